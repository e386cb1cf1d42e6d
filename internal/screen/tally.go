package screen

import (
	"cmp"
	"slices"
	"sync"
)

// tally is what one query counts. It is as large as the shelf and used again.
type tally struct {
	worth   []float32 // of each name
	touched []uint32  // names that are worth something
	values  []float32 // what each word adds to a name that is found otherwise
	valued  []uint32  // words that add something
	seen    []bool    // words
	words   []uint32  // that were seen
	at      []uint32  // of each word in rows, from 1
	rows    [][mostWords]float32
	rowed   []uint32 // words that have a row
}

func newTally(s *shelf) *sync.Pool {
	names, words := len(s.names), len(s.words)
	return &sync.Pool{New: func() any {
		return &tally{worth: make([]float32, names), values: make([]float32, words), seen: make([]bool, words), at: make([]uint32, words)}
	}}
}

func (t *tally) add(name uint32, worth float32) {
	if t.worth[name] == 0 {
		t.touched = append(t.touched, name)
	}
	t.worth[name] += worth
}

func (t *tally) value(word uint32, worth float32) {
	if t.values[word] == 0 {
		t.valued = append(t.valued, word)
	}
	t.values[word] += worth
}

// see reports whether the word was not seen before.
func (t *tally) see(word uint32) bool {
	if t.seen[word] {
		return false
	}
	t.seen[word] = true
	t.words = append(t.words, word)
	return true
}

func (t *tally) forget() {
	for _, w := range t.words {
		t.seen[w] = false
	}
	t.words = t.words[:0]
}

// row returns how alike each word of the query is to a word of the shelf, which
// many names have.
func (t *tally) row(s *shelf, m *matcher, id uint32, query []*word) *[mostWords]float32 {
	if t.at[id] == 0 {
		var row [mostWords]float32
		for i := range query {
			row[i] = m.alike(query[i], &s.words[id])
		}
		t.rows = append(t.rows, row)
		t.rowed = append(t.rowed, id)
		t.at[id] = uint32(len(t.rows))
	}
	return &t.rows[t.at[id]-1]
}

func (t *tally) reset() {
	for _, n := range t.touched {
		t.worth[n] = 0
	}
	for _, w := range t.valued {
		t.values[w] = 0
	}
	for _, w := range t.rowed {
		t.at[w] = 0
	}
	t.touched, t.valued, t.rowed, t.rows = t.touched[:0], t.valued[:0], t.rowed[:0], t.rows[:0]
}

// near is a name and what it has in common with a query.
type near struct {
	name  uint32
	worth float32
}

// compare orders the nearest first, of equal ones that which stands first in the
// lists.
func (n near) compare(other near) int {
	return cmp.Or(cmp.Compare(other.worth, n.worth), cmp.Compare(n.name, other.name))
}

// nearestFirst gathers the nearest names: more than are wanted, which are cut back
// when there are enough of them.
type nearestFirst struct {
	all   []near
	floor float32 // of what is wanted
}

func (h *nearestFirst) offer(n near) {
	if n.worth < h.floor {
		return
	}
	if h.all = append(h.all, n); len(h.all) == 4*mostAligned {
		h.cut()
	}
}

func (h *nearestFirst) cut() {
	slices.SortFunc(h.all, near.compare)
	if len(h.all) >= mostAligned {
		h.all = h.all[:mostAligned]
		h.floor = h.all[mostAligned-1].worth
	}
}

// mostShare is the worth of a name that has all that the query has, and no more.
const mostShare = 0.5

// names returns the nearest, and of those that are much farther than the first only
// a few.
func (h *nearestFirst) names() []uint32 {
	h.cut()
	out := make([]uint32, 0, len(h.all))
	for i, n := range h.all {
		if i >= someAligned && n.worth < farShare*min(h.all[0].worth, mostShare) {
			break
		}
		out = append(out, n.name)
	}
	return out
}
