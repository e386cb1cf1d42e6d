package web

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
)

// Lists are the lists of names that a ledger keeps.
type Lists interface {
	// Screen holds a name against the lists; the best match comes first.
	Screen(ctx context.Context, name string) (Screening, error)
}

// Screening is what the lists say to a name.
type Screening struct {
	Names   int // that the lists hold; 0 when there are no lists
	Matches []ListMatch
}

// ListMatch is a listed name that a name may mean: a candidate of ours, never a
// fact. One less what its reasons take is its score.
type ListMatch struct {
	Entity, List, Name string
	Kind               string // person, org or other
	Score              float64
	Band               string // match, likely or possible
	Why                []ListReason
	Shared             int // listed ones that have a name of the same consonants
}

// ListReason is one of the reasons of a match.
type ListReason struct {
	Kind          string
	Asked, Listed string  // words of the two names
	Taken         float64 // from the score
}

// longestAsked bounds the name that a person may ask about, in bytes.
const longestAsked = 1 << 10

func (p pages) screen(w http.ResponseWriter, r *http.Request) {
	l := p.locale(r)
	name := strings.TrimSpace(r.URL.Query().Get("name"))
	if len(name) > longestAsked {
		p.fail(w, r, http.StatusBadRequest, "screen.too-long")
		return
	}
	found, err := p.ledger.Screen(r.Context(), name)
	if err != nil {
		p.log.Error("screen", slog.Any("error", err))
		p.fail(w, r, http.StatusInternalServerError, "screen.unread")
		return
	}
	p.show(w, r, http.StatusOK, l.T("screen.title"), screenPage(l, name, found))
}

// share is a part of a score as a page writes it; nothing for next to nothing.
func share(of float64) string {
	if of < 0.0005 {
		return ""
	}
	return fmt.Sprintf("%.3f", of)
}
