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
	for _, row := range table.Rows {
		for _, column := range []string{"kind", "rank", "en"} {
			if row.Get(column) == "" {
				t.Error(row.Errorf(column, "empty"))
			}
		}
	}
}

// TestLocatedPlaces states how many places have both an Arabic name and
// coordinates, by the source that the first letter of the id tells.
func TestLocatedPlaces(t *testing.T) {
	located := map[string]int{}
	for _, file := range []string{"gazetteer", "places"} {
		table, err := lexicon.Default().Table("ar/" + file + ".tsv")
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range table.Rows {
			source := "kept by hand"
			if file == "gazetteer" {
				source = row.ID()[:1]
			}
			if row.Get("lat") != "" && row.Get("lon") != "" && len(row.List("ar"))+len(row.List("cued")) > 0 {
				located[source]++
				located["all"]++
			}
		}
	}
	for _, least := range []struct {
		source, name string
		places       int
	}{
		{"g", "GeoNames", 16_000},
		{"s", "ISO 3166-2, names of iso3166-2-db and CLDR, on the map of Natural Earth", 3_900},
		{"n", "Natural Earth", 400},
		{"z", "CLDR, on the map of the time zone database", 80},
		{"kept by hand", "ar/places.tsv", 230},
		{"all", "all", 20_700},
	} {
		if located[least.source] < least.places {
			t.Errorf("%s: %d places with Arabic names and coordinates, want %d", least.name, located[least.source], least.places)
		}
	}
}

func BenchmarkGazetteer(b *testing.B) {
	for range b.N {
		lexicon.New(data.FS).Gazetteer()
	}
}
