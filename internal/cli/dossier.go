package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
	"github.com/isnad-project/isnad/internal/view"
	"github.com/spf13/cobra"
)

func dossierCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "dossier SUBJECT",
		Short: "All that is held of one body, person or event, by any of its names, with who says otherwise",
		Args:  cobra.ExactArgs(1),
	}
	store := storeFlag(c)
	format := c.Flags().String("format", "text", "text or jsonl")
	filter := filterFlags(c)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		if err := oneOf("--format", *format, "text", "jsonl"); err != nil {
			return err
		}
		f, err := filter()
		if err != nil {
			return err
		}
		all, err := storedSurvey(cmd.Context(), *store)
		if err != nil {
			return err
		}
		s := all.Narrow(f)
		d, ok := view.DossierOf(&s, args[0])
		if !ok {
			return failed("no article names %q; see the names that they use with: isnad entities", clean(args[0]))
		}
		if *format == "jsonl" {
			return asWork(dossierLines(cmd.OutOrStdout(), &d))
		}
		p := newSheet(cmd.OutOrStdout())
		dossierText(p, &s, &d)
		return asWork(p.done())
	}
	return c
}

// sectionTitles head the sections on paper.
var sectionTitles = map[view.SectionID]string{
	view.SectionRoster: "Roster and size", view.SectionMeetings: "Meetings", view.SectionGoals: "Goals by line of effort",
	view.SectionPledges: "Pledges", view.SectionDesignations: "Designations", view.SectionIncidents: "Incidents and casualties",
	view.SectionLeaders: "Leaders and office-holders", view.SectionStrength: "Strength and territory",
	view.SectionStatistics: "Statistics", view.SectionStatements: "Statements",
}

func dossierText(p *sheet, s *view.Survey, d *view.Dossier) {
	p.heading(d.Subject)
	if names := d.Variants; len(names) > 0 {
		p.line(0, strings.Join(names[:min(len(names), shownVariants)], " | "))
	}
	p.line(0, dossierCount(d))
	for _, sec := range d.Sections {
		p.blank()
		p.heading(strings.ToUpper(sectionTitles[sec.ID]))
		if sec.ID == view.SectionGoals {
			goalLines(p, sec.Lines)
		} else {
			factLines(p, sec.Lines)
		}
		notes(p, d, sec.Notes)
	}
	p.blank()
	p.heading("SOURCES")
	for i, a := range d.Articles {
		text := outletName(a)
		if a.Date() != "" {
			text += " · " + english().Date(a.Date())
		}
		p.entry(2, 5, fmt.Sprintf("[%d]", i+1), text+" · "+a.Title)
	}
	if len(d.Cited) > 0 {
		cited := make([]string, len(d.Cited))
		for i, c := range d.Cited {
			cited[i] = fmt.Sprintf("%s (%d)", c.Name, c.Claims)
		}
		p.entry(2, 5, "", "They cite: "+strings.Join(cited, "; "))
	}
}

// dossierCount is the line under the name: how much is held, from when, and
// what the comparisons come to.
func dossierCount(d *view.Dossier) string {
	var all []isnad.Comparison
	claims := 0
	for _, sec := range d.Sections {
		all = append(all, sec.Notes...)
		for _, l := range sec.Lines {
			claims += len(l.Sources)
		}
	}
	parts := []string{plural(len(d.Articles), "article")}
	first, last := "", ""
	for _, a := range d.Articles {
		if a.Date() != "" {
			if first == "" {
				first = a.Date()
			}
			last = a.Date()
		}
	}
	if first != "" {
		parts = append(parts, span(first, last))
	}
	parts = append(parts, plural(claims, "statement"))
	if len(all) > 0 {
		parts = append(parts, tallyVerdicts(all))
	}
	return strings.Join(parts, " · ")
}

// dateColumn holds a verdict with its mark, and most dates.
const dateColumn = 18

// factLines shows when, what, and the numbers of the articles that say so; the
// time stands once for all facts of it, and "undated" after facts that have one.
func factLines(p *sheet, lines []view.Line) {
	last := ""
	for _, l := range lines {
		when, text := edtf.Short(l.When), lineText(l)
		if l.Status == isnad.StatusPlanned {
			text = "planned: " + text
		}
		if when == "" && last != "" {
			when = "undated"
		}
		label := when
		if when == last {
			label = ""
		}
		last = when
		p.entry(2, dateColumn, label, text+"  "+references(l.Sources))
	}
}

func lineText(l view.Line) string {
	if l.Subject == "" {
		return english().Say(l.Said)
	}
	return l.Subject + ": " + english().Say(l.Said)
}

// references are the sources of a line: "[1] [3 < Name of who said so]".
func references(sources []view.Source) string {
	parts := make([]string, len(sources))
	for i, s := range sources {
		parts[i] = fmt.Sprintf("[%d", s.Article+1)
		for j := len(s.Chain) - 1; j >= 0; j-- {
			parts[i] += " < " + s.Chain[j]
		}
		parts[i] += "]"
	}
	return strings.Join(parts, " ")
}

// goalLines shows the goals under the line of effort that they belong to.
func goalLines(p *sheet, lines []view.Line) {
	var order []string
	under := map[string][]view.Line{}
	for _, l := range lines {
		line, goal := view.Goal(l)
		effort := english().Say(line)
		if under[effort] == nil {
			order = append(order, effort)
		}
		l.When, l.Said = "", goal
		under[effort] = append(under[effort], l)
	}
	for _, effort := range order {
		for i, l := range under[effort] {
			label := ""
			if i == 0 {
				label = effort
			}
			text := lineText(l)
			if l.Status != isnad.StatusAsserted {
				text = string(l.Status) + ": " + text
			}
			p.entry(2, dateColumn, label, text+"  "+references(l.Sources))
		}
	}
}

// notes shows the comparisons of a section that do not agree, each value with
// the articles that have it, and counts those that do.
func notes(p *sheet, d *view.Dossier, all []isnad.Comparison) {
	agree := 0
	for _, c := range all {
		if c.Verdict == isnad.VerdictAgree {
			agree++
			continue
		}
		slot := slotWords(c)
		if c.Subject != d.Subject {
			slot = c.Subject + ", " + slot
		}
		p.entry(2, dateColumn, verdictMark[c.Verdict]+" "+verdictWord(c.Verdict), slot+": "+valuesBySource(d, c))
		if c.Verdict == isnad.VerdictNotComparable {
			p.line(2+dateColumn, c.Why)
		}
	}
	if agree > 0 {
		p.entry(2, dateColumn, "= agree", plural(agree, "other comparison"))
	}
}

// valuesBySource is the values of a comparison in their order, each with the
// numbers of the articles that have it.
func valuesBySource(d *view.Dossier, c isnad.Comparison) string {
	var order []string
	sources := map[string][]view.Source{}
	for _, m := range c.Claims {
		value := valueWords(m)
		if planned(d, m) {
			value += " (planned)"
		}
		if sources[value] == nil {
			order = append(order, value)
		}
		at := slices.IndexFunc(d.Articles, func(a *isnad.Article) bool { return a.ID == m.Article })
		if at >= 0 && !slices.ContainsFunc(sources[value], func(s view.Source) bool { return s.Article == at }) {
			sources[value] = append(sources[value], view.Source{Article: at})
		}
	}
	for i, value := range order {
		slices.SortFunc(sources[value], func(a, b view.Source) int { return a.Article - b.Article })
		order[i] = value + " " + references(sources[value])
	}
	return strings.Join(order, " · ")
}

// planned reports whether the claim behind a value speaks of a plan.
func planned(d *view.Dossier, m isnad.Compared) bool {
	for _, a := range d.Articles {
		if a.ID != m.Article {
			continue
		}
		return slices.ContainsFunc(a.Claims, func(c isnad.Claim) bool {
			return c.ID == m.Claim && c.Status == isnad.StatusPlanned
		})
	}
	return false
}

// verdictMark makes a verdict findable in a long page.
var verdictMark = map[isnad.Verdict]string{
	isnad.VerdictDiffer: "≠", isnad.VerdictChanged: "→", isnad.VerdictSuperseded: "×", isnad.VerdictNotComparable: "~",
	isnad.VerdictAgree: "=",
}

// dossierLines prints a line of JSON for each fact, then one for each comparison.
func dossierLines(w io.Writer, d *view.Dossier) error {
	type source struct {
		Article string   `json:"article"`
		Path    string   `json:"path"`
		URI     string   `json:"uri"`
		Claim   string   `json:"claim,omitempty"`
		Chain   []string `json:"chain"`
	}
	type fact struct {
		Dossier string   `json:"dossier"`
		Section string   `json:"section"`
		When    string   `json:"when"`
		Subject string   `json:"subject"`
		Text    string   `json:"text"`
		Status  string   `json:"status"`
		Sources []source `json:"sources"`
	}
	type note struct {
		Dossier string `json:"dossier"`
		Section string `json:"section"`
		Slot    string `json:"slot"`
		Verdict string `json:"verdict"`
		Why     string `json:"why"`
		Roots   int    `json:"roots"`
	}
	var out []any
	for _, sec := range d.Sections {
		for _, l := range sec.Lines {
			f := fact{Dossier: d.Subject, Section: string(sec.ID), When: l.When, Subject: l.Subject, Text: english().Say(l.Said), Status: string(l.Status)}
			if l.Subject == "" {
				f.Subject = d.Subject
			}
			for _, s := range l.Sources {
				a := d.Articles[s.Article]
				f.Sources = append(f.Sources, source{a.ID, a.Path, a.URI, s.Claim, append([]string{}, s.Chain...)})
			}
			out = append(out, f)
		}
		for _, c := range sec.Notes {
			out = append(out, note{d.Subject, string(sec.ID), c.Slot, string(c.Verdict), c.Why, c.Roots})
		}
	}
	return writeLines(w, out, asJSON)
}
