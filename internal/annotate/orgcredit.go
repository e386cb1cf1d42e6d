package annotate

import (
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

// credit reads the name of an outlet that alone may mean something else (a
// region, a river), where it can only be the outlet: on a line of its own, as
// the source of an article, or in angle quotes.
func (g *orgGrammar) credit(i int) (orgFound, bool) {
	if f, ok := g.filed(i); ok {
		return f, true
	}
	m, ok := g.outlets.Longest(g.t, i)
	if !ok || m.Skip > 0 {
		return orgFound{}, false
	}
	f := orgFound{first: i, last: m.Last, row: m.Values[0], rule: "org.credit"}
	return f, g.aloneInLine(i, m.Last) || g.inQuotes(i, m.Last)
}

// filed reads the outlet in brackets at the end of a dateline, before the dash:
// no list need hold it.
func (g *orgGrammar) filed(i int) (orgFound, bool) {
	const longest, place = 3, 12
	if i == 0 || g.t.Surface(i-1) != "(" || !g.goesOn(i) {
		return orgFound{}, false
	}
	line := i - 1
	for !g.t.Tokens[line].Line {
		if line--; line < i-place {
			return orgFound{}, false
		}
	}
	if g.places.Exact(g.t.Fold(i)) != nil || g.world.Has(g.t.Fold(i)) {
		return orgFound{}, false
	}
	last := i
	for g.goesOn(last) && last < i+longest && (g.t.Tokens[last].Kind == arabic.Latin || g.t.Tokens[last].Kind == arabic.Word) {
		last++
	}
	if last == i || !g.goesOn(last+1) || g.t.Surface(last) != ")" || !isDash(g.t.Surface(last+1)) {
		return orgFound{}, false
	}
	f := orgFound{first: i, last: last, named: [2]int{i, last}, rule: "org.credit"}
	f.head.Class = "media"
	if row, ok := g.listed(i); ok && row.last == last {
		f.row = row.row
	}
	return f, true
}

// cited reads the outlet from which an article is taken, where it ends the line:
// up to two nouns, and the adjective of the country that it is in.
func (g *orgGrammar) cited(i int) (orgFound, bool) {
	const longest, words = 2, 2
	if i < words || !g.noun(i) {
		return orgFound{}, false
	}
	if m, ok := g.sources.Longest(g.t, i-words); !ok || m.Last != i {
		return orgFound{}, false
	}
	f := orgFound{first: i, last: i, rule: "org.credit"}
	end := i
	for g.noun(end) && f.last < i+longest {
		n, last, ok := g.nisba(end, true)
		if ok && n.Country != "" {
			end = last
			break
		}
		end++
		f.last = end
	}
	f.head.Class, f.named = "media", [2]int{i, f.last}
	return f, f.last > i && !g.goesOn(end) && g.heads.Exact(g.t.Fold(i)) == nil
}

// signed returns the token behind an outlet's name where a class noun of outlets
// and one or two nouns are all between two marks of a dateline, or behind the
// colon of a credit: no list need hold it there. The words of a line of their own
// may be a heading.
func (g *orgGrammar) signed(f *orgFound, i int) (last int, ok bool) {
	const longest = 2
	if !f.isOutlet() || f.first == 0 || g.t.Tokens[f.first].Line || !isDash(g.t.Surface(f.first-1)) {
		return 0, false
	}
	for last = i; last < i+longest && g.noun(last) && !g.describing(last) && g.heads.Exact(g.t.Fold(last)) == nil; last++ {
	}
	ends := !g.goesOn(last) || isDash(g.t.Surface(last))
	return last, last > i && ends
}

// isOutlet reports whether the class noun of f is one of outlets, which go by
// their names untranslated.
func (f orgFound) isOutlet() bool { return f.head.Class == "media" || f.head.ID == "agency" }

// isDash reports whether a mark sets the parts of a dateline or a credit apart.
func isDash(mark string) bool {
	switch mark {
	case "-", "\u2013", "\u2014", "|", "/", ":":
		return true
	}
	return false
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

// inQuotes reports whether tokens [i, last) are all that stands between two
// quotation marks.
func (g *orgGrammar) inQuotes(i, last int) bool {
	if i == 0 || last >= len(g.t.Tokens) {
		return false
	}
	closing := closingQuote(g.t.Surface(i - 1))
	return closing != "" && strings.Contains(closing, g.t.Surface(last)) && g.t.Tokens[last].Kind == arabic.Punct
}
