package view

import (
	"cmp"
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
)

// Moment is a claim at the time that it speaks of.
type Moment struct {
	When    string // EDTF
	Article *isnad.Article
	Claim   *isnad.Claim
}

// dateSlots are the slots that say when, of which a claim type has one.
var dateSlots = []string{"date", "as_of", "period"}

// Timeline returns the dated claims of the survey in the order of what they
// speak of: by the first day, then by the last, then by article and place.
func Timeline(s *Survey) []Moment {
	var out []Moment
	for _, a := range byDate(s.Articles) {
		for i := range a.Claims {
			if when := When(&a.Claims[i]); when != "" {
				out = append(out, Moment{when, a, &a.Claims[i]})
			}
		}
	}
	slices.SortStableFunc(out, func(m, n Moment) int {
		p, q := edtf.Parse(m.When), edtf.Parse(n.When)
		return cmp.Or(cmp.Compare(p.First, q.First), cmp.Compare(p.Last, q.Last))
	})
	return out
}

// When is the date that a claim gives for what it states, in EDTF; "" when it
// gives none.
func When(c *isnad.Claim) string {
	for _, slot := range dateSlots {
		if t := c.Slots[slot].Texts(); len(t) > 0 && edtf.Parse(t[0]).Known() {
			return t[0]
		}
	}
	_, date := CutDate(c.Slots["meeting"].String())
	return date
}

// CutDate takes the date off the end of the name of a meeting or an incident, as
// claims write it: "Rivers League meeting 2031-05".
func CutDate(name string) (rest, date string) {
	i := strings.LastIndexByte(name, ' ')
	if i < 0 || !edtf.Parse(name[i+1:]).Known() {
		return name, ""
	}
	return strings.TrimSpace(name[:i]), name[i+1:]
}

func dayOf(date string) edtf.Day {
	if p := edtf.Parse(date); p.Known() {
		return p.First
	}
	return edtf.Latest
}
