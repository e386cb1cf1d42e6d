package eval

import (
	"strconv"

	"github.com/isnad-project/isnad"
)

// claims scores the claims whose type and evidence meet one of gold, then those
// among them whose slots agree, and whose status does.
func (t *Table) claims(n names, g *Gold, got []isnad.Claim) {
	gold := g.Article.Claims
	taken := pair(extents(gold), extents(got), sameType(gold, got))
	var others []isnad.Claim
	for _, j := range rest(len(got), taken) {
		others = append(others, got[j])
	}
	ignored := len(pair(extents(g.Optional), extents(others), sameType(g.Optional, others)))
	slots, status := 0, 0
	for _, m := range taken {
		if n.slotsAgree(gold[m.gold].Slots, got[m.got].Slots) {
			slots++
		}
		if gold[m.gold].Status == got[m.got].Status {
			status++
		}
	}
	t.add("claim.type", len(taken), len(got), len(gold), ignored)
	t.add("claim.slots", slots, len(got), len(gold), ignored)
	t.add("claim.status", status, len(got), len(gold), ignored)
}

func sameType(gold, got []isnad.Claim) func(i, j int) bool {
	return func(i, j int) bool { return gold[i].Type == got[j].Type }
}

func extents(claims []isnad.Claim) []isnad.Span {
	out := make([]isnad.Span, len(claims))
	for i := range claims {
		out[i] = claims[i].Extent()
	}
	return out
}

// slotsAgree reports whether every number and truth of want stands in got, and
// at least half of its other slots share a name, a word or a month.
func (n names) slotsAgree(want, got isnad.Slots) bool {
	soft, hit := 0, 0
	for name, w := range want {
		g := got[name]
		if truth, ok := w.Bool(); ok {
			if have, isTruth := g.Bool(); !isTruth || have != truth {
				return false
			}
			continue
		}
		if number, ok := w.Float(); ok {
			if have, isNumber := numberIn(g); !isNumber || have != number {
				return false
			}
			continue
		}
		soft++
		if n.softAgree(name, w, g) {
			hit++
		}
	}
	return hit*2 >= soft
}

func (n names) softAgree(slot string, want, got isnad.Value) bool {
	switch slot {
	case "date", "as_of", "period":
		return cutAt(plainDate(got.String()), 7) == cutAt(plainDate(want.String()), 7)
	}
	for _, w := range want.Texts() {
		for _, g := range got.Texts() {
			if g != "" && n.same(w, g) {
				return true
			}
		}
	}
	return false
}

func numberIn(v isnad.Value) (float64, bool) {
	if f, ok := v.Float(); ok {
		return f, true
	}
	f, err := strconv.ParseFloat(v.String(), 64)
	return f, err == nil
}
