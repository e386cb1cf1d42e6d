package annotate

import (
	"strings"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/romanize"
)

// untranslated takes the words at token i of f that no table translates into p as a
// proper name, and returns the token behind them: a listed body, a city, a title
// with the name of its bearer, or one word.
func (g *orgGrammar) untranslated(p *orgParts, f orgFound, i, last int) int {
	if row, ok := g.listed(i); ok && row.last <= last && i > f.first && row.last > i+1 {
		p.places = append(p.places, row.row.Caption)
		return row.last
	}
	if m, ok := g.world.Longest(g.t, i); ok && m.Skip == 0 && m.Last <= last && !m.Values[0].Cued {
		p.names = append(p.names, cityCaption(m.Values[0].Caption))
		return m.Last
	}
	word, purpose, joined := g.t.Fold(i), false, false
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], word) {
		if arabic.HasArticle(r.Stem) && (r.Prep == 0 || isLam(r.Prep)) && (r.Conj != 0 || r.Prep != 0) {
			word, purpose, joined = r.Stem, r.Prep != 0, r.Conj != 0
			break
		}
	}
	if g.t.Tokens[i].Kind == arabic.Latin {
		word = g.t.Surface(i)
	}
	latin := romanize.Title([]string{word}, g.lex)
	switch n := len(p.purpose); {
	case purpose || joined && n > 0:
		p.purpose = append(p.purpose, latin)
	case n > 0:
		p.purpose[n-1] += " " + latin
	case joined && len(p.names) > 0:
		p.names = append(p.names, "and", latin)
	default:
		p.names = append(p.names, latin)
	}
	return i + 1
}

// nisbaOf reports whether tokens [i, last) are an adjective of the country with
// that ISO code: the name in front of it is complete without.
func (g *orgGrammar) nisbaOf(country string, i, last int) bool {
	n, end, ok := g.nisba(i, true)
	return ok && end == last && country != "" && n.Country == country
}

// title writes a name that no class noun tells in Latin letters. A name of which
// only the sound could be written stays as the article has it: a guess at its
// vowels would name nobody. An adjective of a country at its end only says where
// it is: the British X. What an attached l- leads to is what the body is for.
func (g *orgGrammar) title(f orgFound) string {
	last := f.last - f.alias
	if !romanize.Known(g.wordsOf(f, f.first, last), g.lex) {
		return g.asWritten(f)
	}
	for i := f.first + 1; i < last; i++ {
		word, ok := g.leadsTo(i)
		if !ok {
			continue
		}
		latin := romanize.Title([]string{word}, g.lex)
		if w := append(g.words.Exact(word), g.glosses.Exact(word)...); len(w) > 0 {
			latin = w[0].English
		}
		return romanize.Title(g.wordsOf(f, f.first, i), g.lex) + " for " + latin
	}
	if n, end, ok := g.nisba(last-1, true); ok && end == last && n.Kind == "country" && last-1 > f.first {
		return n.English + " " + romanize.Title(g.wordsOf(f, f.first, last-1), g.lex)
	}
	return romanize.Title(g.wordsOf(f, f.first, last), g.lex)
}

// latin returns a caption in Latin letters, as a part of an English name needs it.
func (g *orgGrammar) latin(caption string) string {
	if !strings.ContainsFunc(caption, arabic.IsLetter) {
		return caption
	}
	return romanize.Title(strings.Fields(arabic.Fold(caption)), g.lex)
}

// asWritten returns the words of f without particles and marks.
func (g *orgGrammar) asWritten(f orgFound) string {
	var words []string
	for i := f.first; i < f.last-f.alias; i++ {
		if g.t.Tokens[i].Kind == arabic.Punct {
			continue
		}
		word := g.t.Surface(i)
		if i == f.first {
			word = g.t.Raw[g.t.Skip(i, f.skip):g.t.Tokens[i].End]
		}
		words = append(words, strings.Map(unmarked, word))
	}
	name := strings.Join(words, " ")
	if f.head.Definite && f.skip > 0 && !strings.HasPrefix(name, longArticle) {
		return longArticle[:2] + name // l- and the article have run together
	}
	return name
}

func unmarked(r rune) rune {
	if arabic.IsMark(r) || arabic.IsIgnorable(r) {
		return -1
	}
	return r
}

// leadsTo returns the folded definite word that an attached l- leads to at token i.
func (g *orgGrammar) leadsTo(i int) (word string, ok bool) {
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], g.t.Fold(i)) {
		if r.Conj == 0 && isLam(r.Prep) && arabic.HasArticle(r.Stem) {
			return r.Stem, true
		}
	}
	return "", false
}

// wordsOf returns the words of f in tokens [i, last) without marks, folded, and
// without the particle in front of the name.
func (g *orgGrammar) wordsOf(f orgFound, i, last int) []string {
	var words []string
	for ; i < last; i++ {
		switch g.t.Tokens[i].Kind {
		case arabic.Punct:
		case arabic.Latin:
			words = append(words, g.t.Surface(i))
		default:
			word := g.foldOf(f, i)
			if i == f.first && f.skip > 0 && f.head.Definite && !strings.HasPrefix(word, longArticle) {
				word = longArticle[:2] + word // l- and the article have run together
			}
			words = append(words, word)
		}
	}
	return words
}

// longArticle is the article as it is written after no particle.
const longArticle = "\u0627\u0644"
