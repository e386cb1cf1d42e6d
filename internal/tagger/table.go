package tagger

import (
	"cmp"
	"math/bits"
	"slices"
)

// The table of weights is a hash table of buckets. A bucket is 64 bytes: eight
// tags of one byte, 0 where nothing lies, and eight rows of int8 weights, one a
// label. A feature that training has not seen finds no tag, but for chance.
const (
	bucketBits  = 17
	bucketBytes = 64
	slots       = 8
	rowBytes    = int(labels)
	tableBytes  = bucketBytes<<bucketBits + 1 // a row is read as eight bytes
)

func bucket(h uint32) int { return int(h>>(32-bucketBits)) * bucketBytes }
func tag(h uint32) uint8  { return uint8(h)%255 + 1 }

// sum is a sum of rows: the labels of even and of odd number, each in 16 bits;
// every weight was raised by 128, so that none takes from its neighbour.
type sum struct {
	even, odd uint64
	rows      int32
}

func (s *sum) add(o *sum) {
	s.even, s.odd, s.rows = s.even+o.even, s.odd+o.odd, s.rows+o.rows
}

// spread returns the sum as scores of labels.
func (s *sum) spread(score *[labels]int32) {
	for l := range score {
		half := s.even
		if l%2 == 1 {
			half = s.odd
		}
		score[l] = int32(half>>(l/2*16)&0xFFFF) - 128*s.rows
	}
}

// collect adds to s the rows of the features that the table has; they are at
// most joints. The tags of all are fetched before the first is looked at: so the
// processor waits for memory once, and not at every guess that goes wrong.
func (s *sum) collect(table string, features []uint32) {
	const ones, highs, pairs = 0x0101010101010101, 0x8080808080808080, 0x00FF00FF00FF00FF
	var tags [joints]uint64
	for i, h := range features {
		tags[i] = load(table[bucket(h):])
	}
	for i, h := range features {
		miss := tags[i] ^ uint64(tag(h))*ones
		hit := (miss - ones) &^ miss & highs // the lowest bit set is that of the first tag alike
		if hit == 0 {
			continue
		}
		row := load(table[bucket(h)+slots+bits.TrailingZeros64(hit)/8*rowBytes:]) ^ highs
		s.even += row & pairs
		s.odd += row >> 8 & pairs
		s.rows++
	}
}

// load reads the first eight bytes of s, the first as the lowest.
func load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// row is what training made of one feature.
type row struct {
	feature uint32
	weight  [labels]int8
}

// size is how much a row can move a decision.
func (r *row) size() int {
	return int(slices.Max(r.weight[:])) - int(slices.Min(r.weight[:]))
}

// layOut returns the table of the rows. Of rows that find no room the lightest
// are left out, and those that weigh nothing.
func layOut(rows []row) []byte {
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(b.size()-a.size(), cmp.Compare(a.feature, b.feature))
	})
	table := make([]byte, tableBytes)
	for i := range rows {
		r := &rows[i]
		if r.size() == 0 {
			break
		}
		at, own := bucket(r.feature), tag(r.feature)
		for slot := range slots {
			if table[at+slot] == own {
				break // another feature has the same tag, and weighs more
			}
			if table[at+slot] == 0 {
				table[at+slot] = own
				for l, w := range r.weight {
					table[at+slots+slot*rowBytes+l] = byte(w)
				}
				break
			}
		}
	}
	return table
}
