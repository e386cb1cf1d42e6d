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
	words = splitAbd(words)
	var out []string
	for i := 0; i < len(words); i++ {
		if words[i] == abd && i+1 < len(words) && arabic.HasArticle(words[i+1]) {
			out = append(out, servant(words[i+1], lex))
			i++
			continue
		}
		piece := captionWord(words, i, lex)
		if n := len(out); n > 0 && strings.HasSuffix(out[n-1], "-") {
			out[n-1] += piece
			continue
		}
		out = append(out, piece)
	}
	return strings.Join(out, " ")
}

// abd begins the names that mean servant of God by one of his names.
const abd = "\u0639\u0628\u062F"

// splitAbd sets عبد apart from the name behind it where they are written as one.
func splitAbd(words []string) []string {
	var out []string
	for _, w := range words {
		if rest, ok := strings.CutPrefix(w, abd); ok && arabic.HasArticle(rest) {
			out = append(out, abd, rest)
			continue
		}
		out = append(out, w)
	}
	return out
}

// servant writes a name of عبد and the given word with the article.
func servant(word string, lex *lexicon.Lexicon) string {
	latin := captionWord([]string{word}, 0, lex)
	if latin == "Allah" {
		return "Abdullah"
	}
	_, bare, found := strings.Cut(latin, "-")
	if !found {
		bare = latin
	}
	return "Abdul" + strings.ToLower(bare)
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
		stem := arabic.TrimArticle(word)
		if latin, people := lex.NameToken(stem); people >= 2 {
			return "al-" + latin
		}
		return "al-" + capital(romanizeArabic(stem))
	}
	if latin := romanize(word, lex.NameLetters()); latin != "" {
		return capital(latin)
	}
	return word
}

func capital(latin string) string {
	r, size := utf8.DecodeRuneInString(latin)
	return string(unicode.ToUpper(r)) + latin[size:]
}
