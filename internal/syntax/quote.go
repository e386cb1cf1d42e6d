// Package syntax cuts a text into the pieces that attribution and claims are
// about: quotations, and sentences that quotations do not tear.
package syntax

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
)

// Quote is a stretch of text in quotation marks that stands in no other one.
type Quote struct {
	Open, Close int        // tokens of the marks; Close is the token after the last one when the mark is missing
	Closed      bool       // whether there is a closing mark
	Inside      isnad.Span // the text between the marks without white space; may be empty
}

// Holds reports whether token i stands between the marks.
func (q Quote) Holds(i int) bool { return q.Open < i && i < q.Close }

// Words is the number of tokens between the marks.
func (q Quote) Words() int { return q.Close - q.Open - 1 }

// Quotes pairs the quotation marks among the tokens [first, last) of t, which
// should be one paragraph. It takes every kind of mark, straight, curly and
// angled, and decides by the white space around a mark whether it opens or
// closes, by its shape where that does not tell, and by what stands open where
// neither does. A quotation that nothing closes ends before the next one or with
// the paragraph. The second result is marks that open or close nothing.
func Quotes(t *arabic.Text, first, last int) (quotes []Quote, stray []int) {
	p := pairer{t: t, first: first, last: last}
	for i := first; i < last; i++ {
		if kind := markOf(t, i); kind != noMark {
			p.take(i, kind)
		}
	}
	return p.result()
}

// mark is a family of quotation marks; only marks of one family make a pair.
type mark uint8

const (
	noMark mark = iota
	doubleMark
	angleMark
)

// side says what a mark does.
type side int8

const (
	closes  side = -1
	unclear side = 0
	opens   side = 1
)

func markOf(t *arabic.Text, i int) mark {
	if t.Tokens[i].Kind != arabic.Punct {
		return noMark
	}
	switch r, _ := utf8.DecodeRuneInString(t.Surface(i)); r {
	case '"', '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\uFF02':
		return doubleMark
	case '\u00AB', '\u00BB', '\u2039', '\u203A', '\u300A', '\u300B':
		return angleMark
	}
	return noMark
}

type pairer struct {
	t           *arabic.Text
	first, last int
	open        []int // tokens of marks that nothing has closed yet
	pairs       []Quote
	stray       []int
}

func (p *pairer) take(i int, kind mark) {
	s := p.side(i)
	top := p.top(kind)
	if s == unclear {
		s = opens
		if top >= 0 {
			s = closes
		}
	}
	switch {
	case s == opens && len(p.open) < deepest:
		p.open = append(p.open, i)
	case s == closes && top >= 0:
		p.pairs = append(p.pairs, p.quote(p.open[top], i, true))
		p.stray = append(p.stray, p.open[top+1:]...)
		p.open = p.open[:top]
	default:
		p.stray = append(p.stray, i)
	}
}

// deepest is how many marks may stand open at a time; what opens more is noise.
const deepest = 16

// top is the last open mark of that kind, or -1.
func (p *pairer) top(kind mark) int {
	top := len(p.open) - 1
	for top >= 0 && markOf(p.t, p.open[top]) != kind {
		top--
	}
	return top
}

// side tells what the mark at i does by what stands before and behind it.
func (p *pairer) side(i int) side {
	left := i > p.first && p.t.Tokens[i].Glued && !p.opensBefore(i)
	right := i+1 < p.last && p.t.Tokens[i+1].Glued && !p.stops(i+1)
	if left != right {
		if right {
			return opens
		}
		return closes
	}
	switch p.t.Surface(i) {
	case "\u00AB", "\u2039", "\u300A", "\u201E":
		return opens
	case "\u00BB", "\u203A", "\u300B":
		return closes
	}
	if i+1 == p.last || p.stops(i+1) {
		return closes
	}
	return unclear
}

// opensBefore reports whether the token before the mark at i, glued to it, may
// stand in front of an opening one: a bracket, a colon, or a word so short that it can
// only be attached particles.
func (p *pairer) opensBefore(i int) bool {
	switch before := p.t.Tokens[i-1]; before.Kind {
	case arabic.Punct:
		return strings.ContainsAny(p.t.Surface(i-1), "([{:-\u2013\u2014/#\u060C,")
	case arabic.Word:
		return utf8.RuneCountInString(p.t.Fold(i-1)) <= 2 && !p.inQuote(i)
	}
	return false
}

// inQuote reports whether the mark at i could close something.
func (p *pairer) inQuote(i int) bool {
	return len(p.open) > 0 && (i+1 == p.last || !p.t.Tokens[i+1].Glued)
}

// stops reports whether token i is a mark that may follow a closing one.
func (p *pairer) stops(i int) bool {
	return p.t.Tokens[i].Kind == arabic.Punct && markOf(p.t, i) == noMark &&
		!strings.ContainsAny(p.t.Surface(i), "([{#@")
}

func (p *pairer) quote(open, end int, closed bool) Quote {
	q := Quote{Open: open, Close: end, Closed: closed}
	if open+1 < end {
		q.Inside = isnad.Span{Start: p.t.Tokens[open+1].Start, End: p.t.Tokens[end-1].End}
	}
	return q
}

// result gives the marks that stay open an end and leaves out pairs inside pairs.
func (p *pairer) result() (quotes []Quote, stray []int) {
	starts := slices.Clone(p.open)
	for _, q := range p.pairs {
		starts = append(starts, q.Open)
	}
	slices.Sort(starts)
	for _, open := range p.open {
		end := p.last
		if at, _ := slices.BinarySearch(starts, open+1); at < len(starts) {
			end = starts[at]
		}
		p.pairs = append(p.pairs, p.quote(open, end, false))
	}
	slices.SortFunc(p.pairs, func(a, b Quote) int { return cmp.Compare(a.Open, b.Open) })
	reach := p.first
	for _, q := range p.pairs {
		if q.Open >= reach {
			quotes = append(quotes, q)
			reach = q.Close
		}
	}
	slices.Sort(p.stray)
	return quotes, p.stray
}
