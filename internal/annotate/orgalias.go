package annotate

import (
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// department reads a ministry that is named by its department and country
// alone.
func (g *orgGrammar) department(i int) (orgFound, bool) {
	if !g.goesOn(i + 1) {
		return orgFound{}, false
	}
	m, ok := g.words.Longest(g.t, i)
	if !ok || !m.Values[0].Ministry || m.Last != i+1 || g.stopped(i-1, "minister") {
		return orgFound{}, false
	}
	n, last, ok := g.nisba(i+1, true)
	if !ok || !n.Form.Feminine || n.Form.Plural || n.Kind != "country" {
		return orgFound{}, false
	}
	head := lexicon.OrgHead{ID: "ministry", English: "Ministry", Class: "ministry"}
	return orgFound{first: i, last: last, skip: m.Skip, head: head, rule: "org.department"}, true
}

// stopped reports whether token i is a closed-class word of that row.
func (g *orgGrammar) stopped(i int, id string) bool {
	if i < 0 {
		return false
	}
	m, ok := g.stops.Longest(g.t, i)
	return ok && m.Last == i+1 && m.Values[0] == id
}

// alias takes in another name of the same body that stands behind it in brackets,
// or a listed one in quotation marks, and goes by that where no list holds the
// first.
func (g *orgGrammar) alias(f orgFound) orgFound {
	const longest = 4
	if first, last, ok := g.quoted(f.last); ok {
		o, ok := g.listed(first)
		switch {
		case ok && o.last == last-1 && (f.row == nil || f.row == o.row):
			f.row, f.alias, f.last = o.row, last-f.last, last
		case !ok && f.head.ID != "" && f.named[1] == 0 && g.foreign(first) == last-1 && !g.quotedWord(last):
			f.alias, f.last = last-f.last, last
		}
		return f
	}
	if !g.goesOn(f.last+2) || g.t.Surface(f.last) != "(" {
		return f
	}
	for k := f.last + 1; g.goesOn(k) && k <= f.last+1+longest; k++ {
		if g.t.Surface(k) != ")" {
			continue
		}
		if g.isAlias(f, f.last+1, k) {
			if o, ok := g.listed(f.last + 1); ok && f.row == nil {
				f.row = o.row
			}
			f.alias = k + 1 - f.last
			f.last = k + 1
		}
		break
	}
	return f
}

// quotedWord reports whether a bare common noun follows at token i: the quoted
// word in front of it governs it ("delay" of a convoy), and is no other name.
func (g *orgGrammar) quotedWord(i int) bool {
	if !g.noun(i) {
		return false
	}
	fold := g.t.Fold(i)
	return g.common.Has(fold) && !arabic.HasArticle(fold) && !g.verb(fold)
}

func (g *orgGrammar) isAlias(f orgFound, first, last int) bool {
	if first == last {
		return false
	}
	if o, ok := g.listed(first); ok {
		return f.row == nil || f.row == o.row
	}
	if last == first+1 && (g.t.Tokens[first].Kind == arabic.Latin || g.adjective(first)) {
		return true
	}
	fold := g.t.Fold(first)
	return (f.row == nil || g.strange(first)) && last == first+1 && g.noun(first) && g.places.Exact(fold) == nil && g.nisbas.Exact(fold) == nil
}
