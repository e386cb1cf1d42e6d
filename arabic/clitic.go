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
		if r == l && (len(word) >= size+2*utf8.UTFMax || utf8.RuneCountInString(word[size:]) >= 2) {
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

// Conjunction returns the letter with which the folded word begins when it is
// one of the two conjunctions that attach to words, and 0 otherwise.
func Conjunction(fold string) rune {
	if r, _ := utf8.DecodeRuneInString(fold); r == waw || r == feh {
		return r
	}
	return 0
}

// IsConjunction reports whether the folded word is the conjunction of lists and
// numbers alone, set apart by white space as some outlets do.
func IsConjunction(fold string) bool { return fold == string(waw) }

// IsFeminine reports whether the folded word ends in teh marbuta (folded to
// heh), the ending of most feminine singulars.
func IsFeminine(fold string) bool { return strings.HasSuffix(fold, string(heh)) }

// IsCountable reports whether the folded word ends as what a number above ten
// counts does: with the alef of the indefinite accusative, or in teh marbuta.
func IsCountable(fold string) bool {
	return strings.HasSuffix(fold, string(alef)) || strings.HasSuffix(fold, string(heh))
}

// IsFutureVerb reports whether the folded word looks like an imperfect verb with
// the attached particle of the future: seen, a prefix of the imperfect, and a
// stem of at least three letters that does not end as a noun does.
func IsFutureVerb(fold string) bool {
	rest, conj := cut(fold, waw, feh)
	if conj == 0 {
		rest = fold
	}
	first, size := utf8.DecodeRuneInString(rest)
	if first != seen {
		return false
	}
	prefix, psize := utf8.DecodeRuneInString(rest[size:])
	stem := rest[size+psize:]
	if prefix != yeh && prefix != teh || utf8.RuneCountInString(stem) < 3 {
		return false
	}
	return !IsFeminine(stem) && !strings.HasSuffix(stem, string(teh)) && !strings.HasSuffix(stem, string(yeh)) && !strings.HasSuffix(stem, string(yeh)+string(noon))
}

// IsImperfect reports whether the folded word looks like a verb of the imperfect
// with its prefix of the third person, with or without a conjunction or the
// particle of the future. It serves the first word of a sentence, where nouns
// of that look are rare.
func IsImperfect(fold string) bool {
	if rest, conj := cut(fold, waw, feh); conj != 0 {
		fold = rest
	}
	if rest, particle := cut(fold, seen); particle != 0 {
		fold = rest
	}
	first, size := utf8.DecodeRuneInString(fold)
	stem := fold[size:]
	if utf8.RuneCountInString(stem) < 3 || strings.HasSuffix(stem, string(yeh)+string(alef)) {
		return false
	}
	return first == yeh || first == teh && !IsFeminine(stem)
}
