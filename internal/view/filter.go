package view

import (
	"fmt"
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/edtf"
)

// Filter narrows a survey. An empty field narrows nothing.
type Filter struct {
	Entity string              // a name in any form that the articles use
	Place  string              // the same, of a place
	Types  []isnad.ClaimType   // kinds of claims
	Kinds  []isnad.MentionType // of a list of entities: person, org, place; narrows no article
	Since  string              // EDTF: articles of that time or later
	Until  string              // EDTF: articles of that time or earlier
	Outlet string              // name or domain of the outlet, or a part of it
	Story  string              // id of a story
}

// NewFilter reads a filter from the values of its names: entity, place, type (several
// parted by commas), since, until, outlet and story. The error names what is wrong.
func NewFilter(value func(name string) string) (Filter, error) {
	f := Filter{
		Entity: value("entity"), Place: value("place"), Since: value("since"), Until: value("until"),
		Outlet: value("outlet"), Story: value("story"),
	}
	for _, t := range strings.Split(value("type"), ",") {
		switch t = strings.TrimSpace(t); {
		case t == "":
		case slices.Contains(isnad.ClaimTypes, isnad.ClaimType(t)):
			f.Types = append(f.Types, isnad.ClaimType(t))
		case slices.Contains(Kinds, isnad.MentionType(t)):
			f.Kinds = append(f.Kinds, isnad.MentionType(t))
		default:
			return f, fmt.Errorf("type %s is no type of claim; there are %s; and for entities %s", t, joined(isnad.ClaimTypes), joined(Kinds))
		}
	}
	for _, name := range []string{"since", "until"} {
		if date := value(name); date != "" && !edtf.Parse(date).Known() {
			return f, fmt.Errorf("%s %s is no date; write it as 2022, 2022-05 or 2022-05-11", name, date)
		}
	}
	return f, nil
}

// Kinds are the kinds of entities.
var Kinds = []isnad.MentionType{isnad.MentionPerson, isnad.MentionOrg, isnad.MentionPlace}

func joined[S ~string](of []S) string {
	names := make([]string, len(of))
	for i, t := range of {
		names[i] = string(t)
	}
	return strings.Join(names, ", ")
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
	out.Questions = n.questions(s.Questions, out.Articles)
	return out
}

// questions are those about entities that the articles name, and about what is asked
// for.
func (n *narrowing) questions(all Questions, articles []isnad.Article) (out Questions) {
	named := map[isnad.Name]bool{}
	for i := range articles {
		for j := range articles[i].Mentions {
			if name, ok := articles[i].Mentions[j].Name(); ok {
				named[name] = true
			}
		}
	}
	about := func(names ...isnad.Name) bool {
		among := func(wanted []string) bool {
			return slices.ContainsFunc(names, func(n isnad.Name) bool { return slices.Contains(wanted, n.Caption) })
		}
		return slices.ContainsFunc(names, func(n isnad.Name) bool { return named[n] }) &&
			(n.Entity == "" || among(n.entities)) && (n.Place == "" || among(n.places))
	}
	for _, c := range all.Candidates {
		if about(c.Names[:]...) {
			out.Candidates = append(out.Candidates, c)
		}
	}
	for _, d := range all.Doubts {
		if about(d.Name) {
			out.Doubts = append(out.Doubts, d)
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
