package annotate

import (
	"cmp"
	"slices"

	"github.com/isnad-project/isnad"
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
		if n := len(found); n > 0 && found[n-1].last >= i-1 {
			if next, goesOn := g.listGoesOn(found[n-1].last, found[n-1]); goesOn && next.last >= f.last {
				f, ok = next, true
			}
		}
		if ok {
			found = append(found, f)
			g.ended = f.last
		}
		i = max(i, f.last-1)
	}
	found = g.again(found, d.annotated)
	found = d.withLearnedPlaces(g, found, taken)
	g.countriesByContext(found)
	clubs, cues := g.clubs(found, d.lex), d.lex.ClubCues()
	learned := d.addLearnedClubs(g, found, clubs, taken)
	for i, f := range found {
		switch {
		case learned[i]:
		case clubs[i]:
			d.addClub(g, f, taken)
		case !g.contest(f, cues):
			d.addPlace(g, f, taken)
		}
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
	nested, free := within(s, orgs)
	if !free {
		return
	}
	p := f.place.Place
	if f.rank == "capital" {
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

// within reports whether s lies inside a name that grammar put together, and
// whether s is free to be a mention at all.
func within(s isnad.Span, orgs []isnad.Mention) (nested, free bool) {
	at, _ := slices.BinarySearchFunc(orgs, s.Start, func(m isnad.Mention, start int) int { return m.End - start })
	for ; at < len(orgs) && orgs[at].Start < s.End; at++ {
		switch {
		case !orgs[at].Overlaps(s):
		case orgs[at].Rule != "org.grammar" || !orgs[at].Contains(s):
			return false, false
		default:
			nested = true
		}
	}
	return nested, true
}

// countriesByContext gives each place that no list locates the country of the
// listed place nearest to any of its mentions, one behind it (in Y) before one
// in front; far from all, the country that the article is mostly about.
func (g *placeGrammar) countriesByContext(found []placeFound) {
	const near = 12 // tokens
	type evidence struct {
		country  string
		distance int
	}
	best := map[string]evidence{}
	for i, f := range found {
		if !f.unlisted {
			continue
		}
		e, ok := best[f.place.Caption]
		if !ok {
			e.distance = near
		}
		if f.place.Country != "" {
			e = evidence{f.place.Country, 0}
		}
		if i+1 < len(found) && found[i+1].place.Country != "" && found[i+1].first-f.last < e.distance {
			e = evidence{found[i+1].place.Country, found[i+1].first - f.last}
		}
		if i > 0 && found[i-1].place.Country != "" && f.first-found[i-1].last < e.distance {
			e = evidence{found[i-1].place.Country, f.first - found[i-1].last}
		}
		best[f.place.Caption] = e
	}
	main := g.mainCountry()
	for i := range found {
		if f := &found[i]; f.unlisted {
			f.place.Country = cmp.Or(best[f.place.Caption].country, main)
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
	if !g.beside(cues, f.first-1, "before") && !g.beside(cues, f.last, "after") {
		return ""
	}
	if _, preposition := g.particle(f); preposition {
		return ""
	}
	return lex.CountryCaption(f.place.Country)
}

// beside reports whether token i is a cue with that value.
func (w *nameWords) beside(cues *lexicon.Phrases[string], i int, value string) bool {
	if i < 0 || i >= len(w.t.Tokens) {
		return false
	}
	m, ok := cues.Longest(w.t, i)
	return ok && m.Last == i+1 && slices.Contains(m.Values, value)
}
