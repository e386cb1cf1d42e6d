package annotate

import (
	"cmp"
	"slices"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/tagger"
)

// withLearned adds to the organisations that rules have found those that the
// tagger alone has, in text order. Those that hold the name of a place wait for
// the rules of clubs; see [document.learnedClubs].
func (d *document) withLearned(g *orgGrammar, named []orgFound) []orgFound {
	named = slices.DeleteFunc(named, func(f orgFound) bool { return d.common(g, f) })
	taken := make([][2]int, len(named))
	for i, f := range named {
		taken[i] = [2]int{f.first, f.last}
	}
	for _, n := range d.alone(tagger.Org, sureOrg, taken) {
		if !d.holdsPlace(n) && !d.dateline(n) && !d.facility(n) {
			named = append(named, d.learnedOrg(n))
		}
	}
	slices.SortStableFunc(named, func(a, b orgFound) int { return a.first - b.first })
	return named
}

// common reports whether a class noun that is a word of other things too (business
// administration, the movement of stars) tells no body in f: nothing in it is a
// proper name, and the tagger is sure.
func (d *document) common(g *orgGrammar, f orgFound) bool {
	if f.rule != "org.grammar" || f.named[0] == f.first || !f.head.Doubtful || f.head.Class != "body" && f.head.Class != "armed" && f.head.Class != "company" && f.head.Class != "class" || len(f.nested) > 0 {
		return false
	}
	for i := f.first; i < f.last; i++ {
		if m, ok := g.nisbas.Longest(g.t, i); ok && m.Values[0].Country != "" || g.t.Tokens[i].Kind != arabic.Word || d.holdsPlace(tagger.Name{First: i, Last: i + 1}) {
			return false
		}
	}
	return d.learned().denies(f.first, f.last, tagger.Org)
}

func (d *document) learnedOrg(n tagger.Name) orgFound {
	f := orgFound{first: n.First, last: n.Last, skip: d.particles(n.First), named: [2]int{n.First, n.Last}, rule: ruleTagger}
	f.head.Inside = lexicon.OrgInsideNever // its words are a name, and not translated
	return f
}

// learnedClubs returns the organisations that the tagger alone has found and that
// hold the name of a place that is no country: mostly clubs.
func (d *document) learnedClubs(orgs []isnad.Mention) []orgFound {
	var out []orgFound
	for _, n := range d.alone(tagger.Org, sureOrg, d.tokensOf(orgs, nil)) {
		if d.holdsPlace(n) && !d.dateline(n) && !d.land(n) {
			out = append(out, d.learnedOrg(n))
		}
	}
	return out
}

// addLearnedClubs adds the bodies that the tagger alone has found and that hold
// places found, where no rule tells a club. It marks the places that they hold; a
// city that is all of the name is marked as a club instead when the article is
// about games, and stays a city otherwise unless a class noun stands before it.
func (d *document) addLearnedClubs(g *placeGrammar, found []placeFound, clubs []bool, orgs []isnad.Mention) (held []bool) {
	held = make([]bool, len(found))
	grammar := newOrgGrammar(d)
	club := newClubReader(g, d.lex)
	sport := club.aboutSport(club.cues)
	for _, o := range d.learnedClubs(orgs) {
		told := false
		for i, f := range found {
			if f.first < o.last && o.first < f.last {
				told = told || clubs[i] || f.rule != listedPlace
			}
		}
		if told {
			continue
		}
		whole := false
		for i, f := range found {
			if f.first >= o.last || o.first >= f.last {
				continue
			}
			whole = whole || f.first == o.first && f.last == o.last
			switch {
			case !whole || !sport && g.headed(f.first):
				held[i] = true
			case sport || club.known(f.place.Caption) && club.told(f.first, "before"):
				clubs[i] = true
			}
		}
		if whole && !sport {
			whole = !g.headed(o.first) // the newspaper X
		}
		if !whole {
			d.addOrg(grammar, o, false)
		}
	}
	return held
}

// headed reports whether a class noun of bodies stands in front of token i.
func (g *placeGrammar) headed(i int) bool { return i > 0 && g.heads.Exact(g.t.Fold(i-1)) != nil }

// holdsPlace reports whether a listed place is named in n.
func (d *document) holdsPlace(n tagger.Name) bool {
	for i := n.First; i < n.Last; i++ {
		if _, ok := d.lex.Places().Longest(&d.text, i); ok {
			return true
		}
		if m, ok := d.lex.Gazetteer().Longest(&d.text, i); ok && (!m.Values[0].Cued || i == n.First && m.Last == n.Last) {
			return true
		}
	}
	return false
}

// land reports whether n is a country, a continent or a region alone, which
// only acts as a body.
func (d *document) land(n tagger.Name) bool {
	m, ok := d.lex.Places().Longest(&d.text, n.First)
	return ok && m.Last == n.Last && m.Values[0].Kind != isnad.PlaceCity
}

// facility reports whether a class noun of places stands in front of n: the
// prison "X".
func (d *document) facility(n tagger.Name) bool {
	i := n.First - 1
	if i > 0 && d.text.Tokens[i].Kind == arabic.Punct {
		i--
	}
	return i >= 0 && d.lex.PlaceClasses().Exact(d.text.Fold(i)) != nil
}

// dateline reports whether n opens a line in front of a bracket or a dash: there
// stands where a report comes from.
func (d *document) dateline(n tagger.Name) bool {
	return d.text.Tokens[n.First].Line && n.Last < len(d.text.Tokens) && d.text.Tokens[n.Last].Kind == arabic.Punct
}

// tokensOf returns the tokens of the mentions and of the places, by their ends.
func (d *document) tokensOf(mentions []isnad.Mention, found []placeFound) [][2]int {
	var out [][2]int
	for _, m := range mentions {
		out = append(out, [2]int{d.text.At(m.Start), d.text.At(m.End-1) + 1})
	}
	for _, f := range found {
		out = append(out, [2]int{f.first, f.last})
	}
	slices.SortFunc(out, func(a, b [2]int) int { return cmp.Or(a[1]-b[1], a[0]-b[0]) })
	return out
}

// withLearnedPlaces adds to the places that rules have found those that the
// tagger alone has, in text order, and takes away names of a list that it is sure
// are none: words of the language that a far-off town is called too.
func (d *document) withLearnedPlaces(g *placeGrammar, found []placeFound, orgs []isnad.Mention) []placeFound {
	found = slices.DeleteFunc(found, func(f placeFound) bool {
		return f.rule == listedPlace && f.rank != "" && f.rank != "capital" && d.learned().denies(f.first, f.last, tagger.Place)
	})
	for _, n := range d.alone(tagger.Place, surePlace, d.tokensOf(orgs, found)) {
		if d.behindName(n.First) || d.judged(n) {
			continue
		}
		if f, ok := g.learned(placeFound{first: n.First, last: n.Last, skip: d.particles(n.First), rule: ruleTagger}); ok {
			found = append(found, f)
		}
	}
	slices.SortStableFunc(found, func(a, b placeFound) int { return a.first - b.first })
	return found
}

// learned completes f, a name that the tagger alone takes for a place, with what
// the lists know of it. A single word of the language, a word with a pronoun at
// its end, and an adjective without the article, name none but a country (Mali,
// that also means financial).
func (g *placeGrammar) learned(f placeFound) (placeFound, bool) {
	if m, ok := g.places.Longest(g.t, f.first); ok && m.Last == f.last {
		f.place, f.skip = m.Values[0], m.Skip
		return f, true
	}
	m, listed := g.world.Longest(g.t, f.first)
	listed = listed && m.Last == f.last && g.reading(placeFound{first: f.first, skip: m.Skip}).Prep != comparison
	word := f.last == f.first+1 && (g.common.Has(g.reading(f).Stem) || g.describing(f.first) || g.prefixed(f.first) || pronominal(g.t.Fold(f.first)))
	if word && (!listed || m.Values[0].Cued || m.Skip == 0) {
		return f, false
	}
	if listed {
		f.place, f.rank, f.skip = m.Values[0].Place, m.Values[0].Rank, m.Skip
		if p, ok := g.choose(m, true); ok {
			f.place, f.rank = p.Place, p.Rank
		}
		return f, true
	}
	g.title(&f, lexicon.PlaceClass{Kind: isnad.PlaceCity})
	return f, true
}

// judged reports whether n is a country or region that needs no cue: then the
// rules have found it, or had their reason not to (an adjective, a competition).
func (d *document) judged(n tagger.Name) bool {
	m, ok := d.lex.Places().Longest(&d.text, n.First)
	return ok && m.Last == n.Last && !m.Values[0].Cued
}

// behindName reports whether token i is rather the second half of a person's
// name: behind a title, a part of a name, or a word that news hardly has or names do.
func (d *document) behindName(i int) bool {
	if i == 0 || d.text.Tokens[i].Line || d.lex.NameEnds()[d.text.Fold(i-1)] {
		return false
	}
	before := d.text.Fold(i - 1)
	return d.learned().bears(i-1) || d.lex.Titles().Exact(before) != nil ||
		d.text.Tokens[i-1].Kind == arabic.Word && !d.lex.CommonWords().Has(before) && (d.lex.NameTokens().Has(before) || !d.lex.WordClasses().Has(before))
}

// particles returns how many letters of token i are particles in front of a name
// that the tagger found there.
func (d *document) particles(i int) int {
	var buf [8]arabic.Reading
	readings := arabic.Readings(buf[:0], d.text.Fold(i))
	whole := readings[0].Stem
	if d.listed(whole) {
		return 0
	}
	classes := d.lex.WordClasses()
	for _, r := range readings[1:] {
		if arabic.HasArticle(r.Stem) || d.listed(r.Stem) || !classes.Has(whole) && classes.Has(r.Stem) {
			return r.Skip
		}
	}
	if last := readings[len(readings)-1]; !classes.Has(whole) && arabic.IsJoined(whole) && last.Prep == 0 {
		return last.Skip
	}
	return 0
}

// listed reports whether a list of names holds the folded word.
func (d *document) listed(fold string) bool {
	return d.lex.Places().Exact(fold) != nil || d.lex.Gazetteer().Has(fold) || d.lex.Orgs().Exact(fold) != nil || d.lex.NameTokens().Has(fold)
}
