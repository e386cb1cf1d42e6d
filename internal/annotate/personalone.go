package annotate

import (
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

// alone reports whether a single word that only the tagger takes for a name can
// stand by itself: a fuller form of it stands in the article, or it is no common
// word in any of its endings.
func (f *nameFinder) alone(p named) bool {
	fold := f.bare(p)
	if f.full.words[fold] || f.known.Exact(fold) != nil {
		return true
	}
	w := f.words[p.first]
	switch {
	case strings.Contains(f.text.Surface(p.first), tanwin), p.skip == 0 && (w.common || f.verbal(p.first)):
		return false
	case arabic.HasArticle(fold):
		return f.tokens.Has(fold) || !f.titlesOrNisba(fold) && !f.inflected(arabic.TrimArticle(fold))
	case f.given[fold].Word:
		return f.speaks(p.first)
	}
	return !f.inflected(fold)
}

// speaks reports whether the word before token k is a verb that says what people
// do.
func (f *nameFinder) speaks(k int) bool {
	if k == 0 || f.text.Tokens[k].Line {
		return false
	}
	before, verbs := f.text.Fold(k-1), f.d.lex.NameEndsOf("verbs")
	rest, _ := arabic.TrimConjunction(before)
	return verbs[before] || verbs[rest]
}

// tanwin is the mark of the indefinite accusative, which news writes on words
// that are no names.
const tanwin = "\u064B"

// titlesOrNisba reports whether a folded word with the article has the form of an
// adjective of relation, or of a noun that a title could be.
func (f *nameFinder) titlesOrNisba(fold string) bool {
	return arabic.IsNisba(fold) || f.common.Has(arabic.TrimArticle(fold)) || f.titles.Exact(fold) != nil
}

// inflected reports whether a folded word is a common word with an ending of
// case or number.
func (f *nameFinder) inflected(fold string) bool {
	if _, people := f.d.lex.NameToken(fold); people >= knownPeople {
		return false
	}
	if stem, ok := arabic.TrimPronoun(fold); ok && f.common.Has(stem) && !f.classes.Has(fold) {
		return true
	}
	if stem, ok := strings.CutSuffix(fold, "\u0627"); ok && len(stem) >= 4 && f.common.Has(stem) {
		return true
	}
	if arabic.IsNisba(fold) && f.common.Has(fold+feminine) {
		return true
	}
	for _, ending := range nounEndings {
		stem, ok := strings.CutSuffix(fold, ending)
		if !ok || len(stem) < 8 {
			continue
		}
		if open, ok := strings.CutSuffix(stem, teh); ok && f.common.Has(open+feminine) {
			return true // two studies
		}
		if f.common.Has(stem) || f.nisbas.Exact(stem) != nil {
			return true
		}
	}
	return false
}

// nounEndings are those of duals and plurals, also in the construct state.
var nounEndings = [...]string{"\u064A\u0646", "\u0648\u0646", "\u0627\u0646", "\u0627\u062A", "\u0648", "\u064A"}
