package timex

import (
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/number"
)

// date reads a calendar date: an optional weekday or deictic day, then a day of
// a month, written in words or as figures, and an optional time of day.
func (p *parser) date(i int) (when, int, bool) {
	if u, n, ok := p.word(i, lexicon.TimeUnit); ok && u.Value == int(lexicon.Day) && !u.Definite && p.inside(n) {
		if w, next, ok := p.calendarDate(n); ok && w.day != 0 {
			return w, p.withClock(&w, next), true
		}
	}
	w, next, ok := p.dayName(i)
	if !ok {
		if w, next, ok = p.calendarDate(i); ok {
			next = p.withClock(&w, next)
		}
		return w, next, ok
	}
	d, end, ok := p.datedBehind(next)
	if ok && d.rule == "weekday-day" && w.weekday == 0 {
		ok = false
	}
	if !ok {
		next = p.withSide(&w, next)
		next = p.withClock(&w, next)
		return w, next, true
	}
	d.weekday = w.weekday
	if w.form == formShift && d.year == 0 && d.side == 0 {
		d.side = lexicon.SidePresent
	}
	return d, p.withClock(&d, end), true
}

// datedBehind reads the date that says again what the weekday before it says:
// "Wednesday, 11 May", "Wednesday (11 May)", "Friday the 15th".
func (p *parser) datedBehind(i int) (when, int, bool) {
	j := p.comma(i)
	if _, n, ok := p.next(j, lexicon.TimeDating); ok {
		j = n
	}
	bracket := p.mark(j, "(")
	if bracket || p.mark(j, "-", "\u2013") {
		j++
	}
	if d, next, ok := p.calendarDate(j); ok && p.inside(j) {
		if bracket && p.mark(next, ")") {
			next++
		}
		return d, next, true
	}
	if bracket {
		return when{}, i, false
	}
	if n, ok := p.prep(j, "in"); ok {
		j = n
		if d, next, ok := p.calendarDate(j); ok && d.day != 0 && p.inside(j) {
			return d, next, true
		}
	}
	if n, _ := p.num(j); n.Form != number.Ordinal && n.Digits == 0 && !p.asked {
		return when{}, i, false
	}
	if day, next, ok := p.dayNumber(j); ok && p.inside(j) && !p.counts(next) && p.plainEnd(next) {
		return when{form: formDate, rule: "weekday-day", day: day}, next, true
	}
	return when{}, i, false
}

// plainEnd reports whether nothing that a number would count follows at i.
func (p *parser) plainEnd(i int) bool {
	return !p.inside(i) || p.t.Tokens[i].Kind == arabic.Punct || p.hitAt[i] != 0
}

// counts reports whether token i is a unit of time, so that the number before it
// is a length.
func (p *parser) counts(i int) bool {
	_, _, ok := p.word(i, lexicon.TimeUnit, lexicon.TimeUnits, lexicon.TimeUnitDual)
	return ok
}

// calendarDate reads a day of a month or a month, with what is said of the year.
func (p *parser) calendarDate(i int) (when, int, bool) {
	if w, next, ok := p.figureDate(i); ok {
		return w, next, true
	}
	w, next, ok := p.dayMonth(i)
	if !ok {
		w, next, ok = p.monthDay(i)
	}
	if !ok {
		if w, next, ok := p.yearMonthDay(i); ok {
			return w, next, true
		}
		return p.monthAlone(i)
	}
	next = p.withYear(&w, next)
	return w, p.withOtherCalendar(&w, next), true
}

// dayMonth reads "11 May", "the eleventh of (the month of) May".
func (p *parser) dayMonth(i int) (when, int, bool) {
	day, j, ok := p.dayNumber(i)
	if !ok {
		return when{}, i, false
	}
	if n, ok := p.prep(j, "from"); ok && p.inside(j) {
		j = n
	}
	dashed := p.mark(j, "-")
	if p.mark(j, ".", "-") && p.glued(j) {
		j++
	}
	m, next, ok := p.month(j)
	if !ok || !p.inside(j) || dashed && m.hijri { // "3-0": zero is also a month
		return when{}, i, false
	}
	m.day, m.rule = day, "day-month"
	return m, next, true
}

// monthDay reads "May the eleventh", "May 11, 2022".
func (p *parser) monthDay(i int) (when, int, bool) {
	m, j, ok := p.month(i)
	if !ok {
		return m, i, false
	}
	day, next, ok := p.dayNumber(j)
	if !ok || !p.inside(j) {
		return m, i, false
	}
	n, _ := p.num(j)
	if n.Form != number.Ordinal && !p.latin(i) {
		if _, _, ok := p.year(p.comma(next)); !ok && p.inside(next) && p.t.Tokens[next].Kind != arabic.Punct {
			if _, ok := p.prep(next, "to"); !ok {
				return m, i, false
			}
		}
	}
	m.day, m.rule = day, "month-day"
	return m, next, true
}

// yearMonthDay reads the order of ISO 8601 in words: "2016 November 16".
func (p *parser) yearMonthDay(i int) (when, int, bool) {
	year, j, ok := p.year(i)
	if !ok {
		return when{}, i, false
	}
	if p.mark(j, ".") {
		j++
	}
	m, k, ok := p.month(j)
	if !ok || !p.inside(j) {
		return m, i, false
	}
	if p.mark(k, ".") {
		k++
	}
	if !p.figure(k) || !p.inside(k) || !p.value(k).is(1, 31) {
		return m, i, false
	}
	m.year, m.day, m.rule = year, p.value(k).n, "year-month-day"
	return m, k + 1, true
}

// dayNumber reads the number of a day in its month.
func (p *parser) dayNumber(i int) (int, int, bool) {
	n, ok := p.num(i)
	if !ok || n.Label || n.Form == number.Fraction || n.Form == number.Vague || n.Form == number.Few {
		return 0, i, false
	}
	v, ok := n.Whole()
	if !ok || v < 1 || v > 31 || (n.Digits == 0 && !n.Words) || n.Digits > 2 {
		return 0, i, false
	}
	if _, next, ok := p.next(n.Last, lexicon.TimeNth); ok && p.t.Tokens[n.Last].Glued {
		return v, next, true
	}
	return v, n.Last, true
}

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
		next = end
	}
	return m, next, true
}

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

// era returns where the mark of an era at token i ends.
func (p *parser) era(i int) (int, bool) {
	_, next, ok := p.next(i, lexicon.TimeEra)
	if ok && p.mark(next, ".") && p.t.Tokens[next].Glued && p.inside(next+1) {
		return next, true
	}
	return next, ok
}

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
