package screen

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Pairing is which scripts are held against each other.
type Pairing int

// The pairings, in the order of the table of costs.
const (
	LatinLatin Pairing = iota
	ArabicLatin
	ArabicArabic
	pairings
)

// pairingNames stand in the table of costs.
var pairingNames = [pairings]string{"latin", "cross", "arabic"}

// none is the place of "no symbol" in a table of costs.
const none = len(Symbols)

// places are the places of the symbols in a table of costs.
var places = func() (t [256]uint8) {
	for i := range len(Symbols) {
		t[Symbols[i]] = uint8(i)
	}
	return t
}()

// Costs say how unlikely it is that a symbol of one spelling of a word answers
// one of another spelling, in nats: 0 where nothing is more likely. The place
// after the last symbol stands for no symbol at all. In a cross pairing the
// Arabic symbol comes first.
type Costs [pairings][none + 1][none + 1]float32

// dearest is the cost of what was never seen.
const dearest = 6

// ReadCosts reads a table of learnt costs: pairing, symbol, symbol, cost, parted
// by tabs, "_" for no symbol. What the table does not have costs as much as
// anything can; a symbol answers itself for nothing.
func ReadCosts(table string) (*Costs, error) {
	c := &Costs{}
	for p := range c {
		for i := range c[p] {
			for j := range c[p][i] {
				if i != j {
					c[p][i][j] = dearest
				}
			}
		}
	}
	n := 0
	for line := range strings.Lines(table) {
		n++
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 4 {
			return nil, fmt.Errorf("costs, line %d: %d fields, want 4", n, len(f))
		}
		p, a, b := pairingOf(f[0]), place(f[1]), place(f[2])
		cost, err := strconv.ParseFloat(f[3], 32)
		if p < 0 || a < 0 || b < 0 || err != nil || !(cost >= 0 && cost <= dearest) {
			return nil, fmt.Errorf("costs, line %d: %q cannot be read", n, line)
		}
		c[p][a][b] = float32(cost)
	}
	c.mark()
	return c, nil
}

// halves are what it costs when one spelling lacks half of a compound name: no
// pair of single words shows that.
var halves = map[byte]float32{markAbd: 3.2, markAllah: 2.6, markDin: 2.4, markKunya: 3}

func (c *Costs) mark() {
	for p := range c {
		for mark, cost := range halves {
			at := places[mark]
			for other := range c[p] {
				c[p][at][other], c[p][other][at] = dearest, dearest
			}
			c[p][at][at], c[p][at][none], c[p][none][at] = 0, cost, cost
		}
	}
}

func pairingOf(name string) int {
	for p, n := range pairingNames {
		if n == name {
			return p
		}
	}
	return -1
}

func place(symbol string) int {
	if symbol == "_" {
		return none
	}
	if len(symbol) != 1 {
		return -1
	}
	return strings.Index(Symbols, symbol)
}

// Distance returns what it costs to take the word a for a spelling of the word
// b, both as symbols; at most bound, where it stops looking.
func (c *Costs) Distance(p Pairing, a, b string, bound float32) float32 {
	t := &c[p]
	var rows [2][maxWord + 1]float32
	a, b = a[:min(len(a), maxWord)], b[:min(len(b), maxWord)]
	var at [maxWord]uint8
	var add [maxWord]float32
	last, row := &rows[0], &rows[1]
	for j := range len(b) {
		at[j] = places[b[j]]
		add[j] = t[none][at[j]]
		last[j+1] = last[j] + add[j]
	}
	for i := range len(a) {
		from := &t[places[a[i]]]
		drop := from[none]
		left, least := last[0]+drop, last[0]+drop
		row[0] = left
		for j := range len(b) {
			d := last[j] + from[at[j]]
			if up := last[j+1] + drop; up < d {
				d = up
			}
			if left += add[j]; left < d {
				d = left
			}
			row[j+1], left = d, d
			if d < least {
				least = d
			}
		}
		if least >= bound {
			return bound
		}
		last, row = row, last
	}
	return min(last[len(b)], bound)
}

// maxWord bounds the symbols of a word, or of two joined.
const maxWord = 2 * maxSymbols

// Learn finds costs from pairs of spellings of one word by expectation and
// maximisation over all their alignments (Ristad and Yianilos, Learning
// String-Edit Distance, 1998), from a start that favours a symbol's own kind.
func Learn(pairs [pairings][]Pair, rounds int) *Costs {
	out := &Costs{}
	for p := range pairs {
		joint := start()
		for range rounds {
			joint = improve(joint, pairs[p])
		}
		out[p] = relative(joint, Pairing(p) == ArabicLatin)
	}
	return out
}

// Pair are two spellings of one word, as symbols, and how many people bear it.
type Pair struct {
	A, B  []byte
	Count float64
}

type square [none + 1][none + 1]float64

func start() *square {
	var s square
	for i := range s {
		for j := range s[i] {
			switch {
			case i == none && j == none:
			case i == j:
				s[i][j] = 20
			case i == none || j == none:
				s[i][j] = 2
			default:
				s[i][j] = 0.2
			}
		}
	}
	return s.normal()
}

func (s *square) normal() *square {
	sum := 0.0
	for i := range s {
		for j := range s[i] {
			sum += s[i][j]
		}
	}
	for i := range s {
		for j := range s[i] {
			s[i][j] /= sum
		}
	}
	return s
}

// improve returns the expected use of each pair of symbols over the alignments
// of the pairs, smoothed by a little of everything.
func improve(now *square, pairs []Pair) *square {
	next := &square{}
	for i := range next {
		for j := range next[i] {
			if i != none || j != none {
				next[i][j] = 0.05
			}
		}
	}
	var fore, back [maxWord + 2][maxWord + 2]float64
	for _, p := range pairs {
		n, m := len(p.A), len(p.B)
		for i := 0; i <= n; i++ {
			for j := 0; j <= m; j++ {
				v := 0.0
				if i == 0 && j == 0 {
					v = 1
				}
				if i > 0 {
					v += fore[i-1][j] * now[places[p.A[i-1]]][none]
				}
				if j > 0 {
					v += fore[i][j-1] * now[none][places[p.B[j-1]]]
				}
				if i > 0 && j > 0 {
					v += fore[i-1][j-1] * now[places[p.A[i-1]]][places[p.B[j-1]]]
				}
				fore[i][j] = v
			}
		}
		for i := n; i >= 0; i-- {
			for j := m; j >= 0; j-- {
				v := 0.0
				if i == n && j == m {
					v = 1
				}
				if i < n {
					v += back[i+1][j] * now[places[p.A[i]]][none]
				}
				if j < m {
					v += back[i][j+1] * now[none][places[p.B[j]]]
				}
				if i < n && j < m {
					v += back[i+1][j+1] * now[places[p.A[i]]][places[p.B[j]]]
				}
				back[i][j] = v
			}
		}
		all := fore[n][m]
		if all <= 0 {
			continue
		}
		for i := 0; i <= n; i++ {
			for j := 0; j <= m; j++ {
				f := fore[i][j] * p.Count / all
				if i < n {
					a := places[p.A[i]]
					next[a][none] += f * now[a][none] * back[i+1][j]
					if j < m {
						b := places[p.B[j]]
						next[a][b] += f * now[a][b] * back[i+1][j+1]
					}
				}
				if j < m {
					b := places[p.B[j]]
					next[none][b] += f * now[none][b] * back[i][j+1]
				}
			}
		}
	}
	return next.normal()
}

// unseen is the probability below which a symbol was never met.
const unseen = 1e-6

// relative turns joint probabilities into costs: how much less likely than the
// likeliest answer of either symbol. A pairing within a script is even.
func relative(joint *square, cross bool) (out [none + 1][none + 1]float32) {
	if !cross {
		even := *joint
		for i := range even {
			for j := range even[i] {
				even[i][j] = joint[i][j] + joint[j][i]
			}
		}
		joint = &even
	}
	var rows, columns [none + 1]float64
	for i := range joint {
		for j := range joint[i] {
			rows[i], columns[j] = max(rows[i], joint[i][j]), max(columns[j], joint[i][j])
		}
	}
	for i := range joint {
		for j := range joint[i] {
			ofA, ofB := math.Log(rows[i]/joint[i][j]), math.Log(columns[j]/joint[i][j])
			cost := (ofA + ofB) / 2
			switch {
			case i == none && j == none, i == j:
				cost = 0
			case rows[i] < unseen || columns[j] < unseen:
				cost = dearest
			case i == none:
				cost = ofB
			case j == none:
				cost = ofA
			}
			out[i][j] = float32(min(cost, dearest))
		}
	}
	return out
}
