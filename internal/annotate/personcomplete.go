package annotate

import (
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// completed goes on with a name at whose beginning the tagger stopped: over the
// low line of a hashtag, over particles (دي، فان), and, when it has nothing but a
// given name, over the unknown word behind it. It stops before token end.
func (f *nameFinder) completed(p named, end int) named {
	for p.last+1 < end && f.words[p.last+1].word && (f.text.Is(p.last, "_") && f.hyphen(p.last) || f.tag(p.last) && f.begun(p.first)) {
		p.last += 2
	}
	if p.last < end && f.opens(p.last) && f.goesOn(p.first, p.last) && f.words[p.last].part == lexicon.Particle {
		p.last = min(f.extent(p.first), end)
	}
	if first := f.text.Fold(p.first); p.last-p.first == 1 && p.last < end && !f.text.Tokens[p.last].Line && f.full.first[first] {
		if next := f.text.Fold(p.last); f.full.last[next] == first+" "+next {
			p.last++ // the name in full again
			return p
		}
	}
	if p.last-p.first > 1 || p.last >= end || !f.begun(p.first) || !f.unheard(p.last) && !f.closes(p.last) {
		return p
	}
	p.last++
	for p.last < end && !f.text.Tokens[p.last].Line && f.goesOn(p.first, p.last) && !f.verbal(p.last) && f.words[p.last].part != lexicon.Regnal {
		p.last++
	}
	for p.last > p.first+1 && f.opens(p.last-1) {
		p.last--
	}
	return p
}

// tag reports whether the mark of a hashtag stands at token k, before a surname
// (عبد الملك #الحداد).
func (f *nameFinder) tag(k int) bool {
	w := f.words[k+1]
	return f.text.Is(k, "#") && f.text.Tokens[k+1].Glued && w.article && !w.common && !w.placed
}

// begun reports whether the word at k is a given name that stands for nobody
// alone: no other name of the article begins or ends with it.
func (f *nameFinder) begun(k int) bool {
	w, fold := f.words[k], f.text.Fold(k)
	return (w.given || w.people >= knownPeople) && !w.article && !f.full.first[fold] && f.full.last[fold] == ""
}

// unheard reports whether the word at k may be the rest of a name that began
// before it: in its line, no common word, no verb, no title.
func (f *nameFinder) unheard(k int) bool {
	w := f.words[k]
	if w.weak {
		w.clitic = false // behind a given name rather the rest of it
	}
	if f.text.Tokens[k].Line || f.verbal(k) || w.article || !w.free() && !w.given {
		return false
	}
	fold := f.text.Fold(k)
	if bare, ok := strings.CutSuffix(fold, "\u0627"); ok && !w.given && f.common.Has(bare) {
		return false
	}
	stem, possessed := arabic.TrimPronoun(fold)
	_, given := f.given[stem]
	return f.titles.Exact(fold) == nil && !f.spoils(k) && !f.inflected(fold) && !(possessed && (given || f.common.Has(stem)))
}

// closes reports whether the common word at k is rather a surname that people
// bear: it has no article, and nothing that it could govern follows.
func (f *nameFinder) closes(k int) bool {
	w := f.words[k]
	if f.text.Tokens[k].Line || w.people < knownPeople || w.ends || w.article || w.clitic || w.nisba || w.placed || w.part != lexicon.NoPart {
		return false
	}
	return k+1 == len(f.words) || f.text.Tokens[k+1].Line || f.words[k+1].ends || f.text.Tokens[k+1].Kind == arabic.Punct
}

// verbal reports whether the word at k is a verb of the imperfect: news has its
// other gender as a common word, or it is of the bare form yaf'al; and people of
// that name are unknown.
func (f *nameFinder) verbal(k int) bool {
	w := f.words[k]
	return !w.given && w.people == 0 && f.imperfect(f.text.Fold(k))
}

func (f *nameFinder) imperfect(fold string) bool {
	if rest, ok := strings.CutPrefix(fold, seen); ok && f.imperfect(rest) {
		return true
	}
	if stem, ok := strings.CutPrefix(fold, yeh); ok {
		return f.common.Has(teh+stem) || utf8.RuneCountInString(stem) == 3 && !strings.ContainsAny(stem, longVowels)
	}
	stem, ok := strings.CutPrefix(fold, teh)
	return ok && f.common.Has(yeh+stem)
}

const (
	seen       = "\u0633"
	teh        = "\u062A"
	noon       = "\u0646"
	feminine   = "\u0647"
	longVowels = "\u0627\u0648\u064A"
)
