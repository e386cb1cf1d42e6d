package cluster

import (
	"slices"

	"github.com/isnad-project/isnad"
)

// origins tells which articles stand on their own: article id → the name of
// where its text comes from.
type origins map[string]string

// originsOf reads the stories: a copy or a rewrite comes from where the report
// comes from that it was made of, and reports that credit one agency come from
// that agency.
func originsOf(articles []isnad.Article, stories []isnad.Story) origins {
	out := origins{}
	made := map[string]string{}
	for _, s := range stories {
		for _, r := range s.Reports {
			if r.Relation == isnad.RelationCopy || r.Relation == isnad.RelationRewrite {
				made[r.Article] = r.Of
			}
		}
	}
	credits := map[string]string{}
	for i := range articles {
		credits[articles[i].ID] = credit(&articles[i])
	}
	for i := range articles {
		id := articles[i].ID
		for range len(made) {
			of, ok := made[id]
			if !ok {
				break
			}
			id = of
		}
		if c := credits[id]; c != "" {
			out[articles[i].ID] = c
		} else {
			out[articles[i].ID] = id
		}
	}
	return out
}

// credit is the agency or outlet that the article credits in its byline, other
// than the outlet that publishes it; "" when it credits none.
func credit(a *isnad.Article) string {
	for _, b := range a.Blocks {
		if b.Kind != isnad.BlockByline {
			continue
		}
		for i := range a.Mentions {
			m := &a.Mentions[i]
			if m.Type == isnad.MentionOrg && b.Contains(m.Span) && m.In(a.Text) != a.Outlet.Name {
				return m.Canonical
			}
		}
	}
	return ""
}

// of is the origin of a claim: the source nearest to the fact, or where the
// article comes from when it speaks in its own voice. A source without a name
// (a field commander, a statement) is another one in every text.
func (o origins) of(f *fact) string {
	if len(f.claim.Chain) == 0 {
		return o[f.article.ID]
	}
	source := f.claim.Chain[0]
	named := slices.ContainsFunc(f.article.Mentions, func(m isnad.Mention) bool { return m.Canonical == source && !m.Nominal })
	if !named {
		return o[f.article.ID] + "\n" + source
	}
	return source
}

// mutated reports whether two facts stand in two articles of which one was made
// from the other, or both from a third, and are told in their own voice or by
// one source.
func (o origins) mutated(f, g *fact) bool {
	return f.article != g.article && o[f.article.ID] == o[g.article.ID] && slices.Equal(f.claim.Chain, g.claim.Chain)
}

// roots counts the independent origins of the lines.
func (o origins) roots(lines []line) int {
	seen := map[string]bool{}
	for _, l := range lines {
		seen[o.of(l.fact)] = true
	}
	return len(seen)
}
