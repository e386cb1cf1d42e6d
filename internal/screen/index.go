package screen

import (
	"cmp"
	"iter"
	"slices"
	"sync"

	"github.com/isnad-project/isnad/internal/lexicon"
)

// Entry is one name of someone or something on a list.
type Entry struct {
	ID   string // the list's own
	Kind Kind
	List string
	Name string
}

// bearer is someone or something on a list: the ids of two lists may be the same.
type bearer struct{ list, id string }

func (e *Entry) bearer() bearer { return bearer{e.List, e.ID} }

// Kind is what a list entry names.
type Kind byte

// The kinds, as a plain list writes them.
const (
	Person       Kind = 'P'
	Organisation Kind = 'O'
	Other        Kind = 'V'
)

// Index holds listed names so that those like a given name are found without
// looking at all. It is built once and not changed; its methods may be called
// from many goroutines.
type Index struct {
	reader  reader
	matcher matcher
	entries []Entry
	persons shelf
	bodies  shelf
}

// Build makes an index of the entries with the words of a lexicon.
func Build(words *lexicon.Screening, entries iter.Seq[Entry]) (*Index, error) {
	costs, err := ReadCosts(words.Costs)
	if err != nil {
		return nil, err
	}
	seen, err := readRarity(words.Seen)
	if err != nil {
		return nil, err
	}
	for form := range words.Confused() {
		seen.lower(Spell(form))
	}
	x := &Index{reader: reader{words, seen}, matcher: matcher{costs}}
	persons, bodies := newBuilder(), newBuilder()
	for e := range entries {
		n := uint32(len(x.entries))
		x.entries = append(x.entries, e)
		if e.Kind == Person {
			persons.add(n, x.reader.person(e.Name))
		} else {
			bodies.add(n, x.reader.body(e.Name))
		}
	}
	x.persons, x.bodies = persons.freeze(), bodies.freeze()
	x.persons.weighing, x.bodies.weighing = &ofPersons, &ofBodies
	return x, nil
}

// shelf returns where the names of a kind stand.
func (x *Index) shelf(k Kind) *shelf {
	if k == Person {
		return &x.persons
	}
	return &x.bodies
}

// Len is how many names the index holds.
func (x *Index) Len() int { return len(x.entries) }

// shelf is the names of one kind in flat arrays: the different words, the names
// as runs of words, for each word the names that have it, and for each key of a
// word the words that have that.
type shelf struct {
	words    []word
	sketches []sketch // of the words
	names    []uint32 // entry
	starts   []uint32 // of the words of each name in runs
	runs     []uint32 // words
	weights  []float32
	postings []uint32 // names, by word
	firsts   []uint32 // of the postings of each word
	keys     postingTable
	wholes   postingTable // hash of the skeletons of a whole name → names
	pairs    postingTable // hash of the skeleton of two neighbours as one word → names
	scratch  *sync.Pool   // of *tally
	memory   *memory
	weighing *penalties
}

type builder struct {
	shelf
	ids map[wordKey]uint32
}

// wordKey is what makes two words the same one.
type wordKey struct {
	text          string
	sounds        string
	father, given bool
	article       bool
}

func newBuilder() *builder { return &builder{ids: map[wordKey]uint32{}} }

func (b *builder) add(entry uint32, words []word) {
	if len(words) == 0 {
		return
	}
	b.names = append(b.names, entry)
	b.starts = append(b.starts, uint32(len(b.runs)))
	sum := float32(0)
	for _, w := range words {
		key := wordKey{w.text, w.sounds, w.father, w.given, w.article}
		id, ok := b.ids[key]
		if !ok {
			id = uint32(len(b.words))
			b.ids[key] = id
			b.words = append(b.words, w)
			b.sketches = append(b.sketches, sketchOf(&w))
		}
		b.runs = append(b.runs, id)
		sum += w.weight
	}
	b.weights = append(b.weights, sum)
}

// freeze makes the tables.
func (b *builder) freeze() shelf {
	s := b.shelf
	s.starts = append(s.starts, uint32(len(s.runs)))
	s.firsts = make([]uint32, len(s.words)+1)
	for _, w := range s.runs {
		s.firsts[w+1]++
	}
	for i := 1; i < len(s.firsts); i++ {
		s.firsts[i] += s.firsts[i-1]
	}
	s.postings = make([]uint32, len(s.runs))
	next := slices.Clone(s.firsts)
	for n := range s.names {
		for _, w := range s.run(uint32(n)) {
			s.postings[next[w]] = uint32(n)
			next[w]++
		}
	}
	var rows []posting
	var keys []uint64
	for i := range s.words {
		keys = wordKeys(keys[:0], &s.words[i])
		for _, k := range keys {
			rows = append(rows, posting{k, uint32(i)})
		}
	}
	s.keys = newPostingTable(rows)
	rows = rows[:0]
	for n := range s.names {
		rows = append(rows, posting{wholeKey(s.wordsOf(uint32(n))), uint32(n)})
	}
	s.wholes = newPostingTable(rows)
	s.pairs = newPostingTable(s.neighbours(rows[:0]))
	s.scratch, s.memory = newTally(&s), &memory{}
	return s
}

// neighbours appends a posting for each two neighbours of a name that another
// spelling may write as one word.
func (s *shelf) neighbours(dst []posting) []posting {
	for n := range s.names {
		run := s.run(uint32(n))
		for i := 0; i+1 < len(run); i++ {
			a, b := &s.words[run[i]], &s.words[run[i+1]]
			if key, ok := pairKey(a.sounds, b.sounds); ok && !a.given && !b.given {
				dst = append(dst, posting{key, uint32(n)})
			}
		}
	}
	return dst
}

// shortestPair is the skeleton from which on a word may be two.
const shortestPair = 4

// pairKey is the key of a word, or of two as one, among neighbours.
func pairKey(first, second string) (key uint64, ok bool) {
	var buf [2*maxSymbols + 1]byte
	word := append(append(buf[:0], first...), second...)
	var bones [longestSkeleton]byte
	full := skeleton(bones[:0], word)
	return hash(full), len(full) >= shortestPair
}

func (s *shelf) run(n uint32) []uint32 { return s.runs[s.starts[n]:s.starts[n+1]] }

func (s *shelf) wordsOf(n uint32) []*word {
	run := s.run(n)
	out := make([]*word, len(run))
	for i, w := range run {
		out[i] = &s.words[w]
	}
	return out
}

// sketch is what shows, without reading a word, that it is too far from another.
type sketch struct {
	kinds uint32 // 0 when its letters do not tell: it has a meaning or names like it
	mass  float32
}

func sketchOf(w *word) sketch {
	s := sketch{w.kinds, max(w.mass, w.altMass)}
	if w.concept != 0 || w.apart.Family != 0 {
		s.kinds = 0
	}
	return s
}

// far reports that no reading of the two words can be alike.
func (s sketch) far(other sketch) bool {
	return s.kinds != 0 && other.kinds != 0 && tooFar(s.kinds, other.kinds)
}

// posting is a row under a key.
type posting struct {
	key uint64
	row uint32
}

// postingTable is postings sorted by key, in flat arrays.
type postingTable struct {
	keys []uint64
	from []uint32
	rows []uint32
}

func newPostingTable(all []posting) postingTable {
	slices.SortFunc(all, func(a, b posting) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.row, b.row))
	})
	var t postingTable
	t.rows = make([]uint32, 0, len(all))
	for i, p := range all {
		if i == 0 || p.key != all[i-1].key {
			t.keys = append(t.keys, p.key)
			t.from = append(t.from, uint32(len(t.rows)))
		} else if p.row == all[i-1].row {
			continue
		}
		t.rows = append(t.rows, p.row)
	}
	t.from = append(t.from, uint32(len(t.rows)))
	return t
}

func (t *postingTable) find(key uint64) []uint32 {
	i, ok := slices.BinarySearch(t.keys, key)
	if !ok {
		return nil
	}
	return t.rows[t.from[i]:t.from[i+1]]
}

// wordKeys appends the keys under which a word is found: its meaning, its
// skeleton, and the skeleton with any one letter left out.
func wordKeys(dst []uint64, w *word) []uint64 {
	if w.concept != 0 {
		dst = append(dst, hash([]byte{'c', byte(w.concept), byte(w.concept >> 8)}))
	}
	dst = soundKeys(dst, w.sounds)
	if w.alt != "" {
		dst = soundKeys(dst, w.alt)
	}
	return dst
}

// shortest is the length of a skeleton from which on a letter may be missing.
const shortest = 3

func soundKeys(dst []uint64, sounds string) []uint64 {
	var buf, less [longestSkeleton]byte
	full := skeleton(buf[:0], []byte(sounds))
	dst = append(dst, hash(full))
	if len(full) < shortest {
		return dst
	}
	for i := range full {
		if i > 0 && full[i] == full[i-1] {
			continue
		}
		dst = append(dst, hash(append(append(less[:0], full[:i]...), full[i+1:]...)))
	}
	return dst
}

// wholeKey is one key of all words of a name, however they are cut.
func wholeKey(words []*word) uint64 {
	var buf [longestSkeleton]byte
	h := uint64(14695981039346656037)
	for _, w := range words {
		if w.given {
			continue
		}
		for _, c := range skeleton(buf[:0], []byte(w.sounds)) {
			if c != '_' {
				h = (h ^ uint64(c)) * 1099511628211
			}
		}
	}
	return h
}
