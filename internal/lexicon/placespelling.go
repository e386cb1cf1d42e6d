package lexicon

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
)

// PlaceSpellings finds foreign places in spellings that no list holds. Outlets
// write the vowels of foreign names, and the sounds that Arabic lacks, as they
// like (Hamburg ends in ghain or in jeem): what is left without them is the key
// of a name, and names of one key that differ in a letter or two are one.
type PlaceSpellings struct {
	world *Gazetteer
	byKey map[string][]spelling
}

type spelling struct {
	fold string // the listed name without spaces
	ref  gazetteerRef
}

// shortestKey is how many letters a key must have to tell a name.
const shortestKey = 3

// PlaceSpellings returns the names of the gazetteer that need no cue and have no
// article, by their keys.
func (l *Lexicon) PlaceSpellings() *PlaceSpellings {
	return get(l, "place spellings", func(l *Lexicon) (*PlaceSpellings, error) {
		s := &PlaceSpellings{world: l.Gazetteer(), byKey: make(map[string][]spelling, 1<<14)}
		for name, refs := range s.world.names {
			if arabic.HasArticle(name) {
				continue
			}
			name = strings.ReplaceAll(name, " ", "")
			key := spellingKey(name)
			if utf8.RuneCountInString(key) < shortestKey {
				continue
			}
			for _, ref := range refs {
				if !ref.cued {
					s.byKey[key] = append(s.byKey[key], spelling{name, ref})
				}
			}
		}
		return s, nil
	})
}

// Near returns the places that a folded name without spaces spells otherwise, with
// at most so many letters changed, left out or put in, the most prominent first.
func (s *PlaceSpellings) Near(fold string, letters int) []GazetteerPlace {
	key := spellingKey(fold)
	if utf8.RuneCountInString(key) < shortestKey {
		return nil
	}
	var refs []gazetteerRef
	for _, listed := range s.byKey[key] {
		if nearlySame([]rune(fold), []rune(listed.fold), letters) {
			refs = append(refs, listed.ref)
		}
	}
	slices.SortFunc(refs, func(a, b gazetteerRef) int { return cmp.Compare(a.line, b.line) })
	var out []GazetteerPlace
	for _, ref := range slices.Compact(refs) {
		out = append(out, s.world.place(ref))
	}
	slices.SortStableFunc(out, prominence)
	return out
}

// spellingKey is the skeleton of a folded name: its consonants, those that stand
// for one foreign sound as one, none twice in a row. An initial vowel counts.
func spellingKey(fold string) string {
	var b strings.Builder
	last := rune(0)
	for i, c := range fold {
		c = spelledAs(c)
		if c == vowel && i > 0 || c == last {
			continue
		}
		b.WriteRune(c)
		last = c
	}
	return b.String()
}

const vowel = '\u0627'

// spelledAs returns the letter that stands in keys for c and what may replace it.
func spelledAs(c rune) rune {
	switch c {
	case '\u0627', '\u0648', '\u064A', '\u0647', '\u0621', '\u0624', '\u0626': // alef, waw, yeh, heh, hamzas
		return vowel
	case '\u062C', '\u06AF', '\u0698': // jeem, gaf, jeh: ghain
		return '\u063A'
	case '\u0635', '\u0632', '\u0630', '\u0638', '\u062B': // sad, zain, thal, zah, theh: seen
		return '\u0633'
	case '\u0637': // tah: teh
		return '\u062A'
	case '\u0636': // dad: dal
		return '\u062F'
	case '\u067E': // peh: beh
		return '\u0628'
	case '\u06A4': // veh: feh
		return '\u0641'
	}
	return c
}

// nearlySame reports whether at most so many letters differ (edit distance), those
// that stand for one sound apart.
func nearlySame(a, b []rune, letters int) bool {
	const longest = 40
	if len(a) > longest || len(b) > longest || max(len(a)-len(b), len(b)-len(a)) > letters {
		return false
	}
	var row [longest + 1]int
	for j := range len(b) + 1 {
		row[j] = j
	}
	for i, c := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, d := range b {
			change := diagonal
			if c != d && (spelledAs(c) != spelledAs(d) || spelledAs(c) == vowel) {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, diagonal+1, row[j]+1)
		}
	}
	return row[len(b)] <= letters
}
