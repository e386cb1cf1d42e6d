package annotate

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// personWord is what one token may be in the name of a person.
type personWord struct {
	part    lexicon.NamePart
	people  int  // so many known people bear it as a part of their name
	word    bool // it is of the Arabic script
	ends    bool // a word that no name goes on with
	given   bool // a given name
	loose   bool // a given name that is a common word too
	common  bool // a common word
	often   bool // a common word that news uses all the time
	article bool
	nisba   bool // refers to a country or people (الأميركي)
	placed  bool // part of a mention that was found before
	clitic  bool // a known word with particles attached
	weak    bool // a clitic only because what remains has been seen as a word or name
}

// free reports whether w may be a part of a name that nobody listed.
func (w personWord) free() bool {
	return w.word && !w.ends && !w.common && !w.placed && !w.clitic && !w.nisba
}

// knownPeople is how many people must bear a part of a name to trust it.
const (
	knownPeople  = 3
	famousPeople = 8
)

// personWords reads the tokens of a document as parts of names.
type personWords struct {
	text    *arabic.Text
	lex     *lexicon.Lexicon
	given   map[string]lexicon.Given
	parts   map[string]lexicon.NamePart
	ends    map[string]bool
	common  *lexicon.Listing
	tokens  *lexicon.Listing
	classes *lexicon.Listing
	nisbas  *lexicon.Phrases[lexicon.Nisba]
	words   []personWord
	tenses  map[string]lexicon.RoleTense
	memo    *lexicon.Memo[personWord]
	titled  bool   // a title stands before the name: its second word may be unknown
	person  []bool // tokens that the tagger takes for parts of a person's name

	surnames map[string]bool // common words that the article has for somebody's surname
}

func readPersonWords(d *document) *personWords {
	n := &personWords{
		text: &d.text, lex: d.lex, given: d.lex.Given(), parts: d.lex.NameParts(), ends: d.lex.NameEnds(),
		common: d.lex.CommonWords(), nisbas: d.lex.Nisbas(),
		tokens: d.lex.NameTokens(), classes: d.lex.WordClasses(), tenses: d.lex.RoleTenses(), memo: lexicon.View(d.lex, "person words", newPersonMemo),
	}
	n.person = make([]bool, len(d.text.Tokens))
	n.words = make([]personWord, len(d.text.Tokens))
	for i := range n.words {
		n.words[i] = n.read(i)
	}
	for _, m := range d.mentions {
		if m.Type != isnad.MentionPlace && m.Type != isnad.MentionOrg && m.Type != isnad.MentionDate {
			continue
		}
		for i := d.text.At(m.Start); i < len(n.words) && d.text.Tokens[i].Start < m.End; i++ {
			n.words[i].placed = true
		}
	}
	return n
}

func newPersonMemo(*lexicon.Lexicon) *lexicon.Memo[personWord] { return lexicon.NewMemo[personWord]() }

func (n *personWords) read(i int) personWord {
	fold := n.text.Fold(i)
	if n.text.Tokens[i].Kind != arabic.Word || fold == "" {
		return personWord{} // a lone tatweel folds to nothing
	}
	w := n.memo.Of(fold, n.look)
	if w.given && n.ends[fold] && strings.HasSuffix(n.text.Surface(i), finalMaksura) != n.given[fold].Maqsura {
		w.given, w.ends, w.people = false, true, 0 // على and not علي, مني and not منى
	}
	if w.part == lexicon.Clan && !strings.HasPrefix(n.text.Surface(i), alefMadda) {
		w.part, w.ends = lexicon.NoPart, true // an article that stands alone, not آل
	}
	if w.part == lexicon.Particle && strings.Contains(n.text.Surface(i), hamzaBelow) {
		w.part, w.ends = lexicon.NoPart, true // the conjunction, not van
	}
	if w.part == lexicon.Article && (i == 0 || n.parts[n.text.Fold(i-1)] != lexicon.Particle) {
		w.part = lexicon.NoPart // not, but for de la
	}
	if w.given {
		w.ends = false
	}
	return w
}

const (
	finalMaksura = "\u0649"
	alefMadda    = "\u0622"
	tehMarbuta   = "\u0629"
	hamzaBelow   = "\u0625"
	lamArticle   = "\u0644\u0644"
)

// look reads a folded word by itself, from the tables alone.
func (n *personWords) look(fold string) personWord {
	w := personWord{word: true, part: n.parts[fold], ends: n.ends[fold], article: arabic.HasArticle(fold)}
	if g, ok := n.given[fold]; ok {
		w.given, w.loose = true, g.Word
	}
	w.nisba = n.nisbas.Exact(fold) != nil && !w.given
	w.common, w.often = n.frequency(fold)
	if tense := n.tenses[fold]; tense != "" && tense != lexicon.RoleOrder {
		w.common, w.often = true, true
	}
	if !w.common || !w.given {
		_, w.people = n.lex.NameToken(fold)
	}
	if !w.given && !w.ends && w.part == lexicon.NoPart && !w.common && w.people < famousPeople {
		w.clitic, w.ends, w.weak = n.attached(fold)
	}
	return w
}

// often is how many times in the 17,000 articles that the list was made from a
// common word must stand to be taken for nothing else.
const often = 60

func (n *personWords) frequency(fold string) (common, frequent bool) {
	value, ok := n.common.Find(fold)
	if !ok {
		return false, false
	}
	count, _ := strconv.Atoi(value)
	return true, count >= often
}

// attached reports whether fold is a known word behind attached particles, and
// whether that word ends names. A bare conjunction counts before function words
// and verbs, a preposition before any known word. It is weak when nothing is
// known of that word but that it has been seen.
func (n *personWords) attached(fold string) (known, ends, weak bool) {
	unknown := !n.classes.Has(fold) && !n.tokens.Has(fold)
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], fold)[1:] {
		if utf8.RuneCountInString(r.Stem) < 2 || r.Prep == futurePrefix && !strings.HasPrefix(r.Stem, yeh) && !strings.HasPrefix(r.Stem, teh) && !strings.HasPrefix(r.Stem, noon) {
			continue
		}
		if n.ends[r.Stem] {
			return true, true, false
		}
		_, given := n.given[r.Stem]
		switch {
		case given, n.parts[r.Stem] == lexicon.Abd, arabic.HasArticle(r.Stem) && r.Skip > 0 && !n.foreign(r.Stem), n.common.Has(r.Stem):
			return true, false, false
		case n.nisbas.Exact(r.Stem) != nil:
			return true, false, r.Conj == 0 && !arabic.HasArticle(r.Stem) // Kroos is no "like Russians"
		case n.lex.Places().Exact(r.Stem) != nil:
			return true, false, false
		case unknown && (n.classes.Has(r.Stem) || n.tokens.Has(r.Stem)):
			return true, false, r.Conj == 0
		}
	}
	return false, false, false
}

// foreign reports whether a folded word that begins as the article does is
// unknown with and without it: the Walters family, not a conjunction before one.
func (n *personWords) foreign(fold string) bool {
	stem := arabic.TrimArticle(fold)
	return !arabic.IsNisba(stem) && !n.common.Has(fold) && !n.common.Has(stem) && !n.classes.Has(fold) && !n.classes.Has(stem) && !n.tokens.Has(fold) && !n.tokens.Has(stem)
}

// longestName bounds the tokens of a name.
const longestName = 8

// extent returns the end of the name that begins at token first.
func (n *personWords) extent(first int) int {
	k := first + 1
	for k < len(n.words) && k-first < longestName {
		if n.text.Tokens[k].Line {
			break
		}
		if n.hyphen(k) && n.goesOn(first, k+1) {
			k += 2
			continue
		}
		if !n.goesOn(first, k) {
			break
		}
		k++
	}
	for k > first+1 && n.opens(k-1) {
		k--
	}
	return k
}

// titledExtent is the end of the name that begins behind a title.
func (n *personWords) titledExtent(first int) int {
	n.titled = true
	defer func() { n.titled = false }()
	return n.extent(first)
}

// hyphen reports whether token k joins two words: a hyphen, or the low line of a
// hashtag.
func (n *personWords) hyphen(k int) bool {
	return k+1 < len(n.words) && (n.text.Is(k, "-") || n.text.Is(k, "_")) && n.text.Tokens[k].Glued && n.text.Tokens[k+1].Glued
}

// opens reports whether token k waits for another part of the name behind it.
func (n *personWords) opens(k int) bool {
	switch n.words[k].part {
	case lexicon.Nasab, lexicon.Kunya, lexicon.Abd, lexicon.Clan, lexicon.Particle, lexicon.Article:
		return true
	}
	return false
}

// goesOn reports whether the name that begins at first goes on with token k.
func (n *personWords) goesOn(first, k int) bool {
	w, before := n.words[k], n.words[k-1]
	if !w.word {
		return false
	}
	if n.opens(k - 1) {
		return (!w.ends || w.part != lexicon.NoPart) && !strings.HasPrefix(n.text.Fold(k), lamArticle)
	}
	switch w.part {
	case lexicon.Suffix:
		return true
	case lexicon.Regnal:
		return !before.placed && (!before.article || before.part != lexicon.NoPart)
	case lexicon.NoPart:
	default:
		next := k+1 < len(n.words) && !n.text.Tokens[k+1].Line && n.words[k+1].word && !n.words[k+1].ends
		return next && (n.words[k+1].given || n.lex.Titles().Exact(n.text.Fold(k+1)) == nil)
	}
	switch {
	case w.ends:
		return false
	case w.given:
		return !n.spoils(k)
	case w.placed, w.clitic && !(w.weak && n.titled && k == first+1 && before.given):
		return false
	case w.article:
		return n.surname(first, k)
	case w.nisba:
		return false
	case w.common:
		return w.people >= famousPeople && before.given && before.part == lexicon.NoPart
	}
	return n.person[k] || w.people >= knownPeople || n.titled && k == first+1
}

// spoils reports whether the loose given name at k is rather a common word: a
// word with the article follows that is no surname.
func (n *personWords) spoils(k int) bool {
	return n.words[k].loose && k+1 < len(n.words) && n.words[k+1].article && n.words[k+1].common
}

// surname reports whether the word with the article at k may be a surname.
func (n *personWords) surname(first, k int) bool {
	w := n.words[k]
	if w.common && (w.often || !n.words[k-1].given) || k-first >= 3 && n.words[k-1].article && n.words[k-2].article && n.words[k-3].article {
		return false
	}
	if !n.person[k] && !n.words[k-1].given && !w.nisba {
		return k-first > 1 && n.person[k-1]
	}
	if w.nisba {
		return k-first == 1 && n.words[k-1].given
	}
	return true
}
