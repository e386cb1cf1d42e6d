package annotate

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/romanize"
)

// orgParts are the pieces of a name in English.
type orgParts struct {
	nisbas  []lexicon.Nisba
	names   []string // proper names
	adjs    []string
	nouns   []string
	places  []string
	purpose []string
}

// english puts the English name of f together: class noun, known words and
// countries are translated, the rest is a proper name and written in Latin
// letters. A name in quotation marks is translated only when every word of it is
// known.
func (g *orgGrammar) english(f orgFound) string {
	called := f.head.Inside == lexicon.OrgInsideNever && !f.head.Definite && f.first >= f.named[0]
	if f.head.English == "" || called {
		return g.title(f) // the magazine X is called X
	}
	p, ok := g.parts(f, false)
	switch {
	case !ok && f.named[1] > 0 && f.first >= f.named[0]:
		return g.title(f) // the class noun stands outside
	case !ok:
		p, _ = g.parts(f, true)
	}
	if n := len(p.nisbas); n == 1 && p.nisbas[0].Kind == "country" && len(p.purpose)+len(p.names) == 0 {
		if name := p.national(f.head, p.nisbas[0], g.lex); name != "" {
			return name
		}
	}
	return p.join(f, g.lex)
}

func (p orgParts) join(f orgFound, lex *lexicon.Lexicon) string {
	var words []string
	for _, n := range p.nisbas {
		words = append(words, n.English)
	}
	words = append(append(words, p.names...), p.adjs...)
	if f.head.Class != "ministry" && len(p.nouns) > 0 {
		words = append(words, strings.Join(p.nouns, " and "))
		p.nouns = nil
	}
	words = append(words, f.head.English)
	for i := range p.places {
		p.places[i] = lex.WithArticle(p.places[i])
	}
	if p.nouns = append(p.nouns, p.places...); len(p.nouns) > 0 {
		words = append(words, "of", strings.Join(p.nouns, " and "))
	}
	if f.country != "" {
		words = append(words, "of", lex.WithArticle(f.country))
	}
	if len(p.purpose) > 0 {
		words = append(words, "for", strings.Join(p.purpose, " and "))
	}
	return strings.Join(words, " ")
}

// national names the state bodies that English calls by their country: the
// ministry of X of Morocco, the Syrian Armed Forces. It is "" for others.
func (p orgParts) national(h lexicon.OrgHead, n lexicon.Nisba, lex *lexicon.Lexicon) string {
	country := lex.WithArticle(n.Caption)
	switch plain := len(p.nouns)+len(p.adjs)+len(p.places) == 0; {
	case h.Class == "ministry" && len(p.nouns) > 0:
		return h.English + " of " + strings.Join(p.nouns, " and ") + " of " + country
	case h.Class == "government" && plain:
		return h.English + " of " + country
	case (h.ID == "forces" || h.ID == "army") && (plain || len(p.nouns)+len(p.places) == 0 && slices.Equal(p.adjs, []string{"Armed"})):
		return n.English + " Armed Forces"
	}
	return ""
}

// parts reads the words of f behind its class noun. It reports false at a word
// that is in no table, unless free is set: what is unknown is a proper name then.
func (g *orgGrammar) parts(f orgFound, free bool) (p orgParts, ok bool) {
	i := f.first
	if m, ok := g.heads.Longest(g.t, f.first); ok && f.rule != "org.department" {
		i = m.Last
	}
	if w, last, ok := g.firstNoun(f, i); ok && !(free && f.named[1] > 0) {
		p.nouns, i = append(p.nouns, w.English), last
	}
	for last := f.last - f.alias; i < last; {
		if free && i == f.named[0] && f.named[1] > 0 {
			p.names, i = append(p.names, romanize.Title(g.wordsOf(f, i, f.named[1]), g.lex)), f.named[1]
			continue
		}
		if g.t.Tokens[i].Kind == arabic.Punct {
			if !free && (f.named[1] == 0 || i != f.named[0] && i != f.named[1]-1) {
				return p, false
			}
			i++ // a quotation mark
			continue
		}
		if n, end, ok := g.nisba(i, true); ok && end <= last {
			p.nisbas, i = append(p.nisbas, n), end
			continue
		}
		if m, ok := g.translated(f, i, last, free); ok {
			p.add(m, f.head.English, f.named[1] > 0, isJoined(g.t.Fold(i)))
			i = m.Last
			continue
		}
		if place, found := g.places.Longest(g.t, i); found && place.Last <= last {
			p.places = append(p.places, place.Values[0].Caption)
			i = place.Last
			continue
		}
		if !free {
			return p, false
		}
		i = g.untranslated(&p, f, i, last)
	}
	return p, true
}

// translated returns the word at token i of f that is translated. Outlets and
// companies are called by words untranslated, but for nouns with the article
// where all the rest is no name either.
func (g *orgGrammar) translated(f orgFound, i, last int, free bool) (m lexicon.Match[lexicon.OrgWord], ok bool) {
	m, ok = g.words.Longest(g.t, i)
	if !ok && (!f.isOutlet() && f.head.Class != "company" || free && g.definite(i)) {
		m, ok = g.glosses.Longest(g.t, i)
	}
	return m, ok && m.Last <= last
}

// add takes a translated word behind the class noun head in: called says that it
// is a part of a proper name, joined that a conjunction stands before it.
func (p *orgParts) add(m lexicon.Match[lexicon.OrgWord], head string, called, joined bool) {
	w := m.Values[0]
	last := len(p.nouns) - 1
	switch {
	case (w.Adjective || m.Skip == 0 && !joined) && len(p.purpose) > 0:
		p.purpose[len(p.purpose)-1] = w.English + " " + p.purpose[len(p.purpose)-1]
	case w.Adjective && strings.HasPrefix(head, w.English+" "): // the national team of X is national
	case w.Adjective:
		p.adjs = append(p.adjs, w.English)
	case m.Skip > 0 && len(p.purpose) == 0 && !joined, len(p.purpose) > 0:
		p.purpose = append(p.purpose, w.English)
	case called && last >= 0 && m.Skip == 0:
		p.nouns[last] += " of " + w.English // banner of dawn
	case last >= 0 && !joined && m.Skip == 0:
		p.nouns[last] = w.English + " " + p.nouns[last] // the support of legitimacy
	default:
		p.nouns = append(p.nouns, w.English)
	}
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
