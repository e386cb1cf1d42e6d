package lexicon_test

import (
	"testing"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/data"
	"github.com/isnad-project/isnad/internal/lexicon"
)

func TestGazetteer(t *testing.T) {
	g := lexicon.Default().Gazetteer()
	for text, want := range map[string]string{
		"وبالرباط": "Rabat", "للدار البيضاء": "Casablanca", "بروكسل": "Brussels", "دَمَشق": "Damascus",
	} {
		tx := arabic.Tokenize(text)
		m, ok := g.Longest(&tx, 0)
		if !ok || m.Last != len(tx.Tokens) || m.Values[0].Caption != want || m.Values[0].Cued || !m.Values[0].Located {
			t.Errorf("%s: got %+v, want %s", text, m, want)
		}
	}
}

func TestGazetteerTable(t *testing.T) {
	table, err := lexicon.Default().Table("ar/gazetteer.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if n := len(table.Rows); n < 18_000 {
		t.Errorf("%d places", n)
	}
	for _, row := range table.Rows {
		for _, column := range []string{"kind", "rank", "en"} {
			if row.Get(column) == "" {
				t.Error(row.Errorf(column, "empty"))
			}
		}
	}
}

func BenchmarkGazetteer(b *testing.B) {
	for range b.N {
		lexicon.New(data.FS).Gazetteer()
	}
}
