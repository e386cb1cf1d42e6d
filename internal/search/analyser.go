// Package search is what a full-text query may say, and how texts and queries
// are cut into the terms that meet in an index.
package search

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// generation changes when this package cuts texts differently.
const generation = "1"

// Analyser cuts texts into terms: letters folded, Arabic words stemmed, marks
// and punctuation left out. A text and a query must be cut by the same one.
type Analyser struct {
	stems *lexicon.Stems
}

// New returns the analyser with the words of lex.
func New(lex *lexicon.Lexicon) *Analyser { return &Analyser{stems: lex.Stems()} }

// Version names what this analyser does; an index made by another version must
// be made again.
func (a *Analyser) Version() string { return generation + " " + string(a.stems.Digest()) }

// Terms appends the terms of text to dst in text order.
func (a *Analyser) Terms(dst []string, text string) []string {
	t := arabic.Tokenize(text)
	for i := range t.Tokens {
		if term := a.term(&t, i); term != "" {
			dst = append(dst, term)
		}
	}
	return dst
}

// term returns the term of token i, or "" when it has none.
func (a *Analyser) term(t *arabic.Text, i int) string {
	switch t.Tokens[i].Kind {
	case arabic.Word:
		return a.stems.Stem(t.Fold(i))
	case arabic.Latin:
		return strings.Map(withoutApostrophe, t.Fold(i))
	case arabic.Number:
		return t.Fold(i)
	}
	return ""
}

func withoutApostrophe(r rune) rune {
	if r == '\'' || r == '\u2019' {
		return -1
	}
	return r
}

// OutletKey returns the text in which a query's outlet is looked for: the name
// and the domain, folded.
func OutletKey(o isnad.Outlet) string {
	return strings.TrimSpace(arabic.Fold(o.Name + " " + o.Domain))
}

// Document is what an index holds of an article.
type Document struct {
	Title []string // terms
	Body  []string // terms of all blocks but the boilerplate
}

// Document cuts an article into terms. An article without blocks is all body.
func (a *Analyser) Document(art *isnad.Article) Document {
	d := Document{Title: a.Terms(nil, art.Title)}
	for _, b := range art.Blocks {
		if b.Kind != isnad.BlockBoilerplate {
			d.Body = a.Terms(d.Body, b.In(art.Text))
		}
	}
	if len(d.Body) == 0 {
		d.Body = a.Terms(nil, art.Text)
	}
	return d
}
