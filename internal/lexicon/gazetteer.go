package lexicon

import (
	"bytes"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
)

// gazetteerFile is the table that tools/places builds. It is too long to be cut
// into rows at every start: [Gazetteer] keeps where in it each name stands.
const gazetteerFile = "ar/gazetteer.tsv"

// Gazetteer finds the cities and divisions of the world by their Arabic names.
type Gazetteer struct {
	raw   []byte
	names map[string][]gazetteerRef // folded name, words apart by one space
	words map[string]int            // folded first word → most words of a name that it begins
}

type gazetteerRef struct {
	line int32
	cued bool
}

// GazetteerPlace is a place of the gazetteer under one of its names.
type GazetteerPlace struct {
	Place
	Rank       string // capital, seat, town, quarter, division, country
	Population int    // 0 when it is not known
}

// Gazetteer returns the places of the world.
func (l *Lexicon) Gazetteer() *Gazetteer {
	return get(l, "gazetteer", func(l *Lexicon) (*Gazetteer, error) {
		raw, err := fs.ReadFile(l.fsys, gazetteerFile)
		if err != nil {
			return nil, err
		}
		g := &Gazetteer{raw: raw, names: make(map[string][]gazetteerRef, 1<<15), words: make(map[string]int, 1<<13)}
		for at := bytes.IndexByte(raw, '\n') + 1; at < len(raw); {
			end := at + bytes.IndexByte(raw[at:], '\n')
			g.index(string(raw[at:end]), int32(at))
			at = end + 1
		}
		return g, nil
	})
}

func (g *Gazetteer) index(line string, at int32) {
	free := strings.LastIndexByte(line, '\t')
	cued := strings.LastIndexByte(line[:free], '\t')
	g.add(line[cued+1:free], gazetteerRef{at, true})
	g.add(line[free+1:], gazetteerRef{at, false})
}

func (g *Gazetteer) add(names string, ref gazetteerRef) {
	for name := range strings.SplitSeq(names, "|") {
		if name == "" {
			continue
		}
		key := arabic.Fold(name)
		g.names[key] = append(g.names[key], ref)
		first, _, _ := strings.Cut(key, " ")
		g.words[first] = max(g.words[first], strings.Count(key, " ")+1)
	}
}

// Longest returns the places of the longest name that begins at token i, with
// or without particles attached to its first word, the most prominent first.
func (g *Gazetteer) Longest(t *arabic.Text, i int) (Match[GazetteerPlace], bool) {
	var best Match[GazetteerPlace]
	if t.Tokens[i].Kind != arabic.Word {
		return best, false
	}
	var refs []gazetteerRef
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], t.Fold(i)) {
		if found, last := g.longest(t, i, r.Stem, best.Last); last > best.Last {
			best = Match[GazetteerPlace]{First: i, Last: last, Skip: r.Skip}
			refs = found
		}
	}
	for _, ref := range refs {
		best.Values = append(best.Values, g.place(ref))
	}
	slices.SortStableFunc(best.Values, prominence)
	return best, best.Last > 0
}

// Has reports whether the folded name is listed and needs no cue.
func (g *Gazetteer) Has(fold string) bool {
	for _, ref := range g.names[fold] {
		if !ref.cued {
			return true
		}
	}
	return false
}

// prominence puts what needs no cue before what does, capitals before other
// cities, and the larger before the smaller.
func prominence(a, b GazetteerPlace) int {
	if a.Cued != b.Cued {
		return yes(a.Cued) - yes(b.Cued)
	}
	if a.Rank != b.Rank && (a.Rank == "capital" || b.Rank == "capital") {
		return yes(b.Rank == "capital") - yes(a.Rank == "capital")
	}
	return b.Population - a.Population
}

func yes(b bool) int {
	if b {
		return 1
	}
	return 0
}

// longest returns what the longest name refers to that begins with the word
// first at token i and ends behind token than.
func (g *Gazetteer) longest(t *arabic.Text, i int, first string, than int) ([]gazetteerRef, int) {
	n := g.words[first]
	for last := i + 1; last < i+n; last++ {
		if last == len(t.Tokens) || t.Tokens[last].Line || t.Tokens[last].Kind != arabic.Word {
			n = last - i
		}
	}
	for ; n > 0 && i+n > than; n-- {
		key := first
		for k := i + 1; k < i+n; k++ {
			key += " " + t.Fold(k)
		}
		if refs := g.names[key]; refs != nil {
			return refs, i + n
		}
	}
	return nil, 0
}

// The columns of the gazetteer.
const (
	gazID = iota
	gazKind
	gazRank
	gazCountry
	gazLat
	gazLon
	gazPopulation
	gazCaption
)

func (g *Gazetteer) place(ref gazetteerRef) GazetteerPlace {
	line := g.raw[ref.line:]
	f := strings.SplitN(string(line[:bytes.IndexByte(line, '\n')]), "\t", gazCaption+2)
	p := GazetteerPlace{Rank: f[gazRank]}
	p.Cued = ref.cued
	p.ID, p.Caption = f[gazID], f[gazCaption]
	p.Kind, p.Country = isnad.PlaceKind(f[gazKind]), f[gazCountry]
	p.Population, _ = strconv.Atoi(f[gazPopulation])
	if f[gazLat] != "" {
		p.Lat, _ = strconv.ParseFloat(f[gazLat], 64)
		p.Lon, _ = strconv.ParseFloat(f[gazLon], 64)
		p.Located = true
	}
	return p
}
