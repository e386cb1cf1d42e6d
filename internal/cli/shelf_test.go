package cli

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/ledgertest"
)

// A judgement over HTTP is an entry of the store: what is asked next knows of it,
// and undoing it gives the bytes from before.
func TestJudgingOverHTTP(t *testing.T) {
	path := filepath.Join(t.TempDir(), "s.db")
	store, err := openStore(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Layla Mansuri", "Leila Mansouri"} {
		c, a := ledgertest.Page("https://harbour.example/"+name, name+" came.")
		a.Mentions = []isnad.Mention{{Span: isnad.Span{End: len(name)}, ID: "m1", Type: isnad.MentionPerson, Canonical: name}}
		ledgertest.Keep(t, store, c, a, isnad.Provenance{Version: "0.1.0"})
	}
	err = store.Update(t.Context(), func(w ledger.Writer) error {
		_, err := ledger.KeepList(w, isnad.NameList{Name: "harbour", Bytes: []byte("p1\tP\tharbour\tLayla AL-MANSURI\n")})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	if store, err = readStore(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	h := routes(store, path, slog.New(slog.DiscardHandler), nil)
	ask := func(method, target, body string) (int, string) {
		r := httptest.NewRequest(method, target, strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		b, err := io.ReadAll(w.Body)
		if err != nil {
			t.Fatal(err)
		}
		return w.Code, string(b)
	}
	said := func(verdict string) string {
		return `{"verdict":"` + verdict + `","names":["Layla Mansuri","Leila Mansouri"],"by":"desk","on":"2031-06-01"}`
	}
	_, before := ask("GET", "/api/entities", "")
	if !strings.Contains(before, `"total":2`) {
		t.Fatalf("before: %s", before)
	}
	if code, body := ask("POST", "/api/judgements", said("same")); code != http.StatusCreated || !strings.Contains(body, `"verdict":"same"`) || !strings.Contains(body, `"entity":"e`) {
		t.Fatalf("judged: %d %s", code, body)
	}
	if code, _ := ask("POST", "/api/judgements", said("same")); code != http.StatusOK {
		t.Errorf("judged again: %d", code)
	}
	if _, joined := ask("GET", "/api/entities", ""); !strings.Contains(joined, `"total":1`) {
		t.Errorf("joined: %s", joined)
	}
	if code, _ := ask("POST", "/api/judgements", said("unsure")); code != http.StatusCreated {
		t.Errorf("undone: %d", code)
	}
	if _, after := ask("GET", "/api/entities", ""); after != before {
		t.Errorf("undone, %s\nbefore %s", after, before)
	}
	if _, list := ask("GET", "/api/judgements", ""); strings.Count(list, `"seq"`) != 2 {
		t.Errorf("list: %s", list)
	}
	one := isnad.Name{Type: isnad.MentionPerson, Caption: "Layla Mansuri"}.Entity()
	if code, body := ask("GET", "/api/entities/"+one, ""); code != http.StatusOK || !strings.Contains(body, `"candidates":[{`) || !strings.Contains(body, `"matches":[{"by":"isnad screen","entity":"p1"`) {
		t.Errorf("one: %d %s", code, body)
	}
	for body, want := range map[string]string{
		strings.Replace(said("same"), "Layla Mansuri", "Hadi Naoum", 1): "no article names",
		said("perhaps"): "takes same, different, unsure",
		strings.Replace(said("same"), "2031-06-01", "tomorrow", 1): "is no date",
	} {
		if code, answer := ask("POST", "/api/judgements", body); code != http.StatusBadRequest || !strings.Contains(answer, want) {
			t.Errorf("%s: %d %s", body, code, answer)
		}
	}
}
