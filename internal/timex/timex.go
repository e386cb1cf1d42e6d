// Package timex reads the times that a text names.
package timex

// Prefer says on which side of its anchor a time lies that leaves it open.
type Prefer string

// The preferences; none is news: what is told has happened, unless the sentence
// looks ahead.
const (
	PreferNone   Prefer = ""
	PreferPast   Prefer = "past"
	PreferFuture Prefer = "future"
)

// Anchor is what relative times count from.
type Anchor struct {
	Date   string // EDTF; "" when not known
	Prefer Prefer
}
