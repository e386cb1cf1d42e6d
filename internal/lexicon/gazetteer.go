package lexicon

import (
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
	text  string
	first keyFilter               // first words of names
	most  map[uint32]int          // key of a first word → most words of a name that it begins
	names keyTable                // by nameKey, a gazetteerRef
	known *Memo[[]GazetteerPlace] // what a folded name leads to
}

// gazetteerRef is where the line of a place begins in the table, doubled, and
// one more when the name needs a cue.
type gazetteerRef uint32

func (r gazetteerRef) cued() bool { return r%2 != 0 }

// GazetteerPlace is a place of the gazetteer under one of its names.
type GazetteerPlace struct {
	Place
	Rank       string // capital, seat, town, quarter, division, country
	Population int    // 0 when it is not known
}

// Gazetteer returns the places of the world.
func (l *Lexicon) Gazetteer() *Gazetteer {
	return get(l, "gazetteer", func(l *Lexicon) (*Gazetteer, error) {
		text, err := readText(l.fsys, gazetteerFile)
		if err != nil {
			return nil, err
		}
		names := 2*strings.Count(text, "\n") + strings.Count(text, "|")
		g := &Gazetteer{text: text, names: newKeyTable(names), most: make(map[uint32]int, names/4), known: NewMemo[[]GazetteerPlace]()}
		for at := strings.IndexByte(text, '\n') + 1; at < len(text); {
			line, _, _ := strings.Cut(text[at:], "\n")
			cued, free := gazetteerNames(line)
			g.add(cued, gazetteerRef(2*at+1))
			g.add(free, gazetteerRef(2*at))
			at += len(line) + 1
		}
		return g, nil
	})
}

// gazetteerNames returns the last two fields of a line: names that need a cue,
// and names that need none.
func gazetteerNames(line string) (cued, free string) {
	last := strings.LastIndexByte(line, '\t')
	before := strings.LastIndexByte(line[:last], '\t')
	return line[before+1 : last], line[last+1:]
}

func (g *Gazetteer) add(names string, ref gazetteerRef) {
	for name := range strings.SplitSeq(names, "|") {
		if name == "" {
			continue
		}
		name = arabic.Fold(name)
		first, _, _ := strings.Cut(name, " ")
		key, words := nameKey(name)
		g.names.add(key, uint32(ref))
		begins := arabic.Key(first)
		if g.most[begins] == 0 {
			g.first.add(begins)
		}
		g.most[begins] = max(g.most[begins], words)
	}
}

// nameKey joins the keys of the words of a folded name, and counts them.
func nameKey(name string) (key uint32, words int) {
	for word := range strings.SplitSeq(name, " ") {
		key = joinKey(key, arabic.Key(word))
		words++
	}
	return key, words
}

// joinKey returns the key of a name with one word more.
func joinKey(name, word uint32) uint32 { return name*0x9E3779B1 + word }

// Longest returns the places of the longest name that begins at token i, with
// or without particles attached to its first word, the most prominent first.
func (g *Gazetteer) Longest(t *arabic.Text, i int) (Match[GazetteerPlace], bool) {
	var best Match[GazetteerPlace]
	keys := t.Keys(i)
	if t.Tokens[i].Kind != arabic.Word || !g.first.mayAny(keys) {
		return best, false
	}
	var buf [8]arabic.Reading
	for n, r := range arabic.Readings(buf[:0], t.Fold(i)) {
		if places, last := g.longest(t, i, r.Stem, keys[n], best.Last); last > best.Last {
			best = Match[GazetteerPlace]{First: i, Last: last, Skip: r.Skip, Values: places}
		}
	}
	return best, best.Last > 0
}

// longest returns the places of the longest name that begins with the word
// first, of that key, at token i and ends behind token than.
func (g *Gazetteer) longest(t *arabic.Text, i int, first string, key uint32, than int) ([]GazetteerPlace, int) {
	most := g.most[key]
	if most == 0 {
		return nil, 0
	}
	end := i + 1
	for end < i+most && end < len(t.Tokens) && !t.Tokens[end].Line && t.Tokens[end].Kind == arabic.Word {
		end++
	}
	for ; end > i && end > than; end-- {
		name := joinKey(0, key)
		for k := i + 1; k < end; k++ {
			name = joinKey(name, t.Keys(k)[0])
		}
		if value, _ := g.names.find(name, int(name)); value == 0 {
			continue
		}
		if places := g.named(joined(t, first, i+1, end)); places != nil {
			return places, end
		}
	}
	return nil, 0
}

// joined joins the word first and the folded tokens [from, to).
func joined(t *arabic.Text, first string, from, to int) string {
	for k := from; k < to; k++ {
		first += " " + t.Fold(k)
	}
	return first
}

// named returns the places of a folded name, the most prominent first.
func (g *Gazetteer) named(name string) []GazetteerPlace { return g.known.Of(name, g.look) }

func (g *Gazetteer) look(name string) []GazetteerPlace {
	var places []GazetteerPlace
	key, _ := nameKey(name)
	for ref, next := g.names.find(key, int(key)); ref != 0; ref, next = g.names.find(key, next) {
		if p, ok := g.place(gazetteerRef(ref), name); ok {
			places = append(places, p)
		}
	}
	slices.SortStableFunc(places, prominence)
	return places
}

// Has reports whether the folded name is listed and needs no cue.
func (g *Gazetteer) Has(fold string) bool {
	key := joinKey(0, arabic.Key(fold))
	if value, _ := g.names.find(key, int(key)); value == 0 {
		return false
	}
	places := g.named(fold)
	return len(places) > 0 && !places[0].Cued // these stand first
}

// Begins reports whether a name of the gazetteer begins with the folded word.
func (g *Gazetteer) Begins(fold string) bool { return g.most[arabic.Key(fold)] > 0 }

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

// place cuts the line of a place, and reports whether it bears the folded name.
func (g *Gazetteer) place(ref gazetteerRef, name string) (GazetteerPlace, bool) {
	line, _, _ := strings.Cut(g.text[ref/2:], "\n")
	names, free := gazetteerNames(line)
	if !ref.cued() {
		names = free
	}
	if !slices.ContainsFunc(strings.Split(names, "|"), func(n string) bool { return arabic.Fold(n) == name }) {
		return GazetteerPlace{}, false
	}
	f := strings.SplitN(line, "\t", gazCaption+2)
	p := GazetteerPlace{Rank: f[gazRank]}
	p.Cued = ref.cued()
	p.ID, p.Caption = f[gazID], f[gazCaption]
	p.Kind, p.Country = isnad.PlaceKind(f[gazKind]), f[gazCountry]
	p.Population, _ = strconv.Atoi(f[gazPopulation])
	if f[gazLat] != "" {
		p.Lat, _ = strconv.ParseFloat(f[gazLat], 64)
		p.Lon, _ = strconv.ParseFloat(f[gazLon], 64)
		p.Located = true
	}
	return p, true
}
