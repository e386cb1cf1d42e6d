// Package identity says who is who across articles. Mentions of one canonical
// name are one entity; names are joined by what people judge, and by nothing else.
// Likeness makes candidates, which are shown to people. As a judgement is undone
// by a later one, nothing is lost by joining: the articles stay as they were read,
// and what holds is worked out from the judgements each time.
package identity

import (
	"cmp"
	"slices"

	"github.com/isnad-project/isnad"
)

// Map is what judgements come to.
type Map struct {
	set     map[isnad.Name]int // name → its place in sets
	sets    [][]isnad.Name     // of two names or more, the one that stands for them first
	verdict map[[2]isnad.Name]isnad.Identity
	same    map[isnad.Name][]isnad.Name // the names judged the same as it, in byte order
}

// New folds judgements, one of each pair of names. Their order does not matter.
func New(judgements []isnad.Judgement) *Map {
	m := &Map{set: map[isnad.Name]int{}, verdict: map[[2]isnad.Name]isnad.Identity{}, same: map[isnad.Name][]isnad.Name{}}
	var names []isnad.Name
	for _, j := range judgements {
		a, b := j.Names[0], j.Names[1]
		m.verdict[j.Names] = j.Verdict
		if j.Verdict == isnad.IdentitySame && a.Type == b.Type && a != b {
			m.same[a], m.same[b] = append(m.same[a], b), append(m.same[b], a)
			names = append(names, a, b)
		}
	}
	for _, linked := range m.same {
		slices.SortFunc(linked, isnad.CompareNames)
	}
	slices.SortFunc(names, isnad.CompareNames)
	for _, n := range slices.Compact(names) {
		if _, done := m.set[n]; !done {
			m.join(n)
		}
	}
	return m
}

// join puts everybody whom judgements link to n into one set.
func (m *Map) join(n isnad.Name) {
	at := len(m.sets)
	m.set[n] = at
	set := []isnad.Name{n}
	for i := 0; i < len(set); i++ {
		for _, next := range m.same[set[i]] {
			if _, done := m.set[next]; !done {
				m.set[next] = at
				set = append(set, next)
			}
		}
	}
	slices.SortFunc(set, byFullness)
	m.sets = append(m.sets, set)
}

// Of returns the name that stands for n: itself when nobody joined it.
func (m *Map) Of(n isnad.Name) isnad.Name {
	if at, ok := m.set[n]; ok {
		return m.sets[at][0]
	}
	return n
}

// Sets returns the names that are one entity by judgements, each set with the
// name that stands for it first.
func (m *Map) Sets() [][]isnad.Name { return m.sets }

// Names returns the names that are one entity with n, the one that stands for
// them first; n alone when nobody joined it.
func (m *Map) Names(n isnad.Name) []isnad.Name {
	if at, ok := m.set[n]; ok {
		return m.sets[at]
	}
	return []isnad.Name{n}
}

// Verdict returns what was judged of two entities by any of their names: different
// before unsure; "" when nobody judged, or they are one.
func (m *Map) Verdict(a, b isnad.Name) isnad.Identity {
	var out isnad.Identity
	for _, x := range m.Names(a) {
		for _, y := range m.Names(b) {
			switch m.verdict[isnad.NewJudgement(x, y, "").Names] {
			case isnad.IdentityDifferent:
				return isnad.IdentityDifferent
			case isnad.IdentityUnsure:
				out = isnad.IdentityUnsure
			}
		}
	}
	return out
}

// Contradiction is a pair of names that were judged different, and that other
// judgements make one.
type Contradiction struct {
	Names [2]isnad.Name
	Path  []isnad.Name // from the first to the second, each judged the same as the next
}

// Contradictions returns the judgements that clash, in byte order of their names.
// The names stay joined until one of the judgements on the path is undone.
func (m *Map) Contradictions() []Contradiction {
	var out []Contradiction
	for pair, verdict := range m.verdict {
		at, joined := m.set[pair[0]]
		other, both := m.set[pair[1]]
		if verdict == isnad.IdentityDifferent && joined && both && at == other {
			out = append(out, Contradiction{pair, m.path(pair[0], pair[1])})
		}
	}
	slices.SortFunc(out, func(a, b Contradiction) int {
		return cmp.Or(isnad.CompareNames(a.Names[0], b.Names[0]), isnad.CompareNames(a.Names[1], b.Names[1]))
	})
	return out
}

// path is the shortest way from a to b along judgements of same.
func (m *Map) path(a, b isnad.Name) []isnad.Name {
	from := map[isnad.Name]isnad.Name{b: b}
	queue := []isnad.Name{b}
	for len(queue) > 0 && queue[0] != a {
		n := queue[0]
		queue = queue[1:]
		for _, next := range m.same[n] {
			if _, seen := from[next]; !seen {
				from[next] = n
				queue = append(queue, next)
			}
		}
	}
	out := []isnad.Name{a}
	for n := a; n != b; {
		n = from[n]
		out = append(out, n)
	}
	return out
}
