package tagger

import (
	"testing"

	"pgregory.net/rapid"
)

// Each feature finds its own row, and the sum of rows is that of their weights.
func TestTableGivesBackItsRows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var rows []row
		var want [labels]int32
		var features []uint32
		for i := range rapid.IntRange(1, joints).Draw(t, "rows") {
			r := row{feature: mix(uint32(i), rapid.Uint32().Draw(t, "seed"))}
			for l := range r.weight {
				r.weight[l] = rapid.Int8Range(-127, 127).Draw(t, "weight")
			}
			rows = append(rows, r)
		}
		table := string(layOut(rows))
		for _, r := range rows {
			var one sum
			one.collect(table, []uint32{r.feature})
			if one.rows == 0 {
				continue // left out: it weighs nothing, or found no room
			}
			var got [labels]int32
			one.spread(&got)
			features = append(features, r.feature)
			for l := range got {
				want[l] += got[l]
			}
		}
		var all sum
		var got [labels]int32
		all.collect(table, features)
		all.spread(&got)
		if got != want {
			t.Fatalf("sum %v, want %v", got, want)
		}
		if len(features) == 0 && rows[0].size() > 0 {
			t.Fatal("the table holds none of its rows")
		}
	})
}

func TestTableKeepsTheHeaviestOfABucket(t *testing.T) {
	var rows []row
	for i := range 2 * slots {
		rows = append(rows, row{feature: uint32(i), weight: [labels]int8{BeginOrg: int8(i)}})
	}
	table := string(layOut(rows))
	for i := range 2 * slots {
		var s sum
		s.collect(table, []uint32{uint32(i)})
		if (s.rows == 1) != (i >= slots) {
			t.Errorf("row %d of %d: found %d times", i, 2*slots, s.rows)
		}
	}
}

func TestUnknownFeaturesFindNothing(t *testing.T) {
	table := string(layOut([]row{{feature: 7, weight: [labels]int8{InPlace: 5}}}))
	var s sum
	s.collect(table, []uint32{8, 1 << 31, 7 + 1<<(32-bucketBits)})
	if s.rows != 0 {
		t.Errorf("%d rows found for features that were never laid out", s.rows)
	}
}
