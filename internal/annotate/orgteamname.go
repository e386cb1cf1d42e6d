package annotate

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// name reads the name of a club at token i, behind a conjunction when conj is set:
// a word that no list holds, a city with a word of clubs or joined to a club, or
// a definite noun that is none of the nouns of sport.
func (f *teamFinder) name(i int, conj bool) (o orgFound, ok bool) {
	const longest = 3
	fold := f.foldAt(i)
	if fold == "" || f.taken[i] || f.t.Tokens[i].Kind != arabic.Word {
		return o, false
	}
	o = orgFound{first: i, last: i + 1, rule: "org.team"}
	o.head.Class, o.head.Inside, o.named = "club", lexicon.OrgInsideNever, [2]int{i, i + 1}
	if conj {
		if o.skip = 1; f.known.Has(fold) && f.proper(i) || f.common.Has(fold) {
			return o, false
		}
		fold, _ = joined(fold)
	}
	switch {
	case f.nouns.Exact(fold) != nil, f.stops.Exact(fold) != nil, f.nisbas.Exact(fold) != nil, pronominal(fold), f.verb(fold):
		return o, false
	case f.club.Exact(fold) != nil && f.beside(f.club, i, "front"):
		if front, ok := f.fronted(o); ok || !f.classed(fold) {
			return front, ok
		}
		return o, !conj
	case !(conj && (f.classed(fold) || f.goesOn(i+1) && f.continues(i+1))) && f.city(&o, i, conj):
		return o, true
	case arabic.HasArticle(fold):
		if f.heads.Exact(fold) != nil && !f.mayBeClub(fold) && !f.classed(fold) || f.places.Exact(fold) != nil {
			return o, false
		}
		o.last = f.ofItsCountry(i + 1)
		return o, !conj || f.classed(fold)
	case !f.unknown(fold) || !f.noun(i):
		return o, false
	}
	for o.last < i+longest && f.goesOn(o.last) && !f.taken[o.last] && f.continues(o.last) {
		o.last++
	}
	if last, skip := f.cityAt(o.last); last > 0 && skip == 0 {
		o.last = last // Ajax of Amsterdam
	}
	if f.people.Has(fold) && !f.classed(fold) || conj && arabic.IsImperfect(fold) || arabic.IsFutureVerb(fold) {
		return o, false
	}
	return o, f.supported(&o)
}

// continues reports whether token i goes on with the name of a club.
func (f *teamFinder) continues(i int) bool {
	fold := f.t.Fold(i)
	if f.beside(f.club, i, "behind") || f.classed(fold) && !arabic.HasArticle(fold) {
		return true
	}
	if next := f.foldAt(i + 1); next != "" && (f.people.Has(fold) || !f.known.Has(fold) && f.proper(i)) {
		if f.beside(f.club, i+1, "behind") || f.classed(next) && !arabic.HasArticle(next) {
			return true // Queens Park Rangers
		}
	}
	if stem, ok := joined(fold); ok && (arabic.HasArticle(stem) || f.known.Has(stem)) {
		return false
	}
	return f.strange(i) && !f.people.Has(fold) && !f.conjoined(i) && !f.attached(fold)
}

// attached reports whether a folded word that news hardly uses is a known one
// behind a preposition.
func (f *teamFinder) attached(fold string) bool {
	if f.known.Has(fold) {
		return false
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], fold) {
		if r.Prep != 0 && f.known.Has(r.Stem) {
			return true
		}
	}
	return false
}

// unknown reports whether a folded word is in none of the lists of words and
// places.
func (f *teamFinder) unknown(fold string) bool {
	const shortest = 6 // bytes
	if len(fold) <= shortest || f.common.Has(fold) || f.heads.Exact(fold) != nil || strings.HasSuffix(fold, adjectiveEnding) {
		return false
	}
	return f.places.Exact(fold) == nil && !f.world.Has(fold)
}

// mayBeClub reports whether a class noun with the article is the name of clubs
// as well (the Union), as words in front of a city's name tell.
func (f *teamFinder) mayBeClub(fold string) bool {
	return arabic.HasArticle(fold) && slices.Contains(f.club.Exact(arabic.TrimArticle(fold)), "front")
}

// fronted reads on behind a word that names of clubs begin with (Dynamo X).
func (f *teamFinder) fronted(o orgFound) (orgFound, bool) {
	i := o.last
	switch last, skip := f.cityAt(i); {
	case !f.goesOn(i) || f.taken[i]:
		return o, false
	case last > 0 && skip == 0:
		o.last = last
	case f.strange(i) || f.world.Has(f.t.Fold(i)):
		o.last = i + 1
	default:
		return o, false
	}
	return o, true
}

// city reads a city's name that is a club's: before a word of clubs, or joined
// to a club.
func (f *teamFinder) city(o *orgFound, i int, conj bool) bool {
	last, skip := f.cityAt(i)
	if last == 0 || (skip > 0) != conj {
		return false
	}
	if f.goesOn(last) && (f.beside(f.club, last, "behind") || f.classed(f.t.Fold(last)) && !arabic.HasArticle(f.t.Fold(last))) {
		o.last = last + 1
		return true
	}
	if conj {
		o.last, o.club = last, f.lex.ClubCaption(f.cityCaption(i))
	}
	return conj
}

// cityCaption returns the caption of the city that is named at token i.
func (f *teamFinder) cityCaption(i int) string {
	if m, ok := f.places.Longest(f.t, i); ok {
		return m.Values[0].Caption
	}
	m, _ := f.world.Longest(f.t, i)
	return m.Values[0].Caption
}

// cityAt returns the token behind the city that is named at token i by a name
// that needs no cue, with how many letters are in front of it; 0 when there is
// none.
func (f *teamFinder) cityAt(i int) (last, skip int) {
	if !f.goesOn(i) {
		return 0, 0
	}
	if m, ok := f.places.Longest(f.t, i); ok {
		if m.Values[0].Kind == isnad.PlaceCity && !m.Values[0].Cued {
			return m.Last, m.Skip
		}
		return 0, 0
	}
	if m, ok := f.world.Longest(f.t, i); ok && m.Values[0].Kind == isnad.PlaceCity && !m.Values[0].Cued {
		return m.Last, m.Skip
	}
	return 0, 0
}

// ofItsCountry takes in a masculine adjective of a country at token i, which
// tells clubs of one name apart.
func (f *teamFinder) ofItsCountry(i int) int {
	if n, last, ok := f.nisba(i, true); ok && n.Country != "" && !n.Form.Feminine && !n.Form.Plural {
		return last
	}
	return i
}
