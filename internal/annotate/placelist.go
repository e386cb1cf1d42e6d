package annotate

import (
	"unicode/utf8"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// listGoesOn reads the next name of a list that a class noun in the plural opens
// (the governorates of X and Y); before is the name that ends in front of token i.
func (g *placeGrammar) listGoesOn(i int, before placeFound) (placeFound, bool) {
	if !before.class.Many || !g.goesOn(i) {
		return placeFound{}, false
	}
	comma := i == before.last && (g.t.Surface(i) == "," || g.t.Surface(i) == arabicComma)
	if comma {
		i++
	}
	in, ok := g.listed(i, true)
	if (!ok || in.last <= i) && !comma {
		return g.itemGoesOn(i, before.class)
	}
	if !ok || in.last <= i {
		return placeFound{}, false
	}
	if conj, prep := g.particle(in); prep || !conj && !comma || comma && (!g.noun(in.first) || in.place.Cued && g.ordinary(in)) {
		return placeFound{}, false
	}
	f := placeFound{first: in.first, skip: in.skip, rule: "place.class", class: before.class}
	return f, g.ofListed(&f, in, before.class)
}

// itemGoesOn reads a name that no list holds, behind a conjunction, as the next of
// a list of towns or divisions at token i.
func (g *placeGrammar) itemGoesOn(i int, c lexicon.PlaceClass) (placeFound, bool) {
	if !g.goesOn(i) || g.t.Tokens[i].Kind != arabic.Word || c.Kind != isnad.PlaceCity && c.Kind != isnad.PlaceAdmin {
		return placeFound{}, false
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], g.t.Fold(i)) {
		if r.Prep == 0 && r.Conj != 0 && g.unheard(r.Stem) {
			f := placeFound{first: i, last: i + 1, skip: r.Skip, rule: "place.class", class: c}
			g.title(&f, c)
			return f, true
		}
	}
	return placeFound{}, false
}

// unheard reports whether a folded word, with or without the article, is no word
// of the language, of people's names or of the grammar of places.
func (g *placeGrammar) unheard(fold string) bool {
	const shortest = 4 // letters
	bare := arabic.TrimArticle(fold)
	if utf8.RuneCountInString(bare) < shortest || g.verb(fold) || pronominal(fold) || g.common.Has(fold) || g.common.Has(bare) {
		return false
	}
	return !g.people.Has(fold) && g.stops.Exact(fold) == nil && g.nisbas.Exact(fold) == nil && g.nisbas.Exact(bare) == nil &&
		g.words.Exact(bare) == nil && g.heads.Exact(bare) == nil && g.classes.Exact(bare) == nil
}

const arabicComma = "\u060C"
