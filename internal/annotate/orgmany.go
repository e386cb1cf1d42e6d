package annotate

import (
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// many reads the names of a list that a class noun in the dual or plural opens
// (the movements X and Y, the ministries of X and Y). The class noun, which
// belongs to all, is in none of the names.
func (g *orgGrammar) many(i int) []orgFound {
	m, ok := g.several.Longest(g.t, i)
	if !ok || !g.goesOn(m.Last) {
		return nil
	}
	head, from, fewest := m.Values[0], m.Last, 2
	if next := g.exemplified(from); next > from {
		from, fewest, head.Two = next, 1, false
	}
	var found []orgFound
	for k := from; g.goesOn(k) && (!head.Two || len(found) < 2); {
		next := k
		if len(found) > 0 && g.t.Tokens[k].Kind == arabic.Punct {
			if mark := g.t.Surface(k); mark != "," && mark != "\u060C" {
				break
			}
			next = k + 1
		}
		f, ok := g.item(head, next, next > k, len(found) > 0 && next == k)
		if !ok {
			break
		}
		if f.rule == "" {
			f.head, f.rule = head, "org.list"
		}
		found = append(found, f)
		k = f.last
		if g.goesOn(k) && closingQuote(g.t.Surface(k)) != "" {
			k++
		}
	}
	if len(found) < fewest {
		return nil
	}
	return found
}

// exemplified returns the token behind a description of several bodies and the
// words that introduce some of them (airlines such as X), or i.
func (g *orgGrammar) exemplified(i int) int {
	const longest = 6
	for k := i; k < i+longest && g.goesOn(k); k++ {
		if m, ok := g.examples.Longest(g.t, k); ok {
			return m.Last
		}
		if mark := g.t.Surface(k); g.t.Tokens[k].Kind == arabic.Punct && mark != "\u060C" && mark != "," {
			break
		}
	}
	return i
}

// item reads one name of a list at token i, behind a conjunction if it is joined.
// Two bodies may have any nouns for names; behind a plural, which mostly only
// tells a kind (oil companies), definite nouns name ministries and clubs alone.
func (g *orgGrammar) item(head lexicon.OrgHead, i int, comma, conj bool) (orgFound, bool) {
	if conj && g.goesOn(i+1) && arabic.IsConjunction(g.t.Fold(i)) {
		i, conj = i+1, false
	}
	if !g.goesOn(i) {
		return orgFound{}, false
	}
	conj = conj || comma && g.conjoined(i)
	if first, last, ok := g.quoted(i); ok && !conj && g.nameLike(first, last-1) {
		f := orgFound{first: first, last: last - 1, named: [2]int{first, last - 1}}
		if row, ok := g.listed(first); ok && row.last == f.last {
			f.row = row.row
		}
		return f, true
	}
	if name, ok := g.at(i); ok && (name.skip > 0) == conj {
		return name, true
	}
	return g.itemWord(head, i, conj)
}

// itemWord reads an item of a list that no quotation marks and no list of names
// tell.
func (g *orgGrammar) itemWord(head lexicon.OrgHead, i int, conj bool) (orgFound, bool) {
	const shortest = 6 // bytes of a name

	f := orgFound{first: i, last: i + 1}
	fold := g.t.Fold(i)
	if conj {
		stem, ok := joined(fold)
		if !ok || !arabic.IsConjunction(fold[:len(fold)-len(stem)]) {
			return f, false
		}
		f.skip, fold = 1, stem
	}
	switch {
	case arabic.HasArticle(fold):
		if !head.Two && head.Class != "ministry" && head.Class != "club" {
			return f, false
		}
		f.last = g.adjectives(i + 1)
	case !conj && g.foreign(i) > i:
		f.last = g.foreign(i)
	case g.t.Tokens[i].Kind != arabic.Word, !conj && !g.noun(i), g.verb(fold), pronominal(fold), g.stops.Exact(fold) != nil:
		return f, false
	case !head.Two && (len(fold) <= shortest || g.common.Has(fold) || g.places.Exact(fold) != nil):
		return f, false
	default:
		f.last = g.itemEnd(i + 1)
	}
	f.named = [2]int{f.first, f.last}
	return f, !g.describing(i)
}

// itemEnd returns the token behind the words that go on with the item of a list
// whose first word ends at token i.
func (g *orgGrammar) itemEnd(i int) int {
	last := i
	for (g.proper(last) || g.letterAt(last)) && !g.conjoined(last) {
		last++
	}
	if !g.goesOn(last) {
		return last
	}
	if m, ok := g.places.Longest(g.t, last); ok && m.Skip == 0 {
		return m.Last // the club X of city Y
	}
	if last == i && g.definite(last) {
		return g.adjectives(last + 1) // the brigade of the dawn
	}
	return last
}
