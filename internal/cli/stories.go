package cli

import (
	"fmt"
	"io"
	"strconv"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/record"
	"github.com/isnad-project/isnad/internal/view"
	"github.com/spf13/cobra"
)

func storiesCommand() *cobra.Command {
	return viewCommand("stories", "Which articles report the same happening, and who copied whom", shower{
		text: storiesText,
		jsonl: func(w io.Writer, s *view.Survey) error {
			return writeLines(w, s.Stories, record.EncodeStory)
		},
		head: []string{"story", "title", "from", "to", "roots", "article", "outlet", "published", "relation", "of", "why"},
		rows: storiesRows,
	})
}

func storiesText(p *sheet, s *view.Survey) {
	for i, st := range s.Stories {
		if i > 0 {
			p.blank()
		}
		title := st.Title
		if title == "" {
			title = "(no title)"
		}
		p.heading(title)
		p.line(2, fmt.Sprintf("%s · %s · %s · %s", st.ID, span(st.From, st.To), plural(len(st.Reports), "report"), plural(st.Roots, "independent origin")))
		for _, r := range st.Reports {
			a := s.Article(r.Article)
			text := outletName(a)
			if a != nil && a.Date() != "" {
				text += ", " + english().Date(a.Date())
			}
			if r.Of != "" {
				text += "; of " + outletName(s.Article(r.Of)) + ": " + r.Why
			}
			p.entry(2, 11, string(r.Relation), text)
		}
	}
}

func storiesRows(s *view.Survey) [][]string {
	var rows [][]string
	for _, st := range s.Stories {
		for _, r := range st.Reports {
			row := []string{st.ID, st.Title, st.From, st.To, strconv.Itoa(st.Roots), r.Article}
			a := s.Article(r.Article)
			if a == nil {
				a = &isnad.Article{}
			}
			rows = append(rows, append(row, outletName(a), a.Date(), string(r.Relation), r.Of, r.Why))
		}
	}
	return rows
}

// span is a first and a last day in words.
func span(from, to string) string {
	switch {
	case from == "":
		return "no date"
	case from == to:
		return english().Date(from)
	}
	return english().Date(from) + " to " + english().Date(to)
}

// plural counts things in English.
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}
