package tagger

import (
	"fmt"
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

// The format of a model: one line of text that names it, then a table of
// int8 weights, a row of stride bytes for each hash, and last the weights of
// one label behind another.
const (
	magic      = "isnad tagger 1\n"
	tableBits  = 19
	rows       = 1 << tableBits
	stride     = 8 // labels, filled up to a power of two
	tableBytes = rows * stride
	stepBytes  = stride * stride
	// ModelBytes is the size of every model.
	ModelBytes = len(magic) + tableBytes + stepBytes
)

// Model is a trained tagger. It may be used from several goroutines.
type Model struct {
	table string
	steps [labels][labels]int32 // from the first index to the second
}

// stepScale makes the weights between labels, which are few and heavy, coarser
// than those of features.
const stepScale = 4

// Read returns the model that raw holds; it keeps raw.
func Read(raw string) (*Model, error) {
	if len(raw) != ModelBytes || !strings.HasPrefix(raw, magic) {
		return nil, fmt.Errorf("tagger: %d bytes are no model of this version", len(raw))
	}
	m := &Model{table: raw[len(magic) : len(magic)+tableBytes]}
	steps := raw[len(magic)+tableBytes:]
	for a := range labels {
		for b := range labels {
			m.steps[a][b] = int32(int8(steps[int(a)*stride+int(b)])) * stepScale
		}
	}
	return m, nil
}

// Names finds the names in the tokens [first, last) of t, which should be a
// sentence, and appends them to out.
func (m *Model) Names(r *Reader, t *arabic.Text, s arabic.Sentence, out []Name) []Name {
	ws := r.words(t, s.First, s.Last, nil)
	scores := make([][labels]int32, len(ws))
	var rows [featureCount]uint32
	for i := range ws {
		features(ws, i, &rows)
		m.add(&rows, &scores[i])
	}
	return names(best(scores, &m.steps), s.First, out)
}

func (m *Model) add(hashes *[featureCount]uint32, score *[labels]int32) {
	for _, h := range hashes {
		row := int(h>>(32-tableBits)) * stride
		w := m.table[row : row+stride]
		for l := range score {
			score[l] += int32(int8(w[l]))
		}
	}
}

// best returns the labels with the highest sum of scores and steps (Viterbi).
func best[T int32 | float32](scores [][labels]T, steps *[labels][labels]T) []Label {
	if len(scores) == 0 {
		return nil
	}
	from := make([][labels]Label, len(scores))
	sum := scores[0]
	for l := range labels {
		if !l.follows(Outside) {
			sum[l] = -1 << 28
		}
	}
	for i := 1; i < len(scores); i++ {
		var next [labels]T
		for l := range labels {
			first := true
			for b := range labels {
				if !l.follows(b) {
					continue
				}
				if s := sum[b] + steps[b][l]; first || s > next[l] {
					next[l], from[i][l], first = s, b, false
				}
			}
			next[l] += scores[i][l]
		}
		sum = next
	}
	end := Outside
	for l := range labels {
		if sum[l] > sum[end] {
			end = l
		}
	}
	path := make([]Label, len(scores))
	for i := len(scores) - 1; i >= 0; i-- {
		path[i] = end
		end = from[i][end]
	}
	return path
}
