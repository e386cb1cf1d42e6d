package romanize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Name writes the name of a person, given by its folded words, in Latin
// letters: as a list of people has it, or word by word as each is mostly
// written, or else letter by letter.
func Name(words []string, lex *lexicon.Lexicon) string {
	name := strings.Join(words, " ")
	t := arabic.Tokenize(name)
	if len(t.Tokens) == 0 {
		return ""
	}
	if m, ok := lex.Persons().Longest(&t, 0); ok && m.Skip == 0 && m.Last == len(t.Tokens) {
		return m.Values[0].Caption
	}
	return parts(words, lex)
}

// parts writes the folded words of a name one by one.
func parts(words []string, lex *lexicon.Lexicon) string {
	words = SplitAbd(words)
	var out []string
	for i := 0; i < len(words); i++ {
		if i+1 < len(words) {
			if s, ok := lex.Surnames()[words[i]+" "+words[i+1]]; ok {
				out = append(out, s)
				i++
				continue
			}
		}
		if words[i] == abd && i+1 < len(words) && arabic.HasArticle(words[i+1]) {
			out = append(out, servant(words[i+1], lex))
			i++
			continue
		}
		piece := Part(words[i], lex)
		if n := len(out); n > 0 && out[n-1] == clan {
			piece = strings.TrimPrefix(piece, article)
		}
		out = append(out, piece)
	}
	return strings.Join(out, " ")
}

// abd begins the names that mean servant of God by one of his names.
const abd = "\u0639\u0628\u062F"

// SplitAbd sets abd apart from the name behind it where they are written as one.
func SplitAbd(words []string) []string {
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

// servant writes a name of abd and the given word with the article.
func servant(word string, lex *lexicon.Lexicon) string {
	latin := Part(word, lex)
	if latin == "Allah" {
		return "Abdullah"
	}
	_, bare, found := strings.Cut(latin, "-")
	if !found {
		bare = latin
	}
	return "Abdul" + strings.ToLower(bare)
}

// Part writes a folded part of a name: as lists have it, or as people of that
// name mostly write it, or letter by letter. What is no word of the Arabic script
// stays as it is.
func Part(word string, lex *lexicon.Lexicon) string {
	if g, ok := lex.Given()[word]; ok {
		return g.Caption
	}
	if w, ok := lex.NameWords()[word]; ok {
		return w
	}
	if s, ok := lex.Surnames()[word]; ok {
		return s
	}
	latin, people := lex.NameToken(word)
	if arabic.HasArticle(word) {
		return family(word, latin, people, lex)
	}
	if people >= known && latin != "" {
		return latin
	}
	return spell(word, false, lex)
}

// spell writes a word by the model alone.
func spell(word string, family bool, lex *lexicon.Lexicon) string {
	if !strings.ContainsFunc(word, arabic.IsLetter) {
		return word
	}
	if latin := Word(word, family, lex.NameLetters()); latin != "" {
		return capital(latin)
	}
	return silent
}

// silent stands for a word of no sound: a lone hamza.
const silent = "A"

// known is how many people must write a name so that it counts as written so.
const known = 2

// family writes a name with the article; latin is how people write the whole.
func family(word, latin string, people int, lex *lexicon.Lexicon) string {
	stem := arabic.TrimArticle(word)
	if s, ok := lex.Surnames()[stem]; ok {
		return article + s
	}
	bare, bearers := lex.NameToken(stem)
	switch lower := strings.ToLower(latin); {
	case people >= known && (people >= bearers || len(stem) <= short) && (strings.HasPrefix(lower, "al") || strings.HasPrefix(lower, "el")):
		return latin // no article: Alba
	case bearers >= known && bearers >= people && bare != "":
		return article + bare
	case people >= known && latin != "":
		return article + latin
	}
	return article + spell(stem, true, lex)
}

const (
	article = "al-"
	clan    = "Al" // the house of: Al Saud
	short   = 4    // bytes of a stem that is hardly a name by itself
)

func capital(latin string) string {
	r, size := utf8.DecodeRuneInString(latin)
	return string(unicode.ToUpper(r)) + latin[size:]
}
