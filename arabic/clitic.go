package arabic

import (
	"strings"
	"unicode/utf8"
)

// Reading is one way to cut attached particles off the front of a word.
type Reading struct {
	Skip int    // letters in front of the stem, see [Text.Skip]
	Stem string // folded; after ل the article's alef is put back (للتحالف: التحالف)
	Conj rune   // the conjunction cut off (و or ف), or 0
	Prep rune   // the preposition cut off (ب, ك or ل), or 0; also the future's س
}

const longArticle = string(alef) + string(lam)

// Readings appends to dst the ways to read a folded word, the whole word first:
// with a conjunction cut off, with a preposition, with both. A stem keeps at
// least two letters. Which reading holds, only a lexicon can tell.
//
// A span of the stem begins at Skip letters; in للتحالف that is the second lam,
// since the article has lost its alef there.
func Readings(dst []Reading, fold string) []Reading {
	dst = append(dst, Reading{Stem: fold})
	rest, conj := cut(fold, waw, feh)
	if conj != 0 {
		dst = append(dst, Reading{Skip: 1, Stem: rest, Conj: conj})
		dst = prepositions(dst, rest, conj, 1)
	}
	return prepositions(dst, fold, 0, 0)
}

func prepositions(dst []Reading, word string, conj rune, skip int) []Reading {
	rest, prep := cut(word, beh, kaf, lam, seen)
	if prep == 0 {
		return dst
	}
	if prep == lam && strings.HasPrefix(rest, string(lam)) {
		dst = append(dst, Reading{Skip: skip + 1, Stem: string(alef) + rest, Conj: conj, Prep: prep})
	}
	return append(dst, Reading{Skip: skip + 1, Stem: rest, Conj: conj, Prep: prep})
}

// cut takes the first letter off word when it is one of letters and at least
// two letters remain.
func cut(word string, letters ...rune) (rest string, letter rune) {
	r, size := utf8.DecodeRuneInString(word)
	for _, l := range letters {
		if r == l && utf8.RuneCountInString(word[size:]) >= 2 {
			return word[size:], l
		}
	}
	return word, 0
}

// HasArticle reports whether the folded word begins with the article and goes on
// for at least two letters.
func HasArticle(fold string) bool {
	return strings.HasPrefix(fold, longArticle) && utf8.RuneCountInString(fold) >= 4
}

// TrimArticle takes the article off a folded word that has one.
func TrimArticle(fold string) string {
	if HasArticle(fold) {
		return fold[len(longArticle):]
	}
	return fold
}
