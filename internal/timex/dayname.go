package timex

import (
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// dayName reads a day that is named from where one stands: today, yesterday, a
// weekday, each with the part of the day before it and the weekday behind it
// ("yesterday morning (Wednesday)").
func (p *parser) dayName(i int) (when, int, bool) {
	j := i
	if s, n, ok := p.word(i, lexicon.TimeDaypart); ok && !s.Definite && p.inside(n) {
		if w, next, ok := p.dayNamed(n); ok {
			return w, next, true
		}
		if w, next, ok := p.shift(n); ok && w.unit == lexicon.Day {
			return w, next, true
		}
	}
	w, next, ok := p.dayNamed(j)
	if !ok {
		return w, i, false
	}
	if s, n, ok := p.next(next, lexicon.TimeDaypart); ok && !s.Definite {
		next = n
	}
	return w, next, true
}

// dayNamed reads the day itself: a deictic word or a weekday, with "day" or "this"
// before it.
func (p *parser) dayNamed(i int) (when, int, bool) {
	if d, next, ok := p.word(i, lexicon.TimeDeixis); ok {
		if d.Value == 0 && !p.asked && p.inside(next) && p.hitAt[next] == 0 && p.numAt[next] == 0 && arabic.HasArticle(p.t.Fold(next)) && arabic.IsNisba(p.t.Fold(next)) {
			return when{}, i, false // "the International Day", a day with a name
		}
		w := when{form: formShift, rule: "deixis", unit: lexicon.Day, n: d.Value}
		if day, n, ok := p.sameDay(next); ok {
			w.weekday, next = day, n
		}
		return w, next, true
	}
	j := i
	if s, n, ok := p.word(i, lexicon.TimeThis); ok && p.inside(n) {
		d, next, ok := p.next(n, lexicon.TimeWeekday)
		side := lexicon.Side(s.Value)
		if side == lexicon.SidePresent {
			side = 0
		}
		return when{form: formDate, rule: "weekday", weekday: d.Value, side: side}, next, ok
	}
	if u, n, ok := p.word(i, lexicon.TimeUnit); ok && u.Value == int(lexicon.Day) && !u.Definite {
		j = n
		if !p.inside(j) {
			return when{}, i, false
		}
	}
	d, next, ok := p.word(j, lexicon.TimeWeekday)
	if !ok || (j > i && p.skip(j) > 0) {
		return when{}, i, false
	}
	w := when{form: formDate, rule: "weekday", weekday: d.Value}
	if after, end, ok := p.next(next, lexicon.TimeWeekday); ok && after.Value == d.Value%7+1 {
		next = end // the night between the two
	}
	return w, next, true
}

// sameDay reads the weekday behind a deictic day, bare or in brackets.
func (p *parser) sameDay(i int) (int, int, bool) {
	bracket := p.mark(i, "(")
	j := i
	if bracket {
		j++
	} else {
		j = p.comma(i)
	}
	if u, n, ok := p.next(j, lexicon.TimeUnit); ok && u.Value == int(lexicon.Day) {
		j = n
	}
	d, next, ok := p.next(j, lexicon.TimeWeekday)
	if !ok {
		return 0, i, false
	}
	if bracket {
		if !p.mark(next, ")") {
			return 0, i, false
		}
		next++
	}
	return d.Value, next, true
}

// withSide adds "last", "next" or "of last week" to a weekday.
func (p *parser) withSide(w *when, i int) int {
	if w.form != formDate || w.weekday == 0 {
		return i
	}
	if s, next, ok := p.next(i, lexicon.TimeSide, lexicon.TimeSideWeak); ok {
		w.side = lexicon.Side(s.Value)
		return next
	}
	j := i
	if n, ok := p.prep(i, "from", "in"); ok && p.inside(i) {
		j = n
	}
	if of, next, ok := p.shift(j); ok && p.inside(j) && of.unit == lexicon.Week {
		w.of = &of
		return next
	}
	return i
}
