package eval

import (
	"cmp"
	"slices"

	"github.com/isnad-project/isnad"
)

// match is a gold item with the item of the program that was taken for it.
type match struct {
	gold, got int
	overlap   float64 // of their spans: intersection over union
}

// pair matches spans one to one, the best overlap first; ok may forbid a pair.
func pair(gold, got []isnad.Span, ok func(gold, got int) bool) []match {
	var all []match
	for i, g := range gold {
		for j, s := range got {
			if g.Overlaps(s) && (ok == nil || ok(i, j)) {
				all = append(all, match{i, j, overlap(g, s)})
			}
		}
	}
	slices.SortFunc(all, func(a, b match) int {
		return cmp.Or(cmp.Compare(b.overlap, a.overlap), cmp.Compare(b.gold, a.gold), cmp.Compare(b.got, a.got))
	})
	usedGold, usedGot := make([]bool, len(gold)), make([]bool, len(got))
	out := all[:0]
	for _, m := range all {
		if !usedGold[m.gold] && !usedGot[m.got] {
			usedGold[m.gold], usedGot[m.got] = true, true
			out = append(out, m)
		}
	}
	return out
}

// overlap is the share of the two spans that both cover, in bytes. The guidelines
// count code points; in text of one script the shares differ by a hair.
func overlap(a, b isnad.Span) float64 {
	common := min(a.End, b.End) - max(a.Start, b.Start)
	if common <= 0 {
		return 0
	}
	return float64(common) / float64(a.Len()+b.Len()-common)
}

// rest returns the items of got that no match took, by index.
func rest(n int, taken []match) []int {
	used := make([]bool, n)
	for _, m := range taken {
		used[m.got] = true
	}
	var out []int
	for i := range n {
		if !used[i] {
			out = append(out, i)
		}
	}
	return out
}
