// Package number reads numbers, in digits of every shape and in words, with
// their exact place in the text.
package number

import (
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Numeral is a number read in a text.
type Numeral struct {
	First, Last int // tokens, Last exclusive
	Value       float64
}

// Scan returns the numerals of t in text order. They do not overlap.
func Scan(t *arabic.Text, lex *lexicon.Lexicon) []Numeral { return nil }
