package annotate

import (
	"strings"

	"github.com/isnad-project/isnad"
)

// inCountry takes the country that a ministry is in into its name (the ministry
// of transport in X).
func (g *orgGrammar) inCountry(f *orgFound) {
	if f.head.Class != "ministry" || f.row != nil || !g.goesOn(f.last+1) || g.t.Fold(f.last) != inWord {
		return
	}
	m, ok := g.places.Longest(g.t, f.last+1)
	if !ok || m.Skip > 0 || m.Values[0].Kind != isnad.PlaceCountry || m.Values[0].Cued {
		return
	}
	f.country, f.alias, f.last = m.Values[0].Caption, m.Last-f.last, m.Last
}

// inWord is the preposition "in".
const inWord = "\u0641\u064A"

// ministriesOfCountries gives a ministry that names no country the one of the
// ministry of that name elsewhere in the article, or that of an article which is
// set in one country and names no other.
func (g *orgGrammar) ministriesOfCountries(named []orgFound) {
	full := map[string]string{} // caption without country → with it; "" when there are several
	for k := range named {
		own := g.caption(named[k])
		if named[k].head.Class != "ministry" || named[k].country == "" && !g.hasNisba(named[k]) {
			continue
		}
		bare := own[:max(strings.LastIndex(own, " of "), 0)]
		if other, ok := full[bare]; ok && other != own {
			own = ""
		}
		full[bare] = own
	}
	only := ""
	for k := range named {
		f := &named[k]
		if f.head.Class != "ministry" || f.row != nil || f.country != "" || g.hasNisba(*f) {
			continue
		}
		bare := g.caption(*f)
		if own, ok := full[bare]; ok {
			f.country = strings.TrimPrefix(strings.TrimPrefix(own, bare), " of ")
			continue
		}
		if only == "" {
			only = g.onlyCountry()
		}
		f.country = only
	}
}

// hasNisba reports whether an adjective of a country is among the words of f.
func (g *orgGrammar) hasNisba(f orgFound) bool {
	for i := f.first; i < f.last; i++ {
		if n, _, ok := g.nisba(i, true); ok && n.Country != "" {
			return true
		}
	}
	return false
}

// onlyCountry returns the caption of the one country that the article names, by
// its name or an adjective, when something happens in it; else "".
func (g *orgGrammar) onlyCountry() string {
	code, caption, inside := "", "", false
	for i := range g.t.Tokens {
		here := ""
		if m, ok := g.places.Longest(g.t, i); ok && m.Values[0].Kind == isnad.PlaceCountry && !m.Values[0].Cued {
			here, caption = m.Values[0].Country, m.Values[0].Caption
			inside = inside || m.Skip > 0 || i > 0 && g.t.Fold(i-1) == inWord
		} else if m, ok := g.nisbas.Longest(g.t, i); ok {
			here = m.Values[0].Country
		}
		if here == "" {
			continue
		}
		if code != "" && code != here {
			return ""
		}
		code = here
	}
	if !inside {
		return ""
	}
	return caption
}
