package annotate

import (
	"cmp"
	"slices"
	"strings"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// namedAgain adds to the names found those that the article uses again without
// what first told them: a body called by class noun and proper name (the network
// "X") is named by the same words with or without the class noun and the marks.
func (d *document) namedAgain(g *orgGrammar, named []orgFound) []orgFound {
	keys := lexicon.NewPhrases[*orgFound]()
	any := false
	for k := range named {
		f := &named[k]
		if words := g.properWords(f); len(words) > 0 {
			keys.Add(strings.Join(words, " "), f)
			any = true
		}
	}
	if !any {
		return named
	}
	out := slices.Clone(named)
	for i, k := 0, 0; i < len(g.t.Tokens); i++ {
		for k < len(named) && named[k].last <= i {
			k++
		}
		m, ok := keys.Longest(g.t, i)
		if !ok || m.Skip > 0 && !g.credible(i, m.Skip) || !d.annotated(g.t.Tokens[i].Start) {
			continue
		}
		f := orgFound{first: i, last: m.Last, skip: m.Skip, head: m.Values[0].head, same: m.Values[0], rule: "org.again"}
		g.withHead(&f)
		if k < len(named) && named[k].first < f.last || d.inPerson(f.span(g)) {
			continue
		}
		out = append(out, f)
		i = f.last - 1
	}
	slices.SortStableFunc(out, func(a, b orgFound) int { return cmp.Compare(a.first, b.first) })
	return out
}

// properWords returns the words of the proper name behind a class noun, where
// they are enough to tell the body alone: two or more, or one that is no word of
// the language and no place.
func (g *orgGrammar) properWords(f *orgFound) []string {
	var words []string
	for k := f.named[0]; k < f.named[1]; k++ {
		if g.t.Tokens[k].Kind == arabic.Word {
			words = append(words, g.t.Fold(k))
		}
	}
	if len(words) == 1 {
		w := words[0]
		bare := g.t.Tokens[f.named[0]].Kind == arabic.Word
		if len(w) < 8 || bare && f.head.Doubtful || g.common.Has(w) || g.common.Has(arabic.TrimArticle(w)) || g.people.Has(w) || g.places.Exact(w) != nil || g.world.Has(w) {
			return nil
		}
	}
	return words
}

// withHead takes the class noun of f into its span, where it stands in front and
// belongs to the name.
func (g *orgGrammar) withHead(f *orgFound) {
	if f.skip > 0 || f.first == 0 || g.t.Tokens[f.first].Line || f.same.first >= f.same.named[0] {
		return
	}
	if m, ok := g.heads.Longest(g.t, f.first-1); ok && m.Last == f.first && m.Values[0].ID == f.head.ID {
		f.first, f.skip = f.first-1, m.Skip
	}
}
