package cli

import (
	"slices"
	"testing"

	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/screen"
)

// TestAKunyaIsLiftedByTheNameBesideIt holds that a kunya alone raises no alert, and
// does beside another name of the same listed one.
func TestAKunyaIsLiftedByTheNameBesideIt(t *testing.T) {
	index, err := screen.Build(lexicon.Default().Screening(), slices.Values([]screen.Entry{
		{ID: "h1", Kind: screen.Person, List: "harbour", Name: "Samir Nabil al-Haddad"}, {ID: "h1", Kind: screen.Person, List: "harbour", Name: "Abu Rashad"},
	}))
	if err != nil {
		t.Fatal(err)
	}
	of := func(names ...string) (out [][]screen.Match) {
		var all []screened
		for _, n := range names {
			all = append(all, screened{n, index.Screen(n, 5)})
		}
		return inContext(all)
	}
	if alone := of("أبو رشاد"); len(alone[0]) == 0 || alone[0][0].Band != screen.BandPossible {
		t.Errorf("a kunya alone: %+v", alone)
	}
	if other := of("أبو رشاد", "ليلى المنصوري"); other[0][0].Band != screen.BandPossible {
		t.Errorf("a kunya beside somebody else: %+v", other)
	}
	beside := of("أبو رشاد", "سمير نبيل الحداد")[0]
	if len(beside) == 0 || beside[0].Band == screen.BandPossible || beside[0].Why[len(beside[0].Why)-1].Kind == screen.WhyAlone {
		t.Errorf("a kunya beside the name of its bearer: %+v", beside)
	}
}
