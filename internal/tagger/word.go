package tagger

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// word is what the features need to know of one token.
type word struct {
	fold   uint32 // hashes
	stem   uint32 // without attached particles, where it is known so
	fine   uint32 // classes of the stem
	coarse uint32
	lists  uint32 // which lists hold it, one bit each
	shape  uint32 // script, length, article, particles, last letter
	affix  [6]uint32
}

// The bits of word.lists.
const (
	inGiven uint32 = 1 << iota
	inLooseGiven
	inTokens
	inManyTokens
	inCommon
	inOften
	inEnds
	inParts
	inNisbas
	inTitles
	inPlaces
	inOrgs
	inOrgHeads
	inReporting
)

// Reader reads the tokens of texts for a model. It may be used from several
// goroutines.
type Reader struct {
	given   map[string]lexicon.Given
	parts   map[string]lexicon.NamePart
	ends    map[string]bool
	common  *lexicon.Listing
	tokens  *lexicon.Listing
	classes *lexicon.Listing
	nisbas  *lexicon.Phrases[lexicon.Nisba]
	titles  *lexicon.Phrases[lexicon.Title]
	places  *lexicon.Phrases[lexicon.Place]
	orgs    *lexicon.Phrases[*lexicon.Org]
	heads   *lexicon.Phrases[lexicon.OrgHead]
	seen    *lexicon.Memo[word]
}

// NewReader returns a reader over the lists of lex.
func NewReader(lex *lexicon.Lexicon) *Reader {
	return &Reader{
		given: lex.Given(), parts: lex.NameParts(), ends: lex.NameEnds(),
		common: lex.CommonWords(), tokens: lex.NameTokens(), classes: lex.WordClasses(),
		nisbas: lex.Nisbas(), titles: lex.Titles(), places: lex.Places(), orgs: lex.Orgs(), heads: lex.OrgHeads(),
		seen: lexicon.NewMemo[word](),
	}
}

// words reads the tokens [first, last) of t.
func (r *Reader) words(t *arabic.Text, first, last int, out []word) []word {
	for i := first; i < last; i++ {
		var w word
		if kind := t.Tokens[i].Kind; kind == arabic.Word {
			w = r.seen.Of(t.Fold(i), r.read)
		} else {
			w = sign(t.Fold(i), kind)
		}
		final, _ := utf8.DecodeLastRuneInString(t.Surface(i))
		w.shape = mix(w.shape, uint32(final))
		out = append(out, w)
	}
	return out
}

const digitsKey = "0"

// sign reads what is no word; of numbers only the length counts.
func sign(fold string, kind arabic.Kind) word {
	if kind == arabic.Number {
		fold = digitsKey + strconv.Itoa(len(fold))
	}
	h := hash(fold)
	return word{fold: h, stem: h, fine: h, coarse: uint32(kind), shape: uint32(kind)}
}

// read reads a word by itself.
func (r *Reader) read(fold string) word {
	w := word{fold: hash(fold)}
	stem, attached := r.stem(fold)
	w.stem = hash(stem)
	w.fine, w.coarse = r.class(stem)
	w.lists = r.lists(stem)
	n := min(utf8.RuneCountInString(fold), 9)
	w.shape = mix(uint32(arabic.Word)|uint32(n)<<4|uint32(attached)<<12, 0)
	if arabic.HasArticle(stem) {
		w.shape++
	}
	affixes(fold, &w.affix)
	return w
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

func (r *Reader) class(stem string) (fine, coarse uint32) {
	value, ok := r.classes.Find(stem)
	if !ok {
		return 0, 0
	}
	a, b, _ := strings.Cut(value, "\t")
	x, _ := strconv.Atoi(a)
	y, _ := strconv.Atoi(b)
	return uint32(x) + 1, uint32(y) + 1
}

func (r *Reader) lists(stem string) uint32 {
	var l uint32
	set := func(bit uint32, ok bool) {
		if ok {
			l |= bit
		}
	}
	g, given := r.given[stem]
	set(inGiven, given && !g.Word)
	set(inLooseGiven, given && g.Word)
	if value, ok := r.tokens.Find(stem); ok {
		_, count, _ := strings.Cut(value, "\t")
		people, _ := strconv.Atoi(count)
		set(inTokens, true)
		set(inManyTokens, people >= 5)
	}
	if value, ok := r.common.Find(stem); ok {
		count, _ := strconv.Atoi(value)
		set(inCommon, true)
		set(inOften, count >= 60)
	}
	set(inEnds, r.ends[stem])
	set(inParts, r.parts[stem] != lexicon.NoPart && r.parts[stem] != lexicon.Article)
	set(inNisbas, r.nisbas.Exact(stem) != nil)
	set(inTitles, r.titles.Exact(stem) != nil)
	set(inPlaces, r.places.Exact(stem) != nil)
	set(inOrgs, r.orgs.Exact(stem) != nil)
	set(inOrgHeads, r.heads.Exact(stem) != nil)
	return l
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
