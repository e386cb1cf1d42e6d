package resolve

import (
	"strings"

	"github.com/isnad-project/isnad/internal/lexicon"
)

// romanize writes a folded word letter by letter, each as it is mostly written
// between its neighbours; a context that was never seen gives way to a smaller
// one.
func romanize(fold string, letters *lexicon.Listing) string {
	const edge = "_"
	runes := []rune(fold)
	at := func(i int) string {
		if i < 0 || i >= len(runes) {
			return edge
		}
		return string(runes[i])
	}
	var b strings.Builder
	for i, r := range runes {
		here := "|" + string(r) + "|"
		for _, context := range [...]string{
			at(i-2) + at(i-1) + here + at(i+1), at(i-1) + here + at(i+1), here + at(i+1), here,
		} {
			if latin, ok := letters.Find(context); ok {
				b.WriteString(latin)
				break
			}
		}
	}
	return b.String()
}

// plain are the Latin letters for consonants of the Arabic script, in the simple
// form that newspapers use.
var plain = map[rune]string{
	'\u0628': "b", '\u062A': "t", '\u062B': "th", '\u062C': "j", '\u062D': "h", '\u062E': "kh", '\u062F': "d",
	'\u0630': "dh", '\u0631': "r", '\u0632': "z", '\u0633': "s", '\u0634': "sh", '\u0635': "s", '\u0636': "d",
	'\u0637': "t", '\u0638': "z", '\u063A': "gh", '\u0641': "f", '\u0642': "q", '\u0643': "k", '\u0644': "l",
	'\u0645': "m", '\u0646': "n", '\u0647': "h", '\u0648': "w", '\u064A': "y",
}

// romanizeArabic writes a word of Arabic origin, as surnames with the article
// are: long vowels as they stand, and a short a where a syllable needs a vowel
// that the script leaves out (syllables are CV, CVV or CVC; Ryding 2005, 2.5).
func romanizeArabic(fold string) string {
	var b strings.Builder
	runes := []rune(fold)
	open := false // the last sound was a vowel
	for i, r := range runes {
		last := i == len(runes)-1
		switch {
		case i > 0 && !open && r == '\u0627':
			b.WriteString("a")
			open = true
		case i > 0 && !open && r == '\u0648':
			b.WriteString("u")
			open = true
		case i > 0 && !open && r == '\u064A':
			b.WriteString("i")
			open = true
		case r == '\u0647' && last:
			if !open {
				b.WriteString("a")
			}
		case plain[r] == "": // hamza and ayn are not written, their vowel is
			if !open {
				b.WriteString("a")
			}
			open = true
		default:
			b.WriteString(plain[r])
			if closes := open; !last && !closes && !vowel(runes[i+1]) {
				b.WriteString("a")
				open = true
			} else {
				open = false
			}
		}
	}
	return b.String()
}

func vowel(r rune) bool { return r == '\u0627' || r == '\u0648' || r == '\u064A' }
