package annotate

import (
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// The tagger reads one sentence at a time. What it says is held here against
// the grammar of names and against the rest of the article, which names people
// in full once and then shortens.

// agree mends the names that the tagger found: halves are joined, names that
// only began go on, and words that other mentions of the same name do not have
// are left out.
func (f *nameFinder) agree(names []named) []named {
	f.tags = make([]bool, len(f.words))
	for _, p := range names {
		for k := p.first; k < p.last; k++ {
			f.tags[k] = true
		}
	}
	names = f.joined(names)
	f.full = f.fullForms(names)
	for i := range names {
		end := len(f.words)
		if i+1 < len(names) {
			end = names[i+1].first
		}
		names[i] = f.completed(names[i], end)
	}
	f.full = f.fullForms(names)
	var out []named
	for _, p := range names {
		out = append(out, f.parted(f.asWritten(f.shortened(p)))...)
	}
	names = f.joined(out)
	f.surnames = f.wordSurnames(f.full)
	return names
}

// wordSurnames returns the surnames of the article that are common words too, and
// stand once alone as the subject of a verb ("said Star" tells that Star is a
// person in this article), and those that are months. Times have been found
// before: a month that is part of none is left.
func (f *nameFinder) wordSurnames(full fullForms) map[string]bool {
	found, months := map[string]bool{}, f.d.lex.NameEndsOf("calendar")
	for k := 1; k < len(f.words); k++ {
		fold, w := f.text.Fold(k), f.words[k]
		if full.last[fold] == "" || f.text.Tokens[k].Line || !w.common && !months[fold] || w.article || w.placed {
			continue
		}
		if f.speaks(k) || months[fold] {
			found[fold] = true
		}
	}
	return found
}

// joined makes one name of two that stand side by side with nothing between
// them, when one of them is a single word and no short form of another name.
func (f *nameFinder) joined(names []named) []named {
	var out []named
	full := f.fullForms(names)
	for _, p := range names {
		if n := len(out); n > 0 && f.halves(out[n-1], p) && full.last[f.text.Fold(out[n-1].last-1)] == "" {
			out[n-1].last = p.last
			continue
		}
		out = append(out, p)
	}
	return out
}

func (f *nameFinder) halves(a, b named) bool {
	w, first := f.words[b.first], f.words[a.first]
	if (first.common || first.ends) && !first.given && first.people < famousPeople {
		return false
	}
	fold := f.text.Fold(b.first)
	joined := arabic.IsJoined(fold) && !w.given && w.people == 0 && !f.classes.Has(fold)
	return a.last == b.first && b.skip == 0 && !f.text.Tokens[b.first].Line && b.last-a.first <= 4 &&
		(a.last-a.first == 1 || b.last-b.first == 1) && !w.clitic && !joined && !arabic.HasArticle(f.bare(a))
}

// bare is the folded first word of p without attached particles.
func (f *nameFinder) bare(p named) string {
	return arabic.Fold(f.text.Raw[f.text.Skip(p.first, p.skip):f.text.Tokens[p.first].End])
}

// fullForms are the names of two words and more that an article uses.
type fullForms struct {
	first map[string]bool   // folded first words
	last  map[string]string // folded last word → the whole name
	words map[string]bool   // all words of them
	short map[string]string // folded last word → the shortest of these names
	alone map[string]bool   // words that stand alone as a name
}

func (f *nameFinder) fullForms(names []named) fullForms {
	full := fullForms{
		first: map[string]bool{}, last: map[string]string{}, words: map[string]bool{}, short: map[string]string{}, alone: map[string]bool{},
	}
	for _, p := range names {
		if p.last-p.first < 2 {
			full.alone[f.bare(p)] = true
			continue
		}
		whole := strings.TrimSpace(f.bare(p) + " " + f.folded(p.first+1, p.last))
		for i, w := range strings.Fields(whole) {
			if i == 0 {
				full.first[w] = true
			}
			full.words[w] = true
		}
		last := f.text.Fold(p.last - 1)
		if len(whole) > len(full.last[last]) {
			full.last[last] = whole
		}
		if short := full.short[last]; short == "" || len(whole) < len(short) {
			full.short[last] = whole
		}
	}
	return full
}

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

// shortened leaves out what the tagger took into a short form of another name:
// a verb or adjective behind it (صلاح يسجل), or a word before it.
func (f *nameFinder) shortened(p named) named {
	if p.last-p.first < 2 {
		return p
	}
	first, second := f.text.Fold(p.first), f.text.Fold(p.first+1)
	for k := p.first + 1; k < p.last; k++ {
		if f.verbal(k) && !f.hyphen(k-1) || f.loose(k) {
			p.last = k
			return p
		}
	}
	if whole := f.full.last[first]; whole != "" && p.skip == 0 && !f.strong(p.first+1) && !strings.HasPrefix(whole, first) && !strings.Contains(whole, second) {
		p.last = p.first + 1
		return p
	}
	if w := f.words[p.first+1]; f.full.first[first] && w.article && w.common && !w.given && !f.full.words[second] {
		p.last = p.first + 1 // an adjective behind a given name
		return p
	}
	if p.last-p.first == 2 && f.full.first[second] && f.full.last[second] == "" && (f.words[p.first].loose || f.words[p.first].common) && !f.words[p.first+1].given {
		p.first, p.skip = p.first+1, 0 // a verb before a given name
		return p
	}
	rest, whole := f.folded(p.first+1, p.last), f.full.last[f.text.Fold(p.last-1)]
	if strings.HasSuffix(whole, " "+rest) && !strings.Contains(whole, first) && f.stray(p) {
		p.first, p.skip = p.first+1, 0
	}
	return p
}

// parted cuts two people apart who stand side by side, each of whom the article
// names without the other: the surname that another full name has, behind one
// that stands alone elsewhere.
func (f *nameFinder) parted(p named) []named {
	last := p.last - 1
	fold := f.text.Fold(last)
	whole := f.full.short[fold]
	if last-p.first < 2 || whole == "" || strings.HasSuffix(f.folded(p.first, p.last), whole) || f.hyphen(last-1) || !f.full.alone[f.text.Fold(last-1)] {
		return []named{p}
	}
	return []named{{first: p.first, last: last, skip: p.skip, rule: p.rule}, {first: last, last: p.last, rule: p.rule}}
}

// loose reports whether the common word with the article at k stands again and
// again in the article where nobody is named: the uniform, not a family.
func (f *nameFinder) loose(k int) bool {
	w, fold := f.words[k], f.text.Fold(k)
	if !w.article || !w.often || w.given {
		return false
	}
	apart, named := 0, 0
	for i := range f.words {
		switch {
		case f.text.Fold(i) != fold:
		case f.tags[i]:
			named++
		default:
			apart++
		}
	}
	return apart >= 2 && apart > named
}

// asWritten reads the particles of a name again by how the article writes the
// fuller one: they belong to the word when it stands so elsewhere (كليزان is no
// "like Lizan"), and not when it stands without them.
func (f *nameFinder) asWritten(p named) named {
	fold := f.text.Fold(p.first)
	if f.full.words[fold] {
		p.skip = 0
		return p
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], fold)[1:] {
		if f.full.words[r.Stem] && p.skip == 0 {
			p.skip = r.Skip
		}
	}
	if k := p.first - 1; p.last-p.first == 1 && p.skip == 0 && k >= 0 && !f.text.Tokens[p.first].Line {
		for _, r := range arabic.Readings(buf[:0], f.text.Fold(k)) {
			if f.full.last[fold] == r.Stem+" "+fold {
				p.first, p.skip = k, r.Skip // the given name, behind a particle
				break
			}
		}
	}
	return p
}

// stray reports whether the first word of p is a common word that stands before
// the name: with the article, or behind particles.
func (f *nameFinder) stray(p named) bool {
	w, stem := f.words[p.first], f.bare(p)
	if _, given := f.given[stem]; given || f.strong(p.first) {
		return false
	}
	if fold := f.text.Fold(p.first); w.people == 0 && p.skip == 0 && (strings.HasPrefix(fold, yeh) && arabic.IsImperfect(fold) || arabic.HasPossessive(fold)) {
		return true // a verb
	}
	return w.article || w.common || w.clitic && (p.skip == 0 || f.common.Has(stem) || f.ends[stem])
}

// strong reports whether the word at k is a part of names by itself.
func (f *nameFinder) strong(k int) bool {
	w := f.words[k]
	return w.given && !w.loose || w.people >= knownPeople && !w.common || w.part != lexicon.NoPart || w.article && !w.common
}

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
