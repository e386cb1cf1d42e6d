package screen

import (
	"cmp"
	"slices"
)

// How much work one query may cause.
const (
	mostAligned  = 96     // names that are aligned
	someAligned  = 40     // of them, whatever they have in common with the query
	farShare     = 0.35   // of what the nearest has in common, that the others need
	mostPostings = 12_000 // postings of words that are walked to find names
	mostLike     = 400    // words of the index that one word of a query may be
	likeFrom     = 0.56   // how alike a word must be to lead to the names that have it
)

// candidates appends the names of the shelf that are worth looking at, aligned
// and scored.
func (s *shelf) candidates(dst []candidate, m *matcher, words []word, loss float32) []candidate {
	if len(words) == 0 || len(s.names) == 0 {
		return dst
	}
	t := s.scratch.Get().(*tally)
	defer func() {
		t.reset()
		s.scratch.Put(t)
	}()
	query := pointers(words)
	var table [mostWords][mostWords]float32
	for _, n := range s.nearest(m, query, t) {
		listed := s.wordsOf(n)
		for j, id := range s.run(n) {
			row := t.row(s, m, id, query)
			for i := range query {
				table[i][j] = row[i]
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

func pointers(words []word) []*word {
	out := make([]*word, len(words))
	for i := range words {
		out[i] = &words[i]
	}
	return out
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
// [mostAligned] of them, nearest first. The names of the rarest words are found
// first; once enough are, the common words only add to those.
func (s *shelf) nearest(m *matcher, query []*word, t *tally) []uint32 {
	s.wholly(query, t)
	walked := 0
	for _, f := range s.find(m, query, t) {
		for _, l := range f.like {
			worth := f.weight * l.alike * l.alike
			if walked > mostPostings {
				t.value(l.id, worth)
				continue
			}
			names := s.postings[s.firsts[l.id]:s.firsts[l.id+1]]
			walked += len(names)
			for _, n := range names {
				t.add(n, worth)
			}
		}
	}
	s.complete(t)
	sum := float32(0)
	for i := range query {
		sum += query[i].weight
	}
	var top nearestFirst
	for _, n := range t.touched {
		top.offer(near{n, t.worth[n] / (sum + s.weights[n])})
	}
	return top.names()
}

// wholeWorth is what a name is worth that has all the consonants of the query.
const wholeWorth = 10

// wholly finds the names that have all the consonants of the query, however cut,
// and those of which two neighbours have those of one word.
func (s *shelf) wholly(query []*word, t *tally) {
	for i, n := range s.wholes.find(wholeKey(query)) {
		if i == mostAligned {
			break
		}
		t.add(n, wholeWorth)
	}
	for i := range query {
		key, ok := pairKey(query[i].sounds, "")
		if !ok {
			continue
		}
		for _, n := range s.pairs.find(key) {
			t.add(n, query[i].weight)
		}
	}
}

// complete adds the words that were not walked to the names that were found.
func (s *shelf) complete(t *tally) {
	if len(t.valued) == 0 {
		return
	}
	for _, n := range t.touched {
		for _, w := range s.run(n) {
			t.worth[n] += t.values[w]
		}
	}
}

// find returns what each word of a query may be, those with the fewest names
// first.
func (s *shelf) find(m *matcher, query []*word, t *tally) []found {
	all := make([]found, 0, 2*len(query))
	for i := range query {
		if slices.ContainsFunc(query[:i], func(w *word) bool { return w.sounds == query[i].sounds }) {
			continue // a name that has it twice is found by it twice already
		}
		all = append(all, s.found(query[i].weight, s.memory.recall(query[i], func() []likeWord { return s.like(m, query[i], t) })))
		if i+1 < len(query) {
			both := joined(query[i], query[i+1])
			all = append(all, s.found(both.weight, s.like(m, &both, t)))
		}
	}
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Compare(a.postings, b.postings) })
	return all
}

func (s *shelf) found(weight float32, like []likeWord) found {
	f := found{weight: weight, like: like}
	for _, l := range like {
		f.postings += int(s.firsts[l.id+1] - s.firsts[l.id])
	}
	return f
}

// like returns the words of the shelf that the word may be, most alike first.
func (s *shelf) like(m *matcher, w *word, t *tally) []likeWord {
	var keys [64]uint64
	var like []likeWord
	mine := sketchOf(w)
	for _, k := range wordKeys(keys[:0], w) {
		for _, id := range s.keys.find(k) {
			if mine.far(s.sketches[id]) || !t.see(id) {
				continue
			}
			if a := m.alikeFrom(w, &s.words[id], likeFrom); a > likeFrom {
				like = append(like, likeWord{id, a})
			}
		}
	}
	t.forget()
	slices.SortFunc(like, func(a, b likeWord) int {
		return cmp.Or(cmp.Compare(b.alike, a.alike), cmp.Compare(a.id, b.id))
	})
	return like[:min(len(like), mostLike)]
}
