package frame_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/frame"
	"github.com/isnad-project/isnad/internal/lexicon"
	"pgregory.net/rapid"
)

// keys are the slots of which a claim fills at least one group, all of it.
var keys = map[isnad.ClaimType][]string{
	isnad.ClaimMembership: {"org count counted"}, isnad.ClaimFounding: {"org date"}, isnad.ClaimMeeting: {"what"},
	isnad.ClaimAttendance: {"person meeting present"}, isnad.ClaimPledge: {"donor amount currency", "donor recipients"},
	isnad.ClaimDesignation: {"authority count", "authority targets", "list count"}, isnad.ClaimIncident: {"kind actor", "kind date", "kind target"},
	isnad.ClaimCasualties: {"killed", "wounded", "executed", "detained", "killed_and_wounded"}, isnad.ClaimStrength: {"org count"},
	isnad.ClaimTerritory: {"org status"}, isnad.ClaimRole: {"person role"}, isnad.ClaimLeadershipChange: {"org predecessor", "org successor"},
	isnad.ClaimStatistic: {"measure value"}, isnad.ClaimGoal: {"org line text"},
}

func schema(t *testing.T) map[isnad.ClaimType][]string {
	t.Helper()
	table, err := lexicon.Default().Table("schema/claims.tsv")
	if err != nil {
		t.Fatal(err)
	}
	out := map[isnad.ClaimType][]string{}
	for _, row := range table.Rows {
		out[isnad.ClaimType(row.ID())] = strings.Fields(row.Get("slots") + " " + row.Get("optional"))
	}
	return out
}

// TestClaimsKeepTheirSchema puts the sentences of the rules together in any order,
// cut anywhere, and asks of every claim what its type promises.
func TestClaimsKeepTheirSchema(t *testing.T) {
	allowed := schema(t)
	rapid.Check(t, func(r *rapid.T) {
		var b strings.Builder
		for range rapid.IntRange(1, 5).Draw(r, "sentences") {
			b.WriteString(rules[rapid.IntRange(0, len(rules)-1).Draw(r, "rule")].text)
			b.WriteString(rapid.SampledFrom([]string{" ", "\n", "، و", " \"", " (", ""}).Draw(r, "joint"))
		}
		a := marked(t, b.String())
		claims := frame.Claims(a, lexicon.Default())
		if again := frame.Claims(a, lexicon.Default()); !reflect.DeepEqual(claims, again) {
			r.Fatalf("the same article gives other claims:\n%v\n%v", claims, again)
		}
		for _, c := range claims {
			check(r, a, c, allowed[c.Type])
		}
	})
}

func check(r *rapid.T, a *isnad.Article, c isnad.Claim, allowed []string) {
	if c.Rule == "" || len(c.Evidence) == 0 {
		r.Fatalf("a claim without rule or evidence: %+v", c)
	}
	for _, e := range c.Evidence {
		if _, err := isnad.NewSpan(a.Text, e.Start, e.End); err != nil {
			r.Fatalf("%s: %v", c.Rule, err)
		}
	}
	for slot, v := range c.Slots {
		if !slices.Contains(allowed, slot) {
			r.Fatalf("%s fills %s, which is no slot of %s", c.Rule, slot, c.Type)
		}
		if v.IsZero() {
			r.Fatalf("%s fills %s with nothing", c.Rule, slot)
		}
	}
	for _, slot := range []string{"purpose", "topics", "reason", "extent"} {
		for _, wording := range c.Slots[slot].Texts() {
			if !strings.Contains(a.Text, wording) {
				r.Fatalf("%s quotes %q, which the text does not say", c.Rule, wording)
			}
		}
	}
	if !slices.ContainsFunc(keys[c.Type], func(group string) bool { return filled(c.Slots, group) }) {
		r.Fatalf("%s lacks the key slots of %s: %v", c.Rule, c.Type, c.Slots)
	}
}

func filled(slots isnad.Slots, group string) bool {
	return !slices.ContainsFunc(strings.Fields(group), func(slot string) bool { return slots[slot].IsZero() })
}

// FuzzClaims: no text and no mentions, however they lie, break the frames.
func FuzzClaims(f *testing.F) {
	f.Add("شنت الجماعة هجوما على سجن، قتل 12 شخصا", uint16(3), uint16(20), uint16(24), uint16(30))
	f.Fuzz(func(t *testing.T, text string, s1, e1, s2, e2 uint16) {
		a := &isnad.Article{Text: text, Published: &isnad.Published{Value: "2031"}}
		for i, at := range [][2]uint16{{s1, e1}, {s2, e2}} {
			span, err := isnad.NewSpan(text, int(at[0]), int(at[1]))
			if err != nil {
				continue
			}
			m := isnad.Mention{ID: "m", Span: span, Type: isnad.MentionOrg, Canonical: "Black Wave"}
			if i == 1 {
				m.Type, m.Quantity = isnad.MentionQuantity, &isnad.Quantity{Value: 3, Unit: isnad.UnitCount}
			}
			a.Mentions = append(a.Mentions, m)
		}
		for _, c := range frame.Claims(a, lexicon.Default()) {
			if _, err := isnad.NewSpan(text, c.Extent().Start, c.Extent().End); err != nil {
				t.Fatal(err)
			}
		}
	})
}
