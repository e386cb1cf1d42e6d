// Package identity says who is who across articles. Mentions of one canonical
// name, however it is spelt, are one entity; names are joined by what people
// judge, and by nothing else. Likeness makes candidates, which are shown to
// people. As a judgement is undone by a later one, nothing is lost by joining: the
// articles stay as they were read, and what holds is worked out from the
// judgements each time.
package identity

import (
	"cmp"
	"slices"

	"github.com/isnad-project/isnad"
)

// Map is what judgements come to. It looks names up folded, see
// [isnad.Name.Folded], so that a judgement holds for every spelling.
type Map struct {
	set     map[isnad.Name]int        // folded name → its place in sets
	sets    [][]isnad.Name            // of two names or more, the one that stands for them first
	written map[isnad.Name]isnad.Name // folded name → as judgements write it
	verdict map[pair]isnad.Identity
	same    map[isnad.Name][]isnad.Name // the names judged the same as it; folded, in byte order
}

// pair is two folded names in order.
type pair [2]isnad.Name

func pairOf(a, b isnad.Name) pair {
	a, b = a.Folded(), b.Folded()
	if isnad.CompareNames(a, b) > 0 {
		a, b = b, a
	}
	return pair{a, b}
}

// New folds judgements, one of each pair of names, in any order. Of several of one
// pair that differ in spelling alone the last holds.
func New(judgements []isnad.Judgement) *Map {
	m := &Map{
		set: map[isnad.Name]int{}, written: map[isnad.Name]isnad.Name{}, verdict: map[pair]isnad.Identity{}, same: map[isnad.Name][]isnad.Name{},
	}
	for _, j := range judgements {
		if p := pairOf(j.Names[0], j.Names[1]); p[0] != p[1] && p[0].Type == p[1].Type {
			m.verdict[p] = j.Verdict
			m.write(j.Names[0])
			m.write(j.Names[1])
		}
	}
	var names []isnad.Name
	for p, verdict := range m.verdict {
		if verdict == isnad.IdentitySame {
			m.same[p[0]], m.same[p[1]] = append(m.same[p[0]], p[1]), append(m.same[p[1]], p[0])
			names = append(names, p[0], p[1])
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

// write notes how a name is written: of several spellings the first in byte order.
func (m *Map) write(n isnad.Name) {
	key := n.Folded()
	if was, ok := m.written[key]; !ok || isnad.CompareNames(n, was) < 0 {
		m.written[key] = n
	}
}

// join puts everybody whom judgements link to the folded name into one set.
func (m *Map) join(n isnad.Name) {
	at := len(m.sets)
	m.set[n] = at
	linked := []isnad.Name{n}
	for i := 0; i < len(linked); i++ {
		for _, next := range m.same[linked[i]] {
			if _, done := m.set[next]; !done {
				m.set[next] = at
				linked = append(linked, next)
			}
		}
	}
	set := make([]isnad.Name, len(linked))
	for i, n := range linked {
		set[i] = m.written[n]
	}
	slices.SortFunc(set, byFullness)
	m.sets = append(m.sets, set)
}

// Of returns the name that stands for n: itself when nobody joined it.
func (m *Map) Of(n isnad.Name) isnad.Name { return m.Names(n)[0] }

// Sets returns the names that are one entity by judgements, each set with the
// name that stands for it first.
func (m *Map) Sets() [][]isnad.Name { return m.sets }

// Names returns the names that are one entity with n, the one that stands for
// them first; n alone when nobody joined it.
func (m *Map) Names(n isnad.Name) []isnad.Name {
	if len(m.sets) > 0 {
		if at, ok := m.set[n.Folded()]; ok {
			return m.sets[at]
		}
	}
	return []isnad.Name{n}
}

// Verdict returns what was judged of two entities by any of their names: different
// before unsure; "" when nobody judged, or they are one.
func (m *Map) Verdict(a, b isnad.Name) isnad.Identity {
	var out isnad.Identity
	if len(m.verdict) == 0 {
		return out
	}
	for _, x := range m.Names(a) {
		for _, y := range m.Names(b) {
			switch m.verdict[pairOf(x, y)] {
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
	for p, verdict := range m.verdict {
		at, joined := m.set[p[0]]
		other, both := m.set[p[1]]
		if verdict == isnad.IdentityDifferent && joined && both && at == other {
			names := isnad.NewJudgement(m.written[p[0]], m.written[p[1]], verdict).Names
			out = append(out, Contradiction{names, m.path(names[0], names[1])})
		}
	}
	slices.SortFunc(out, func(a, b Contradiction) int {
		return cmp.Or(isnad.CompareNames(a.Names[0], b.Names[0]), isnad.CompareNames(a.Names[1], b.Names[1]))
	})
	return out
}

// path is the shortest way from one name to another along judgements of same.
func (m *Map) path(from, to isnad.Name) []isnad.Name {
	a, b := from.Folded(), to.Folded()
	before := map[isnad.Name]isnad.Name{b: b}
	queue := []isnad.Name{b}
	for len(queue) > 0 && queue[0] != a {
		n := queue[0]
		queue = queue[1:]
		for _, next := range m.same[n] {
			if _, seen := before[next]; !seen {
				before[next] = n
				queue = append(queue, next)
			}
		}
	}
	out := []isnad.Name{m.written[a]}
	for n := a; n != b; {
		n = before[n]
		out = append(out, m.written[n])
	}
	return out
}
