package annotate

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// clubReader tells which of the cities that an article names are clubs that bear
// the name of their city.
type clubReader struct {
	*placeGrammar
	cues    *lexicon.Phrases[string]
	lex     *lexicon.Lexicon
	known   func(city string) bool
	playing map[string]bool // captions of cities that play in the article
}

func newClubReader(g *placeGrammar, lex *lexicon.Lexicon) clubReader {
	return clubReader{placeGrammar: g, cues: lex.ClubCues(), known: lex.HasClub, playing: map[string]bool{}}
}

// clubs tells which of the places found are clubs or national teams. In an article about games a
// city is the club where a word of sport, a club's word (United), a masculine
// adjective (cities are feminine, clubs masculine) or a score stands beside it;
// and so is a city that is one elsewhere in the article, or that has a
// well-known club, wherever no word of place stands before it.
func (g *placeGrammar) clubs(found []placeFound, lex *lexicon.Lexicon) []bool {
	out := make([]bool, len(found))
	r := clubReader{placeGrammar: g, cues: lex.ClubCues(), lex: lex, known: lex.HasClub, playing: map[string]bool{}}
	if !r.aboutSport(r.cues) {
		return out
	}
	for i, f := range found {
		if r.national(f) {
			out[i] = r.teams(f) || i+1 < len(found) && r.told(f.first, "fixture") && r.joins(f, found[i+1])
			continue
		}
		if !r.mayPlay(f) {
			continue
		}
		out[i] = r.plays(f)
		if out[i] && !r.worded(f) {
			r.playing[f.place.Caption] = true // a city has more clubs than one
		}
	}
	for i, f := range found {
		if i > 0 && out[i-1] && r.joins(found[i-1], f) {
			out[i] = true // against X and Y
			continue
		}
		name := f.place.Caption
		out[i] = out[i] || r.mayPlay(f) && (r.playing[name] || r.known(name) || r.classed(f)) && !r.standsIn(f)
	}
	return out
}

func (r *clubReader) mayPlay(f placeFound) bool {
	if f.rule != listedPlace && f.rule != placeAgain {
		return false
	}
	return f.place.Kind == isnad.PlaceCity || f.rank == "division" || f.rank == "district" || r.known(f.place.Caption)
}

// plays reports whether the words beside f tell that it is a club.
func (r *clubReader) plays(f placeFound) bool {
	if r.worded(f) || r.masculine(f) {
		return true
	}
	if f.rank == "capital" && !r.known(f.place.Caption) {
		return false // mostly the state
	}
	if _, preposition := r.particle(f); preposition && r.reading(f).Prep != dative {
		return false
	}
	return r.told(f.first, "before") || r.told(f.first, "against") || r.beside(r.cues, f.last, "behind") || r.score(f.last)
}

// national reports whether f has a national team: a country, or a part of one
// that the hand-kept table holds (England).
func (r *clubReader) national(f placeFound) bool {
	country := f.place.Kind == isnad.PlaceCountry || f.place.Kind == isnad.PlaceAdmin && f.rank == ""
	return f.rule == listedPlace && country && !r.known(f.place.Caption)
}

// teams reports whether country f is its national team: an opponent or what
// scores, as the words beside it tell. Elsewhere in the article it may be the
// country again.
func (r *clubReader) teams(f placeFound) bool {
	return f.skip == 0 && (r.told(f.first, "against") || r.told(f.first, "plays") || r.score(f.last))
}

// joins reports whether a conjunction joins b to a, of whose kind it is.
func (r *clubReader) joins(a, b placeFound) bool {
	conjunction, preposition := r.particle(b)
	alike := a.place.Kind == b.place.Kind || r.national(a) && r.national(b)
	return conjunction && !preposition && a.last == b.first && b.rule == listedPlace && alike
}

// dative is the attached preposition to, for: the coach of X, a goal for X.
const dative = '\u0644'

// worded reports whether a word of the names of clubs stands beside f.
func (r *clubReader) worded(f placeFound) bool {
	return f.skip == 0 && r.beside(r.club, f.first-1, "front") || r.goesOn(f.last) && r.beside(r.club, f.last, "behind")
}

// told reports whether a cue of that value ends in front of token i.
func (r *clubReader) told(i int, value string) bool {
	const longest = 3 // words of a cue
	for k := i - 1; k >= max(0, i-longest); k-- {
		if r.t.Tokens[k].Kind == arabic.Punct {
			return false
		}
		if m, ok := r.cues.Longest(r.t, k); ok && m.Last == i {
			for _, v := range m.Values {
				if v == value {
					return true
				}
			}
		}
	}
	return false
}

// score reports whether a result stands at token i: 2-1, in brackets or not.
func (r *clubReader) score(i int) bool {
	if r.goesOn(i) && r.t.Surface(i) == "(" {
		i++
	}
	return r.goesOn(i+2) && r.t.Tokens[i].Kind == arabic.Number && r.t.Surface(i+1) == "-" && r.t.Tokens[i+2].Kind == arabic.Number
}

// standsIn reports whether the words in front of f tell that something is there,
// goes there, or comes from there. One joins a club and leaves it, too: from and
// to tell a place only behind a verb of travel.
func (r *clubReader) standsIn(f placeFound) bool {
	if r.dateline(f) {
		return true
	}
	if f.skip > 0 {
		prep := r.reading(f).Prep
		return prep != 0 && prep != dative
	}
	return r.located(f) && (!r.told(f.first, "from-to") || r.travels(f.first-1))
}

// classed reports whether the name of f, no capital's, stands in news where the
// names of clubs stand.
func (r *clubReader) classed(f placeFound) bool {
	if f.last != f.first+1 || f.rank == "capital" {
		return false
	}
	fold := arabic.Fold(r.t.Raw[r.t.Skip(f.first, f.skip):r.t.Tokens[f.first].End])
	return r.lex.WordClass(fold) == r.lex.OrgClasses()["club"]
}

// travels reports whether a word of travel stands up to three words before
// token i: the team came to X.
func (r *clubReader) travels(i int) bool {
	const near = 3
	for k := i - 1; k >= max(0, i-near); k-- {
		if r.beside(r.cues, k, "travel") {
			return true
		}
	}
	return false
}

// dateline reports whether f opens a line in front of its country.
func (r *clubReader) dateline(f placeFound) bool {
	if f.first > 0 && !r.t.Tokens[f.first].Line || !r.goesOn(f.last+1) || r.t.Tokens[f.last].Kind != arabic.Punct {
		return false
	}
	m, ok := r.places.Longest(r.t, f.last+1)
	return ok && m.Values[0].Country == f.place.Country
}

// aboutSport reports whether the article uses words of games, and often enough.
func (w *nameWords) aboutSport(cues *lexicon.Phrases[string]) bool {
	const enough, every = 3, 120 // tokens
	n := 0
	for i := range w.t.Tokens {
		if w.beside(cues, i, "sport") {
			n++
		}
	}
	return n >= enough && n*every >= len(w.t.Tokens)
}

// masculine reports whether a masculine adjective of its country follows f.
func (r *clubReader) masculine(f placeFound) bool {
	n, _, ok := r.nisba(f.last, true)
	return ok && !n.Form.Feminine && !n.Form.Plural && n.Country == f.place.Country
}

// addClub adds the club of city f, or the national team of country f.
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
	caption := d.lex.ClubCaption(f.place.Caption)
	if f.rank == "" && f.place.Kind != isnad.PlaceCity && !d.lex.HasClub(f.place.Caption) {
		caption = f.place.Caption + " national football team"
	}
	d.add(isnad.Mention{Span: s, Type: isnad.MentionOrg, Rule: "org.club", Canonical: caption})
}

// contest reports whether f is a part of the name of a competition (the cup of
// X), which is no place.
func (g *placeGrammar) contest(f placeFound, cues *lexicon.Phrases[string]) bool {
	return f.skip == 0 && g.goesOn(f.first) && g.beside(cues, f.first-1, "contest")
}
