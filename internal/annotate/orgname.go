package annotate

import (
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// withArticle reads on after a definite class noun: adjectives, then what the
// body is for or whom it is against.
func (g *orgGrammar) withArticle(f *orgFound, i int) bool {
	if f.head.Country {
		_, last, ok := g.nisba(i, true)
		f.last = last
		return ok && g.words.Exact(g.t.Fold(i)) == nil // of Mali, or financial
	}
	if last := g.nationality(i); last > i && g.describedAlone(f) && !f.head.Bare && !(f.head.Class == "media" && f.head.Adjective) {
		f.last, f.nominal = last, true
		return true
	}
	if !f.head.Adjective && !f.head.Bare {
		return false
	}
	f.last = g.adjectives(i)
	if f.last > i && g.feminine(i-1) && !g.feminineAdjective(i) {
		return false // a masculine adjective belongs to a noun before
	}
	if g.opponent(f) {
		return true
	}
	named := f.head.Bare || g.naming(i, f.last)
	end := g.complement(f.last, f.head.Complement && f.last > i)
	named = named || end > f.last
	f.last = end
	return named
}

// purposeful reports whether an attached l- says at token i what a body is for: a
// company for the shipping of goods is any.
func (g *orgGrammar) purposeful(i int) bool {
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], g.t.Fold(i)) {
		if isLam(r.Prep) && r.Conj == 0 && !g.known.Has(g.t.Fold(i)) && g.common.Has(arabic.TrimArticle(r.Stem)) {
			return true
		}
	}
	return false
}

// feminine reports whether token i ends as feminine nouns and adjectives do.
func (g *orgGrammar) feminine(i int) bool {
	fold := g.t.Fold(i)
	return strings.HasSuffix(fold, feminineEnding) || strings.HasSuffix(fold, pluralEnding)
}

// feminineAdjective reports whether the adjective at token i has a feminine form:
// the ending of most, or that of superlatives and the like (العليا, الكبرى).
func (g *orgGrammar) feminineAdjective(i int) bool {
	return strings.HasSuffix(g.t.Fold(i), feminineEnding) || strings.HasSuffix(g.t.Fold(i), alef) || strings.HasSuffix(g.t.Surface(i), maqsura)
}

// Endings of feminine adjectives without teh marbuta.
const (
	alef    = "\u0627"
	maqsura = "\u0649"
)

// cued reports whether token i is a word that speaks of the body behind it.
func (g *orgGrammar) cued(i int) bool {
	if i < 0 {
		return false
	}
	m, ok := g.cues.Longest(g.t, i)
	return ok && m.Last == i+1
}

// nationality returns the token after the adjectives of a country at token i, or
// i when other adjectives stand among them.
func (g *orgGrammar) nationality(i int) int {
	n, last, ok := g.nisba(i, true)
	if !ok || n.Country == "" || g.adjectives(last) > last {
		return i
	}
	return last
}

// mayName reports whether token i can be a proper name behind the class noun h.
// Behind one that mostly means something else only an armed group's name stands
// without quotation marks, and that is no feminine adjective.
func (g *orgGrammar) mayName(h lexicon.OrgHead, i int) bool {
	if !g.proper(i) {
		return false
	}
	return !h.Doubtful || h.Class == "armed" && !strings.HasSuffix(g.t.Fold(i), feminineEnding)
}

// holdsName reports whether what stands behind the class noun is a name by
// itself, which is then found alone: the canal of Suez is no channel, the forces
// of the Tunisian army are that army, the militia of a country is its.
func (g *orgGrammar) holdsName(f *orgFound, i int) bool {
	if m, ok := g.places.Longest(g.t, f.first); ok && m.Last > i {
		return true
	}
	if f.head.Inside == lexicon.OrgInsideNever && (g.places.Exact(g.t.Fold(i)) != nil || g.world.Has(g.t.Fold(i))) {
		return true
	}
	h := g.heads.Exact(g.t.Fold(i))
	if h == nil || f.head.Class == "party" || h[0].Country {
		return false
	}
	inner := orgFound{first: i, head: h[0]}
	return !h[0].Definite || g.withArticle(&inner, i+1)
}

// generic reports whether the nouns in tokens [i, last) behind a class noun make
// no name: they are a class noun themselves (the council of the company), or the
// class noun mostly means something else and nothing tells a name (the movement
// of traffic).
func (g *orgGrammar) generic(f *orgFound, i, last int) bool {
	fold := g.t.Fold(last - 1)
	if h := g.heads.Exact(fold); last == i+1 && h != nil && !h[0].Country {
		return true
	}
	if !f.head.Doubtful {
		return false
	}
	if last == i+1 && g.onlyAdjective(fold) {
		return true
	}
	m, ok := g.places.Longest(g.t, i)
	return ok && m.Last == last && f.head.Class != "company" || g.world.Has(fold) || g.words.Exact(fold) == nil && g.common.Has(fold)
}

// onlyAdjective reports whether a folded word is an adjective of bodies and no
// noun of theirs.
func (g *orgGrammar) onlyAdjective(fold string) bool {
	values := g.words.Exact(fold)
	for _, w := range values {
		if !w.Adjective {
			return false
		}
	}
	return len(values) > 0
}

// meaningful reports whether the name that begins at token i is made of words of
// the language, and no letters or foreign words of a company's or channel's.
func (g *orgGrammar) meaningful(i int) bool {
	return g.definite(i) || g.noun(i) && utf8.RuneCountInString(g.t.Fold(i)) > 2 && !g.proper(i)
}

// namedPair reports whether a definite noun and a masculine adjective at token i
// name a group that bears the class noun h, of which definite nouns alone say the
// kind (a network of roads): the adjective is the noun's, and none that tells a
// trade or a country.
func (g *orgGrammar) namedPair(h lexicon.OrgHead, i int) bool {
	if !h.Proper || h.Idafa || h.Doubtful || h.Class != "body" && h.Class != "armed" || !g.definite(i) || !g.definite(i+1) {
		return false
	}
	noun, adjective := g.t.Fold(i), g.t.Fold(i+1)
	switch {
	case strings.HasSuffix(adjective, feminineEnding), strings.HasSuffix(adjective, nisbaEnding), strings.HasSuffix(noun, pluralEnding):
		return false
	case g.words.Exact(noun) != nil, g.words.Exact(adjective) != nil, g.governs(i + 1):
		return false
	}
	return g.places.Exact(noun) == nil && g.heads.Exact(noun) == nil && g.heads.Exact(adjective) == nil
}

// Folded endings of masculine nisba adjectives and of feminine plurals.
const (
	nisbaEnding  = "\u064A"
	pluralEnding = "\u0627\u062A"
)

// unlisted ends a name with a run of proper names that no list holds, and what
// the body is for.
func (g *orgGrammar) unlisted(f *orgFound, i int) bool {
	const longest = 4
	f.last = i + 1
	for f.last < i+longest && g.strange(f.last) && !g.conjoined(f.last) {
		f.last++
	}
	return g.unlistedUntil(f, i, f.last)
}

func (g *orgGrammar) unlistedUntil(f *orgFound, i, last int) bool {
	f.named = [2]int{i, last}
	f.last = g.complement(last, false)
	if f.head.Inside != lexicon.OrgInsideAlways {
		f.first, f.skip = i, 0
	}
	return true
}

// called ends a name whose class noun is followed by a proper name in
// [i, last): inside the name, or a description in front of it.
func (g *orgGrammar) called(f *orgFound, i, last int) bool {
	f.last = last
	if f.row == nil && f.nested == nil {
		f.named = [2]int{i, last}
	}
	group := f.head.Class == "body" || f.head.Class == "armed"
	if f.head.Inside == lexicon.OrgInsideAlways || group && f.named[1] > 0 && g.meaningful(i+1) {
		return true
	}
	if f.nested != nil {
		return false // the listed name is found by itself
	}
	f.first, f.last, f.skip = i+1, last-1, 0
	return true
}
