package cluster_test

import (
	"fmt"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/cluster"
	"github.com/isnad-project/isnad/internal/identity"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// slots are the slots of a claim as plain values.
type slots map[string]any

// said is a claim: its type, its slots, who says so and how.
type said struct {
	claim  isnad.ClaimType
	slots  slots
	chain  []string
	status isnad.Status
}

// article makes an article of claims; names lists its mentions as
// "type:canonical" or "place:kind:country:canonical".
func article(id, date, names string, claims ...said) isnad.Article {
	a := isnad.Article{ID: id, Path: id + ".txt", Text: "النص كله هنا", Outlet: isnad.Outlet{Name: "صحيفة " + id}}
	if date != "" {
		a.Published = &isnad.Published{Value: date, Basis: isnad.BasisStamp}
	}
	whole := isnad.Span{Start: 0, End: len(a.Text)}
	for i, name := range strings.FieldsFunc(names, func(r rune) bool { return r == ';' }) {
		part := strings.Split(strings.TrimSpace(name), ":")
		m := isnad.Mention{Span: whole, ID: fmt.Sprint("m", i), Type: isnad.MentionType(part[0]), Canonical: part[len(part)-1]}
		if part[0] == "place" {
			m.Place = &isnad.Place{Kind: isnad.PlaceKind(part[1]), Country: part[2]}
		}
		a.Mentions = append(a.Mentions, m)
	}
	for i, c := range claims {
		made, err := isnad.NewClaim(a.Text, c.claim, values(c.slots), whole)
		if err != nil {
			panic(err)
		}
		made.ID, made.Chain = fmt.Sprint("c", i+1), c.chain
		if c.status != "" {
			made.Status = c.status
		}
		a.Claims = append(a.Claims, made)
	}
	return a
}

func values(in slots) isnad.Slots {
	out := isnad.Slots{}
	for name, v := range in {
		switch v := v.(type) {
		case string:
			out[name] = isnad.Text(v)
		case int:
			out[name] = isnad.Number(float64(v))
		case bool:
			out[name] = isnad.Truth(v)
		case []string:
			out[name] = isnad.List(v...)
		default:
			panic(fmt.Sprintf("no slot holds %T", v))
		}
	}
	return out
}

func tell(articles []isnad.Article) []isnad.Story {
	return cluster.Stories(articles, identity.New(nil).Bearers(), lexicon.Default())
}

func compare(articles ...isnad.Article) []isnad.Comparison {
	return cluster.Comparisons(articles, tell(articles), identity.New(nil).Bearers(), lexicon.Default())
}

// find returns the comparison of that slot.
func find(all []isnad.Comparison, slot string) (isnad.Comparison, bool) {
	for _, c := range all {
		if c.Slot == slot {
			return c, true
		}
	}
	return isnad.Comparison{}, false
}

func slotsOf(all []isnad.Comparison) string {
	var b strings.Builder
	for _, c := range all {
		fmt.Fprintf(&b, "%s %s: %s\n", c.Verdict, c.Slot, c.Why)
	}
	return b.String()
}

const league = "org:Rivers League"

func member(count int, op, counted, asOf string) said {
	return said{claim: isnad.ClaimMembership, slots: slots{"org": "Rivers League", "count": count, "op": op, "counted": counted, "as_of": asOf}}
}

func meets(s slots) said {
	if s["what"] == nil {
		s["what"] = "Rivers League meeting"
	}
	return said{claim: isnad.ClaimMeeting, slots: s}
}

func (s said) planned() said { s.status = isnad.StatusPlanned; return s }
func (s said) denied() said  { s.status = isnad.StatusDenied; return s }
func (s said) by(chain ...string) said {
	s.chain = chain
	return s
}

func came(person, meeting string, present bool) said {
	return said{claim: isnad.ClaimAttendance, slots: slots{"person": person, "meeting": meeting, "present": present}}
}
