package cli

import (
	"fmt"
	"io"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/record"
	"github.com/isnad-project/isnad/internal/view"
	"github.com/spf13/cobra"
)

func timelineCommand() *cobra.Command {
	return viewCommand("timeline", "Dated claims in the order of what they speak of; plans are marked", shower{
		text: func(p *sheet, s *view.Survey) {
			for _, m := range view.Timeline(s) {
				timelineLine(p, m)
			}
		},
		jsonl: func(w io.Writer, s *view.Survey) error {
			for _, m := range view.Timeline(s) {
				lines, err := record.EncodeClaims(m.Article, []*isnad.Claim{m.Claim}, view.When)
				if err != nil {
					return err
				}
				if _, err := fmt.Fprintf(w, "%s\n", lines[0]); err != nil {
					return err
				}
			}
			return nil
		},
		head: claimHead,
		rows: func(s *view.Survey) [][]string {
			var rows [][]string
			for _, m := range view.Timeline(s) {
				rows = append(rows, claimRow(m.Article, m.Claim))
			}
			return rows
		},
	})
}

// timelineLine shows when, what, and who says so. A plan has a hollow mark.
func timelineLine(p *sheet, m view.Moment) {
	mark := "● "
	if m.Claim.Status == isnad.StatusPlanned {
		mark = "○ "
	}
	subject, statement := claimWords(m.Claim)
	if subject != "" {
		statement = subject + ": " + statement
	}
	if m.Claim.Status == isnad.StatusPlanned {
		statement += " (planned)"
	}
	p.entry(0, 26, mark+m.When, statement+" · "+sourceName(m.Article, m.Claim.Chain))
}
