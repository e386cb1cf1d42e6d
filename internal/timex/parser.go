package timex

import (
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/number"
)

// parser reads the time expressions of one text. Every rule of the grammar is a
// method that takes a token and returns what stands there and where it ends; it
// says no by ok.
type parser struct {
	t     *arabic.Text
	hits  []hit
	hitAt []int32 // by token: 1 + index into hits, 0 for none
	nums  []number.Numeral
	numAt []int32 // by token: 1 + index into nums, 0 for none
	asked bool    // the text is a request: lone days of the month are times
}

// hit is a time word, of one or more tokens, in the text.
type hit struct {
	first, next int
	skip        int
	opens       bool // an expression can begin with it
	senses      []lexicon.TimeWord
}

func newParser(t *arabic.Text, words *lexicon.Phrases[lexicon.TimeWord], nums []number.Numeral) *parser {
	at := make([]int32, 2*len(t.Tokens))
	p := &parser{t: t, nums: nums, hitAt: at[:len(t.Tokens)], numAt: at[len(t.Tokens):]}
	p.hits = make([]hit, 0, len(t.Tokens)/8)
	for i := range t.Tokens {
		if k := t.Tokens[i].Kind; k != arabic.Word && k != arabic.Latin {
			continue
		}
		if m, ok := words.Longest(t, i); ok {
			p.hits = append(p.hits, hit{i, m.Last, m.Skip, opens(m.Values), m.Values})
			p.hitAt[i] = int32(len(p.hits))
		}
	}
	for i, n := range nums {
		p.numAt[n.First] = int32(i + 1)
	}
	return p
}

// opens reports whether an expression can begin with a word that has these
// senses: not with a preposition, a side or what else only goes on with one.
func opens(senses []lexicon.TimeWord) bool {
	for i := range senses {
		switch senses[i].Kind {
		case lexicon.TimePrep, lexicon.TimeSide, lexicon.TimeSideWeak, lexicon.TimeFull, lexicon.TimeDating, lexicon.TimeEra,
			lexicon.TimeClockMinus, lexicon.TimeZone, lexicon.TimeFew, lexicon.TimeAhead, lexicon.TimeAbout, lexicon.TimeAgo, lexicon.TimeNow, lexicon.TimeNth, lexicon.TimeAnd, lexicon.TimeClause:
		default:
			return true
		}
	}
	return false
}

// inside reports whether token i exists and stands on the line of token i-1.
func (p *parser) inside(i int) bool {
	return i > 0 && i < len(p.t.Tokens) && !p.t.Tokens[i].Line
}

// word returns the sense of one of the kinds that token i has, and where the
// word ends.
func (p *parser) word(i int, kinds ...lexicon.TimeKind) (lexicon.TimeWord, int, bool) {
	if i < 0 || i >= len(p.t.Tokens) || p.hitAt[i] == 0 {
		return lexicon.TimeWord{}, i, false
	}
	h := &p.hits[p.hitAt[i]-1]
	for _, k := range kinds {
		for _, s := range h.senses {
			if s.Kind == k {
				return s, h.next, true
			}
		}
	}
	return lexicon.TimeWord{}, i, false
}

// next is [parser.word] for a word that goes on with an expression: on the same
// line, and with no particle attached.
func (p *parser) next(i int, kinds ...lexicon.TimeKind) (lexicon.TimeWord, int, bool) {
	if !p.inside(i) || p.hitAt[i] == 0 || p.hits[p.hitAt[i]-1].skip > 0 {
		return lexicon.TimeWord{}, i, false
	}
	return p.word(i, kinds...)
}

// prep reports whether token i is the preposition, and where it ends.
func (p *parser) prep(i int, names ...string) (int, bool) {
	if i < 0 || i >= len(p.t.Tokens) || p.hitAt[i] == 0 {
		return i, false
	}
	h := &p.hits[p.hitAt[i]-1]
	for _, s := range h.senses {
		if s.Kind != lexicon.TimePrep {
			continue
		}
		for _, name := range names {
			if s.Text == name {
				return h.next, true
			}
		}
	}
	return i, false
}

// prepBefore reports whether one of the prepositions ends right before token i
// or is attached to it.
func (p *parser) prepBefore(i int, names ...string) bool {
	for back := 1; back <= 3 && i-back >= 0; back++ {
		if next, ok := p.prep(i-back, names...); ok && next == i {
			return true
		}
	}
	return false
}

// num returns the numeral that begins at token i.
func (p *parser) num(i int) (number.Numeral, bool) {
	if i < 0 || i >= len(p.t.Tokens) || p.numAt[i] == 0 {
		return number.Numeral{}, false
	}
	return p.nums[p.numAt[i]-1], true
}

// skip returns how many letters of token i belong to a particle in front of it.
func (p *parser) skip(i int) int {
	if p.hitAt[i] != 0 {
		return p.hits[p.hitAt[i]-1].skip
	}
	if n, ok := p.num(i); ok {
		return n.Skip
	}
	return 0
}

// comma returns the token behind an optional comma at i.
func (p *parser) comma(i int) int {
	if p.inside(i) && p.t.Tokens[i].Kind == arabic.Punct {
		switch p.t.Surface(i) {
		case ",", "\u060C":
			return i + 1
		}
	}
	return i
}

// mark reports whether token i is one of the marks.
func (p *parser) mark(i int, marks ...string) bool {
	if !p.inside(i) || p.t.Tokens[i].Kind != arabic.Punct {
		return false
	}
	for _, m := range marks {
		if p.t.Surface(i) == m {
			return true
		}
	}
	return false
}

// and reports whether the conjunction joins what begins at token i, attached or
// alone, and returns where that begins.
func (p *parser) and(i int) (int, bool) {
	if !p.inside(i) || p.t.Tokens[i].Kind == arabic.Punct {
		return i, false
	}
	if _, next, ok := p.word(i, lexicon.TimeAnd); ok {
		return next, p.inside(next)
	}
	fold := p.t.Fold(i)
	if arabic.IsConjunction(fold) {
		return i + 1, i+1 < len(p.t.Tokens)
	}
	return i, p.skip(i) > 0 && arabic.Conjunction(fold) != 0
}

// latin reports whether token i is written in Latin letters.
func (p *parser) latin(i int) bool {
	return i >= 0 && i < len(p.t.Tokens) && p.t.Tokens[i].Kind == arabic.Latin
}

// glued reports whether tokens i and i+1 touch what stands before them.
func (p *parser) glued(i int) bool {
	return p.inside(i) && p.inside(i+1) && p.t.Tokens[i].Glued && p.t.Tokens[i+1].Glued
}
