// Package annotate finds the mentions of an article: one finder a file.
package annotate

import (
	"slices"
	"strconv"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/timex"
)

// A finder adds the mentions of one kind to d. It may read what the finders
// before it have added.
type finder struct {
	kind string // as `isnad annotate --kind` names it
	find func(d *document)
}

// finders stand in the order in which they look. A new kind of mention is a
// file and a line here.
var finders = []finder{
	{"timex", times},
	{"quantity", quantities},
	{"org", organisations},
	{"place", places},
	{"person", persons},
	{"role", roles},
}

// Options choose what [Select] looks for and how it reads it. The zero value
// looks for everything, as news writes it.
type Options struct {
	Kinds  []string     // finders to run; none means all
	Prefer timex.Prefer // on which side of the anchor a bare day or month lies; see [document.asked]
}

// Kinds returns the kinds of mention that can be asked for, in the order in
// which they are looked for.
func Kinds() []string {
	kinds := make([]string, len(finders))
	for i, f := range finders {
		kinds[i] = f.kind
	}
	return kinds
}

// Mentions returns the mentions in a, boilerplate left out, in text order. What
// the text leaves open about times is added to the diagnostics of a.
func Mentions(a *isnad.Article, lex *lexicon.Lexicon) []isnad.Mention {
	return Select(a, lex, Options{})
}

// Select returns the mentions in a that the options ask for.
func Select(a *isnad.Article, lex *lexicon.Lexicon, o Options) []isnad.Mention {
	d := newDocument(a, lex, o)
	for _, f := range finders {
		if len(o.Kinds) == 0 || slices.Contains(o.Kinds, f.kind) {
			f.find(d)
		}
	}
	return settle(d.mentions)
}

// settle puts mentions into text order, the longer of two that begin together
// first, and numbers them. Of mentions of one type that cross or are the same
// it keeps the longer, or the one that was found first; a time or a figure
// inside a name is part of the name.
func settle(found []isnad.Mention) []isnad.Mention {
	slices.SortStableFunc(found, func(a, b isnad.Mention) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	out := found[:0]
	for _, m := range found {
		if !displaced(&m, out) {
			out = append(out, m)
		}
	}
	for i := range out {
		out[i].ID = "m" + strconv.Itoa(i+1)
	}
	return out
}

// displaced reports whether one of the mentions before m leaves no room for it.
func displaced(m *isnad.Mention, before []isnad.Mention) bool {
	for i := len(before) - 1; i >= 0 && before[i].Start+longestMention > m.Start; i-- {
		b := &before[i]
		if !b.Overlaps(m.Span) {
			continue
		}
		same := b.Type == m.Type
		switch {
		case same && b.Span == m.Span, same && !b.Contains(m.Span), same && !m.Nested:
			return true
		case isFigure(m.Type) && isName(b.Type) && b.Contains(m.Span):
			return true
		case m.Rule == listedPlace && b.Type == isnad.MentionPerson && b.Contains(m.Span):
			return true // a town's name inside a person's is theirs
		}
	}
	return false
}

// longestMention bounds, in bytes, how far back a mention may reach.
const longestMention = 1000

func isFigure(t isnad.MentionType) bool {
	return t == isnad.MentionDate || t == isnad.MentionDuration || t == isnad.MentionQuantity
}

func isName(t isnad.MentionType) bool {
	return t == isnad.MentionPerson || t == isnad.MentionOrg || t == isnad.MentionPlace
}
