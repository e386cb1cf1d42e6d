package identity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
)

// nameParts are the folded parts of a name, a Latin article left out.
func nameParts(caption string) []string {
	parts := strings.FieldsFunc(arabic.Fold(caption), func(r rune) bool {
		return r == ' ' || r == '-' || r == '\'' || r == '.' || r == ',' || r == '"'
	})
	out := parts[:0]
	for _, p := range parts {
		if p == "al" || p == "el" || p == "the" {
			continue
		}
		out = append(out, p)
	}
	return out
}

// lastName is the key under which captions are compared: the consonants of the
// last part, without doubling.
func lastName(caption string) string {
	parts := nameParts(caption)
	if len(parts) == 0 {
		return ""
	}
	last := parts[len(parts)-1]
	if utf8.RuneCountInString(last) < longEnough {
		return last
	}
	return strings.Map(func(r rune) rune {
		if isVowel(r) {
			return -1
		}
		return r
	}, undouble(last))
}

// longEnough is how many letters a part must have before a vowel more or less
// is taken for spelling: in shorter ones it makes another name (Salim, Salem).
const longEnough = 6

// sameName reports whether the shorter name is the longer one with parts left
// out, of which two remain and the last is the same, but for one vowel in all.
func sameName(a, b string) bool {
	long, short := nameParts(a), nameParts(b)
	if len(long) < len(short) {
		long, short = short, long
	}
	if len(short) == 0 || (len(short) < 2 && len(short) != len(long)) {
		return false
	}
	if belongs(long, short) {
		return false
	}
	slack := 1
	i := len(long)
	for j := len(short) - 1; j >= 0; j-- {
		for i--; i >= 0; i-- {
			d := partDistance(long[i], short[j])
			if d <= slack {
				slack -= d
				break
			}
			if j == len(short)-1 {
				return false
			}
		}
		if i < 0 {
			return false
		}
	}
	return true
}

// belongs reports whether the longer name is somebody or something of the shorter
// one: the ministry of a country, the spokesperson of a body.
func belongs(long, short []string) bool {
	at := len(long) - len(short)
	return at > 0 && long[at-1] == "of" && slices.Equal(long[at:], short)
}

// partDistance is 0 for equal parts, 1 for parts that differ in one vowel, and
// more for others.
func partDistance(a, b string) int {
	x, y := []rune(undouble(a)), []rune(undouble(b))
	if slices.Equal(x, y) {
		return 0
	}
	if len(x) < len(y) {
		x, y = y, x
	}
	if len(y) < longEnough || len(x)-len(y) > 1 {
		return 2
	}
	i := 0
	for i < len(y) && x[i] == y[i] {
		i++
	}
	if len(x) == len(y) {
		if isVowel(x[i]) && isVowel(y[i]) && slices.Equal(x[i+1:], y[i+1:]) {
			return 1
		}
		return 2
	}
	if isVowel(x[i]) && slices.Equal(x[i+1:], y[i:]) {
		return 1
	}
	return 2
}

// alikeName reports whether two names, of which nothing says that they name one
// bearer, may be two spellings or forms of one: a single part that the other
// has, two parts in common, or first and last parts that differ in one consonant
// at most. It keeps spelling from being taken for contradiction.
func alikeName(a, b string) bool {
	x, y := skeletons(a), skeletons(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return false
	}
	if len(x) == 1 {
		return slices.Contains(y, x[0])
	}
	shared := 0
	for _, part := range x {
		if slices.Contains(y, part) {
			shared++
		}
	}
	return shared >= 2 || (oneApart(x[0], y[0]) && oneApart(x[len(x)-1], y[len(y)-1]))
}

// skeletons are the consonants of a name's parts; what makes a name only with the
// part behind it (Abu, bin) is joined to that.
func skeletons(caption string) []string {
	var out []string
	join := ""
	for _, part := range nameParts(caption) {
		switch part {
		case "abu", "umm", "bin", "ibn", "abd", "abdel", "abdul", "al":
			join += part + "+"
			continue
		}
		s := strings.Map(func(r rune) rune {
			if isVowel(r) {
				return -1
			}
			return r
		}, undouble(part))
		out = append(out, join+s)
		join = ""
	}
	return out
}

// oneApart reports whether two skeletons are equal or, being no shorter than three
// letters, differ in one, exchanged, more or less. In a father's name one letter
// makes another man (bin Sultan, bin Salman).
func oneApart(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 || len(x) < 3 || strings.Contains(a+b, "+") {
		return a == b
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) == len(y) {
		return i == len(x) || slices.Equal(x[i+1:], y[i+1:])
	}
	return slices.Equal(x[i:], y[i+1:])
}

// undouble drops a letter that repeats the one before: Nasser, Naser.
func undouble(s string) string {
	var last rune
	return strings.Map(func(r rune) rune {
		if r == last {
			return -1
		}
		last = r
		return r
	}, s)
}

// isVowel reports whether r writes a vowel, in Latin or as a long one in Arabic.
func isVowel(r rune) bool {
	switch r {
	case 'a', 'e', 'i', 'o', 'u', 'y', '\u0627', '\u0648', '\u064A':
		return true
	}
	return false
}
