// Package align learns which Latin letters the letters of Arabic names are
// written with, from pairs of spellings in which nothing is aligned.
package align

import (
	"maps"
	"math"
	"slices"
)

// Longest is how many Latin letters one of the Arabic script is written with at
// most.
const Longest = 3

// Pair is a name in both scripts, folded.
type Pair struct {
	Arabic []rune
	Latin  string // a to z
}

// Odds is P(segment | letter).
type Odds map[rune]map[string]float64

func (o Odds) of(r rune, segment string) float64 {
	if o == nil {
		return 1 / float64(1+4*len(segment)*len(segment)) // short before long, at first
	}
	return o[r][segment] + 1e-7
}

// Learn finds by expectation-maximisation how likely each letter is written as
// each segment (after Merhav and Ash 2018). Sums are made in one order, so that
// the same pairs give the same bits.
func Learn(pairs []Pair) Odds {
	const rounds = 6
	var p Odds
	for range rounds {
		next := Odds{}
		for _, x := range pairs {
			x.expect(p, next)
		}
		for _, segments := range next {
			sum := 0.0
			for _, s := range slices.Sorted(maps.Keys(segments)) {
				sum += segments[s]
			}
			for s := range segments {
				segments[s] /= sum
			}
		}
		p = next
	}
	return p
}

// expect adds to next how often each letter is expected to be each segment.
func (x Pair) expect(p, next Odds) {
	n, m := len(x.Arabic), len(x.Latin)
	ahead, back := grid(n, m), grid(n, m) // probability up to and from (letters, Latin letters)
	ahead[0][0], back[n][m] = 1, 1
	for i, r := range x.Arabic {
		x.segments(i, func(j, k int, s string) { ahead[i+1][k] += ahead[i][j] * p.of(r, s) })
	}
	for i := n - 1; i >= 0; i-- {
		x.segments(i, func(j, k int, s string) { back[i][j] += back[i+1][k] * p.of(x.Arabic[i], s) })
	}
	all := ahead[n][m]
	if all <= 0 {
		return
	}
	for i, r := range x.Arabic {
		x.segments(i, func(j, k int, s string) {
			const trace = 1e-6
			w := ahead[i][j] * p.of(r, s) * back[i+1][k] / all
			if w <= trace {
				return
			}
			if next[r] == nil {
				next[r] = map[string]float64{}
			}
			next[r][s] += w
		})
	}
}

// segments calls visit with every piece Latin[j:k] that letter i may be.
func (x Pair) segments(i int, visit func(j, k int, s string)) {
	from, to := max(0, len(x.Latin)-Longest*(len(x.Arabic)-i)), min(len(x.Latin), Longest*i)
	for j := from; j <= to; j++ {
		for k := j; k <= min(j+Longest, len(x.Latin)); k++ {
			visit(j, k, x.Latin[j:k])
		}
	}
}

func grid(n, m int) [][]float64 {
	rows := make([][]float64, n+1)
	for i := range rows {
		rows[i] = make([]float64, m+1)
	}
	return rows
}

// Align returns the likeliest segment of each letter, or nil when one of them is
// hardly ever written so: the two are not spellings of one name.
func (x Pair) Align(p Odds) []string {
	const likely = 1e-3
	n, m := len(x.Arabic), len(x.Latin)
	if m > Longest*n {
		return nil
	}
	best, from := grid(n, m), make([][]int, n+1)
	for i := range from {
		from[i] = make([]int, m+1)
	}
	best[0][0] = 1
	for i, r := range x.Arabic {
		x.segments(i, func(j, k int, s string) {
			if w := best[i][j] * p.of(r, s); w > best[i+1][k] {
				best[i+1][k], from[i+1][k] = w, j
			}
		})
	}
	out := make([]string, n)
	for i, k := n, m; i > 0; i-- {
		j := from[i][k]
		out[i-1] = x.Latin[j:k]
		if p[x.Arabic[i-1]][out[i-1]] < likely {
			return nil
		}
		k = j
	}
	return out
}

// Cost is what the likeliest alignment costs for each letter, in nats; 0 is
// certain, and names that are no spellings of each other cost 3 and more.
func (x Pair) Cost(p Odds) float64 {
	n, m := len(x.Arabic), len(x.Latin)
	best := grid(n, m)
	best[0][0] = 1
	for i, r := range x.Arabic {
		x.segments(i, func(j, k int, s string) { best[i+1][k] = max(best[i+1][k], best[i][j]*p.of(r, s)) })
	}
	return -math.Log(best[n][m]) / float64(max(n, m, 1))
}
