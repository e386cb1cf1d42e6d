package annotate

import "github.com/isnad-project/isnad/arabic"

// credit reads the name of an outlet that alone may mean something else (a
// region, a river), where it can only be the outlet: on a line of its own, as
// the source of an article, or in angle quotes.
func (g *orgGrammar) credit(i int) (orgFound, bool) {
	m, ok := g.outlets.Longest(g.t, i)
	if !ok || m.Skip > 0 {
		return orgFound{}, false
	}
	f := orgFound{first: i, last: m.Last, row: m.Values[0], rule: "org.credit"}
	return f, g.aloneInLine(i, m.Last) || g.inAngleQuotes(i, m.Last)
}

// branded reports the outlet that a word of the trade tells: X Online, X Times.
func (g *orgGrammar) branded(i int) (orgFound, bool) {
	if !g.goesOn(i+1) || g.brands.Exact(g.t.Fold(i+1)) == nil || g.t.Tokens[i].Kind != arabic.Word {
		return orgFound{}, false
	}
	f := orgFound{first: i, last: i + 2, rule: "org.outlet"}
	f.head.Class = "media"
	if m, ok := g.places.Longest(g.t, i); ok && m.Last == i+1 {
		f.skip = m.Skip
		return f, true
	}
	return f, g.proper(i)
}

// aloneInLine reports whether tokens [i, last) are all words of their line.
func (g *orgGrammar) aloneInLine(i, last int) bool {
	for k := i; ; k-- {
		if g.t.Tokens[k].Line {
			break
		}
		if k == 0 || g.t.Tokens[k-1].Kind != arabic.Punct {
			return false
		}
	}
	for k := last; k < len(g.t.Tokens) && !g.t.Tokens[k].Line; k++ {
		if g.t.Tokens[k].Kind != arabic.Punct {
			return false
		}
	}
	return true
}

func (g *orgGrammar) inAngleQuotes(i, last int) bool {
	return i > 0 && last < len(g.t.Tokens) && g.t.Surface(i-1) == "\u00AB" && g.t.Surface(last) == "\u00BB"
}
