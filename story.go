package isnad

// Story is a cluster of reports of one happening.
type Story struct {
	ID      string
	Title   string
	From    string // EDTF day of the earliest report
	To      string // EDTF day of the latest report
	Reports []Report
	Roots   int // independent origins; copies are not corroboration
}

// Report is one article's part in a story.
type Report struct {
	Article  string // article id
	Relation Relation
	Of       string // article id that it was made from; "" for an original
	Why      string // what shows the relation, in English
	Reason   Phrase // the same in any language
}

// Relation is how a report came to be.
type Relation string

// The relations.
const (
	RelationOriginal Relation = "original"
	RelationCopy     Relation = "copy"
	RelationRewrite  Relation = "rewrite"
	RelationFollowUp Relation = "follow-up"
)

// Comparison is a group of claims that fill the same slot, with a verdict.
type Comparison struct {
	Slot    string // type.slot/subject[/qualifier…]; two slots that meet: type.a|type.b/…
	Subject string
	Verdict Verdict
	Why     string // one sentence, in English
	Reason  Phrase // the same in any language
	Roots   int    // independent origins among the claims
	Claims  []Compared
}

// Compared is one claim's part in a comparison.
type Compared struct {
	Article string
	Path    string
	URI     string
	Claim   string
	Value   Value  // the slot's value
	Op      Op     // bound of a number; "" or "=" for an exact one
	Denied  bool   // the claim denies the value
	AsOf    string // EDTF: when it was true, or when it was said
	Chain   []string
}

// Verdict is what a comparison comes to.
type Verdict string

// The verdicts.
const (
	VerdictAgree         Verdict = "agree"          // both can be right of the same thing
	VerdictDiffer        Verdict = "differ"         // both cannot be right
	VerdictChanged       Verdict = "changed"        // both true at their time
	VerdictSuperseded    Verdict = "superseded"     // planned, then otherwise
	VerdictNotComparable Verdict = "not_comparable" // another measure, or another thing counted
)

// Verdicts are all verdicts, those that ask for attention first.
var Verdicts = []Verdict{
	VerdictDiffer, VerdictSuperseded, VerdictChanged, VerdictNotComparable, VerdictAgree,
}
