package frame

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// wording is the stretch of tokens [at, end) as a slot quotes it: without an
// attached conjunction or preposition, unless the article has merged with it.
func (p *page) wording(at, end int) isnad.Span {
	for at < end && p.tx.Tokens[at].Kind == arabic.Punct && !p.openBracket(at) {
		at++
	}
	for end > at && (p.punct(end-1) || p.is(end-1, lexicon.And) || p.danglingQuote(at, end-1)) {
		end--
	}
	if end <= at {
		return isnad.Span{}
	}
	return isnad.Span{Start: p.nounStart(at), End: p.tx.Tokens[end-1].End}
}

// openBracket reports whether token i opens a bracket or a tag, which words
// behind it close.
func (p *page) openBracket(i int) bool {
	switch p.tx.Surface(i) {
	case "(", "[", "#":
		return true
	}
	return false
}

// danglingQuote reports whether token i is a quotation mark without its other
// half in tokens [from, i).
func (p *page) danglingQuote(from, i int) bool {
	if !lexicon.IsQuote(p.tx.Surface(i)) {
		return false
	}
	marks := 0
	for t := from; t < i; t++ {
		if lexicon.IsQuote(p.tx.Surface(t)) {
			marks++
		}
	}
	return marks%2 == 0
}

// nounStart is the byte where the verbal noun at token t begins.
func (p *page) nounStart(t int) int {
	if m := p.mentionAt(t); m != nil && m.first == t {
		return m.Start
	}
	var buf [8]arabic.Reading
	masdars := p.lex.Masdars()
	for _, r := range arabic.Readings(buf[:0], p.tx.Fold(t)) {
		if masdars[r.Stem] {
			return p.tx.Skip(t, r.Skip)
		}
		if masdars[arabic.TrimArticle(r.Stem)] {
			if string(r.Prep) == letterLam && strings.HasPrefix(r.Stem, letterAlef+letterLam) {
				return p.tx.Skip(t, r.Skip-1)
			}
			return p.tx.Skip(t, r.Skip)
		}
	}
	if strings.HasPrefix(p.tx.Fold(t), letterWaw+letterAlef+letterLam) {
		return p.tx.Skip(t, 1)
	}
	return p.tx.Tokens[t].Start
}

// verbalNoun reports whether token t is a verbal noun, with or without an
// attached preposition.
func (p *page) verbalNoun(t int) bool {
	if t >= len(p.tx.Tokens) {
		return false
	}
	if m := p.mentionAt(t); m != nil && m.Type == isnad.MentionOrg {
		return false // part of a name
	}
	var buf [8]arabic.Reading
	masdars := p.lex.Masdars()
	for _, r := range arabic.Readings(buf[:0], p.tx.Fold(t)) {
		if masdars[r.Stem] || masdars[arabic.TrimArticle(r.Stem)] {
			return true
		}
	}
	return false
}
