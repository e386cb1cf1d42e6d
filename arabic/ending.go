package arabic

import (
	"strings"
	"unicode/utf8"
)

// TrimConjunction takes an attached conjunction off a folded word that has one.
func TrimConjunction(fold string) (rest string, ok bool) {
	rest, letter := cut(fold, waw, feh)
	return rest, letter != 0
}

// IsAccusative reports whether the folded word ends in the alef that carries the
// tanwin of the indefinite accusative.
func IsAccusative(fold string) bool { return strings.HasSuffix(fold, string(alef)) }

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

// SameEnding reports whether two folded nouns end alike: both in teh marbuta or
// both in the alef of the accusative.
func SameEnding(a, b string) bool {
	return IsFeminine(a) && IsFeminine(b) || IsAccusative(a) && IsAccusative(b)
}
