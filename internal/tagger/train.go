package tagger

import (
	"encoding/binary"
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
	Step  float32 // how much it counts
	Other bool    // its names are marked otherwise than we would
}

// Options of [Train]. The zero value is not useful.
type Options struct {
	Rounds int
	// Report is told after each round; may be nil.
	Report func(round int)
}

// The course of training.
const (
	// dropped is how many in a hundred features that each look at a sentence leaves out, so
	// that none of them is relied on (Hinton and others 2012).
	dropped = 30
	// settling is the share of rounds before weights are averaged.
	settling = 0.34
	// snapshots is how often a round adds to the average.
	snapshots = 3
	// held is how much less probable, in nats, a token outside names is made than
	// training says: a name is worth more than an error.
	held = 1.0
)

// Train makes a model from samples. The same samples in the same order make the
// same bytes on one kind of machine.
func Train(r *Reader, samples []Sample, o Options) []byte {
	t := newTrainer(r, samples)
	order := make([]int, len(t.lessons))
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
		for i, k := range order {
			t.study(&t.lessons[k])
			if float64(round) >= settling*float64(o.Rounds) && (i+1)%(len(order)/snapshots+1) == 0 {
				t.average()
			}
		}
		if o.Report != nil {
			o.Report(round + 1)
		}
	}
	t.average()
	return t.encode()
}

// lesson is a sample as numbers.
type lesson struct {
	features [][]int32 // of each token
	gold     []Label
	step     float32
}

// trainer holds the weights. Their first half is those of all samples, the
// second what is added in samples that are marked as we would: so that other
// guidelines teach what they share with ours (Daume 2007, Frustratingly Easy
// Domain Adaptation).
type trainer struct {
	field
	lessons   []lesson
	hashes    []uint32 // the features, by number
	mean      [][labels]float32
	meanSteps [labels][labels]float32
	averaged  float32 // how often
	state     uint32  // of what is dropped
	kept      lesson  // what is not
}

func newTrainer(r *Reader, samples []Sample) *trainer {
	t := &trainer{state: 1}
	hashed := make([][][]uint32, len(samples))
	for i := range samples {
		hashed[i] = hashes(r, &samples[i])
	}
	numbers := t.number(hashed)
	for i := range samples {
		one := lesson{gold: goldLabels(&samples[i]), step: samples[i].Step}
		for _, token := range hashed[i] {
			var features []int32
			for _, h := range token {
				k, ok := numbers[h]
				if !ok {
					continue
				}
				features = append(features, k)
				if !samples[i].Other {
					features = append(features, k+int32(len(t.hashes)))
				}
			}
			one.features = append(one.features, features)
		}
		t.lessons = append(t.lessons, one)
		hashed[i] = nil
	}
	n := 2 * len(t.hashes)
	t.weights, t.squares, t.mean = make([][labels]float32, n), make([]float32, n), make([][labels]float32, n)
	return t
}

// hashes returns the features of each token of the sample.
func hashes(r *Reader, s *Sample) [][]uint32 {
	words := r.words(&s.Text, arabic.Sentence{First: s.First, Last: s.Last})
	out := make([][]uint32, len(words))
	for i := range words {
		for offset := range offsets {
			out[i] = own(at(words, i+offset-here), offset, out[i])
		}
		out[i] = joint(words, i, out[i])
	}
	return out
}

// number gives a number to each feature that two tokens have.
func (t *trainer) number(hashed [][][]uint32) map[uint32]int32 {
	const once = -1
	numbers := map[uint32]int32{}
	for _, sample := range hashed {
		for _, token := range sample {
			for _, h := range token {
				switch k, seen := numbers[h]; {
				case !seen:
					numbers[h] = once
				case k == once:
					numbers[h] = int32(len(t.hashes))
					t.hashes = append(t.hashes, h)
				}
			}
		}
	}
	for h, k := range numbers {
		if k == once {
			delete(numbers, h)
		}
	}
	return numbers
}

func goldLabels(s *Sample) []Label {
	gold := make([]Label, s.Last-s.First)
	for _, n := range s.Names {
		for k := n.First; k < n.Last; k++ {
			gold[k-s.First] = n.Kind.Begin()
			if k > n.First {
				gold[k-s.First]++
			}
		}
	}
	return gold
}

// study learns from the lesson without some of its features.
func (t *trainer) study(l *lesson) {
	const drop = dropped * (1 << 32) / 100
	t.kept.features = t.kept.features[:0]
	var all []int32
	for _, token := range l.features {
		from := len(all)
		for _, k := range token {
			t.state ^= t.state << 13 // xorshift (Marsaglia 2003)
			t.state ^= t.state >> 17
			t.state ^= t.state << 5
			if t.state >= drop {
				all = append(all, k)
			}
		}
		t.kept.features = append(t.kept.features, all[from:len(all):len(all)])
	}
	t.learn(t.kept.features, l.gold, l.step)
}

// average adds the weights as they are to their mean.
func (t *trainer) average() {
	t.averaged++
	for k := range t.weights {
		for l, w := range &t.weights[k] {
			t.mean[k][l] += (w - t.mean[k][l]) / t.averaged
		}
	}
	for a := range labels {
		for b := range labels {
			t.meanSteps[a][b] += (t.steps[a][b] - t.meanSteps[a][b]) / t.averaged
		}
	}
}

// encode writes the averaged weights as a model. They are scaled so that all
// but the heaviest few in ten thousand fit.
func (t *trainer) encode() []byte {
	n := len(t.hashes)
	var sizes []float32
	for k := range n {
		for l := range labels {
			t.mean[k][l] += t.mean[k+n][l]
			sizes = append(sizes, max(t.mean[k][l], -t.mean[k][l]))
		}
	}
	slices.Sort(sizes)
	scale := float32(1)
	if largest := sizes[len(sizes)-1-len(sizes)/5000]; largest > 0 {
		scale = math.MaxInt8 / largest
	}
	rows := make([]row, n)
	for k := range n {
		rows[k].feature = t.hashes[k]
		for l, w := range t.mean[k] {
			rows[k].weight[l] = int8(quantise(w*scale, math.MaxInt8))
		}
	}
	out := append(make([]byte, 0, ModelBytes), magic...)
	out = binary.LittleEndian.AppendUint32(out, math.Float32bits(1/scale))
	for a := range labels {
		for b := range labels {
			w := t.meanSteps[a][b]
			if b == Outside {
				w -= held
			}
			out = binary.LittleEndian.AppendUint16(out, uint16(quantise(w*scale, math.MaxInt16)))
		}
	}
	return append(out, layOut(rows)...)
}

func quantise(w, most float32) int16 {
	return int16(math.Round(float64(min(max(w, -most), most))))
}
