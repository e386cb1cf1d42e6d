package number

import (
	"math"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// sum is a cardinal number as it is read from left to right: groups below a
// thousand, each with the scale that follows it, the scales falling.
type sum struct {
	total float64 // groups that have their scale
	group float64 // the group being read
	open  bool    // a group is being read
	scale float64 // the scale read last; 0 before the first
	figs  bool    // the group is written in digits
	latin bool    // tens come before their units
	vague bool
	few   bool
	parts int // words taken
}

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
			n.Value, n.Last, n.Form = n.Value*f.Value, parts.next, Fraction
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
	return Numeral{First: w.first, Skip: w.skip, Last: parts.next, Value: n.Value * f.Value, Form: Fraction, Words: true}, true
}

// alone reports whether the number word w may stand as a number by itself.
func (a *sum) alone(w word) bool {
	if _, ok := w.sense(lexicon.NumberBound); ok {
		return false
	}
	return true
}

func (a *sum) value() float64 { return a.total + a.group }

// start takes the first word. The dual of a scale before its noun looks like the
// accusative of the scale; a conjunction behind it tells that it is one thousand
// and something.
func (a *sum) start(w word, joined bool) bool {
	if dual, ok := w.sense(lexicon.NumberScaleDual); ok && !joined && a.take(dual, false) {
		a.parts++
		return true
	}
	return a.add(w)
}

// add takes one more word into the number and reports whether it fits.
func (a *sum) add(w word) bool {
	for _, s := range w.senses {
		if a.take(s, w.conj) {
			a.parts++
			return true
		}
	}
	return false
}

func (a *sum) take(s lexicon.NumberWord, conj bool) bool {
	low := int(a.group) % 100
	switch s.Kind {
	case lexicon.NumberZero:
		return a.parts == 0 && a.put(0)
	case lexicon.NumberUnit, lexicon.NumberBound:
		if a.open && low >= 20 && low%10 == 0 && a.latin { // twenty-one
			return a.put(s.Value)
		}
		if a.open && (low != 0 || a.group == 0 || a.figs) {
			return false
		}
		return a.joined(conj) && a.put(s.Value)
	case lexicon.NumberTen:
		if a.open && low >= 1 && low <= 9 && !conj && !a.figs {
			return a.put(10)
		}
		return !(a.open && low != 0) && a.joined(conj) && a.put(10)
	case lexicon.NumberTeen:
		return !(a.open && low != 0) && a.joined(conj) && a.put(s.Value)
	case lexicon.NumberTens:
		if a.open && low >= 1 && low <= 9 && !a.figs {
			return conj && a.put(s.Value)
		}
		return !(a.open && (low != 0 || a.figs)) && a.joined(conj) && a.put(s.Value)
	case lexicon.NumberHundred:
		if a.open && a.group >= 1 && a.group <= 99 && !conj && (a.group < 10 || !a.figs) {
			a.group *= s.Value
			a.figs = false
			return true
		}
		return !a.open && a.joined(conj) && a.put(s.Value)
	case lexicon.NumberHundreds:
		return !a.open && a.joined(conj) && a.put(s.Value)
	case lexicon.NumberScale:
		return a.takeScale(s.Value, conj)
	case lexicon.NumberScales:
		return a.takeScales(s, conj)
	case lexicon.NumberScaleDual:
		return a.takeDual(s.Value, conj)
	case lexicon.NumberVague:
		if a.parts > 0 {
			return false
		}
		a.vague = true
		return a.put(s.Value)
	case lexicon.NumberFew:
		if a.parts > 0 {
			return false
		}
		a.few = true
		return a.put(s.Value)
	}
	return false
}

// joined reports whether the next part may follow as it is written: the first
// part needs no conjunction, and the parts below a hundred or a scale are
// written without one in speech.
func (a *sum) joined(conj bool) bool {
	return a.parts == 0 || conj || a.open || a.latin
}

func (a *sum) put(v float64) bool {
	a.group += v
	a.open = true
	return true
}

func (a *sum) takeScale(v float64, conj bool) bool {
	switch {
	case a.open && !conj:
		if a.scale != 0 && v >= a.scale {
			return false
		}
		a.total += exact(a.group * v)
	case a.open:
		return false
	case a.parts > 0 && !conj: // a thousand milliard
		if v <= a.scale || a.vague {
			return false
		}
		a.total *= v
	case a.parts > 0 && v >= a.scale:
		return false
	default:
		a.total += v
	}
	a.group, a.open, a.figs, a.scale = 0, false, false, v
	return true
}

// takeScales takes the plural of a scale: after a number it is that scale, alone
// or after a vague number the whole is vague.
func (a *sum) takeScales(s lexicon.NumberWord, conj bool) bool {
	if a.parts == 0 {
		a.vague = true
		return a.takeScale(s.Value, false)
	}
	if !a.open || a.group == 0 {
		return false
	}
	return a.takeScale(s.Value, conj)
}

// exact takes off the error that decimals have in binary: 1.39 of a milliard is
// a whole number.
func exact(v float64) float64 {
	if v < 1e12 {
		return math.Round(v*1000) / 1000
	}
	return v
}

func (a *sum) takeDual(v float64, conj bool) bool {
	if a.open || (a.parts > 0 && (!conj || v/2 >= a.scale)) {
		return false
	}
	a.total += v
	a.scale = v / 2
	return true
}
