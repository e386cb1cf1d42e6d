package cli

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/api"
	"github.com/isnad-project/isnad/internal/screen"
	"github.com/isnad-project/isnad/internal/view"
)

// keptIndex returns the index of the lists that a store keeps, empty when there are
// none.
func keptIndex(ctx context.Context, dsn string) (*screen.Index, error) {
	kept, err := keptLists(ctx, dsn)
	if err != nil {
		return nil, err
	}
	entries, err := entriesOf(kept)
	if err != nil {
		return nil, err
	}
	return buildIndex(entries)
}

// matchesOf returns the entries of lists that a person or body may be, by the
// fullest of its names in each script, best first, marked as found by us.
func matchesOf(index *screen.Index, e *view.Entity) []api.ListMatch {
	if index.Len() == 0 || e.Type == isnad.MentionPlace {
		return nil
	}
	best := map[string]screen.Match{}
	for _, name := range []string{e.Caption, e.Latin, e.Arabic} {
		for _, m := range index.Screen(name, mostMatches) {
			person := e.Type == isnad.MentionPerson
			if person == (m.Kind == screen.Person) && m.Score > best[m.List+m.Entity].Score {
				best[m.List+m.Entity] = m
			}
		}
	}
	var all []screen.Match
	for _, m := range best {
		all = append(all, m)
	}
	slices.SortFunc(all, func(a, b screen.Match) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), strings.Compare(a.List, b.List), strings.Compare(a.Entity, b.Entity))
	})
	var out []api.ListMatch
	all = notFaint(all)
	for _, m := range encodeMatches(all[:min(len(all), mostMatches)]) {
		out = append(out, api.ListMatch{By: byUs, Match: m})
	}
	return out
}
