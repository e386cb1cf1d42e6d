package eval

import (
	"strings"

	"github.com/isnad-project/isnad"
)

// Score adds the layers of one article to t: what the program read in got
// against the gold record g.
func (t *Table) Score(g *Gold, got *isnad.Article) {
	n := namesOf(g)
	t.blocks(g, got)
	t.published(g, got)
	for _, kind := range mentionTypes {
		t.mentions(kind, n, g.Article.Mentions, got.Mentions)
	}
	t.attributions(n, g, got.Attributions)
	t.claims(n, g, got.Claims)
}

// blocks scores the kind of each annotated line, and boilerplate by itself. A
// line has the kind of the block that covers most of it; none is boilerplate.
func (t *Table) blocks(g *Gold, got *isnad.Article) {
	right, found, wanted, common := 0, 0, 0, 0
	for _, line := range g.Lines {
		kind, most := isnad.BlockBoilerplate, 0
		for _, b := range got.Blocks {
			if n := min(line.End, b.End) - max(line.Start, b.Start); n > most {
				kind, most = b.Kind, n
			}
		}
		if kind == line.Kind {
			right++
		}
		if kind == isnad.BlockBoilerplate {
			found++
		}
		if line.Kind == isnad.BlockBoilerplate {
			wanted++
			if kind == line.Kind {
				common++
			}
		}
	}
	t.add("block.kind", right, len(g.Lines), len(g.Lines), 0)
	t.add("boilerplate", common, found, wanted, 0)
}

// published scores the day of publication. A coarser gold date accepts every
// day in it.
func (t *Table) published(g *Gold, got *isnad.Article) {
	right := 0
	value := plainDate(got.Date())
	for _, want := range append([]string{g.Article.Date()}, g.Alternatives...) {
		want = plainDate(want)
		same := cutAt(value, 10) == cutAt(want, 10) || (len(want) < 10 && strings.HasPrefix(value, want))
		if value != "" && same {
			right = 1
		}
	}
	t.add("published", right, 1, 1, 0)
}

// plainDate takes the marks of approximation and doubt off an EDTF value.
func plainDate(edtf string) string {
	return strings.TrimSpace(strings.NewReplacer("~", "", "?", "").Replace(edtf))
}

func cutAt(s string, n int) string { return s[:min(n, len(s))] }
