package tagger

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// classes is how many divisions of words into classes there are, see
// [lexicon.Lexicon.VectorClasses].
const classes = 4

// word is what the features need to know of one token.
type word struct {
	fold   uint32 // hashes
	stem   uint32 // without attached particles, where it is known so
	class  [classes]uint32
	lists  uint32 // which lists hold it, one bit each
	shape  uint32 // script, length, article, particles
	last   uint32 // last letter as written
	affix  [6]uint32
	opens  uint8          // the lists of phrases of which it begins one, one bit each
	marks  [phrases]uint8 // where in a listed phrase it stands
	joined uint32         // all marks in one
	head   uint32         // the class noun of organisations that it is part of
	sums   *[offsets]sum  // what the model makes of the word alone; nil in training
}

// Reader reads the tokens of texts for a model. It remembers words, and may be
// used from several goroutines.
type Reader struct {
	lists
	classes *lexicon.Listing
	model   *Model // nil in training
	edge    word   // stands before the first and behind the last token
	seen    *lexicon.Memo[word]
	readers [arabic.Punct + 1]func(string) word // by kind
}

// NewReader returns a reader over the lists of lex for m, which is nil when
// there is none yet.
func NewReader(lex *lexicon.Lexicon, m *Model) *Reader {
	r := &Reader{lists: readLists(lex), classes: lex.VectorClasses(), model: m, edge: edge, seen: lexicon.NewMemo[word]()}
	for kind := range r.readers {
		r.readers[kind] = func(fold string) word { return r.read(fold, arabic.Kind(kind)) }
	}
	r.weigh(&r.edge)
	return r
}

// words reads the tokens of the sentence.
func (r *Reader) words(t *arabic.Text, s arabic.Sentence) []word {
	out := make([]word, s.Last-s.First)
	for k := range out {
		i := s.First + k
		if fold, kind := t.Fold(i), t.Tokens[i].Kind; fold != "" {
			out[k] = r.seen.Of(fold, r.readers[kind])
		} else {
			out[k] = r.read(fold, kind) // a lone mark, of one script or the other
		}
		last, _ := utf8.DecodeLastRuneInString(t.Surface(i))
		out[k].last = uint32(last)
	}
	r.mark(t, s, out)
	return out
}

const digitsKey = "0"

// read reads a word by itself; of numbers only the length counts.
func (r *Reader) read(fold string, kind arabic.Kind) word {
	key := fold
	if kind == arabic.Number {
		key = digitsKey + strconv.Itoa(len(fold))
	}
	w := word{fold: hash(key), stem: hash(key), shape: uint32(kind)}
	if kind == arabic.Word || kind == arabic.Latin {
		w.opens = r.opening(fold)
	}
	if kind == arabic.Word {
		r.readArabic(fold, &w)
	} else {
		w.class[0], w.class[1] = w.fold, uint32(kind)
	}
	r.weigh(&w)
	return w
}

func (r *Reader) readArabic(fold string, w *word) {
	stem, attached := r.stem(fold)
	w.stem = hash(stem)
	w.class = r.class(stem)
	w.lists = r.holding(stem)
	n := min(utf8.RuneCountInString(fold), 9)
	w.shape = mix(uint32(arabic.Word)|uint32(n)<<4|uint32(attached)<<12, 0)
	if arabic.HasArticle(stem) {
		w.shape++
	}
	affixes(fold, &w.affix)
}

// weigh works out what the model makes of the word alone.
func (r *Reader) weigh(w *word) {
	if r.model != nil {
		w.sums = r.model.sums(w)
	}
}

// stem takes attached particles off a word that is in no class, when what is
// left is in one or is a known name. attached is a hash of the particles.
func (r *Reader) stem(fold string) (stem string, attached rune) {
	if r.classes.Has(fold) || r.given[fold].Caption != "" {
		return fold, 0
	}
	var buf [8]arabic.Reading
	for _, reading := range arabic.Readings(buf[:0], fold)[1:] {
		if r.given[reading.Stem].Caption != "" || r.classes.Has(reading.Stem) {
			return reading.Stem, (reading.Conj & 0xF) | (reading.Prep&0xF)<<4
		}
	}
	return fold, 0
}

func (r *Reader) class(stem string) (class [classes]uint32) {
	value, ok := r.classes.Find(stem)
	for i := 0; ok && i < classes; i++ {
		var number string
		number, value, _ = strings.Cut(value, "\t")
		n, _ := strconv.Atoi(number)
		class[i] = uint32(n) + 1
	}
	return class
}

// affixes hashes the first and the last one to three letters.
func affixes(fold string, out *[6]uint32) {
	at := 0
	for i := range 3 {
		_, size := utf8.DecodeRuneInString(fold[at:])
		at += size
		out[i] = hash(fold[:at])
	}
	at = len(fold)
	for i := range 3 {
		_, size := utf8.DecodeLastRuneInString(fold[:at])
		at -= size
		out[3+i] = hash(fold[at:])
	}
}

// hash is FNV-1a.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// mix joins two hashes (the finalizer of MurmurHash3).
func mix(a, b uint32) uint32 {
	h := a*0x9E3779B1 ^ b
	h ^= h >> 16
	h *= 0x85EBCA6B
	h ^= h >> 13
	h *= 0xC2B2AE35
	return h ^ h>>16
}
