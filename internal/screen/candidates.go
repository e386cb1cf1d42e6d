package screen

import (
	"cmp"
	"container/heap"
	"slices"
	"sync"
)

// How much work one query may cause.
const (
	mostAligned  = 64     // names that are aligned
	mostPostings = 30_000 // postings of words that are walked to find new names
	mostLike     = 400    // words of the index that one word of a query may be
	likeFrom     = 0.48   // how alike a word must be to lead to the names that have it
)

// candidates appends the names of the shelf that are worth looking at, aligned
// and scored.
func (s *shelf) candidates(dst []candidate, m *matcher, query []word, loss float32) []candidate {
	if len(query) == 0 || len(s.names) == 0 {
		return dst
	}
	for _, n := range s.nearest(m, query) {
		listed := s.wordsOf(n)
		var table [mostWords][mostWords]float32
		for i := range query {
			for j := range listed {
				table[i][j] = m.alike(&query[i], &listed[j])
			}
		}
		c := candidate{entry: s.names[n], query: query, listed: listed}
		c.align = m.align(query, listed, &table)
		f := measure(query, listed, &c.align)
		c.taken = f.deduct(s.weighing)
		c.taken[forParticle] = loss
		if f.words < 2 {
			c.taken[forAlone] = c.taken.score() * (1 - singleLimit) // and not what is over the limit: the order among them stays
		}
		if c.score = float64(c.taken.score()); c.score < fromPossible {
			continue
		}
		dst = append(dst, c)
	}
	return dst
}

// found is what a word of a query, or two neighbours as one, may be.
type found struct {
	weight   float32
	like     []likeWord
	postings int
}

// likeWord is a word of the shelf that a word of a query may be.
type likeWord struct {
	id    uint32
	alike float32
}

// nearest returns the names with the most in common with the query, at most
// [mostAligned] of them, nearest first. The rarest words are walked first; once
// enough names are found, common words only add to those.
func (s *shelf) nearest(m *matcher, query []word) []uint32 {
	c := s.scratch.Get().(*tally)
	defer func() {
		c.reset()
		s.scratch.Put(c)
	}()
	for i, n := range s.wholes.find(wholeKey(query)) {
		if i == mostAligned {
			break
		}
		c.add(n, wholeWorth)
	}
	for i := range query {
		if key, ok := pairKey(query[i].sounds, ""); ok {
			for _, n := range s.pairs.find(key) {
				c.add(n, query[i].weight)
			}
		}
	}
	walked := 0
	for _, f := range s.find(m, query, c) {
		walked += f.postings
		fresh := walked <= mostPostings || len(c.touched) == 0
		for _, l := range f.like {
			worth := f.weight * l.alike * l.alike
			for _, n := range s.postings[s.firsts[l.id]:s.firsts[l.id+1]] {
				if fresh || c.worth[n] != 0 {
					c.add(n, worth)
				}
			}
		}
	}
	sum := float32(0)
	for i := range query {
		sum += query[i].weight
	}
	var top nearestFirst
	for _, n := range c.touched {
		top.offer(near{n, c.worth[n] / (sum + s.weights[n])})
	}
	return top.names()
}

// wholeWorth is what a name is worth that has all the consonants of the query.
const wholeWorth = 10

// find returns what each word of a query may be, those with the fewest names
// first.
func (s *shelf) find(m *matcher, query []word, c *tally) []found {
	all := make([]found, 0, 2*len(query))
	for i := range query {
		all = append(all, s.like(m, &query[i], c))
		if i+1 < len(query) {
			both := joined(&query[i], &query[i+1])
			all = append(all, s.like(m, &both, c))
		}
	}
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Compare(a.postings, b.postings) })
	return all
}

// like returns the words of the shelf that the word may be, most alike first.
func (s *shelf) like(m *matcher, w *word, c *tally) found {
	var keys [64]uint64
	f := found{weight: w.weight}
	for _, k := range wordKeys(keys[:0], w) {
		for _, id := range s.keys.find(k) {
			if !c.see(id) {
				continue
			}
			if a := m.alike(w, &s.words[id]); a > likeFrom {
				f.like = append(f.like, likeWord{id, a})
			}
		}
	}
	c.forget()
	slices.SortFunc(f.like, func(a, b likeWord) int {
		return cmp.Or(cmp.Compare(b.alike, a.alike), cmp.Compare(a.id, b.id))
	})
	f.like = f.like[:min(len(f.like), mostLike)]
	for _, l := range f.like {
		f.postings += int(s.firsts[l.id+1] - s.firsts[l.id])
	}
	return f
}

// tally is what one query counts: what each name is worth, and which words were
// seen. It is as large as the shelf and used again.
type tally struct {
	worth   []float32
	touched []uint32
	seen    []bool
	words   []uint32
}

func newTally(s *shelf) *sync.Pool {
	names, words := len(s.names), len(s.words)
	return &sync.Pool{New: func() any {
		return &tally{worth: make([]float32, names), seen: make([]bool, words)}
	}}
}

func (c *tally) add(name uint32, worth float32) {
	if c.worth[name] == 0 {
		c.touched = append(c.touched, name)
	}
	c.worth[name] += worth
}

// see reports whether the word was not seen before.
func (c *tally) see(word uint32) bool {
	if c.seen[word] {
		return false
	}
	c.seen[word] = true
	c.words = append(c.words, word)
	return true
}

func (c *tally) forget() {
	for _, w := range c.words {
		c.seen[w] = false
	}
	c.words = c.words[:0]
}

func (c *tally) reset() {
	for _, n := range c.touched {
		c.worth[n] = 0
	}
	c.touched = c.touched[:0]
}

// near is a name and what it has in common with a query.
type near struct {
	name  uint32
	worth float32
}

// nearestFirst keeps the nearest names; as a heap the farthest is on top.
type nearestFirst []near

func (h nearestFirst) Len() int           { return len(h) }
func (h nearestFirst) Less(i, j int) bool { return h[i].compare(h[j]) > 0 }
func (h nearestFirst) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }

// Push and Pop are for package heap.
func (h *nearestFirst) Push(x any) { *h = append(*h, x.(near)) }

// Pop takes the last off.
func (h *nearestFirst) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}

// compare orders the nearest first, of equal ones that which stands first in the
// lists.
func (n near) compare(other near) int {
	return cmp.Or(cmp.Compare(other.worth, n.worth), cmp.Compare(n.name, other.name))
}

func (h *nearestFirst) offer(n near) {
	switch {
	case len(*h) < mostAligned:
		heap.Push(h, n)
	case n.compare((*h)[0]) < 0:
		(*h)[0] = n
		heap.Fix(h, 0)
	}
}

func (h nearestFirst) names() []uint32 {
	slices.SortFunc(h, near.compare)
	out := make([]uint32, len(h))
	for i, n := range h {
		out[i] = n.name
	}
	return out
}
