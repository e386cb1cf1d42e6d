package eval

import (
	"fmt"
	"io"
	"slices"
)

// Table is the score of each layer.
type Table struct {
	counts map[string]*Count
}

// Count is what one layer comes to. A layer that is an accuracy counts each
// wrong answer as one spurious and one missed.
type Count struct{ Right, Spurious, Missed int }

// Precision is the share of what was found that is right; 0 when nothing was.
func (c Count) Precision() float64 { return share(c.Right, c.Right+c.Spurious) }

// Recall is the share of what should be found that was; 0 when nothing should.
func (c Count) Recall() float64 { return share(c.Right, c.Right+c.Missed) }

// F1 is the harmonic mean of precision and recall.
func (c Count) F1() float64 { return share(2*c.Right, 2*c.Right+c.Spurious+c.Missed) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// add counts one article's layer: how many items are right, how many the
// program gave, how many people gave, and how many of the program's neither
// help nor harm.
func (t *Table) add(layer string, right, got, gold, ignored int) {
	if t.counts == nil {
		t.counts = map[string]*Count{}
	}
	c := t.counts[layer]
	if c == nil {
		c = &Count{}
		t.counts[layer] = c
	}
	c.Right += right
	c.Spurious += max(0, got-ignored-right)
	c.Missed += gold - right
}

// Layers returns the names of the scored layers in byte order.
func (t *Table) Layers() []string {
	names := make([]string, 0, len(t.counts))
	for name := range t.counts {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Layer returns the count of the named layer, zero when it was not scored.
func (t *Table) Layer(name string) Count {
	if c := t.counts[name]; c != nil {
		return *c
	}
	return Count{}
}

// Write prints one line a layer.
func (t *Table) Write(w io.Writer) error {
	if _, err := fmt.Fprintf(w, "%-20s %6s %6s %6s %6s %6s %6s\n", "layer", "p", "r", "f1", "right", "wrong", "missed"); err != nil {
		return err
	}
	for _, name := range t.Layers() {
		c := t.Layer(name)
		_, err := fmt.Fprintf(w, "%-20s %6.3f %6.3f %6.3f %6d %6d %6d\n",
			name, c.Precision(), c.Recall(), c.F1(), c.Right, c.Spurious, c.Missed)
		if err != nil {
			return err
		}
	}
	return nil
}
