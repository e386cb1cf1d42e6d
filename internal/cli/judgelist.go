package cli

import (
	"fmt"
	"strconv"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/api"
	"github.com/isnad-project/isnad/internal/identity"
	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/view"
	"github.com/spf13/cobra"
)

// listJudgements shows every judgement, then what those that hold come to.
func listJudgements(cmd *cobra.Command, dsn, format string) error {
	store, err := readStore(cmd.Context(), dsn)
	if err != nil {
		return err
	}
	defer store.Close()
	var all []view.Judged
	var who *identity.Map
	err = store.View(cmd.Context(), func(r ledger.Reader) error {
		all, who, err = judgedIn(r)
		return err
	})
	if err != nil {
		return failure{err}
	}
	if format == "jsonl" {
		return asWork(writeLines(cmd.OutOrStdout(), all, func(j view.Judged) ([]byte, error) { return asJSON(api.JudgementOf(j)) }))
	}
	p := newSheet(cmd.OutOrStdout())
	judgementsText(p, all, who)
	return asWork(p.done())
}

func judgementsText(p *sheet, all []view.Judged, who *identity.Map) {
	if len(all) == 0 {
		p.line(0, "nobody has judged yet; see what to judge with: isnad entities --candidates")
		return
	}
	p.heading("Judgements")
	for _, j := range all {
		text := judgedWords(j.Judged.Judgement)
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

// comesTo says what a judgement comes to together with the others.
func comesTo(j ledger.Judged, who *identity.Map) view.Judged {
	out := view.Judged{Judged: j}
	if a, b := who.Of(j.Names[0]), who.Of(j.Names[1]); a == b {
		out.Entity = a.Entity()
	}
	for _, c := range who.Contradictions() {
		if c.Names == j.Names && j.Superseded == 0 {
			out.Clash = c.Path
		}
	}
	return out
}

// judgedIn returns every judgement of a log, with what it comes to.
func judgedIn(r ledger.Reader) ([]view.Judged, *identity.Map, error) {
	all, err := ledger.AllJudgements(r)
	if err != nil {
		return nil, nil, err
	}
	var holds []isnad.Judgement
	for _, j := range all {
		if j.Superseded == 0 {
			holds = append(holds, j.Judgement)
		}
	}
	who := identity.New(holds)
	out := make([]view.Judged, len(all))
	for i, j := range all {
		out[i] = comesTo(j, who)
	}
	return out, who, nil
}
