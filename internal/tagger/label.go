// Package tagger finds names of people, organisations and places with a trained
// sequence model: a linear-chain conditional random field over the tokens of a
// sentence (Lafferty, McCallum and Pereira 2001), its features hashed into one
// table.
package tagger

// Label says what part of a name a token is.
type Label uint8

// The labels: outside names, and the beginning and the rest of each kind.
const (
	Outside Label = iota
	BeginPerson
	InPerson
	BeginOrg
	InOrg
	BeginPlace
	InPlace
	labels // how many there are
)

// Kind is what a found name names.
type Kind uint8

// The kinds.
const (
	Person Kind = iota + 1
	Org
	Place
)

// Begin returns the label with which a name of the kind begins; the next label
// continues it.
func (k Kind) Begin() Label { return Label(2*k - 1) }

// kind returns what the label is part of, or 0.
func (l Label) kind() Kind { return Kind((l + 1) / 2) }

// begins reports whether a name begins with the label.
func (l Label) begins() bool { return l%2 == 1 }

// follows reports whether the label may stand behind before: the rest of a name
// only behind a part of the same kind.
func (l Label) follows(before Label) bool {
	return l == Outside || l.begins() || before.kind() == l.kind()
}

// Name is a found name: tokens [First, Last) of the text.
type Name struct {
	First, Last int
	Kind        Kind
}

// names reads names off the labels of the tokens that begin at offset.
func names(path []Label, offset int, out []Name) []Name {
	for i, l := range path {
		switch {
		case l.begins():
			out = append(out, Name{offset + i, offset + i + 1, l.kind()})
		case l != Outside:
			out[len(out)-1].Last = offset + i + 1
		}
	}
	return out
}
