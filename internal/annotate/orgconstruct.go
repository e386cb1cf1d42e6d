package annotate

import (
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// construct reads on after a class noun without the article: a proper name, or a
// construct phrase.
func (g *orgGrammar) construct(f *orgFound, i int) bool {
	if first, last, ok := g.quoted(i); ok && f.head.Proper {
		if row, ok := g.listed(first); ok && row.last == last-1 {
			f.row = row.row
		}
		return g.called(f, i, last)
	}
	if row, ok := g.listed(i); ok && row.skip == 0 && (f.head.Proper || f.head.Inside == lexicon.OrgInsideNever) {
		f.nested = append(f.nested, row)
		return g.called(f, i, row.last)
	}
	if g.holdsName(f, i) {
		return false
	}
	if last, ok := g.signed(f, i); ok {
		return g.unlistedUntil(f, i, last)
	}
	if last := g.spelt(f, i); last > i {
		return g.unlistedUntil(f, i, last)
	}
	if f.head.Proper && g.mayName(f.head, i) && (!g.definite(i+1) || g.adjectives(i+1) > i+1) {
		return g.unlisted(f, i)
	}
	if g.namedPair(f.head, i) {
		f.last, f.named = i+2, [2]int{i, i + 2}
		return true
	}
	if f.head.Doubtful && f.head.Class == "armed" && g.definite(i) && g.cued(f.first-1) {
		f.last = g.adjectives(i + 1)
		f.named = [2]int{i, f.last}
		return true
	}
	return g.idafa(f, i)
}

// spelt returns the token after a name in Latin letters or in letters called by
// their names that stands at token i behind the class noun of f, or i.
func (g *orgGrammar) spelt(f *orgFound, i int) int {
	last := g.foreign(i)
	if !f.head.Proper || g.t.Tokens[i].Kind != arabic.Latin && (last <= i+1 || g.letterNames(i) == i) {
		return i
	}
	if f.head.Class == "club" && g.goesOn(last) {
		if m, ok := g.places.Longest(g.t, last); ok && m.Skip == 0 {
			return m.Last // the club XY of a city
		}
	}
	return last
}

// idafa reads the nouns of a construct phrase behind the class noun of f, with
// their adjectives, what is joined to them, and what the body is for.
func (g *orgGrammar) idafa(f *orgFound, i int) bool {
	if !f.head.Idafa || !g.noun(i) || g.describing(i) || pronominal(g.t.Fold(i)) || g.verb(g.t.Fold(i)) {
		return false
	}
	last, ok := g.chain(i)
	if !ok || g.purposeful(i) {
		return false
	}
	f.last = g.adjectives(last)
	if f.head.Inside == lexicon.OrgInsideNever && f.last > last && !g.feminine(last-1) && g.feminine(last) {
		f.last = last // the adjective of the militias, not of whose they are
	}
	if f.last == last && f.head.Class != "ministry" && g.agreeing(last) {
		f.last = g.adjectives(last + 1)
	}
	f.last = g.coordinated(f.last, f.head)
	f.last = g.complement(f.last, false)
	if f.last == last && g.generic(f, i, last) {
		return false
	}
	f.nominal = g.anyCompany(f, i)
	if f.head.Inside == lexicon.OrgInsideNever {
		f.first, f.skip = i, 0
	}
	return true
}

// anyCompany reports whether one common noun at token i is all that f is called
// by: the insurance company is any.
func (g *orgGrammar) anyCompany(f *orgFound, i int) bool {
	fold := g.t.Fold(i)
	return f.head.Class == "company" && f.head.ID != "bank" && f.last == i+1 &&
		g.common.Has(arabic.TrimArticle(fold)) && g.places.Exact(fold) == nil
}
