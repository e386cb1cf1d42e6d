package web_test

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/collect"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/pipeline"
	"github.com/isnad-project/isnad/internal/view"
	"github.com/isnad-project/isnad/internal/web"
)

// fixed is a ledger that never changes.
type fixed struct{ survey *view.Survey }

func (f fixed) Survey(context.Context) (*view.Survey, error) { return f.survey, nil }

func (f fixed) Questions(context.Context, *view.Survey) (view.Questions, error) {
	return f.survey.Questions, nil
}

func (f fixed) Judgements(context.Context) ([]view.Judged, error) { return nil, nil }

func (f fixed) Judge(context.Context, view.Ruling) (view.Judged, bool, error) {
	return view.Judged{}, false, &view.RulingError{Reason: "nothing changes here"}
}

// Screen finds an invented name on an invented list.
func (f fixed) Screen(_ context.Context, name string) (web.Screening, error) {
	if strings.Contains(name, "list") {
		return web.Screening{}, nil
	}
	found := web.Screening{Names: 7}
	if strings.Contains(name, "Samir") {
		found.Matches = []web.ListMatch{
			{Entity: "h-12", List: "harbour", Name: "سمير الحداد", Kind: "person", Score: 0.94, Band: "match", Shared: 3, Why: []web.ListReason{
				{Kind: "spelling", Asked: "samir", Listed: "سمير", Taken: 0.04}, {Kind: "same", Asked: "haddad", Listed: "haddad"}, {Kind: "order", Taken: 0.02},
			}},
			{Entity: "h-13", List: "harbour", Name: "Samir Wafi", Kind: "other", Score: 0.4, Band: "possible", Why: []web.ListReason{
				{Kind: "against", Asked: "haddad", Listed: "wafi", Taken: 0.5}, {Kind: "alone", Taken: 0.1},
			}},
		}
	}
	return found, nil
}

// sample is the survey of the bundled sample, read once by the real pipeline.
var sample = sync.OnceValue(func() *view.Survey {
	var articles []isnad.Article
	for c, err := range collect.Inputs(context.Background(), strings.NewReader(""), []string{"../../sample/manifest.jsonl"}) {
		if err != nil {
			panic(err)
		}
		a, err := pipeline.Read(c, lexicon.Default())
		if err != nil {
			panic(err)
		}
		articles = append(articles, a)
	}
	s := pipeline.Survey(articles, lexicon.Default())
	return &s
})

func serve(t *testing.T, s *view.Survey) *httptest.Server {
	t.Helper()
	srv := httptest.NewServer(web.Handler(fixed{s}, lexicon.Default(), slog.New(slog.DiscardHandler), "127.0.0.1"))
	t.Cleanup(srv.Close)
	return srv
}

func get(t *testing.T, h http.Handler, target string, header ...string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest("GET", target, nil)
	r.Host = "127.0.0.1"
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func handler(s *view.Survey) http.Handler {
	return web.Handler(fixed{s}, lexicon.Default(), slog.New(slog.DiscardHandler), "127.0.0.1")
}

func TestArabicIsTheDefaultAndEnglishIsAChoice(t *testing.T) {
	h := handler(sample())
	for _, c := range []struct{ accept, cookie, want string }{
		{"", "", `lang="ar" dir="rtl"`},
		{"fr", "", `lang="ar" dir="rtl"`},
		{"en-GB,en;q=0.8", "", `lang="en" dir="ltr"`},
		{"en", "isnad_language=ar", `lang="ar" dir="rtl"`},
	} {
		body := get(t, h, "/", "Accept-Language", c.accept, "Cookie", c.cookie).Body.String()
		if !strings.Contains(body, c.want) {
			t.Errorf("accept %q, cookie %q: no %s", c.accept, c.cookie, c.want)
		}
	}
}

func TestLanguageLinkNeverLeavesTheServer(t *testing.T) {
	h := handler(sample())
	for to, want := range map[string]string{
		"/compare?verdict=differ": "/compare?verdict=differ",
		"https://evil.example/":   "/",
		"//evil.example/":         "/",
		`/\evil.example`:          "/",
		"javascript:alert(1)":     "/",
	} {
		w := get(t, h, "/language/en?to="+strings.NewReplacer("?", "%3F", "=", "%3D", "&", "%26", `\`, "%5C").Replace(to))
		if got := w.Header().Get("Location"); got != want {
			t.Errorf("to %q leads to %q, want %q", to, got, want)
		}
	}
}

func TestForeignHostIsRefused(t *testing.T) {
	r := httptest.NewRequest("GET", "/", nil)
	r.Host = "rebound.example:8417"
	w := httptest.NewRecorder()
	handler(sample()).ServeHTTP(w, r)
	if w.Code != http.StatusMisdirectedRequest {
		t.Errorf("status %d", w.Code)
	}
}

func TestHostileTextIsEscaped(t *testing.T) {
	text := "<script>alert(1)</script> & \"'"
	a := isnad.Article{
		ID: "a1", Text: text, Title: text, Digest: isnad.DigestOf([]byte(text)), Outlet: isnad.Outlet{Name: text},
		Blocks: []isnad.Block{{Span: isnad.Span{Start: 0, End: len(text)}, Kind: isnad.BlockBody}},
	}
	h := handler(&view.Survey{Articles: []isnad.Article{a}})
	for _, path := range []string{"/articles", "/articles/a1"} {
		w := get(t, h, path)
		if strings.Contains(w.Body.String(), "<script>alert") {
			t.Errorf("%s holds the article's script", path)
		}
		if csp := w.Header().Get("Content-Security-Policy"); !strings.Contains(csp, "default-src 'none'") {
			t.Errorf("%s: policy %q", path, csp)
		}
	}
}

func TestUnknownPagesSaySo(t *testing.T) {
	h := handler(sample())
	for _, path := range []string{"/nothing", "/articles/a0"} {
		if w := get(t, h, path); w.Code != http.StatusNotFound || !strings.Contains(w.Body.String(), `<main`) {
			t.Errorf("%s: %d", path, w.Code)
		}
	}
}

func TestHTMXGetsTheMainPartAlone(t *testing.T) {
	w := get(t, handler(sample()), "/compare", "HX-Request", "true")
	if strings.Contains(w.Body.String(), "<html") || !strings.Contains(w.Body.String(), `id="groups"`) {
		t.Errorf("got %.200s", w.Body.String())
	}
}

func TestReasonsStatementsAndDatesAreInTheLanguageOfThePage(t *testing.T) {
	h := handler(sample())
	for _, c := range []struct{ path, en, ar string }{
		{"/compare", "both cannot be right", "لا يمكن أن يصح القولان معا"},
		{"/", "with facts in common", "مع وقائع مشتركة"},
		{"/", "March 2024", "مارس 2024"},
		{"/dossier?subject=" + url.QueryEscape(sampleSubject), "30 countries", "دول: 30"},
		{"/articles/" + sample().Articles[5].ID, "<dd>ministerial", "<dd>وزاري"},
	} {
		for language, words := range map[string][2]string{"en": {c.en, c.ar}, "ar": {c.ar, c.en}} {
			body := get(t, h, c.path, "Accept-Language", language).Body.String()
			if !strings.Contains(body, words[0]) || strings.Contains(body, words[1]) {
				t.Errorf("%s in %s: want %q and not %q", c.path, language, words[0], words[1])
			}
		}
	}
}

func TestDatesKeepTheirValueForMachines(t *testing.T) {
	body := get(t, handler(sample()), "/", "Accept-Language", "ar").Body.String()
	for _, want := range []string{
		`<time datetime="2024-04-11`, `"><bdi>11 أبريل 2024</bdi></time>`,
		`<time title="2024-04-09/2024-04-11"><bdi>9 إلى 11 أبريل 2024</bdi></time>`,
	} {
		if !strings.Contains(body, want) {
			t.Errorf("no %s on the page", want)
		}
	}
}
