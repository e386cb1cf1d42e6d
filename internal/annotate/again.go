package annotate

import (
	"strings"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// again finds parts of the names found so far where they stand alone: the
// surname, with what belongs to it (بن فرحان), or all of a name of one word.
func (f *nameFinder) again() {
	keys := lexicon.NewPhrases[bool]()
	for _, p := range f.found {
		for _, key := range f.shortForms(p) {
			keys.Add(key, true)
		}
	}
	f.surnames = f.wordSurnames(f.fullForms(f.found))
	for w := range f.surnames {
		keys.Add(w, true)
	}
	for i := 0; i < len(f.words); i++ {
		if f.covered[i] || !f.words[i].word {
			continue
		}
		m, ok := keys.Longest(f.text, i)
		if !ok || f.words[i].placed && m.Last-m.First < 2 || m.Skip == 0 && f.words[i].ends && !f.surnames[f.text.Fold(i)] || f.dated(m.First) || m.Last-m.First == 1 && f.namesake(m.First, m.Skip) {
			continue
		}
		f.add(named{first: m.First, last: m.Last, skip: m.Skip, rule: "name-again"})
	}
}

// dated reports whether the surname at k that is a common word stands beside a
// number, as a month or what is counted does.
func (f *nameFinder) dated(k int) bool {
	if !f.words[k].common && !f.words[k].ends {
		return false
	}
	number := func(k int) bool { return k >= 0 && k < len(f.words) && f.text.Tokens[k].Kind == arabic.Number }
	return number(k-1) || number(k+1)
}

// shortForms returns the folded forms by which the name may be called again.
func (f *nameFinder) shortForms(p named) []string {
	last := p.last - 1
	if f.words[last].part == lexicon.Suffix && last > p.first {
		last--
	}
	for last > p.first && f.opens(last-1) {
		last--
	}
	var forms []string
	if p.last-p.first > 1 || f.bearsAlone(p.first, p.last) {
		forms = append(forms, f.folded(p.first, p.last))
	}
	if last > p.first && p.rule != ruleGrammar && f.bearsAlone(last, p.last) {
		forms = append(forms, f.folded(last, p.last))
	}
	w := f.words[p.first]
	if p.last-p.first > 1 && w.free() && !w.given && !f.opens(p.first) && w.people >= knownPeople {
		forms = append(forms, f.text.Fold(p.first))
	}
	return forms
}

// bearsAlone reports whether the words [first, last) at the end of a name can
// stand for it: a bare given name of many people cannot.
func (f *nameFinder) bearsAlone(first, last int) bool {
	if last-first > 1 {
		return true
	}
	w := f.words[first]
	if w.common && (w.often || !w.article || !f.person[first]) {
		return false
	}
	return !w.ends && !w.placed && !w.nisba && !(w.given && w.loose) && len(f.text.Fold(first)) >= 6
}

func (f *nameFinder) folded(first, last int) string {
	var words []string
	for k := first; k < last; k++ {
		if f.text.Tokens[k].Kind == arabic.Word {
			words = append(words, f.text.Fold(k))
		}
	}
	return strings.Join(words, " ")
}

// gazetteer finds the people that a list knows, by the forms that the list has.
func (f *nameFinder) gazetteer() {
	for i := 0; i < len(f.words); i++ {
		if f.covered[i] || !f.words[i].word {
			continue
		}
		if m, ok := f.known.Longest(f.text, i); ok {
			f.add(named{first: m.First, last: m.Last, skip: m.Skip, rule: "gazetteer"})
			i = m.Last - 1
		}
	}
}
