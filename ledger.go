package isnad

// Entry is one record of the ledger. Entries are appended and never edited; a
// correction is a new entry that names the one it answers.
type Entry struct {
	Seq     int64      // position in the log, from 1
	Kind    EntryKind  // what Payload holds
	Key     string     // what it is about: see the kinds
	Answers Digest     // the earlier entry that it is made from or takes the place of; "" for none
	By      Provenance // what made it; zero when it was not made but came in
	Payload []byte     // canonical encoding, see docs/ledger-format.md
	Prev    Digest     // digest of the entry before; "" for the first
	Digest  Digest     // over all of the above
}

// EntryKind is what an entry records.
type EntryKind string

// The entry kinds.
const (
	// EntryCapture says that bytes came in. Its key is a digest over the bytes
	// and over what their carrier said of them.
	EntryCapture EntryKind = "capture"
	// EntryAnalysis says what a capture holds: a text and what was found in it.
	// Its key is the article's id; it answers the capture, or the analysis of
	// the same capture by an earlier program or with earlier language data.
	EntryAnalysis EntryKind = "analysis"
	// EntryJudgement says whether two names stand for one entity. Its key is the
	// ids of the two names; it answers the judgement of them before it.
	EntryJudgement EntryKind = "judgement"
	// EntryList says that a list of names came in, to hold names against. Its key
	// is the digest of the list's name; it answers the list that had that name
	// before, whose place it takes.
	EntryList EntryKind = "list"
)

// NameList is a list of names as its publisher gives it out.
type NameList struct {
	Name  string // by which it is kept
	Path  string // where the file lay
	Date  string // EDTF, of the list; may be empty
	Bytes []byte
}

// Head is the state of a log: how many entries it holds and what they come to.
type Head struct {
	Size int64
	Last Digest // digest of the last entry, which chains all before it; "" when empty
	Root Digest // root of the Merkle tree over the entries' digests (RFC 6962); "" when empty
}
