package timex

import (
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/number"
)

// withYear adds to w what is said of its year at token i and returns where that
// ends: a year, a side ("last", "next", "current"), another period ("of last year").
func (p *parser) withYear(w *when, i int) int {
	j := p.comma(i)
	if p.mark(j, ".", "-", "/") && p.glued(j) {
		j++
	}
	k := j
	if n, ok := p.prep(j, "from", "in"); ok && p.inside(j) {
		k = n
	}
	if year, next, ok := p.year(k); ok && p.inside(k) {
		w.year = year
		w.hijri = w.hijri || p.hijriEra(next)
		if n, ok := p.era(next); ok {
			next = n
		}
		return next
	}
	if s, next, ok := p.next(i, lexicon.TimeSide, lexicon.TimeSideWeak); ok {
		w.side = lexicon.Side(s.Value)
		return next
	}
	if of, next, ok := p.shift(k); ok && of.unit >= lexicon.Year && p.inside(k) {
		w.of = &of
		return next
	}
	return i
}

// year reads a year, with the word for it or without.
func (p *parser) year(i int) (int, int, bool) {
	j, named := i, false
	if u, n, ok := p.word(i, lexicon.TimeUnit, lexicon.TimeUnitDual); ok && u.Value == int(lexicon.Year) {
		j, named = n, true
	}
	n, ok := p.num(j)
	if !ok || (named && !p.inside(j)) || n.Label || n.Form != number.Cardinal {
		return 0, i, false
	}
	v, ok := n.Whole()
	if !ok || v < 1 {
		return 0, i, false
	}
	switch {
	case n.Digits == 4 && v >= 1000 && v <= 2999, n.Digits == 3 && named:
		return v, n.Last, true
	case n.Digits == 0 && n.Words && v >= 1000 && v <= 2999:
		return v, n.Last, true
	case n.Digits == 0 && n.Words && named && v >= 10 && v <= 20: // nineteen and seventy-eight
		if k, ok := p.and(n.Last); ok {
			if low, ok := p.num(k); ok {
				if l, whole := low.Whole(); whole && l < 100 {
					return v*100 + l, low.Last, true
				}
			}
		}
	case n.Digits == 4 && named && v >= 1 && v <= 2999:
		return v, n.Last, true
	}
	return 0, i, false
}

// shortYear reads, in a request, the two digits of a year behind a month that is
// called one ("the month of September 16"), where a day has no place. The month
// begins at token i and ends before token j.
func (p *parser) shortYear(i, j int) (int, int, bool) {
	u, _, ok := p.word(i, lexicon.TimeUnit)
	if !ok || !p.asked || u.Value != int(lexicon.Month) || u.Definite || !p.figure(j) || !p.inside(j) {
		return 0, i, false
	}
	if p.value(j).width != 2 || p.inside(j+1) && p.t.Tokens[j+1].Kind != arabic.Punct || p.mark(j+1, "-", "\u2013", "/") {
		return 0, i, false
	}
	return century(p.value(j).n), j + 1, true
}

// era returns where the mark of an era at token i ends.
func (p *parser) era(i int) (int, bool) {
	_, next, ok := p.next(i, lexicon.TimeEra)
	if ok && p.mark(next, ".") && p.t.Tokens[next].Glued && p.inside(next+1) {
		return next, true
	}
	return next, ok
}

// hijriEra reports whether the mark of the Hijri era stands at token i.
func (p *parser) hijriEra(i int) bool {
	s, _, ok := p.next(i, lexicon.TimeEra)
	return ok && s.Text == "ah"
}

// withOtherCalendar passes over the same day in the other calendar and keeps the
// Gregorian one.
func (p *parser) withOtherCalendar(w *when, i int) int {
	j := i
	if _, n, ok := p.next(i, lexicon.TimeDating); ok {
		j = n
	} else if p.mark(i, "/", "(", "-", "\u2013") {
		j++
	}
	if j == i || !p.inside(j) {
		return i
	}
	o, next, ok := p.figureDate(j)
	if !ok {
		if o, next, ok = p.dayMonth(j); !ok {
			return i
		}
		next = p.withYear(&o, next)
	}
	if o.hijri == w.hijri {
		return i
	}
	if w.hijri {
		weekday := w.weekday
		*w = o
		w.weekday = weekday
	}
	if p.mark(next, ")") {
		next++
	}
	return next
}
