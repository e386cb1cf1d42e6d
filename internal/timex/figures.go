package timex

import (
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// figureDate reads a date in figures alone: 13-05-2022, 2022/5/13, 13.5.22, 13/5,
// 5/2022. The day comes first, as Arabic and French write it, unless only the
// other order is a date.
func (p *parser) figureDate(i int) (when, int, bool) {
	if !p.figure(i) || (p.t.Tokens[i].Glued && i > 0 && p.t.Tokens[i-1].Kind == arabic.Punct && p.gluedFigure(i-2)) {
		return when{}, i, false
	}
	if w, next, ok := p.spacedDate(i); ok {
		return w, next, true
	}
	sep, ok := p.separator(i + 1)
	if n, isNum := p.num(i - 1); ok && isNum && n.Last > i { // a minus sign
		ok = false
	}
	if !ok {
		return when{}, i, false
	}
	a, b := p.value(i), p.value(i+2)
	next := i + 3
	if again, ok := p.separator(next); ok && again == sep {
		if _, more := p.separator(next + 2); more {
			return when{}, i, false
		}
		return threeFigures(a, b, p.value(next+1), next+2)
	}
	if sep == "." && !(p.asked && p.prepBefore(i, "in") && b.is(13, 31)) {
		return when{}, i, false
	}
	w := when{form: formDate, rule: "figures"}
	switch {
	case a.width == 4 && b.width <= 2 && a.is(1000, 2999) && b.is(1, 12) && sep != ":":
		w.year, w.month = a.n, b.n
	case sep == "-" && b.width == 4 && !p.asked && !p.prepBefore(i, "in", "since", "from", "to"):
		return w, i, false
	case b.width == 4 && a.width <= 2 && a.is(1, 12) && b.is(1900, 2100):
		w.year, w.month = b.n, a.n
	case a.width > 2 || b.width > 2 || p.fraction(i, next, sep):
		return w, i, false
	case b.is(1, 12) && a.is(1, 31):
		w.day, w.month = a.n, b.n
	case a.is(1, 12) && b.is(13, 31):
		w.day, w.month = b.n, a.n
	default:
		return w, i, false
	}
	if w.year == 0 {
		next = p.withYear(&w, next)
	}
	return w, next, true
}

// spacedDate reads a date in figures with spaces around its slashes: 16 / 8 / 1439.
func (p *parser) spacedDate(i int) (when, int, bool) {
	const last = 4 // tokens from the first figure to the last
	for j := i + 1; j <= i+last; j++ {
		if !p.inside(j) || (j-i)%2 == 1 && (p.t.Tokens[j].Glued || !p.mark(j, "/")) || (j-i)%2 == 0 && (p.t.Tokens[j].Glued || !p.figure(j)) {
			return when{}, i, false
		}
	}
	if p.value(i+last).width != 4 {
		return when{}, i, false
	}
	return threeFigures(p.value(i), p.value(i+2), p.value(i+last), i+last+1)
}

// fraction reports whether two figures with sep between them are more likely a
// fraction, a score or a range than a day and its month: nothing before them
// says that a time follows, or something follows that they would count.
func (p *parser) fraction(i, next int, sep string) bool {
	if _, _, ok := p.year(p.comma(next)); ok && sep != "-" {
		return false
	}
	if p.figure(i-1) || !p.plainEnd(next) || p.counts(next) {
		return true
	}
	if _, _, ok := p.monthName(next); ok && p.inside(next) {
		return true
	}
	if p.asked && i > 0 {
		return false
	}
	if _, _, ok := p.word(i-1, lexicon.TimeWeekday, lexicon.TimeDeixis, lexicon.TimeDating, lexicon.TimeUnit); ok {
		return false
	}
	return sep == "-" || !p.prepBefore(i, "since")
}

type figure struct{ n, width int }

func (f figure) is(lo, hi int) bool { return f.n >= lo && f.n <= hi }

func (p *parser) figure(i int) bool {
	return i >= 0 && i < len(p.t.Tokens) && p.t.Tokens[i].Kind == arabic.Number
}

func (p *parser) gluedFigure(i int) bool { return p.figure(i) && p.t.Tokens[i+1].Glued }

func (p *parser) value(i int) figure {
	fold := p.t.Fold(i)
	f := figure{width: len(fold)}
	if f.width > 4 {
		return figure{n: -1, width: f.width}
	}
	for _, c := range []byte(fold) {
		f.n = f.n*10 + int(c-'0')
	}
	return f
}

// separator returns the mark at token i that joins the figures around it.
func (p *parser) separator(i int) (string, bool) {
	if !p.glued(i) || !p.figure(i+1) {
		return "", false
	}
	switch mark := p.t.Surface(i); mark {
	case "/", "-", ".":
		return mark, true
	}
	return "", false
}

// threeFigures orders the figures of a whole date: the year is the one with four
// digits (first, as ISO 8601 has it, or last), and a year below 1600 is Hijri.
func threeFigures(a, b, c figure, next int) (when, int, bool) {
	w := when{form: formDate, rule: "figures"}
	switch {
	case a.width == 4:
		w.year, w.month, w.day = a.n, b.n, c.n
	case c.width == 4:
		w.day, w.month, w.year = a.n, b.n, c.n
	case c.width == 2 && a.width <= 2:
		w.day, w.month, w.year = a.n, b.n, century(c.n)
	default:
		return w, 0, false
	}
	if w.month > 12 && w.day <= 12 {
		w.day, w.month = w.month, w.day
	}
	if w.year < 1000 || w.year > 2999 || !validDay(w.year, w.month, w.day) {
		return w, 0, false
	}
	if w.year < 1600 {
		w.hijri = true
	}
	return w, next, true
}

// century completes a year of two digits: 70 and more are of the last century.
func century(n int) int {
	if n >= 70 {
		return 1900 + n
	}
	return 2000 + n
}
