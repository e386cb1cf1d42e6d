package identity_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/identity"
	"pgregory.net/rapid"
)

func person(caption string) isnad.Name {
	return isnad.Name{Type: isnad.MentionPerson, Caption: caption}
}

func judge(a, b string, verdict isnad.Identity) isnad.Judgement {
	return isnad.NewJudgement(person(a), person(b), verdict)
}

func TestJudgementsJoin(t *testing.T) {
	const same, different, unsure = isnad.IdentitySame, isnad.IdentityDifferent, isnad.IdentityUnsure
	const layla, leila, arabic, full = "Layla Mansuri", "Leila Mansouri", "ليلى المنصوري", "Layla bint Hadi Mansuri"
	for _, c := range []struct {
		name   string
		judged []isnad.Judgement
		want   string // what stands for layla
		joined int    // names that are one with her
	}{
		{"nobody judged", nil, layla, 1},
		{"same", []isnad.Judgement{judge(layla, leila, same)}, layla, 2},
		{"Latin letters stand for Arabic ones", []isnad.Judgement{judge(arabic, layla, same)}, layla, 2},
		{"the fuller name stands for the shorter", []isnad.Judgement{judge(layla, full, same)}, full, 2},
		{"same goes on", []isnad.Judgement{judge(layla, leila, same), judge(leila, full, same), judge(full, arabic, same)}, full, 4},
		{"different joins nothing", []isnad.Judgement{judge(layla, leila, different), judge(leila, full, same)}, layla, 1},
		{"unsure joins nothing", []isnad.Judgement{judge(layla, leila, unsure)}, layla, 1},
	} {
		m := identity.New(c.judged)
		if got := m.Of(person(layla)).Caption; got != c.want {
			t.Errorf("%s: she goes by %s, want %s", c.name, got, c.want)
		}
		if got := m.Names(person(layla)); len(got) != c.joined || got[0].Caption != c.want {
			t.Errorf("%s: she is %v", c.name, got)
		}
	}
}

func TestDifferentInsideASetIsAContradiction(t *testing.T) {
	m := identity.New([]isnad.Judgement{
		judge("A B", "C D", isnad.IdentitySame), judge("C D", "E F", isnad.IdentitySame), judge("A B", "E F", isnad.IdentityDifferent),
	})
	want := []identity.Contradiction{{
		Names: [2]isnad.Name{person("A B"), person("E F")}, Path: []isnad.Name{person("A B"), person("C D"), person("E F")},
	}}
	if got := m.Contradictions(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if len(m.Sets()) != 1 {
		t.Errorf("the sets are %v", m.Sets())
	}
}

func TestVerdictHoldsForEveryNameOfAnEntity(t *testing.T) {
	m := identity.New([]isnad.Judgement{
		judge("A B", "A C", isnad.IdentitySame), judge("A C", "X Y", isnad.IdentityDifferent), judge("A B", "Z Z", isnad.IdentityUnsure),
	})
	for pair, want := range map[[2]string]isnad.Identity{
		{"A B", "X Y"}: isnad.IdentityDifferent, {"A C", "Z Z"}: isnad.IdentityUnsure, {"X Y", "Z Z"}: "",
	} {
		if got := m.Verdict(person(pair[1]), person(pair[0])); got != want {
			t.Errorf("%v: %q, want %q", pair, got, want)
		}
	}
}

// page is an article in which somebody of each caption holds an office, speaks
// and leads.
func page(id string, captions ...string) isnad.Article {
	a := isnad.Article{ID: id, Text: strings.Join(captions, ", ")}
	for i, c := range captions {
		start := strings.Index(a.Text, c)
		span := isnad.Span{Start: start, End: start + len(c)}
		a.Mentions = append(a.Mentions,
			isnad.Mention{Span: span, Type: isnad.MentionPerson, Canonical: c},
			isnad.Mention{Span: span, Type: isnad.MentionRole, Role: &isnad.Role{Holder: c, Org: "Harbour League", Office: "Chair"}})
		a.Attributions = append(a.Attributions, isnad.Attribution{Source: c, Chain: []string{c, "The Post"}})
		claim, err := isnad.NewClaim(a.Text, isnad.ClaimMeeting, isnad.Slots{
			"what": isnad.Text(c + " meeting"), "chair": isnad.Text(c), "topics": isnad.List("boats", c), "participants_count": isnad.Number(float64(i)),
		}, span)
		if err != nil {
			panic(err)
		}
		claim.Chain = []string{c}
		a.Claims = append(a.Claims, claim)
	}
	return a
}

func TestApplyWritesTheNameEverywhere(t *testing.T) {
	m := identity.New([]isnad.Judgement{judge("Layla bint Hadi Mansuri", "Leila Mansouri", isnad.IdentitySame)})
	given := []isnad.Article{page("a", "Leila Mansouri"), page("b", "Hadi Naoum")}
	got := m.Apply(given)
	want := page("a", "Leila Mansouri")
	const full = "Layla bint Hadi Mansuri"
	want.Mentions[0].Canonical, want.Mentions[1].Role.Holder = full, full
	want.Attributions[0].Source, want.Attributions[0].Chain[0] = full, full
	want.Claims[0].Chain[0] = full
	want.Claims[0].Slots["what"], want.Claims[0].Slots["chair"] = isnad.Text(full+" meeting"), isnad.Text(full)
	want.Claims[0].Slots["topics"] = isnad.List("boats", full)
	if !reflect.DeepEqual(got, []isnad.Article{want, page("b", "Hadi Naoum")}) {
		t.Errorf("got %+v", got)
	}
	if !reflect.DeepEqual(given, []isnad.Article{page("a", "Leila Mansouri"), page("b", "Hadi Naoum")}) {
		t.Error("the articles that were given have changed")
	}
}

func TestApplyKeepsThingsOfOtherKinds(t *testing.T) {
	m := identity.New([]isnad.Judgement{judge("Norport", "Nora Port", isnad.IdentitySame)})
	a := page("a", "Norport")
	a.Mentions = append(a.Mentions, isnad.Mention{Type: isnad.MentionPlace, Canonical: "Norport"})
	got := m.Apply([]isnad.Article{a})[0]
	if got.Mentions[0].Canonical != "Nora Port" || got.Mentions[2].Canonical != "Norport" {
		t.Errorf("the mentions are %+v", got.Mentions)
	}
	if chair := got.Claims[0].Slots["chair"].String(); chair != "Norport" {
		t.Errorf("a slot that may hold the place says %s", chair)
	}
}

var someone = rapid.SampledFrom([]string{"A", "B B", "C", "D D D", "هادي", "F"})

func someJudgements(t *rapid.T) []isnad.Judgement {
	var out []isnad.Judgement
	done := map[[2]isnad.Name]bool{}
	for range rapid.IntRange(0, 9).Draw(t, "judgements") {
		a, b := someone.Draw(t, "a"), someone.Draw(t, "b")
		j := judge(a, b, rapid.SampledFrom(isnad.Identities).Draw(t, "verdict"))
		if a != b && !done[j.Names] {
			done[j.Names] = true
			out = append(out, j)
		}
	}
	return out
}

func TestOrderOfJudgementsDoesNotMatter(t *testing.T) {
	articles := []isnad.Article{page("a", "A", "B B", "C"), page("b", "D D D", "هادي"), page("c", "F", "A")}
	rapid.Check(t, func(t *rapid.T) {
		judged := someJudgements(t)
		other := rapid.Permutation(judged).Draw(t, "order")
		m, n := identity.New(judged), identity.New(other)
		if !reflect.DeepEqual(m.Sets(), n.Sets()) || !reflect.DeepEqual(m.Contradictions(), n.Contradictions()) {
			t.Fatalf("%v and %v", m.Sets(), n.Sets())
		}
		if !reflect.DeepEqual(m.Apply(articles), n.Apply(articles)) {
			t.Fatal("the articles differ")
		}
	})
}

func TestDifferentJoinsAndPartsNothing(t *testing.T) {
	articles := []isnad.Article{page("a", "A", "B B", "C"), page("b", "D D D", "هادي"), page("c", "F", "A")}
	rapid.Check(t, func(t *rapid.T) {
		judged := someJudgements(t)
		a, b := someone.Draw(t, "a"), someone.Draw(t, "b")
		j := judge(a, b, isnad.IdentityDifferent)
		if a == b || slices.ContainsFunc(judged, func(k isnad.Judgement) bool { return k.Names == j.Names }) {
			t.Skip()
		}
		before, after := identity.New(judged), identity.New(append(slices.Clone(judged), j))
		if !reflect.DeepEqual(before.Sets(), after.Sets()) || !reflect.DeepEqual(before.Apply(articles), after.Apply(articles)) {
			t.Fatalf("%v became %v", before.Sets(), after.Sets())
		}
	})
}

func TestSpellingJoinsByItself(t *testing.T) {
	const bare, hamza, dots = "جيش الانقاذ", "جيش الإنقاذ", "جيش الأنقاذ"
	given := []isnad.Article{page("a", hamza), page("b", bare, "Jaish"), page("c", dots)}
	if a, b := person(bare), person(hamza); a.Entity() != b.Entity() {
		t.Errorf("ids %s and %s", a.Entity(), b.Entity())
	}
	for _, c := range []struct {
		judged []isnad.Judgement
		want   string
	}{
		{nil, dots},
		{[]isnad.Judgement{judge(bare, "Jaish", isnad.IdentitySame)}, "Jaish"},
	} {
		for _, a := range identity.New(c.judged).Apply(given) {
			if got := a.Mentions[0].Canonical; got != c.want || a.Claims[0].Slots["chair"].String() != c.want {
				t.Errorf("judged %v: article %s names %s", c.judged, a.ID, got)
			}
		}
	}
}
