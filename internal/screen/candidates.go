package screen

import (
	"cmp"
	"slices"
)

// How much work one query may cause.
const (
	mostAligned  = 64     // names that are aligned
	mostPostings = 40_000 // postings of words that are walked to find new names
	mostLike     = 400    // words of the index that one word of a query may be
)

// likeWord is a word of the shelf that a word of a query may be.
type likeWord struct {
	id    uint32
	alike float32
}

// candidates appends the names of the shelf that are worth looking at, aligned
// and scored.
func (s *shelf) candidates(dst []candidate, m *matcher, query []word, loss float64) []candidate {
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
		c.score = float64(f.score(&weighing)) - loss
		if f.words < 2 {
			c.score = min(c.score, singleLimit)
		}
		if c.score >= fromPossible {
			dst = append(dst, c)
		}
	}
	return dst
}

// nearest returns the names with the most in common with the query, at most
// [mostAligned] of them.
func (s *shelf) nearest(m *matcher, query []word) []uint32 {
	got := map[uint32]float32{}
	for _, n := range s.wholes.find(wholeKey(query)) {
		got[n] = 10
		if len(got) >= mostAligned {
			break
		}
	}
	type found struct {
		word int
		like []likeWord
		n    int // postings
	}
	var all []found
	for i := range query {
		f := found{word: i, like: s.like(m, &query[i])}
		for _, l := range f.like {
			f.n += int(s.firsts[l.id+1] - s.firsts[l.id])
		}
		all = append(all, f)
	}
	for i := 0; i+1 < len(query); i++ {
		both := joined(query[i], query[i+1])
		f := found{word: i, like: s.like(m, &both)}
		for _, l := range f.like {
			f.n += int(s.firsts[l.id+1] - s.firsts[l.id])
		}
		all = append(all, f)
	}
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Compare(a.n, b.n) })
	walked := 0
	for _, f := range all {
		walked += f.n
		fresh := walked <= mostPostings || len(got) == 0
		w := query[f.word].weight
		for _, l := range f.like {
			for _, n := range s.postings[s.firsts[l.id]:s.firsts[l.id+1]] {
				if fresh {
					got[n] += w * l.alike * l.alike
				} else if was, ok := got[n]; ok {
					got[n] = was + w*l.alike*l.alike
				}
			}
		}
	}
	type scored struct {
		n uint32
		v float32
	}
	qw := float32(0)
	for _, w := range query {
		qw += w.weight
	}
	top := make([]scored, 0, len(got))
	for n, v := range got {
		top = append(top, scored{n, v / (qw + s.weights[n])})
	}
	slices.SortFunc(top, func(a, b scored) int { return cmp.Or(cmp.Compare(b.v, a.v), cmp.Compare(a.n, b.n)) })
	top = top[:min(len(top), mostAligned)]
	out := make([]uint32, len(top))
	for i, t := range top {
		out[i] = t.n
	}
	return out
}

// like returns the words of the shelf that the word may be, most alike first.
func (s *shelf) like(m *matcher, w *word) []likeWord {
	var keys [64]uint64
	var out []likeWord
	seen := map[uint32]bool{}
	for _, k := range wordKeys(keys[:0], w) {
		for _, id := range s.keys.find(k) {
			if seen[id] {
				continue
			}
			seen[id] = true
			if a := m.alike(w, &s.words[id]); a > least {
				out = append(out, likeWord{id, a})
			}
		}
	}
	slices.SortFunc(out, func(a, b likeWord) int { return cmp.Or(cmp.Compare(b.alike, a.alike), cmp.Compare(a.id, b.id)) })
	return out[:min(len(out), mostLike)]
}
