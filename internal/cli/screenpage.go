package cli

import (
	"strings"

	"github.com/isnad-project/isnad/internal/screen"
	"github.com/isnad-project/isnad/internal/web"
)

// listMatches are matches as the workbench shows them.
func listMatches(matches []screen.Match) []web.ListMatch {
	out := make([]web.ListMatch, len(matches))
	for i, m := range matches {
		out[i] = web.ListMatch{
			Entity: m.Entity, List: m.List, Name: m.Name, Kind: listedKind(m.Kind), Score: m.Score, Band: string(m.Band), Shared: m.Shared,
		}
		for _, r := range m.Why {
			out[i].Why = append(out[i].Why, web.ListReason{
				Kind: r.Kind, Asked: strings.Join(r.Asked, " "), Listed: strings.Join(r.Listed, " "), Taken: r.Taken,
			})
		}
	}
	return out
}

func listedKind(k screen.Kind) string {
	switch k {
	case screen.Person:
		return "person"
	case screen.Organisation:
		return "org"
	}
	return "other"
}
