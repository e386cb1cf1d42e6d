package timex

import (
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/number"
)

// lengthRange reads a length by its least and its most: "three to four weeks",
// "between a month and two months", "from two to five years". The unit may stand
// with the second alone. A request asks for the numbers; there it is none.
func (p *parser) lengthRange(i int) (when, int, bool) {
	w := when{form: formDuration, rule: "length-range"}
	j, bare, ok := p.leastLength(&w.length, i)
	if !ok || p.asked {
		return w, i, false
	}
	k, ok := p.joint(i, j, p.prepBefore(i, "between"))
	if !ok {
		return w, i, false
	}
	next, ok := p.lengthPart(&w.most, k, false)
	if !ok {
		return w, i, false
	}
	if n, isNum := p.num(i); bare && isNum {
		u, _, ok := p.lengthUnit(k)
		if !ok || !w.length.add(u, n.Value) {
			return w, i, false
		}
	}
	return w, next, w.length.less(w.most)
}

// leastLength reads the first end of a range of lengths: a length, one unit
// alone, or a bare number whose unit is still to come.
func (p *parser) leastLength(l *length, i int) (next int, bare, ok bool) {
	if n, ok := p.num(i); ok && !n.Label && n.Form == number.Cardinal && !n.Definite {
		if next, ok := p.lengthPart(l, i, false); ok {
			return next, false, true
		}
		return n.Last, true, n.Digits < 4
	}
	if u, next, ok := p.word(i, lexicon.TimeUnitDual, lexicon.TimeUnit); ok && !u.Definite {
		count := 1.0
		if u.Kind == lexicon.TimeUnitDual {
			count = 2
		}
		return next, false, l.add(lexicon.Unit(u.Value), count)
	}
	return i, false, false
}

// lengthUnit returns the unit that the number at token i counts.
func (p *parser) lengthUnit(i int) (lexicon.Unit, int, bool) {
	n, ok := p.num(i)
	if !ok {
		return 0, i, false
	}
	u, next, ok := p.next(n.Last, lexicon.TimeUnit, lexicon.TimeUnits)
	return lexicon.Unit(u.Value), next, ok
}

// inDays returns about how many days the length is, to compare two.
func (l length) inDays() float64 {
	const year, month, day = 365.25, 365.25 / 12, 24 * 60 * 60
	return l.years*year + l.months*month + l.weeks*7 + l.days + (l.hours*60*60+l.minutes*60+l.seconds)/day
}

// less reports whether l is shorter than m.
func (l length) less(m length) bool { return l.inDays() < m.inDays() }
