package timex

import "github.com/isnad-project/isnad/internal/lexicon"

// month reads the name of a month, with "month" before it and with the same
// month by its other name behind a slash, a hyphen or in brackets.
func (p *parser) month(i int) (when, int, bool) {
	j := i
	if u, n, ok := p.word(i, lexicon.TimeUnit); ok && u.Value == int(lexicon.Month) {
		j = n
		if w, next, ok := p.numberedMonth(j, u.Definite); ok {
			return w, next, true
		}
		if !p.inside(j) {
			return when{}, i, false
		}
	}
	m, next, ok := p.monthName(j)
	if !ok {
		return m, i, false
	}
	if other, end, ok := p.otherName(next); ok && other.month == m.month && other.hijri == m.hijri {
		m.side, next = other.side, end
	}
	return m, next, true
}

// monthName reads one name of a month, of either calendar.
func (p *parser) monthName(i int) (when, int, bool) {
	s, next, ok := p.word(i, lexicon.TimeMonth, lexicon.TimeHijriMonth)
	if !ok {
		return when{}, i, false
	}
	return when{form: formDate, rule: "month", month: s.Value, hijri: s.Kind == lexicon.TimeHijriMonth}, next, true
}

// otherName reads the second name of a doubled month.
func (p *parser) otherName(i int) (when, int, bool) {
	switch {
	case p.mark(i, "/", "-", "\u2013", "\u0640"):
		if !p.inside(i + 1) {
			return when{}, i, false
		}
		return p.monthName(i + 1)
	case p.mark(i, "(", "["):
		m, next, ok := p.monthName(i + 1)
		if s, n, sided := p.next(next, lexicon.TimeSide, lexicon.TimeSideWeak); ok && sided { // "(December last)"
			m.side, next = lexicon.Side(s.Value), n
		}
		if !ok || !p.mark(next, ")", "]") {
			return when{}, i, false
		}
		return m, next + 1, true
	case p.inside(i):
		return p.monthName(i)
	}
	return when{}, i, false
}

// numberedMonth reads the number behind "month": speech says month eight.
func (p *parser) numberedMonth(i int, definite bool) (when, int, bool) {
	n, ok := p.num(i)
	if _, _, dated := p.year(n.Last); ok && p.counts(n.Last) && !dated {
		ok = false
	}
	if !ok || !p.inside(i) || n.Digits > 2 || !p.asked && n.Digits == 0 {
		return when{}, i, false
	}
	v, ok := n.Whole()
	if !ok || v < 1 || v > 12 || (n.Digits == 0 && !n.Words) || definite != n.Definite {
		return when{}, i, false
	}
	if _, _, named := p.monthName(n.Last); named && p.inside(n.Last) {
		return when{}, i, false
	}
	return when{form: formDate, rule: "month-number", month: v}, n.Last, true
}

// monthAlone reads a month without a day. Names that are other words too need
// something beside them that makes them a month.
func (p *parser) monthAlone(i int) (when, int, bool) {
	if _, n, ok := p.word(i, lexicon.TimeThis); ok && p.inside(n) {
		s, _, _ := p.word(i, lexicon.TimeThis)
		w, next, ok := p.month(n)
		w.side = lexicon.Side(s.Value)
		return w, next, ok && p.skip(n) == 0
	}
	w, next, ok := p.month(i)
	if !ok {
		return w, i, false
	}
	end := p.withYear(&w, next)
	s, single, _ := p.word(i, lexicon.TimeMonth, lexicon.TimeHijriMonth)
	if s.Weak && end == single && !p.asked && !p.prepBefore(i, "in", "since", "from", "to", "between", "within", "before", "after") && p.skip(i) == 0 {
		return w, i, false
	}
	return w, end, true
}
