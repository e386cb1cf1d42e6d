package isnad

import "slices"

// Phrase is something to say to a person, before a language is chosen: a message
// with what stands in its places, or words that are the same in every language.
type Phrase struct {
	Message string   // id of a message; "" for Text as it stands
	Text    string   // the words, or what the message is to show: a date, a number
	Args    []Phrase // what stands in {0}, {1} … of the message
}

// IsZero reports whether p says nothing.
func (p Phrase) IsZero() bool { return p.Message == "" && p.Text == "" }

// Equal reports whether p and q say the same.
func (p Phrase) Equal(q Phrase) bool {
	return p.Message == q.Message && p.Text == q.Text && slices.EqualFunc(p.Args, q.Args, Phrase.Equal)
}
