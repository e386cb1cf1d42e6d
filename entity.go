package isnad

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"github.com/isnad-project/isnad/arabic"
)

// Entity is someone or something that articles name, put together from the
// mentions that we judge to mean the same.
type Entity struct {
	ID       string
	Type     MentionType // person, org or place
	Caption  string      // canonical name in Latin script where we know one
	Variants []string    // surfaces as written, most frequent first
	Articles []string    // article ids, oldest first
}

// Name is a canonical name and what kind of thing it names. Mentions of one Name
// are one entity without anybody's judgement, and so are names that differ in
// nothing but marks, hamza, teh marbuta and the like: see [Name.Folded].
type Name struct {
	Type    MentionType // person, org or place
	Caption string
}

// Folded is the name without what spelling alone decides, see [arabic.Fold]: the
// key under which names are looked up.
func (n Name) Folded() Name { return Name{n.Type, arabic.Fold(n.Caption)} }

// Entity is the id of what the name stands for before anybody judged: "e" and 12
// hex digits. Spelling does not change it.
func (n Name) Entity() string {
	sum := sha256.Sum256([]byte(string(n.Type) + "\n" + n.Folded().Caption))
	return "e" + hex.EncodeToString(sum[:6])
}

// Name is the canonical name of what the mention names; ok is false when it names
// no entity.
func (m *Mention) Name() (n Name, ok bool) {
	switch m.Type {
	case MentionPerson, MentionOrg, MentionPlace:
		return Name{m.Type, m.Canonical}, m.Canonical != ""
	}
	return Name{}, false
}

// Candidate is a pair of entities that may be one. It is proposed to a person and
// joins nothing.
type Candidate struct {
	Names   [2]Name
	Score   float64 // 0 to 1
	Reasons []Reason
	Unsure  bool // a person has looked and could not tell
}

// Turned is the candidate with the two names exchanged.
func (c Candidate) Turned() Candidate {
	c.Names[0], c.Names[1] = c.Names[1], c.Names[0]
	c.Reasons = slices.Clone(c.Reasons)
	for i, r := range c.Reasons {
		if r.Kind.ofWords() {
			c.Reasons[i].Words = [2]string{r.Words[1], r.Words[0]}
		}
	}
	return c
}

// Reason is one thing that speaks for or against a candidate.
type Reason struct {
	Kind  ReasonKind
	Words [2]string // of the first and the second name, or what they share; may be empty
}

// ofWords reports whether the reason holds a word of each name.
func (k ReasonKind) ofWords() bool {
	return k == ReasonSame || k == ReasonVariant || k == ReasonOmitted || k == ReasonConflict || k == ReasonMeaning
}

// ReasonKind is what a reason rests on.
type ReasonKind string

// The reasons: of the names word by word, then of what is said around them.
const (
	ReasonSame     ReasonKind = "same"     // the word stands in both names
	ReasonVariant  ReasonKind = "variant"  // two spellings of one word
	ReasonOmitted  ReasonKind = "omitted"  // a word that only one name has
	ReasonConflict ReasonKind = "conflict" // another word in its place
	ReasonMeaning  ReasonKind = "meaning"  // another word of the same meaning
	ReasonOffice   ReasonKind = "office"   // they hold the same office of the same body
	ReasonBody     ReasonKind = "body"     // they have an office of the same body or country
	ReasonCountry  ReasonKind = "country"  // they lie in the same country, or the articles leave no other
	ReasonStory    ReasonKind = "story"    // reports of one story name one or the other
	ReasonCompany  ReasonKind = "company"  // articles name the same person beside one and the other
	ReasonTogether ReasonKind = "together" // one article names both, which speaks against
)

// Doubt is an entity under whose one name articles may mean several. It parts
// nothing: a person looks.
type Doubt struct {
	Name    Name
	Reasons []Reason // their words are two of those that do not go together
}

// The reasons to doubt that one is meant.
const (
	ReasonCountries ReasonKind = "countries" // articles that know one country each leave several
	ReasonOffices   ReasonKind = "offices"   // offices of several states
	ReasonGiven     ReasonKind = "given"     // a given name alone, in several stories
)

// CompareNames orders names by caption, then by type.
func CompareNames(a, b Name) int {
	return cmp.Or(cmp.Compare(a.Caption, b.Caption), cmp.Compare(a.Type, b.Type))
}
