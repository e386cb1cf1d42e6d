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
	father  bool // stands behind "son of"
	article bool // has the article, as family names have and most given names have not
	given   bool // a word of a title or a legal form: it hardly tells anything
}

// weighed returns the word with its masses and its kinds of consonant.
func (w word) weighed() word {
	w.mass, w.altMass = mass(w.sounds, w.script), mass(w.alt, w.script)
	w.kinds = kindsOf(w.sounds) | kindsOf(w.alt)
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

// person reads a name as that of a person: particles, titles and the halves of
// compound names are put in their places.
func (r *reader) person(name string) []word {
	pieces := familyFirst(split(fold(name)))
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
		case class == lexicon.ScreenArticle && !last && isArticle(pieces, i):
			article = true
			i++
			continue
		}
		w, next := r.unit(pieces, i)
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
func (r *reader) single(text string, known lexicon.ScreenWord) word {
	w := word{text: text}
	if isArabic(text) {
		w.script = arabicScript
	}
	bare := text
	if w.script == arabicScript {
		bare = arabic.TrimArticle(text)
	}
	w.sounds, w.alt = r.sounds(text, bare, w.script)
	w.article = bare != text || (w.script == latinScript && w.alt != "")
	w.apart = r.words.Apart(bare)
	if w.apart == (lexicon.Apart{}) {
		w.apart = r.words.Apart(text)
	}
	switch {
	case known.Class == lexicon.ScreenTitle:
		w.weight, w.given = titleWeight, true
	case known.Class == lexicon.ScreenFunction && len(text) > 1 && len(text) <= 3:
		w.weight, w.given = functionWeight, true
	case single(text):
		w.weight, w.given = initialWeight, true
	default:
		w.weight = r.seen.weight(w.sounds)
	}
	return w.weighed()
}

// sounds reads a piece of a person's name, whose first and second halves may be
// attached: Abdulrahman, Rahmatullah, Saladin.
func (r *reader) sounds(text, bare string, s script) (sounds, alt string) {
	cut := cutLatin
	if s == arabicScript {
		cut = cutArabic
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
	return sounds, alt
}

// Second halves as they are attached in Latin letters.
var (
	attachedAllah = []string{"ullah", "ollah", "allah", "ellah", "illah", "ulla", "olla"}
	attachedDin   = []string{
		"eddine", "eddin", "uddin", "addin", "oddin", "iddin", "aldin", "eldin", "uldin", "eddeen", "uddeen", "aldeen", "eldeen",
		"oldin", "odin", "addine", "aldine", "eldine", "uddine", "adin", "edin", "udin",
	}
)

func cutLatin(text string) (prefix, base, suffix string) {
	base = text
	if rest, ok := strings.CutPrefix(base, "abd"); ok && len(rest) >= 4 {
		prefix, base = string(markAbd), cutArticle(rest)
		if ofGod[base] {
			return prefix, "", string(markAllah)
		}
	} else if rest := cutKunya(base); len(rest) >= 4 && !vowel(rest[0]) {
		prefix, base = string(markKunya), rest
		if rest[0] == 'l' && !vowel(rest[1]) {
			base = rest[1:]
		}
	}
	for _, end := range attachedAllah {
		if rest, ok := strings.CutSuffix(base, end); ok && len(rest) >= 3 {
			return prefix, rest, string(markAllah)
		}
	}
	for _, end := range attachedDin {
		if rest, ok := strings.CutSuffix(base, end); ok && len(rest) >= 3 {
			return prefix, rest, string(markDin)
		}
	}
	return prefix, base, ""
}

// ofGod is what a servant's name ends in when it is Allah.
var ofGod = map[string]bool{"lah": true, "lla": true, "llah": true, "illah": true, "ilah": true, "elah": true}

// cutArticle takes the article, however it is assimilated, off the second half
// of a servant's name.
func cutArticle(rest string) string {
	if vowel(rest[0]) {
		rest = rest[1:]
	}
	if ofGod[rest] {
		return rest
	}
	if len(rest) > 3 && (rest[0] == 'l' && (!vowel(rest[1]) || len(rest) > 5) || rest[0] == rest[1]) {
		return rest[1:]
	}
	return rest
}

// cutKunya takes "father of" off a word.
func cutKunya(text string) string {
	for _, father := range []string{"abou", "abu", "abo"} {
		if rest, ok := strings.CutPrefix(text, father); ok {
			return rest
		}
	}
	return ""
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// Arabic halves of compound names.
const (
	abd    = "\u0639\u0628\u062F"
	ofThe  = "\u0627\u0644"
	allah  = "\u0627\u0644\u0644\u0647"
	faith  = "\u0627\u0644\u062F\u064A\u0646"
	twoArb = 4 // bytes of two letters
)

func cutArabic(text string) (prefix, base, suffix string) {
	base = text
	if rest, ok := strings.CutPrefix(base, abd+ofThe); ok && len(rest) >= twoArb {
		if abd+allah == text {
			return string(markAbd), "", string(markAllah)
		}
		prefix, base = string(markAbd), rest
	}
	if rest, ok := strings.CutSuffix(base, allah); ok && len(rest) >= twoArb {
		return prefix, rest, string(markAllah)
	}
	if rest, ok := strings.CutSuffix(base, faith); ok && len(rest) >= twoArb {
		return prefix, rest, string(markDin)
	}
	return prefix, base, ""
}

// body reads a name as that of an organisation: its common words are known by
// their meaning, whatever their language.
func (r *reader) body(name string) []word {
	pieces := split(fold(name))
	var out []word
	for i, p := range pieces {
		if len(out) == mostWords {
			break
		}
		known := r.words.Word(p.text)
		if known.Class == lexicon.ScreenArticle && i+1 < len(pieces) && isArticle(pieces, i) {
			continue
		}
		out = append(out, r.bodyWord(p.text, known))
	}
	return out
}

// joinedPrepositions are letters that are attached before the article of an
// Arabic word: and, for, with, as.
func (r *reader) bodyWord(text string, known lexicon.ScreenWord) word {
	w := word{text: text}
	bare := text
	if isArabic(text) {
		w.script = arabicScript
		bare = arabic.TrimArticle(bodyStem(text))
		if known.Class == lexicon.ScreenPlain {
			known = r.words.Word(bare)
		}
	}
	w.sounds = string(read(nil, bare))
	switch known.Class {
	case lexicon.ScreenLegal:
		w.concept, w.weight, w.given = int32(known.Concept), legalWeight, true
	case lexicon.ScreenFunction:
		w.concept, w.weight, w.given = int32(known.Concept), functionWeight, true
	case lexicon.ScreenGeneric:
		w.concept, w.weight = int32(known.Concept), genericWeight
	default:
		w.weight = max(r.seen.weight(w.sounds), 0.55)
		if single(text) {
			w.weight = initialWeight
		}
	}
	return w.weighed()
}

// bodyStem takes an attached letter off a word that goes on with the article.
func bodyStem(text string) string {
	for _, joined := range []string{"\u0648" + ofThe, "\u0628" + ofThe} {
		if rest, ok := strings.CutPrefix(text, joined); ok && len(rest) >= twoArb {
			return ofThe + rest
		}
	}
	if rest, ok := strings.CutPrefix(text, "\u0644\u0644"); ok && len(rest) >= 2*twoArb-2 {
		return ofThe + rest
	}
	return text
}
