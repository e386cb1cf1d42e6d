package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Caption writes the name of a person, given by its folded words, in Latin
// letters: as a list of people has it, or word by word as each is mostly
// written, or else letter by letter.
func Caption(words []string, lex *lexicon.Lexicon) string {
	name := strings.Join(words, " ")
	t := arabic.Tokenize(name)
	if len(t.Tokens) == 0 {
		return ""
	}
	if m, ok := lex.Persons().Longest(&t, 0); ok && m.Skip == 0 && m.Last == len(t.Tokens) {
		return m.Values[0].Caption
	}
	var out []string
	for i := 0; i < len(words); i++ {
		piece := captionWord(words, i, lex)
		if n := len(out); n > 0 && strings.HasSuffix(out[n-1], "-") {
			out[n-1] += piece
			continue
		}
		out = append(out, piece)
	}
	return strings.Join(out, " ")
}

func captionWord(words []string, i int, lex *lexicon.Lexicon) string {
	word := words[i]
	if g, ok := lex.Given()[word]; ok {
		return g.Caption
	}
	if w, ok := lex.NameWords()[word]; ok {
		return w
	}
	if latin, people := lex.NameToken(word); people >= 2 {
		return latin
	}
	if arabic.HasArticle(word) {
		return "al-" + captionWord([]string{arabic.TrimArticle(word)}, 0, lex)
	}
	latin := romanize(word)
	r, size := utf8.DecodeRuneInString(latin)
	return string(unicode.ToUpper(r)) + latin[size:]
}
