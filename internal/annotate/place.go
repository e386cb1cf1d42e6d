package annotate

import (
	"slices"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// places adds the places that d names.
func places(d *document) {
	g := newPlaceGrammar(d)
	taken := orgSpans(d.mentions)
	var found []placeFound
	for i := 0; i < len(g.t.Tokens); i++ {
		if !d.annotated(g.t.Tokens[i].Start) {
			continue
		}
		f, ok := g.at(i)
		if !ok {
			continue
		}
		found = append(found, f)
		i = max(i, f.last-1)
	}
	g.countriesByContext(found)
	for _, f := range found {
		d.addPlace(g, f, taken)
	}
}

// orgSpans returns the names of organisations among the mentions.
func orgSpans(mentions []isnad.Mention) []isnad.Mention {
	return slices.DeleteFunc(slices.Clone(mentions), func(m isnad.Mention) bool {
		return m.Type != isnad.MentionOrg || m.Nominal
	})
}

// addPlace adds f and the place inside it, unless it is a part of a body's name.
// Inside a name that grammar put together it stays, as nested.
func (d *document) addPlace(g *placeGrammar, f placeFound, orgs []isnad.Mention) {
	s := f.span(g.t)
	nested := false
	at, _ := slices.BinarySearchFunc(orgs, s.Start, func(m isnad.Mention, start int) int { return m.End - start })
	for ; at < len(orgs) && orgs[at].Start < s.End; at++ {
		if !orgs[at].Overlaps(s) {
			continue
		}
		if orgs[at].Rule != "org.grammar" || !orgs[at].Contains(s) {
			return
		}
		nested = true
	}
	p := f.place.Place
	if f.capital {
		p.Metonym = g.metonym(f, d.lex)
	}
	d.add(isnad.Mention{
		Span: s, Type: isnad.MentionPlace, Rule: f.rule, Nested: nested, Canonical: f.place.Caption, Place: &p,
	})
	if f.inside != nil {
		in := f.inside.place.Place
		d.add(isnad.Mention{
			Span: f.inside.span(g.t), Type: isnad.MentionPlace, Rule: f.inside.rule, Nested: true,
			Canonical: f.inside.place.Caption, Place: &in,
		})
	}
}

// countriesByContext gives each place that no list locates the country of the
// place nearest to it, those behind it (in Y) before those in front.
func (g *placeGrammar) countriesByContext(found []placeFound) {
	for i := range found {
		f := &found[i]
		if f.rule != "place.class" || f.place.Country != "" {
			continue
		}
		const near = 12 // tokens
		switch {
		case i+1 < len(found) && found[i+1].first-f.last < near && found[i+1].place.Country != "":
			f.place.Country = found[i+1].place.Country
		case i > 0 && f.first-found[i-1].last < near && found[i-1].place.Country != "":
			f.place.Country = found[i-1].place.Country
		default:
			f.place.Country = g.mainCountry()
		}
	}
}

// mainCountry returns the country that the article names most often, or "" when
// none leads.
func (g *placeGrammar) mainCountry() string {
	best, most, tie := "", 0, false
	for code, n := range g.countries {
		switch {
		case n > most:
			best, most, tie = code, n, false
		case n == most:
			tie = true
		}
	}
	if tie {
		return ""
	}
	return best
}

// metonym returns what a capital stands for when the words beside it make it
// act as a government, and "" otherwise.
func (g *placeGrammar) metonym(f placeFound, lex *lexicon.Lexicon) string {
	cues := lex.MetonymCues()
	if !g.cued(cues, f.first-1, "before") && !g.cued(cues, f.last, "after") {
		return ""
	}
	if g.particle(f) {
		return ""
	}
	return lex.CountryCaption(f.place.Country)
}

// particle reports whether a preposition is attached to the name.
func (g *placeGrammar) particle(f placeFound) bool {
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], g.t.Fold(f.first)) {
		if r.Skip == f.skip {
			return r.Prep != 0
		}
	}
	return false
}

func (g *placeGrammar) cued(cues *lexicon.Phrases[string], i int, side string) bool {
	if !g.exists(i) {
		return false
	}
	m, ok := cues.Longest(g.t, i)
	return ok && m.Last == i+1 && slices.Contains(m.Values, side)
}
