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
	if rest, conj := cutConjunction(fold); conj != 0 {
		dst = append(dst, Reading{Skip: 1, Stem: rest, Conj: conj})
		dst = prepositions(dst, rest, conj, 1)
	}
	return prepositions(dst, fold, 0, 0)
}

// cutConjunction takes an attached conjunction off a folded word, if a stem
// remains.
func cutConjunction(fold string) (rest string, conj rune) {
	if conj = Conjunction(fold); conj == 0 || !leavesStem(fold) {
		return fold, 0
	}
	return fold[letterSize:], conj
}

func prepositions(dst []Reading, word string, conj rune, skip int) []Reading {
	prep := preposition(word)
	if prep == 0 || !leavesStem(word) {
		return dst
	}
	rest := word[letterSize:]
	if prep == lam && strings.HasPrefix(rest, string(lam)) {
		dst = append(dst, Reading{Skip: skip + 1, Stem: string(alef) + rest, Conj: conj, Prep: prep})
	}
	return append(dst, Reading{Skip: skip + 1, Stem: rest, Conj: conj, Prep: prep})
}

// letterSize is how many bytes a letter of the basic block takes.
const letterSize = 2

// leavesStem reports whether at least two letters remain of a word when its
// first letter is cut off.
func leavesStem(word string) bool {
	return len(word) >= letterSize+2*utf8.UTFMax || utf8.RuneCountInString(word) > 2
}

// preposition returns the letter with which the folded word begins when it can be
// an attached preposition or the particle of the future, and 0 otherwise.
func preposition(fold string) rune {
	switch r, _ := utf8.DecodeRuneInString(fold); r {
	case beh, kaf, lam, seen:
		return r
	}
	return 0
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
	rest, _ := cutConjunction(fold)
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
	fold, _ = cutConjunction(fold)
	if strings.HasPrefix(fold, string(seen)) && leavesStem(fold) {
		fold = fold[letterSize:]
	}
	first, size := utf8.DecodeRuneInString(fold)
	stem := fold[size:]
	if utf8.RuneCountInString(stem) < 3 || strings.HasSuffix(stem, string(yeh)+string(alef)) {
		return false
	}
	return first == yeh || first == teh && !IsFeminine(stem)
}
