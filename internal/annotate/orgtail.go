package annotate

import (
	"strings"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// chain returns the token after the nouns of a construct phrase at i: a definite
// noun, a place, or up to two bare nouns and a definite one.
func (g *orgGrammar) chain(i int) (int, bool) {
	if m, ok := g.relations.Longest(g.t, i); ok && m.Skip == 0 && g.definite(m.Last) {
		return m.Last + 1, true
	}
	if m, ok := g.places.Longest(g.t, i); ok && m.Skip == 0 {
		return m.Last, true
	}
	if m, ok := g.world.Longest(g.t, i); ok && m.Skip == 0 && !m.Values[0].Cued {
		return m.Last, true
	}
	if g.definite(i) {
		if g.honorific(i) && g.noun(i+1) && !g.definite(i+1) {
			return i + 2, true // the centre of King X
		}
		return i + 1, true
	}
	if g.definite(i + 1) {
		if g.strange(i) {
			return i + 1, true
		}
		return i + 2, true
	}
	if g.noun(i+1) && g.words.Exact(g.t.Fold(i)) != nil && g.words.Exact(g.t.Fold(i+1)) != nil && g.definite(i+2) {
		return i + 3, true
	}
	return 0, false
}

// honorific reports whether token i is a title that names of bodies hold.
func (g *orgGrammar) honorific(i int) bool { return g.honorifics.Exact(g.t.Fold(i)) != nil }

// agreeing reports whether token i is an adjective that no list holds: behind a
// definite noun, another definite word with the feminine ending that is no noun
// of organisations and no name.
func (g *orgGrammar) agreeing(i int) bool {
	if !g.definite(i) || !g.definite(i-1) || g.governs(i) {
		return false
	}
	fold := g.t.Fold(i)
	ends := strings.HasSuffix(fold, feminineEnding) || strings.HasSuffix(fold, nisbaEnding) && !g.feminine(i-1) && g.t.Fold(i-1) != fold
	return ends && !g.people.Has(fold) && g.words.Exact(fold) == nil && g.heads.Exact(fold) == nil &&
		g.places.Exact(fold) == nil && !g.world.Has(fold)
}

// governs reports whether an attached preposition follows token i: what is
// concerned with something only describes.
func (g *orgGrammar) governs(i int) bool {
	if !g.goesOn(i + 1) {
		return false
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], g.t.Fold(i+1)) {
		if r.Prep != 0 && r.Conj == 0 && arabic.HasArticle(r.Stem) {
			return true
		}
	}
	return false
}

// feminineEnding is teh marbuta, folded.
const feminineEnding = "\u0647"

// coordinated takes in a second noun that a conjunction joins (the ministry of
// culture and youth), unless that begins another name.
func (g *orgGrammar) coordinated(i int, h lexicon.OrgHead) int {
	if h.Class != "ministry" && h.Class != "body" && h.Class != "force" {
		return i
	}
	for g.noun(i) {
		stem, ok := joined(g.t.Fold(i))
		if !ok || !arabic.HasArticle(stem) || g.nisbas.Exact(stem) != nil {
			break
		}
		known, head := g.words.Exact(stem) != nil, g.heads.Exact(stem) != nil
		if g.titles.Exact(stem) != nil {
			break
		}
		if head && (!known || h.ID != purpose) || !known && h.Class != "ministry" {
			break
		}
		i = g.adjectives(i + 1)
	}
	return i
}

// joined takes the conjunction "and" off a folded word.
func joined(fold string) (stem string, ok bool) {
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], fold) {
		if r.Conj != 0 && r.Prep == 0 {
			return r.Stem, true
		}
	}
	return "", false
}

// complement takes in an attached l- with what the body is for (for human
// rights, for news). A word that no list of such purposes holds is taken when
// free is set.
func (g *orgGrammar) complement(i int, free bool) int {
	if !g.goesOn(i) || g.t.Tokens[i].Kind != arabic.Word || g.ends[g.t.Fold(i)] {
		return i
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], g.t.Fold(i)) {
		if r.Conj != 0 || !isLam(r.Prep) {
			continue
		}
		end := 0
		m, ok := g.words.Longest(g.t, i)
		listed := ok && m.Skip > 0
		switch {
		case listed && m.Last > i+1:
			end = m.Last
		case arabic.HasArticle(r.Stem) && (listed || free && g.heads.Exact(r.Stem) == nil && g.places.Exact(r.Stem) == nil):
			end = i + 1
		case listed && g.definite(i+1):
			end = i + 2
		default:
			continue
		}
		return g.coordinated(g.adjectives(end), lexicon.OrgHead{ID: purpose, Class: "body"})
	}
	return i
}

// purpose stands for a class noun where a coordination goes on with what a body
// is for.
const purpose = "purpose"

func isLam(r rune) bool { return r == '\u0644' }

// opponent takes in whom a coalition is against.
func (g *orgGrammar) opponent(f *orgFound) bool {
	if !f.head.Opponent || !g.goesOn(f.last) {
		return false
	}
	m, ok := g.links.Longest(g.t, f.last)
	if !ok || m.Skip != 0 || !g.goesOn(m.Last) {
		return false
	}
	o, ok := g.listed(m.Last)
	if b, found := g.built(m.Last); found && (!ok || b.last > o.last) {
		o, ok = b, true
	}
	if !ok {
		if o, ok = g.opposed(m.Last); !ok {
			return false
		}
	}
	o = g.alias(o)
	f.nested = append(f.nested, o)
	f.against = f.last
	f.last = o.last
	return true
}

// opposed reads a proper name that no list holds behind the words that tell whom
// a coalition is against.
func (g *orgGrammar) opposed(i int) (orgFound, bool) {
	f := orgFound{first: i, last: i + 1, named: [2]int{i, i + 1}, rule: "org.opponent"}
	if g.strange(i) {
		return f, true
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], g.t.Fold(i)) {
		if isLam(r.Prep) && r.Conj == 0 && !arabic.HasArticle(r.Stem) && !g.common.Has(r.Stem) && g.places.Exact(r.Stem) == nil {
			f.skip = r.Skip
			return f, true
		}
	}
	return f, false
}
