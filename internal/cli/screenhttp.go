package cli

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"strconv"
	"sync"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/screen"
	"github.com/isnad-project/isnad/internal/sqlite"
)

// Bounds of a request to screen a name.
const (
	longestName    = 1 << 10 // bytes
	mostHTTPAnswer = 100
)

// desk answers names against the lists of a store. It reads the lists when it
// is first asked, and again when something was appended since.
type desk struct {
	store *sqlite.Store
	log   *slog.Logger

	mu    sync.Mutex
	head  isnad.Head
	index *screen.Index
}

// current returns the index of the lists at the store's present head.
func (d *desk) current(ctx context.Context) (*screen.Index, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	err := d.store.View(ctx, func(r ledger.Reader) error {
		head, err := r.Head()
		if err != nil || (d.index != nil && head == d.head) {
			return err
		}
		kept, err := ledger.Lists(r)
		if err != nil {
			return err
		}
		entries, err := entriesOf(kept)
		if err != nil {
			return err
		}
		d.index, err = buildIndex(entries)
		d.head = head
		return err
	})
	return d.index, err
}

// ServeHTTP answers GET /api/screen?name=NAME[&limit=N] in the shape of isnad
// screen.
func (d *desk) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name, limit := r.FormValue("name"), mostMatches
	if given := r.FormValue("limit"); given != "" {
		n, err := strconv.Atoi(given)
		if err != nil || n < 1 || n > mostHTTPAnswer {
			http.Error(w, fmt.Sprintf("limit is a number from 1 to %d", mostHTTPAnswer), http.StatusBadRequest)
			return
		}
		limit = n
	}
	if name == "" || len(name) > longestName {
		http.Error(w, fmt.Sprintf("name is the name to screen, of 1 to %d bytes", longestName), http.StatusBadRequest)
		return
	}
	index, err := d.current(r.Context())
	if err != nil {
		d.log.Error("screen", slog.Any("error", err))
		http.Error(w, "the lists could not be read", http.StatusInternalServerError)
		return
	}
	id, err := asJSON(name)
	if err == nil {
		id, err = asJSON(screenAnswer{id, encodeMatches(index.Screen(name, limit))})
	}
	if err != nil {
		http.Error(w, "the answer could not be written", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	fmt.Fprintf(w, "%s\n", id)
}
