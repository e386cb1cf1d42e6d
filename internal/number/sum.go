package number

import (
	"math"

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

// take adds one sense of a number word where grammar lets it follow: units stand
// before tens in Arabic, behind them in English and French, both under a hundred.
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

// takeScale takes a thousand, million and so on: it multiplies the group before it,
// and scales descend ("two million and three thousand").
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

// takeDual takes the dual of a scale, two of it in one word, which nothing counts.
func (a *sum) takeDual(v float64, conj bool) bool {
	if a.open || (a.parts > 0 && (!conj || v/2 >= a.scale)) {
		return false
	}
	a.total += v
	a.scale = v / 2
	return true
}
