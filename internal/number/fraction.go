package number

import (
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// fraction reads a half, two thirds, three quarters; before a scale it is a
// part of that scale ("half a million").
func (s *scanner) fraction(w word) (Numeral, bool) {
	if n, ok := s.countedFraction(w); ok {
		return n, true
	}
	f, ok := w.sense(lexicon.NumberFraction, lexicon.NumberPrice)
	if !ok || (s.isCount(w) && !s.ofWhole(w)) {
		return Numeral{}, false
	}
	n := Numeral{First: w.first, Last: w.next, Skip: w.skip, Value: f.Value, Form: Fraction, Words: true, Definite: f.Definite}
	n.Unsure = f.Kind == lexicon.NumberPrice
	if next, ok := s.follower(w.next); ok && !next.conj {
		if scale, ok := next.sense(lexicon.NumberScale); ok && !scale.Definite {
			n.Value, n.Last, n.Form = f.Value*scale.Value, next.next, Cardinal
		}
	}
	return n, true
}

// isCount reports whether w can also be a count: a fifth and five look alike
// without vowel signs.
func (s *scanner) isCount(w word) bool {
	_, ok := w.sense(lexicon.NumberUnit, lexicon.NumberTen)
	return ok
}

// ofWhole reports whether a definite singular stands behind w. Five of anything
// is followed by a plural, a fifth by the whole that it is a part of, which ends
// in teh marbuta or is followed by no number.
func (s *scanner) ofWhole(w word) bool {
	if w.next >= len(s.t.Tokens) || s.t.Tokens[w.next].Kind != arabic.Word || w.senses[0].Definite {
		return false
	}
	fold := s.t.Fold(w.next)
	return arabic.HasArticle(fold) && arabic.IsFeminine(fold)
}
