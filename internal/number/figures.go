package number

import (
	"math"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Marks that stand between digits.
const (
	arabicDecimal   = "\u066B"
	arabicThousands = "\u066C"
	arabicComma     = "\u060C"
)

// figures reads the number that begins with digits at token i: its sign, its
// groups and decimals, and the number words that follow it ("110 thousand").
func (s *scanner) figures(i int) (Numeral, bool) {
	n, ok := s.plainFigures(i)
	if !ok {
		return n, false
	}
	if s.minusBefore(i) {
		n.First, n.Value, n.Digits = i-1, -n.Value, 0
	}
	if s.exponent(&n) {
		return n, true
	}
	n.Label = s.label(n)
	if n.Label || s.bound(n.Last) {
		return n, true
	}
	acc := sum{group: n.Value, open: true, figs: true, parts: 1}
	if last := s.scaleAfter(&acc, n.Last); last > n.Last {
		last = s.chain(&acc, last)
		n.Value, n.Last, n.Digits, n.Words = acc.value(), last, 0, true
	} else if w, ok := s.follower(n.Last); ok && w.conj {
		if last, ok := s.andFraction(&acc, w); ok {
			n.Value, n.Last, n.Digits, n.Words = acc.value(), last, 0, true
		}
	}
	return n, true
}

// scaleAfter takes the scale or hundred that stands right behind digits.
func (s *scanner) scaleAfter(acc *sum, i int) int {
	w, ok := s.follower(i)
	if !ok || w.conj || w.skip > 0 {
		return i
	}
	for _, sense := range w.senses {
		switch {
		case sense.Definite:
		case sense.Kind == lexicon.NumberScale, sense.Kind == lexicon.NumberScales, sense.Kind == lexicon.NumberHundred:
			if acc.take(sense, false) {
				acc.parts++
				return w.next
			}
		}
	}
	return i
}

// plainFigures reads digits with their separators.
func (s *scanner) plainFigures(i int) (Numeral, bool) {
	n := Numeral{First: i, Last: i + 1}
	if s.t.Tokens[i].Kind != arabic.Number { // ".77"
		n.Value, n.Last = s.digits(i+1)/pow10(s.width(i+1)), i+2
		return n, true
	}
	n.Value, n.Digits = s.digits(i), s.width(i)
	groups, mark := 0, ""
	for s.separated(n.Last) {
		sep := s.t.Surface(n.Last)
		if mark != "" && sep != mark { // the last of two marks is the decimal point
			break
		}
		mark = sep
		groups++
		n.Last += 2
	}
	switch {
	case groups == 0:
		return s.spacedGroups(n), true
	case s.thousands(i, groups, mark):
		for g := range groups {
			n.Value = n.Value*1000 + s.digits(i+2+2*g)
		}
		if s.separated(n.Last) && s.t.Surface(n.Last) != mark {
			n.Value += s.digits(n.Last+1) / pow10(s.width(n.Last+1))
			n.Last += 2
		}
	case groups == 1 && mark != arabicThousands:
		n.Value += s.digits(i+2) / pow10(s.width(i+2))
	default: // a date, a version, a list
		n.Last = i + 1
		return n, true
	}
	n.Digits = 0
	return n, true
}

// separated reports whether token i is a mark that joins the digits around it.
func (s *scanner) separated(i int) bool {
	if i+1 >= len(s.t.Tokens) || s.t.Tokens[i].Kind != arabic.Punct || !s.t.Tokens[i].Glued ||
		s.t.Tokens[i+1].Kind != arabic.Number || !s.t.Tokens[i+1].Glued {
		return false
	}
	switch s.t.Surface(i) {
	case ".", ",", arabicDecimal, arabicThousands, arabicComma, "'", "\u2019":
		return true
	}
	return false
}

// thousands reports whether the digits at token i with the groups after them,
// cut by mark, are one number cut into groups of three. A single group behind a
// full stop is one too (in Arabic and French news 12.500 is more often twelve
// thousand than twelve and a half), unless a scale or a percent sign follows or
// the number begins with zero.
func (s *scanner) thousands(i, groups int, mark string) bool {
	if mark == arabicDecimal || s.width(i) > 3 || s.digits(i) == 0 {
		return false
	}
	for g := range groups {
		if s.width(i+2+2*g) != 3 {
			return false
		}
	}
	if groups > 1 || mark == arabicThousands {
		return true
	}
	if mark == "." && len(s.words.Exact(".")) > 0 { // the language's decimal point
		return false
	}
	return mark != "." || !s.partial(i+3)
}

// partial reports whether what stands at token i makes decimals likely: a
// percent sign or a scale.
func (s *scanner) partial(i int) bool {
	if i >= len(s.t.Tokens) {
		return false
	}
	switch s.t.Surface(i) {
	case "%", "\u066A", "\u2030":
		return true
	}
	w, ok := s.word(i)
	return ok && len(w.senses) > 0
}

// spacedGroups reads digits cut into groups of three by spaces, "1 234 567".
func (s *scanner) spacedGroups(n Numeral) Numeral {
	if n.Digits > 3 || n.Value == 0 || s.gluedPunct(n.First) {
		return n
	}
	for i := n.Last; i < len(s.t.Tokens); i++ {
		tok := s.t.Tokens[i]
		if tok.Kind != arabic.Number || tok.Line || tok.Glued || s.width(i) != 3 || s.bound(i+1) {
			break
		}
		n.Value = n.Value*1000 + s.digits(i)
		n.Last, n.Digits = i+1, 0
	}
	return n
}

// gluedPunct reports whether a mark stands right before token i.
func (s *scanner) gluedPunct(i int) bool {
	return i > 0 && s.t.Tokens[i].Glued && s.t.Tokens[i-1].Kind == arabic.Punct
}

// bound reports whether token i is a mark glued to what stands before it and to
// more digits behind it: a date, a time, a fraction, a range.
func (s *scanner) bound(i int) bool {
	return i+1 < len(s.t.Tokens) && s.t.Tokens[i].Kind == arabic.Punct && s.t.Tokens[i].Glued &&
		s.t.Tokens[i+1].Glued && s.t.Tokens[i+1].Kind == arabic.Number
}

// leadingPoint reports whether token i is a decimal point without a zero.
func (s *scanner) leadingPoint(i int) bool {
	if i+1 >= len(s.t.Tokens) || s.t.Tokens[i+1].Kind != arabic.Number || !s.t.Tokens[i+1].Glued {
		return false
	}
	if mark := s.t.Surface(i); mark != "." && mark != arabicDecimal {
		return false
	}
	return i == 0 || !s.t.Tokens[i].Glued || s.t.Tokens[i].Line
}

// minusBefore reports whether a minus sign belongs to the digits at token i: it
// touches them, and nothing touches it from before.
func (s *scanner) minusBefore(i int) bool {
	if i == 0 || !s.t.Tokens[i].Glued || s.t.Tokens[i].Line {
		return false
	}
	switch s.t.Surface(i - 1) {
	case "-", "\u2212":
	default:
		return false
	}
	if !s.t.Tokens[i-1].Glued {
		return true
	}
	if i < 2 {
		return false
	}
	switch s.t.Surface(i - 2) {
	case "(", "<", ">", "=":
		return true
	case "$":
		return i < 3 || s.t.Tokens[i-3].Kind != arabic.Number
	}
	return false
}

// label reports whether the digits are part of a name or a code: letters are
// glued to them, or stand before them with a hyphen between.
func (s *scanner) label(n Numeral) bool {
	if n.Last < len(s.t.Tokens) && s.t.Tokens[n.Last].Glued && s.t.Tokens[n.Last].Kind == arabic.Latin &&
		s.t.Tokens[n.Last].End-s.t.Tokens[n.Last].Start < 2 {
		return true
	}
	if n.First < 2 || !s.t.Tokens[n.First].Glued || !s.t.Tokens[n.First-1].Glued {
		return false
	}
	if mark := s.t.Surface(n.First - 1); mark != "-" && mark != "\u2010" && mark != "\u2011" {
		return false
	}
	before := s.t.Tokens[n.First-2].Kind
	return before == arabic.Word || before == arabic.Latin
}

// digits returns the value of the digits of token i. Runs too long for a float64
// lose their last digits.
func (s *scanner) digits(i int) float64 {
	v := 0.0
	for _, c := range []byte(s.t.Fold(i)) {
		v = v*10 + float64(c-'0')
	}
	return v
}

// width returns the number of digits of token i.
func (s *scanner) width(i int) int { return len(s.t.Fold(i)) }

func pow10(n int) float64 { return math.Pow(10, float64(n)) }
