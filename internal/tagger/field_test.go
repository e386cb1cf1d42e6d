package tagger

import (
	"math"
	"testing"
)

// The gradient is the slope of the logarithm of the probability of the right
// labels, as small changes of a weight show it.
func TestGradientIsTheSlope(t *testing.T) {
	features := [][]int32{{0, 1}, {1, 2}, {2}}
	gold := []Label{BeginPerson, InPerson, Outside}
	f := &field{weights: make([][labels]float32, 3), squares: make([]float32, 3)}
	for k := range f.weights {
		for l := range labels {
			f.weights[k][l] = float32((k*7+int(l)*3)%5) / 4
		}
	}
	for a := range labels {
		for b := range labels {
			f.steps[a][b] = float32((int(a)*5+int(b))%7) / 6
		}
	}
	s := f.sum(features)
	for l := range labels {
		slope := s.gradient(1, gold[1])[l] + s.gradient(2, gold[2])[l] // tokens with feature 2
		const step = 1e-2
		f.weights[2][l] += step
		up := f.likelihood(features, gold)
		f.weights[2][l] -= 2 * step
		down := f.likelihood(features, gold)
		f.weights[2][l] += step
		if got := (up - down) / (2 * step); math.Abs(got-float64(slope)) > 1e-3 {
			t.Errorf("label %d: slope %.4f, gradient %.4f", l, got, slope)
		}
	}
}

// likelihood is the logarithm of the probability of the labels.
func (f *field) likelihood(features [][]int32, gold []Label) float64 {
	s := f.sum(features)
	p, before := 0.0, Outside
	for i, l := range gold {
		p += math.Log(float64(s.steps[before][l])) + math.Log(float64(s.scores[i][l])) - math.Log(float64(s.scale[i]))
		before = l
	}
	return p
}
