package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/api"
	"github.com/isnad-project/isnad/internal/edtf"
	"github.com/isnad-project/isnad/internal/view"
)

// figure is one entity with what lists may say of it.
type figure struct {
	view.Entity
	matches []api.ListMatch
}

// entityShower shows one entity with all that is known of it.
func entityShower(f figure) shower {
	return shower{
		text: func(p *sheet, s *view.Survey) { entityPage(p, s, &f) },
		jsonl: func(w io.Writer, s *view.Survey) error {
			out := api.EntityOf(f.Entity).WithQuestions(&f.Entity, s.Questions)
			out.Matches = f.matches
			return writeLines(w, []any{out}, asJSON)
		},
		head: entityHead,
		rows: func(*view.Survey) [][]string { return entityRows([]view.Entity{f.Entity}) },
	}
}

// factColumn holds the titles of the parts of an entity's page.
const factColumn = 14

func entityPage(p *sheet, s *view.Survey, f *figure) {
	e := &f.Entity
	p.heading(e.Caption)
	for _, other := range []string{e.Latin, e.Arabic} {
		if other != "" && other != e.Caption {
			p.line(0, other)
		}
	}
	p.line(0, fmt.Sprintf("%s %s · %s · %s", e.Type, e.ID, plural(len(e.Articles), "article"), plural(e.Mentions, "mention")))
	p.blank()
	part := func(name string, lines []string) {
		for _, line := range lines {
			p.entry(2, factColumn, name, line)
			name = ""
		}
	}
	if len(e.Names) > 1 {
		part("Judged one", []string{captions(e.Names)})
	}
	part("Written", writtenLines(e))
	var roles, with, near, doubts, listed []string
	for _, h := range e.Roles {
		roles = append(roles, roleWords(h)+", said by "+someOf(h.Said))
	}
	part("Roles", roles)
	for _, c := range e.Together {
		with = append(with, fmt.Sprintf("%s (%d)", c.Caption, c.Articles))
	}
	part("Named with", []string{strings.Join(with, "; ")})
	part("Articles", articleLines(s, e.Articles))
	for _, c := range view.CandidatesOf(s.Candidates, e) {
		near = append(near, candidateWords(c))
	}
	part("May be", near)
	for _, r := range view.DoubtOf(s.Doubts, e) {
		doubts = append(doubts, reasonWords(r))
	}
	part("May be several", doubts)
	for _, m := range f.matches {
		listed = append(listed, fmt.Sprintf("%s (%.2f, %s), %s %s: %s", m.Name, m.Score, m.Band, m.List, m.Entity, strings.Join(m.Why, "; ")))
	}
	if len(listed) > 0 {
		listed = append(listed, "found by "+byUs+": candidates of ours, no fact")
	}
	part("On lists", listed)
}

// writtenLines are the spellings of an entity, a script a line, with how often each
// stands and who writes so.
func writtenLines(e *view.Entity) []string {
	var out []string
	for i, v := range e.Written {
		text := fmt.Sprintf("%s (%d; %s)", v.Text, v.Count, someOf(v.Outlets))
		if i == 0 || e.Written[i-1].Script != v.Script {
			out = append(out, fmt.Sprintf("%s: %s", v.Script, text))
			continue
		}
		out[len(out)-1] += " | " + text
	}
	return out
}

// shownOf is how many outlets a line names.
const shownOf = 3

func someOf(outlets []string) string {
	if len(outlets) <= shownOf {
		return strings.Join(outlets, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(outlets[:shownOf], ", "), len(outlets)-shownOf)
}

func articleLines(s *view.Survey, ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		a := s.Article(id)
		out[i] = outletName(a)
		if a.Date() != "" {
			out[i] += " · " + edtf.Short(a.Date())
		}
		out[i] += " · " + a.Title
	}
	return out
}

// candidatesShower shows the pairs that may be one entity.
var candidatesShower = shower{
	text: func(p *sheet, s *view.Survey) {
		if len(s.Candidates) == 0 {
			p.line(0, "no two names are alike enough to ask about")
		}
		for _, c := range s.Candidates {
			p.entry(0, 6, fmt.Sprintf("%.2f", c.Score), c.Names[0].Caption+" | "+c.Names[1].Caption)
			p.line(6, reasonsWords(c))
		}
		for i, d := range s.Doubts {
			if i == 0 {
				p.blank()
				p.heading("May be several under one name")
			}
			words := make([]string, len(d.Reasons))
			for j, r := range d.Reasons {
				words[j] = reasonWords(r)
			}
			p.entry(0, 40, d.Name.Caption, strings.Join(words, "; "))
		}
	},
	jsonl: func(w io.Writer, s *view.Survey) error {
		return writeLines(w, s.Candidates, func(c isnad.Candidate) ([]byte, error) { return asJSON(api.CandidateOf(c)) })
	},
	head: []string{"score", "type", "entity", "caption", "other", "other_caption", "unsure", "reasons"},
	rows: func(s *view.Survey) [][]string {
		var rows [][]string
		for _, c := range s.Candidates {
			a, b := c.Names[0], c.Names[1]
			rows = append(rows, []string{
				fmt.Sprintf("%.2f", c.Score), string(a.Type), a.Entity(), a.Caption, b.Entity(), b.Caption,
				fmt.Sprint(c.Unsure), reasonsWords(c),
			})
		}
		return rows
	},
}

// candidateWords is a candidate of an entity, whose own name comes first.
func candidateWords(c isnad.Candidate) string {
	return fmt.Sprintf("%s (%.2f): %s", c.Names[1].Caption, c.Score, reasonsWords(c))
}

func reasonsWords(c isnad.Candidate) string {
	out := make([]string, len(c.Reasons))
	for i, r := range c.Reasons {
		out[i] = reasonWords(r)
	}
	if c.Unsure {
		out = append(out, "judged unsure")
	}
	return strings.Join(out, "; ")
}

func reasonWords(r isnad.Reason) string {
	a, b := r.Words[0], r.Words[1]
	switch r.Kind {
	case isnad.ReasonSame:
		return "same " + a
	case isnad.ReasonVariant:
		return "variant " + a + " = " + b
	case isnad.ReasonOmitted:
		return "omitted " + a + b
	case isnad.ReasonConflict:
		return "conflict " + a + " ≠ " + b
	case isnad.ReasonMeaning:
		return "of one meaning " + a + " = " + b
	case isnad.ReasonOffice:
		return "both " + a + ", " + b
	case isnad.ReasonBody:
		return "both of " + a
	case isnad.ReasonCountry:
		return "both in " + a
	case isnad.ReasonStory:
		return "in reports of one story"
	case isnad.ReasonCompany:
		return "both named with " + a
	case isnad.ReasonCountries:
		return "articles about " + a + " and " + b
	case isnad.ReasonOffices:
		return "offices of " + a + " and " + b
	case isnad.ReasonGiven:
		return "a given name alone, in several stories"
	case isnad.ReasonTogether:
		return "but one article names both"
	}
	return string(r.Kind)
}
