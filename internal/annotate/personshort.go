package annotate

import (
	"strings"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
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
