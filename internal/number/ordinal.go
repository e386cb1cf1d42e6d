package number

import "github.com/isnad-project/isnad/internal/lexicon"

// ordinal reads first to ninety-ninth: an ordinal unit, alone, with ten behind
// it (the sixteenth) or with tens joined to it (the twenty-first).
func (s *scanner) ordinal(w word) (Numeral, bool) {
	unit, ok := w.sense(lexicon.NumberOrdinal, lexicon.NumberOrdinal1)
	if !ok {
		return s.definiteTens(w)
	}
	n := Numeral{
		First: w.first, Last: w.next, Skip: w.skip, Value: unit.Value, Form: Ordinal, Words: true, Definite: unit.Definite,
	}
	if unit.Value < 10 {
		if next, ok := s.follower(w.next); ok {
			if ten, ok := next.sense(lexicon.NumberTen); ok && !next.conj && !ten.Definite {
				n.Value, n.Last = n.Value+10, next.next
				return n, true
			}
			if tens, ok := next.sense(lexicon.NumberTens); ok && next.conj {
				n.Value, n.Last = n.Value+tens.Value, next.next
				return n, true
			}
		}
	}
	return n, unit.Kind == lexicon.NumberOrdinal
}

// definiteTens reads "the twentieth": the tens with the article, which has no
// form of its own. Whether it counts or orders, what stands before it tells.
func (s *scanner) definiteTens(w word) (Numeral, bool) {
	tens, ok := w.sense(lexicon.NumberTens)
	if !ok || !tens.Definite {
		return Numeral{}, false
	}
	return Numeral{
		First: w.first, Last: w.next, Skip: w.skip, Value: tens.Value, Form: Ordinal, Words: true, Definite: true,
	}, true
}
