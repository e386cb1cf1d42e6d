package arabic

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind is what a token is made of.
type Kind uint8

// The token kinds.
const (
	Word   Kind = iota + 1 // letters of the Arabic script, with their marks
	Latin                  // letters of another script, and digits that follow them (G20)
	Number                 // decimal digits of one shape or another, nothing else
	Punct                  // one punctuation mark or symbol
)

// Token is a piece of a text, white space left out. Its bytes are
// Raw[Start:End] of the [Text] that holds it.
type Token struct {
	Start, End int // bytes of Raw
	fold, fend int // bytes of the folded text
	Kind       Kind
	Glued      bool // no white space stands between this token and the one before
	Line       bool // first token of its line
}

// Text is a text cut into tokens, with the folded form of each.
type Text struct {
	Raw    string
	Tokens []Token
	folded string
}

// Fold returns the folded form of token i, see [Fold].
func (t *Text) Fold(i int) string { return t.folded[t.Tokens[i].fold:t.Tokens[i].fend] }

// Surface returns token i as written.
func (t *Text) Surface(i int) string { return t.Raw[t.Tokens[i].Start:t.Tokens[i].End] }

// Is reports whether token i exists and folds to key.
func (t *Text) Is(i int, key string) bool {
	return i >= 0 && i < len(t.Tokens) && t.Fold(i) == key
}

// Skip returns the byte of Raw where token i begins once its first n letters,
// with the marks that stand on them, are passed over.
func (t *Text) Skip(i, n int) int {
	tok := t.Tokens[i]
	for pos, r := range t.Raw[tok.Start:tok.End] {
		if IsMark(r) || IsIgnorable(r) {
			continue
		}
		if n == 0 {
			return tok.Start + pos
		}
		n--
	}
	return tok.End
}

// At returns the index of the first token that ends after byte pos; it is
// len(t.Tokens) when there is none.
func (t *Text) At(pos int) int {
	lo, hi := 0, len(t.Tokens)
	for lo < hi {
		if mid := (lo + hi) / 2; t.Tokens[mid].End <= pos {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// Tokenize cuts raw into tokens. White space and the invisible controls between
// tokens belong to none, nor do the marks of a hashtag, in which an underscore
// stands for a space; every other byte belongs to exactly one. Bytes that are not
// UTF-8 become one Punct token each.
func Tokenize(raw string) Text {
	s := scanner{raw: raw, line: true}
	s.tokens = make([]Token, 0, len(raw)/9+4)
	s.folded.Grow(len(raw))
	for s.pos < len(raw) {
		s.next()
	}
	return Text{Raw: raw, Tokens: s.tokens, folded: s.folded.String()}
}

type scanner struct {
	raw    string
	pos    int
	glued  bool
	line   bool
	tokens []Token
	folded strings.Builder
}

func (s *scanner) next() {
	r, size := utf8.DecodeRuneInString(s.raw[s.pos:])
	kind := kindOf(r)
	switch {
	case kind == 0:
		s.glued = s.glued && IsIgnorable(r)
		s.line = s.line || r == '\n' || r == '\u2028' || r == '\u2029'
		s.pos += size
	case kind == Punct:
		s.emit(Punct, s.pos+size)
	default:
		s.emit(kind, s.runEnd(kind, s.pos+size))
	}
}

// runEnd returns the end of the run of kind that goes on at pos. Marks and
// joiners go on with any word; they never end one visibly.
func (s *scanner) runEnd(kind Kind, pos int) int {
	end := pos
	for pos < len(s.raw) {
		r, size := utf8.DecodeRuneInString(s.raw[pos:])
		pos += size
		if IsIgnorable(r) {
			continue // part of the run only if the run goes on behind it
		}
		k := kindOf(r)
		goesOn := k == kind || (kind == Latin && (k == Number || inLatinWord(r))) || (kind == Word && IsMark(r))
		if !goesOn {
			break
		}
		end = pos
	}
	return end
}

func inLatinWord(r rune) bool { return r == '\'' || r == '\u2019' }

func (s *scanner) emit(kind Kind, end int) {
	piece := s.raw[s.pos:end]
	if kind == Latin {
		piece = strings.TrimRight(piece, "'\u2019")
		end = s.pos + len(piece)
	}
	start := s.folded.Len()
	for _, r := range piece {
		if r = foldRune(r); r >= 0 {
			s.folded.WriteRune(r)
		}
	}
	s.tokens = append(s.tokens, Token{
		Start: s.pos, End: end, fold: start, fend: s.folded.Len(),
		Kind: kind, Glued: s.glued, Line: s.line,
	})
	s.pos, s.glued, s.line = end, true, false
}

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
