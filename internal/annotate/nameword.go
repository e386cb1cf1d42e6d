package annotate

import (
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// nameWords answers what the grammar of names asks about a token.
type nameWords struct {
	t      *arabic.Text
	stops  *lexicon.Phrases[string]
	nisbas *lexicon.Phrases[lexicon.Nisba]
	words  *lexicon.Phrases[lexicon.OrgWord]
	heads  *lexicon.Phrases[lexicon.OrgHead]
	places *lexicon.Phrases[lexicon.Place]
	world  *lexicon.Gazetteer
	common *lexicon.Listing // words that are no names
	people *lexicon.Listing // parts of the names of people
}

func newNameWords(d *document) nameWords {
	return nameWords{
		t: &d.text, stops: d.lex.NameStops(), nisbas: d.lex.Nisbas(),
		words: d.lex.OrgWords(), heads: d.lex.OrgHeads(), places: d.lex.Places(),
		world: d.lex.Gazetteer(), common: d.lex.CommonWords(), people: d.lex.NameTokens(),
	}
}

// goesOn reports whether token i exists and stands in the line of the one before.
func (w *nameWords) goesOn(i int) bool { return i < len(w.t.Tokens) && !w.t.Tokens[i].Line }

// noun reports whether token i can be a noun of a name: a word that is in no
// closed class.
func (w *nameWords) noun(i int) bool {
	return w.goesOn(i) && w.t.Tokens[i].Kind == arabic.Word &&
		utf8.RuneCountInString(w.t.Fold(i)) > 1 && w.stops.Exact(w.t.Fold(i)) == nil
}

// definite reports whether token i is a noun with the article and no particle
// in front of it.
func (w *nameWords) definite(i int) bool { return w.noun(i) && arabic.HasArticle(w.t.Fold(i)) }

// credible reports whether the first skip letters of token i can be particles in
// front of a name: with fewer letters cut it is then no common word nor a name
// itself (Paolo is not "in Oulu"), and the future's s- is not among them.
func (w *nameWords) credible(i, skip int) bool {
	if skip == 0 {
		return true
	}
	var buf [8]arabic.Reading
	readings := arabic.Readings(buf[:0], w.t.Fold(i))
	for _, r := range readings {
		if r.Skip == skip && (r.Prep == futurePrefix || arabic.HasArticle(r.Stem)) {
			return r.Prep != futurePrefix
		}
	}
	for _, r := range readings {
		if r.Skip < skip && (w.common.Has(r.Stem) || w.people.Has(r.Stem) || w.places.Exact(r.Stem) != nil || w.world.Has(r.Stem)) {
			return false
		}
	}
	return true
}

const futurePrefix = '\u0633'

// proper reports whether token i can be a proper name that no list holds: a bare
// noun that news does not use as a common word, alone or behind a particle.
func (w *nameWords) proper(i int) bool {
	if !w.noun(i) || w.describing(i) {
		return false
	}
	fold := w.t.Fold(i)
	if utf8.RuneCountInString(fold) < 3 || arabic.HasArticle(fold) || strings.HasSuffix(fold, adjectiveEnding) || w.world.Has(fold) {
		return false
	}
	if w.verb(fold) || pronominal(fold) {
		return false
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], fold) {
		long := r.Skip == 0 || utf8.RuneCountInString(r.Stem) > 3
		if long && (w.common.Has(r.Stem) || w.heads.Exact(r.Stem) != nil || w.stops.Exact(r.Stem) != nil) || w.places.Exact(r.Stem) != nil {
			return false
		}
	}
	return true
}

// strange reports whether token i is a proper name beyond doubt: no particle and
// no pronoun attached make it a word of the language.
func (w *nameWords) strange(i int) bool {
	if !w.proper(i) {
		return false
	}
	if base, ok := strings.CutSuffix(w.t.Fold(i), accusative); ok && w.common.Has(base) {
		return false
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], w.t.Fold(i)) {
		stem, _ := arabic.TrimPronoun(r.Stem)
		if w.stops.Exact(r.Stem) != nil || w.common.Has(r.Stem) || w.common.Has(arabic.TrimArticle(r.Stem)) || w.common.Has(stem) {
			return false
		}
	}
	return true
}

// accusative is how indefinite nouns end in the accusative.
const accusative = "\u0627"

// verb reports whether a folded word is a present tense of which news uses the
// other gender as a common word: the prefixes of he and she change places.
func (w *nameWords) verb(fold string) bool {
	const he, she = "\u064A", "\u062A"
	if stem, ok := strings.CutPrefix(fold, he); ok {
		return w.common.Has(she + stem)
	}
	stem, ok := strings.CutPrefix(fold, she)
	return ok && w.common.Has(he+stem)
}

// pronominal reports whether a folded word of five letters and more ends in an
// attached pronoun: her, them, our.
func pronominal(fold string) bool {
	if utf8.RuneCountInString(fold) < 5 {
		return false
	}
	for _, pronoun := range []string{"\u0647\u0627", "\u0647\u0645"} {
		if strings.HasSuffix(fold, pronoun) {
			return true
		}
	}
	return false
}

// adjectiveEnding is how feminine nisba adjectives end, folded.
const adjectiveEnding = "\u064A\u0647"

// nisba returns the nisba adjectives at token i and the token after them.
func (w *nameWords) nisba(i int, definite bool) (n lexicon.Nisba, last int, ok bool) {
	if !w.goesOn(i) {
		return n, 0, false
	}
	m, ok := w.nisbas.Longest(w.t, i)
	if !ok || m.Skip != 0 {
		return n, 0, false
	}
	for _, v := range m.Values {
		if v.Form.Definite == definite {
			return v, m.Last, true
		}
	}
	return n, 0, false
}

// adjectives returns the token after the definite adjectives that begin at i,
// those joined by a conjunction included (the economic and social council).
func (w *nameWords) adjectives(i int) int {
	for w.goesOn(i) {
		if n, last, ok := w.nisba(i, true); ok && !(n.Form.Plural && !n.Form.Feminine) {
			i = last
			continue
		}
		if !w.adjective(i) {
			break
		}
		i++
	}
	return i
}

// adjective reports whether token i is a definite adjective of organisations,
// with or without a conjunction.
func (w *nameWords) adjective(i int) bool {
	if !w.goesOn(i) || w.t.Tokens[i].Kind != arabic.Word {
		return false
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], w.t.Fold(i)) {
		if r.Prep != 0 || !arabic.HasArticle(r.Stem) {
			continue
		}
		for _, v := range w.words.Exact(r.Stem) {
			if v.Adjective {
				return true
			}
		}
	}
	return false
}

// naming reports whether the adjectives in tokens [i, last) make a name of a
// class noun: one of them says more than what kind of body it is.
func (w *nameWords) naming(i, last int) bool {
	for ; i < last; i++ {
		if _, _, ok := w.nisba(i, true); ok {
			return true
		}
		if m, ok := w.words.Longest(w.t, i); ok && m.Values[0].Adjective && !m.Values[0].Description {
			return true
		}
	}
	return false
}

// describing reports whether token i is an adjective without the article: what
// it follows is then a description and no name (an armed group).
func (w *nameWords) describing(i int) bool {
	if _, _, ok := w.nisba(i, false); ok {
		return true
	}
	fold := w.t.Fold(i)
	if arabic.HasArticle(fold) {
		return false // finance is no "financial"
	}
	for _, v := range w.words.Exact(fold) {
		if v.Adjective {
			return true
		}
	}
	return false
}

// quoted returns the first token inside the quotation marks that open at token
// i and the token after the closing one, when they hold a name of at most six
// words.
func (w *nameWords) quoted(i int) (first, last int, ok bool) {
	const longest = 6
	if !w.goesOn(i) || w.t.Tokens[i].Kind != arabic.Punct {
		return 0, 0, false
	}
	closing := closingQuote(w.t.Surface(i))
	if closing == "" {
		return 0, 0, false
	}
	for k := i + 1; w.goesOn(k) && k <= i+1+longest; k++ {
		if strings.Contains(closing, w.t.Surface(k)) && w.t.Tokens[k].Kind == arabic.Punct {
			return i + 1, k + 1, k > i+1
		}
		if w.t.Tokens[k].Kind == arabic.Punct {
			return 0, 0, false
		}
	}
	return 0, 0, false
}

// closingQuote returns the marks that close a quotation that mark opens, or "".
func closingQuote(mark string) string {
	switch mark {
	case "\"", "\u201C", "\u201D", "\u201E":
		return "\"\u201D\u201C"
	case "\u00AB":
		return "\u00BB"
	case "\u2018", "'":
		return "'\u2019"
	}
	return ""
}
