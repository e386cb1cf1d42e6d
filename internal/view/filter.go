package view

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/edtf"
)

// Filter narrows a survey. An empty field narrows nothing.
type Filter struct {
	Entity string            // a name in any form that the articles use
	Place  string            // the same, of a place
	Types  []isnad.ClaimType // kinds of claims
	Since  string            // EDTF: articles of that time or later
	Until  string            // EDTF: articles of that time or earlier
	Outlet string            // name or domain of the outlet, or a part of it
	Story  string            // id of a story
}

// Empty reports whether the filter narrows nothing.
func (f Filter) Empty() bool {
	return f.Entity == "" && f.Place == "" && f.Since == "" && f.Until == "" && f.Outlet == "" && f.Story == "" && len(f.Types) == 0
}

// Narrow returns the survey as far as the filter lets through: the articles with
// those of their claims that pass, the stories that one of these articles
// reports, and the comparisons that one of these claims stands in, whole.
func (s *Survey) Narrow(f Filter) Survey {
	if f.Empty() {
		return *s
	}
	n := narrowing{Filter: f, entities: canonicals(s, f.Entity), places: canonicals(s, f.Place), story: reportsOf(s, f.Story)}
	out := Survey{Joined: s.Joined, Romanized: s.Romanized}
	claims := map[string]map[string]bool{}
	for i := range s.Articles {
		a := s.Articles[i]
		if !n.article(&a) {
			continue
		}
		a.Claims = slices.DeleteFunc(slices.Clone(a.Claims), func(c isnad.Claim) bool { return !n.claim(&a, &c) })
		if len(a.Claims) == 0 && (len(f.Types) > 0 || !n.mentioned(&a)) {
			continue
		}
		claims[a.ID] = map[string]bool{}
		for _, c := range a.Claims {
			claims[a.ID][c.ID] = true
		}
		out.Articles = append(out.Articles, a)
	}
	for _, st := range s.Stories {
		if slices.ContainsFunc(st.Reports, func(r isnad.Report) bool { return claims[r.Article] != nil }) {
			out.Stories = append(out.Stories, st)
		}
	}
	for _, c := range s.Comparisons {
		if slices.ContainsFunc(c.Claims, func(m isnad.Compared) bool { return claims[m.Article][m.Claim] }) {
			out.Comparisons = append(out.Comparisons, c)
		}
	}
	out.Candidates = n.candidates(s.Candidates, out.Articles)
	return out
}

// candidates are those of entities that the articles name, and of what is asked for.
func (n *narrowing) candidates(all []isnad.Candidate, articles []isnad.Article) []isnad.Candidate {
	named := map[isnad.Name]bool{}
	for i := range articles {
		for j := range articles[i].Mentions {
			if name, ok := articles[i].Mentions[j].Name(); ok {
				named[name] = true
			}
		}
	}
	either := func(c isnad.Candidate, wanted []string) bool {
		return slices.Contains(wanted, c.Names[0].Caption) || slices.Contains(wanted, c.Names[1].Caption)
	}
	var out []isnad.Candidate
	for _, c := range all {
		if (named[c.Names[0]] || named[c.Names[1]]) && (n.Entity == "" || either(c, n.entities)) && (n.Place == "" || either(c, n.places)) {
			out = append(out, c)
		}
	}
	return out
}

type narrowing struct {
	Filter
	entities, places []string // canonical names of what is asked for
	story            []string // articles of the story
}

func reportsOf(s *Survey, story string) []string {
	var out []string
	for _, st := range s.Stories {
		if st.ID == story {
			for _, r := range st.Reports {
				out = append(out, r.Article)
			}
		}
	}
	return out
}

func (n *narrowing) article(a *isnad.Article) bool {
	if n.Story != "" && !slices.Contains(n.story, a.ID) {
		return false
	}
	if n.Outlet != "" && !strings.Contains(arabic.Fold(a.Outlet.Name), arabic.Fold(n.Outlet)) &&
		!strings.Contains(a.Outlet.Domain, strings.ToLower(n.Outlet)) {
		return false
	}
	if n.Since == "" && n.Until == "" {
		return true
	}
	p := edtf.Parse(a.Date())
	if !p.Known() {
		return false
	}
	since, until := edtf.Parse(n.Since), edtf.Parse(n.Until)
	return (!since.Known() || p.Last >= since.First) && (!until.Known() || p.First <= until.Last)
}

func (n *narrowing) claim(a *isnad.Article, c *isnad.Claim) bool {
	return (len(n.Types) == 0 || slices.Contains(n.Types, c.Type)) &&
		(n.Entity == "" || Concerns(c, n.entities)) &&
		(n.Place == "" || Concerns(c, n.places) || evidenceNames(a, c, n.places))
}

// mentioned reports whether the article names what is asked for at all.
func (n *narrowing) mentioned(a *isnad.Article) bool {
	names := func(wanted []string) bool {
		return slices.ContainsFunc(a.Mentions, func(m isnad.Mention) bool { return slices.Contains(wanted, m.Canonical) })
	}
	return (n.Entity == "" || names(n.entities)) && (n.Place == "" || names(n.places))
}

func evidenceNames(a *isnad.Article, c *isnad.Claim, names []string) bool {
	extent := c.Extent()
	return slices.ContainsFunc(a.Mentions, func(m isnad.Mention) bool {
		return extent.Contains(m.Span) && slices.Contains(names, m.Canonical)
	})
}

// Concerns reports whether one of the names, canonical ones, stands in a slot of
// the claim or in its chain, alone or at the head of the name of an event.
func Concerns(c *isnad.Claim, names []string) bool {
	if slices.ContainsFunc(c.Chain, func(s string) bool { return slices.Contains(names, s) }) {
		return true
	}
	for _, v := range c.Slots {
		for _, text := range v.Texts() {
			for _, name := range names {
				if text == name || strings.HasPrefix(text, name+" ") || strings.Contains(text, " "+name+" ") {
					return true
				}
			}
		}
	}
	return false
}
