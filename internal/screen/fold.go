package screen

import (
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

// lettered are letters whose sound a fold to plain letters would lose: those of
// Turkish, Kurdish, the Balkans and of scholarly transliteration (before a, o or u a
// cedilla may be French, and is left to the costs of c); and the forms of heh in
// Persian and Urdu, which are one letter.
var lettered = strings.NewReplacer(
	"\u06C1", "\u0647", "\u06BE", "\u0647", "\u06C0", "\u0647", "\u06D5", "\u0647", "\u06C2", "\u0647",
	"ş", "sh", "Ş", "sh", "ș", "sh", "Ș", "sh", "š", "sh", "Š", "sh", "ça", "ca", "ço", "co", "çu", "cu", "ç", "ch", "Ç", "ch", "č", "ch", "Č", "ch", "ć", "ch", "Ć", "ch", "ž", "zh", "Ž", "zh",
	"ı", "i", "İ", "i", "ğ", "gh", "Ğ", "gh", "ǧ", "j", "Ǧ", "j", "ġ", "gh", "Ġ", "gh", "ḫ", "kh", "Ḫ", "kh", "ḵ", "kh", "ṯ", "th", "ḏ", "dh",
	"ß", "ss", "ø", "o", "Ø", "o", "æ", "ae", "Æ", "ae", "œ", "oe", "đ", "dj", "Đ", "dj", "ł", "l", "Ł", "l", "þ", "th",
)

// fold returns the form of a name in which spellings are compared: see
// [arabic.Fold]; half rings and apostrophes, which write ain and hamza, are left
// out.
func fold(name string) string {
	if !ascii(name) {
		name = lettered.Replace(name)
	}
	return arabic.Fold(name)
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
