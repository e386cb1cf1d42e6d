package screen

import (
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
)

// The alphabet is one for both scripts. A symbol is a byte: a sound that both
// write has one symbol (S for the sound of sh and of sheen), an Arabic letter
// that Latin spellings do not keep apart has its own (5 for sad). What may stand
// for what is not decided here; it is learnt, see [Costs].
const (
	Symbols = "abcdefghijklmnopqrstuvwyzACDEGHTXSYZ235689@#%&" + digits

	digits = "!\"$'()*+,-" // 0 to 9, which mean nothing but themselves

	finalHeh   = 'E' // heh and teh marbuta at the end of a word, and h behind its last vowel
	finalYeh   = 'Y' // yeh and alef maksura at the end of a word, and its last i
	hamza      = '2' // hamza, and what stands before the first vowel of a Latin word
	markAbd    = '@' // servant of: what follows is one of the names of God
	markAllah  = '#' // a name that ends in Allah
	markDin    = '%' // a name that ends in al-Din
	markKunya  = '&' // father or mother of
	maxSymbols = 24  // of one word; the rest of a longer one is not read
)

// arabicSymbols are the symbols of folded Arabic letters from U+0621 on; 0 is a
// character that is not read.
var arabicSymbols = arabicTable()

func arabicTable() (t [256]byte) {
	// The letters of Unicode's block from hamza to ghain, then from feh to yeh.
	const first, second = "2A2w2yAbEtTjHXdDrzsS5968" + "3G", "fqklmnhwyy"
	for i := range len(first) {
		t[0x21+i] = first[i]
	}
	for i := range len(second) {
		t[0x41+i] = second[i]
	}
	for _, x := range []struct {
		r rune
		s byte
	}{
		{0x67E, 'p'}, {0x686, 'C'}, {0x698, 'Z'}, {0x6A4, 'v'}, {0x6AF, 'g'}, {0x679, 't'}, {0x688, 'd'}, {0x691, 'r'},
		{0x6BA, 'n'}, {0x6D2, 'y'}, {0x6C1, 'h'}, {0x6BE, 'h'}, {0x6C0, 'h'}, {0x6D5, 'E'}, {0x6C6, 'w'}, {0x6CE, 'y'},
		{0x6A9, 'k'}, {0x6CC, 'y'}, {0x6AD, 'g'}, {0x6D0, 'y'},
	} {
		t[x.r-0x600] = x.s
	}
	return t
}

// appendArabic reads a folded word in Arabic letters.
func appendArabic(dst []byte, word string) []byte {
	start := len(dst)
	for i, r := range word {
		if r < 0x600 || r > 0x6FF {
			continue
		}
		s := arabicSymbols[r-0x600]
		last := i+utf8.RuneLen(r) == len(word)
		switch {
		case s == 'h' && last && len(dst) > start:
			s = finalHeh
		case s == 'y' && last && len(dst) > start:
			s = finalYeh
		}
		if s != 0 && len(dst)-start < maxSymbols {
			dst = append(dst, s)
		}
	}
	return dst
}

// read returns the symbols of a folded word of either script.
func read(dst []byte, word string) []byte {
	if isArabic(word) {
		return appendArabic(dst, word)
	}
	return appendLatin(dst, word)
}

// isArabic reports whether a word begins with an Arabic letter.
func isArabic(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return r >= 0x600 && arabic.IsLetter(r)
}
