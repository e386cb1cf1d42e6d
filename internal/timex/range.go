package timex

import "github.com/isnad-project/isnad/internal/lexicon"

// interval reads from one time to another: "between 2018 and 2021", "from 3 to
// 12 September", "13-15 July", "Friday the 11th until Tuesday the 15th".
func (p *parser) interval(i int) (when, int, bool) {
	between := p.prepBefore(i, "between")
	if !between && !p.mayRange(i) {
		return when{}, i, false
	}
	if w, next, ok := p.yearRange(i, between); ok {
		return w, next, true
	}
	if w, next, ok := p.dayRange(i, between); ok {
		return w, next, true
	}
	from, j, ok := p.bound(i)
	if !ok {
		return from, i, false
	}
	k, ok := p.joint(i, j, between)
	if !ok {
		return from, i, false
	}
	to, next, ok := p.bound(k)
	if !ok || !agree(&from, &to) {
		return from, i, false
	}
	if to.rule == "bare-day" && from.rule != "bare-day" && !p.plainEnd(next) && !p.shortWord(next) { // "from 12 May to 15 dead"
		return from, i, false
	}
	if next2, ok := p.rangeOf(&from, &to, next); ok {
		next = next2
	}
	if from.rule == "bare-day" && (to.rule == "bare-day" || to.day <= from.day) {
		return from, i, false
	}
	fill(&from, &to)
	return when{form: formRange, rule: "range", of: &from, to: &to}, next, true
}

// mayRange reports whether something that joins the ends of a range stands near
// behind token i. It spares most expressions the reading of a first end.
func (p *parser) mayRange(i int) bool {
	const widest = 12 // tokens of a first end: Wednesday, 11 May (Ayyar) of the year 2022
	for j := i + 1; j <= i+widest && p.inside(j); j++ {
		if p.mark(j, "-", "\u2013", "\u2014", "~", "/") {
			return true
		}
		if _, ok := p.prep(j, "to"); ok {
			return true
		}
	}
	return false
}

// dayRange reads two bare days and then their month: "4-23 of next month".
func (p *parser) dayRange(i int, between bool) (when, int, bool) {
	from, to := when{form: formDate, rule: "bare-day"}, when{form: formDate, rule: "bare-day"}
	day, j, ok := p.dayNumber(i)
	k, joined := p.joint(i, j, between)
	if !ok || !joined {
		return from, i, false
	}
	last, end, ok := p.dayNumber(k)
	if !ok || last <= day {
		return from, i, false
	}
	from.day, to.day = day, last
	next, ok := p.rangeOf(&from, &to, end)
	if !ok {
		return from, i, false
	}
	fill(&from, &to)
	return when{form: formRange, rule: "range", of: &from, to: &to}, next, true
}

// bound reads one end of a range.
func (p *parser) bound(i int) (when, int, bool) {
	for _, rule := range []func(*parser, int) (when, int, bool){
		(*parser).dayOfPeriod, (*parser).part, (*parser).date, (*parser).yearAlone, (*parser).season, (*parser).shift,
	} {
		if w, next, ok := rule(p, i); ok {
			return w, next, true
		}
	}
	if day, next, ok := p.dayNumber(i); ok && !p.counts(next) {
		return when{form: formDate, rule: "bare-day", day: day}, next, true
	}
	return when{}, i, false
}

// joint reads what stands between the ends of the range that begins at token i
// and whose first end is read up to j.
func (p *parser) joint(i, j int, between bool) (int, bool) {
	if n, ok := p.prep(j, "to"); ok && p.inside(j) && p.skip(j) == 0 {
		return n, p.inside(n)
	}
	if p.mark(j, "-", "\u2013", "\u2014", "~") {
		return j + 1, p.inside(j + 1)
	}
	if k, ok := p.and(j); ok && between {
		return k, true
	}
	return j, false
}

// rangeOf reads the month that both bare days of a range lie in.
func (p *parser) rangeOf(from, to *when, i int) (int, bool) {
	if to.rule != "bare-day" || from.rule != "bare-day" {
		return i, false
	}
	j := i
	if n, ok := p.prep(i, "from", "in"); ok && p.inside(i) {
		j = n
	}
	if !p.inside(j) {
		return i, false
	}
	if of, next, ok := p.shift(j); ok && of.unit == lexicon.Month {
		to.of, to.rule = &of, "day-of-month"
		return next, true
	}
	m, next, ok := p.month(j)
	if !ok {
		if u, n, named := p.word(j, lexicon.TimeUnit); named && u.Value == int(lexicon.Month) && u.Definite {
			m, next, ok = p.numberedMonth(n, true)
		}
		if !ok {
			return i, false
		}
	}
	m.day = to.day
	next = p.withYear(&m, next)
	*to = m
	return next, true
}

// monthRange reads the month first: "July 13-15", "November between the 15th and
// the 19th".
func (p *parser) monthRange(i int) (when, int, bool) {
	m, j, ok := p.month(i)
	if !ok || !p.inside(j) {
		return m, i, false
	}
	between := false
	if n, ok := p.prep(j, "between", "from"); ok {
		_, between = p.prep(j, "between")
		j = n
	}
	first, k, ok := p.dayNumber(j)
	if !ok {
		return m, i, false
	}
	k, ok = p.joint(j, k, between)
	if !ok {
		return m, i, false
	}
	second, next, ok := p.dayNumber(k)
	if !ok || second <= first {
		return m, i, false
	}
	from, to := m, m
	from.day, to.day = first, second
	next = p.withYear(&to, next)
	fill(&from, &to)
	return when{form: formRange, rule: "month-range", of: &from, to: &to}, next, true
}

// weekRange reads weekdays of one week: "next week between Wednesday and Friday".
func (p *parser) weekRange(i int) (when, int, bool) {
	of, j, ok := p.shift(i)
	if !ok || of.unit != lexicon.Week {
		return of, i, false
	}
	between := false
	n, ok := p.prep(j, "between", "from")
	if !ok || !p.inside(j) {
		return of, i, false
	}
	_, between = p.prep(j, "between")
	from, k, ok := p.dayNamed(n)
	if !ok || from.weekday == 0 {
		return of, i, false
	}
	k, ok = p.joint(n, k, between)
	if !ok {
		return of, i, false
	}
	to, next, ok := p.dayNamed(k)
	if !ok || to.weekday == 0 {
		return of, i, false
	}
	week := of
	from.of, to.of = &week, &week
	return when{form: formRange, rule: "week-range", of: &from, to: &to}, next, true
}

// yearRange reads two years: with their word in the dual, or joined by a mark.
func (p *parser) yearRange(i int, between bool) (when, int, bool) {
	w := when{form: formRange, rule: "years"}
	from, j, ok := p.year(i)
	if !ok {
		return w, i, false
	}
	_, named := p.num(i)
	k, joined := p.joint(i, j, between)
	if !joined && p.mark(j, "/") && p.glued(j) {
		k, joined = j+1, true
	}
	if !joined {
		return w, i, false
	}
	if named && j == i+1 && p.t.Tokens[i].Glued && p.inside(i) && p.mark(i-1, "-", "/", ".") {
		return w, i, false
	}
	to, next, ok := p.year(k)
	if !ok || to <= from {
		n, isNum := p.num(k)
		if !isNum || n.Digits != 2 || int(n.Value) <= from%100 || p.mark(n.Last, "-", "/") {
			return w, i, false
		}
		to, next = from-from%100+int(n.Value), n.Last
	}
	if n, ok := p.num(i); ok && (from < 1900 || to > 2100) && n.Digits > 0 && !p.hijriEra(next) {
		return w, i, false
	}
	w.of, w.to = &when{form: formDate, year: from}, &when{form: formDate, year: to}
	if n, ok := p.era(next); ok {
		hijri := p.hijriEra(next)
		w.of.hijri, w.to.hijri, next = hijri, hijri, n
	}
	return w, next, true
}

// agree reports whether the two may be the ends of one range: they are of a kind.
// A bare day ends one that a day begins, and lies behind it; "on Tuesday to 19
// dead" and "on Tuesday, 6-2" are none.
func agree(from, to *when) bool {
	if to.rule == "bare-day" && (from.form != formDate || from.day == 0 || from.month == 0 && from.rule != "bare-day" && to.day <= from.day) {
		return false
	}
	if from.form == formDate && to.form == formDate && from.day == 0 && from.weekday == 0 && to.day != 0 {
		return false
	}
	return true
}

// fill gives the first end what only the second says: its month and its year.
func fill(from, to *when) {
	if from.form != formDate || to.form != formDate {
		return
	}
	if from.rule == "bare-day" {
		from.month, from.hijri, from.of = to.month, to.hijri, to.of
	}
	if to.rule == "bare-day" {
		to.month, to.hijri, to.of = from.month, from.hijri, from.of
	}
	if from.year == 0 && from.side == 0 && from.of == nil && from.weekday == 0 {
		from.year, from.side, from.of = to.year, to.side, to.of
		if from.year != 0 && to.month != 0 && from.month > to.month {
			from.year--
		}
	}
}
