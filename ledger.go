package isnad

// Entry is one record of the ledger. Entries are appended and never edited; a
// correction is a new entry that names the one it answers.
type Entry struct {
	Seq     int64     // position in the log, from 1
	Kind    EntryKind // what Payload holds
	Key     string    // what it is about: a digest, an article id, an entity pair
	Answers string    // digest of the entry that it corrects or withdraws; may be empty
	Payload []byte    // canonical encoding, see docs/ledger-format.md
	Digest  Digest    // over all of the above and Prev
	Prev    Digest    // digest of the entry before; "" for the first
}

// EntryKind is what an entry records.
type EntryKind string

// The entry kinds.
const (
	EntryCapture  EntryKind = "capture"  // bytes came in
	EntryAnalysis EntryKind = "analysis" // a revision was read: its text, mentions, attributions and claims
)

// Head is the state of a log: how many entries it holds and what they come to.
type Head struct {
	Size int64
	Root Digest // digest of the last entry, which chains all before it; "" when empty
}
