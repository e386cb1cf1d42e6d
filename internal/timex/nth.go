package timex

import (
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/number"
)

// last stands for the last of a period where a count could stand.
const last = -1

// nth reads a weekday, week or day by its place in a period: the first Friday of
// July, the last week of 2015, the third day of the month.
func (p *parser) nth(i int) (when, int, bool) {
	w, j, ok := p.nthBefore(i)
	if !ok {
		if w, j, ok = p.nthBehind(i); !ok {
			return w, i, false
		}
	}
	if n, ok := p.prep(j, "after"); ok && w.weekday != 0 && p.inside(n) {
		if of, next, ok := p.event(n); ok {
			w.rule, w.of = "nth-after", &of
			return w, next, true
		}
	}
	of, next, ok := p.of(j)
	if !ok && w.n == last && p.asked {
		return p.lastAlone(w, i, j)
	}
	if !ok {
		if w.weekday == 0 || w.n == last || !p.asked {
			return w, i, false
		}
		w.rule = "nth-near"
		of, next = when{form: formShift, unit: lexicon.Month}, j
	}
	w.of = &of
	return w, next, true
}

// lastAlone reads, in a request, "the last day" or "the last Friday" of nothing
// that is said: the one before the anchor's.
func (p *parser) lastAlone(w when, i, next int) (when, int, bool) {
	switch {
	case p.inside(next) && p.t.Tokens[next].Kind != arabic.Punct:
		return w, i, false
	case w.weekday != 0:
		return when{form: formDate, rule: "weekday", weekday: w.weekday, side: lexicon.SidePast}, next, true
	}
	return when{form: formShift, rule: "last-unit", unit: w.unit, n: -1}, next, true
}

// event reads a day that something can be counted from.
func (p *parser) event(i int) (when, int, bool) {
	if w, next, ok := p.holiday(i); ok {
		return w, next, true
	}
	return p.calendarDate(i)
}

// nthBefore reads the place first: "third Tuesday", "last day".
func (p *parser) nthBefore(i int) (when, int, bool) {
	w := when{form: formNth, rule: "nth"}
	j := i
	if n, ok := p.num(i); ok && n.Form == number.Ordinal && !n.Definite {
		w.n, j = int(n.Value), n.Last
	} else if s, next, ok := p.word(i, lexicon.TimePart); ok && lexicon.Part(s.Value) == lexicon.PartLast {
		w.n, j = last, next
	} else {
		return w, i, false
	}
	if u, next, ok := p.next(j, lexicon.TimeUnit); ok && !u.Definite && u.Value >= int(lexicon.Day) && u.Value <= int(lexicon.Month) {
		w.unit, j = lexicon.Unit(u.Value), next
	}
	if w.unit > lexicon.Day {
		return w, j, true
	}
	if d, next, ok := p.next(j, lexicon.TimeWeekdayBare, lexicon.TimeWeekday); ok {
		w.unit, w.weekday, j = lexicon.Day, d.Value, next
	}
	return w, j, w.unit != 0
}

// nthBehind reads the place last: "the Tuesday the third", "the last week".
func (p *parser) nthBehind(i int) (when, int, bool) {
	w := when{form: formNth, rule: "nth"}
	j := i
	if u, next, ok := p.word(i, lexicon.TimeUnit); ok && u.Value >= int(lexicon.Day) && u.Value <= int(lexicon.Week) {
		w.unit, j = lexicon.Unit(u.Value), next
	} else if d, next, ok := p.word(i, lexicon.TimeDeixis); ok && d.Value == 0 {
		w.unit, j = lexicon.Day, next
	}
	if d, next, ok := p.word(j, lexicon.TimeWeekday); ok && (j == i || p.inside(j) && w.unit == lexicon.Day) {
		w.unit, w.weekday, j = lexicon.Day, d.Value, next
	}
	if j == i || !p.inside(j) {
		return w, i, false
	}
	if n, ok := p.num(j); ok && n.Form == number.Ordinal && n.Skip == 0 && (n.Value <= 5 || w.weekday == 0 && n.Value <= 31) {
		w.n = int(n.Value)
		return w, n.Last, true
	}
	if s, next, ok := p.next(j, lexicon.TimeSideWeak); ok && s.Value == int(lexicon.SidePast) {
		w.n = last
		return w, next, true
	}
	return w, i, false
}

// weekdayOfWeek reads a bare weekday before its week, "Sunday of last week", or
// the week first, "this week Friday".
func (p *parser) weekdayOfWeek(i int) (when, int, bool) {
	w := when{form: formDate, rule: "weekday-week"}
	if d, j, ok := p.word(i, lexicon.TimeWeekdayBare); ok && p.inside(j) {
		of, next, ok := p.shift(j)
		if !ok || of.unit != lexicon.Week {
			return w, i, false
		}
		w.weekday, w.of = d.Value, &of
		return w, next, true
	}
	of, j, ok := p.shift(i)
	if !ok || of.unit != lexicon.Week {
		return w, i, false
	}
	if u, n, ok := p.next(j, lexicon.TimeUnit); ok && u.Value == int(lexicon.Day) {
		j = n
	}
	d, next, ok := p.next(j, lexicon.TimeWeekday)
	if !ok {
		return w, i, false
	}
	week := of
	w.weekday, w.of = d.Value, &week
	return w, next, true
}

// dayOfPeriod reads a lone day of a month that is told by its distance: "the
// 20th of next month".
func (p *parser) dayOfPeriod(i int) (when, int, bool) {
	first := i
	if u, n, ok := p.word(i, lexicon.TimeUnit); ok && u.Value == int(lexicon.Day) && !u.Definite && p.inside(n) {
		first = n
	}
	day, j, ok := p.dayNumber(first)
	if !ok {
		return when{}, i, false
	}
	if n, ok := p.prep(j, "from", "in"); ok {
		j = n
	}
	of, next, ok := p.shift(j)
	if !ok || !p.inside(j) || of.unit != lexicon.Month {
		return when{}, i, false
	}
	month := of
	return when{form: formDate, rule: "day-of-month", day: day, of: &month}, next, true
}

// loneDay reads a bare day of the month, where the reader asks for it: "the day
// 27", "on the 15th".
func (p *parser) loneDay(i int) (when, int, bool) {
	w := when{form: formDate, rule: "lone-day"}
	j := i
	u, n, named := p.word(i, lexicon.TimeUnit)
	if named && u.Value == int(lexicon.Day) && !u.Definite && p.inside(n) {
		j = n
	} else if !p.asked {
		return w, i, false
	}
	day, next, ok := p.dayNumber(j)
	if !ok || p.inside(next) && p.hitAt[next] == 0 && !p.plainEnd(next) || p.counts(next) || p.glued(next) && p.figure(next+1) {
		return w, i, false
	}
	if j == i {
		numeral, _ := p.num(i)
		prep := p.prepBefore(i, "in", "to") || numeral.Skip > 0
		if !prep || numeral.Form != number.Ordinal && numeral.Digits == 0 {
			return w, i, false
		}
	}
	w.day = day
	return w, next, true
}

// weekOf reads "the week of 15 September".
func (p *parser) weekOf(i int) (when, int, bool) {
	u, j, ok := p.word(i, lexicon.TimeUnit)
	if !ok || u.Value != int(lexicon.Week) || u.Definite || !p.inside(j) {
		return when{}, i, false
	}
	of, next, ok := p.calendarDate(j)
	if !ok || of.day == 0 {
		return when{}, i, false
	}
	return when{form: formNth, rule: "week-of", unit: lexicon.Week, of: &of}, next, true
}
