package annotate

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// clubs tells which of the cities found are clubs that bear the name of their
// city. In an article about games a city that once stands behind a word of
// sport, or before a masculine adjective of its country (cities are feminine,
// clubs masculine), is the club wherever no word of place stands before it.
func (g *placeGrammar) clubs(found []placeFound, lex *lexicon.Lexicon) []bool {
	out := make([]bool, len(found))
	cues := lex.ClubCues()
	if !g.aboutSport(cues) {
		return out
	}
	playing := map[string]bool{}
	for _, f := range found {
		if g.mayPlay(f) && (g.beside(cues, f.first-1, "before") || g.beside(cues, f.last, "behind") || g.masculine(f)) {
			playing[f.place.Caption] = true
		}
	}
	for i, f := range found {
		out[i] = g.mayPlay(f) && playing[f.place.Caption] && (!g.located(f) || g.masculine(f))
	}
	return out
}

func (g *placeGrammar) mayPlay(f placeFound) bool {
	return f.rule == listedPlace && f.place.Kind == isnad.PlaceCity
}

// aboutSport reports whether the article uses words of games often enough.
func (g *placeGrammar) aboutSport(cues *lexicon.Phrases[string]) bool {
	const enough = 3
	n := 0
	for i := range g.t.Tokens {
		if g.beside(cues, i, "sport") {
			if n++; n == enough {
				return true
			}
		}
	}
	return false
}

// masculine reports whether a masculine adjective of its country follows f.
func (g *placeGrammar) masculine(f placeFound) bool {
	n, _, ok := g.nisba(f.last, true)
	return ok && !n.Form.Feminine && !n.Form.Plural && n.Country == f.place.Country
}

// addClub adds the club of city f.
func (d *document) addClub(g *placeGrammar, f placeFound, orgs []isnad.Mention) {
	if g.beside(g.club, f.first-1, "front") && f.skip == 0 {
		f.first--
	}
	if g.goesOn(f.last) && g.beside(g.club, f.last, "behind") {
		f.last++
	}
	s := f.span(g.t)
	if nested, free := within(s, orgs); nested || !free {
		return
	}
	d.add(isnad.Mention{
		Span: s, Type: isnad.MentionOrg, Rule: "org.club", Canonical: d.lex.ClubCaption(f.place.Caption),
	})
}
