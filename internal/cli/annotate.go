package cli

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/annotate"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/record"
	"github.com/isnad-project/isnad/internal/timex"
	"github.com/spf13/cobra"
)

// annotateRequest is a line that `isnad annotate` reads.
type annotateRequest struct {
	ID     json.RawMessage `json:"id"`
	Text   string          `json:"text"`
	Anchor string          `json:"anchor"` // EDTF
	Prefer string          `json:"prefer"` // past or future
	Lang   string          `json:"lang"`   // ISO 639-1; Arabic when absent
}

// longestLine bounds a line that `isnad annotate` reads, in bytes.
const longestLine = 64 << 20

func annotateCommand() *cobra.Command {
	var kinds []string
	c := &cobra.Command{
		Use:   "annotate",
		Short: "Find mentions in texts: JSON lines in, JSON lines out",
		Long: `Reads {"id","text","anchor"?,"prefer"?,"lang"?} a line from standard input and
prints {"id","mentions":[…]} for each. The anchor is the EDTF date that relative
times count from. Without prefer the text is read as news. With it, past or
future, it is read as a request to a program: prefer says on which side of the
anchor a bare day or month lies, lone days are dates, and a number inside a longer
mention is a nested mention of its own.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			for _, k := range kinds {
				if !slices.Contains(annotate.Kinds(), k) {
					return fmt.Errorf("--kind is %q; it takes some of %s", k, strings.Join(annotate.Kinds(), ","))
				}
			}
			return annotateLines(cmd.InOrStdin(), cmd.OutOrStdout(), cmd.ErrOrStderr(), kinds)
		},
	}
	c.Flags().StringSliceVar(&kinds, "kind", nil, "kinds of mention, any of "+strings.Join(annotate.Kinds(), ",")+" (default all)")
	return c
}

func annotateLines(in io.Reader, out, trouble io.Writer, kinds []string) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, longestLine)
	w := bufio.NewWriter(out)
	bad := 0
	for n := 1; lines.Scan(); n++ {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		if err := annotateLine(w, lines.Bytes(), kinds); err != nil {
			bad++
			fmt.Fprintf(trouble, "isnad annotate: line %d: %v\n", n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return failure{err}
	}
	if err := w.Flush(); err != nil {
		return failure{err}
	}
	if bad > 0 {
		return failed("%d of the lines could not be read", bad)
	}
	return nil
}

func annotateLine(w io.Writer, line []byte, kinds []string) error {
	var r annotateRequest
	if err := json.Unmarshal(line, &r); err != nil {
		return err
	}
	if r.Lang == "" {
		r.Lang = "ar"
	}
	if r.ID == nil {
		r.ID = json.RawMessage("null")
	}
	a := isnad.Article{Text: r.Text, Language: r.Lang}
	if r.Anchor != "" {
		a.Published = &isnad.Published{Value: r.Anchor, Basis: isnad.BasisMeta}
	}
	mentions := annotate.Select(&a, lexicon.Default(), annotate.Options{
		Kinds: kinds, Prefer: timex.Prefer(r.Prefer),
	})
	b, err := record.EncodeMentions(r.Text, mentions)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "{\"id\":%s,\"mentions\":%s}\n", r.ID, b)
	return err
}
