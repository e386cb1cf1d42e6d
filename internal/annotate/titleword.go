package annotate

import (
	"strings"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// titleAt finds the title at token i, also with a pronoun attached.
func (f *nameFinder) titleAt(i int) (m lexicon.Match[lexicon.Title], title lexicon.Title, own, ok bool) {
	if f.words[i].given && !f.words[i].article && f.words[i].part == lexicon.NoPart && !f.titleName(i) || f.inName(i) {
		return m, title, false, false
	}
	if m, title, ok = f.ownTitle(i); ok {
		return m, title, true, true
	}
	if m, ok = f.titles.Longest(f.text, i); ok && !(f.words[i].ends && m.Last == i+1) && !f.styled(i, m) {
		return m, f.sense(m), false, true
	}
	return m, title, false, false
}

// sense is the title that a word of several means: an office where a body or a
// country follows it (ممثل روسيا), else the one listed first.
func (f *nameFinder) sense(m lexicon.Match[lexicon.Title]) lexicon.Title {
	held := m.Last < len(f.words) && f.words[m.Last].placed && !f.text.Tokens[m.Last].Line
	for _, t := range m.Values {
		if held && t.Kind == lexicon.TitleOffice {
			return t
		}
	}
	return m.Values[0]
}

// ownTitle reads a title with a pronoun attached (زعيمه), which folds to the same
// letters as a feminine title (زعيمة) but is not written so.
func (f *nameFinder) ownTitle(i int) (m lexicon.Match[lexicon.Title], title lexicon.Title, ok bool) {
	fold := f.text.Fold(i)
	if _, cut := arabic.TrimPronoun(fold); !cut || strings.HasSuffix(f.text.Surface(i), tehMarbuta) {
		return m, title, false
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], fold) {
		stem, cut := arabic.TrimPronoun(r.Stem)
		if !cut {
			continue
		}
		for _, v := range f.titles.Exact(stem) {
			if v.Kind == lexicon.TitleOffice || v.Kind == lexicon.TitleProfession {
				return lexicon.Match[lexicon.Title]{First: i, Last: i + 1, Skip: r.Skip}, v, true
			}
		}
	}
	return m, title, false
}

// inName reports whether the word at i, which may be a title, is part of a name:
// a family's behind آل, or the surname of someone whom the article names in full.
func (f *nameFinder) inName(i int) bool {
	if i > 0 && !f.text.Tokens[i].Line {
		switch f.words[i-1].part {
		case lexicon.Clan, lexicon.Abd, lexicon.Kunya:
			return f.words[i].part == lexicon.NoPart
		}
	}
	return !f.words[i].article && f.surnames[f.text.Fold(i)]
}

// styled reports whether the form of address or rank at i is part of a name: of
// an institution that bears it (جامعة الملك …), or of a person behind بن.
func (f *nameFinder) styled(i int, m lexicon.Match[lexicon.Title]) bool {
	kind := m.Values[0].Kind
	if i == 0 || f.text.Tokens[i].Line || m.Skip > 0 || kind != lexicon.TitleHonorific && kind != lexicon.TitleRank && m.Values[0].ID != "king" {
		return false
	}
	before := f.text.Fold(i - 1)
	if f.words[i-1].article {
		return false
	}
	return f.words[i-1].part == lexicon.Nasab || f.person[i] && f.person[i-1] && f.words[i-1].given || f.d.lex.PlaceClasses().Exact(before) != nil || f.d.lex.OrgHeads().Exact(before) != nil
}

// titleName reports whether the given name at i, which is a title too (أمير),
// stands as a title.
func (f *nameFinder) titleName(i int) bool {
	return i+1 < len(f.words) && (f.words[i+1].placed || f.words[i+1].given)
}

// likened reports whether the title is what someone is likened to: with an
// attached ك before it (like a king).
func (f *nameFinder) likened(p titlePhrase) bool {
	return p.skip > 0 && strings.HasSuffix(f.text.Raw[f.text.Tokens[p.first].Start:f.text.Skip(p.first, p.skip)], kaf)
}

// surnamed reports whether the title is one word that ends a name that the tagger
// found, and nobody's title (أبو علي الحاكم).
func (f *nameFinder) surnamed(p titlePhrase) bool {
	if p.name >= 0 || p.last-p.first > 1 || p.skip > 0 || !p.title.Definite {
		return false
	}
	for _, t := range f.tagger {
		if t.first < p.first && p.first == t.last-1 {
			return true
		}
	}
	return false
}

// describes reports whether the title is the adjective of the noun before it (the
// freedom of the media, الإعلامية): both have the article, and the title has the
// form of a nisba, or nobody is named behind it (the party in power, الحاكم).
func (f *nameFinder) describes(p titlePhrase) bool {
	k := p.first
	fold := f.text.Fold(k)
	bare := p.name < 0 && p.last-p.first == 1 && k > 0 && !f.words[k-1].ends && !f.words[k-1].placed && !f.words[k-1].nisba
	form := arabic.IsNisba(fold) || arabic.IsFeminine(fold) && p.name < 0 || bare
	return k > 0 && p.skip == 0 && p.title.Definite && !f.text.Tokens[k].Line && form &&
		f.words[k-1].article && !f.person[k-1] && !f.covered[k-1]
}

const kaf = "\u0643"
