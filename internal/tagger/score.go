package tagger

import (
	"fmt"
	"slices"
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

// Score counts names found, wanted and right, by kind; a name is right when its
// first and last token and its kind are.
type Score struct {
	right, found, wanted [Place + 1]int
}

// Add tags the samples and counts.
func (s *Score) Add(r *Reader, samples []Sample) {
	for i := range samples {
		sample := &samples[i]
		found := r.Tag(&sample.Text, arabic.Sentence{First: sample.First, Last: sample.Last}).Names
		for _, n := range found {
			s.found[n.Kind]++
			if slices.Contains(sample.Names, n) {
				s.right[n.Kind]++
			}
		}
		for _, n := range sample.Names {
			s.wanted[n.Kind]++
		}
	}
}

// String is a table of precision, recall and F1.
func (s *Score) String() string {
	var b strings.Builder
	var right, found, wanted int
	for k, name := range []string{"", "person", "org", "place"} {
		if k > 0 {
			b.WriteString(scoreLine(name, s.right[k], s.found[k], s.wanted[k]))
			right, found, wanted = right+s.right[k], found+s.found[k], wanted+s.wanted[k]
		}
	}
	return b.String() + scoreLine("all", right, found, wanted)
}

func scoreLine(name string, right, found, wanted int) string {
	p, r := float64(right)/float64(max(found, 1)), float64(right)/float64(max(wanted, 1))
	f := 0.0
	if right > 0 {
		f = 2 * p * r / (p + r)
	}
	return fmt.Sprintf("%-7s P %.3f R %.3f F1 %.3f (%d)\n", name, p, r, f, wanted)
}
