package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
	"github.com/isnad-project/isnad/internal/identity"
	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/view"
	"github.com/spf13/cobra"
)

func judgeCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "judge same|different|unsure NAME NAME",
		Short: "Say whether two names stand for one entity; a later judgement of the two undoes it",
		Long: `Say whether two names stand for one entity.

NAME is an id or a name as isnad entities shows it. Same joins the two, and all that
others judged the same as either, wherever articles are brought together; different
keeps them from being proposed again; unsure leaves them open. The judgement is an
entry of the ledger that changes no article: judging the same two names again takes
its place. isnad judge --list shows what was judged and what it comes to.`,
		Args: cobra.ArbitraryArgs,
	}
	store := storeFlag(c)
	list := c.Flags().Bool("list", false, "show all judgements and what they come to")
	format := c.Flags().String("format", "text", "of the list: text or jsonl")
	var said isnad.Judgement
	c.Flags().StringVar(&said.Reason, "reason", "", "why, in your words")
	c.Flags().StringVar(&said.By, "by", "", "who judges")
	c.Flags().StringVar(&said.On, "on", "", "the day of the judgement (EDTF); today when not given")
	c.RunE = func(cmd *cobra.Command, args []string) error {
		if err := oneOf("--format", *format, "text", "jsonl"); err != nil {
			return err
		}
		if *list {
			if len(args) > 0 {
				return fmt.Errorf("--list takes no names")
			}
			return listJudgements(cmd, *store, *format)
		}
		ruling, err := rulingOf(args, said)
		if err != nil {
			return err
		}
		return runJudge(cmd, *store, ruling)
	}
	return c
}

// rulingOf reads the arguments of a call and its flags.
func rulingOf(args []string, said isnad.Judgement) (view.Ruling, error) {
	if len(args) != 3 {
		return view.Ruling{}, fmt.Errorf("judge takes a verdict and two names: isnad judge %s NAME NAME", strings.Join(identities(), "|"))
	}
	ruling := view.Ruling{Verdict: isnad.Identity(args[0]), Names: [2]string{args[1], args[2]}, Reason: said.Reason, By: said.By, On: said.On}
	return ruling, checkRuling(&ruling)
}

// checkRuling holds a ruling against what a judgement may say, and gives it a day.
func checkRuling(r *view.Ruling) error {
	if !slices.Contains(isnad.Identities, r.Verdict) {
		return fmt.Errorf("the verdict is %q; it takes %s", r.Verdict, strings.Join(identities(), ", "))
	}
	if r.On == "" {
		r.On = time.Now().UTC().Format(time.DateOnly)
	}
	if !edtf.Parse(r.On).Known() {
		return fmt.Errorf("the day %q is no date; write it as 2022-05-11", r.On)
	}
	return nil
}

func identities() []string {
	out := make([]string, len(isnad.Identities))
	for i, v := range isnad.Identities {
		out[i] = string(v)
	}
	return out
}

func runJudge(cmd *cobra.Command, dsn string, ruling view.Ruling) error {
	store, err := readStore(cmd.Context(), dsn) // there must be one
	if err != nil {
		return err
	}
	if err := store.Close(); err != nil {
		return failure{err}
	}
	if store, err = openStore(cmd.Context(), dsn); err != nil {
		return err
	}
	defer store.Close()
	j, added, err := judgeIn(cmd.Context(), store, ruling)
	if err != nil {
		return failure{err}
	}
	return sayJudged(cmd, store, j, added)
}

// judgeIn appends what a ruling comes to, unless it holds already. The error is a
// [view.RulingError] when no two names answer to the ruling's.
func judgeIn(ctx context.Context, store ledger.Store, ruling view.Ruling) (j isnad.Judgement, added bool, err error) {
	err = store.Update(ctx, func(w ledger.Writer) error {
		articles, err := ledger.Articles(w)
		if err != nil {
			return err
		}
		holds, err := ledger.Judgements(w)
		if err != nil {
			return err
		}
		names := func(asked string) []isnad.Name { return view.Named(articles, holds, asked) }
		if j, err = pairOf(names, ruling.Names[0], ruling.Names[1], ruling.Verdict); err != nil {
			return &view.RulingError{Reason: err.Error()}
		}
		j.Reason, j.By, j.On = ruling.Reason, ruling.By, ruling.On
		added, err = ledger.Judge(w, j)
		return err
	})
	return j, added, err
}

// sayJudged tells what a judgement comes to together with those before it.
func sayJudged(cmd *cobra.Command, store ledger.Store, j isnad.Judgement, added bool) error {
	p := newSheet(cmd.OutOrStdout())
	if !added {
		p.line(0, "already judged so; nothing was added")
	}
	p.line(0, judgedWords(j))
	who, err := whoIsWho(cmd.Context(), store)
	if err != nil {
		return failure{err}
	}
	if set := who.Names(j.Names[0]); len(set) > 1 {
		p.line(0, "one entity: "+captions(set))
	}
	for _, c := range who.Contradictions() {
		p.line(0, contradictionWords(c))
	}
	return asWork(p.done())
}

func whoIsWho(ctx context.Context, store ledger.Store) (who *identity.Map, err error) {
	err = store.View(ctx, func(r ledger.Reader) error {
		holds, err := ledger.Judgements(r)
		who = identity.New(holds)
		return err
	})
	return who, err
}

// pairOf finds the two names that are meant: those of one type, where a name
// leaves a choice.
func pairOf(names func(string) []isnad.Name, a, b string, verdict isnad.Identity) (isnad.Judgement, error) {
	as, bs := names(a), names(b)
	if unknown := a; len(as) == 0 || len(bs) == 0 {
		if len(as) > 0 {
			unknown = b
		}
		return isnad.Judgement{}, fmt.Errorf("no article names %q; see the names with: isnad entities", clean(unknown))
	}
	var pairs []isnad.Judgement
	for _, x := range as {
		for _, y := range bs {
			if x.Type == y.Type && x.Folded() != y.Folded() {
				pairs = append(pairs, isnad.NewJudgement(x, y, verdict))
			}
		}
	}
	switch {
	case len(pairs) == 1:
		return pairs[0], nil
	case len(pairs) == 0 && slices.Equal(as, bs):
		return isnad.Judgement{}, fmt.Errorf("both are %s: articles give them one canonical name", described(as))
	case len(pairs) == 0:
		return isnad.Judgement{}, fmt.Errorf("%s and %s are of different kinds", described(as), described(bs))
	}
	return isnad.Judgement{}, fmt.Errorf("the names leave a choice between %s and %s; name them by id", described(as), described(bs))
}

// described names names with their ids.
func described(names []isnad.Name) string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = fmt.Sprintf("%s (%s, %s)", clean(n.Caption), n.Type, n.Entity())
	}
	return strings.Join(out, ", ")
}

func captions(names []isnad.Name) string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = n.Caption
	}
	return strings.Join(out, " | ")
}

func judgedWords(j isnad.Judgement) string {
	text := fmt.Sprintf("%s: %s | %s", j.Verdict, j.Names[0].Caption, j.Names[1].Caption)
	if j.By != "" {
		text += ", by " + j.By
	}
	if j.On != "" {
		text += ", " + edtf.Short(j.On)
	}
	if j.Reason != "" {
		text += ": " + j.Reason
	}
	return text
}

func contradictionWords(c identity.Contradiction) string {
	path := make([]string, len(c.Path))
	for i, n := range c.Path {
		path[i] = n.Caption
	}
	return fmt.Sprintf("contradiction: %s and %s were judged different, and are one by %s; undo one of these",
		c.Names[0].Caption, c.Names[1].Caption, strings.Join(path, " = "))
}
