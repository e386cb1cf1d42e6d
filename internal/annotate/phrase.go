package annotate

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// titlePhrase is a title with all that belongs to it: tokens [first, last).
type titlePhrase struct {
	first, last int
	skip        int // letters of the first token that are attached particles
	title       lexicon.Title
	own         bool   // a pronoun is attached to the title (زعيمه)
	country     string // caption of the country or people that it names, if any
	name        int    // token at which the name of its holder begins behind it, or -1
}

// phraseWalk goes over the tokens behind a title. Arabic shows where the phrase
// ends: a noun in construct is open, and the next noun belongs to it; one with
// the article, or a proper name, closes it, and only adjectives with the article
// and attached prepositions go on. A bare word behind a closed phrase begins the
// holder's name, or is no part of it (Ryding 2005, 8.1 on the construct).
type phraseWalk struct {
	f      *nameFinder
	p      *titlePhrase
	k      int
	closed bool
	parts  int // complements so far
}

// longestPhrase bounds the tokens of a title phrase.
const longestPhrase = 16

// phrase reads the title phrase that begins at token i, if one does.
func (f *nameFinder) phrase(i int) (titlePhrase, bool) {
	m, title, own, ok := f.titleAt(i)
	if !ok {
		return titlePhrase{}, false
	}
	p := titlePhrase{first: m.First, last: m.Last, skip: m.Skip, title: title, own: own, name: -1}
	whole := m.Last >= len(f.words) || f.text.Tokens[m.Last].Line || !f.words[m.Last].placed
	listed := m.Last-m.First > 1 && f.words[m.Last-1].placed && whole // أمير قطر: a title with whose it is
	w := phraseWalk{f: f, p: &p, k: m.Last, closed: title.Definite || own || listed}
	for w.k < len(f.words) && w.k-i < longestPhrase && w.step() {
	}
	f.closeQuote(&p)
	return p, true
}

// step reads the token at w.k and reports whether the phrase goes on.
func (w *phraseWalk) step() bool {
	f, k := w.f, w.k
	if f.text.Tokens[k].Line {
		return false
	}
	if f.text.Tokens[k].Kind == arabic.Punct {
		return w.mark()
	}
	word := f.words[k]
	if w.placed(k) {
		return true
	}
	if m, title, _, ok := f.titleAt(k); ok && m.Skip == 0 {
		return w.inner(m, title)
	} else if ok && w.closed && w.ofOffice(m, title) {
		return true
	}
	switch {
	case slices.Contains(w.p.title.Takes, f.text.Fold(k)):
		w.k++
		w.closed = false
		return true
	case w.closed && w.qualified(k), w.closed && w.heldAt(k):
		return true
	case w.closed && w.inPlace(k):
		return true
	case word.ends, !word.word:
		return false
	case f.opens(k) && (w.closed || w.p.title.Kind != lexicon.TitleOffice):
		return w.nameAt(k)
	case word.nisba:
		return w.nisba(k)
	case word.article:
		return w.definite(k)
	case word.clitic && (w.closed || !word.weak):
		return w.attached(k)
	case w.closed:
		return w.nameAt(k)
	}
	return w.construct(k)
}

// take makes the tokens up to last part of the phrase.
func (w *phraseWalk) take(last int, closed bool) bool {
	w.k, w.p.last, w.closed = last, last, closed
	w.parts++
	return true
}

// nameAt ends the phrase at a name, if one begins at token k.
func (w *phraseWalk) nameAt(k int) bool {
	if w.f.starts(k) {
		w.p.name = k
	}
	return false
}

// mark passes over a quotation mark, and looks behind a comma for the name.
func (w *phraseWalk) mark() bool {
	f, k := w.f, w.k
	switch f.text.Surface(k) {
	case "\"", "\u00AB", "\u00BB", "\u201C", "\u201D", "#", "_", "/":
		w.k++
		return true
	case ",", "\u060C":
		if !w.closed || k+1 >= len(f.words) || f.text.Tokens[k+1].Line {
			return false
		}
		if m, title, _, ok := f.titleAt(k + 1); ok && title.Definite {
			if title.Kind == lexicon.TitleRank || title.Kind == lexicon.TitleHonorific {
				p, _ := f.phrase(m.First)
				w.p.name = p.name
			}
		} else if f.starts(k+1) && f.clear(k+1) {
			w.p.name = k + 1
		}
	}
	return false
}

// clear reports whether the words from k are a name beyond doubt: behind a
// comma anything may follow.
func (f *nameFinder) clear(k int) bool {
	last := f.titledExtent(k)
	return last-k >= 2 && (f.words[k].given || f.words[k].people >= knownPeople || f.opens(k) || f.words[k].free() && f.words[k+1].free())
}

// placed takes a mention that was found before (a country, a body) whole.
func (w *phraseWalk) placed(k int) bool {
	f := w.f
	fold := f.text.Fold(k)
	if !f.words[k].placed || w.closed && !f.words[k].article && !strings.HasPrefix(fold, lam) && !strings.HasPrefix(fold, beh) {
		return false
	}
	for i := range f.d.mentions {
		m := &f.d.mentions[i]
		at := m.Start > f.text.Tokens[k].Start && strings.HasPrefix(fold, beh)
		if f.begins(m.Start, k) && (m.Type == isnad.MentionPlace && !at || m.Type == isnad.MentionOrg) {
			if m.Type == isnad.MentionPlace && m.Place != nil && m.Place.Kind == isnad.PlaceCountry && w.p.country == "" {
				w.p.country = m.Canonical // the ambassador of one country in another
			}
			last := f.text.At(m.End - 1)
			return w.take(last+1, true)
		}
	}
	return false
}

// begins reports whether a mention that starts at byte start begins at token k,
// or behind an attached ل or ب of it (المدعي العام لنيويورك، أستاذ بجامعة …).
func (f *nameFinder) begins(start, k int) bool {
	tok, fold := f.text.Tokens[k], f.text.Fold(k)
	return start == tok.Start || start == tok.Start+len(lam) && (strings.HasPrefix(fold, lam) || strings.HasPrefix(fold, beh))
}

const (
	lam = "\u0644"
	beh = "\u0628"
)

// inner reads a title inside the phrase: in construct it goes on (نائب رئيس);
// behind a closed phrase a form of address or a rank stands before the name.
func (w *phraseWalk) inner(m lexicon.Match[lexicon.Title], title lexicon.Title) bool {
	if w.p.title.Kind == lexicon.TitleHonorific && title.Kind != lexicon.TitleHonorific {
		if p, ok := w.f.phrase(m.First); ok {
			w.p.name = p.name // his excellency the minister: two phrases
		}
		return false
	}
	if !w.closed {
		return w.take(m.Last, title.Definite)
	}
	if !title.Definite && title.Kind != lexicon.TitleHonorific {
		return false
	}
	if w.p.title.Kind == lexicon.TitleProfession && title.Kind == lexicon.TitleProfession && w.parts == 0 && w.f.relational(m.First) {
		return w.take(m.Last, true) // the political analyst: one title, not two
	}
	p, ok := w.f.phrase(m.First)
	if ok && p.name >= 0 {
		w.p.name = p.name
		return false
	}
	return title.Kind == lexicon.TitleProfession && w.take(m.Last, true)
}

// inPlace takes a preposition and the country behind it, where the holder's name
// follows (وزيرة الداخلية في …).
func (w *phraseWalk) inPlace(k int) bool {
	f := w.f
	if !f.words[k].ends || k+2 >= len(f.words) || !f.words[k+1].placed || f.text.Tokens[k+1].Line {
		return false
	}
	for i := range f.d.mentions {
		m := &f.d.mentions[i]
		if m.Start == f.text.Tokens[k+1].Start && m.Type == isnad.MentionPlace && m.Place != nil {
			last := f.text.At(m.End-1) + 1
			if !f.starts(last) || !f.clear(last) {
				return false
			}
			if m.Place.Kind == isnad.PlaceCountry && w.p.country == "" {
				w.p.country = m.Canonical
			}
			return w.take(last, true)
		}
	}
	return false
}

// relational reports whether the word at k has the form of a nisba adjective.
func (f *nameFinder) relational(k int) bool {
	fold := f.text.Fold(k)
	return strings.HasSuffix(fold, yeh) || strings.HasSuffix(fold, yeh+"\u0647")
}

// nisba takes an adjective of a country: it tells whose office it is.
func (w *phraseWalk) nisba(k int) bool {
	n, last := w.f.nisbas.Exact(w.f.text.Fold(k))[0], k+1
	if m, ok := w.f.nisbas.Longest(w.f.text, k); ok && m.Skip == 0 {
		n, last = m.Values[0], m.Last // North Korean is two words
	}
	if !n.Form.Definite && w.closed {
		return w.nameAt(k)
	}
	if w.p.country == "" && (n.Place == isnad.PlaceCountry || n.Kind == "people") {
		w.p.country = n.Caption
	}
	return w.take(last, true)
}

// definite reads a word with the article: a complement or adjective, or the
// surname of the holder (الوزير المريخي).
func (w *phraseWalk) definite(k int) bool {
	word := w.f.words[k]
	if w.closed && !word.common && w.f.starts(k) && !word.placed {
		return w.nameAt(k)
	}
	if w.closed && w.f.masdars[arabic.TrimArticle(w.f.text.Fold(k))] {
		return false // what the holder is said to do
	}
	return w.take(k+1, true)
}

// attached reads a known word behind particles: with ل it goes on (للشؤون), with
// و it adds a second field to the first (والتعاون).
func (w *phraseWalk) attached(k int) bool {
	f := w.f
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], f.text.Fold(k))[1:] {
		article := arabic.HasArticle(r.Stem)
		switch {
		case r.Prep == '\u0628' && w.closed && f.institution(r.Stem):
			return w.take(k+1, false)
		case f.isLam(r) && f.purpose(k):
			return w.take(k+1, false)
		case f.isLam(r) && (article || f.common.Has(r.Stem) && !f.masdars[r.Stem]):
			return w.take(k+1, article)
		case r.Conj != 0 && r.Prep == 0 && article && w.closed && w.parts > 0 && !f.words[k-1].nisba && f.titles.Exact(r.Stem) == nil:
			return w.take(k+1, true)
		}
	}
	return false
}

func (f *nameFinder) isLam(r arabic.Reading) bool { return r.Prep == '\u0644' && r.Conj == 0 }

// construct reads a bare word behind an open noun. Common words belong to it and
// leave it open; a proper name closes it. Where several proper names follow, the
// holder's begins with the first given name, or else with the second word.
func (w *phraseWalk) construct(k int) bool {
	f := w.f
	kind := w.p.title.Kind
	if kind == lexicon.TitleHonorific || kind == lexicon.TitleRank || kind == lexicon.TitleKin || len(w.p.title.Takes) == 0 && f.words[k].given && w.parts > 0 {
		if f.starts(k) {
			return w.nameAt(k)
		}
		if kind != lexicon.TitleRank {
			return false
		}
	}
	if f.words[k].common && !f.words[k].given {
		return w.take(k+1, f.possessed(k))
	}
	if f.words[k].given && f.person[k] && len(w.p.title.Takes) == 0 {
		return w.take(f.extent(k), true) // his lawyer's client, not the lawyer
	}
	run := k + 1
	for run < len(f.words) && run-k < longestName && !f.text.Tokens[run].Line && f.goesOn(k, run) {
		if f.words[run].given {
			break
		}
		run++
	}
	switch {
	case run < len(f.words) && f.words[run].given && !f.text.Tokens[run].Line && f.starts(run):
		w.take(run, true)
		return w.nameAt(run)
	case run-k >= 2:
		w.take(k+1, true)
		return w.nameAt(k + 1)
	}
	return w.take(k+1, true)
}

// possessed reports whether a pronoun is attached to the common word at k, which
// makes it definite. The feminine ending, which folds to the same letter, does
// not.
func (f *nameFinder) possessed(k int) bool {
	if strings.HasSuffix(f.text.Surface(k), tehMarbuta) {
		return false
	}
	stem, ok := arabic.TrimPronoun(f.text.Fold(k))
	return ok && f.common.Has(stem)
}

// closeQuote takes the mark that closes a quotation inside the phrase.
func (f *nameFinder) closeQuote(p *titlePhrase) {
	open := 0
	for k := p.first; k < p.last; k++ {
		open += quoteStep(f.text.Surface(k), open)
	}
	if open > 0 && p.last < len(f.words) && quoteStep(f.text.Surface(p.last), open) < 0 {
		p.last++
	}
}

// quoteStep is how a quotation mark changes the number of open quotations.
func quoteStep(mark string, open int) int {
	switch mark {
	case "\u00AB", "\u201C", "\u201E":
		return 1
	case "\u00BB", "\u201D":
		return -1
	case "\"":
		return 1 - 2*min(open, 1)
	}
	return 0
}
