package arabic

import (
	"strings"
	"unicode/utf8"
)

// TrimConjunction takes an attached conjunction off a folded word that has one.
func TrimConjunction(fold string) (rest string, ok bool) {
	rest, letter := cutConjunction(fold)
	return rest, letter != 0
}

// IsAccusative reports whether the folded word ends in the alef that carries the
// tanwin of the indefinite accusative, and not in the ending of a plural verb.
func IsAccusative(fold string) bool {
	return strings.HasSuffix(fold, string(alef)) && !strings.HasSuffix(fold, string(waw)+string(alef))
}

// IsNisba reports whether the folded word ends as an adjective of relation does:
// in yeh, with the endings of gender, number and case that may follow it.
func IsNisba(fold string) bool {
	if utf8.RuneCountInString(fold) < 4 {
		return false
	}
	for _, suffix := range [...]string{
		string(yeh), string(yeh) + string(heh), string(yeh) + string(alef), string(yeh) + string(yeh) + string(noon),
		string(yeh) + string(waw) + string(noon), string(yeh) + string(alef) + string(teh),
	} {
		if strings.HasSuffix(fold, suffix) {
			return true
		}
	}
	return false
}

// IsDual reports whether the folded word is indefinite and ends as a dual does.
func IsDual(fold string) bool {
	return !HasArticle(fold) && utf8.RuneCountInString(fold) >= 5 &&
		(strings.HasSuffix(fold, string(alef)+string(noon)) || strings.HasSuffix(fold, string(yeh)+string(noon)))
}

// IsConstructDual reports whether the folded word ends as the oblique dual does in
// the construct state, without its noon; a noun with "my" behind it ends so too.
func IsConstructDual(fold string) bool {
	return !HasArticle(fold) && utf8.RuneCountInString(fold) >= 4 && strings.HasSuffix(fold, string(yeh))
}

// SameEnding reports whether two folded nouns end alike: both in teh marbuta or
// both in the alef of the accusative.
func SameEnding(a, b string) bool {
	return IsFeminine(a) && IsFeminine(b) || IsAccusative(a) && IsAccusative(b)
}

// IsJoined reports whether the folded word begins with the letter of the
// commonest conjunction and goes on for at least three letters. Nouns that begin
// with that letter look the same; a lexicon tells.
func IsJoined(fold string) bool {
	return strings.HasPrefix(fold, string(waw)) && utf8.RuneCountInString(fold) >= 4
}

// HasPossessive reports whether the folded word may end in a possessive pronoun
// of the third person.
func HasPossessive(fold string) bool {
	if utf8.RuneCountInString(fold) < 5 {
		return false
	}
	return strings.HasSuffix(fold, string(heh)) || strings.HasSuffix(fold, string(heh)+string(alef)) || strings.HasSuffix(fold, string(heh)+string(meem))
}

// IsArticle reports whether the folded word is the article alone, as it is
// written before digits.
func IsArticle(fold string) bool { return fold == longArticle }
