package extract

import (
	"testing"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Every row of the tables of page words shows, by its example, what it tells.
func TestPageExamples(t *testing.T) {
	for _, file := range []string{"ar/page.tsv", "en/page.tsv", "fr/page.tsv"} {
		table, err := lexicon.Default().Table(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range table.Rows {
			text := arabic.Tokenize(row.Get("example"))
			ls := lines(&text, nil)
			if len(ls) != 1 {
				t.Fatalf("%s:%d: the example is no line", file, row.Line)
			}
			l := &ls[0]
			l.read(&text, lexicon.Default().Page(), lexicon.Default().Times(file[:2]))
			told := string(l.part)
			if row.Get("match") == string(lexicon.PageHint) {
				told = string(l.hint)
			}
			if l.stamped {
				told = "dateline"
			}
			if told != row.Get("part") {
				t.Errorf("%s:%d: %s: %q is read as %q, not %s", file, row.Line, row.ID(), row.Get("example"), told, row.Get("part"))
			}
		}
	}
}
