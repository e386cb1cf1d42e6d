package annotate

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// named is a stretch of tokens, [first, last), that names a person.
type named struct {
	first, last int
	skip        int // letters of the first token that are attached particles
	rule        string
}

// persons finds the people that the text names: behind titles, by given names
// and the grammar of names, and by parts of a name that stood in full elsewhere
// in the article. Roles come with them, since the words that tell an office
// tell where a name begins.
func persons(d *document) {
	f := newNameFinder(d)
	tagged := f.agree(f.tagged())
	for _, p := range tagged {
		for k := p.first; k < p.last; k++ {
			f.person[k] = true
		}
	}
	f.tagger = tagged
	f.titled()
	f.merge(tagged)
	f.byGrammar()
	f.gazetteer()
	f.again()
	for _, p := range f.found {
		span := f.span(p)
		if !d.annotated(span.Start) {
			continue
		}
		d.add(isnad.Mention{Span: span, Type: isnad.MentionPerson, Rule: p.rule})
	}
	d.phrases = slices.DeleteFunc(f.phrases, func(p titlePhrase) bool { return f.covered[p.first] })
}

// ruleGrammar is the weakest rule: what it finds vouches for nothing else.
const ruleGrammar = "name-grammar"

type nameFinder struct {
	*personWords
	d       *document
	titles  *lexicon.Phrases[lexicon.Title]
	known   *lexicon.Phrases[lexicon.Person]
	masdars map[string]bool
	found   []named
	covered []bool  // tokens that are part of a name
	tagger  []named // what the tagger found
	tags    []bool  // tokens of these, before anything was mended
	full    fullForms
	phrases []titlePhrase
}

func newNameFinder(d *document) *nameFinder {
	return &nameFinder{
		personWords: readPersonWords(d), d: d, titles: d.lex.Titles(), known: d.lex.Persons(), masdars: d.lex.Masdars(),
		covered: make([]bool, len(d.text.Tokens)),
	}
}

func (f *nameFinder) span(p named) isnad.Span {
	return isnad.Span{Start: f.text.Skip(p.first, p.skip), End: f.text.Tokens[p.last-1].End}
}

func (f *nameFinder) add(p named) {
	if m, ok := f.known.Longest(f.text, p.first); ok && m.Last-p.first >= 2 && m.Skip == p.skip && !f.partOn(m.Last) {
		p.last = m.Last
	}
	for k := p.first; k < p.last; k++ {
		if f.covered[k] {
			return
		}
	}
	for k := p.first; k < p.last; k++ {
		f.covered[k] = true
	}
	f.found = append(f.found, p)
}

// partOn reports whether token k goes on a name that a list has without it:
// the family behind آل, the father behind بن, a king's number.
func (f *nameFinder) partOn(k int) bool {
	return k < len(f.words) && f.words[k].part != lexicon.NoPart && !f.text.Tokens[k].Line
}

// titled finds names behind titles, and keeps the phrases.
func (f *nameFinder) titled() {
	end := 0
	for i := 0; i < len(f.words); i++ {
		if !f.words[i].word {
			continue
		}
		p, ok := f.phrase(i)
		if !ok || f.likened(p) || f.surnamed(p) || f.describes(p) || i < end && p.name < 0 {
			continue // a title inside a longer phrase
		}
		end = p.last
		if p.name >= 0 {
			if last := max(f.titledExtent(p.name), f.taggedEnd(p.name)); f.borne(p.name, last) || f.stage(p, last) {
				f.add(named{first: p.name, last: last, rule: "title-trigger"})
			} else {
				p.name = -1
			}
		}
		f.phrases = append(f.phrases, p)
		f.apposed(p)
	}
}

// taggedEnd is the end of the name that the tagger found to begin at token k, or
// 0.
func (f *nameFinder) taggedEnd(k int) int {
	for _, p := range f.tagger {
		if p.first == k {
			return p.last
		}
	}
	return 0
}

// apposed finds the name before a comma and a title phrase, though nobody knows
// its words: two or more in a row that can be nothing else.
func (f *nameFinder) apposed(p titlePhrase) {
	comma := p.first - 1
	if p.name >= 0 || p.skip > 0 || comma < 2 || !f.comma(comma) || p.title.Kind != lexicon.TitleOffice && p.title.Kind != lexicon.TitleProfession {
		return
	}
	first := comma
	for first > 0 && comma-first < 4 && !f.text.Tokens[first].Line && (f.words[first-1].free() || f.words[first-1].given) && !f.words[first-1].article {
		first--
	}
	for k := first + 1; k+1 < comma; k++ {
		if f.words[k].given && !f.words[k].loose && !f.words[first].given {
			first = k // a rare verb before the name
		}
	}
	if comma-first >= 2 && !f.text.Tokens[first+1].Line {
		f.add(named{first: first, last: comma, rule: "title-behind"})
	}
}

func (f *nameFinder) comma(k int) bool {
	s := f.text.Surface(k)
	return s == "," || s == "\u060C"
}

// familyName reports whether the word at k has the form of a nisba, is no common
// adjective, and refers to no country: so families are named.
func (f *nameFinder) familyName(k int) bool {
	w := f.words[k]
	return w.article && !w.common && !w.nisba && !w.placed && strings.HasSuffix(f.text.Fold(k), yeh)
}

// borne reports whether anything but its place behind a title says that the
// words [first, last) are a name.
func (f *nameFinder) borne(first, last int) bool {
	w := f.words[first]
	for k := first; k < last; k++ {
		if f.person[k] {
			return true
		}
	}
	if last-first == 1 {
		return f.full.last[f.text.Fold(first)] != "" || w.given && !w.loose || w.people >= knownPeople && !w.common && !w.article
	}
	return w.given || w.people >= knownPeople || f.opens(first) || w.free() && f.words[first+1].free()
}

// stage reports whether the one word behind a definite title of what people do is
// the name that they go by: people are known to bear it, and it is no verb.
func (f *nameFinder) stage(p titlePhrase, last int) bool {
	k := p.name
	w := f.words[k]
	return last-k == 1 && p.title.Kind == lexicon.TitleProfession && f.words[p.first].article && p.last-p.first <= 2 &&
		(w.given || w.free() && w.people > 0) && !w.article && !f.verbal(k)
}

// starts reports whether a name may begin at token k behind a title.
func (f *nameFinder) starts(k int) bool {
	if k >= len(f.words) || f.text.Tokens[k].Line {
		return false
	}
	w := f.words[k]
	switch {
	case !w.word, w.ends, w.clitic:
		return false
	case f.full.last[f.text.Fold(k)] != "":
		return true // the surname of someone whom the article names in full
	case w.given:
		return !f.spoils(k)
	case f.opens(k):
		return k+1 < len(f.words) && f.words[k+1].word && !f.words[k+1].ends && !f.text.Tokens[k+1].Line
	case w.placed:
		return false
	case w.nisba:
		return !w.article && f.goesOn(k, k+1)
	case w.common:
		return false
	}
	return true
}

// byGrammar finds names that no title announces: those that begin with a given
// name, a kunya or عبد, and runs of words that are known parts of names.
func (f *nameFinder) byGrammar() {
	for i := 0; i < len(f.words); i++ {
		if f.covered[i] || !f.words[i].word || f.words[i].placed {
			continue
		}
		first, skip, ok := f.opening(i)
		if !ok {
			continue
		}
		last := f.extent(first)
		if last-first < 2 || f.doubtful(first, last) {
			continue
		}
		f.add(named{first: first, last: last, skip: skip, rule: ruleGrammar})
		i = last - 1
	}
}

// opening reports whether token i opens a name by itself, and how many letters
// of attached particles stand before it.
func (f *nameFinder) opening(i int) (first, skip int, ok bool) {
	w := f.words[i]
	kunya := w.part == lexicon.Kunya && (!w.ends || i+1 < len(f.words) && f.words[i+1].given)
	if w.given && !f.spoils(i) || w.part == lexicon.Abd || kunya {
		return i, 0, true
	}
	if w.people >= knownPeople && !w.common && !w.article && !w.ends && i+1 < len(f.words) {
		next := f.words[i+1]
		known := next.given && !next.loose || next.part == lexicon.Nasab
		return i, 0, known && f.d.lex.PlaceClasses().Exact(f.text.Fold(i)) == nil
	}
	if !w.clitic {
		return 0, 0, false
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], f.text.Fold(i))[1:] {
		if f.parts[r.Stem] == lexicon.Abd {
			return i, r.Skip, true
		}
		g, ok := f.given[r.Stem]
		sure := i+1 < len(f.words) && (f.familyName(i+1) || f.words[i+1].given)
		if ok && (!g.Word && !w.ends || sure && !strings.HasSuffix(f.text.Surface(i), finalMaksura)) {
			return i, r.Skip, true
		}
	}
	return 0, 0, false
}

// doubtful reports whether what looks like a name is likely none: a loose given
// name followed by words that nobody knows as parts of names.
func (f *nameFinder) doubtful(first, last int) bool {
	w, next := f.words[first], f.words[first+1]
	if w.clitic {
		return !next.given && !f.familyName(first+1) && next.people < knownPeople
	}
	if f.opens(first) {
		return w.part == lexicon.Kunya && (next.common || next.placed)
	}
	sure := next.given || next.free() && !next.article && w.given || next.part != lexicon.NoPart || next.people >= knownPeople && !next.common
	sure = sure || f.familyName(first+1)
	return !sure && (w.loose || !w.given || !next.article)
}
