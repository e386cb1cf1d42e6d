package tagger

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The reading chosen is the best of all that may be, and nothing speaks against
// what it holds.
func TestDecideFindsTheBestReading(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := &Model{unit: 1}
		for a := range labels {
			for b := range labels {
				m.steps[a][b] = int32(rapid.IntRange(-9, 9).Draw(t, "step"))
			}
		}
		scores := make([][labels]int32, rapid.IntRange(1, 4).Draw(t, "tokens"))
		for i := range scores {
			for l := range labels {
				scores[i][l] = int32(rapid.IntRange(-30, 30).Draw(t, "score"))
			}
		}
		forth := m.forth(scores)
		path := m.path(scores, forth)
		if got, want := m.total(scores, path), m.bestTotal(scores, nil); got != want {
			t.Fatalf("%v scores %d, the best %d", path, got, want)
		}
		tags := m.decide(scores, 5)
		for i, l := range path {
			if tags.Against(i+5, l.kind()) != 0 {
				t.Fatalf("token %d: %v against its own label", i, tags.Against(i+5, l.kind()))
			}
			for kind := range Place + 1 {
				if tags.Against(i+5, kind) < 0 {
					t.Fatalf("token %d: a reading is better than the best", i)
				}
			}
		}
		if !slices.Equal(tags.Names, names(path, 5, nil)) {
			t.Fatalf("names %v of %v", tags.Names, path)
		}
	})
}

// total sums up one reading; bestTotal tries all that begin with path.
func (m *Model) total(scores [][labels]int32, path []Label) (sum int32) {
	before := Outside
	for i, l := range path {
		sum += m.steps[before][l] + scores[i][l]
		before = l
	}
	return sum
}

func (m *Model) bestTotal(scores [][labels]int32, path []Label) int32 {
	if len(path) == len(scores) {
		return m.total(scores, path)
	}
	before := Outside
	if len(path) > 0 {
		before = path[len(path)-1]
	}
	best := impossible
	for l := range labels {
		if l.follows(before) {
			best = max(best, m.bestTotal(scores, append(slices.Clone(path), l)))
		}
	}
	return best
}
