package annotate

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// qualified takes a word that says which of several offices it is (General,
// First), unless it belongs to a date.
func (w *phraseWalk) qualified(k int) bool {
	f := w.f
	return f.tenses[f.text.Fold(k)] == lexicon.RoleOrder && !f.words[k].placed && w.take(k+1, true)
}

// ofOffice takes an office behind an attached ل that nobody's name follows: the
// first deputy of the director.
func (w *phraseWalk) ofOffice(m lexicon.Match[lexicon.Title], title lexicon.Title) bool {
	f := w.f
	if title.Kind != lexicon.TitleOffice || w.p.title.Kind != lexicon.TitleOffice || !strings.HasPrefix(f.text.Fold(m.First), lam) || m.Skip != 1 {
		return false
	}
	p, ok := f.phrase(m.First)
	if !ok || p.name >= 0 {
		return false
	}
	if w.p.country == "" {
		w.p.country = p.country
	}
	return w.take(p.last, true)
}

// heldAt takes a body behind a closed title: one that was found before, joined
// to another one (of Barcelona and the national team), or one that nobody lists,
// behind an attached ل (الرئيس التنفيذي لستاربكس).
func (w *phraseWalk) heldAt(k int) bool {
	f := w.f
	kind := w.p.title.Kind
	if kind != lexicon.TitleOffice && kind != lexicon.TitleProfession {
		return false
	}
	if last := w.joined(k); last > 0 {
		return w.take(last, true)
	}
	return f.unlisted(k) && w.take(k+1, true)
}

// joined returns the token behind a club or body that the conjunction at token k
// adds to the one before it, or 0. Two countries have no office in common.
func (w *phraseWalk) joined(k int) int {
	f := w.f
	if w.p.title.Kind != lexicon.TitleProfession || w.parts == 0 || !f.words[k-1].placed || !arabic.IsJoined(f.text.Fold(k)) {
		return 0
	}
	for i := range f.d.mentions {
		m := &f.d.mentions[i]
		if m.Start == f.text.Skip(k, 1) && !m.Nested && (m.Type == isnad.MentionOrg || m.Type == isnad.MentionPlace) {
			return f.text.At(m.End-1) + 1
		}
	}
	return 0
}

// unlisted reports whether the word at k is one of the news behind an attached
// ل, and nothing as it stands.
func (f *nameFinder) unlisted(k int) bool {
	w, fold := f.words[k], f.text.Fold(k)
	stem, ok := strings.CutPrefix(fold, lam)
	if !ok || w.given || w.people > 0 || w.placed || f.person[k] || len(stem) < 4*len(lam) {
		return false
	}
	return !f.classes.Has(fold) && f.classes.Has(stem) && !f.masdars[stem] && !f.ends[stem] && !f.common.Has(stem)
}

// institution reports whether a folded word is the class noun of a body at which
// people work (a professor at the faculty of …).
func (f *nameFinder) institution(stem string) bool {
	return !arabic.HasArticle(stem) && (f.d.lex.OrgHeads().Exact(stem) != nil || f.d.lex.PlaceClasses().Exact(stem) != nil)
}

// purpose reports whether what the office is for begins at token k and the name
// of its holder follows (the coordinator for the fight against …, X).
func (f *nameFinder) purpose(k int) bool {
	last := k + 1
	for last < len(f.words) && last-k <= 3 && f.words[last].article && !f.words[last].placed && !f.text.Tokens[last].Line {
		last++
	}
	if last == k+1 || last >= len(f.words) {
		return false
	}
	if f.comma(last) {
		last++
	}
	return f.starts(last) && f.clear(last)
}
