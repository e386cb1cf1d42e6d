package annotate

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// placeGrammar reads the names of places: listed ones, parts of one that a
// direction tells, and those that a class noun tells.
type placeGrammar struct {
	nameWords
	directions *lexicon.Phrases[lexicon.Direction]
	classes    *lexicon.Phrases[lexicon.PlaceClass]
}

func newPlaceGrammar(d *document) *placeGrammar {
	return &placeGrammar{nameWords: newNameWords(d), directions: d.lex.Directions(), classes: d.lex.PlaceClasses()}
}

// at returns the name of a place that begins at token i.
func (g *placeGrammar) at(i int) (placeFound, bool) {
	listed, isListed := g.listed(i)
	if f, ok := g.directed(i); ok && (!isListed || f.last > listed.last) {
		return f, true
	}
	if f, ok := g.classed(i); ok && (!isListed || f.last > listed.last) {
		return f, true
	}
	return listed, isListed
}

func (g *placeGrammar) listed(i int) (placeFound, bool) {
	m, ok := g.places.Longest(g.t, i)
	if !ok {
		return placeFound{}, false
	}
	return placeFound{first: i, last: m.Last, skip: m.Skip, place: m.Values[0], rule: "place.gazetteer"}, true
}

// directed reads a direction and the place that it is a part of: the north-east
// of a country.
func (g *placeGrammar) directed(i int) (placeFound, bool) {
	m, ok := g.directions.Longest(g.t, i)
	if !ok || !g.goesOn(m.Last) {
		return placeFound{}, false
	}
	in, ok := g.listed(m.Last)
	if !ok || in.skip != 0 || in.place.Kind == isnad.PlaceCity || in.place.Kind == isnad.PlaceFacility {
		return placeFound{}, false
	}
	f := placeFound{first: i, last: in.last, skip: m.Skip, rule: "place.direction", inside: &in}
	f.place = in.place
	f.place.Kind, f.place.Caption = isnad.PlaceRegion, m.Values[0].English+" "+in.place.Caption
	f.place.Located = false
	return f, true
}

// classed reads a class noun and the name behind it: a prison, an airport; or a
// governorate, a town, of which the name alone is the mention.
func (g *placeGrammar) classed(i int) (placeFound, bool) {
	m, ok := g.classes.Longest(g.t, i)
	if !ok || !g.goesOn(m.Last) {
		return placeFound{}, false
	}
	c := m.Values[0]
	first, last, in, ok := g.properName(m.Last, c)
	if !ok {
		return placeFound{}, false
	}
	f := placeFound{first: i, last: last, skip: m.Skip, rule: "place.class", inside: in}
	f.place.Kind = c.Kind
	if in != nil {
		f.place.Country = in.place.Country
	}
	if !c.Inside {
		if in != nil {
			f.place = in.place
			f.place.Kind = c.Kind
			f.inside = nil
		}
		f.first, f.skip = first, 0
		if g.t.Tokens[last-1].Kind == arabic.Punct {
			f.last = last - 1
		}
	}
	f.place.Caption = g.caption(f, c)
	return f, true
}

// properName returns the tokens of the name behind a class noun, and the listed
// place that it begins with, if any.
func (g *placeGrammar) properName(i int, c lexicon.PlaceClass) (first, last int, in *placeFound, ok bool) {
	if first, last, ok := g.quoted(i); ok {
		return first, last, nil, true
	}
	if f, ok := g.listed(i); ok && f.skip == 0 {
		if !c.Inside {
			return i, f.last, &f, f.place.Kind != isnad.PlaceCountry && f.place.Kind != isnad.PlaceContinent
		}
		return i, g.adjectives(f.last), &f, true
	}
	if g.definite(i) && !g.adjective(i) && g.heads.Exact(g.t.Fold(i)) == nil {
		return i, g.adjectives(i + 1), nil, true
	}
	return 0, 0, nil, false
}

// caption names a place that a class noun tells.
func (g *placeGrammar) caption(f placeFound, c lexicon.PlaceClass) string {
	if f.place.Caption != "" {
		return f.place.Caption
	}
	var name string
	if f.inside != nil {
		name = f.inside.place.Caption
	}
	if name == "" {
		words := orgGrammar{nameWords: g.nameWords}
		return words.arabicCaption(orgFound{first: f.first, last: f.last, skip: f.skip})
	}
	return name + " " + c.English
}
