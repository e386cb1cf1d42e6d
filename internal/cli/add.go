package cli

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/pipeline"
	"github.com/spf13/cobra"
)

func addCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "add INPUT…",
		Short: "Analyse articles and keep them in the ledger; what it holds is not added again",
		Long: `Analyse articles and keep them in the ledger.

INPUT is what isnad read takes. What the ledger holds is not added again, so a run
that was stopped at any point is finished by running it again. A text that has
changed at its address becomes a new revision; what an older isnad has read is
read anew, and both readings are kept.`,
		Args: cobra.MinimumNArgs(1),
	}
	store, told := storeFlag(c), toldFlags(c)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		inputs, err := told.inputs(cmd, args)
		if err != nil {
			return err
		}
		return runAdd(cmd, *store, inputs)
	}
	return c
}

func runAdd(cmd *cobra.Command, dsn string, inputs iter.Seq2[isnad.Capture, error]) error {
	ctx := cmd.Context()
	store, err := openStore(ctx, dsn)
	if err != nil {
		return err
	}
	defer store.Close()
	var sum tally
	line := newProgress(cmd.ErrOrStderr())
	err = pipeline.Add(ctx, store, inputs, lexicon.Default(), provenance(), func(a pipeline.Added) {
		sum.count(a)
		if a.Err != nil {
			line.note("isnad add: %v", a.Err)
		}
		line.show("%s", sum.String())
	})
	line.end()
	if err != nil {
		return explainStop(err, sum)
	}
	fmt.Fprintln(cmd.OutOrStdout(), sum.String())
	if sum.bad > 0 {
		return failed("%d of %d inputs could not be added", sum.bad, sum.inputs)
	}
	return nil
}

// explainStop says what is safe when a run ends early.
func explainStop(err error, sum tally) error {
	if errors.Is(err, context.Canceled) {
		return failed("stopped; %s; run the same command again to go on", sum)
	}
	return failed("%w (before that: %s)", err, sum)
}

// tally counts what an add did.
type tally struct{ inputs, articles, revisions, again, known, bad int }

func (t *tally) count(a pipeline.Added) {
	t.inputs++
	switch {
	case a.Err != nil:
		t.bad++
	case a.Kept.Revision:
		t.revisions++
	case a.Kept.Capture && !a.Kept.Known:
		t.articles++
	case a.Kept.Analysis:
		t.again++
	default:
		t.known++
	}
}

// String says what was new, leaving out what was not there.
func (t tally) String() string {
	s := fmt.Sprintf("%d new", t.articles)
	for _, part := range []struct {
		n    int
		what string
	}{
		{t.revisions, "changed since"}, {t.again, "read anew"}, {t.known, "known"}, {t.bad, "bad"},
	} {
		if part.n > 0 {
			s += fmt.Sprintf(", %d %s", part.n, part.what)
		}
	}
	return s
}
