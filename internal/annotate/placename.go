package annotate

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/timex"
)

// placeFound is the name of a place in tokens [first, last).
type placeFound struct {
	first, last int
	skip        int
	place       lexicon.Place
	class       lexicon.PlaceClass
	unlisted    bool   // no list knows the name
	rank        string // in the gazetteer; "" for others
	rule        string
	inside      *placeFound
}

func (f placeFound) span(t *arabic.Text) isnad.Span {
	return isnad.Span{Start: t.Skip(f.first, f.skip), End: t.Tokens[f.last-1].End}
}

// placeGrammar reads the names of places: listed ones, parts of one that a
// direction tells, and those that a class noun tells.
type placeGrammar struct {
	nameWords
	directions *lexicon.Phrases[string]
	classes    *lexicon.Phrases[lexicon.PlaceClass]
	openers    *lexicon.Phrases[string]
	honorifics *lexicon.Phrases[string]
	parts      map[string]lexicon.NamePart
	cues       *lexicon.Phrases[string]
	traps      *lexicon.Phrases[string]
	club       *lexicon.Phrases[string]
	times      []timex.Expression
	lex        *lexicon.Lexicon
	spellings  func() *lexicon.PlaceSpellings // read at the first use
	ended      int                            // token behind the last place found
	countries  map[string]int                 // how often the article names each, by ISO code
}

func newPlaceGrammar(d *document) *placeGrammar {
	g := &placeGrammar{
		nameWords: newNameWords(d), lex: d.lex, directions: d.lex.Directions(),
		classes: d.lex.PlaceClasses(), openers: d.lex.NameOpeners(), honorifics: d.lex.Honorifics(), parts: d.lex.NameParts(),
		times: d.expressions, spellings: d.lex.PlaceSpellings, cues: d.lex.PlaceCues(), traps: d.lex.PlaceTraps(), club: d.lex.ClubWords(), countries: map[string]int{},
	}
	for i := range g.t.Tokens {
		if m, ok := g.places.Longest(g.t, i); ok {
			if !m.Values[0].Cued {
				g.countries[m.Values[0].Country]++
			}
		} else if m, ok := g.nisbas.Longest(g.t, i); ok {
			g.countries[m.Values[0].Country]++
		}
	}
	delete(g.countries, "")
	return g
}

// at returns the name of a place that begins at token i.
func (g *placeGrammar) at(i int) (placeFound, bool) {
	if m, ok := g.traps.Longest(g.t, i); ok {
		return placeFound{first: i, last: m.Last}, false
	}
	best, found := g.listed(i, false)
	longer := func(f placeFound, ok bool) {
		if ok && (!found || f.last > best.last) {
			best, found = f, true
		}
	}
	longer(g.directed(i))
	longer(g.adjectival(i))
	longer(g.classed(i))
	return best, found
}

// directed reads a direction and the place that it is a part of: the north-east
// of a country.
func (g *placeGrammar) directed(i int) (placeFound, bool) {
	m, ok := g.directions.Longest(g.t, i)
	if !ok {
		return placeFound{}, false
	}
	in, ok := g.listed(m.Last, false)
	if !ok || in.skip != 0 || g.t.Tokens[m.Last].Line || in.place.Kind == isnad.PlaceCity || in.place.Kind == isnad.PlaceFacility {
		return placeFound{}, false
	}
	f := placeFound{first: i, last: in.last, skip: m.Skip, rule: "place.direction", inside: &in}
	f.place = part(in.place, m.Values[0], in.place.Caption)
	return f, true
}

// adjectival reads a definite direction with a nisba adjective: the Syrian
// north.
func (g *placeGrammar) adjectival(i int) (placeFound, bool) {
	n, last, ok := g.nisba(i+1, true)
	if !ok || n.Form.Feminine || n.Form.Plural || n.Kind != "country" {
		return placeFound{}, false
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], g.t.Fold(i)) {
		if !arabic.HasArticle(r.Stem) {
			continue
		}
		direction := g.directions.Exact(arabic.TrimArticle(r.Stem))
		if direction == nil || direction[0] == centre {
			continue
		}
		p := lexicon.Place{Place: isnad.Place{Country: n.Country}}
		return placeFound{first: i, last: last, skip: r.Skip, rule: "place.direction", place: part(p, direction[0], n.Caption)}, true
	}
	return placeFound{}, false
}

// centre is how the middle of a place begins: an adjective behind it, with the
// article, seldom tells a country (the Spanish midfielder, the Italian centre).
const centre = "Central"

// part is a part of a place as a region of its own.
func part(of lexicon.Place, direction, caption string) lexicon.Place {
	return lexicon.Place{
		Caption: direction + " " + caption,
		Place:   isnad.Place{Kind: isnad.PlaceRegion, Country: of.Country},
	}
}
