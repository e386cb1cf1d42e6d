package cli

import (
	"bufio"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode"

	"github.com/isnad-project/isnad/arabic"
)

// sheet lays out text for a person: lines of bounded width, aligned columns, and
// runs of Arabic between Latin ones that stay where they belong. What comes from
// articles is cleaned of everything that could steer a terminal.
type sheet struct {
	w        *bufio.Writer
	width    int
	terminal bool
}

// The width of a page, when the terminal does not say one.
const pageWidth = 100

func newSheet(w io.Writer) *sheet {
	s := &sheet{w: bufio.NewWriter(w), width: pageWidth, terminal: isTerminal(w)}
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n >= 40 && n <= 400 {
		s.width = n
	}
	return s
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	st, err := f.Stat()
	return err == nil && st.Mode()&os.ModeCharDevice != 0
}

// done writes out what was laid out.
func (s *sheet) done() error { return s.w.Flush() }

// blank ends a part.
func (s *sheet) blank() { s.w.WriteByte('\n') }

// heading writes a line that stands out on a terminal.
func (s *sheet) heading(text string) {
	text = s.isolate(clean(text))
	if s.terminal {
		text = "\x1b[1m" + text + "\x1b[0m"
	}
	s.w.WriteString(text + "\n")
}

// entry writes a label in a column of the given width and the text beside it,
// wrapped under itself.
func (s *sheet) entry(indent, column int, label, text string) {
	label = clean(label)
	lead := strings.Repeat(" ", indent) + s.isolate(label)
	if gap := column - columns(label); gap > 0 {
		lead += strings.Repeat(" ", gap)
	} else if column > 0 {
		lead += " "
	}
	margin := indent + column
	for i, line := range wrap(clean(text), s.width-margin) {
		if i > 0 {
			lead = strings.Repeat(" ", margin)
		}
		s.w.WriteString(strings.TrimRight(lead+s.isolate(line), " ") + "\n")
	}
}

// line writes text under an indent.
func (s *sheet) line(indent int, text string) { s.entry(indent, 0, "", text) }

// clean takes out of a text what is no letter of it: controls (C0, C1, and the
// escapes they begin), marks of direction, and line ends, which become spaces.
func clean(text string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case r == unicode.ReplacementChar, unicode.IsControl(r), arabic.IsIgnorable(r):
			return -1
		}
		return r
	}, text))
}

// Directional isolates (Unicode Standard Annex 9).
const (
	firstStrong = "\u2068"
	popIsolate  = "\u2069"
)

// isolate puts each run of Arabic into an isolate of its own, so that the Latin
// text and the figures around it keep their places. Only a terminal needs that.
func (s *sheet) isolate(text string) string {
	if !s.terminal {
		return text
	}
	var b strings.Builder
	for len(text) > 0 {
		start := strings.IndexFunc(text, arabic.IsLetter)
		if start < 0 {
			break
		}
		end := start + runEnd(text[start:])
		b.WriteString(text[:start] + firstStrong + text[start:end] + popIsolate)
		text = text[end:]
	}
	b.WriteString(text)
	return b.String()
}

// runEnd is the end of the last Arabic letter or mark before a Latin letter.
func runEnd(text string) int {
	end := 0
	for pos, r := range text {
		switch {
		case arabic.IsLetter(r) || arabic.IsMark(r):
			end = pos + len(string(r))
		case unicode.IsLetter(r), r == ';', r == '|', r == '[':
			return end
		}
	}
	return end
}

// columns is how many columns a cleaned text takes: marks take none.
func columns(text string) int {
	n := 0
	for _, r := range text {
		if !unicode.Is(unicode.Mn, r) {
			n++
		}
	}
	return n
}

// wrap breaks a cleaned text at spaces into lines of at most width columns; a
// longer word stands alone.
func wrap(text string, width int) []string {
	width = max(width, 20)
	var out []string
	line, taken := "", 0
	for _, word := range strings.Fields(text) {
		n := columns(word)
		if taken > 0 && taken+1+n > width {
			out = append(out, line)
			line, taken = "", 0
		}
		if taken > 0 {
			line += " "
			taken++
		}
		line += word
		taken += n
	}
	return append(out, line)
}
