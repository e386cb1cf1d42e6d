package annotate

import (
	"cmp"
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// teamFinder finds the clubs of an article about games that no class noun and
// no list tells: the name behind a word of sport (the player of X), joined to
// the name of another club, and wherever such a name stands again.
type teamFinder struct {
	*orgGrammar
	d      *document
	club   *lexicon.Phrases[string]
	nouns  *lexicon.Phrases[string] // of sport, which name no club
	lex    *lexicon.Lexicon
	placed *lexicon.Phrases[lexicon.PlaceClass]
	class  string // of words that are names of clubs
	taken  []bool // tokens that belong to names found before
	found  []orgFound
}

// teams adds to the names found those of clubs, where d is about games.
func (d *document) teams(g *orgGrammar, named []orgFound) []orgFound {
	cues := d.lex.ClubCues()
	if !g.aboutSport(cues) {
		return named
	}
	f := &teamFinder{
		orgGrammar: g, d: d, club: d.lex.ClubWords(), nouns: d.lex.ClubStops(), lex: d.lex, class: d.lex.OrgClasses()["club"], placed: d.lex.PlaceClasses(),
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
		if !d.annotated(g.t.Tokens[i].Start) || d.inFigure(g.t.Tokens[i].Start) {
			continue
		}
		if m, ok := cues.Longest(g.t, i); ok {
			if slices.Contains(m.Values, "unlisted") || slices.Contains(m.Values, "against") && f.mayBeClub(f.foldAt(m.Last)) {
				f.add(m.Last, false)
			}
		}
		if f.classed(g.t.Fold(i)) && !f.located(i) {
			if first := f.back(i); first < i || f.standsAlone(i) {
				f.add(first, first < i && f.conjoined(first))
			}
		}
	}
	f.again(named)
	named = slices.Concat(named, f.found)
	slices.SortStableFunc(named, func(a, b orgFound) int { return cmp.Compare(a.first, b.first) })
	return named
}

// inFigure reports whether byte pos is inside a figure with its unit.
func (d *document) inFigure(pos int) bool {
	for i := range d.mentions {
		if m := &d.mentions[i]; m.Type == isnad.MentionQuantity && m.Start <= pos && pos < m.End {
			return true
		}
	}
	return false
}

// classed reports whether a folded word stands in news as names of clubs do.
func (f *teamFinder) classed(fold string) bool {
	return fold != "" && f.lex.WordClass(fold) == f.class && f.nouns.Exact(fold) == nil
}

// located reports whether a class noun of places stands in front of token i.
func (f *teamFinder) located(i int) bool {
	if i == 0 || f.t.Tokens[i].Line {
		return false
	}
	_, ok := f.placed.Longest(f.t, i-1)
	return ok
}

// standsAlone reports whether the word of clubs at token i is not the end of a
// person's name.
func (f *teamFinder) standsAlone(i int) bool {
	if i == 0 || f.t.Tokens[i].Line || f.t.Tokens[i-1].Kind != arabic.Word {
		return true
	}
	return arabic.HasArticle(f.t.Fold(i)) || !f.people.Has(f.t.Fold(i-1))
}

// back returns the token at which the name that holds the word of clubs at token
// i begins: behind its city, or behind other words that no list holds.
func (f *teamFinder) back(i int) int {
	const longest = 2
	if arabic.HasArticle(f.t.Fold(i)) {
		return i
	}
	first := i
	for k := i - 1; k >= max(i-longest, 0) && !f.t.Tokens[k+1].Line && !f.taken[k] && f.t.Tokens[k].Kind == arabic.Word; k-- {
		if last, _ := f.cityAt(k); last == k+1 {
			return k
		}
		fold := f.t.Fold(k)
		switch {
		case f.strange(k) && (k < i-1 || !f.people.Has(fold)) && (f.classed(fold) || !f.known.Has(fold) && !arabic.IsImperfect(fold)):
			first = k
		case k < i-1, !f.noun(k), !f.people.Has(fold):
			return first
		}
	}
	return first
}

// supported reports whether more than one cue makes o, which no list holds, a
// name: its class, another word of it, the adjective of its country behind it,
// or that the article uses it again.
func (f *teamFinder) supported(o *orgFound) bool {
	fold := f.foldOf(*o, o.first)
	if o.last > o.first+1 || f.classed(fold) {
		return true
	}
	if h := f.heads.Exact(f.t.Fold(max(o.first-1, 0))); h != nil && h[0].Class == "club" && f.strange(o.first) {
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

// again adds the clubs found wherever their names stand again, with or without
// the adjective of their country.
func (f *teamFinder) again(named []orgFound) {
	keys := lexicon.NewPhrases[*orgFound]()
	for k := range named {
		if named[k].isClub() {
			f.addKeys(keys, &named[k])
		}
	}
	for k := range f.found {
		if f.found[k].club == "" {
			f.addKeys(keys, &f.found[k])
		}
	}
	if keys.Empty() {
		return
	}
	for i := range f.t.Tokens {
		m, ok := keys.Longest(f.t, i)
		if !ok || slices.Contains(f.taken[i:m.Last], true) || f.d.inFigure(f.t.Tokens[i].Start) || m.Skip > 0 && !f.credible(i, m.Skip) {
			continue
		}
		o := orgFound{first: i, last: f.ofItsCountry(m.Last), skip: m.Skip, head: m.Values[0].head, same: m.Values[0], rule: "org.again"}
		f.take(&o)
		f.found = append(f.found, o)
	}
}

// addKeys adds the names by which club o may be called again: its words without
// class noun, city in front and adjective of its country, and the last of
// several alone.
func (f *teamFinder) addKeys(keys *lexicon.Phrases[*orgFound], o *orgFound) {
	first := o.first
	if m, ok := f.heads.Longest(f.t, o.first); ok && m.Values[0].Class == "club" && m.Last < o.last {
		first = m.Last
	}
	last := first
	for ; last < o.last && f.t.Tokens[last].Kind == arabic.Word; last++ {
		if n, _, ok := f.nisba(last, true); ok && n.Country != "" || last > first && f.complement(last, true) > last {
			break
		}
	}
	if last == first {
		return
	}
	if o.row == nil {
		f.addKey(keys, o, first, last)
	}
	if last > first+1 {
		if city, _ := f.cityAt(first); city > first && city < last {
			f.addKey(keys, o, city, last)
		}
		f.addKey(keys, o, last-1, last)
		if city, _ := f.cityAt(first); city == 0 && f.classed(f.foldOf(*o, first)) {
			f.addKey(keys, o, first, first+1)
		}
	}
}

// addKey adds tokens [first, last) of o as a name of it, unless they are one word
// that means something else.
func (f *teamFinder) addKey(keys *lexicon.Phrases[*orgFound], o *orgFound, first, last int) {
	const shortest = 8 // bytes
	words := make([]string, 0, last-first)
	for k := first; k < last; k++ {
		words = append(words, f.foldOf(*o, k))
	}
	w := words[0]
	whole := first == o.first && last == o.last && o.row == nil
	if len(words) == 1 && !whole && !f.classed(w) && (len(w) < shortest || f.common.Has(w) || f.people.Has(w) || f.world.Has(w) || f.places.Exact(w) != nil || f.nouns.Exact(w) != nil) {
		return
	}
	keys.Add(strings.Join(words, " "), o)
}
