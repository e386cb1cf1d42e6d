package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/view"
)

// spelled is a survey in which two spellings of one invented name stand in two
// articles, with the candidate that they make.
func spelled() *view.Survey {
	person := func(id, name string) isnad.Article {
		return isnad.Article{
			ID: id, Text: name + " came.", Title: "A page about " + name,
			Mentions: []isnad.Mention{{Span: isnad.Span{End: len(name)}, Type: isnad.MentionPerson, Canonical: name}},
		}
	}
	const layla, leila = "Layla Mansuri", "Leila Mansouri"
	names := [2]isnad.Name{{Type: isnad.MentionPerson, Caption: layla}, {Type: isnad.MentionPerson, Caption: leila}}
	return &view.Survey{
		Articles: []isnad.Article{person("a1", layla), person("a2", leila)},
		Questions: view.Questions{Candidates: []isnad.Candidate{{Names: names, Score: 0.91, Reasons: []isnad.Reason{
			{Kind: isnad.ReasonVariant, Words: [2]string{"layla", "leila"}}, {Kind: isnad.ReasonStory},
		}}}},
	}
}

func TestEntityShowsItsCandidatesWithReasons(t *testing.T) {
	s := spelled()
	other := s.Candidates[0].Names[0].Entity()
	body := get(t, handler(s), "/entities/"+s.Candidates[0].Names[1].Entity(), "Accept-Language", "en").Body.String()
	for _, want := range []string{"Leila Mansouri", "A page about Leila", `href="/entities/` + other, "0.91", "two spellings", "in reports of one story"} {
		if !strings.Contains(body, want) {
			t.Errorf("no %q on the page", want)
		}
	}
	if first, second := strings.Index(body, ">leila</bdi>"), strings.Index(body, ">layla</bdi>"); first < 0 || second < first {
		t.Error("the entity's own word does not come first")
	}
}

func TestEntitiesAreFoundByNameAndKind(t *testing.T) {
	h := handler(spelled())
	for query, want := range map[string]int{
		"": 2, "?name=leila": 1, "?name=" + url.QueryEscape("MANSOURI"): 1, "?type=person": 2, "?type=place": 0, "?type=nonsense": 2, "?name=nobody": 0,
	} {
		w := get(t, h, "/entities"+query)
		if got := strings.Count(w.Body.String(), `href="/entities/e`); got != want || w.Code != http.StatusOK {
			t.Errorf("%q: %d entities, want %d (status %d)", query, got, want, w.Code)
		}
	}
	if w := get(t, h, "/entities/e000000000000"); w.Code != http.StatusNotFound {
		t.Errorf("an id that nobody has: status %d", w.Code)
	}
}
