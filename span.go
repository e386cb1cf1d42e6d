package isnad

import (
	"fmt"
	"unicode/utf8"
)

// Span is a half-open range of bytes, [Start, End), into the text of one
// revision. Inside the program spans count bytes; every format that leaves it
// counts Unicode code points (W3C Web Annotation, TextPositionSelector), and
// package record converts between the two.
type Span struct{ Start, End int }

// Len is the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span covers nothing; the zero Span is empty and
// stands for "no place in the text".
func (s Span) Empty() bool { return s.End <= s.Start }

// In returns the piece of text that the span covers. It panics when the span
// does not lie inside text: build spans with [NewSpan] where that is not known.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Contains reports whether t lies inside s; a span contains itself.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Union is the smallest span that contains both; an empty span adds nothing.
func (s Span) Union(t Span) Span {
	switch {
	case s.Empty():
		return t
	case t.Empty():
		return s
	}
	return Span{min(s.Start, t.Start), max(s.End, t.End)}
}

// NewSpan returns the span [start, end) of text, or an error when it is empty,
// outside the text, or cuts a code point.
func NewSpan(text string, start, end int) (Span, error) {
	s := Span{start, end}
	if start < 0 || end > len(text) || start >= end {
		return Span{}, fmt.Errorf("span [%d,%d) is not inside a text of %d bytes", start, end, len(text))
	}
	if !onRune(text, start) || !onRune(text, end) {
		return Span{}, fmt.Errorf("span [%d,%d) cuts a character", start, end)
	}
	return s, nil
}

func onRune(text string, i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }
