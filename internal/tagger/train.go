package tagger

import (
	"math"
	"slices"

	"github.com/isnad-project/isnad/arabic"
)

// Sample is a sentence with its names marked.
type Sample struct {
	Text  arabic.Text
	First int // tokens of the sentence
	Last  int
	Names []Name
	Step  float32 // how far a mistake moves the weights: less where names are marked otherwise than we would
}

// Options of [Train]. The zero value is not useful.
type Options struct {
	Rounds int
	Report func(round, wrong, tokens int) // told after each round; may be nil
}

// Train makes a model from samples. The same samples in the same order make the
// same bytes.
func Train(r *Reader, samples []Sample, o Options) []byte {
	t := newTrainer(r, samples)
	order := make([]int, len(t.sentences))
	for i := range order {
		order[i] = i
	}
	state := uint32(1)
	for round := range o.Rounds {
		for i := len(order) - 1; i > 0; i-- { // Fisher and Yates, with a fixed seed
			state = mix(state, uint32(i))
			j := int(state % uint32(i+1))
			order[i], order[j] = order[j], order[i]
		}
		wrong, tokens := 0, 0
		for _, k := range order {
			wrong += t.learn(&t.sentences[k])
			tokens += len(t.sentences[k].gold)
		}
		if o.Report != nil {
			o.Report(round+1, wrong, tokens)
		}
	}
	return t.encode()
}

type sentence struct {
	rows [][featureCount]uint32 // of the weight table
	gold []Label
	step float32
}

// trainer holds the weights, and their sums over all steps for the average
// (Daumé 2006): average = weight - sum/steps.
type trainer struct {
	sentences []sentence
	weight    []float32
	sum       []float32
	step      [labels][labels]float32
	stepSum   [labels][labels]float32
	now       float32
}

func newTrainer(r *Reader, samples []Sample) *trainer {
	t := &trainer{weight: make([]float32, tableBytes), sum: make([]float32, tableBytes), now: 1}
	for i := range samples {
		s := &samples[i]
		ws := r.words(&s.Text, s.First, s.Last, nil)
		one := sentence{step: s.Step, rows: make([][featureCount]uint32, len(ws)), gold: make([]Label, len(ws))}
		for k := range ws {
			features(ws, k, &one.rows[k])
			for f := range one.rows[k] {
				one.rows[k][f] = one.rows[k][f] >> (32 - tableBits) * stride
			}
		}
		for _, n := range s.Names {
			for k := n.First; k < n.Last; k++ {
				one.gold[k-s.First] = n.Kind.Begin()
				if k > n.First {
					one.gold[k-s.First]++
				}
			}
		}
		t.sentences = append(t.sentences, one)
	}
	return t
}

// learn corrects the weights by one sentence and returns how many labels were
// wrong.
func (t *trainer) learn(s *sentence) (wrong int) {
	scores := make([][labels]float32, len(s.rows))
	for i := range s.rows {
		for _, row := range s.rows[i] {
			for l, w := range t.weight[row : row+uint32(labels)] {
				scores[i][l] += w
			}
		}
	}
	path := best(scores, &t.step)
	before, goldBefore := Outside, Outside
	for i, l := range path {
		g := s.gold[i]
		if l != g {
			wrong++
			for _, row := range s.rows[i] {
				t.move(row+uint32(g), s.step)
				t.move(row+uint32(l), -s.step)
			}
		}
		if i > 0 && (l != g || before != goldBefore) {
			t.moveStep(goldBefore, g, s.step)
			t.moveStep(before, l, -s.step)
		}
		before, goldBefore = l, g
	}
	t.now++
	return wrong
}

func (t *trainer) move(at uint32, by float32) {
	t.weight[at] += by
	t.sum[at] += by * t.now
}

func (t *trainer) moveStep(a, b Label, by float32) {
	t.step[a][b] += by
	t.stepSum[a][b] += by * t.now
}

// encode writes the averaged weights as a model. They are scaled so that all
// but the heaviest few in ten thousand fit.
func (t *trainer) encode() []byte {
	average := make([]float32, len(t.weight))
	var sizes []float32
	for i := range average {
		average[i] = t.weight[i] - t.sum[i]/t.now
		if a := float32(math.Abs(float64(average[i]))); a > 0 {
			sizes = append(sizes, a)
		}
	}
	slices.Sort(sizes)
	scale := float32(1)
	if n := len(sizes); n > 0 {
		scale = 127 / sizes[n-1-n/5000]
	}
	out := make([]byte, 0, ModelBytes)
	out = append(out, magic...)
	for _, w := range average {
		out = append(out, byte(quantise(w*scale)))
	}
	for a := range Label(stride) {
		for b := range Label(stride) {
			var w float32
			if a < labels && b < labels {
				w = t.step[a][b] - t.stepSum[a][b]/t.now
			}
			out = append(out, byte(quantise(w*scale/stepScale)))
		}
	}
	return out
}

func quantise(w float32) int8 {
	return int8(math.Round(float64(min(max(w, -127), 127))))
}
