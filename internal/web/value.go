package web

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/wording"
)

// slot is a filled slot as a page shows it.
type slot struct {
	Name  string
	Value isnad.Phrase
}

// boundSlots hold the bound of a number in another slot.
var boundSlots = map[string]string{"op": "", "attackers_op": "attackers"}

// dateSlots hold dates.
var dateSlots = []string{"date", "as_of", "period", "called_date"}

// slotsOf returns the slots of a claim that say something, a number with its
// bound.
func slotsOf(c isnad.Claim) []slot {
	var out []slot
	for _, name := range c.Slots.Names() {
		if _, bound := boundSlots[name]; bound || c.Slots[name].IsZero() {
			continue
		}
		op := c.Slots["op"]
		if name == boundSlots["attackers_op"] {
			op = c.Slots["attackers_op"]
		}
		out = append(out, slot{name, valueOf(name, c.Slots[name], isnad.Op(op.String()))})
	}
	return out
}

// valueOf says the value of a slot.
func valueOf(slot string, v isnad.Value, op isnad.Op) isnad.Phrase {
	if n, ok := v.Float(); ok {
		return wording.Bounded(op, n)
	}
	if b, ok := v.Bool(); ok {
		return truth(b)
	}
	if slices.Contains(dateSlots, slot) {
		return wording.Date(v.String())
	}
	return wording.Terms(v.Texts())
}

func truth(b bool) isnad.Phrase {
	if b {
		return wording.Message("value.true")
	}
	return wording.Message("value.false")
}

// shown is a value in a comparison of a slot.
func shown(slot string, c isnad.Compared) isnad.Phrase {
	if c.Value.IsZero() {
		return wording.Message("value.none")
	}
	if b, ok := c.Value.Bool(); ok {
		return truth(b != c.Denied)
	}
	field, _, _ := strings.Cut(slot, "/")
	value := valueOf(field[strings.LastIndexByte(field, '.')+1:], c.Value, c.Op)
	if c.Denied {
		return wording.Message("value.not", value)
	}
	return value
}
