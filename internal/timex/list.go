package timex

import "github.com/isnad-project/isnad/arabic"

// listed reads a day or a month whose own month or year stands at the end of its
// list: "on the 3rd, 5th and 7 May", "in May and June 2022". It returns where the
// first item ends.
func (p *parser) listed(i int) (when, int, bool) {
	if p.prepBefore(i, "between") {
		return when{}, i, false
	}
	first, end, ok := p.listItem(i)
	if !ok {
		return first, i, false
	}
	items := 1
	for j := end; items < 12; items++ {
		k, joined := p.and(j)
		if !joined && p.t.Tokens[min(j, len(p.t.Tokens)-1)].Kind == arabic.Punct {
			k = p.comma(j)
			joined = k > j && p.inside(k)
			if n, ok := p.and(k); ok {
				k = n
			}
		}
		if !joined {
			return first, i, false
		}
		if w, _, ok := p.calendarDate(k); ok && (w.year != 0 || w.side != 0 || w.of != nil || first.month == 0) {
			if first.month == 0 && w.day == 0 {
				return first, i, false
			}
			if first.month == 0 {
				first.month, first.hijri = w.month, w.hijri
			}
			first.year, first.side, first.of = w.year, w.side, w.of
			first.rule = "listed"
			return first, end, true
		}
		_, next, ok := p.listItem(k)
		if !ok {
			return first, i, false
		}
		j = next
	}
	return first, i, false
}

// listItem reads a bare day, or a day or month without its year.
func (p *parser) listItem(i int) (when, int, bool) {
	if m, next, ok := p.dayMonth(i); ok {
		return m, next, true
	}
	if m, next, ok := p.month(i); ok {
		return m, next, true
	}
	if day, next, ok := p.dayNumber(i); ok && !p.counts(next) {
		return when{form: formDate, rule: "listed", day: day}, next, true
	}
	return when{}, i, false
}
