package screen

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// word is a part of a name that is compared as one.
type word struct {
	text    string // as folded, for reasons
	sounds  string // symbols
	alt     string // symbols of another reading, without an attached article; "" for none
	mass    float32
	altMass float32
	kinds   uint32 // kinds of consonant in either reading, a bit each
	concept int32  // meaning of a word of bodies, 0 for a name
	apart   lexicon.Apart
	weight  float32 // how much the word tells of who is meant, 0 to 1
	script  script
	half    byte // the mark of a first half that the name is made with, 0 for none
	altHalf byte // that of the other reading
	father  bool // stands behind "son of"
	article bool // has the article, as family names have and most given names have not
	given   bool // a word of a title or a legal form: it hardly tells anything
}

// weighed returns the word with its masses and its kinds of consonant.
func (w word) weighed() word {
	w.mass, w.altMass = mass(w.sounds, w.script), mass(w.alt, w.script)
	w.kinds = kindsOf(w.sounds) | kindsOf(w.alt)
	w.half, w.altHalf = half(w.sounds), half(w.alt)
	return w
}

type script uint8

const (
	latinScript script = iota
	arabicScript
)

// Weights of words that tell little.
const (
	titleWeight    = 0.12
	legalWeight    = 0.07
	functionWeight = 0.03
	genericWeight  = 0.38
	initialWeight  = 0.15
)

// mostWords bounds the words of a name that are compared.
const mostWords = 12

// raw is a piece of a name as written: its folded letters, and what stood
// behind it.
type raw struct {
	text   string
	hyphen bool // a hyphen or apostrophe follows
	comma  bool // a comma follows
	stop   bool // a full stop follows
}

// split cuts a folded name into pieces. Half rings and apostrophes inside a
// piece, which write ain and hamza, are left out.
func split(name string) []raw {
	var out []raw
	var b strings.Builder
	flush := func() {
		if b.Len() > 0 {
			out = append(out, raw{text: b.String()})
			b.Reset()
		}
	}
	for _, r := range name {
		switch {
		case unicode.IsLetter(r) && r != 0x2BF && r != 0x2BE && r != 0x2BC && r != 0x2BB, unicode.IsDigit(r):
			b.WriteRune(r)
		case r == '\'' || r == '`' || r == 0x2019 || r == 0x2018 || r == 0x2BF || r == 0x2BE || r == 0x2BC || r == 0x2BB || unicode.Is(unicode.M, r):
		default:
			flush()
			if len(out) > 0 {
				last := &out[len(out)-1]
				last.hyphen = last.hyphen || r == '-' || r == 0x2010 || r == 0x2011
				last.comma = last.comma || r == ',' || r == 0x60C
				last.stop = last.stop || r == '.'
			}
		}
	}
	flush()
	return acronyms(out)
}

// acronyms joins letters that stand alone with full stops between them.
func acronyms(pieces []raw) []raw {
	out := pieces[:0]
	for i := 0; i < len(pieces); i++ {
		p := pieces[i]
		for single(pieces[i].text) && i+1 < len(pieces) && pieces[i].stop && single(pieces[i+1].text) {
			i++
			p.text += pieces[i].text
			p.comma, p.stop, p.hyphen = pieces[i].comma, pieces[i].stop, pieces[i].hyphen
		}
		out = append(out, p)
	}
	return out
}

func single(s string) bool { return utf8.RuneCountInString(s) == 1 }

// reader reads names with the words of a lexicon.
type reader struct {
	words *lexicon.Screening
	seen  rarity
}

// familyFirst turns "FAMILY, Given" around.
func familyFirst(pieces []raw) []raw {
	at := -1
	for i, p := range pieces {
		if p.comma && i+1 < len(pieces) {
			if at >= 0 {
				return pieces // more than one comma: a list of something else
			}
			at = i
		}
	}
	if at < 0 {
		return pieces
	}
	return append(append(make([]raw, 0, len(pieces)), pieces[at+1:]...), pieces[:at+1]...)
}

// particleFirst brings the first half of a compound that stands last, where nothing
// follows it, to the front: lists that put the family first leave it behind.
func (r *reader) particleFirst(pieces []raw) []raw {
	if len(pieces) < 2 {
		return pieces
	}
	last := pieces[len(pieces)-1]
	if class := r.words.Word(last.text).Class; class != lexicon.ScreenKunya && class != lexicon.ScreenAbd {
		return pieces
	}
	return append([]raw{last}, pieces[:len(pieces)-1]...)
}

// person reads a name as that of a person: particles, titles and the halves of
// compound names are put in their places.
func (r *reader) person(name string) []word {
	pieces := r.particleFirst(familyFirst(split(fold(name))))
	var out []word
	father, article := false, false
	for i := 0; i < len(pieces) && len(out) < mostWords; {
		last := i+1 == len(pieces)
		class := r.words.Word(pieces[i].text).Class
		switch {
		case class == lexicon.ScreenNasab && !last && i > 0:
			father = true
			i++
			continue
		case class == lexicon.ScreenArticle && last && i > 0 && isArabic(pieces[i].text):
			i++ // the house of someone who is not named
			continue
		case class == lexicon.ScreenArticle && !last && isArticle(pieces, i):
			article = true
			i++
			continue
		}
		w, next := r.unit(pieces, i)
		if article && next == len(pieces) && w.title() {
			w = r.named(w) // a title with the article behind a name is a family's: Es Sayed
		}
		w.father, father = father, false
		w.article, article = article || w.article, false
		out = append(out, w)
		i = next
	}
	return out
}

// isArticle tells the article from a word that is written like one of its
// assimilated forms: those stand before the letter that they have taken on, or
// before a hyphen.
func isArticle(pieces []raw, i int) bool {
	p, next := pieces[i], pieces[i+1]
	if isArabic(p.text) || len(p.text) == 3 || strings.HasSuffix(p.text, "l") {
		return true
	}
	return p.hyphen || (p.text != "" && next.text != "" && p.text[len(p.text)-1] == next.text[0])
}

// unit reads one word that may stand in several pieces, and returns where the
// next begins.
func (r *reader) unit(pieces []raw, i int) (word, int) {
	p := pieces[i]
	known := r.words.Word(p.text)
	behind := i + 1
	for behind+1 < len(pieces) && r.words.Word(pieces[behind].text).Class == lexicon.ScreenArticle && isArticle(pieces, behind) {
		behind++
	}
	if behind < len(pieces) {
		switch known.Class {
		case lexicon.ScreenAbd:
			if r.words.Word(pieces[behind].text).Class == lexicon.ScreenAllah {
				return r.made(p.text+" "+pieces[behind].text, string([]byte{markAbd, markAllah}), p.text), behind + 1
			}
			return r.compound(markAbd, pieces, i, behind)
		case lexicon.ScreenKunya:
			return r.compound(markKunya, pieces, i, behind)
		}
	}
	w := r.single(p.text, known)
	if i+1 >= len(pieces) || w.concept != 0 || w.given {
		return w, i + 1
	}
	if bare := withoutArticle(p.text, pieces[i+1].text); bare != p.text && w.alt == "" {
		w.alt = string(read(nil, bare))
		w = w.weighed()
	}
	return r.withSuffix(w, pieces, i)
}

// compound puts a first half before the word that begins at piece behind.
func (r *reader) compound(mark byte, pieces []raw, i, behind int) (word, int) {
	base, next := r.unit(pieces, behind)
	text := pieces[i].text + " " + base.text
	if strings.HasPrefix(base.sounds, string(mark)) {
		return base, next
	}
	w := r.made(text, string(mark)+base.sounds, pieces[i].text)
	if base.alt != "" {
		w.alt = string(mark) + base.alt
	}
	return w.weighed(), next
}

// withSuffix takes a second half that stands apart to the word before it.
func (r *reader) withSuffix(w word, pieces []raw, i int) (word, int) {
	next := r.words.Word(pieces[i+1].text).Class
	switch {
	case next == lexicon.ScreenAllah:
		return r.made(w.text+" "+pieces[i+1].text, w.sounds+string(markAllah), w.text), i + 2
	case next == lexicon.ScreenDin:
		return r.made(w.text+" "+pieces[i+1].text, w.sounds+string(markDin), w.text), i + 2
	case next == lexicon.ScreenArticle && i+2 < len(pieces):
		switch r.words.Word(pieces[i+2].text).Class {
		case lexicon.ScreenDin:
			return r.made(w.text+" "+pieces[i+2].text, w.sounds+string(markDin), w.text), i + 3
		case lexicon.ScreenAllah:
			return r.made(w.text+" "+pieces[i+2].text, w.sounds+string(markAllah), w.text), i + 3
		}
	}
	return w, i + 1
}

// made returns a word put together from pieces.
func (r *reader) made(text, sounds, like string) word {
	w := word{text: text, sounds: sounds}
	if isArabic(like) {
		w.script = arabicScript
	}
	w.weight = r.seen.weight(sounds)
	return w.weighed()
}

// single reads one piece.
func (r *reader) single(text string, known lexicon.ScreenWord) (w word) {
	w = word{text: text}
	if isArabic(text) {
		w.script = arabicScript
	}
	bare := text
	if w.script == arabicScript {
		bare = arabic.TrimArticle(text)
	} else if plain := somali(text); plain != text {
		if r.words.Apart(plain) != (lexicon.Apart{}) {
			text, bare = plain, plain
		} else {
			defer func() { w.alt = string(read(nil, plain)); w = w.weighed() }()
		}
	}
	w.sounds, w.alt = r.sounds(text, bare, w.script)
	w.article = bare != text || (w.script == latinScript && w.alt != "")
	w.apart = r.words.Apart(bare)
	if w.apart == (lexicon.Apart{}) {
		w.apart = r.words.Apart(text)
	}
	switch {
	case known.Class == lexicon.ScreenTitle:
		w.weight, w.given, w.concept = titleWeight, true, int32(known.Concept)
	case known.Class == lexicon.ScreenFunction && len(text) > 1 && len(text) <= 3:
		w.weight, w.given = functionWeight, true
	case single(text):
		w.weight, w.given = initialWeight, true
	default:
		w.weight = r.seen.weight(w.sounds)
	}
	return w.weighed()
}

// title reports whether the word is a title of a person.
func (w *word) title() bool { return w.given && w.concept != 0 }

// named returns a title as the name that it is.
func (r *reader) named(w word) word {
	w.given, w.concept, w.weight = false, 0, r.seen.weight(w.sounds)
	return w
}

// sounds reads a piece of a person's name, whose first and second halves may be
// attached: Abdulrahman, Rahmatullah, Saladin.
func (r *reader) sounds(text, bare string, s script) (sounds, alt string) {
	cut := cutLatin
	if s == arabicScript {
		cut = r.cutArabic
	}
	prefix, base, suffix := cut(bare)
	sounds = prefix + string(read(nil, base)) + suffix
	if s == arabicScript {
		if bare != text {
			alt = string(read(nil, text))
		}
		return sounds, alt
	}
	if prefix == "" && len(text) >= 6 && (text[:2] == "al" || text[:2] == "el") {
		alt = string(read(nil, text[2:]))
	}
	if rest := withoutBu(text); rest != "" && prefix == "" {
		alt = string(markKunya) + string(read(nil, rest))
	}
	return sounds, alt
}
