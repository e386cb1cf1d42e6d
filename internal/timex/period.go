package timex

import (
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/number"
)

// shift reads a unit of the calendar by its distance from the anchor: this year,
// last month, the coming week.
func (p *parser) shift(i int) (when, int, bool) {
	j, this := i, false
	side := lexicon.SidePresent
	if s, n, ok := p.word(i, lexicon.TimeThis); ok && p.inside(n) {
		j, this, side = n, true, lexicon.Side(s.Value)
	}
	if w, next, ok := p.mine(i); ok {
		return w, next, true
	}
	u, next, ok := p.word(j, lexicon.TimeUnit)
	if !ok || !u.Definite && !this && !p.latin(j) || u.Value < int(lexicon.Day) {
		return when{}, i, false
	}
	w := when{form: formShift, rule: "unit-side", unit: lexicon.Unit(u.Value)}
	if this {
		if w.side = side; side != lexicon.SideSame {
			w.n = int(side - lexicon.SidePresent)
		}
		return w, next, p.skip(j) == 0
	}
	s, end, ok := p.next(next, lexicon.TimeSide, lexicon.TimeSideWeak)
	if !ok || (s.Kind == lexicon.TimeSideWeak || s.Value != int(lexicon.SidePast)) && p.titleBefore(i, u) {
		return when{}, i, false
	}
	if w.side = lexicon.Side(s.Value); w.side != lexicon.SideSame {
		w.n = s.Value - int(lexicon.SidePresent)
	}
	return w, end, true
}

// mine reads, in a request, a unit with the possessive of the first person, "my
// day": this one. It is written as the dual in the construct state, which cannot
// stand without a noun behind it.
func (p *parser) mine(i int) (when, int, bool) {
	u, next, ok := p.word(i, lexicon.TimeUnitDual)
	if !ok || !p.asked || p.inside(next) || u.Value < int(lexicon.Day) || !arabic.IsConstructDual(p.t.Fold(next-1)) {
		return when{}, i, false
	}
	return when{form: formShift, rule: "unit-mine", unit: lexicon.Unit(u.Value)}, next, true
}

// titleBefore reports whether the unit at token i is the adjective "general" of
// a title before it: a definite noun that is no time word ("the former
// secretary-general" reads "the general the former" there).
func (p *parser) titleBefore(i int, u lexicon.TimeWord) bool {
	if lexicon.Unit(u.Value) != lexicon.Year || !p.inside(i) || p.t.Tokens[i-1].Kind != arabic.Word {
		return false
	}
	return arabic.HasArticle(p.t.Fold(i-1)) && p.hitAt[i-1] == 0 && p.skip(i) == 0
}

// span reads a number of units on one side of the anchor: the last two months,
// the coming three weeks, the past few days.
func (p *parser) span(i int) (when, int, bool) {
	if w, next, ok := p.lastUnits(i); ok {
		return w, next, true
	}
	w := when{form: formSpan, rule: "units-side"}
	u, j, ok := p.word(i, lexicon.TimeUnitDual, lexicon.TimeUnits)
	n, counted := p.num(i)
	switch {
	case ok && u.Kind == lexicon.TimeUnitDual && u.Definite:
		w.n = 2
	case ok && u.Kind == lexicon.TimeUnits && u.Definite:
		if _, next, ok := p.next(j, lexicon.TimeFew); ok {
			w.n, w.about, j = 3, true, next
			break
		}
		if p.inside(j) && arabic.IsArticle(p.t.Fold(j)) { // the article set before digits
			j++
		}
		count, ok := p.num(j)
		if !ok || !p.inside(j) {
			return w, i, false
		}
		w.n, _ = count.Whole()
		j = count.Last
	case counted && n.Form == number.Cardinal && !n.Label && p.sidedUnits(&w, n.Last) > 0:
		w.n, _ = n.Whole()
		return w, p.sidedUnits(&w, n.Last), w.n > 0
	case counted && n.Form == number.Cardinal && !n.Label:
		if u, j, ok = p.next(n.Last, lexicon.TimeUnits, lexicon.TimeUnit); !ok {
			return w, i, false
		}
		w.n, _ = n.Whole()
	default:
		return w, i, false
	}
	s, next, ok := p.next(j, lexicon.TimeSide, lexicon.TimeSideWeak)
	if !ok || w.n < 1 || s.Value == int(lexicon.SidePresent) {
		return w, i, false
	}
	w.unit, w.side = lexicon.Unit(u.Value), lexicon.Side(s.Value)
	return w, next, true
}

// sidedUnits reads the side before its units, as French has it behind a number:
// "(trois) dernières années". It returns where they end, or 0.
func (p *parser) sidedUnits(w *when, i int) int {
	s, j, ok := p.next(i, lexicon.TimeSide)
	if !ok {
		return 0
	}
	u, next, ok := p.next(j, lexicon.TimeUnits, lexicon.TimeUnit)
	if !ok {
		return 0
	}
	w.unit, w.side = lexicon.Unit(u.Value), lexicon.Side(s.Value)
	return next
}

// lastUnits reads "the last three years" where "last" comes first.
func (p *parser) lastUnits(i int) (when, int, bool) {
	w := when{form: formSpan, rule: "last-units", side: lexicon.SidePast}
	s, j, ok := p.word(i, lexicon.TimePart)
	if ok = ok && lexicon.Part(s.Value) == lexicon.PartLast; !ok {
		s, j, ok = p.word(i, lexicon.TimeThis)
		w.side = lexicon.Side(s.Value)
		ok = ok && (w.side == lexicon.SidePast || w.side == lexicon.SideFuture)
	}
	if !ok || !p.inside(j) {
		return when{}, i, false
	}
	if u, next, ok := p.next(j, lexicon.TimeUnitDual); ok && !u.Definite {
		w.n, w.unit = 2, lexicon.Unit(u.Value)
		return w, next, true
	}
	n, ok := p.num(j)
	if !ok {
		return w, i, false
	}
	u, next, ok := p.next(n.Last, lexicon.TimeUnit, lexicon.TimeUnits)
	if w.n, _ = n.Whole(); !ok || w.n < 1 {
		return w, i, false
	}
	w.unit = lexicon.Unit(u.Value)
	return w, next, true
}

// yearAlone reads a year: with the word for it, or as four digits where a time
// can stand and nothing follows that they would count.
func (p *parser) yearAlone(i int) (when, int, bool) {
	w := when{form: formDate, rule: "year"}
	_, _, named := p.word(i, lexicon.TimeUnit, lexicon.TimeUnitDual)
	year, next, ok := p.year(i)
	if !ok || (!named && !p.bareYear(i)) {
		return w, i, false
	}
	w.year = year
	w.hijri = p.hijriEra(next)
	if n, ok := p.era(next); ok {
		next = n
	}
	return w, p.withOtherYear(&w, next), true
}

// withOtherYear passes over the same year in the other calendar, "1443 / 2022".
func (p *parser) withOtherYear(w *when, i int) int {
	if !w.hijri || !p.mark(i, "/", "-", "(", "\u2013") {
		return i
	}
	year, next, ok := p.year(i + 1)
	if !ok || year < 1600 {
		return i
	}
	if n, ok := p.era(next); ok {
		next = n
	}
	if p.mark(next, ")") {
		next++
	}
	w.year, w.hijri = year, false
	return next
}

// bareYear reports whether the four digits at token i are a year.
func (p *parser) bareYear(i int) bool {
	n, ok := p.num(i)
	if !ok || n.Value < 1900 || n.Value > 2099 {
		return false
	}
	if n.Digits == 0 {
		return p.asked && n.Words && !n.Definite && p.prepBefore(i, "in", "from")
	}
	if p.prepBefore(i, "in", "since", "within", "to", "between") || p.afterYear(i) {
		return !p.countedNoun(n.Last)
	}
	if p.inside(i) && p.t.Tokens[i].Glued && p.t.Tokens[i-1].Kind == arabic.Punct && !p.mark(i-1, "(", "\"", "-") {
		return false
	}
	return (p.plainEnd(n.Last) || p.shortWord(n.Last) && int(n.Value)%100 != 0) && !p.counts(n.Last) && i > 0 && !p.comparesBefore(i)
}

// shortWord reports whether token i is a word of at most three letters: a
// particle, which nothing counts.
func (p *parser) shortWord(i int) bool {
	return p.t.Tokens[i].Kind == arabic.Word && len(p.t.Fold(i)) <= 6
}

// afterYear reports whether another year stands before token i in a list: "in
// 2017 and 2019".
func (p *parser) afterYear(i int) bool {
	if i < 2 || !p.inside(i) || !arabic.IsConjunction(p.t.Fold(i-1)) && p.comma(i-1) == i-1 {
		return false
	}
	_, next, ok := p.year(i - 2)
	return ok && next == i-1
}

// countedNoun reports whether token i looks like what a number above ten counts:
// an indefinite noun with the ending of the accusative or of a feminine.
func (p *parser) countedNoun(i int) bool {
	if !p.inside(i) || p.t.Tokens[i].Kind != arabic.Word || p.hitAt[i] != 0 {
		return p.inside(i) && p.mark(i, "%", "\u066A", "$", "\u20AC")
	}
	fold := p.t.Fold(i)
	return !arabic.HasArticle(fold) && len(fold) > 6 && !arabic.IsJoined(fold) && arabic.IsCountable(fold)
}

// comparesBefore reports whether "than", "from" or a currency sign stands before
// the number at token i: more than 2000.
func (p *parser) comparesBefore(i int) bool {
	if p.mark(i-1, "$", "\u20AC", "\u00A3", ":", "/", "+", "=", ">", "<") {
		return true
	}
	_, from := p.prep(i-1, "from")
	return from && !p.asked
}

// period reads what can have parts: a month, a year, a unit by its side, a bare
// definite unit ("the year" is this one), a season, a decade, a century.
func (p *parser) period(i int) (when, int, bool) {
	for _, rule := range []func(*parser, int) (when, int, bool){
		(*parser).shift, (*parser).monthAlone, (*parser).yearAlone, (*parser).season, (*parser).decade, (*parser).centuryOf,
	} {
		if w, next, ok := rule(p, i); ok {
			return w, next, true
		}
	}
	if year, next, ok := p.year(i); ok {
		return when{form: formDate, rule: "year", year: year}, next, true
	}
	if u, next, ok := p.word(i, lexicon.TimeUnit); ok && u.Definite && u.Value >= int(lexicon.Day) {
		return when{form: formShift, rule: "unit", unit: lexicon.Unit(u.Value)}, next, true
	}
	return when{}, i, false
}

// of reads the period behind an optional "of".
func (p *parser) of(i int) (when, int, bool) {
	if !p.inside(i) {
		return when{}, i, false
	}
	j := i
	if n, ok := p.prep(i, "from", "in"); ok && p.inside(n) {
		j = n
	} else if p.skip(i) > 0 && j == i {
		if _, conj := p.and(i); conj {
			return when{}, i, false
		}
	}
	return p.period(j)
}

// part reads the beginning, middle or end of a period.
func (p *parser) part(i int) (when, int, bool) {
	s, j, ok := p.word(i, lexicon.TimePart)
	if !ok {
		return when{}, i, false
	}
	if p.mark(j, "-") && p.glued(j) {
		j++
	}
	of, next, ok := p.of(j)
	if !ok {
		return when{}, i, false
	}
	part := lexicon.Part(s.Value)
	if part == lexicon.PartLast {
		part = lexicon.PartLate
	}
	return when{form: formPart, rule: "part", part: part, of: &of}, next, true
}

// piece reads the second half, the third quarter of a period.
func (p *parser) piece(i int) (when, int, bool) {
	s, j, ok := p.word(i, lexicon.TimePiece)
	if !ok || !s.Definite {
		return when{}, i, false
	}
	n, ok := p.num(j)
	if !ok || !p.inside(j) || n.Form != number.Ordinal || int(n.Value) > s.Value {
		return when{}, i, false
	}
	of, next, ok := p.of(n.Last)
	if !ok {
		return when{}, i, false
	}
	return when{form: formPart, rule: "piece", piece: s.Value, n: int(n.Value), of: &of}, next, true
}
