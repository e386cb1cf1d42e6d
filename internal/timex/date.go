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
		d, end, ok = p.sidedDate(&w, next)
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

// sidedDate reads the date behind a weekday that has its side: "last Monday (9
// April)", "next Saturday, 7 April". The date says more, and its day is the same.
func (p *parser) sidedDate(w *when, i int) (when, int, bool) {
	if w.form != formDate || w.weekday == 0 {
		return when{}, i, false
	}
	_, j, ok := p.next(i, lexicon.TimeSide, lexicon.TimeSideWeak)
	if !ok {
		return when{}, i, false
	}
	d, next, ok := p.datedBehind(j)
	return d, next, ok && d.day != 0 && d.month != 0 && d.rule != "figures"
}

// datedBehind reads the date that says again what the weekday before it says:
// "Wednesday, 11 May", "Wednesday (11 May)", "Friday the 15th".
func (p *parser) datedBehind(i int) (when, int, bool) {
	j := p.comma(i)
	if _, n, ok := p.next(j, lexicon.TimeDating); ok {
		j = n
	}
	bracket := p.mark(j, "(")
	if bracket || p.mark(j, "-", "\u2013", ":") {
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
	if d, next, ok := p.dayOfPeriod(j); ok && p.inside(j) && d.day != 0 { // "Wednesday, the 11th of this month"
		return d, next, true
	}
	day, next, ok := p.dayNumber(j)
	if p.mark(next, "-", ":", "/") && p.figure(next+1) { // a score
		return when{}, i, false
	}
	if ok && p.inside(j) && !p.counts(next) && p.plainEnd(next) {
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
	if year, next, ok := p.shortYear(i, j); ok {
		m.year = year
		return m, next, true
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
