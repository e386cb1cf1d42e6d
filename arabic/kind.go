package arabic

import (
	"unicode"
	"unicode/utf8"
)

// letter is what cutting and folding a text ask of one code point.
type letter struct {
	fold      rune // see [foldRune]
	kind      Kind // see [kindOf]
	ignorable bool // see [IsIgnorable]
}

// tabled is the code point behind those of which the answers stand in a table:
// Latin, Greek, Cyrillic, Arabic.
const tabled = 0x0700

var letters = func() (table [tabled]letter) {
	for r := range rune(tabled) {
		table[r] = workOut(r)
	}
	return table
}()

func letterOf(r rune) letter {
	if uint32(r) < tabled {
		return letters[r]
	}
	return workOut(r)
}

func workOut(r rune) letter { return letter{workFold(r), kindOf(r), IsIgnorable(r)} }

// kindOf returns the kind of token that r begins, or 0 when it begins none.
func kindOf(r rune) Kind {
	switch {
	case r == utf8.RuneError:
		return Punct
	case r <= ' ' || r == '#' || r == '_' || IsIgnorable(r) || unicode.IsSpace(r):
		return 0
	case r >= '0' && r <= '9':
		return Number
	case IsLetter(r), IsMark(r):
		return Word
	case unicode.IsLetter(r), unicode.IsMark(r):
		return Latin
	}
	if _, ok := Digit(r); ok {
		return Number
	}
	return Punct
}
