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

// add sums up the rows that the hashes name. A row is summed at once, its even
// and its odd bytes as four numbers of 16 bits each; 128 is added to every weight
// so that none takes from its neighbour.
func (m *Model) add(hashes *[featureCount]uint32, score *[labels]int32) {
	const fourBytes, signs = 0x00FF00FF00FF00FF, 0x8080808080808080
	var even, odd uint64
	for _, h := range hashes {
		row := load(m.table[int(h>>(32-tableBits))*stride:]) ^ signs
		even += row & fourBytes
		odd += row >> 8 & fourBytes
	}
	for l := range score {
		sum := [2]uint64{even, odd}[l%2] >> (l / 2 * 16)
		score[l] += int32(sum&0xFFFF) - 128*featureCount
	}
}

// load reads the first eight bytes of s, the first as the lowest.
func load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
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
