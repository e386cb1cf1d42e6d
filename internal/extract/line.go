package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// line is one line of a page with what can be seen of it without its
// neighbours.
type line struct {
	isnad.Span
	first, last int    // its tokens, last exclusive
	markup      markup // what the page's markup says of it
	apart       bool   // an empty line stands before it

	words   int  // tokens with letters or digits
	numbers int  // of those, the numbers
	full    bool // ends as a sentence does
	asks    bool // of those, with a question or exclamation mark
	trails  bool // ends with dots, as straps do
	open    bool // ends with a mark after which something must follow
	bullet  bool // begins with the mark of a list
	braced  bool // stands in round brackets
	dated   bool // holds a day, a month and a year
	stamped bool // holds nothing else
	linked  bool // holds an address of the web, and few words

	part    isnad.BlockKind  // what its words tell, or ""
	hint    isnad.BlockKind  // what its words suggest, or ""
	opens   lexicon.PageArea // the area that it opens, or ""
	rest    int              // where the outlet's name begins in a line that ends with it, or 0
	related bool             // it stands among the headlines of other articles
	kind    isnad.BlockKind  // the verdict
}

// A line of at least longLine words is prose, whatever its end; one of at least
// shortProse words is prose when it ends as a sentence does.
const (
	longLine   = 25
	shortProse = 6
)

// prose reports whether l reads as running text.
func (l *line) prose() bool {
	if l.part != "" || l.stamped || l.linked {
		return false
	}
	return l.words >= longLine || (l.full || l.markup.paragraph) && l.words >= shortProse
}

// leads reports whether l can be the first paragraph: headlines ask and
// exclaim, and hardly ever end with a full stop.
func (l *line) leads() bool { return l.prose() && (!l.asks || l.words >= longLine) }

// lines returns the lines of the text that hold something visible, trimmed.
// Marks, where there are any, are those of the lines in order.
func lines(t *arabic.Text, marks []markup) []line {
	var out []line
	apart := false
	for pos := 0; pos < len(t.Raw); {
		end := strings.IndexByte(t.Raw[pos:], '\n')
		if end < 0 {
			end = len(t.Raw) - pos
		}
		span := trim(t.Raw, isnad.Span{Start: pos, End: pos + end})
		pos += end + 1
		if span.Empty() {
			apart = true
			continue
		}
		l := line{Span: span, first: t.At(span.Start), last: t.At(span.End), apart: apart}
		if len(out) < len(marks) {
			l.markup = marks[len(out)]
		}
		l.look(t)
		out = append(out, l)
		apart = false
	}
	return out
}

// trim takes white space and invisible controls off both ends of s.
func trim(text string, s isnad.Span) isnad.Span {
	blank := func(r rune) bool { return unicode.IsSpace(r) || arabic.IsIgnorable(r) }
	left := strings.TrimLeftFunc(s.In(text), blank)
	s.Start = s.End - len(left)
	s.End = s.Start + len(strings.TrimRightFunc(left, blank))
	return s
}

// look fills in what the characters of the line tell.
func (l *line) look(t *arabic.Text) {
	letters := 0
	for i := l.first; i < l.last; i++ {
		switch t.Tokens[i].Kind {
		case arabic.Number:
			l.words++
			l.numbers++
		case arabic.Word, arabic.Latin:
			l.words++
			letters++
		}
	}
	s := l.In(t.Raw)
	l.full, l.asks, l.open = ending(s)
	l.trails = strings.HasSuffix(s, "..") || strings.HasSuffix(s, "\u2026")
	l.bullet = bulleted(s)
	l.braced = strings.HasPrefix(s, "(") && strings.HasSuffix(strings.TrimSuffix(s, "."), ")")
	l.linked = letters <= 12 && hasAddress(s)
}

// ending reports how a line ends behind quotation marks and brackets: as a
// sentence, asking or exclaiming, or with a mark that announces more. Dots that trail off (..) belong
// to headlines and are no end of a sentence.
func ending(s string) (full, asks, open bool) {
	rest := strings.TrimRightFunc(s, closing)
	r, size := utf8.DecodeLastRuneInString(rest)
	switch r {
	case '.', '\u06D4':
		before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(rest[:len(rest)-size], " "))
		return before != '.', false, false
	case '!', '?', '\u061F':
		return true, true, false
	case ':', ',', '\u060C', ';', '\u061B':
		return false, false, true
	}
	return false, false, false
}

func closing(r rune) bool {
	return unicode.IsSpace(r) || arabic.IsIgnorable(r) || strings.ContainsRune("\"'\u00BB\u201D\u2019)]", r)
}

// bulleted reports whether s begins with a dash, a bullet or a star and goes on
// with a word.
func bulleted(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune("-*\u2013\u2014\u2022\u25CF\u25AA\u25E6\u00B7\u0640", r) {
		return false
	}
	rest := strings.TrimLeft(s[size:], " \u00A0")
	next, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsLetter(next) || next == '"' || next == '\u00AB' || next == '\u201C'
}

// hasAddress reports whether s holds an address of the web.
func hasAddress(s string) bool {
	return strings.Contains(s, "http://") || strings.Contains(s, "https://") || strings.Contains(s, "www.")
}
