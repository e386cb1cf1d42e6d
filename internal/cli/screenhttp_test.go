package cli

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/ledger"
)

func TestDesk(t *testing.T) {
	store, err := openStore(t.Context(), filepath.Join(t.TempDir(), "s.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	d := &desk{store: store, log: slog.New(slog.DiscardHandler)}
	ask := func(query string) (int, string) {
		w := httptest.NewRecorder()
		d.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/api/screen?"+query, nil))
		return w.Code, w.Body.String()
	}
	if code, body := ask("name=Samir+Haddad"); code != http.StatusOK || !strings.Contains(body, `"matches":[]`) {
		t.Errorf("a store without lists answers %d %s", code, body)
	}
	err = store.Update(t.Context(), func(w ledger.Writer) error {
		_, err := ledger.KeepList(w, isnad.NameList{Name: "harbour", Bytes: []byte("p1\tP\tharbour\tSamir AL-HADDAD\n")})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if code, body := ask("name=Samir+Haddad"); code != http.StatusOK || !strings.Contains(body, `"entity":"p1"`) {
		t.Errorf("a list that was added is not seen: %d %s", code, body)
	}
	for _, bad := range []string{"", "name=" + strings.Repeat("x", longestName+1), "name=x&limit=0", "name=x&limit=many"} {
		if code, _ := ask(bad); code != http.StatusBadRequest {
			t.Errorf("?%.20s answers %d", bad, code)
		}
	}
}
