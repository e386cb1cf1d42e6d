package cli

import (
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/tagger"
	"github.com/spf13/cobra"
)

func trainCommand() *cobra.Command {
	var out string
	var rounds, folds int
	var step float32
	c := &cobra.Command{
		Use:   "train DATA.jsonl…",
		Short: "Train the tagger that finds names, from sentences with marked names",
		Long: `Reads sentences as JSON lines {"text","entities":[{"start","end","type"}]}, offsets
in code points, also .gz, and writes a model. With --folds it trains on all parts
but one of the first file (and on all of the others) and scores the part left
out, in turn, and writes nothing.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			sets := make([][]tagger.Sample, len(args))
			for i, path := range args {
				var err error
				if sets[i], err = readSamples(path); err != nil {
					return failed("%s: %w", path, err)
				}
				for k := range sets[i] {
					sets[i][k].Step = 1
					if i > 0 {
						sets[i][k].Step, sets[i][k].Other = step, true
					}
				}
			}
			if folds > 1 {
				crossValidate(cmd.OutOrStdout(), sets, folds, rounds)
				return nil
			}
			if out == "" {
				return fmt.Errorf("--out names the file to write")
			}
			var all []tagger.Sample
			for _, set := range sets {
				all = append(all, set...)
			}
			model := tagger.Train(tagger.NewReader(lexicon.Default(), nil), all, tagger.Options{
				Rounds: rounds,
				Report: func(round int) { fmt.Fprintf(cmd.ErrOrStderr(), "round %d of %d\n", round, rounds) },
			})
			if err := os.WriteFile(out, model, 0o644); err != nil {
				return failure{err}
			}
			return nil
		},
	}
	c.Flags().StringVar(&out, "out", "", "file to write the model to")
	c.Flags().IntVar(&rounds, "rounds", 6, "how often to go over the sentences")
	c.Flags().Float32Var(&step, "step", 0.6, "how much a sentence of the files behind the first counts")
	c.Flags().IntVar(&folds, "folds", 0, "cross-validate on the first file in so many parts")
	return c
}

func readSamples(path string) ([]tagger.Sample, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var in io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			return nil, err
		}
	}
	return tagger.Samples(in)
}

// crossValidate prints precision, recall and F1 by kind, over all parts.
func crossValidate(out io.Writer, sets [][]tagger.Sample, folds, rounds int) {
	var score tagger.Score
	for fold := range folds {
		var train, test []tagger.Sample
		for i, s := range sets[0] {
			if i*folds/len(sets[0]) == fold {
				test = append(test, s)
			} else {
				train = append(train, s)
			}
		}
		for _, set := range sets[1:] {
			train = append(train, set...)
		}
		reader := tagger.NewReader(lexicon.Default(), nil)
		model, err := tagger.Read(string(tagger.Train(reader, train, tagger.Options{Rounds: rounds})))
		if err != nil {
			fmt.Fprintln(out, err)
			return
		}
		score.Add(tagger.NewReader(lexicon.Default(), model), test)
	}
	fmt.Fprint(out, score.String())
}
