package annotate

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/romanize"
)

// classed reads a class noun and the name behind it: a prison, an airport; or a
// governorate, a town, of which the name alone is the mention.
func (g *placeGrammar) classed(i int) (placeFound, bool) {
	m, ok := g.classes.Longest(g.t, i)
	if !ok || !g.goesOn(m.Last) || !m.Values[0].Hamza && strings.ContainsAny(g.t.Surface(i), hamzated) {
		return placeFound{}, false
	}
	c := m.Values[0]
	f := placeFound{first: i, skip: m.Skip, rule: "place.class", class: c}
	if !c.Inside {
		f.first, f.skip = m.Last, 0
	}
	if !g.named(&f, m.Last, c) {
		return placeFound{}, false
	}
	return f, true
}

// hamzated are the letters that folding gives to alef: a class noun without them
// is not what is written with them (the valley of X, and X led).
const hamzated = "\u0623\u0625"

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
	if g.ofPerson(f, i, c) {
		return true
	}
	if in, ok := g.listed(i, true); ok && in.skip == 0 {
		return g.ofListed(f, in, c)
	}
	if c.Many && (c.Kind == isnad.PlaceCity || c.Kind == isnad.PlaceAdmin) && g.noun(i) && g.unheard(g.t.Fold(i)) {
		if _, ok := g.itemGoesOn(i+1, c); ok {
			f.last = i + 1
			g.title(f, c)
			return true
		}
	}
	if last := g.unlisted(i, c); last > 0 {
		f.last = last
		_, f.place.Country = g.tail(last)
		g.title(f, c)
		return true
	}
	return false
}

// ofListed completes f with the listed place behind its class noun.
func (g *placeGrammar) ofListed(f *placeFound, in placeFound, c lexicon.PlaceClass) bool {
	if !c.Inside {
		if in.place.Kind == isnad.PlaceCountry || in.place.Kind == isnad.PlaceContinent || g.vague(in, c) {
			return false
		}
		f.last, f.place = in.last, in.place
		if c.Kind != isnad.PlaceRegion && in.place.Kind != isnad.PlaceRegion {
			f.place.Kind = c.Kind
		}
		switch c.Kind {
		case isnad.PlaceAdmin:
			f.place.Caption = divisionCaption(in.place.Caption, c.English)
		case isnad.PlaceCity:
			f.place.Caption = cityCaption(in.place.Caption)
		}
		return true
	}
	f.last, _ = g.tail(in.last)
	f.inside = &in
	f.place = lexicon.Place{Caption: in.place.Caption + " " + c.English}
	f.place.Kind, f.place.Country = c.Kind, in.place.Country
	if extra := g.english(in.last, f.last); extra != "" {
		f.place.Caption = in.place.Caption + " " + extra + " " + c.English
	}
	return true
}

// vague reports whether the name behind a class noun is rather a word: there are
// no cities behind "countries" (those of the alliance), and a doubtful one behind
// "area" lies in a country that the article names.
func (g *placeGrammar) vague(in placeFound, c lexicon.PlaceClass) bool {
	if c.Kind == isnad.PlaceCountry {
		return in.rank != ""
	}
	return c.Kind == isnad.PlaceRegion && in.place.Cued && in.rank != "" && g.ordinary(in) && g.countries[in.place.Country] == 0
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
	if cityCaption(caption) != caption {
		return caption
	}
	return strings.TrimSuffix(caption, " City") + " " + class
}

// cityCaption takes the class of a division off a caption.
func cityCaption(caption string) string {
	for _, class := range []string{"Governorate", "Province", "State", "Region", "District", "Division", "County", "Oblast"} {
		if name, ok := strings.CutSuffix(caption, " "+class); ok {
			return name
		}
	}
	return caption
}

// tail returns the token after the adjectives at i that belong to a name, and
// the country that an adjective behind them tells: that one only describes.
func (g *placeGrammar) tail(i int) (last int, country string) {
	for last = i; g.goesOn(last); last++ {
		if n, _, ok := g.nisba(last, true); ok {
			return last, n.Country
		}
		if !g.adjective(last) {
			break
		}
	}
	return last, ""
}

// unlisted returns the token after the name that no list holds, or 0. Behind a
// class noun that common nouns follow too (the area of the conflict) the name is
// a word that news does not use as one.
func (g *placeGrammar) unlisted(i int, c lexicon.PlaceClass) int {
	if c.Many || !g.noun(i) || g.heads.Exact(g.t.Fold(i)) != nil || g.describing(i) || g.closed(i) ||
		g.honorifics.Exact(g.t.Fold(i)) != nil {
		return 0
	}
	fold := g.t.Fold(i)
	if g.openers.Exact(fold) != nil && (g.definite(i+1) || g.proper(i+1)) || g.parts[fold] == lexicon.Abd && g.noun(i+1) {
		return i + 2
	}
	if _, _, ok := g.nisba(i, true); ok || g.adjective(i) {
		return 0
	}
	bare := g.proper(i) && !strings.HasSuffix(fold, feminineEnding) && !g.prefixed(i)
	definite := g.definite(i) && (c.Open || !g.common.Has(fold) && !g.common.Has(arabic.TrimArticle(fold)))
	switch {
	case c.Inside && definite:
		last, _ := g.tail(i + 1)
		return last
	case definite:
		return i + 1
	case bare && (c.Open || c.Inside && g.rare(i)):
		const longest = 3
		last := i + 1
		for c.Inside && last < i+longest && g.proper(last) {
			last++
		}
		return last
	}
	return 0
}

// rare reports whether token i is neither a part of people's names nor a common
// word behind a preposition.
func (g *placeGrammar) rare(i int) bool {
	if strings.HasSuffix(g.t.Surface(i), shortAlef) {
		return false // mostly a participle: a covered street
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], g.t.Fold(i)) {
		if g.common.Has(r.Stem) || r.Skip == 0 && g.people.Has(r.Stem) || g.ours(r.Stem) {
			return false
		}
	}
	return true
}

// prefixed reports whether token i is a listed place, a direction or a common word
// behind a preposition: a hospital in X.
func (g *placeGrammar) prefixed(i int) bool {
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], g.t.Fold(i)) {
		if r.Prep != 0 && (g.common.Has(r.Stem) || g.world.Has(r.Stem) || g.places.Exact(r.Stem) != nil || g.directions.Exact(r.Stem) != nil) {
			return true
		}
	}
	return false
}

// ours reports whether a folded word is a common word with the pronoun of us.
func (g *placeGrammar) ours(fold string) bool {
	const us, bound = "\u0646\u0627", "\u062A"
	stem, ok := strings.CutSuffix(fold, us)
	if feminine, ends := strings.CutSuffix(stem, bound); ok && ends && g.common.Has(feminine+feminineEnding) {
		return true
	}
	return ok && g.common.Has(stem)
}

// closed reports whether token i is a word of a closed class behind a particle:
// and from.
func (g *placeGrammar) closed(i int) bool {
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], g.t.Fold(i)) {
		if r.Skip > 0 && g.stops.Exact(r.Stem) != nil {
			return true
		}
	}
	return false
}

const shortAlef = "\u0649"

// title names a place that no list holds by its words in Latin letters, its
// adjectives and its class noun translated (the Central Prison of X).
func (g *placeGrammar) title(f *placeFound, c lexicon.PlaceClass) {
	f.place.Kind, f.unlisted = c.Kind, true
	words := orgGrammar{nameWords: g.nameWords}
	i := f.first
	if m, ok := g.classes.Longest(g.t, i); ok && c.Inside {
		i = m.Last
	}
	last := f.last
	for last > i+1 && g.adjective(last-1) {
		last--
	}
	proper := words.wordsOf(orgFound{first: f.first, skip: f.skip}, i, last)
	extra := g.english(last, f.last)
	if extra == "" && !c.Inside && !romanize.Known(proper, g.lex) {
		f.place.Caption = words.asWritten(orgFound{first: f.first, last: f.last, skip: f.skip}) // see [orgGrammar.title]
		return
	}
	name := []string{romanize.Title(proper, g.lex)}
	if extra != "" {
		name = append(name, extra)
	}
	if c.Inside {
		name = append(name, c.English)
	}
	f.place.Caption = strings.Join(name, " ")
}
