package sqlite

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/ledgertest"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/search"
)

// open returns an empty store in a new folder, whose name holds what an address
// must not be taken for.
func open(t testing.TB) (*Store, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a store?#%41.db")
	s, err := Open(context.Background(), path, analyser())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s, path
}

func analyser() *search.Analyser { return search.New(lexicon.Default()) }

func TestStore(t *testing.T) {
	ledgertest.Run(t, func(t *testing.T) ledger.Store {
		s, _ := open(t)
		return s
	})
}
