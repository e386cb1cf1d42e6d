package screen

import "slices"

// features are what a score is made of, each a share of all the weight there
// is, 0 to 1.
type features struct {
	exact    float32 // weight of what is written alike to the letter
	match    float32 // weight of what both have, by how alike it is
	unlike   float32 // weight of what both have, by how unlike it is
	against  float32 // weight of what stands in the same place and is other
	missing  float32 // weight that only one of them has
	disorder float32 // words that changed their places
	lineage  float32 // a father who is the son in the other, a given name that is a family's
	total    float32 // weight of the lighter side, unscaled
	words    int     // words that tell something and are answered
}

// measure sums up an alignment.
func measure(query, listed []word, a *alignment) features {
	var f features
	var only [2]float32
	matched, last, swaps := float32(0), int8(-1), 0
	var before word
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
		if l.joins == 0 && w.text == listed[l.to].text {
			f.exact += weight
		}
		if l.to < last && !w.given {
			swaps++
			if nasab && (w.father || listed[last].father) || w.article != listed[l.to].article || before.article != listed[last].article {
				f.lineage = 1
			}
		}
		last, before = l.to, w
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
	f.exact /= sum
	f.match, f.unlike, f.against, f.missing = f.match/sum, f.unlike/sum, f.against/sum, f.missing/sum
	return f
}

func anyFather(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return w.father })
}

// penalties are what takes from a score, each for a whole name of it.
type penalties struct {
	unlike, against, missing, alone, disorder, loose, lineage, inexact float32
}

// weighing was chosen on a development set, all of which was looked at; see
// docs/screening.md.
var weighing = penalties{unlike: 0.9, against: 1.1, missing: 0.65, alone: 1.8, disorder: 0.05, loose: 0.8, lineage: 0.3, inexact: 0.004}

// score returns how surely a query and a listed name mean the same one, from 0
// to 1.
func (f features) score(p *penalties) float32 {
	if f.words < 2 {
		f.missing *= p.alone
	}
	s := 1 - p.inexact*(1-f.exact) - p.unlike*f.unlike - p.against*f.against - p.missing*f.missing - f.disorder*(p.disorder+p.loose*f.unlike) - p.lineage*f.lineage
	return max(0, min(1, s))
}
