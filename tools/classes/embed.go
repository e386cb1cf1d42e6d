package main

import (
	"math"
	"slices"
)

// The size of vectors and the course of their training.
const (
	dims     = 64
	window   = 4    // words on each side, at most
	rounds   = 5    // over all lines
	noise    = 5    // words drawn against each true neighbour
	rate     = 0.04 // at first; it falls to nothing
	frequent = 1e-4 // words with a larger share of all are left out at times
	draws    = 1 << 22
)

type vector [dims]float32

// trainer holds two vectors a word: one as a word, and one as a neighbour before
// and one behind.
type trainer struct {
	own     []vector
	before  []vector
	behind  []vector
	keep    []float64 // by word: how often it is not left out
	lottery []int32   // words, each as often as it is to be drawn
	state   uint64
}

// embed returns a vector of length one for each word.
func embed(lines [][]string, words []string, counts []int) []vector {
	index := make(map[string]int32, len(words))
	for i, w := range words {
		index[w] = int32(i)
	}
	var total, seen int
	for _, tokens := range lines {
		total += len(tokens)
	}
	t := newTrainer(counts, total)
	var line []int32
	for range rounds {
		for _, tokens := range lines {
			line = line[:0]
			for _, w := range tokens {
				seen++
				if i, ok := index[w]; ok && t.chance() < t.keep[i] {
					line = append(line, i)
				}
			}
			t.study(line, float32(rate*max(1e-3, 1-float64(seen)/float64(rounds*total))))
		}
	}
	for i := range t.own {
		normalise(&t.own[i])
	}
	return t.own
}

func newTrainer(counts []int, total int) *trainer {
	n := len(counts)
	t := &trainer{
		own: make([]vector, n), before: make([]vector, n), behind: make([]vector, n),
		keep: make([]float64, n), lottery: make([]int32, draws), state: 88172645463325252,
	}
	var weights float64
	for i, c := range counts {
		for d := range t.own[i] {
			t.own[i][d] = float32(t.chance()-0.5) / dims
		}
		share := float64(c) / float64(total)
		t.keep[i] = math.Sqrt(frequent/share) + frequent/share
		weights += math.Pow(float64(c), 0.75)
	}
	word, sum := 0, math.Pow(float64(counts[0]), 0.75)/weights
	for k := range t.lottery {
		t.lottery[k] = int32(word)
		if float64(k)/draws > sum && word+1 < n {
			word++
			sum += math.Pow(float64(counts[word]), 0.75) / weights
		}
	}
	return t
}

// next is xorshift (Marsaglia 2003).
func (t *trainer) next() uint64 {
	t.state ^= t.state << 13
	t.state ^= t.state >> 7
	t.state ^= t.state << 17
	return t.state
}

func (t *trainer) chance() float64 { return float64(t.next()>>11) / (1 << 53) }

// study moves each word of the line towards its neighbours and away from words
// drawn at random.
func (t *trainer) study(line []int32, rate float32) {
	for i, w := range line {
		near := 1 + int(t.next()%window)
		for j := max(0, i-near); j <= min(i+near, len(line)-1); j++ {
			switch {
			case j < i:
				t.pair(&t.own[w], t.before, line[j], rate)
			case j > i:
				t.pair(&t.own[w], t.behind, line[j], rate)
			}
		}
	}
}

func (t *trainer) pair(word *vector, side []vector, neighbour int32, rate float32) {
	var moved vector
	move := func(other *vector, truth float32) {
		g := (truth - logistic(dot(word, other))) * rate
		for d := range moved {
			moved[d] += g * other[d]
			other[d] += g * word[d]
		}
	}
	move(&side[neighbour], 1)
	for range noise {
		if drawn := t.lottery[t.next()%uint64(len(t.lottery))]; drawn != neighbour {
			move(&side[drawn], 0)
		}
	}
	for d := range word {
		word[d] += moved[d]
	}
}

func dot(a, b *vector) float32 {
	var sum float32
	for d, x := range a {
		sum += x * b[d]
	}
	return sum
}

// logistic reads the logistic function off a table, which is fine enough here.
func logistic(x float32) float32 {
	switch {
	case x >= bound:
		return 1
	case x <= -bound:
		return 0
	}
	return curve[int(x/bound*half)+half]
}

// The table has the values between -bound and bound, half of them on each side.
const (
	bound = 6
	half  = 512
)

var curve = slices.Collect(func(yield func(float32) bool) {
	for i := range 2 * half {
		if !yield(float32(1 / (1 + math.Exp(-(float64(i)-half)/half*bound)))) {
			return
		}
	}
})

func normalise(v *vector) {
	var sum float64
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	scale := float32(1 / math.Sqrt(sum+1e-12))
	for d := range v {
		v[d] *= scale
	}
}
