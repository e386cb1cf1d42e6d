// Package number reads numbers, in digits of every shape and in words, with
// their exact place in the text. The grammar of Arabic number words follows
// Wright, A Grammar of the Arabic Language, I §§ 318–337, as news writes them:
// parts joined by an attached or separate conjunction, digits before a scale word.
package number

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Form is how a number is meant.
type Form uint8

// The forms.
const (
	Cardinal Form = iota
	Ordinal
	Fraction // a part of one: a half, three quarters
	Vague    // tens of, thousands of: Value is the least that it can mean
	Few      // three to ten: Value is 3
)

// Numeral is a number read in a text.
type Numeral struct {
	First, Last int // tokens, Last exclusive
	Skip        int // letters of the first token that belong to an attached particle
	Value       float64
	Form        Form
	Digits      int  // digits of a plain run of digits; 0 when it is written otherwise
	Words       bool // has number words in it
	Definite    bool // begins with the article
	Unsure      bool // more likely another word: an eighth is also a price
	Label       bool // part of a name or a code: 19 in a virus's name, 16 in an aircraft's
}

// Span is the bytes of t.Raw that the numeral covers.
func (n Numeral) Span(t *arabic.Text) isnad.Span {
	return isnad.Span{Start: t.Skip(n.First, n.Skip), End: t.Tokens[n.Last-1].End}
}

// Whole returns the value when it is a whole number of at most 15 digits.
func (n Numeral) Whole() (int, bool) {
	if n.Value != float64(int64(n.Value)) || n.Value > 1e15 || n.Value < -1e15 {
		return 0, false
	}
	return int(n.Value), true
}

// Scan returns the numerals of t in text order. They do not overlap; a numeral
// is as long as the grammar allows.
func Scan(t *arabic.Text, words *lexicon.Phrases[lexicon.NumberWord]) []Numeral {
	s := scanner{t: t, words: words}
	var out []Numeral
	for i := 0; i < len(t.Tokens); {
		n, ok := s.read(i)
		if !ok {
			i++
			continue
		}
		n = s.over(n)
		out = append(out, n)
		i = n.Last
	}
	return out
}

type scanner struct {
	t     *arabic.Text
	words *lexicon.Phrases[lexicon.NumberWord]
}

// read reads the numeral that begins at token i.
func (s *scanner) read(i int) (Numeral, bool) {
	switch s.t.Tokens[i].Kind {
	case arabic.Number:
		return s.figures(i)
	case arabic.Punct:
		if s.leadingPoint(i) {
			return s.figures(i)
		}
		return Numeral{}, false
	}
	w, ok := s.word(i)
	if !ok {
		return Numeral{}, false
	}
	if n, ok := s.ordinal(w); ok {
		return n, true
	}
	if n, ok := s.oneOver(w); ok {
		return n, true
	}
	if n, ok := s.fraction(w); ok {
		return n, true
	}
	return s.cardinal(w)
}

// word is one number word in the text.
type word struct {
	first, next int
	skip        int
	conj        bool // the conjunction stands before it, attached or not
	senses      []lexicon.NumberWord
}

// sense returns the reading of w that is of one of the kinds.
func (w word) sense(kinds ...lexicon.NumberKind) (lexicon.NumberWord, bool) {
	for _, s := range w.senses {
		for _, k := range kinds {
			if s.Kind == k {
				return s, true
			}
		}
	}
	return lexicon.NumberWord{}, false
}

// word reads the number word at token i.
func (s *scanner) word(i int) (word, bool) {
	if i >= len(s.t.Tokens) || s.t.Tokens[i].Kind == arabic.Number || s.t.Tokens[i].Kind == arabic.Punct {
		return word{}, false
	}
	m, ok := s.words.Longest(s.t, i)
	if !ok {
		return word{}, false
	}
	w := word{first: i, next: m.Last, skip: m.Skip, senses: m.Values}
	w.conj = m.Skip > 0 && arabic.Conjunction(s.t.Fold(i)) != 0
	return w, true
}

// follower reads the number word that goes on with a number at token i, past a
// conjunction that stands alone. Numbers do not go on over the end of a line.
func (s *scanner) follower(i int) (word, bool) {
	if i >= len(s.t.Tokens) || s.t.Tokens[i].Line {
		return word{}, false
	}
	if s.hyphen(i) {
		w, ok := s.word(i + 1)
		w.conj = true
		return w, ok
	}
	if s.isAnd(i) {
		if i+1 >= len(s.t.Tokens) || s.t.Tokens[i+1].Line {
			return word{}, false
		}
		w, ok := s.word(i + 1)
		w.conj = true
		return w, ok
	}
	return s.word(i)
}

// hyphen reports whether token i joins two number words of a Latin script,
// "twenty-one".
func (s *scanner) hyphen(i int) bool {
	return i > 0 && i+1 < len(s.t.Tokens) && s.t.Tokens[i].Kind == arabic.Punct && s.t.Tokens[i].Glued && s.t.Tokens[i+1].Glued &&
		s.t.Tokens[i-1].Kind == arabic.Latin && s.t.Tokens[i+1].Kind == arabic.Latin && s.t.Surface(i) == "-"
}

// isAnd reports whether token i is the conjunction, written as a word.
func (s *scanner) isAnd(i int) bool {
	if s.t.Tokens[i].Kind == arabic.Word {
		return arabic.IsConjunction(s.t.Fold(i))
	}
	for _, v := range s.words.Exact(s.t.Fold(i)) {
		if v.Kind == lexicon.NumberAnd {
			return true
		}
	}
	return false
}
