package tagger

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

// The format of a model: one line of text that names it; four bytes, how many
// nats a weight of one is, as a float of 32 bits; the weights of one label behind
// another, as 16 bits; and the table of the weights of features.
const (
	magic     = "isnad tagger 2\n"
	unitBytes = 4
	stepBytes = int(labels*labels) * 2
	// ModelBytes is the size of every model.
	ModelBytes = len(magic) + unitBytes + stepBytes + tableBytes
)

// Model is a trained tagger. It may be used from several goroutines.
type Model struct {
	unit  float64
	table string                // a copy: a large string of its own begins at a page, so that each bucket is one line of the processor's cache
	steps [labels][labels]int32 // from the first index to the second
}

// Read returns the model that raw holds.
func Read(raw string) (*Model, error) {
	if len(raw) != ModelBytes || !strings.HasPrefix(raw, magic) {
		return nil, fmt.Errorf("tagger: %d bytes are no model of this version", len(raw))
	}
	raw = raw[len(magic):]
	head := []byte(raw[:unitBytes+stepBytes])
	m := &Model{
		unit:  float64(math.Float32frombits(binary.LittleEndian.Uint32(head))),
		table: strings.Clone(raw[unitBytes+stepBytes:]),
	}
	for a := range labels {
		for b := range labels {
			at := unitBytes + 2*(int(a)*int(labels)+int(b))
			m.steps[a][b] = int32(int16(binary.LittleEndian.Uint16(head[at:])))
		}
	}
	return m, nil
}

// sums returns what the model makes of the word alone, at each of its places.
func (m *Model) sums(w *word) *[offsets]sum {
	var features [32]uint32
	out := new([offsets]sum)
	for offset := range out {
		out[offset].collect(m.table, own(w, offset, features[:0]))
	}
	return out
}

// Tag finds the names in one sentence of t with the model of the reader.
func (r *Reader) Tag(t *arabic.Text, s arabic.Sentence) Tags {
	words := r.words(t, s)
	scores := make([][labels]int32, len(words))
	for i := range scores {
		r.score(words, i, &scores[i])
	}
	return r.model.decide(scores, s.First)
}

// plain is by how much, in nats, the words alone must speak against a name for
// what they are together not to be asked: of most words of a text.
const plain = 6

// score adds up what the model makes of token i.
func (r *Reader) score(words []word, i int, out *[labels]int32) {
	var buf [joints]uint32
	var total sum
	for offset := range offsets {
		w := &r.edge
		if k := i + offset - here; k >= 0 && k < len(words) {
			w = &words[k]
		}
		total.add(&w.sums[offset])
	}
	total.spread(out)
	if float64(out[Outside]-slices.Max(out[Outside+1:]))*r.model.unit < plain {
		total.collect(r.model.table, joint(words, i, buf[:0]))
		total.spread(out)
	}
}
