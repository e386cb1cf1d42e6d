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
	for k := range named {
		g.addKeys(keys, &named[k])
	}
	if keys.Empty() {
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
		if g.numbered(f.last) {
			continue
		}
		if k < len(named) && named[k].first < f.last || d.inPerson(f.span(g)) {
			continue
		}
		out = append(out, f)
		i = f.last - 1
	}
	slices.SortStableFunc(out, func(a, b orgFound) int { return cmp.Compare(a.first, b.first) })
	return out
}

// numbered reports whether token i counts what stands before it: the name and
// number of a product, not of its maker.
func (g *orgGrammar) numbered(i int) bool {
	if !g.goesOn(i) {
		return false
	}
	if _, letter := g.letters[g.t.Fold(i)]; letter {
		return g.goesOn(i+1) && g.t.Tokens[i+1].Kind == arabic.Number
	}
	return g.t.Tokens[i].Kind == arabic.Number || g.t.Tokens[i].Kind == arabic.Latin && g.t.Tokens[i-1].Kind == arabic.Latin
}

// addKeys adds the names by which f may be called again: its proper name, its
// alias in brackets, and those of the bodies inside it.
func (g *orgGrammar) addKeys(keys *lexicon.Phrases[*orgFound], f *orgFound) {
	for _, words := range g.properNames(f) {
		keys.Add(strings.Join(words, " "), f)
	}
	if alias := f.last - f.alias; f.alias > 2 && f.country == "" {
		by := *f
		by.named, by.head.Doubtful = [2]int{alias + 1, f.last - 1}, false
		for _, words := range g.properNames(&by) {
			keys.Add(strings.Join(words, " "), f)
		}
	}
	for k := range f.nested {
		g.addKeys(keys, &f.nested[k])
	}
}

// properNames returns the words of the proper name behind a class noun, where
// they are enough to tell the body alone. A name in both scripts is two names.
func (g *orgGrammar) properNames(f *orgFound) [][]string {
	byKind := map[arabic.Kind][]string{}
	for k := f.named[0]; k < f.named[1]; k++ {
		kind := g.t.Tokens[k].Kind
		byKind[kind] = append(byKind[kind], g.foldOf(*f, k))
	}
	var names [][]string
	for _, kind := range []arabic.Kind{arabic.Word, arabic.Latin} {
		if words := byKind[kind]; len(words) > 1 || len(words) == 1 && g.tells(f, kind, words[0]) {
			names = append(names, words)
		}
	}
	return names
}

// tells reports whether one word is enough to name f: it is no word of the
// language, no place and no part of people's names.
func (g *orgGrammar) tells(f *orgFound, kind arabic.Kind, w string) bool {
	const shortest = 6 // bytes
	first := f.named[0]
	switch {
	case kind == arabic.Latin:
		return len(w) > 1
	case len(w) < shortest, g.common.Has(w), g.common.Has(arabic.TrimArticle(w)), g.people.Has(w), g.places.Exact(w) != nil, g.world.Has(w):
		return false
	case f.head.Class == "force" && f.row == nil && f.alias == 0, g.t.Tokens[first].Kind == arabic.Word && g.ofPerson(w):
		return false // an army is called by its country
	}
	return g.t.Tokens[first].Kind != arabic.Word || !f.head.Doubtful || g.strange(first)
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
