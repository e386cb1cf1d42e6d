package web_test

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/view"
	"github.com/isnad-project/isnad/internal/web"
)

// judging is a ledger that keeps what it was asked to judge.
type judging struct {
	fixed
	asked *[]view.Ruling
}

func (j judging) Judge(_ context.Context, r view.Ruling) (view.Judged, bool, error) {
	if r.Names[0] == r.Names[1] {
		return view.Judged{}, false, &view.RulingError{Reason: "both are one"}
	}
	*j.asked = append(*j.asked, r)
	return view.Judged{}, true, nil
}

func (j judging) Judgements(context.Context) ([]view.Judged, error) {
	names := j.survey.Candidates[0].Names
	said := isnad.NewJudgement(names[0], names[1], isnad.IdentityDifferent)
	said.By, said.Reason = "desk", "two sisters"
	return []view.Judged{{Judged: ledger.Judged{Seq: 4, Judgement: said}}}, nil
}

func post(h http.Handler, form url.Values, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest("POST", "/judgements", strings.NewReader(form.Encode()))
	r.Host = "127.0.0.1"
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestJudgeForm(t *testing.T) {
	s := spelled()
	names := s.Candidates[0].Names
	a, b := names[0].Entity(), names[1].Entity()
	form := func(verdict string, names ...string) url.Values {
		return url.Values{"name": names, "verdict": {verdict}, "at": {a}}
	}
	for _, c := range []struct {
		name   string
		form   url.Values
		header []string
		want   int
	}{
		{"same", form("same", a, b), []string{"Sec-Fetch-Site", "same-origin"}, http.StatusSeeOther},
		{"an old browser", form("same", a, b), []string{"Origin", "http://127.0.0.1"}, http.StatusSeeOther},
		{"undone", form("unsure", a, b), []string{"Sec-Fetch-Site", "same-origin"}, http.StatusSeeOther},
		{"from another site", form("same", a, b), []string{"Sec-Fetch-Site", "cross-site"}, http.StatusForbidden},
		{"from another origin", form("same", a, b), []string{"Origin", "https://elsewhere.example"}, http.StatusForbidden},
		{"one name", form("same", a), []string{"Sec-Fetch-Site", "same-origin"}, http.StatusBadRequest},
		{"one name twice", form("same", a, a), []string{"Sec-Fetch-Site", "same-origin"}, http.StatusBadRequest},
		{"too long", form("same", a, strings.Repeat("b", 8<<10)), []string{"Sec-Fetch-Site", "same-origin"}, http.StatusBadRequest},
	} {
		var asked []view.Ruling
		h := web.Handler(judging{fixed{s}, &asked}, lexicon.Default(), slog.New(slog.DiscardHandler), "127.0.0.1")
		w := post(h, c.form, c.header...)
		if w.Code != c.want || (len(asked) == 1) != (c.want == http.StatusSeeOther) {
			t.Errorf("%s: status %d, %d judged", c.name, w.Code, len(asked))
		}
		if w.Code == http.StatusSeeOther {
			if at := w.Header().Get("Location"); at != "/entities/"+a {
				t.Errorf("%s: goes on to %q", c.name, at)
			}
			if got := asked[0]; got.Names != [2]string{a, b} || string(got.Verdict) != c.form.Get("verdict") || got.By == "" {
				t.Errorf("%s: asked for %+v", c.name, got)
			}
		}
	}
}

func TestQuestionsListWhatPeopleMayJudge(t *testing.T) {
	s := spelled()
	s.Doubts = []isnad.Doubt{{Name: s.Candidates[0].Names[0], Reasons: []isnad.Reason{{Kind: isnad.ReasonOffices, Words: [2]string{"NO", "SE"}}}}}
	var asked []view.Ruling
	h := web.Handler(judging{fixed{s}, &asked}, lexicon.Default(), slog.New(slog.DiscardHandler), "127.0.0.1")
	body := get(t, h, "/questions", "Accept-Language", "en").Body.String()
	for _, want := range []string{"Layla Mansuri", "Leila Mansouri", "0.91", `action="/judgements"`, `value="different"`, "offices of"} {
		if !strings.Contains(body, want) {
			t.Errorf("no %q on the page", want)
		}
	}
	names := s.Candidates[0].Names
	w := post(h, url.Values{"name": {names[0].Entity(), names[1].Entity()}, "verdict": {"same"}}, "Sec-Fetch-Site", "same-origin")
	if at := w.Header().Get("Location"); len(asked) != 1 || at != "/questions" {
		t.Errorf("%d judged, goes on to %q", len(asked), at)
	}
	if w := get(t, handler(&view.Survey{}), "/questions", "Accept-Language", "en"); !strings.Contains(w.Body.String(), "nothing to ask") {
		t.Error("an empty ledger does not say that nothing is asked")
	}
}

func TestEntityOffersVerdictsAndUndoing(t *testing.T) {
	s := spelled()
	s.Doubts = []isnad.Doubt{{Name: s.Candidates[0].Names[0], Reasons: []isnad.Reason{{Kind: isnad.ReasonGiven, Words: [2]string{"layla"}}}}}
	h := web.Handler(judging{fixed{s}, new([]view.Ruling)}, lexicon.Default(), slog.New(slog.DiscardHandler), "127.0.0.1")
	body := get(t, h, "/entities/"+s.Candidates[0].Names[0].Entity(), "Accept-Language", "en").Body.String()
	for _, want := range []string{
		`<form class="judge" method="post" action="/judgements">`, `name="verdict" value="same"`, `name="verdict" value="different"`,
		`name="verdict" value="unsure"`, `>undo</button>`, "two sisters", "desk", "May be several under one name",
	} {
		if !strings.Contains(body, want) {
			t.Errorf("no %q on the page", want)
		}
	}
}
