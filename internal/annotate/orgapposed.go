package annotate

import (
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// apposed reads a name behind what describes the body that bears it: the Italian
// newspaper "X", the aviation company X, a group that is called "X". The
// description is no part of the name. A bare word begins a name only behind a
// phrase that the article closes, as Arabic adds nothing to one in construct.
func (g *orgGrammar) apposed(f *orgFound, i int) bool {
	if !f.head.Proper && !f.head.Described {
		return false
	}
	k, closed := g.description(f.head, i)
	called := false
	if last := g.calling(k); last > k {
		k, called = last, true
	}
	if f.head.Doubtful && !called {
		return false
	}
	closed = closed || f.head.Described && k == i
	if k == i && !f.head.Described && (!f.head.Definite || !g.describedAlone(f)) || !called && closed && !g.describedAlone(f) {
		return false
	}
	if first, last, ok := g.quoted(k); ok {
		acronym := g.letterNames(first) == last-1 || g.capitals(first) && first == last-2
		if !g.nameLike(first, last-1) || acronym && f.head.ID == "agency" && !called {
			return false // the agency's other name
		}
		f.take(first, last-1)
		if row, ok := g.listed(first); ok && row.last == last-1 {
			f.row = row.row
		}
		return true
	}
	if !g.goesOn(k) || !called && (!closed || k == i && !f.head.Described) {
		return false
	}
	if row, ok := g.listed(k); ok && row.skip == 0 {
		f.take(k, row.last)
		f.row = row.row
		return true
	}
	last := g.foreign(k)
	if last == k || g.letterNames(k) == k && g.t.Tokens[k].Kind == arabic.Word && (!called && f.head.Definite || !g.strange(k) || g.mayBePerson(f.first, k)) {
		return false
	}
	f.take(k, last)
	return true
}

// calling returns the token behind the words at token i that introduce a name, or
// i when there are none.
func (g *orgGrammar) calling(i int) int {
	if !g.goesOn(i) {
		return i
	}
	m, ok := g.callings.Longest(g.t, i)
	if !ok {
		return i
	}
	return m.Last
}

// take makes tokens [first, last) all of the name of f.
func (f *orgFound) take(first, last int) {
	f.first, f.last, f.skip, f.named, f.rule = first, last, 0, [2]int{first, last}, "org.apposed"
}

// describedAlone reports whether the class noun of f with the article and
// adjectives only describes, so that a name may follow.
func (g *orgGrammar) describedAlone(f *orgFound) bool {
	switch f.head.Class {
	case "company", "media", "club":
		return true
	}
	return f.head.ID == "agency" || f.head.ID == "network"
}

// description returns the token behind the nouns and adjectives at token i that
// say what a body is, and whether the last one has the article.
func (g *orgGrammar) description(h lexicon.OrgHead, i int) (last int, closed bool) {
	const longest = 5
	k, closed := i, h.Definite
	for k < i+longest && g.noun(k) && !g.proper(k) && g.letterNames(k) == k {
		if g.verb(g.t.Fold(k)) || closed && !g.definite(k) || g.calling(k) > k {
			break
		}
		if row, ok := g.listed(k); ok && row.skip == 0 && !g.definite(k) {
			break
		}
		if _, ok := g.branded(k); ok {
			break
		}
		closed = g.definite(k)
		k++
	}
	return k, closed
}

// nameLike reports whether the quoted tokens [first, last) can be a name and are
// no saying.
func (g *orgGrammar) nameLike(first, last int) bool {
	const longest = 4
	if last-first > longest {
		return false
	}
	for k := first; k < last; k++ {
		if g.t.Tokens[k].Kind == arabic.Punct || g.t.Tokens[k].Kind == arabic.Number || g.verb(g.t.Fold(k)) {
			return false
		}
		if _, letter := g.letters[g.t.Fold(k)]; !letter && g.t.Tokens[k].Kind == arabic.Word && k == first && !g.noun(k) {
			return false
		}
	}
	return true
}

// mayBePerson reports whether the name at token k, behind a class noun at token
// head, may be that of its director: a title stands in front, or the word is a
// part of people's names.
func (g *orgGrammar) mayBePerson(head, k int) bool {
	if g.people.Has(g.t.Fold(k)) {
		return true
	}
	if head == 0 {
		return false
	}
	_, ok := g.titles.Longest(g.t, head-1)
	return ok
}
