package annotate

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// orgParts are the translated pieces of a name.
type orgParts struct {
	nisbas  []lexicon.Nisba
	adjs    []string
	nouns   []string
	places  []string
	purpose []string
}

// english puts the English name of f together. It reports false when a word is
// in no table: half a translation would name nobody.
func (g *orgGrammar) english(f orgFound) (string, bool) {
	p, ok := g.parts(f)
	if !ok {
		return "", false
	}
	if n := len(p.nisbas); n == 1 && p.nisbas[0].Kind == "country" && len(p.purpose) == 0 {
		if name := p.national(f.head, p.nisbas[0]); name != "" {
			return name, true
		}
	}
	var words []string
	for _, n := range p.nisbas {
		words = append(words, n.English)
	}
	words = append(words, p.adjs...)
	if f.head.Class != "ministry" && len(p.nouns) > 0 {
		words = append(words, strings.Join(p.nouns, " and "))
		p.nouns = nil
	}
	words = append(words, f.head.English)
	if p.nouns = append(p.nouns, p.places...); len(p.nouns) > 0 {
		words = append(words, "of", strings.Join(p.nouns, " and "))
	}
	if f.country != "" {
		words = append(words, "of", f.country)
	}
	if len(p.purpose) > 0 {
		words = append(words, "for", strings.Join(p.purpose, " and "))
	}
	return strings.Join(words, " "), true
}

// national names the state bodies that English calls by their country: the
// ministry of X of Morocco, the Syrian Armed Forces. It is "" for others.
func (p orgParts) national(h lexicon.OrgHead, n lexicon.Nisba) string {
	switch plain := len(p.nouns)+len(p.adjs)+len(p.places) == 0; {
	case h.Class == "ministry" && len(p.nouns) > 0:
		return h.English + " of " + strings.Join(p.nouns, " and ") + " of " + n.Caption
	case h.Class == "government" && plain:
		return h.English + " of " + n.Caption
	case (h.ID == "forces" || h.ID == "army") && (plain || len(p.nouns)+len(p.places) == 0 && slices.Equal(p.adjs, []string{"Armed"})):
		return n.English + " Armed Forces"
	}
	return ""
}

func (g *orgGrammar) parts(f orgFound) (p orgParts, ok bool) {
	i := f.first
	if m, ok := g.heads.Longest(g.t, f.first); ok && f.rule != "org.department" {
		i = m.Last
	}
	if w, last, ok := g.firstNoun(f, i); ok {
		p.nouns, i = append(p.nouns, w.English), last
	}
	for last := f.last - f.alias; i < last; {
		if g.t.Tokens[i].Kind == arabic.Punct {
			if f.named[1] == 0 || i != f.named[0] && i != f.named[1]-1 {
				return p, false
			}
			i++ // a quotation mark
			continue
		}
		if n, end, ok := g.nisba(i, true); ok && end <= last {
			p.nisbas, i = append(p.nisbas, n), end
			continue
		}
		m, ok := g.words.Longest(g.t, i)
		if !ok && !f.isOutlet() && f.head.Class != "company" {
			m, ok = g.glosses.Longest(g.t, i)
		}
		if !ok || m.Last > last {
			if place, found := g.places.Longest(g.t, i); found && place.Last <= last {
				p.places = append(p.places, place.Values[0].Caption)
				i = place.Last
				continue
			}
			return p, false
		}
		switch w := m.Values[0]; {
		case w.Adjective && len(p.purpose) > 0:
			p.purpose[len(p.purpose)-1] = w.English + " " + p.purpose[len(p.purpose)-1]
		case w.Adjective:
			p.adjs = append(p.adjs, w.English)
		case m.Skip > 0 && len(p.purpose) == 0 && !isJoined(g.t.Fold(i)), len(p.purpose) > 0:
			p.purpose = append(p.purpose, w.English)
		case f.named[1] > 0 && len(p.nouns) > 0 && m.Skip == 0:
			p.nouns[len(p.nouns)-1] += " of " + w.English // banner of dawn
		default:
			p.nouns = append(p.nouns, w.English)
		}
		i = m.Last
	}
	return p, true
}

// firstNoun returns the noun in construct with the class noun of f at token i: a
// word that is an adjective too (finance, Malian; security, safe) is a noun there.
func (g *orgGrammar) firstNoun(f orgFound, i int) (w lexicon.OrgWord, last int, ok bool) {
	if f.head.Definite || i == f.first || i >= f.last || !g.goesOn(i) {
		return w, 0, false
	}
	m, ok := g.words.Longest(g.t, i)
	if !ok || m.Skip > 0 || m.Last > f.last-f.alias {
		return w, 0, false
	}
	for _, w := range m.Values {
		if !w.Adjective {
			return w, m.Last, true
		}
	}
	return w, 0, false
}

func isJoined(fold string) bool {
	_, ok := joined(fold)
	return ok
}

// arabicCaption returns the words of f without particles and marks.
func (g *orgGrammar) arabicCaption(f orgFound) string {
	words := make([]string, 0, f.last-f.alias-f.first)
	for i := f.first; i < f.last-f.alias; i++ {
		if g.t.Tokens[i].Kind == arabic.Punct {
			continue
		}
		word := g.t.Surface(i)
		if i == f.first {
			word = g.t.Raw[g.t.Skip(i, f.skip):g.t.Tokens[i].End]
		}
		words = append(words, strings.Map(withoutMarks, word))
	}
	name := strings.Join(words, " ")
	if f.head.Definite && f.skip > 0 && !strings.HasPrefix(name, longArticle) {
		return longArticle[:2] + name // l- and the article have run together
	}
	return name
}

// longArticle is the article as it is written after no particle.
const longArticle = "\u0627\u0644"

func withoutMarks(r rune) rune {
	if arabic.IsMark(r) || arabic.IsIgnorable(r) {
		return -1
	}
	return r
}
