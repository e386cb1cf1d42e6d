package arabic

import (
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
	Glued      bool  // no white space stands between this token and the one before
	Line       bool  // first token of its line
	cuts       uint8 // readings, less the one of the whole
	keys       int32 // where the keys of its readings begin
}

// Text is a text cut into tokens, with the folded form of each.
type Text struct {
	Raw    string
	Tokens []Token
	folded string
	keys   []uint32
}

// Fold returns the folded form of token i, see [Fold].
func (t *Text) Fold(i int) string { return t.folded[t.Tokens[i].fold:t.Tokens[i].fend] }

// Keys returns the [Key] of each of the [Readings] of token i, in their order.
func (t *Text) Keys(i int) []uint32 {
	first := t.Tokens[i].keys
	return t.keys[first : first+1+int32(t.Tokens[i].cuts)]
}

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
	s.tokens = make([]Token, 0, len(raw)/8+4)
	s.folded = make([]byte, 0, len(raw))
	for s.pos < len(raw) {
		s.next()
	}
	t := Text{Raw: raw, Tokens: s.tokens, folded: string(s.folded)}
	t.key()
	return t
}

// key works out the keys of all tokens.
func (t *Text) key() {
	t.keys = make([]uint32, 0, 2*len(t.Tokens))
	var buf [8]Reading
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		tok.keys = int32(len(t.keys))
		if tok.Kind != Word {
			t.keys = append(t.keys, Key(t.Fold(i)))
			continue
		}
		readings := Readings(buf[:0], t.Fold(i))
		for _, r := range readings {
			t.keys = append(t.keys, Key(r.Stem))
		}
		tok.cuts = uint8(len(readings) - 1)
	}
}

type scanner struct {
	raw    string
	pos    int
	glued  bool
	line   bool
	tokens []Token
	folded []byte
}

func (s *scanner) next() {
	r, size := s.decode(s.pos)
	l := letterOf(r)
	switch l.kind {
	case 0:
		s.glued = s.glued && l.ignorable
		s.line = s.line || r == '\n' || r == '\u2028' || r == '\u2029'
		s.pos += size
	case Punct:
		start := len(s.folded)
		s.fold(l)
		s.emit(Punct, s.pos+size, start, len(s.folded))
	default:
		s.run(l.kind)
	}
}

// decode reads the code point at pos; most take two bytes.
func (s *scanner) decode(pos int) (r rune, size int) {
	lead := s.raw[pos]
	if lead < utf8.RuneSelf {
		return rune(lead), 1
	}
	if lead >= 0xC2 && lead < 0xE0 && pos+1 < len(s.raw) && s.raw[pos+1]&0xC0 == 0x80 {
		return rune(lead&0x1F)<<6 | rune(s.raw[pos+1]&0x3F), 2
	}
	return utf8.DecodeRuneInString(s.raw[pos:])
}

// run reads the run of kind that begins here. Marks and joiners go on with any
// word; they never end one visibly, nor does an apostrophe.
func (s *scanner) run(kind Kind) {
	start := len(s.folded)
	end, fend := s.pos, start
	for pos := s.pos; pos < len(s.raw); {
		r, size := s.decode(pos)
		pos += size
		l := letterOf(r)
		if l.ignorable {
			continue // part of the run only if the run goes on behind it
		}
		apostrophe := kind == Latin && inLatinWord(r)
		if l.kind != kind && !(kind == Latin && l.kind == Number) && !apostrophe {
			break
		}
		s.fold(l)
		if !apostrophe {
			end, fend = pos, len(s.folded)
		}
	}
	s.emit(kind, end, start, fend)
}

func inLatinWord(r rune) bool { return r == '\'' || r == '\u2019' }

func (s *scanner) fold(l letter) {
	if l.fold >= 0 {
		s.folded = utf8.AppendRune(s.folded, l.fold)
	}
}

// emit adds the token that ends at end, folded to the bytes [start, fend).
func (s *scanner) emit(kind Kind, end, start, fend int) {
	s.tokens = append(s.tokens, Token{
		Start: s.pos, End: end, fold: start, fend: fend, Kind: kind, Glued: s.glued, Line: s.line,
	})
	s.pos, s.glued, s.line = end, true, false
}
