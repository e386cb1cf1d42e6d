package romanize

import (
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Title writes the proper name of a body or a place, given by its words (folded,
// those in Latin letters as they stand): foreign words as they are written where
// they come from, letters that are called by their names as capitals, the rest
// as names of people are.
func Title(words []string, lex *lexicon.Lexicon) string {
	titles := lexicon.View(lex, "romanized titles", newTitles)
	return titles.Of(strings.Join(words, " "), func(name string) string { return title(strings.Fields(name), lex) })
}

func newTitles(*lexicon.Lexicon) *lexicon.Memo[string] { return lexicon.NewMemo[string]() }

// Known reports whether how [Title] writes the name is more than its sound: a
// word of it, a foreign one or letters, is written in Latin letters elsewhere.
func Known(words []string, lex *lexicon.Lexicon) bool {
	for i, w := range words {
		if _, n := spelled(words[i:], lex.LetterNames()); n > 0 || loan(words, i, lex) != "" || !arabic.IsLetter(first(w)) {
			return true
		}
	}
	return false
}

func first(word string) rune {
	r, _ := utf8.DecodeRuneInString(word)
	return r
}

// loan returns how word i is written where it comes from, or "".
func loan(words []string, i int, lex *lexicon.Lexicon) string {
	if i > 0 && words[i-1] == abd {
		return "" // not "the king" but his servant
	}
	if latin, ok := lex.LoanWords()[words[i]]; ok {
		return latin
	}
	if latin, ok := lex.LoanWords()[arabic.TrimArticle(words[i])]; ok {
		return article + latin
	}
	return ""
}

func title(words []string, lex *lexicon.Lexicon) string {
	letters := lex.LetterNames()
	var out []string
	for i := 0; i < len(words); {
		if capitals, n := spelled(words[i:], letters); n > 0 {
			out = append(out, capitals)
			i += n
			continue
		}
		if latin := loan(words, i, lex); latin != "" {
			out = append(out, latin)
			i++
			continue
		}
		from := i
		for i++; i < len(words); i++ {
			if _, n := spelled(words[i:], letters); n > 0 || loan(words, i, lex) != "" {
				break
			}
		}
		out = append(out, parts(words[from:i], lex))
	}
	return strings.Join(out, " ")
}

// spelled reads letters called by their names at the front of words, two or more.
func spelled(words []string, letters map[string]lexicon.LetterName) (capitals string, n int) {
	for n < len(words) && letters[words[n]].Latin != "" {
		capitals += letters[words[n]].Latin
		n++
	}
	if n < 2 {
		return "", 0
	}
	return capitals, n
}
