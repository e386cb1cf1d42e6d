package annotate

import (
	"cmp"
	"slices"
	"strings"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// teamFinder finds the clubs of an article about games that no class noun and
// no list tells: the name behind a word of sport (the player of X), joined to
// the name of another club, and wherever such a name stands again.
type teamFinder struct {
	*orgGrammar
	club  *lexicon.Phrases[string]
	nouns *lexicon.Phrases[string] // of sport, which name no club
	lex   *lexicon.Lexicon
	class string // of words that are names of clubs
	taken []bool // tokens that belong to names found before
	found []orgFound
}

// teams adds to the names found those of clubs, where d is about games.
func (d *document) teams(g *orgGrammar, named []orgFound) []orgFound {
	cues := d.lex.ClubCues()
	if !g.aboutSport(cues) {
		return named
	}
	f := &teamFinder{
		orgGrammar: g, club: d.lex.ClubWords(), nouns: d.lex.ClubStops(), lex: d.lex, class: d.lex.OrgClasses()["club"],
		taken: make([]bool, len(g.t.Tokens)),
	}
	for k := range named {
		f.take(&named[k])
	}
	for k := range named {
		if named[k].isClub() {
			f.joinedTo(named[k].last)
		}
	}
	for i := range g.t.Tokens {
		if !d.annotated(g.t.Tokens[i].Start) {
			continue
		}
		if m, ok := cues.Longest(g.t, i); ok && slices.Contains(m.Values, "before") {
			f.add(m.Last, false)
		}
		if f.classed(g.t.Fold(i)) {
			f.add(i, false)
		}
	}
	f.again()
	named = slices.Concat(named, f.found)
	slices.SortStableFunc(named, func(a, b orgFound) int { return cmp.Compare(a.first, b.first) })
	return named
}

// classed reports whether a folded word stands in news as names of clubs do.
func (f *teamFinder) classed(fold string) bool {
	return fold != "" && f.lex.WordClass(fold) == f.class
}

// supported reports whether more than one cue makes o, which no list holds, a
// name: its class, another word of it, the adjective of its country behind it,
// or that the article uses it again.
func (f *teamFinder) supported(o *orgFound) bool {
	fold := f.foldOf(*o, o.first)
	if o.last > o.first+1 || f.classed(fold) {
		return true
	}
	if n, _, ok := f.nisba(o.last, true); ok && n.Country != "" {
		return true
	}
	for k := range f.t.Tokens {
		if k != o.first && f.t.Fold(k) == fold {
			return true
		}
	}
	return false
}

func (f *orgFound) isClub() bool {
	return f.head.Class == "club" || f.row != nil && f.row.Class == "club" || f.same != nil && f.same.isClub()
}

func (f *teamFinder) take(o *orgFound) {
	for k := o.first; k < o.last; k++ {
		f.taken[k] = true
	}
}

// add adds the club whose name begins at token i, and those joined to it.
func (f *teamFinder) add(i int, conj bool) {
	if o, ok := f.name(i, conj); ok {
		f.take(&o)
		f.found = append(f.found, o)
		f.joinedTo(o.last)
	}
}

// joinedTo adds the club that a conjunction at token i joins to one that ends
// in front of it.
func (f *teamFinder) joinedTo(i int) {
	if n, last, ok := f.nisba(i, true); ok && n.Country != "" {
		i = last
	}
	if _, ok := joined(f.foldAt(i)); ok {
		f.add(i, true)
	}
}

func (f *teamFinder) foldAt(i int) string {
	if !f.goesOn(i) {
		return ""
	}
	return f.t.Fold(i)
}

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
		if o.skip = 1; f.known.Has(fold) && f.proper(i) {
			return o, false
		}
		fold, _ = joined(fold)
	}
	switch {
	case f.nouns.Exact(fold) != nil, f.stops.Exact(fold) != nil, f.nisbas.Exact(fold) != nil, pronominal(fold), f.verb(fold):
		return o, false
	case f.club.Exact(fold) != nil && f.beside(f.club, i, "front"):
		return f.fronted(o)
	case f.city(&o, i, conj):
		return o, true
	case arabic.HasArticle(fold):
		if f.heads.Exact(fold) != nil && !f.mayBeClub(fold) || f.places.Exact(fold) != nil {
			return o, false
		}
		o.last = f.ofItsCountry(i + 1)
		return o, !conj || f.classed(fold)
	case !f.unknown(fold) || !f.noun(i):
		return o, false
	}
	for o.last < i+longest && f.goesOn(o.last) && !f.taken[o.last] && (f.beside(f.club, o.last, "behind") || f.strange(o.last) && !f.people.Has(f.t.Fold(o.last)) && !f.conjoined(o.last)) {
		o.last++
	}
	if o.last == i+1 && f.people.Has(fold) && !f.classed(fold) || arabic.IsImperfect(fold) || arabic.IsFutureVerb(fold) {
		return o, false
	}
	return o, f.supported(&o)
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
	return slices.Contains(f.club.Exact(arabic.TrimArticle(fold)), "front")
}

// fronted reads on behind a word that names of clubs begin with (Dynamo X).
func (f *teamFinder) fronted(o orgFound) (orgFound, bool) {
	i := o.last
	switch m, ok := f.places.Longest(f.t, min(i, len(f.t.Tokens)-1)); {
	case !f.goesOn(i) || f.taken[i]:
		return o, false
	case ok && m.Skip == 0:
		o.last = m.Last
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
	m, ok := f.places.Longest(f.t, i)
	last, caption := i+1, ""
	switch {
	case ok && (m.Skip > 0) == conj:
		last = m.Last
		if m.Values[0].Kind == "city" {
			caption = m.Values[0].Caption
		}
	default:
		w, ok := f.world.Longest(f.t, i)
		if !ok || (w.Skip > 0) != conj || w.Values[0].Kind != "city" {
			return false
		}
		last, caption = w.Last, w.Values[0].Caption
	}
	if f.goesOn(last) && f.beside(f.club, last, "behind") {
		o.last = last + 1
		return true
	}
	if !conj || caption == "" {
		return false
	}
	o.last, o.club = last, f.lex.ClubCaption(caption)
	return true
}

// ofItsCountry takes in a masculine adjective of a country at token i, which
// tells clubs of one name apart.
func (f *teamFinder) ofItsCountry(i int) int {
	if n, last, ok := f.nisba(i, true); ok && n.Country != "" && !n.Form.Feminine && !n.Form.Plural {
		return last
	}
	return i
}

// again adds the names found wherever they stand again, with or without the
// adjective of their country.
func (f *teamFinder) again() {
	keys := lexicon.NewPhrases[*orgFound]()
	for k := range f.found {
		o := &f.found[k]
		if o.club == "" {
			keys.Add(f.key(o), o)
		}
	}
	if keys.Empty() {
		return
	}
	var more []orgFound
	for i := range f.t.Tokens {
		m, ok := keys.Longest(f.t, i)
		if !ok || slices.Contains(f.taken[i:m.Last], true) || m.Skip > 0 && !f.credible(i, m.Skip) {
			continue
		}
		o := orgFound{first: i, last: f.ofItsCountry(m.Last), skip: m.Skip, head: m.Values[0].head, same: m.Values[0], rule: "org.again"}
		f.take(&o)
		more = append(more, o)
	}
	f.found = append(f.found, more...)
}

// key returns the folded words of o without the adjective of its country.
func (f *teamFinder) key(o *orgFound) string {
	words := []string{f.foldOf(*o, o.first)}
	for k := o.first + 1; k < o.last; k++ {
		if n, _, ok := f.nisba(k, true); ok && n.Country != "" {
			break
		}
		words = append(words, f.t.Fold(k))
	}
	return strings.Join(words, " ")
}
