package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/api"
	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/lists"
	"github.com/isnad-project/isnad/internal/screen"
	"github.com/spf13/cobra"
)

// mostMatches is how many matches of a name are shown.
const mostMatches = 10

func screenCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "screen [NAME]",
		Short: "Hold names against lists: who may be meant, how surely, and why",
		Long: `Holds a name against lists, within and across the Arabic and the Latin script.

Without NAME it reads {"id","name"} a line from standard input and prints
{"id","matches":[{"entity","list","name","score","band","why","shared","deductions"}]}
for each, best first. A match is a candidate of ours with its reasons, never a fact. The bands
are match, likely and possible; a single word or a kunya alone is never more than
possible.

--list takes lists as the UN, OFAC, the EU, the UK and OpenSanctions publish them, and plain
ones: id, type (P person, O organisation, V other), list and name, parted by tabs.`,
	}
	store := storeFlag(c)
	files := c.Flags().StringArray("list", nil, "a list to hold against; may be given again (default: the lists of the store)")
	articles := c.Flags().Bool("articles", false, "screen the people and bodies that the store's articles name")
	limit := c.Flags().Int("limit", mostMatches, "how many matches of a name at most")
	format := c.Flags().String("format", "", "text or jsonl (default: text for NAME, jsonl for standard input)")
	c.RunE = func(cmd *cobra.Command, args []string) error {
		if *format != "" {
			if err := oneOf("--format", *format, "text", "jsonl"); err != nil {
				return err
			}
		}
		if *limit < 1 {
			return fmt.Errorf("--limit is %d; it takes 1 or more", *limit)
		}
		if *articles && len(args) > 0 {
			return fmt.Errorf("--articles takes no NAME")
		}
		index, err := indexOf(cmd.Context(), *store, *files)
		if err != nil {
			return err
		}
		if *articles {
			return screenArticles(cmd, index, *store, *limit, *format)
		}
		if len(args) > 0 {
			return screenName(cmd.OutOrStdout(), index, strings.Join(args, " "), *limit, *format)
		}
		return screenLines(cmd, index, *limit)
	}
	return c
}

// indexOf reads lists from files, or those of the store when no file is named.
func indexOf(ctx context.Context, dsn string, files []string) (*screen.Index, error) {
	if len(files) == 0 {
		all, err := storedLists(ctx, dsn)
		if err != nil {
			return nil, err
		}
		return buildIndex(all)
	}
	var all []screen.Entry
	for _, file := range files {
		names, err := readList(file)
		if err != nil {
			return nil, failure{err}
		}
		all = appendEntries(all, names)
	}
	return buildIndex(all)
}

// storedLists returns the entries of the lists that the store keeps. There must be
// some.
func storedLists(ctx context.Context, dsn string) ([]screen.Entry, error) {
	kept, err := keptLists(ctx, dsn)
	if err != nil {
		return nil, err
	}
	if len(kept) == 0 {
		return nil, failed("the store keeps no lists; add some with isnad list add FILE, or name them with --list FILE")
	}
	return entriesOf(kept)
}

// keptLists returns the lists that the store keeps.
func keptLists(ctx context.Context, dsn string) ([]isnad.NameList, error) {
	store, err := readStore(ctx, dsn)
	if err != nil {
		return nil, err
	}
	defer store.Close()
	var kept []isnad.NameList
	err = store.View(ctx, func(r ledger.Reader) error {
		kept, err = ledger.Lists(r)
		return err
	})
	if err != nil {
		return nil, failure{err}
	}
	return kept, nil
}

func entriesOf(kept []isnad.NameList) ([]screen.Entry, error) {
	var all []screen.Entry
	for _, l := range kept {
		names, _, err := lists.Read(l.Path, l.Bytes)
		if err != nil {
			return nil, failure{err}
		}
		all = appendEntries(all, named(names, l.Name))
	}
	return all, nil
}

// named gives a name to the entries of a list that does not say its own.
func named(names []lists.Name, list string) []lists.Name {
	for i := range names {
		if names[i].List == "" {
			names[i].List = list
		}
	}
	return names
}

func buildIndex(entries []screen.Entry) (*screen.Index, error) {
	index, err := screen.Build(lexicon.Default().Screening(), slices.Values(entries))
	if err != nil {
		return nil, failure{err}
	}
	return index, nil
}

func appendEntries(dst []screen.Entry, names []lists.Name) []screen.Entry {
	for _, n := range names {
		dst = append(dst, screen.Entry{ID: n.ID, Kind: screen.Kind(n.Kind), List: n.List, Name: n.Name})
	}
	return dst
}

// readList reads the list in a file. A list that does not say its name has that
// of the file.
func readList(file string) ([]lists.Name, error) {
	content, err := readBounded(file)
	if err != nil {
		return nil, err
	}
	names, _, err := lists.Read(file, content)
	return named(names, listName(file)), err
}

func listName(file string) string {
	base := filepath.Base(file)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

func readBounded(file string) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		var p *os.PathError
		if errors.As(err, &p) {
			err = p.Err
		}
		return nil, &isnad.InputError{Input: file, Reason: err.Error()}
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(f, lists.MaxBytes+1))
	if err != nil {
		return nil, &isnad.InputError{Input: file, Reason: err.Error()}
	}
	return content, nil
}

// screenRequest is a line that `isnad screen` reads.
type screenRequest struct {
	ID   json.RawMessage `json:"id"`
	Name string          `json:"name"`
}

// screenAnswer is the shape of an answer in JSON.
type screenAnswer struct {
	ID      json.RawMessage `json:"id"`
	Matches []api.Match     `json:"matches"`
}

func encodeMatches(matches []screen.Match) []api.Match {
	out := make([]api.Match, len(matches))
	for i, m := range matches {
		out[i] = api.Match{
			Entity: m.Entity, List: m.List, Name: m.Name, Score: rounded(m.Score), Band: string(m.Band), Why: whyLines(m),
			Shared: m.Shared, Deductions: encodeDeductions(m.Why),
		}
	}
	return out
}

// whyLines says the reasons of a match, a line each.
func whyLines(m screen.Match) []string {
	var out []string
	for _, r := range m.Why {
		out = append(out, r.String())
	}
	if m.Shared > 1 {
		out = append(out, fmt.Sprintf("shared by %d: so many on the lists have a name of these consonants", m.Shared))
	}
	return out
}

func encodeDeductions(why []screen.Reason) []api.Deduction {
	out := []api.Deduction{}
	for _, r := range why {
		if taken := rounded(r.Taken); taken > 0 {
			out = append(out, api.Deduction{Reason: r.Kind, Asked: r.Asked, Listed: r.Listed, Taken: taken})
		}
	}
	return out
}

// notFaint returns the matches that are worth a person's look.
func notFaint(matches []screen.Match) []screen.Match {
	return slices.DeleteFunc(matches, func(m screen.Match) bool { return m.Score < screen.Faint })
}

// rounded keeps four digits of a score.
func rounded(score float64) float64 { return float64(int(score*10000+0.5)) / 10000 }

func screenName(w io.Writer, index *screen.Index, name string, limit int, format string) error {
	matches := index.Screen(name, limit)
	if format == "jsonl" {
		id, err := asJSON(name)
		if err != nil {
			return failure{err}
		}
		return asWork(writeLines(w, []screenAnswer{{id, encodeMatches(matches)}}, func(a screenAnswer) ([]byte, error) { return asJSON(a) }))
	}
	page := newSheet(w)
	matches = notFaint(matches)
	if len(matches) == 0 {
		page.entry(0, 0, "", "nothing on the lists is like this name")
	}
	for _, m := range matches {
		page.entry(0, 20, fmt.Sprintf("%s %.2f", m.Band, m.Score), fmt.Sprintf("%s · %s · %s", m.Name, m.List, m.Entity))
		for _, why := range whyLines(m) {
			page.line(20, why)
		}
	}
	return asWork(page.done())
}

func screenLines(cmd *cobra.Command, index *screen.Index, limit int) error {
	lines := bufio.NewScanner(cmd.InOrStdin())
	lines.Buffer(nil, longestLine)
	w := bufio.NewWriter(cmd.OutOrStdout())
	bad := 0
	for n := 1; lines.Scan(); n++ {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		var r screenRequest
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			bad++
			fmt.Fprintf(cmd.ErrOrStderr(), "isnad screen: line %d: %v\n", n, err)
			continue
		}
		if r.ID == nil {
			r.ID = json.RawMessage("null")
		}
		b, err := asJSON(screenAnswer{r.ID, encodeMatches(index.Screen(r.Name, limit))})
		if err != nil {
			return failure{err}
		}
		if _, err := fmt.Fprintf(w, "%s\n", b); err != nil {
			return failure{err}
		}
	}
	if err := errors.Join(lines.Err(), w.Flush()); err != nil {
		return failure{err}
	}
	if bad > 0 {
		return failed("%d of the lines could not be read", bad)
	}
	return nil
}
