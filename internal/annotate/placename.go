package annotate

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// placeFound is the name of a place in tokens [first, last).
type placeFound struct {
	first, last int
	skip        int
	place       lexicon.Place
	capital     bool
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
	countries  map[string]int // how often the article names each, by ISO code
}

func newPlaceGrammar(d *document) *placeGrammar {
	g := &placeGrammar{
		nameWords: newNameWords(d), directions: d.lex.Directions(),
		classes: d.lex.PlaceClasses(), openers: d.lex.NameOpeners(), countries: map[string]int{},
	}
	for i := range g.t.Tokens {
		if m, ok := g.places.Longest(g.t, i); ok {
			g.countries[m.Values[0].Country]++
		} else if m, ok := g.nisbas.Longest(g.t, i); ok {
			g.countries[m.Values[0].Country]++
		}
	}
	delete(g.countries, "")
	return g
}

// at returns the name of a place that begins at token i.
func (g *placeGrammar) at(i int) (placeFound, bool) {
	best, found := g.listed(i, false)
	for _, read := range []func(int) (placeFound, bool){g.directed, g.adjectival, g.classed} {
		if f, ok := read(i); ok && (!found || f.last > best.last) {
			best, found = f, true
		}
	}
	return best, found
}

// listed returns the listed place at token i; told says that a class noun stands
// in front of it.
func (g *placeGrammar) listed(i int, told bool) (placeFound, bool) {
	if !g.exists(i) {
		return placeFound{}, false
	}
	f := placeFound{first: i, rule: "place.gazetteer"}
	m, kept := g.places.Longest(g.t, i)
	if kept = kept && (m.Last > i+1 || g.credible(i, m.Skip)); kept {
		f.last, f.skip, f.place = m.Last, m.Skip, m.Values[0]
	}
	c, ok := g.world.Longest(g.t, i)
	if !ok || c.Last <= f.last || c.Last == i+1 && !g.credible(i, c.Skip) {
		return f, kept
	}
	p, ok := g.choose(c, told)
	if !ok {
		return f, kept
	}
	f.last, f.skip, f.place, f.capital = c.Last, c.Skip, p.Place, p.Rank == "capital"
	return f, true
}

func (g *placeGrammar) exists(i int) bool { return i >= 0 && i < len(g.t.Tokens) }

// choose decides between places of one name: by the countries of the article,
// then by their prominence. A name that mostly means something else needs a
// class noun in front, or its country behind.
func (g *placeGrammar) choose(m lexicon.Match[lexicon.GazetteerPlace], told bool) (best lexicon.GazetteerPlace, ok bool) {
	behind := g.countryBehind(m.Last)
	score := -1
	for _, p := range m.Values {
		if p.Cued && !told && (behind == "" || behind != p.Country) {
			continue
		}
		s := min(g.countries[p.Country], 50)
		if behind == p.Country {
			s += 100
		}
		if p.Kind == isnad.PlaceCity && s > 0 {
			s++
		}
		if s > score {
			best, ok, score = p, true, s
		}
	}
	return best, ok
}

// countryBehind returns the ISO code of the country that an adjective or a name
// at token i tells (in X of Syria), or "".
func (g *placeGrammar) countryBehind(i int) string {
	if n, _, ok := g.nisba(i, true); ok {
		if !n.Form.Feminine {
			return "" // cities are feminine
		}
		return n.Country
	}
	for k := i; k < i+3 && g.goesOn(k); k++ {
		if m, ok := g.places.Longest(g.t, k); ok {
			return m.Values[0].Country
		}
		if _, isDirection := g.directions.Longest(g.t, k); !isDirection && g.stops.Exact(g.t.Fold(k)) == nil {
			break
		}
	}
	return ""
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
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], g.t.Fold(i)) {
		if !arabic.HasArticle(r.Stem) {
			continue
		}
		direction := g.directions.Exact(arabic.TrimArticle(r.Stem))
		n, last, ok := g.nisba(i+1, true)
		if direction == nil || !ok || n.Form.Feminine || n.Form.Plural || n.Kind != "country" {
			continue
		}
		p := lexicon.Place{Place: isnad.Place{Country: n.Country}}
		return placeFound{first: i, last: last, skip: r.Skip, rule: "place.direction", place: part(p, direction[0], n.Caption)}, true
	}
	return placeFound{}, false
}

// part is a part of a place as a region of its own.
func part(of lexicon.Place, direction, caption string) lexicon.Place {
	return lexicon.Place{
		Caption: direction + " " + caption,
		Place:   isnad.Place{Kind: isnad.PlaceRegion, Country: of.Country},
	}
}

// classed reads a class noun and the name behind it: a prison, an airport; or a
// governorate, a town, of which the name alone is the mention.
func (g *placeGrammar) classed(i int) (placeFound, bool) {
	m, ok := g.classes.Longest(g.t, i)
	if !ok || !g.goesOn(m.Last) {
		return placeFound{}, false
	}
	c := m.Values[0]
	f := placeFound{first: i, skip: m.Skip, rule: "place.class"}
	if !c.Inside {
		f.first, f.skip = m.Last, 0
	}
	if !g.named(&f, m.Last, c) {
		return placeFound{}, false
	}
	return f, true
}

// named reads the name behind a class noun into f.
func (g *placeGrammar) named(f *placeFound, i int, c lexicon.PlaceClass) bool {
	if first, last, ok := g.quoted(i); ok && c.Open {
		f.last = last
		if !c.Inside {
			f.first, f.last = first, last-1
		}
		g.title(f, c)
		return true
	}
	if in, ok := g.listed(i, true); ok && in.skip == 0 {
		return g.ofListed(f, in, c)
	}
	if last := g.unlisted(i, c); last > 0 {
		f.last = last
		g.title(f, c)
		return true
	}
	return false
}

// ofListed completes f with the listed place behind its class noun.
func (g *placeGrammar) ofListed(f *placeFound, in placeFound, c lexicon.PlaceClass) bool {
	if !c.Inside {
		if in.place.Kind == isnad.PlaceCountry || in.place.Kind == isnad.PlaceContinent {
			return false
		}
		f.last, f.place = in.last, in.place
		if c.Kind != isnad.PlaceRegion {
			f.place.Kind = c.Kind
		}
		if c.Kind == isnad.PlaceAdmin {
			f.place.Caption = divisionCaption(in.place.Caption, c.English)
		}
		return true
	}
	f.last, f.inside = g.adjectives(in.last), &in
	f.place = lexicon.Place{Caption: in.place.Caption + " " + c.English}
	f.place.Kind, f.place.Country = c.Kind, in.place.Country
	if extra := g.english(in.last, f.last); extra != "" {
		f.place.Caption = in.place.Caption + " " + extra + " " + c.English
	}
	return true
}

// english returns the English of the adjectives in tokens [i, last).
func (g *placeGrammar) english(i, last int) string {
	var out []string
	for ; i < last; i++ {
		if n, _, ok := g.nisba(i, true); ok {
			out = append(out, n.English)
		} else if m, ok := g.words.Longest(g.t, i); ok {
			out = append(out, m.Values[0].English)
		}
	}
	return strings.Join(out, " ")
}

// divisionCaption ends a caption with the class of the division, once.
func divisionCaption(caption, class string) string {
	for _, noun := range []string{"Governorate", "Province", "State", "Region", "District", "Division", "County", "Oblast"} {
		if strings.Contains(caption, noun) {
			return caption
		}
	}
	return caption + " " + class
}

// unlisted returns the token after the name that no list holds, or 0.
func (g *placeGrammar) unlisted(i int, c lexicon.PlaceClass) int {
	if !c.Open || !g.noun(i) || g.heads.Exact(g.t.Fold(i)) != nil || g.describing(i) {
		return 0
	}
	if g.openers.Exact(g.t.Fold(i)) != nil && (g.definite(i+1) || g.proper(i+1)) {
		return i + 2
	}
	switch {
	case g.definite(i) && !g.adjective(i):
		if _, _, ok := g.nisba(i, true); ok {
			return 0
		}
		if c.Inside {
			return g.adjectives(i + 1)
		}
		return i + 1
	case g.proper(i):
		return i + 1
	}
	return 0
}

// title names a place that no list holds by its Arabic words.
func (g *placeGrammar) title(f *placeFound, c lexicon.PlaceClass) {
	words := orgGrammar{nameWords: g.nameWords}
	f.place.Kind = c.Kind
	f.place.Caption = words.arabicCaption(orgFound{first: f.first, last: f.last, skip: f.skip})
}
