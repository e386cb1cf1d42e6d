package cli

import (
	"fmt"
	"strings"
	"unicode"
)

// Content is shown between marks that isolate its direction from the line
// around it (Unicode UAX #9): an Arabic quotation does not turn the numbers
// beside it.
const (
	isolate    = "\u2068"
	endIsolate = "\u2069"
)

// plain makes content safe to print on a terminal: white space is folded, and
// controls that would move the cursor, colour the screen or turn the direction
// of what follows are shown as their code points.
func plain(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r != ' ' && (unicode.IsSpace(r) || acts(r)) }) {
		return s
	}
	var b strings.Builder
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = true
			continue
		case space:
			b.WriteByte(' ')
			space = false
		}
		if acts(r) {
			fmt.Fprintf(&b, "<U+%04X>", r)
			continue
		}
		b.WriteRune(r)
	}
	return strings.TrimSpace(b.String())
}

// acts reports whether printing r does something other than show a character.
// The joiners stay: Persian needs them.
func acts(r rune) bool {
	switch {
	case unicode.IsControl(r), r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069,
		r == 0x200E, r == 0x200F, r == 0x061C, r == 0x2028, r == 0x2029, r == 0xFEFF:
		return true
	}
	return r >= 0xE0000 && r <= 0xE007F // tags
}

// quoted is content made safe and isolated from the line around it.
func quoted(s string) string { return isolate + plain(s) + endIsolate }
