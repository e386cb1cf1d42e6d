package annotate

import (
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// bearer returns the token after the name of the person at token i after whom a
// place is called: one with a title (the airport of Queen X), or a part of
// people's names with another behind it (the hospital of X Y, the mosque of X II).
// It returns 0 when there is none.
func (g *placeGrammar) bearer(i int) int {
	if !g.noun(i) {
		return 0
	}
	at := i
	titled := g.honorifics.Exact(g.t.Fold(i)) != nil
	if titled {
		at++
	} else if !g.called(i) {
		return 0
	}
	if !g.noun(at) || arabic.HasArticle(g.t.Fold(at)) {
		return 0
	}
	const longest = 5 // words behind the title
	last := at + 1
	for last < at+longest && (g.called(last) || g.namePart(last) || g.opened(last)) {
		last++
	}
	for g.joinsOn(last - 1) {
		last--
	}
	if last > at+1 || titled && last == at+1 {
		return last
	}
	return 0
}

// called reports whether token i is a part of people's names and no common word
// or country.
func (g *placeGrammar) called(i int) bool {
	if !g.noun(i) {
		return false
	}
	fold := g.t.Fold(i)
	if _, _, ok := g.nisba(i, arabic.HasArticle(fold)); ok {
		return false
	}
	return g.people.Has(fold) && !g.common.Has(fold) && g.places.Exact(fold) == nil
}

// namePart reports whether token i is a word of people's names that stands
// behind another: son of, the second.
func (g *placeGrammar) namePart(i int) bool {
	if !g.goesOn(i) {
		return false
	}
	switch g.parts[g.t.Fold(i)] {
	case lexicon.Nasab, lexicon.Abd, lexicon.Suffix, lexicon.Regnal:
		return true
	}
	return false
}

// joinsOn reports whether token i is a part that needs another behind it.
func (g *placeGrammar) joinsOn(i int) bool {
	part := g.parts[g.t.Fold(i)]
	return part == lexicon.Nasab || part == lexicon.Abd
}

// opened reports whether token i completes a part in front of it: servant of the
// X, son of X.
func (g *placeGrammar) opened(i int) bool { return g.noun(i) && g.joinsOn(i-1) }

// ofPerson completes f with the person behind its class noun.
func (g *placeGrammar) ofPerson(f *placeFound, i int, c lexicon.PlaceClass) bool {
	last := g.bearer(i)
	if in, ok := g.listed(i, true); !c.Inside || last == 0 || ok && in.last >= last {
		return false
	}
	f.last, f.place.Country = g.tail(last)
	g.title(f, c)
	return true
}
