package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/record"
	"github.com/isnad-project/isnad/internal/view"
	"github.com/spf13/cobra"
)

func claimsCommand() *cobra.Command {
	return viewCommand("claims", "Every claim with its status, its chain and the words it rests on", shower{
		text:  claimsText,
		jsonl: claimsLines,
		head:  claimHead,
		rows: func(s *view.Survey) [][]string {
			var rows [][]string
			for i := range s.Articles {
				a := &s.Articles[i]
				for j := range a.Claims {
					rows = append(rows, claimRow(a, &a.Claims[j]))
				}
			}
			return rows
		},
	})
}

// claimsText shows the claims of each article under its title, in the order of
// the text, each over the words that it rests on.
func claimsText(p *sheet, s *view.Survey) {
	for i := range s.Articles {
		a := &s.Articles[i]
		if len(a.Claims) == 0 {
			continue
		}
		p.heading(a.Title)
		p.line(2, strings.TrimSuffix(outletName(a)+" · "+english().Date(a.Date()), " · "))
		for j := range a.Claims {
			c := &a.Claims[j]
			subject, statement := claimWords(c)
			p.entry(2, claimColumn, strings.ReplaceAll(string(c.Type), "_", " "), statementLine(c, subject, statement))
			p.line(2+claimColumn, quotation(a, c))
		}
		p.blank()
	}
}

// claimColumn holds the longest type of claim and a space.
const claimColumn = 19

// claimWords is a claim in English.
func claimWords(c *isnad.Claim) (subject, statement string) {
	subject, said := view.Say(c)
	return subject, english().Say(said)
}

// statementLine is a claim in words, with when, its status and who says so.
func statementLine(c *isnad.Claim, subject, statement string) string {
	text := subject + ": " + statement
	if subject == "" {
		text = statement
	}
	if when := view.When(c); when != "" && !strings.Contains(text, english().Date(when)) {
		text += " · " + english().Date(when)
	}
	if c.Status == isnad.StatusPlanned {
		text += " · planned"
	}
	if len(c.Chain) > 0 {
		text += " · says " + strings.Join(c.Chain, ", in ")
	}
	return text
}

// quotation is the evidence of a claim, its pieces joined.
func quotation(a *isnad.Article, c *isnad.Claim) string {
	pieces := make([]string, len(c.Evidence))
	for i, e := range c.Evidence {
		pieces[i] = e.In(a.Text)
	}
	return "«" + strings.Join(pieces, " … ") + "»"
}

func claimsLines(w io.Writer, s *view.Survey) error {
	for i := range s.Articles {
		a := &s.Articles[i]
		claims := make([]*isnad.Claim, len(a.Claims))
		for j := range a.Claims {
			claims[j] = &a.Claims[j]
		}
		lines, err := record.EncodeClaims(a, claims, view.When)
		if err != nil {
			return err
		}
		for _, line := range lines {
			if _, err := fmt.Fprintf(w, "%s\n", line); err != nil {
				return err
			}
		}
	}
	return nil
}

// claimHead and claimRow are the table of claims, one a row.
var claimHead = []string{
	"when", "type", "subject", "statement", "status", "chain", "outlet", "published", "article", "path", "uri", "claim", "evidence",
}

func claimRow(a *isnad.Article, c *isnad.Claim) []string {
	subject, statement := claimWords(c)
	return []string{
		view.When(c), string(c.Type), subject, statement, string(c.Status), strings.Join(c.Chain, " < "),
		a.Outlet.Name, a.Date(), a.ID, a.Path, a.URI, c.ID, strings.Trim(quotation(a, c), "«»"),
	}
}
