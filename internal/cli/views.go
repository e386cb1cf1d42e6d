package cli

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/view"
	"github.com/spf13/cobra"
)

// shower prints one view of a survey in each format.
type shower struct {
	text  func(*sheet, *view.Survey)
	jsonl func(io.Writer, *view.Survey) error
	head  []string // of the CSV table
	rows  func(*view.Survey) [][]string
}

// viewCommand makes a command that shows a view of what the store holds, as far
// as its filters let through.
func viewCommand(use, short string, show shower) *cobra.Command {
	c := &cobra.Command{Use: use, Short: short, Args: cobra.NoArgs}
	store := storeFlag(c)
	format := c.Flags().String("format", "text", "text, jsonl or csv")
	filter := filterFlags(c)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		if err := oneOf("--format", *format, "text", "jsonl", "csv"); err != nil {
			return err
		}
		f, err := filter()
		if err != nil {
			return err
		}
		all, err := storedSurvey(cmd.Context(), *store)
		if err != nil {
			return err
		}
		s := all.Narrow(f)
		return asWork(show.print(cmd.OutOrStdout(), &s, *format))
	}
	return c
}

func (show shower) print(w io.Writer, s *view.Survey, format string) error {
	switch format {
	case "jsonl":
		return show.jsonl(w, s)
	case "csv":
		return writeTable(w, show.head, show.rows(s))
	}
	page := newSheet(w)
	show.text(page, s)
	return page.done()
}

// filterFlags gives the command the filters of every view, and returns what
// reads them.
func filterFlags(c *cobra.Command) func() (view.Filter, error) {
	values := map[string]*string{}
	types := c.Flags().StringSlice("type", nil, "only these types of claims, parted by commas; of entities also person, org, place")
	for _, f := range []struct{ name, usage string }{
		{"entity", "only what names this person or body, in any of its spellings"},
		{"place", "only what names this place"},
		{"since", "only articles of this date (EDTF) or later"},
		{"until", "only articles of this date (EDTF) or earlier"},
		{"outlet", "only articles of this outlet, by name or domain"},
		{"story", "only articles of the story with this id"},
	} {
		values[f.name] = c.Flags().String(f.name, "", f.usage)
	}
	return func() (view.Filter, error) {
		f, err := view.NewFilter(func(name string) string {
			if name == "type" {
				return strings.Join(*types, ",")
			}
			return *values[name]
		})
		if err != nil {
			return f, fmt.Errorf("--%w", err)
		}
		if len(f.Kinds) > 0 && c.Name() != "entities" {
			return f, fmt.Errorf("--type %s is a kind of entity; isnad %s takes types of claims", f.Kinds[0], c.Name())
		}
		return f, nil
	}
}

func joined[S ~string](of []S) string {
	names := make([]string, len(of))
	for i, t := range of {
		names[i] = string(t)
	}
	return strings.Join(names, ", ")
}

// oneOf refuses a flag's value that is none of those allowed.
func oneOf(flag, value string, allowed ...string) error {
	if slices.Contains(allowed, value) {
		return nil
	}
	return fmt.Errorf("%s is %q; it takes %s", flag, value, strings.Join(allowed, ", "))
}

// asWork makes an error one of the work and not of the call.
func asWork(err error) error {
	if err == nil {
		return nil
	}
	return failure{err}
}

// writeLines prints one line for each item.
func writeLines[T any](w io.Writer, items []T, encode func(T) ([]byte, error)) error {
	for _, item := range items {
		b, err := encode(item)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%s\n", b); err != nil {
			return err
		}
	}
	return nil
}

// asJSON encodes a value on one line, without the escapes that only HTML needs.
func asJSON(v any) ([]byte, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return []byte(strings.TrimSuffix(b.String(), "\n")), err
}

// writeTable prints CSV (RFC 4180). A field that a spreadsheet would take for a
// formula gets an apostrophe before it.
func writeTable(w io.Writer, head []string, rows [][]string) error {
	c := csv.NewWriter(w)
	if err := c.Write(head); err != nil {
		return err
	}
	for _, row := range rows {
		for i, field := range row {
			if field != "" && strings.ContainsRune("=+-@\t\r", rune(field[0])) {
				row[i] = "'" + field
			}
		}
		if err := c.Write(row); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}

// outletName is what to call the publisher of an article in a list.
func outletName(a *isnad.Article) string { return view.Publisher(a) }

// sourceName is an article with the chain that leads from it to who said so.
func sourceName(a *isnad.Article, chain []string) string {
	name := outletName(a)
	for i := len(chain) - 1; i >= 0; i-- {
		name += " < " + chain[i]
	}
	return name
}
