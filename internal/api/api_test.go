package api_test

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/api"
	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/view"
)

const layla, leila = "Layla Mansuri", "Leila Mansouri"

func person(caption string) isnad.Name {
	return isnad.Name{Type: isnad.MentionPerson, Caption: caption}
}

// shelf is a ledger of two articles about two spellings of an invented name. It
// keeps what it was asked to judge.
type shelf struct {
	judged []view.Ruling
	broken bool
}

func (s *shelf) Survey(context.Context) (*view.Survey, error) {
	if s.broken {
		return nil, errors.New("the disk is gone")
	}
	page := func(id, name, outlet string) isnad.Article {
		return isnad.Article{
			ID: id, Text: name + " came.", Outlet: isnad.Outlet{Name: outlet},
			Mentions: []isnad.Mention{{Span: isnad.Span{End: len(name)}, Type: isnad.MentionPerson, Canonical: name}},
		}
	}
	return &view.Survey{Articles: []isnad.Article{page("a1", layla, "The Post"), page("a2", leila, "The Harbour")}}, nil
}

func (s *shelf) Questions(context.Context, *view.Survey) (view.Questions, error) {
	return view.Questions{
		Candidates: []isnad.Candidate{{Names: [2]isnad.Name{person(layla), person(leila)}, Score: 0.91, Reasons: []isnad.Reason{{Kind: isnad.ReasonStory}}}},
		Doubts:     []isnad.Doubt{{Name: person(layla), Reasons: []isnad.Reason{{Kind: isnad.ReasonOffices, Words: [2]string{"NO", "SE"}}}}},
	}, nil
}

func (s *shelf) Matches(context.Context, *view.Entity) ([]api.ListMatch, error) {
	return []api.ListMatch{{By: "isnad screen", Match: api.Match{Entity: "x1", List: "harbour", Why: []string{}}}}, nil
}

func (s *shelf) Judgements(context.Context) (out []view.Judged, _ error) {
	for i, r := range s.judged {
		out = append(out, view.Judged{Judged: ledger.Judged{Seq: int64(i + 1), Judgement: isnad.NewJudgement(person(layla), person(leila), r.Verdict)}})
	}
	return out, nil
}

func (s *shelf) Judge(ctx context.Context, r view.Ruling) (view.Judged, bool, error) {
	if r.Names[0] == r.Names[1] {
		return view.Judged{}, false, &view.RulingError{Reason: "both are one"}
	}
	added := len(s.judged) == 0 || s.judged[len(s.judged)-1].Verdict != r.Verdict
	if added {
		s.judged = append(s.judged, r)
	}
	all, err := s.Judgements(ctx)
	return all[len(all)-1], added, err
}

// ask sends a request, with headers in pairs, and reads the JSON that answers it.
func ask(t *testing.T, s *shelf, method, target, body string, header ...string) (int, map[string]any) {
	t.Helper()
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	api.Handler(s, slog.New(slog.DiscardHandler)).ServeHTTP(w, r)
	var out map[string]any
	if err := json.Unmarshal(w.Body.Bytes(), &out); err != nil {
		t.Fatalf("%s %s: %v in %q", method, target, err, w.Body)
	}
	if w.Code >= 400 && out["error"] == "" {
		t.Errorf("%s %s: %d without a reason", method, target, w.Code)
	}
	return w.Code, out
}

func TestEntities(t *testing.T) {
	for query, want := range map[string]struct {
		code         int
		total, shown float64
	}{
		"":                        {200, 2, 2},
		"?limit=1":                {200, 2, 1},
		"?limit=1&offset=5":       {200, 2, 0},
		"?entity=Leila+Mansouri":  {200, 1, 1},
		"?outlet=post&type=org":   {200, 0, 0},
		"?type=person,membership": {200, 0, 0}, // no article claims a membership
		"?type=ship":              {400, 0, 0},
		"?since=yesterday":        {400, 0, 0},
		"?limit=many":             {400, 0, 0},
		"?limit=5000":             {400, 0, 0},
	} {
		code, out := ask(t, &shelf{}, "GET", "/api/entities"+query, "")
		if code != want.code {
			t.Errorf("%q: status %d, want %d", query, code, want.code)
			continue
		}
		if shown, _ := out["entities"].([]any); code == 200 && (out["total"] != want.total || float64(len(shown)) != want.shown) {
			t.Errorf("%q: %v of %v", query, len(shown), out["total"])
		}
	}
}

func TestEntityWithItsQuestions(t *testing.T) {
	code, out := ask(t, &shelf{}, "GET", "/api/entities/"+person(layla).Entity(), "")
	if code != 200 || out["caption"] != layla {
		t.Fatalf("status %d, %v", code, out)
	}
	for _, part := range []string{"candidates", "doubts", "matches", "written"} {
		if found, _ := out[part].([]any); len(found) != 1 {
			t.Errorf("%s: %v", part, out[part])
		}
	}
	if code, _ := ask(t, &shelf{}, "GET", "/api/entities/e000000000000", ""); code != http.StatusNotFound {
		t.Errorf("an id that nobody has: %d", code)
	}
	if code, out := ask(t, &shelf{broken: true}, "GET", "/api/entities", ""); code != 500 || strings.Contains(out["error"].(string), "disk") {
		t.Errorf("a fault: %d %v", code, out)
	}
}

func TestJudge(t *testing.T) {
	const ruling = `{"verdict":"same","names":["Layla Mansuri","Leila Mansouri"],"by":"desk"}`
	const media = "application/json"
	for _, c := range []struct {
		name, body string
		header     []string
		want       int
	}{
		{"as a program", ruling, []string{"Content-Type", media}, 201},
		{"from the same origin", ruling, []string{"Content-Type", media + "; charset=utf-8", "Sec-Fetch-Site", "same-origin"}, 201},
		{"from another site", ruling, []string{"Content-Type", media, "Sec-Fetch-Site", "cross-site"}, 403},
		{"from another origin", ruling, []string{"Content-Type", media, "Origin", "https://elsewhere.example"}, 403},
		{"as a form", ruling, []string{"Content-Type", "application/x-www-form-urlencoded"}, 415},
		{"as plain text", ruling, []string{"Content-Type", "text/plain"}, 415},
		{"of no type", ruling, nil, 415},
		{"empty", "", []string{"Content-Type", media}, 400},
		{"cut off", ruling[:20], []string{"Content-Type", media}, 400},
		{"with more behind it", ruling + "{}", []string{"Content-Type", media}, 400},
		{"with a field that is none", `{"verdict":"same","names":["a","b"],"merge":true}`, []string{"Content-Type", media}, 400},
		{"of one name", `{"verdict":"same","names":["a"]}`, []string{"Content-Type", media}, 400},
		{"of a name and itself", `{"verdict":"same","names":["a","a"]}`, []string{"Content-Type", media}, 400},
		{"too long", `{"reason":"` + strings.Repeat("x", 20<<10) + `"}`, []string{"Content-Type", media}, 413},
	} {
		s := &shelf{}
		code, out := ask(t, s, "POST", "/api/judgements", c.body, c.header...)
		if code != c.want {
			t.Errorf("%s: %d %v, want %d", c.name, code, out, c.want)
		}
		if kept := len(s.judged); kept != 0 != (c.want == 201) {
			t.Errorf("%s: %d kept", c.name, kept)
		}
	}
	s := &shelf{}
	ask(t, s, "POST", "/api/judgements", ruling, "Content-Type", media)
	if code, out := ask(t, s, "POST", "/api/judgements", ruling, "Content-Type", media); code != 200 || out["verdict"] != "same" {
		t.Errorf("said again: %d %v", code, out)
	}
	code, out := ask(t, s, "GET", "/api/judgements", "")
	if all, _ := out["judgements"].([]any); code != 200 || len(all) != 1 {
		t.Errorf("%d %v", code, out)
	}
	if code, _ := ask(t, s, "DELETE", "/api/judgements", ""); code < 400 {
		t.Errorf("a judgement is deleted: %d", code)
	}
}
