package annotate

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/timex"
)

// listedPlace is the rule that finds the names of the gazetteer.
const listedPlace = "place.gazetteer"

// comparison is the attached preposition "like".
const comparison = '\u0643'

// listed returns the listed place at token i; told says that a class noun stands
// in front of it.
func (g *placeGrammar) listed(i int, told bool) (placeFound, bool) {
	if !g.exists(i) || i > 0 && g.parts[g.t.Fold(i-1)] == lexicon.Abd {
		return placeFound{}, false // the servant of the X is a man
	}
	f := placeFound{first: i, rule: listedPlace}
	m, kept := g.places.Longest(g.t, i)
	if kept && (m.Last > i+1 || g.follows(i, m.Skip)) {
		f.last, f.skip, f.place = m.Last, m.Skip, m.Values[0]
	}
	if p := f.place; p.Cued && !g.cued(f, p, told) || f.last > 0 && (g.adverb(f.last-1) || g.twin(f)) {
		f.last = 0
	}
	c, ok := g.world.Longest(g.t, i)
	if f.last == 0 && (!ok || c.Last == i+1 && !g.follows(i, c.Skip)) {
		return g.near(i, told)
	}
	if !ok || c.Last <= f.last || c.Last == i+1 && !g.follows(i, c.Skip) {
		return f, f.last > 0
	}
	if p, ok := g.choose(c, told); ok && !g.adverb(c.Last-1) {
		f.last, f.skip, f.place, f.rank = c.Last, c.Skip, p.Place, p.Rank
	}
	return f, f.last > 0
}

// follows reports whether the first skip letters of token i can be particles:
// always for the conjunction behind another place (in X and Y).
func (g *placeGrammar) follows(i, skip int) bool {
	if skip == 1 && i == g.ended && g.reading(placeFound{first: i, skip: skip}).Conj != 0 {
		return true
	}
	return g.credible(i, skip)
}

func (g *placeGrammar) exists(i int) bool { return i >= 0 && i < len(g.t.Tokens) }

// adverb reports whether token i ends in the indefinite accusative: what looks
// like Africa is then "in Africa's terms", and with a doubled yeh an adjective.
func (g *placeGrammar) adverb(i int) bool {
	const fathatan, doubled = "\u064B", "\u064A\u0651\u0627"
	return strings.HasSuffix(g.t.Surface(i), fathatan) || strings.HasSuffix(g.t.Surface(i), doubled)
}

// twin reports whether f is an adjective that looks like its country: behind a
// definite noun (the Saudi press), or without the article behind any noun.
func (g *placeGrammar) twin(f placeFound) bool {
	if f.skip > 0 || f.last != f.first+1 || !g.goesOn(f.first) || f.first == 0 {
		return false
	}
	definite := arabic.HasArticle(g.t.Fold(f.first))
	if n, _, ok := g.nisba(f.first, definite); !ok || n.Country != f.place.Country || !n.Form.Feminine {
		return false
	}
	before := f.first - 1
	if !definite {
		return g.noun(before) && g.cues.Exact(g.t.Fold(before)) == nil && g.directions.Exact(g.t.Fold(before)) == nil
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], g.t.Fold(before)) {
		if arabic.HasArticle(r.Stem) {
			return !g.timed(before)
		}
	}
	return false
}

// timed reports whether token i ends an expression of time: what stands behind a
// day is no adjective of it.
func (g *placeGrammar) timed(i int) bool {
	_, ok := slices.BinarySearchFunc(g.times, i+1, func(e timex.Expression, last int) int { return e.Last - last })
	return ok
}

// choose decides between places of one name: by the country that stands behind
// it, by the countries of the article, then by their prominence.
func (g *placeGrammar) choose(m lexicon.Match[lexicon.GazetteerPlace], told bool) (best lexicon.GazetteerPlace, ok bool) {
	behind := g.countryBehind(m.Last)
	f := placeFound{first: m.First, last: m.Last, skip: m.Skip}
	free := !m.Values[0].Cued // they stand first
	score := -1
	for _, p := range m.Values {
		switch {
		case free && p.Cued && behind != p.Country: // Berlin is the one that needs no cue
			continue
		case p.Cued && !g.cued(f, p.Place, told):
			continue
		case p.Cued && !told && g.ordinary(f) && behind != p.Country:
			continue
		case m.Skip > 0 && !told && !g.knownBehindParticle(f, p):
			continue
		}
		s := 2 * min(g.countries[p.Country], 50)
		if behind == p.Country {
			s += 200
		}
		if p.Kind == isnad.PlaceCity {
			s++
		}
		if s > score {
			best, ok, score = p, true, s
		}
	}
	return best, ok
}

// ordinary reports whether the one word of f is a common word, a part of
// people's names, or too short to be told from one.
func (g *placeGrammar) ordinary(f placeFound) bool {
	stem := g.reading(f).Stem
	return f.last == f.first+1 && (utf8.RuneCountInString(stem) < 3 || g.common.Has(stem) || g.people.Has(stem))
}

// cued reports whether the words around a doubtful name tell that it is the
// place: a class noun in front, an adjective of its country behind, or a word of
// place in front in an article that names its country.
func (g *placeGrammar) cued(f placeFound, p lexicon.Place, told bool) bool {
	if told {
		return g.noun(f.first) && !g.describing(f.first)
	}
	if p.Kind == isnad.PlaceCountry {
		return g.located(f)
	}
	if !g.noun(f.first) || p.Country == "" || f.last == f.first+1 && g.everyday(f) {
		return false
	}
	if n, _, ok := g.nisba(f.last, true); ok && n.Form.Feminine && n.Country == p.Country {
		return true
	}
	return g.countries[p.Country] > 0 && g.located(f)
}

// everyday reports whether the one word of f is a common noun as it stands: with
// the article, or with an ending that may be a pronoun.
func (g *placeGrammar) everyday(f placeFound) bool {
	stem := g.reading(f).Stem
	return g.common.Has(stem) && (arabic.HasArticle(stem) || strings.HasSuffix(stem, feminineEnding))
}

// located reports whether a word of place stands in front of f, or the attached
// preposition of place.
func (g *placeGrammar) located(f placeFound) bool {
	if _, prep := g.particle(f); prep {
		return !f.place.Cued || g.reading(f).Prep != dative // to a doubtful one is mostly for a thing
	}
	return f.skip == 0 && g.exists(f.first-1) && g.cues.Exact(g.t.Fold(f.first-1)) != nil
}

// reading returns how the first word of f is cut.
func (g *placeGrammar) reading(f placeFound) arabic.Reading {
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], g.t.Fold(f.first)) {
		if r.Skip == f.skip {
			return r
		}
	}
	return arabic.Reading{Stem: g.t.Fold(f.first)}
}

// particle returns whether a conjunction or a preposition is attached to f.
func (g *placeGrammar) particle(f placeFound) (conjunction, preposition bool) {
	r := g.reading(f)
	return r.Conj != 0, r.Prep != 0
}

// knownBehindParticle reports whether a name of one word behind an attached
// preposition can be the place: many words happen to look so. The place is large
// then, or its country is named.
func (g *placeGrammar) knownBehindParticle(f placeFound, p lexicon.GazetteerPlace) bool {
	const large = 300_000
	if g.reading(f).Prep == comparison && f.last == f.first+1 {
		return false // one is in places and from them, seldom like them
	}
	if _, prep := g.particle(f); !prep || f.last > f.first+1 || arabic.HasArticle(g.t.Fold(f.first)) {
		return true
	}
	return g.countries[p.Country] > 0 || p.Rank == "capital" || p.Rank == "seat" || p.Population >= large
}

// countryBehind returns the ISO code of the country that an adjective or a name
// at token i tells (X the Syrian, X in Syria), or "".
func (g *placeGrammar) countryBehind(i int) string {
	if n, _, ok := g.nisba(i, true); ok {
		if !n.Form.Feminine {
			return "" // cities are feminine
		}
		return n.Country
	}
	const near = 3 // tokens: north of Syria
	for k := i; k < i+near && g.goesOn(k); k++ {
		if m, ok := g.places.Longest(g.t, k); ok {
			return m.Values[0].Country
		}
		if _, isDirection := g.directions.Longest(g.t, k); !isDirection && g.stops.Exact(g.t.Fold(k)) == nil {
			break
		}
	}
	return ""
}
