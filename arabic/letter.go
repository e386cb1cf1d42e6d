package arabic

// Letters that the grammar of the script itself is about. Words are data and
// stand elsewhere.
const (
	alef        = '\u0627'
	alefMadda   = '\u0622'
	alefHamza   = '\u0623'
	alefBelow   = '\u0625'
	alefWasla   = '\u0671'
	teh         = '\u062A'
	tehMarbuta  = '\u0629'
	heh         = '\u0647'
	yeh         = '\u064A'
	alefMaksura = '\u0649'
	farsiYeh    = '\u06CC'
	kaf         = '\u0643'
	keheh       = '\u06A9'
	lam         = '\u0644'
	meem        = '\u0645'
	waw         = '\u0648'
	feh         = '\u0641'
	noon        = '\u0646'
	beh         = '\u0628'
	seen        = '\u0633'
	tatweel     = '\u0640'
)

// IsLetter reports whether r is a letter of the Arabic script, in its basic or
// its presentation forms.
func IsLetter(r rune) bool {
	switch {
	case r < 0x0620:
		return false
	case r <= 0x064A:
		return r != tatweel
	case r >= 0x066E && r <= 0x06D3, r == 0x06D5, r >= 0x06EE && r <= 0x06EF, r >= 0x06FA && r <= 0x06FF:
		return r != 0x0670 && r != 0x06D4
	case r >= 0x0750 && r <= 0x077F, r >= 0x08A0 && r <= 0x08C9:
		return true
	case r >= 0xFB50 && r <= 0xFDFB, r >= 0xFE70 && r <= 0xFEFC:
		return r != 0xFD3E && r != 0xFD3F && !(r >= 0xFE70 && r <= 0xFE7F)
	}
	return false
}

// IsMark reports whether r is a vowel sign or another mark that stands on an
// Arabic letter, or the tatweel that stretches one. Marks never change which
// word is meant in print, so keys leave them out.
func IsMark(r rune) bool {
	switch {
	case r == tatweel:
		return true
	case r >= 0x064B && r <= 0x065F, r == 0x0670, r >= 0x0610 && r <= 0x061A:
		return true
	case r >= 0x06D6 && r <= 0x06ED:
		return r != 0x06DD && r != 0x06DE && r != 0x06E9
	case r >= 0x08CA && r <= 0x08FF, r >= 0xFE70 && r <= 0xFE7F:
		return true
	}
	return false
}

// IsIgnorable reports whether r is invisible and carries direction or joining
// alone: bidirectional controls, joiners, the byte order mark, soft hyphen.
func IsIgnorable(r rune) bool {
	switch {
	case r == 0x00AD, r == 0x061C, r == 0xFEFF:
		return true
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x2069:
		return true
	}
	return false
}

// Digit returns the value of a decimal digit in any of the three shapes that
// Arabic news uses (0-9, U+0660…, U+06F0…), and whether r is one.
func Digit(r rune) (int, bool) {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0'), true
	case r >= 0x0660 && r <= 0x0669:
		return int(r - 0x0660), true
	case r >= 0x06F0 && r <= 0x06F9:
		return int(r - 0x06F0), true
	}
	return 0, false
}
