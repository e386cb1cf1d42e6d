package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/pipeline"
	"github.com/isnad-project/isnad/internal/sqlite"
	"github.com/spf13/cobra"
)

func verifyCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "verify",
		Short: "Derive every digest again, read every capture again, and name what differs",
		Args:  cobra.NoArgs,
	}
	store := storeFlag(c)
	c.RunE = func(cmd *cobra.Command, _ []string) error { return runVerify(cmd, *store) }
	return c
}

func runVerify(cmd *cobra.Command, dsn string) error {
	store, err := readStore(cmd.Context(), dsn)
	if err != nil {
		return err
	}
	defer store.Close()
	out, faults := cmd.OutOrStdout(), 0
	report := func(f ledger.Fault) {
		faults++
		fmt.Fprintln(out, f)
	}
	head, again, err := verify(cmd.Context(), store, report)
	if err != nil {
		report(ledger.Fault{What: err.Error()})
	}
	if faults > 0 {
		return failed("%d faults in %d entries", faults, head.Size)
	}
	fmt.Fprintf(out, "%d entries, each as it was sealed\n", head.Size)
	fmt.Fprintf(out, "%d analyses made again, all the same; %d by another version or other language data left as they are\n", again.same, again.others)
	fmt.Fprintf(out, "root %s\n", head.Root)
	return nil
}

// remade counts the analyses that were made again and those that were not.
type remade struct{ same, others int }

// verify holds the whole store against itself and against what this program
// makes of the captures today.
func verify(ctx context.Context, store *sqlite.Store, report func(ledger.Fault)) (head isnad.Head, again remade, err error) {
	err = store.View(ctx, func(r ledger.Reader) error {
		if head, err = r.Head(); err != nil {
			return err
		}
		if err := ledger.Verify(r, report); err != nil {
			return err
		}
		again, err = readAgain(r, report)
		return err
	})
	return head, again, errors.Join(err, store.Check(ctx, report))
}

func readAgain(r ledger.Reader, report func(ledger.Fault)) (remade, error) {
	var n remade
	by := provenance()
	pipeline.Again(ledger.Analyses(r, by), lexicon.Default(), func(seq int64, differences []string) {
		for _, d := range differences {
			report(ledger.Fault{Seq: seq, What: "read again by the same version: " + d})
		}
		n.same++
	})
	for e, err := range r.Headers() {
		if err != nil {
			return n, err
		}
		if e.Kind == isnad.EntryAnalysis && e.By != by {
			n.others++
		}
	}
	return n, nil
}
