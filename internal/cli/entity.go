package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
	"github.com/isnad-project/isnad/internal/view"
)

// entityShower shows one entity with all that is known of it.
func entityShower(e view.Entity) shower {
	return shower{
		text: func(p *sheet, s *view.Survey) { entityPage(p, s, &e) },
		jsonl: func(w io.Writer, s *view.Survey) error {
			out := entityOut(e)
			for _, c := range view.CandidatesOf(s.Candidates, &e) {
				out.Candidates = append(out.Candidates, candidateOut(c))
			}
			return writeLines(w, []any{out}, asJSON)
		},
		head: entityHead,
		rows: func(*view.Survey) [][]string { return entityRows([]view.Entity{e}) },
	}
}

// factColumn holds the titles of the parts of an entity's page.
const factColumn = 14

func entityPage(p *sheet, s *view.Survey, e *view.Entity) {
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
	part("Written", []string{writtenWords(e)})
	roles := make([]string, len(e.Roles))
	for i, h := range e.Roles {
		roles[i] = roleWords(h)
	}
	part("Roles", roles)
	with := make([]string, len(e.Together))
	for i, c := range e.Together {
		with[i] = fmt.Sprintf("%s (%d)", c.Caption, c.Articles)
	}
	part("Named with", []string{strings.Join(with, "; ")})
	part("Articles", articleLines(s, e.Articles))
	var near []string
	for _, c := range view.CandidatesOf(s.Candidates, e) {
		near = append(near, candidateWords(c))
	}
	part("May be", near)
}

func writtenWords(e *view.Entity) string {
	out := make([]string, len(e.Variants))
	for i, v := range e.Variants {
		out[i] = fmt.Sprintf("%s (%d)", v, e.Counts[i])
	}
	return strings.Join(out, " | ")
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
	},
	jsonl: func(w io.Writer, s *view.Survey) error {
		return writeLines(w, s.Candidates, func(c isnad.Candidate) ([]byte, error) { return asJSON(candidateOut(c)) })
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
	case isnad.ReasonTogether:
		return "but one article names both"
	}
	return string(r.Kind)
}

// candidateJSON is the shape of a candidate in JSON.
type candidateJSON struct {
	Entities [2]string    `json:"entities"`
	Type     string       `json:"type"`
	Names    [2]string    `json:"names"`
	Score    float64      `json:"score"`
	Reasons  []reasonJSON `json:"reasons"`
	Unsure   bool         `json:"unsure,omitempty"`
}

type reasonJSON struct {
	Kind  string   `json:"kind"`
	Words []string `json:"words"`
}

func candidateOut(c isnad.Candidate) candidateJSON {
	a, b := c.Names[0], c.Names[1]
	out := candidateJSON{
		Entities: [2]string{a.Entity(), b.Entity()}, Type: string(a.Type), Names: [2]string{a.Caption, b.Caption},
		Score: float64(int(c.Score*1000+0.5)) / 1000, Reasons: make([]reasonJSON, len(c.Reasons)), Unsure: c.Unsure,
	}
	for i, r := range c.Reasons {
		words := []string{}
		for _, w := range r.Words {
			if w != "" || r.Kind == isnad.ReasonOmitted {
				words = append(words, w)
			}
		}
		out.Reasons[i] = reasonJSON{string(r.Kind), words}
	}
	return out
}
