package cli

import (
	"bufio"
	"fmt"
	"io"
	"iter"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/pipeline"
	"github.com/isnad-project/isnad/internal/record"
	"github.com/spf13/cobra"
)

func readCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "read INPUT…",
		Short: "Analyse articles and print what is in them; keep nothing",
		Long: `Analyse articles and print what is in them; keep nothing.

An INPUT is a file, a folder, or - for standard input. A file holds text, HTML,
WARC or WET records, or JSONL with an article a line; it may be packed with gzip
or Zstandard. What it holds is told by its first bytes.`,
		Args: cobra.MinimumNArgs(1),
	}
	c.Flags().StringVar(&format, "format", "text", "text or jsonl")
	told := toldFlags(c)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		show, err := articleFormat(format)
		if err != nil {
			return err
		}
		inputs, err := told.inputs(cmd, args)
		if err != nil {
			return err
		}
		return runRead(cmd, inputs, show)
	}
	return c
}

// articleFormat returns what prints one article in a format.
func articleFormat(format string) (func(io.Writer, *isnad.Article) error, error) {
	switch format {
	case "jsonl":
		return showRecord, nil
	case "text":
		return showText, nil
	}
	return nil, fmt.Errorf("--format is %q; it takes text or jsonl", format)
}

// runRead reads and shows one input after the other. One that cannot be used is
// named on standard error, and the run goes on.
func runRead(cmd *cobra.Command, captures iter.Seq2[isnad.Capture, error], show func(io.Writer, *isnad.Article) error) error {
	out := bufio.NewWriterSize(cmd.OutOrStdout(), 64<<10)
	line := newProgress(cmd.ErrOrStderr())
	inputs, bad := 0, 0
	for capture, err := range captures {
		inputs++
		if err == nil {
			var a isnad.Article
			if a, err = pipeline.Read(capture, lexicon.Default()); err == nil {
				if err := show(out, &a); err != nil {
					return failure{err}
				}
			}
		}
		if err != nil {
			bad++
			line.note("isnad read: %s", plain(err.Error()))
		}
		line.show("%d read, %d bad", inputs-bad, bad)
	}
	line.end()
	switch err := out.Flush(); {
	case err != nil:
		return failure{err}
	case cmd.Context().Err() != nil:
		return failed("stopped after %d inputs", inputs)
	case bad > 0:
		return failed("%d of %d inputs could not be read", bad, inputs)
	case inputs == 0:
		return failed("there was nothing to read")
	}
	return nil
}

func showRecord(w io.Writer, a *isnad.Article) error {
	b, err := record.Encode(a)
	if err != nil {
		return err
	}
	_, err = w.Write(append(b, '\n'))
	return err
}
