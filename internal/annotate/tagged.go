package annotate

import (
	"strings"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/tagger"
)

// tagged returns the people that the trained tagger finds, in text order, each
// as tokens [first, last) with the letters of attached particles to skip.
func (f *nameFinder) tagged() []named {
	var out []named
	for _, n := range f.d.learned().names {
		if n.Kind != tagger.Person {
			continue
		}
		if last := len(out) - 1; last >= 0 && out[last].last+1 == n.First && f.hyphen(n.First-1) {
			out[last].last = n.Last // Jean-Claude, of which the tagger made two
		} else {
			for _, piece := range f.conjoined(named{first: n.First, last: n.Last, rule: ruleTagger}) {
				next := f.trim(f.cut(piece))
				if last := len(out) - 1; last >= 0 && out[last].last == next.first && next.skip == 0 && f.newcomer(next.first) {
					next.skip = 1 // the next of a list
				}
				out = append(out, next)
			}
		}
	}
	return out
}

// conjoined cuts what the tagger took for one name before each word that begins
// with a conjunction and goes on with a name or a common word.
func (f *nameFinder) conjoined(p named) []named {
	var out []named
	for k := p.first + 1; k < p.last; k++ {
		rest, ok := arabic.TrimConjunction(f.text.Fold(k))
		w := f.words[k]
		if !ok || w.given || w.people >= knownPeople || f.hyphen(k-1) {
			continue
		}
		_, given := f.given[rest]
		_, people := f.d.lex.NameToken(rest)
		stem, _ := arabic.TrimPronoun(rest)
		switch {
		case (k-p.first >= 2 || !f.words[p.first].given && f.words[p.first].people < famousPeople) && f.newcomer(k):
			out = append(out, named{first: p.first, last: k, rule: p.rule})
			p.first = k
		case given, people >= knownPeople, f.parts[rest] != lexicon.NoPart:
			out = append(out, named{first: p.first, last: k, rule: p.rule})
			p.first = k
		case f.common.Has(rest), f.common.Has(stem):
			p.last = k
		}
	}
	return append(out, p)
}

// newcomer reports whether the word at k, which begins with the letter of the
// commonest conjunction, is unknown with it: behind a name it begins another.
func (f *nameFinder) newcomer(k int) bool {
	fold, w := f.text.Fold(k), f.words[k]
	rest, _ := arabic.TrimConjunction(fold)
	return arabic.IsJoined(fold) && !arabic.HasArticle(rest) && len(fold) >= 5*len(yeh) && !w.given && w.people == 0 && !w.common && !f.classes.Has(fold) && !f.text.Tokens[k].Line
}

// cut ends a name before a word that is part of another mention, or that no name
// goes on with: the tagger runs over into what follows.
func (f *nameFinder) cut(p named) named {
	for k := p.first + 1; k < p.last; k++ {
		w := f.words[k]
		if w.placed && !w.given || w.clitic || w.often && !w.article && !w.given && w.people < famousPeople || f.trailing(p.first, k) || w.ends && w.part == lexicon.NoPart && !f.monthName(k) {
			p.last = k
			break
		}
	}
	return p
}

// trailing reports whether the common word with the article at k belongs to what
// the name names, or to nothing of it: a feminine adjective, or a word behind a
// name that is whole without it.
func (f *nameFinder) trailing(first, k int) bool {
	w, fold := f.words[k], f.text.Fold(k)
	if !w.article || !w.often || w.people > 0 || w.given {
		return false
	}
	return arabic.IsNisba(fold) && arabic.IsFeminine(fold) || k-first >= 2 && !f.words[k-1].article && !f.opens(k-1)
}

// monthName reports whether the month at k, which the tagger takes for part of a
// name, is none of a date: behind a given name, and no number beside it.
func (f *nameFinder) monthName(k int) bool {
	months := f.d.lex.NameEndsOf("calendar")
	number := k+1 < len(f.words) && f.text.Tokens[k+1].Kind == arabic.Number
	return months[f.text.Fold(k)] && !f.words[k].placed && !f.words[k].article && f.words[k-1].given && !number
}

// trim passes over particles attached to the first word of a name: when the word
// is unknown as it stands and known without them, or when a name before it makes
// it the next of a list.
func (f *nameFinder) trim(p named) named {
	for p.last-p.first > 1 && f.foreword(p.first) {
		p.first++
	}
	w := f.words[p.first]
	fold := f.text.Fold(p.first)
	if w.given || w.people >= knownPeople || f.opens(p.first) {
		return p
	}
	news := f.classes.Has(fold) && !w.clitic
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], fold)[1:] {
		_, given := f.given[r.Stem]
		if news && (r.Conj == 0 || r.Prep != 0 || !given && len(r.Stem) < 4*len(yeh) || strings.HasPrefix(fold, feh)) {
			continue // a word that stands often as it is begins with its own letters, but for و
		}
		_, people := f.d.lex.NameToken(r.Stem)
		if r.Prep == futurePrefix {
			continue // it stands before verbs alone
		}
		if r.Prep == likening && !given && people < knownPeople && !f.full.words[r.Stem] {
			continue // hardly anyone is likened to a name
		}
		if given || f.parts[r.Stem] != lexicon.NoPart || f.classes.Has(r.Stem) || f.tokens.Has(r.Stem) {
			p.skip = r.Skip
			return p
		}
	}
	return p
}

// merge adds what the tagger found: names that no rule found, and longer ends
// of those that rules began.
func (f *nameFinder) merge(names []named) {
	for _, p := range names {
		if !f.overlaps(p) && f.credible(p) {
			f.add(p)
		}
	}
}

func (f *nameFinder) overlaps(p named) bool {
	for k := p.first; k < p.last; k++ {
		if f.covered[k] {
			return true
		}
	}
	return false
}

// credible reports whether the tagger's word suffices for the name: not for a
// single word that is common, or that a list knows as something else.
func (f *nameFinder) credible(p named) bool {
	w := f.words[p.first]
	if f.plural(p.first) {
		return false
	}
	if p.last-p.first == 1 {
		return !f.namesake(p.first, p.skip) && f.alone(p) && !f.ordinary(p) && (w.part == lexicon.NoPart || w.part == lexicon.Kunya) && f.titles.Exact(f.text.Fold(p.first)) == nil && !w.placed && !w.often && !w.ends && !w.nisba
	}
	for k := p.first; k < p.last; k++ {
		o := f.words[k]
		if k == p.first && o.given || !o.placed && !o.common && !o.nisba && !o.ends && !f.inflected(f.text.Fold(k)) {
			return !w.ends || w.people >= famousPeople && f.d.lex.NameEndsOf("verbs")[f.text.Fold(p.first)]
		}
	}
	return false
}

// namesake reports whether the name at k is that of a thing: behind the noun of
// what is called after people (a prize, a stadium).
func (f *nameFinder) namesake(k, skip int) bool {
	if skip > 0 || k == 0 || f.text.Tokens[k].Line {
		return false
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], f.text.Fold(k-1)) {
		if f.d.lex.Namesakes()[r.Stem] {
			return true
		}
	}
	return false
}

// ordinary reports whether the one word of p is a common word behind particles.
func (f *nameFinder) ordinary(p named) bool {
	if p.skip == 0 {
		return false
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], f.text.Fold(p.first))[1:] {
		if r.Skip == p.skip && (f.common.Has(r.Stem) || f.ends[r.Stem]) {
			return true
		}
	}
	return false
}

// foreword reports whether the tagger took the word at k into a name that only
// begins behind it: a nationality, a title, another name.
func (f *nameFinder) foreword(k int) bool {
	w := f.words[k]
	fold := f.text.Fold(k)
	titled := w.article && !w.given && f.titles.Exact(fold) != nil
	rest, conj := arabic.TrimConjunction(fold)
	_, given := f.given[rest]
	if conj && arabic.HasArticle(rest) && f.nisbas.Exact(rest) != nil {
		return true
	}
	if w.article && !w.given && w.people == 0 && arabic.IsNisba(fold) && (w.common || arabic.IsFeminine(fold)) && f.words[k+1].part != lexicon.Nasab {
		return true // a party's or country's candidate, before the name
	}
	noun := w.often && (!f.words[k+1].given || f.words[k+1].loose) && !w.given && !given && w.people == 0 && w.part == lexicon.NoPart && f.words[k+1].part != lexicon.Suffix
	return titled || noun || w.nisba && (w.article || w.clitic) || w.article && w.often || w.placed && f.words[k+1].given
}

// plural reports whether the word at k has the ending of many men: with the
// article as a noun has it, or behind the letter of the imperfect as a verb has.
func (f *nameFinder) plural(k int) bool {
	fold := f.text.Fold(k)
	w := f.words[k]
	return w.article && w.people == 0 && !w.given && strings.HasSuffix(fold, plural) ||
		strings.HasPrefix(fold, yeh) && strings.HasSuffix(fold, plural) && len(fold) > 4*len(yeh)
}

const likening = '\u0643'

const (
	yeh    = "\u064A"
	feh    = "\u0641"
	plural = "\u0648\u0646"
)
