package cluster

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/isnad-project/isnad"
)

// reuse is text that two articles have in common.
type reuse struct {
	a, b     int     // articles by their place in the list, a < b
	shared   int     // shingles in both
	ofA, ofB float64 // share of each one's shingles that the other has
}

// copy reports whether the later of the two is a copy.
func (r reuse) copy() bool { return r.ofB >= copyShare }

// The measures of a sketch.
const (
	bands = 24 // of a MinHash signature
	rows  = 3  // values in a band: pairs of resemblance 0.35 are met with 0.65, of 0.5 with 0.96
	// sample keeps one shingle of this many for containment: the same ones in
	// every article (Broder's sketch modulo m).
	sample = 8
	// common is how many articles may hold a sampled shingle before it is
	// everybody's phrase, and of no use to find a source.
	crowd = 24
	// few is how many sampled shingles make two articles worth comparing.
	few = 3
	// least is the share of the smaller text that makes reuse.
	least = 0.2
)

// reuses returns all pairs of articles with text in common, by a and then b.
// Pairs are proposed by locality-sensitive hashing of MinHash signatures, which
// finds near copies however many there are, and by rare shingles, which find
// passages taken over; each is then counted exactly.
func reuses(articles []*isnad.Article) []reuse {
	sets := make([][]uint64, len(articles))
	for i, a := range articles {
		sets[i] = shingles(a)
	}
	pairs := append(alike(sets), taken(sets)...)
	slices.SortFunc(pairs, func(p, q [2]int) int { return cmp.Or(cmp.Compare(p[0], q[0]), cmp.Compare(p[1], q[1])) })
	var out []reuse
	for _, p := range slices.Compact(pairs) {
		a, b := sets[p[0]], sets[p[1]]
		n := overlap(a, b)
		if n < few || float64(n) < least*float64(min(len(a), len(b))) {
			continue
		}
		out = append(out, reuse{p[0], p[1], n, float64(n) / float64(len(a)), float64(n) / float64(len(b))})
	}
	return out
}

// alike pairs every article with the first of those that share a band of their
// signature, so that a thousand copies make a thousand pairs and not a million.
func alike(sets [][]uint64) [][2]int {
	first := make(map[[2]uint64]int, len(sets)*bands)
	var out [][2]int
	for i, set := range sets {
		if len(set) == 0 {
			continue
		}
		s := signature(set)
		for band := range bands {
			h := uint64(band)
			for _, v := range s[band*rows : (band+1)*rows] {
				h = mix(h ^ v)
			}
			key := [2]uint64{uint64(band), h}
			if j, ok := first[key]; ok {
				out = append(out, [2]int{j, i})
			} else {
				first[key] = i
			}
		}
	}
	return out
}

// signature is the MinHash of a set (Broder 1997): for each of bands·rows hash
// functions h·x + c modulo 2⁶⁴, the smallest upper half over the set.
func signature(set []uint64) [bands * rows]uint64 {
	var s [bands * rows]uint64
	for i := range s {
		mult, low := factors[i], ^uint64(0)
		for _, x := range set {
			high, _ := bits.Mul64(x, mult)
			if v := high ^ x*mult; v < low {
				low = v
			}
		}
		s[i] = low
	}
	return s
}

var factors = func() (out [bands * rows]uint64) {
	h := uint64(offset)
	for i := range out {
		h += 0x9E3779B97F4A7C15 // SplitMix64
		out[i] = mix(h) | 1
	}
	return out
}()

// taken pairs articles that share several sampled shingles which few others have.
func taken(sets [][]uint64) [][2]int {
	holders := map[uint64][]int32{}
	for i, set := range sets {
		for _, x := range set {
			if mix(x)%sample == 0 && len(holders[x]) <= crowd {
				holders[x] = append(holders[x], int32(i))
			}
		}
	}
	counts := map[[2]int]int{}
	for _, in := range holders {
		if len(in) > crowd {
			continue
		}
		for i := range in {
			for j := range in[:i] {
				counts[[2]int{int(in[j]), int(in[i])}]++
			}
		}
	}
	var out [][2]int
	for p, n := range counts {
		if n >= few {
			out = append(out, p)
		}
	}
	return out
}
