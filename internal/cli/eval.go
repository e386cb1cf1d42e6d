package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/collect"
	"github.com/isnad-project/isnad/internal/eval"
	"github.com/isnad-project/isnad/internal/frame"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/pipeline"
	"github.com/spf13/cobra"
)

func evalCommand() *cobra.Command {
	var gold, texts, format, write string
	var given bool
	c := &cobra.Command{
		Use:   "eval --gold DIR --texts DIR",
		Short: "Score what read finds against gold records, one line a layer",
		Long: `Reads every record in the gold folder and the text that it annotates in the
folder of texts (through manifest.jsonl there, when it has one), and prints
precision, recall and F1 of every layer. A comparisons.json beside the records
is scored too: what the articles say of the same thing, with its verdict.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if gold == "" || texts == "" {
				return fmt.Errorf("eval needs --gold and --texts")
			}
			if format != "text" && format != "jsonl" {
				return fmt.Errorf("--format is %q; it takes text or jsonl", format)
			}
			read, err := reader(cmd, texts, given)
			if err != nil {
				return err
			}
			var table eval.Table
			var golds []*eval.Gold
			var articles []isnad.Article
			for _, file := range eval.Files(gold) {
				g, err := eval.Load(file, texts)
				if err != nil {
					fmt.Fprintln(cmd.ErrOrStderr(), "isnad eval: passed over:", err)
					continue
				}
				a, err := read(g)
				if err != nil {
					return failure{err}
				}
				table.Score(g, &a)
				if format == "jsonl" {
					if err := showRecord(cmd.OutOrStdout(), &a); err != nil {
						return failure{err}
					}
				}
				golds, articles = append(golds, g), append(articles, a)
			}
			if len(golds) == 0 {
				return failed("%s holds no gold record", gold)
			}
			if format == "jsonl" {
				return nil
			}
			groups, err := eval.Groups(gold)
			if err != nil {
				return failure{err}
			}
			if len(groups) > 0 {
				table.Compare(groups, golds, pipeline.Survey(articles, lexicon.Default()).Comparisons)
			}
			var shown strings.Builder
			if err := table.Write(io.MultiWriter(cmd.OutOrStdout(), &shown)); err != nil {
				return failure{err}
			}
			if write != "" {
				return writeInto(write, shown.String())
			}
			return nil
		},
	}
	c.Flags().StringVar(&gold, "gold", "", "folder of gold records")
	c.Flags().StringVar(&texts, "texts", "", "folder of the texts that they annotate")
	c.Flags().StringVar(&format, "format", "text", "text, a table; or jsonl, the records that were scored")
	c.Flags().StringVar(&write, "write", "", "a document to put the table into as well, such as docs/accuracy.md")
	c.Flags().BoolVar(&given, "given", false, "take mentions and attributions from the gold record and score the claims alone")
	return c
}

// reader returns what analyses the text of a gold record: the whole journey, or
// with given the claims alone, upon the mentions and attributions of the record.
func reader(cmd *cobra.Command, texts string, given bool) (func(*eval.Gold) (isnad.Article, error), error) {
	lex := lexicon.Default()
	if given {
		return func(g *eval.Gold) (isnad.Article, error) {
			a := g.Article
			a.Claims = frame.Claims(&a, lex)
			return a, nil
		}, nil
	}
	captures := map[string]isnad.Capture{}
	manifest := filepath.Join(texts, "manifest.jsonl")
	if _, err := os.Stat(manifest); err == nil {
		for capture, err := range collect.Inputs(cmd.Context(), nil, []string{manifest}) {
			if err != nil {
				return nil, failure{err}
			}
			captures[filepath.Base(capture.Path)] = capture
		}
	}
	return func(g *eval.Gold) (isnad.Article, error) {
		capture, ok := captures[g.File]
		if !ok {
			capture = isnad.Capture{Bytes: []byte(g.Article.Text), Media: isnad.MediaText, Path: g.File}
		}
		return pipeline.Read(capture, lex)
	}, nil
}
