package cli

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
	"github.com/isnad-project/isnad/internal/record"
	"github.com/isnad-project/isnad/internal/view"
	"github.com/isnad-project/isnad/internal/wording"
	"github.com/spf13/cobra"
)

func compareCommand() *cobra.Command {
	var verdicts []string
	only := func(show func(io.Writer, *view.Survey) error) func(io.Writer, *view.Survey) error {
		return func(w io.Writer, s *view.Survey) error { return show(w, withVerdicts(s, verdicts)) }
	}
	c := viewCommand("compare", "Where claims of the same thing agree, differ, changed, or do not measure the same", shower{
		text: func(p *sheet, s *view.Survey) { compareText(p, withVerdicts(s, verdicts)) },
		jsonl: only(func(w io.Writer, s *view.Survey) error {
			return writeLines(w, s.Comparisons, record.EncodeComparison)
		}),
		head: []string{"slot", "subject", "verdict", "why", "roots", "article", "outlet", "claim", "value", "as_of", "chain"},
		rows: func(s *view.Survey) [][]string { return compareRows(withVerdicts(s, verdicts)) },
	})
	c.Flags().StringSliceVar(&verdicts, "verdict", nil, "only these verdicts, parted by commas: "+joined(isnad.Verdicts))
	c.PreRunE = func(*cobra.Command, []string) error {
		for _, v := range verdicts {
			if !slices.Contains(isnad.Verdicts, isnad.Verdict(v)) {
				return fmt.Errorf("--verdict %s is no verdict; there are %s", v, joined(isnad.Verdicts))
			}
		}
		return nil
	}
	return c
}

// withVerdicts is the survey with the comparisons of those verdicts alone; none
// named are all.
func withVerdicts(s *view.Survey, verdicts []string) *view.Survey {
	if len(verdicts) == 0 {
		return s
	}
	out := *s
	out.Comparisons = nil
	for _, c := range s.Comparisons {
		if slices.Contains(verdicts, string(c.Verdict)) {
			out.Comparisons = append(out.Comparisons, c)
		}
	}
	return &out
}

// compareText shows what does not agree first, under each subject; what agrees
// takes one line.
func compareText(p *sheet, s *view.Survey) {
	subject := ""
	for _, c := range disagreeFirst(s.Comparisons) {
		if c.Subject != subject {
			if subject != "" {
				p.blank()
			}
			subject = c.Subject
			p.heading(subject)
		}
		compareOne(p, s, c)
	}
	if len(s.Comparisons) > 0 {
		p.blank()
		p.line(0, tallyVerdicts(s.Comparisons))
	}
}

// compareOne shows a comparison: the verdict and the slot, the reason, and a
// line for each claim.
func compareOne(p *sheet, s *view.Survey, c isnad.Comparison) {
	p.entry(2, verdictColumn, verdictWord(c.Verdict), slotWords(c)+" · "+plural(c.Roots, "independent origin"))
	p.line(2+verdictColumn, c.Why)
	if c.Verdict == isnad.VerdictAgree {
		return
	}
	for _, m := range c.Claims {
		p.entry(2+verdictColumn, 28, valueWords(m), english().Date(m.AsOf)+" · "+sourceName(s.Article(m.Article), m.Chain))
	}
}

// verdictColumn holds the longest verdict and a space.
const verdictColumn = 16

func verdictWord(v isnad.Verdict) string { return strings.ReplaceAll(string(v), "_", " ") }

// slotWords is the slot without its subject: "membership count, 2022".
func slotWords(c isnad.Comparison) string {
	slot, path, _ := strings.Cut(c.Slot, "/")
	slot = strings.NewReplacer(".", " ", "|", " and ", "_", " ").Replace(slot)
	if rest := strings.TrimPrefix(path, c.Subject); rest != path && rest != "" {
		return slot + ", " + strings.ReplaceAll(strings.TrimPrefix(rest, "/"), "/", ", ")
	}
	return slot
}

func valueWords(m isnad.Compared) string {
	if n, ok := m.Value.Float(); ok {
		return english().Say(wording.Bounded(m.Op, n))
	}
	v := record.ComparedValue(m)
	if v == nil {
		return "(no figure)"
	}
	if b, ok := v.(bool); ok {
		return map[bool]string{true: "present", false: "did not come"}[b]
	}
	text := m.Value.String()
	if edtf.Parse(text).Known() {
		text = edtf.Short(text)
	}
	if m.Denied {
		return "not " + text
	}
	return text
}

// disagreeFirst keeps subjects together and puts the agreements of each last.
func disagreeFirst(all []isnad.Comparison) []isnad.Comparison {
	var out []isnad.Comparison
	for start := 0; start < len(all); {
		end := start
		for end < len(all) && all[end].Subject == all[start].Subject {
			end++
		}
		for _, agree := range []bool{false, true} {
			for _, c := range all[start:end] {
				if (c.Verdict == isnad.VerdictAgree) == agree {
					out = append(out, c)
				}
			}
		}
		start = end
	}
	return out
}

// tallyVerdicts counts comparisons by verdict.
func tallyVerdicts(all []isnad.Comparison) string {
	count := map[isnad.Verdict]int{}
	for _, c := range all {
		count[c.Verdict]++
	}
	var parts []string
	for _, v := range isnad.Verdicts {
		if count[v] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", count[v], verdictWord(v)))
		}
	}
	return plural(len(all), "comparison") + ": " + strings.Join(parts, ", ")
}

func compareRows(s *view.Survey) [][]string {
	var rows [][]string
	for _, c := range s.Comparisons {
		for _, m := range c.Claims {
			value := fmt.Sprint(record.ComparedValue(m))
			if m.Value.IsZero() {
				value = ""
			}
			if m.Value.Texts() != nil || m.Value.IsList() {
				value = valueWords(m)
			}
			rows = append(rows, []string{
				c.Slot, c.Subject, string(c.Verdict), c.Why, strconv.Itoa(c.Roots), m.Article,
				outletName(s.Article(m.Article)), m.Claim, value, m.AsOf, strings.Join(m.Chain, " < "),
			})
		}
	}
	return rows
}
