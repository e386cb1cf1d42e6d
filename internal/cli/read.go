package cli

import (
	"fmt"
	"io"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/collect"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/pipeline"
	"github.com/isnad-project/isnad/internal/record"
	"github.com/spf13/cobra"
)

func readCommand() *cobra.Command {
	var format, published, uri string
	c := &cobra.Command{
		Use:   "read INPUT…",
		Short: "Analyse articles and print what is in them; keep nothing",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			show := showText
			switch format {
			case "jsonl":
				show = showRecord
			case "text":
			default:
				return fmt.Errorf("--format is %q; it takes text or jsonl", format)
			}
			bad := 0
			for capture, err := range collect.Inputs(cmd.Context(), cmd.InOrStdin(), args) {
				if err == nil {
					if published != "" {
						capture.Published = published
					}
					if uri != "" {
						capture.URI = uri
					}
					var a isnad.Article
					if a, err = pipeline.Read(capture, lexicon.Default()); err == nil {
						if err := show(cmd.OutOrStdout(), &a); err != nil {
							return failure{err}
						}
						continue
					}
				}
				bad++
				fmt.Fprintln(cmd.ErrOrStderr(), "isnad read:", err)
			}
			if bad > 0 {
				return failed("%d of the inputs could not be read", bad)
			}
			return nil
		},
	}
	c.Flags().StringVar(&format, "format", "text", "text or jsonl")
	c.Flags().StringVar(&published, "published", "", "publication date of the inputs, EDTF")
	c.Flags().StringVar(&uri, "uri", "", "address of the input")
	return c
}

func showRecord(w io.Writer, a *isnad.Article) error {
	b, err := record.Encode(a)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s\n", b)
	return err
}

func showText(w io.Writer, a *isnad.Article) error {
	_, err := fmt.Fprintln(w, a.Title)
	return err
}
