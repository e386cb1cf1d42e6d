package lexicon

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

// PlaceSpellings finds foreign places in spellings that no list holds. Outlets
// write the vowels of foreign names, and the sounds that Arabic lacks, as they
// like (Hamburg ends in ghain or in jeem): what is left without them is the key
// of a name, and names of one key that differ in a letter or two are one.
type PlaceSpellings struct {
	world *Gazetteer
	byKey keyTable // by spellingKey, a gazetteerRef
}

// shortestKey is how many letters a key must have to tell a name.
const shortestKey = 3

// PlaceSpellings returns the names of the gazetteer that need no cue, by their
// keys.
func (l *Lexicon) PlaceSpellings() *PlaceSpellings {
	return get(l, "place spellings", func(l *Lexicon) (*PlaceSpellings, error) {
		text := l.Gazetteer().text
		s := &PlaceSpellings{world: l.Gazetteer(), byKey: newKeyTable(2 * strings.Count(text, "\n"))}
		for at := strings.IndexByte(text, '\n') + 1; at < len(text); {
			line, _, _ := strings.Cut(text[at:], "\n")
			_, free := gazetteerNames(line)
			for name := range strings.SplitSeq(free, "|") {
				if key, letters := spellingKey(name); letters >= shortestKey {
					s.byKey.add(key, uint32(2*at))
				}
			}
			at += len(line) + 1
		}
		return s, nil
	})
}

// Near returns the places that a folded name spells otherwise, spaces aside, with
// at most so many letters changed, left out or put in, the most prominent first.
func (s *PlaceSpellings) Near(fold string, letters int) []GazetteerPlace {
	key, length := spellingKey(fold)
	if length < shortestKey {
		return nil
	}
	var places []GazetteerPlace
	last := uint32(0)
	for ref, next := s.byKey.find(key, int(key)); ref != 0; ref, next = s.byKey.find(key, next) {
		if ref == last {
			continue // the place again, under another of its names
		}
		last = ref
		if p, ok := s.place(gazetteerRef(ref), fold, letters); ok {
			places = append(places, p)
		}
	}
	slices.SortStableFunc(places, prominence)
	return places
}

// place returns the place of ref when one of its names is nearly the folded one.
func (s *PlaceSpellings) place(ref gazetteerRef, fold string, letters int) (GazetteerPlace, bool) {
	line, _, _ := strings.Cut(s.world.text[ref/2:], "\n")
	_, free := gazetteerNames(line)
	for name := range strings.SplitSeq(free, "|") {
		if name = arabic.Fold(name); nearlySame(unspaced(fold), unspaced(name), letters) {
			return s.world.place(ref, name)
		}
	}
	return GazetteerPlace{}, false
}

func unspaced(name string) []rune { return []rune(strings.ReplaceAll(name, " ", "")) }

// spellingKey returns a number for the skeleton of a name and how many letters
// that has: its consonants, those that stand for one foreign sound as one, none
// twice in a row. An initial vowel counts.
func spellingKey(name string) (key uint32, letters int) {
	last := rune(0)
	for i, c := range name {
		if c = spelledAs(c); c == ' ' || c == vowel && i > 0 || c == last {
			continue
		}
		key = joinKey(key, uint32(c))
		letters++
		last = c
	}
	return key, letters
}

const vowel = '\u0627'

// spelledAs returns the letter that stands in keys for c and what may replace it.
func spelledAs(c rune) rune {
	switch c {
	case '\u0622', '\u0623', '\u0625', '\u0627', // alefs
		'\u0621', '\u0624', '\u0626', // hamzas
		'\u0629', '\u0647', '\u0648', '\u0649', '\u064A': // teh marbuta, heh, waw, yehs
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
