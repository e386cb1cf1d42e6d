package number

import (
	"math"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// cardinal reads the number in words that begins with w.
func (s *scanner) cardinal(w word) (Numeral, bool) {
	n := Numeral{First: w.first, Skip: w.skip, Words: true, Definite: w.senses[0].Definite}
	acc := sum{latin: s.t.Tokens[w.first].Kind == arabic.Latin}
	first := w
	first.conj = false
	negative := false
	if _, ok := w.sense(lexicon.NumberMinus); ok {
		negative = true
		next, ok := s.follower(w.next)
		if !ok || next.conj {
			if w.next < len(s.t.Tokens) && s.t.Tokens[w.next].Kind == arabic.Number {
				m, ok := s.figures(w.next)
				m.First, m.Skip, m.Value = w.first, w.skip, -m.Value
				return m, ok
			}
			return Numeral{}, false
		}
		first = next
	}
	if !acc.start(first, s.joinedAt(first.next)) {
		return Numeral{}, false
	}
	n.Last = s.chain(&acc, first.next)
	if acc.parts == 1 && !acc.alone(first) {
		return Numeral{}, false
	}
	n.Value = acc.value()
	if parts, ok := s.follower(n.Last); ok && !parts.conj && !acc.vague {
		if f, ok := parts.sense(lexicon.NumberFractions); ok {
			n.Value, n.Last, n.Form = partsOf(n.Value, f), parts.next, Fraction
		}
	}
	if negative {
		n.Value = -n.Value
	}
	switch {
	case acc.vague:
		n.Form = Vague
	case acc.few:
		n.Form = Few
	}
	return n, true
}

// attachedAnd reports whether what is attached to w is the conjunction alone.
func (s *scanner) attachedAnd(w word) bool {
	return w.skip == 1 && arabic.Conjunction(s.t.Fold(w.first)) != 0
}

// joinedAt reports whether the conjunction joins something at token i.
func (s *scanner) joinedAt(i int) bool {
	if i >= len(s.t.Tokens) || s.t.Tokens[i].Line || s.t.Tokens[i].Kind == arabic.Punct {
		return false
	}
	w, ok := s.follower(i)
	return s.isAnd(i) || ok && w.conj
}

// chain goes on with acc from token i and returns where the number ends.
func (s *scanner) chain(acc *sum, i int) int {
	for i < len(s.t.Tokens) {
		if j, ok := s.figureGroup(acc, i); ok {
			i = j
			continue
		}
		w, ok := s.follower(i)
		if !ok || w.skip > 0 && !s.attachedAnd(w) { // "twenty in the hundred"
			return i
		}
		if w.conj {
			if j, ok := s.andFraction(acc, w); ok {
				return j
			}
		}
		if !acc.add(w) {
			return i
		}
		i = w.next
	}
	return i
}

// figureGroup reads digits that go on with a number: "4 thousand 300".
func (s *scanner) figureGroup(acc *sum, i int) (int, bool) {
	if s.t.Tokens[i].Line || acc.scale == 0 && !acc.open || acc.vague {
		return 0, false
	}
	limit := acc.scale
	if acc.open {
		if limit = 100; int(acc.group)%100 != 0 || acc.group == 0 || acc.figs || !s.isAnd(i) {
			return 0, false
		}
	}
	if s.isAnd(i) {
		i++
	}
	if i >= len(s.t.Tokens) || s.t.Tokens[i].Kind != arabic.Number {
		return 0, false
	}
	n, ok := s.plainFigures(i)
	if !ok || n.Value >= limit || n.Value != float64(int64(n.Value)) {
		return 0, false
	}
	if n.Last < len(s.t.Tokens) && s.t.Tokens[n.Last].Kind == arabic.Punct && s.t.Tokens[n.Last].Glued {
		switch s.t.Surface(n.Last) {
		case "/", "-", ":", "%":
			return 0, false
		}
	}
	acc.group, acc.open, acc.figs = acc.group+n.Value, true, true
	acc.parts++
	return n.Last, true
}

// andFraction reads a fraction joined to the number: a half of the scale read
// last, or of one ("a million and a half", "three and a half").
func (s *scanner) andFraction(acc *sum, w word) (int, bool) {
	f, ok := w.sense(lexicon.NumberFraction)
	if !ok || f.Definite || acc.vague {
		if f, ok := s.countedFraction(w); ok && !acc.vague {
			acc.group += f.Value
			return f.Last, true
		}
		return 0, false
	}
	if _, unit := w.sense(lexicon.NumberUnit, lexicon.NumberTen); unit {
		return 0, false
	}
	if acc.open || acc.scale == 0 {
		acc.group += f.Value
		return w.next, true
	}
	acc.total += f.Value * acc.scale
	if next, ok := s.follower(w.next); ok && !next.conj {
		if scale, ok := next.sense(lexicon.NumberScale); ok && scale.Definite && scale.Value == acc.scale {
			return next.next, true
		}
	}
	return w.next, true
}

// partsOf returns n of the parts that f names, divided and not multiplied so that
// three fifths is 0.6 to the last digit.
func partsOf(n float64, f lexicon.NumberWord) float64 { return n / math.Round(1/f.Value) }

// countedFraction reads "three fifths" at w.
func (s *scanner) countedFraction(w word) (Numeral, bool) {
	if two, ok := w.sense(lexicon.NumberFraction); ok && two.Value > 0.5 {
		return Numeral{First: w.first, Skip: w.skip, Last: w.next, Value: two.Value, Form: Fraction, Words: true}, true
	}
	n, ok := w.sense(lexicon.NumberUnit)
	if !ok {
		return Numeral{}, false
	}
	parts, ok := s.follower(w.next)
	if !ok || parts.conj {
		return Numeral{}, false
	}
	f, ok := parts.sense(lexicon.NumberFractions)
	if !ok {
		return Numeral{}, false
	}
	return Numeral{First: w.first, Skip: w.skip, Last: parts.next, Value: partsOf(n.Value, f), Form: Fraction, Words: true}, true
}
