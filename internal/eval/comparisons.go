package eval

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/isnad-project/isnad"
)

// Group is a comparison as people made it, across the articles of a gold folder.
type Group struct {
	Slot    string        `json:"slot"` // as in isnad.Comparison
	Verdict isnad.Verdict `json:"verdict"`
	Members []struct {
		File  string `json:"file"`
		Value any    `json:"value"` // a bound before its number, "not" before what is denied
	} `json:"members"`
}

// Groups reads the comparisons that lie beside the records in a folder; a folder
// without any has none.
func Groups(folder string) ([]Group, error) {
	raw, err := os.ReadFile(filepath.Join(folder, comparisonsFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var groups []Group
	if err := json.Unmarshal(raw, &groups); err != nil {
		return nil, fmt.Errorf("%s: %w", comparisonsFile, err)
	}
	return groups, nil
}

// Compare adds how the program compared the articles of golds: the groups that
// it found, by two values or more, and those whose verdict it shares. A verdict
// that people have not given over the slots that they compared counts against
// it, unless it is agreement, of which people write down the telling part only.
func (t *Table) Compare(groups []Group, golds []*Gold, got []isnad.Comparison) {
	values := map[string]names{}
	for _, g := range golds {
		values[g.File] = namesOf(g)
	}
	groups = within(groups, values)
	covered, found, right := map[string]bool{}, map[int]bool{}, map[int]bool{}
	met, confirmed := map[int]bool{}, map[int]bool{} // the same from the program's side
	for i := range groups {
		for _, slot := range slotsIn(groups[i].Slot) {
			covered[slot] = true
		}
		for j := range got {
			if !groups[i].meets(&got[j], values) {
				continue
			}
			found[i], met[j] = true, true
			if groups[i].Verdict == got[j].Verdict {
				right[i], confirmed[j] = true, true
			}
		}
	}
	stray, wrong := 0, 0
	for j := range got {
		if got[j].Verdict == isnad.VerdictAgree || !sharesSlot(got[j].Slot, covered) {
			continue
		}
		if !met[j] {
			stray++
		}
		if !confirmed[j] {
			wrong++
		}
	}
	t.add("comparison.found", len(found), len(found)+stray, len(groups), 0)
	t.add("comparison.verdict", len(right), len(right)+wrong, len(groups), 0)
}

// within returns the groups of which two values or more stand in articles that
// were read.
func within(groups []Group, read map[string]names) []Group {
	var out []Group
	for _, g := range groups {
		known := 0
		for _, m := range g.Members {
			if _, ok := read[m.File]; ok {
				known++
			}
		}
		if known >= 2 {
			out = append(out, g)
		}
	}
	return out
}

// meets reports whether c compares a slot of the group, and two of its values
// in the articles that hold them.
func (g *Group) meets(c *isnad.Comparison, values map[string]names) bool {
	slots := map[string]bool{}
	for _, slot := range slotsIn(g.Slot) {
		slots[slot] = true
	}
	if !sharesSlot(c.Slot, slots) {
		return false
	}
	_, name, _ := strings.Cut(slotsIn(g.Slot)[0], ".")
	hits := 0
	for _, m := range g.Members {
		for i := range c.Claims {
			if filepath.Base(c.Claims[i].Path) == m.File && values[m.File].sameCompared(name, m.Value, &c.Claims[i]) {
				hits++
				break
			}
		}
	}
	return hits >= 2
}

// sameCompared reports whether want, as a group writes it, is what c holds.
func (n names) sameCompared(slot string, want any, c *isnad.Compared) bool {
	v := slotValue(want)
	if truth, ok := v.Bool(); ok {
		have, isTruth := c.Value.Bool()
		return isTruth && have == truth
	}
	if text, ok := want.(string); ok {
		denied := false
		text, denied = strings.CutPrefix(text, "not ")
		if denied != c.Denied {
			return false
		}
		v = isnad.Text(text)
		if number, err := strconv.ParseFloat(strings.TrimLeft(text, "<>=~"), 64); err == nil && slot != "date" {
			v = isnad.Number(number)
		}
	}
	if number, ok := v.Float(); ok {
		have, isNumber := numberIn(c.Value)
		return isNumber && have == number
	}
	return n.softAgree(slot, v, c.Value)
}

// slotsIn returns the slots that a comparison's name begins with: two when it
// holds them against each other.
func slotsIn(name string) []string {
	slots, _, _ := strings.Cut(name, "/")
	return strings.Split(slots, "|")
}

func sharesSlot(name string, slots map[string]bool) bool {
	for _, slot := range slotsIn(name) {
		if slots[slot] {
			return true
		}
	}
	return false
}
