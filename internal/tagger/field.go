package tagger

import "math"

// field is a linear-chain conditional random field in training (Lafferty,
// McCallum and Pereira 2001): weights of features and of steps from label to
// label, moved along the gradient of one sentence after another, each weight by
// less the more it was moved (AdaGrad; Duchi, Hazan and Singer 2011).
type field struct {
	weights  [][labels]float32
	squares  []float32 // by feature, of all gradients so far
	steps    [labels][labels]float32
	stepping [labels][labels]float32 // squares of steps
}

// rate is how far a weight moves at first.
const rate = 0.2

// settled is a sum of squares that is too small to move weights for.
const settled = 1e-7

// learn moves the weights by one sentence: the features of each token, and the
// labels that are right. step is how much the sentence counts.
func (f *field) learn(features [][]int32, gold []Label, step float32) {
	if len(gold) == 0 {
		return
	}
	s := f.sum(features)
	f.moveSteps(s, gold, step)
	for i, own := range features {
		gradient := s.gradient(i, gold[i])
		var squares float32
		for l := range gradient {
			gradient[l] *= step
			squares += gradient[l] * gradient[l]
		}
		if squares < settled {
			continue
		}
		for _, k := range own {
			f.squares[k] += squares
			by := pace(f.squares[k])
			w := &f.weights[k]
			for l, g := range gradient {
				w[l] += by * g
			}
		}
	}
}

// pace is how far a weight moves along a gradient, after such squares.
func pace(squares float32) float32 { return rate / float32(math.Sqrt(float64(squares+0.1))) }

func (f *field) moveSteps(s *sums, gold []Label, step float32) {
	var gradient [labels][labels]float32
	before := Outside
	for i, l := range gold {
		gradient[before][l]++
		for a := range labels {
			for b := range labels {
				gradient[a][b] -= s.step(i, a, b)
			}
		}
		before = l
	}
	for a := range labels {
		for b := range labels {
			g := gradient[a][b] * step
			f.stepping[a][b] += g * g
			f.steps[a][b] += pace(f.stepping[a][b]) * g
		}
	}
}

// sums are the sums over all labellings of a sentence (forward and backward
// passes), as far as the marginals of its labels and steps need them.
type sums struct {
	scores [][labels]float32       // exponentials, of each token relative to its largest
	forth  [][labels]float32       // of each token to a sum of one
	back   [][labels]float32       // on the same scale
	scale  []float32               // what forth was divided by
	steps  [labels][labels]float32 // exponentials, 0 where no step may be
}

// start is where a sentence begins: as if behind a token outside names.
var start = [labels]float32{Outside: 1}

func (f *field) sum(features [][]int32) *sums {
	n := len(features)
	s := &sums{
		scores: make([][labels]float32, n), forth: make([][labels]float32, n),
		back: make([][labels]float32, n), scale: make([]float32, n),
	}
	for i, own := range features {
		var total [labels]float32
		for _, k := range own {
			for l, w := range &f.weights[k] {
				total[l] += w
			}
		}
		largest := total[0]
		for _, x := range total {
			largest = max(largest, x)
		}
		for l, x := range total {
			s.scores[i][l] = exp(x - largest)
		}
	}
	for a := range labels {
		for b := range labels {
			if b.follows(a) {
				s.steps[a][b] = exp(f.steps[a][b])
			}
		}
	}
	s.pass()
	return s
}

func exp(x float32) float32 { return float32(math.Exp(float64(x))) }

// pass fills forth, scale and back.
func (s *sums) pass() {
	before := &start
	for i := range s.scores {
		var total float32
		for b := range labels {
			var sum float32
			for a := range labels {
				sum += before[a] * s.steps[a][b]
			}
			s.forth[i][b] = sum * s.scores[i][b]
			total += s.forth[i][b]
		}
		s.scale[i] = max(total, math.SmallestNonzeroFloat32)
		for b := range labels {
			s.forth[i][b] /= s.scale[i]
		}
		before = &s.forth[i]
	}
	last := len(s.scores) - 1
	for b := range labels {
		s.back[last][b] = 1
	}
	for i := last; i > 0; i-- {
		for a := range labels {
			var sum float32
			for b := range labels {
				sum += s.steps[a][b] * s.scores[i][b] * s.back[i][b]
			}
			s.back[i-1][a] = sum / s.scale[i]
		}
	}
}

// step returns how probable it is that token i has label b behind a token with
// label a.
func (s *sums) step(i int, a, b Label) float32 {
	before := &start
	if i > 0 {
		before = &s.forth[i-1]
	}
	return before[a] * s.steps[a][b] * s.scores[i][b] * s.back[i][b] / s.scale[i]
}

// gradient returns which way the scores of token i have to go: up to the right
// label, down from each as probable as it is.
func (s *sums) gradient(i int, gold Label) (g [labels]float32) {
	var total float32
	for l := range labels {
		g[l] = s.forth[i][l] * s.back[i][l]
		total += g[l]
	}
	for l := range labels {
		g[l] /= -total
	}
	g[gold]++
	return g
}
