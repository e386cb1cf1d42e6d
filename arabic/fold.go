package arabic

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold returns the key under which s is looked up: marks, tatweel and invisible
// controls are left out; the forms of alef, of yeh, of kaf, and final teh
// marbuta and heh fall together; digits become 0-9; Latin letters become lower
// case without accents. It is lossy and idempotent, and serves matching alone.
func Fold(s string) string {
	same := 0
	for same < len(s) {
		r, size := utf8.DecodeRuneInString(s[same:])
		if foldRune(r) != r || r == utf8.RuneError {
			break
		}
		same += size
	}
	if same == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:same])
	for _, r := range s[same:] {
		if r = foldRune(r); r >= 0 {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// foldRune returns the folded form of r, or -1 when r is left out.
func foldRune(r rune) rune { return letterOf(r).fold }

// workFold works out what [foldRune] returns.
func workFold(r rune) rune {
	if r < utf8.RuneSelf {
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	switch r {
	case alefMadda, alefHamza, alefBelow, alefWasla:
		return alef
	case alefMaksura, farsiYeh:
		return yeh
	case tehMarbuta:
		return heh
	case keheh:
		return kaf
	}
	if IsMark(r) || IsIgnorable(r) {
		return -1
	}
	if d, ok := Digit(r); ok {
		return rune('0' + d)
	}
	if r >= 0x0600 && r <= 0x06FF {
		return r
	}
	if r >= 0xFB50 && r <= 0xFEFC {
		return foldPresentation(r)
	}
	if unicode.Is(unicode.Mn, r) {
		return -1
	}
	if r < 0x0250 || (r >= 0x1E00 && r <= 0x1EFF) {
		return foldLatin(unicode.ToLower(r))
	}
	return unicode.ToLower(r)
}
