package number

import (
	"math"
	"strconv"
	"strings"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// over reads a numeral as the upper number of a fraction told in words: "one in
// every five", "one over twenty", "3 parts of 100".
func (s *scanner) over(n Numeral) Numeral {
	if n.Form != Cardinal || n.Definite || n.Label || n.Last >= len(s.t.Tokens) {
		return n
	}
	w, ok := s.word(n.Last)
	if !ok || s.t.Tokens[n.Last].Line || w.skip > 0 || w.next >= len(s.t.Tokens) || s.t.Tokens[w.next].Line {
		return n
	}
	if _, ok := w.sense(lexicon.NumberOver); !ok {
		return n
	}
	if w.next == n.Last+1 && n.Digits > 0 && n.Value != 1 { // "over" alone is also "on"
		return n
	}
	under, ok := s.read(w.next)
	if !ok || under.Form != Cardinal || under.Skip > 0 || under.Value == 0 {
		return n
	}
	n.Value, n.Last, n.Form, n.Digits = parts(n.Value, under.Value), under.Last, Fraction, 0
	return n
}

// parts returns n parts of so many. Behind a number, the parts that make no whole
// are what is left of its hundreds: "two hundred and three parts of a hundred".
func parts(n, of float64) float64 {
	rest := math.Mod(n, of)
	if n > of && rest != 0 && math.Mod(of, 100) == 0 {
		return n - rest + rest/of
	}
	return n / of
}

// oneOver reads "a part of a hundred and five", which leaves the one unsaid.
func (s *scanner) oneOver(w word) (Numeral, bool) {
	if _, ok := w.sense(lexicon.NumberOver); !ok || w.next-w.first < 2 || w.next >= len(s.t.Tokens) {
		return Numeral{}, false
	}
	under, ok := s.word(w.next)
	if !ok || under.skip > 0 || s.t.Tokens[w.next].Line {
		return Numeral{}, false
	}
	n, ok := s.cardinal(under)
	if !ok || n.Value == 0 {
		return Numeral{}, false
	}
	n.First, n.Skip, n.Value, n.Form = w.first, w.skip, 1/n.Value, Fraction
	return n, true
}

// exponent reads the power of ten glued to digits, "1.2e13", or a power written
// with a caret, "2.5^-1".
func (s *scanner) exponent(n *Numeral) bool {
	i := n.Last
	if i >= len(s.t.Tokens) || !s.t.Tokens[i].Glued {
		return false
	}
	fold := s.t.Fold(i)
	switch {
	case fold == "^":
	case s.t.Tokens[i].Kind == arabic.Latin && strings.HasPrefix(fold, "e"):
		if power, err := strconv.Atoi(fold[1:]); err == nil && power < 300 {
			n.Value, n.Last, n.Digits = n.Value*math.Pow(10, float64(power)), i+1, 0
			return true
		}
		if fold != "e" {
			return false
		}
	default:
		return false
	}
	j, sign := i+1, 1.0
	if j < len(s.t.Tokens) && s.t.Tokens[j].Glued && (s.t.Surface(j) == "-" || s.t.Surface(j) == "+") {
		if s.t.Surface(j) == "-" {
			sign = -1
		}
		j++
	}
	if j >= len(s.t.Tokens) || !s.t.Tokens[j].Glued || s.t.Tokens[j].Kind != arabic.Number {
		return false
	}
	power, ok := s.plainFigures(j)
	if !ok || power.Value >= 300 {
		return false
	}
	base := 10.0
	if fold == "^" {
		base = math.Abs(n.Value)
		n.Value = math.Copysign(1, n.Value)
	}
	n.Value, n.Last, n.Digits = n.Value*math.Pow(base, sign*power.Value), power.Last, 0
	return true
}
