package timex

import (
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/number"
)

// season reads a season of a year: "summer 2016", "last summer", "this summer".
func (p *parser) season(i int) (when, int, bool) {
	w := when{form: formSeason, rule: "season"}
	j := i
	_, n, this := p.word(i, lexicon.TimeThis)
	if this && p.inside(n) {
		j = n
		w.side = lexicon.SidePresent
	}
	s, next, ok := p.word(j, lexicon.TimeSeason)
	if !ok {
		return w, i, false
	}
	w.season = s.Value
	if this {
		return w, next, s.Definite
	}
	k := next
	if n, ok := p.prep(next, "from"); ok {
		k = n
	}
	if year, end, ok := p.year(k); ok && p.inside(k) {
		w.year = year
		return w, end, true
	}
	if side, end, ok := p.next(next, lexicon.TimeSide); ok && s.Definite {
		w.side = lexicon.Side(side.Value)
		return w, end, true
	}
	if of, end, ok := p.shift(k); ok && p.inside(k) && of.unit == lexicon.Year {
		w.of = &of
		return w, end, true
	}
	return w, next, p.asked && (s.Definite || p.prepBefore(i, "in") || !p.inside(next))
}

// decade reads the seventies, with the century that they belong to or without.
func (p *parser) decade(i int) (when, int, bool) {
	s, next, ok := p.word(i, lexicon.TimeDecade)
	if !ok {
		return when{}, i, false
	}
	w := when{form: formDecade, rule: "decade", n: s.Value}
	j := next
	if n, ok := p.prep(next, "from"); ok {
		j = n
	}
	if c, end, ok := p.centuryOf(j); ok && p.inside(j) {
		w.of, next = &c, end
	} else if c, end, ok := p.shift(j); ok && p.inside(j) && c.unit == lexicon.Century {
		w.of, next = &c, end
	}
	return w, next, true
}

// thousands reads "the two thousands" and "born in two thousand", which speech
// says of the first ten years of the century. It is asked for, as news says it
// of amounts.
func (p *parser) thousands(i int) (when, int, bool) {
	n, ok := p.num(i)
	if !ok || !p.asked || n.Value != 2000 || n.Digits > 0 || p.inside(n.Last) && p.t.Tokens[n.Last].Kind != arabic.Punct {
		return when{}, i, false
	}
	if !n.Definite && (i == 0 || p.prepBefore(i, "from", "between", "to")) {
		return when{}, i, false
	}
	return when{form: formDecade, rule: "decade", n: 100}, n.Last, n.Definite || i > 0 && p.hitAt[i-1] == 0
}

// centuryOf reads the nineteenth century, the century 21.
func (p *parser) centuryOf(i int) (when, int, bool) {
	u, j, ok := p.word(i, lexicon.TimeUnit)
	if !ok || u.Value != int(lexicon.Century) || !u.Definite || !p.inside(j) {
		return when{}, i, false
	}
	n, ok := p.num(j)
	if !ok && p.inside(j+1) && p.t.Tokens[j+1].Glued { // the article set before digits
		n, ok = p.num(j + 1)
	}
	if !ok || n.Value < 1 || n.Value > 30 || n.Form != number.Ordinal && n.Digits == 0 {
		return when{}, i, false
	}
	return when{form: formCentury, rule: "century", n: int(n.Value)}, n.Last, true
}

// holiday reads a named day, with its year or without.
func (p *parser) holiday(i int) (when, int, bool) {
	s, next, ok := p.word(i, lexicon.TimeHoliday)
	if !ok {
		return when{}, i, false
	}
	w := when{form: formHoliday, rule: "holiday", holiday: s.Text}
	return w, p.withYear(&w, next), true
}

// weekend reads the end of the week, of this or another one. In a request "the
// end of next week", with no word for days off, is its later half.
func (p *parser) weekend(i int) (when, int, bool) {
	s, next, ok := p.word(i, lexicon.TimeWeekend)
	if !ok {
		return when{}, i, false
	}
	w := when{form: formNth, rule: "weekend", unit: lexicon.Week, n: 6, of: &when{form: formShift, unit: lexicon.Week}}
	if side, end, ok := p.next(next, lexicon.TimeSide, lexicon.TimeSideWeak); ok {
		w.of.n = side.Value - int(lexicon.SidePresent)
		next = end
		if p.asked && s.Value == 1 && w.of.n != 0 {
			return when{form: formPart, rule: "part", part: lexicon.PartLate, of: w.of}, next, true
		}
	}
	return w, next, true
}
