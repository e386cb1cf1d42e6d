// Package timex reads the times that a text names: it finds the expressions by
// a grammar over tokens, one construct a file, and places them in the calendar
// by an anchor. Values are EDTF (ISO 8601-2) and, of durations, ISO 8601.
//
// The words stand in data/<language>/times.tsv and months.tsv; the grammar knows
// their kinds alone, so that Arabic, English and French share it.
package timex

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/number"
)

// Prefer says on which side of its anchor a time lies that leaves it open.
type Prefer string

// The preferences; none is news: what is told has happened, unless the sentence
// looks ahead.
const (
	PreferNone   Prefer = ""
	PreferPast   Prefer = "past"
	PreferFuture Prefer = "future"
)

// Anchor is what relative times count from.
type Anchor struct {
	Date   string // EDTF; "" when not known
	Told   string // EDTF day that the text told of last, for "the same month"; may be empty
	Prefer Prefer
}

// Expression is a time as a text names it, not yet placed in the calendar.
type Expression struct {
	isnad.Span
	First, Last int    // tokens, Last exclusive
	Rule        string // which rule of the grammar read it
	when        when
	offset      offset
	ahead       bool // the sentence looks ahead
	opens       bool // the sentence opens with a verb of the imperfect
}

// offset says that a duration leads somewhere: so long before or after a time.
type offset struct {
	sign  int  // -1 before the anchor, +1 after it, 0 leads nowhere
	event bool // it counts from something that the text tells of
	now   bool // it counts from now, in so many words
	start int  // byte where the words that say so begin
	end   int
}

// Duration reports whether the expression is a length of time.
func (e *Expression) Duration() bool { return e.when.form == formDuration }

// FromEvent reports whether the expression is a length of time that counts from
// something that the text tells of: "two days before the meeting".
func (e *Expression) FromEvent() bool { return e.offset.event }

// After reports whether the expression is a length of time that leads on from
// what was told before it: "two weeks later".
func (e *Expression) After() bool { return e.offset.sign > 0 && !e.offset.now && !e.ahead }

// rules is the grammar, in the order in which its rules are tried. The longest
// reading wins; of two of one length, the first.
var rules = []func(*parser, int) (when, int, bool){
	(*parser).weekRange,
	(*parser).monthRange,
	(*parser).interval,
	(*parser).weekdayOfWeek,
	(*parser).weekOf,
	(*parser).nth,
	(*parser).piece,
	(*parser).part,
	(*parser).date,
	(*parser).dayOfPeriod,
	(*parser).listed,
	(*parser).span,
	(*parser).shift,
	(*parser).yearAlone,
	(*parser).season,
	(*parser).decade,
	(*parser).thousands,
	(*parser).centuryOf,
	(*parser).holiday,
	(*parser).weekend,
	(*parser).lengthRange,
	(*parser).duration,
	(*parser).wholeUnit,
	(*parser).clockAlone,
	(*parser).loneDay,
}

// Find returns the times named in t, in text order. They do not overlap. The
// numerals are those of t; asked says that the text is a request and no news, where
// a lone day of the month or a lone unit is a time.
func Find(t *arabic.Text, words *lexicon.Phrases[lexicon.TimeWord], nums []number.Numeral, asked bool) []Expression {
	p := newParser(t, words, nums)
	p.asked = asked
	var out []Expression
	for i := 0; i < len(t.Tokens); {
		if (p.hitAt[i] == 0 || !p.hits[p.hitAt[i]-1].opens) && p.numAt[i] == 0 && t.Tokens[i].Kind != arabic.Number {
			i++
			continue
		}
		w, next, ok := p.longest(i)
		if !ok {
			i++
			continue
		}
		out = append(out, p.expression(i, next, w))
		i = next
	}
	return out
}

// longest tries every rule at token i; a longer reading says more of the same time.
func (p *parser) longest(i int) (best when, end int, ok bool) {
	for _, rule := range rules {
		if w, next, found := rule(p, i); found && next > end {
			best, end, ok = w, next, true
		}
	}
	return best, end, ok
}

func (p *parser) expression(i, next int, w when) Expression {
	e := Expression{First: i, Last: next, Rule: w.rule, when: w, ahead: p.looksAhead(i), opens: p.opensImperfect(i)}
	e.Span = isnad.Span{Start: p.t.Skip(i, p.skip(i)), End: p.t.Tokens[next-1].End}
	if n, ok := p.num(i); ok && p.hitAt[i] == 0 {
		e.Start = n.Span(p.t).Start
	}
	if w.form == formDuration {
		e.offset = p.offset(i, next, e.Span)
	}
	return e
}

// offset reads whether a duration counts from something: "two days ago" and
// "before two days" are before the anchor, "after two days" and "within" behind it.
func (p *parser) offset(i, next int, s isnad.Span) offset {
	o := offset{start: s.Start, end: s.End}
	at := p.beforeAbout(i)
	switch {
	case !p.inside(at):
	case p.prepBefore(at, "before", "since"), p.asked && !p.inside(next) && p.prepBefore(at, "from"):
		o.sign = -1
	case p.prepBefore(at, "after", "within"):
		o.sign = 1
	}
	if o.sign != 0 {
		o.start = p.t.Skip(p.prepStart(at), p.skip(p.prepStart(at)))
	}
	if _, end, ok := p.next(next, lexicon.TimeAgo); ok {
		o.sign, o.end = -1, p.t.Tokens[end-1].End
	}
	if n, ok := p.prep(next, "from"); ok && p.inside(next) {
		if _, end, ok := p.word(n, lexicon.TimeNow); ok {
			o.now, o.end = true, p.t.Tokens[end-1].End
			if o.sign == 0 {
				o.sign = 1
			}
		} else if o.sign != 0 {
			o.event = true
		}
	}
	return o
}

// prepStart returns where the preposition that ends before token i begins.
func (p *parser) prepStart(i int) int {
	for back := 3; back > 1; back-- {
		if i-back >= 0 && p.hitAt[i-back] != 0 && p.hits[p.hitAt[i-back]-1].next == i {
			return i - back
		}
	}
	return i - 1
}

// wholeUnit reads "the whole year", "the rest of the day": a length when it is
// told as one.
func (p *parser) wholeUnit(i int) (when, int, bool) {
	w := when{form: formDuration, rule: "whole"}
	_, j, ok := p.word(i, lexicon.TimeWhole)
	if !ok || !p.inside(j) {
		return w, i, false
	}
	u, next, ok := p.next(j, lexicon.TimeUnit)
	if !ok {
		if d, n, named := p.next(j, lexicon.TimeDeixis); named && d.Value == 0 {
			return w, n, w.length.add(lexicon.Day, 1)
		}
		return w, i, false
	}
	if _, _, sided := p.next(next, lexicon.TimeSide, lexicon.TimeSideWeak); sided {
		return w, i, false
	}
	return w, next, w.length.add(lexicon.Unit(u.Value), 1)
}

// looksAhead reports whether the clause before token i says that what it tells
// has not happened: a word for it, or a verb in the future.
func (p *parser) looksAhead(i int) bool {
	if p.prepBefore(i, "to") {
		return true
	}
	for back := i - 1; back >= 0 && i-back <= 14 && !p.t.Tokens[back+1].Line; back-- {
		if p.t.Tokens[back].Kind == arabic.Punct {
			switch p.t.Surface(back) {
			case ".", "\u060C", ",", ":", "!":
				return false
			}
			continue
		}
		if _, _, ok := p.word(back, lexicon.TimeAhead); ok {
			return true
		}
		if p.hitAt[back] == 0 && p.numAt[back] == 0 && arabic.IsFutureVerb(p.t.Fold(back)) {
			return true
		}
	}
	return false
}

// opensImperfect reports whether the line of token i, or the sentence in it,
// opens with a verb of the imperfect: what happens now or is to happen. It does
// not where another clause begins in between.
func (p *parser) opensImperfect(i int) bool {
	first := i
	for first > 0 && i-first < 60 && !p.t.Tokens[first].Line {
		if _, _, ok := p.word(first-1, lexicon.TimeClause); ok {
			return false
		}
		if p.t.Tokens[first-1].Kind == arabic.Punct && p.t.Surface(first-1) == "." {
			break
		}
		first--
	}
	return first < i && p.hitAt[first] == 0 && arabic.IsImperfect(p.t.Fold(first))
}
