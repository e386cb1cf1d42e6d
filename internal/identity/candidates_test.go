package identity_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/identity"
	"github.com/isnad-project/isnad/internal/lexicon"
	"pgregory.net/rapid"
)

// byWords takes two forms for alike that have a word in common, so that the tests
// see what candidates make of likeness and not how words are compared. Words in
// one place that differ are in conflict; every word tells one.
type byWords []identity.Profile

func (all byWords) Near(form string, _ isnad.MentionType) []identity.Alike {
	var out []identity.Alike
	for _, p := range all {
		for _, other := range p.Forms {
			if words := all.Words(form, other); slices.ContainsFunc(words, func(w identity.Word) bool { return w.Kind == isnad.ReasonSame }) {
				out = append(out, identity.Alike{Entity: p.Name.Entity(), Form: other, Score: 0.7, Words: words})
			}
		}
	}
	return out
}

func (all byWords) Bearing(word string, _ float64) []string {
	var out []string
	for _, p := range all {
		if p.Name.Type == isnad.MentionPerson && slices.ContainsFunc(p.Forms, func(f string) bool { return slices.Contains(strings.Fields(f), word) }) {
			out = append(out, p.Name.Entity())
		}
	}
	return out
}

func (byWords) Words(a, b string) []identity.Word {
	x, y := strings.Fields(a), strings.Fields(b)
	var left, right []string
	var out []identity.Word
	say := func(kind isnad.ReasonKind, a, b string) {
		out = append(out, identity.Word{Reason: isnad.Reason{Kind: kind, Words: [2]string{strings.ToLower(a), strings.ToLower(b)}}, Tells: 1, Alike: 1})
	}
	for _, w := range x {
		if slices.Contains(y, w) {
			say(isnad.ReasonSame, w, w)
		} else {
			left = append(left, w)
		}
	}
	for _, w := range y {
		if !slices.Contains(x, w) {
			right = append(right, w)
		}
	}
	for len(left) > 0 && len(right) > 0 {
		say(isnad.ReasonConflict, left[0], right[0])
		left, right = left[1:], right[1:]
	}
	for _, w := range left {
		say(isnad.ReasonOmitted, w, "")
	}
	for _, w := range right {
		say(isnad.ReasonOmitted, "", w)
	}
	return out
}

func candidates(articles []isnad.Article, stories []isnad.Story, judged ...isnad.Judgement) []isnad.Candidate {
	m := identity.New(judged)
	whose := lexicon.Default().Whose()
	profiles := m.Profiles(m.Apply(articles), stories, whose)
	return m.Candidates(profiles, byWords(profiles), whose)
}

// kinds are the reasons of the first candidate, "" when there is none.
func kinds(found []isnad.Candidate) string {
	var out []string
	if len(found) > 0 {
		for _, r := range found[0].Reasons {
			out = append(out, string(r.Kind))
		}
	}
	return strings.Join(out, " ")
}

// named is an article that names somebody and nothing else.
func named(id string, captions ...string) isnad.Article {
	a := page(id, captions...)
	for i := range a.Mentions {
		a.Mentions[i].Role = nil
	}
	return a
}

func placed(id, caption, country string, kind isnad.PlaceKind) isnad.Article {
	a := named(id, caption)
	a.Mentions = a.Mentions[:1]
	a.Mentions[0].Type, a.Mentions[0].Place = isnad.MentionPlace, &isnad.Place{Kind: kind, Country: country}
	return a
}

// body is a ministry, an agency or the like.
func body(id, caption string, places ...string) isnad.Article {
	a := named(id, caption)
	a.Mentions = a.Mentions[:1]
	a.Mentions[0].Type = isnad.MentionOrg
	for _, country := range places {
		a.Mentions = append(a.Mentions, isnad.Mention{Type: isnad.MentionPlace, Canonical: country, Place: &isnad.Place{Kind: isnad.PlaceCountry, Country: country}})
	}
	return a
}

func TestCandidates(t *testing.T) {
	const ali, full, alone = "Wafi Ali", "Wafi Hadi Ali", "Ali"
	const ministry, norwegian = "Ministry of Health", "Ministry of Health of Norway"
	story := []isnad.Story{{ID: "s", Reports: []isnad.Report{{Article: "a"}, {Article: "b"}}}}
	otherChair := page("b", full)
	otherChair.Mentions[1].Role.Office = "Deputy"
	with := func(id, caption string) isnad.Article { return named(id, caption, "Sabri Noor") }
	different := []isnad.Judgement{judge(ali, full, isnad.IdentityDifferent)}
	same := []isnad.Judgement{judge(ali, full, isnad.IdentitySame)}
	unsure := []isnad.Judgement{judge(ali, full, isnad.IdentityUnsure)}
	for _, c := range []struct {
		name    string
		a, b    isnad.Article
		stories []isnad.Story
		judged  []isnad.Judgement
		want    string
		score   float64
	}{
		{"like names", named("a", ali), named("b", full), nil, nil, "same same omitted", 0.7},
		{"other names", named("a", ali), named("b", "Hadi Noor"), nil, nil, "", 0},
		{"as much apart as in common", named("a", "Wafi Noor"), named("b", ali), nil, nil, "", 0},
		{"the same office", page("a", ali), page("b", full), nil, nil, "same same omitted office", 0.78},
		{"another office of the same body", page("a", ali), otherChair, nil, nil, "same same omitted body", 0.74},
		{"one story", named("a", ali), named("b", full), story, nil, "same same omitted story", 0.73},
		{"the same company", with("a", ali), with("b", full), nil, nil, "same same omitted company", 0.72},
		{"one article takes them for two", named("a", ali, full), named("b", "Nobody"), nil, nil, "", 0},
		{"judged different", named("a", ali), named("b", full), nil, different, "", 0},
		{"judged the same", named("a", ali), named("b", full), nil, same, "", 0},
		{"judged unsure", named("a", ali), named("b", full), nil, unsure, "same same omitted", 0.7},

		{"one word", named("a", alone), named("b", ali), nil, nil, "", 0},
		{"one word and a story", named("a", alone), named("b", ali), story, nil, "same omitted story", 0.6},
		{"one word and an office", page("a", alone), page("b", ali), nil, nil, "same omitted office", 0.65},
		{"the first word and a story", named("a", "Wafi"), named("b", ali), story, nil, "", 0},
		{"another word and an office", page("a", "Hadi"), page("b", ali), nil, nil, "", 0},
		{"one word in the same article", page("a", alone, ali), named("b", "Nobody"), nil, nil, "", 0},

		{"a ministry without its country", body("a", ministry), body("b", norwegian), nil, nil, "", 0},
		{"and articles about another", body("a", ministry, "SE"), body("b", norwegian), nil, nil, "", 0},
		{"and articles about that and another", body("a", ministry, "NO", "SE"), body("b", norwegian), nil, nil, "", 0},
		{"and articles about that alone", body("a", ministry, "NO"), body("b", norwegian, "SE"), nil, nil, "same same same omitted country", 0.7},
		{"ministries of two countries", body("a", "Ministry of Health of Sweden"), body("b", norwegian), nil, nil, "", 0},
		{"a body of common words with one more", body("a", "National Council"), body("b", "National Health Council"), nil, nil, "", 0},
		{"in one story", body("a", "National Council"), body("b", "National Health Council"), story, nil, "same same omitted story", 0.6},
		{"bodies of a country of two words", body("a", "United States Council"), body("b", "United States Health Council"), nil, nil, "", 0},
		{"a body with a name of its own", body("a", "Halabi Council"), body("b", "National Halabi Council"), story, nil, "same same omitted story", 0.61},

		{"a place in another country", placed("a", ali, "NO", "city"), placed("b", full, "SE", "city"), nil, nil, "", 0},
		{"a place of another kind", placed("a", ali, "NO", "city"), placed("b", full, "NO", "admin"), nil, nil, "", 0},
	} {
		found := candidates([]isnad.Article{c.a, c.b}, c.stories, c.judged...)
		if got := kinds(found); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
			continue
		}
		if len(found) > 0 && (found[0].Score < c.score-0.001 || found[0].Score > c.score+0.001) {
			t.Errorf("%s: score %g, want %g", c.name, found[0].Score, c.score)
		}
		if len(found) > 0 && found[0].Unsure != (c.judged != nil) {
			t.Errorf("%s: unsure is %v", c.name, found[0].Unsure)
		}
	}
}

func TestUnrelatedArticleChangesNoCandidate(t *testing.T) {
	articles := []isnad.Article{page("a", "Wafi Ali"), page("b", "Wafi Hadi Ali"), named("c", "Sabri Noor"), named("d", "Sabri Karim Noor")}
	before := candidates(articles, nil)
	if len(before) != 2 {
		t.Fatalf("%d candidates, want 2", len(before))
	}
	rapid.Check(t, func(t *rapid.T) {
		others := rapid.SliceOfN(rapid.StringMatching(`[K-M][a-z]{3} [A-Z][a-z]{3}`), 1, 4).Draw(t, "others")
		more := named("e", others...)
		more.Mentions = slices.DeleteFunc(more.Mentions, func(m isnad.Mention) bool { return m.Type != isnad.MentionPerson })
		after := candidates(append(slices.Clone(articles), more), nil)
		after = slices.DeleteFunc(after, func(c isnad.Candidate) bool { return slices.Contains(others, c.Names[0].Caption) })
		if !reflect.DeepEqual(after, before) {
			t.Fatalf("%v became %v", before, after)
		}
	})
}
