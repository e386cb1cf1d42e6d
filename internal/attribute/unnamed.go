package attribute

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// unnamed is a caption in English for a source that the text does not name, made
// of words that are all known (مصادر عسكرية يمنية: Yemeni military sources), or "".
func (p *page) unnamed(r tokens) string {
	noun := p.sourceNoun(r.first)
	if r.empty() || noun.English == "" {
		return ""
	}
	definite := arabic.HasArticle(p.t.Fold(r.first)) || strings.HasPrefix(p.t.Fold(r.first), "\u0644\u0644")
	words := []string{noun.English}
	for k := r.first + 1; k < r.last; {
		if p.class(k) == "same" {
			k++
			continue
		}
		word, after := p.adjective(k)
		if word == "" || arabic.HasArticle(p.t.Fold(k)) != definite {
			return ""
		}
		words = append(words, word)
		k = after
	}
	slices.Reverse(words)
	return strings.Join(words, " ")
}

// adjective is the English of the adjective at token k, with the token behind it.
func (p *page) adjective(k int) (english string, after int) {
	if m, ok := p.words.nisbas.Longest(&p.t, k); ok && m.Skip == 0 {
		return m.Values[0].English, m.Last
	}
	fold := arabic.TrimArticle(p.t.Fold(k))
	for _, ending := range adjectiveEndings {
		if stem, ok := strings.CutSuffix(fold, ending); ok {
			if en := p.words.adjectives[stem]; en != "" {
				return en, k + 1
			}
		}
	}
	return "", k + 1
}

// adjectiveEndings are the folded endings of sound adjectives: none, feminine,
// plural in both cases, dual, feminine plural.
var adjectiveEndings = []string{"", "\u0647", "\u0648\u0646", "\u064A\u0646", "\u0627\u0646", "\u0627\u062A"}

// nisba reports whether token k is the adjective of a country (ليبية).
func (p *page) nisba(k int) bool {
	m, ok := p.words.nisbas.Longest(&p.t, k)
	return ok && m.Skip == 0
}

// nation is the country that an adjective in the phrase belongs to: figures and
// reports are those of the state that they are called after (أرقام أميركية).
func (p *page) nation(r tokens) string {
	for k := r.first + 1; k < r.last; k++ {
		if m, ok := p.words.nisbas.Longest(&p.t, k); ok && m.Values[0].Kind == "country" {
			return m.Values[0].Caption
		}
	}
	return ""
}

// office is a caption for a role that the article gives no holder for.
func (p *page) office(m *isnad.Mention) string {
	if m.Role == nil || m.Role.Office == "" {
		return m.In(p.a.Text)
	}
	if m.Role.Org == "" || strings.Contains(m.Role.Office, m.Role.Org) {
		return m.Role.Office
	}
	return m.Role.Office + " of " + m.Role.Org
}

// officerOf is a caption for an unnamed person who speaks for a body, "" when the
// noun at k has no English (متحدث باسم الهيئة: spokesperson of the Authority).
func (p *page) officerOf(body *isnad.Mention, k int) string {
	noun := p.sourceNoun(k).English
	if noun == "" || body.Canonical == "" || body.Canonical[0] >= utf8.RuneSelf {
		return ""
	}
	if strings.Contains(body.Canonical, " ") && !strings.HasPrefix(body.Canonical, "The ") {
		return noun + " of the " + body.Canonical
	}
	return noun + " of " + body.Canonical
}

// sourceNoun looks token k up among the source nouns, without article, attached
// particles and possessives.
func (p *page) sourceNoun(k int) lexicon.SourceNoun {
	if k < 0 || k >= len(p.t.Tokens) || p.t.Tokens[k].Kind != arabic.Word {
		return lexicon.SourceNoun{}
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], p.t.Fold(k)) {
		bare := arabic.TrimArticle(r.Stem)
		if n, ok := p.words.nouns[bare]; ok {
			return n
		}
		if strings.HasSuffix(p.t.Surface(k), "\u0629") {
			continue // teh marbuta ends a word: no pronoun follows
		}
		for _, stem := range withoutPossessive(bare) {
			if n, ok := p.words.nouns[stem]; ok {
				return n
			}
		}
	}
	return lexicon.SourceNoun{}
}
