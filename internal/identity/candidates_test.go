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

// firstWord takes two forms for alike when their first words are one, and says of
// a form of two words that both are, so that the tests see what candidates make of
// likeness and not how names are compared.
func firstWord(profiles []identity.Profile) identity.Matcher {
	return func(form string, _ isnad.MentionType) []identity.Alike {
		var out []identity.Alike
		word, _, _ := strings.Cut(form, " ")
		for _, p := range profiles {
			for _, other := range p.Forms {
				if w, _, _ := strings.Cut(other, " "); w == word {
					words := make([]isnad.Reason, len(strings.Fields(form)))
					for i := range words {
						words[i] = isnad.Reason{Kind: isnad.ReasonSame, Words: [2]string{w, w}}
					}
					out = append(out, identity.Alike{Entity: p.Name.Entity(), Score: 0.7, Words: words})
				}
			}
		}
		return out
	}
}

func candidates(articles []isnad.Article, stories []isnad.Story, judged ...isnad.Judgement) []isnad.Candidate {
	m := identity.New(judged)
	profiles := m.Profiles(m.Apply(articles), stories)
	return m.Candidates(profiles, firstWord(profiles))
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

func TestCandidates(t *testing.T) {
	const ali, hadi = "Wafi Ali", "Wafi Hadi"
	together := []isnad.Story{{ID: "s", Reports: []isnad.Report{{Article: "a"}, {Article: "b"}}}}
	otherChair := page("b", hadi)
	otherChair.Mentions[1].Role.Office = "Deputy"
	for _, c := range []struct {
		name     string
		articles []isnad.Article
		stories  []isnad.Story
		judged   []isnad.Judgement
		want     string
		score    float64
	}{
		{"like names", []isnad.Article{named("a", ali), named("b", hadi)}, nil, nil, "same same", 0.7},
		{"one word alone", []isnad.Article{named("a", "Wafi"), named("b", "Wafi ")}, nil, nil, "", 0},
		{"one word and the same office", []isnad.Article{page("a", "Wafi"), page("b", "Wafi ")}, nil, nil, "same office", 0.66},
		{"other names", []isnad.Article{named("a", ali), named("b", "Hadi Wafi")}, nil, nil, "", 0},
		{"the same office", []isnad.Article{page("a", ali), page("b", hadi)}, nil, nil, "same same office", 0.78},
		{"another office of the same body", []isnad.Article{page("a", ali), otherChair}, nil, nil, "same same body", 0.74},
		{"one story", []isnad.Article{named("a", ali), named("b", hadi)}, together, nil, "same same story", 0.73},
		{"one article takes them for two", []isnad.Article{named("a", ali, hadi)}, nil, nil, "", 0},
		{"judged different", []isnad.Article{named("a", ali), named("b", hadi)}, nil, []isnad.Judgement{judge(ali, hadi, isnad.IdentityDifferent)}, "", 0},
		{"judged the same", []isnad.Article{named("a", ali), named("b", hadi)}, nil, []isnad.Judgement{judge(ali, hadi, isnad.IdentitySame)}, "", 0},
		{"judged unsure", []isnad.Article{named("a", ali), named("b", hadi)}, nil, []isnad.Judgement{judge(ali, hadi, isnad.IdentityUnsure)}, "same same", 0.7},
		{"a place in another country", []isnad.Article{placed("a", ali, "NO", "city"), placed("b", hadi, "SE", "city")}, nil, nil, "", 0},
		{"a place of another kind", []isnad.Article{placed("a", ali, "NO", "city"), placed("b", hadi, "NO", "admin")}, nil, nil, "", 0},
	} {
		found := candidates(c.articles, c.stories, c.judged...)
		if got := kinds(found); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
			continue
		}
		if len(found) > 0 && (found[0].Score < c.score-0.001 || found[0].Score > c.score+0.001) {
			t.Errorf("%s: score %g, want %g", c.name, found[0].Score, c.score)
		}
		if unsure := strings.Contains(c.name, "unsure"); len(found) > 0 && found[0].Unsure != unsure {
			t.Errorf("%s: unsure is %v", c.name, found[0].Unsure)
		}
	}
}

func TestUnrelatedArticleChangesNoCandidate(t *testing.T) {
	articles := []isnad.Article{page("a", "Wafi Ali"), page("b", "Wafi Hadi"), named("c", "Sabri Noor"), named("d", "Sabri Nour")}
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
