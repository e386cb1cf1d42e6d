package cli

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"strings"

	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/search"
	"github.com/isnad-project/isnad/internal/sqlite"
	"github.com/spf13/cobra"
)

func searchCommand() *cobra.Command {
	var format, queries string
	var limit int
	var reindex bool
	c := &cobra.Command{
		Use:   "search QUERY",
		Short: "Full text: words, \"a phrase\", -not, outlet:NAME, after:DATE, before:DATE",
	}
	store := storeFlag(c)
	c.Flags().StringVar(&format, "format", "text", "text or jsonl")
	c.Flags().StringVar(&queries, "queries", "", `file of {"id","query"} lines to answer, - for standard input; prints jsonl`)
	c.Flags().IntVar(&limit, "limit", 10, "most hits for a query")
	c.Flags().BoolVar(&reindex, "reindex", false, "make the index again from the ledger first")
	c.RunE = func(cmd *cobra.Command, args []string) error {
		switch {
		case format != "text" && format != "jsonl":
			return fmt.Errorf("--format is %q; it takes text or jsonl", format)
		case limit < 1:
			return fmt.Errorf("--limit is %d; it takes 1 or more", limit)
		case (queries != "" && len(args) > 0) || (queries == "" && len(args) == 0 && !reindex):
			return errors.New("give either a query or --queries FILE")
		}
		if reindex {
			if err := makeIndexAgain(cmd.Context(), *store); err != nil || (queries == "" && len(args) == 0) {
				return err
			}
		}
		f, err := newFinder(cmd.Context(), *store, limit)
		if err != nil {
			return err
		}
		defer f.store.Close()
		if queries != "" {
			return f.answerFile(cmd, queries)
		}
		return f.answer(cmd.OutOrStdout(), strings.Join(args, " "), format)
	}
	return c
}

func makeIndexAgain(ctx context.Context, dsn string) error {
	s, err := readStore(ctx, dsn) // there must be one
	if err != nil {
		return err
	}
	s.Close()
	if s, err = openStore(ctx, dsn); err != nil {
		return err
	}
	defer s.Close()
	if err := s.Reindex(ctx); err != nil {
		return failure{err}
	}
	return nil
}

// finder answers queries from one store.
type finder struct {
	store    *sqlite.Store
	analyser *search.Analyser
	limit    int
}

// newFinder opens the store, and makes its index again when that is stale.
func newFinder(ctx context.Context, dsn string, limit int) (*finder, error) {
	store, err := readStore(ctx, dsn)
	if err != nil {
		return nil, err
	}
	f := &finder{store, search.New(lexicon.Default()), limit}
	if _, err := store.Search(ctx, search.Query{}, 1); !errors.Is(err, sqlite.ErrStale) {
		return f, nil
	}
	store.Close()
	if f.store, err = openStore(ctx, dsn); err != nil {
		return nil, failed("the search index must be made again: %w", err)
	}
	return f, nil
}

// hit is the JSON form of a search hit.
type hit struct {
	Article   string  `json:"article"`
	Path      string  `json:"path"`
	URI       string  `json:"uri"`
	Title     string  `json:"title"`
	Outlet    string  `json:"outlet"`
	Published string  `json:"published"`
	Score     float64 `json:"score"`
	Snippet   string  `json:"snippet"`
}

func (f *finder) find(ctx context.Context, query string) ([]hit, error) {
	q, err := search.Parse(query)
	if err != nil {
		return nil, err
	}
	found, err := f.store.Search(ctx, q, f.limit)
	if err != nil {
		return nil, failure{err}
	}
	hits := make([]hit, len(found))
	err = f.store.View(ctx, func(r ledger.Reader) error {
		for i, h := range found {
			e, err := r.Entry(h.Seq)
			if err != nil {
				return err
			}
			a, err := ledger.ArticleOf(e)
			if err != nil {
				return err
			}
			hits[i] = hit{
				Article: a.ID, Path: a.Path, URI: a.URI, Title: a.Title, Outlet: a.Outlet.Name, Published: a.Date(),
				Score: math.Round(h.Score*1e4) / 1e4, Snippet: f.analyser.Snippet(a.Text, q),
			}
		}
		return nil
	})
	if err != nil {
		return nil, failure{err}
	}
	return hits, nil
}

func (f *finder) answer(w io.Writer, query, format string) error {
	hits, err := f.find(context.Background(), query)
	if err != nil {
		return err
	}
	for i, h := range hits {
		if format == "jsonl" {
			if err := printJSON(w, h); err != nil {
				return failure{err}
			}
			continue
		}
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "%s\n  %s\n  %s\n", firstOf(h.Title, h.URI, h.Path, h.Article), byline(h), h.Snippet)
	}
	if len(hits) == 0 && format == "text" {
		fmt.Fprintln(w, "nothing found")
	}
	return nil
}

// byline says in one line where and when a hit was published.
func byline(h hit) string {
	var parts []string
	for _, s := range []string{h.Outlet, h.Published, firstOf(h.URI, h.Path)} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " · ")
}

func firstOf(s ...string) string {
	for _, s := range s {
		if s != "" {
			return s
		}
	}
	return ""
}

// answerFile answers each line of a file of queries. A line that is no query is
// said on standard error, and the run goes on.
func (f *finder) answerFile(cmd *cobra.Command, name string) error {
	in := cmd.InOrStdin()
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return failure{err}
		}
		defer file.Close()
		in = file
	}
	bad, line := 0, 0
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	out := bufio.NewWriter(cmd.OutOrStdout())
	defer out.Flush()
	for lines.Scan() {
		line++
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		if err := f.answerLine(cmd.Context(), out, lines.Bytes()); err != nil {
			bad++
			fmt.Fprintf(cmd.ErrOrStderr(), "isnad search: %s:%d: %v\n", name, line, err)
		}
	}
	if err := lines.Err(); err != nil {
		return failed("%s:%d: %w", name, line+1, err)
	}
	if bad > 0 {
		return failed("%d of %d queries could not be answered", bad, line)
	}
	return nil
}

func (f *finder) answerLine(ctx context.Context, w io.Writer, line []byte) error {
	var q struct {
		ID    json.RawMessage `json:"id"`
		Query string          `json:"query"`
	}
	if err := json.Unmarshal(line, &q); err != nil {
		return err
	}
	if q.ID == nil {
		q.ID = json.RawMessage("null")
	}
	hits, err := f.find(ctx, q.Query)
	if err != nil {
		return err
	}
	return printJSON(w, struct {
		ID   json.RawMessage `json:"id"`
		Hits []hit           `json:"hits"`
	}{q.ID, hits})
}

func printJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
