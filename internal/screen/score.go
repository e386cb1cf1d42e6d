package screen

import "slices"

// features are what a score is made of, each a share of all the weight there
// is, 0 to 1.
type features struct {
	match    float32 // weight of what both have, by how alike it is
	unlike   float32 // weight of what both have, by how unlike it is
	against  float32 // weight of what stands in the same place and is other
	missing  float32 // weight that only one of them has
	disorder float32 // words that changed their places
	lineage  float32 // fathers who are sons in the other
	total    float32 // weight of the lighter side, unscaled
	words    int     // words that tell something and are answered
}

// measure sums up an alignment.
func measure(query, listed []word, a *alignment) features {
	var f features
	var only [2]float32
	matched, last, swaps := float32(0), int8(-1), 0
	nasab := anyFather(query) && anyFather(listed)
	for i, w := range query {
		l := a.links[i]
		if l.to < 0 {
			only[0] += w.weight
			continue
		}
		weight := w.weight
		if l.joins == 0 {
			weight = (w.weight + listed[l.to].weight) / 2
		}
		if l.joins == 2 {
			weight = max(w.weight, listed[l.to].weight)
		}
		matched += weight
		f.match += weight * l.alike
		f.unlike += weight * (1 - l.alike)
		if l.to < last && !w.given {
			swaps++
			if nasab && (w.father || listed[last].father) {
				f.lineage = 1
			}
		}
		last = l.to
		if !w.given && l.alike > 0.6 {
			f.words++
		}
	}
	all := float32(0)
	for j, w := range listed {
		if !a.used[j] {
			only[1] += w.weight
		}
		all += w.weight
	}
	f.against = min(only[0], only[1])
	f.missing = max(only[0], only[1]) - f.against
	sum := matched + f.against + f.missing
	if sum <= 0 {
		return features{}
	}
	f.total = matched
	f.disorder = min(1, float32(swaps)/2)
	f.match, f.unlike, f.against, f.missing = f.match/sum, f.unlike/sum, f.against/sum, f.missing/sum
	return f
}

func anyFather(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return w.father })
}

// score returns the likelihood that a query and a listed name mean the same
// one, from 0 to 1.
func (f features) score() float32 {
	if f.words < 2 {
		f.missing *= 1.6
	}
	s := 1 - 1.1*f.unlike - 1.35*f.against - 0.55*f.missing - 0.06*f.disorder - 0.3*f.lineage
	return max(0, min(1, s))
}
