package cluster

import "slices"

// groups parts the numbers 0 to n-1 into groups that only grow together.
type groups struct {
	of      []int   // number → group
	members [][]int // group → numbers; nil when it went into another
}

func newGroups(n int) *groups {
	g := &groups{of: make([]int, n), members: make([][]int, n)}
	for i := range n {
		g.of[i], g.members[i] = i, []int{i}
	}
	return g
}

// join puts the groups of a and b together.
func (g *groups) join(a, b int) {
	x, y := g.of[a], g.of[b]
	if x == y {
		return
	}
	if len(g.members[x]) < len(g.members[y]) {
		x, y = y, x
	}
	for _, i := range g.members[y] {
		g.of[i] = x
	}
	g.members[x] = append(g.members[x], g.members[y]...)
	g.members[y] = nil
}

// first is the smallest number in the group of i, which stands for the group.
func (g *groups) first(i int) int { return slices.Min(g.members[g.of[i]]) }

// joinAlike joins along likenesses, the strongest first, where the average over
// all pairs of the two groups reaches half of what one pair needs.
func (g *groups) joinAlike(alike []likeness) {
	scores := make(map[pair]float64, len(alike))
	for _, l := range alike {
		scores[pair{l.a, l.b}] = l.score
	}
	firsts := make(map[int][]int, len(g.members)) // group → what stands for its copies
	for _, l := range alike {
		for _, i := range []int{l.a, l.b} {
			if firsts[g.of[i]] == nil {
				firsts[g.of[i]] = []int{i}
			}
		}
		x, y := g.of[l.a], g.of[l.b]
		if x == y {
			continue
		}
		sum := 0.0
		for _, i := range firsts[x] {
			for _, j := range firsts[y] {
				sum += scores[pair{min(i, j), max(i, j)}]
			}
		}
		if sum < alikeMin/2*float64(len(firsts[x])*len(firsts[y])) {
			continue
		}
		both := append(slices.Clone(firsts[x]), firsts[y]...)
		g.join(l.a, l.b)
		firsts[g.of[l.a]] = both
	}
}

// lists returns the groups, each sorted.
func (g *groups) lists() [][]int {
	var out [][]int
	for _, m := range g.members {
		if m != nil {
			slices.Sort(m)
			out = append(out, m)
		}
	}
	return out
}
