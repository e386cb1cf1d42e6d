package cli

import (
	"fmt"
	"strconv"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/identity"
	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/spf13/cobra"
)

// listJudgements shows every judgement, then what those that hold come to.
func listJudgements(cmd *cobra.Command, dsn, format string) error {
	store, err := readStore(cmd.Context(), dsn)
	if err != nil {
		return err
	}
	defer store.Close()
	var all []ledger.Judged
	err = store.View(cmd.Context(), func(r ledger.Reader) error {
		all, err = ledger.AllJudgements(r)
		return err
	})
	if err != nil {
		return failure{err}
	}
	var holds []isnad.Judgement
	for _, j := range all {
		if j.Superseded == 0 {
			holds = append(holds, j.Judgement)
		}
	}
	who := identity.New(holds)
	if format == "jsonl" {
		return asWork(writeLines(cmd.OutOrStdout(), all, func(j ledger.Judged) ([]byte, error) { return encodeJudged(j, who) }))
	}
	p := newSheet(cmd.OutOrStdout())
	judgementsText(p, all, who)
	return asWork(p.done())
}

func judgementsText(p *sheet, all []ledger.Judged, who *identity.Map) {
	if len(all) == 0 {
		p.line(0, "nobody has judged yet; see what to judge with: isnad entities --candidates")
		return
	}
	p.heading("Judgements")
	for _, j := range all {
		text := judgedWords(j.Judgement)
		if j.Superseded != 0 {
			text += fmt.Sprintf(" (undone by %d)", j.Superseded)
		}
		p.entry(2, 8, strconv.FormatInt(j.Seq, 10), text)
	}
	if sets := who.Sets(); len(sets) > 0 {
		p.blank()
		p.heading("One entity")
		for _, set := range sets {
			p.line(2, captions(set))
		}
	}
	if clashes := who.Contradictions(); len(clashes) > 0 {
		p.blank()
		p.heading("Contradictions")
		for _, c := range clashes {
			p.line(2, contradictionWords(c))
		}
	}
}

// judgedJSON is the shape of a judgement in JSON.
type judgedJSON struct {
	Seq           int64     `json:"seq"`
	Type          string    `json:"type"`
	Names         [2]string `json:"names"`
	Entities      [2]string `json:"entities"`
	Verdict       string    `json:"verdict"`
	Reason        string    `json:"reason"`
	By            string    `json:"by"`
	On            string    `json:"on"`
	Superseded    int64     `json:"superseded,omitempty"`
	Entity        string    `json:"entity,omitempty"` // of both names, when they are one now
	Contradiction []string  `json:"contradiction,omitempty"`
}

func encodeJudged(j ledger.Judged, who *identity.Map) ([]byte, error) {
	a, b := j.Names[0], j.Names[1]
	out := judgedJSON{
		Seq: j.Seq, Type: string(a.Type), Names: [2]string{a.Caption, b.Caption}, Entities: [2]string{a.Entity(), b.Entity()},
		Verdict: string(j.Verdict), Reason: j.Reason, By: j.By, On: j.On, Superseded: j.Superseded,
	}
	if who.Of(a) == who.Of(b) {
		out.Entity = who.Of(a).Entity()
	}
	for _, c := range who.Contradictions() {
		if c.Names == j.Names && j.Superseded == 0 {
			for _, n := range c.Path {
				out.Contradiction = append(out.Contradiction, n.Caption)
			}
		}
	}
	return asJSON(out)
}
