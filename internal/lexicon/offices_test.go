package lexicon_test

import (
	"testing"

	"github.com/isnad-project/isnad/internal/lexicon"
)

func TestSoleOffices(t *testing.T) {
	o := lexicon.Default().Offices()
	for role, want := range map[string]bool{
		"President": true, "Prime Minister": true, "Minister of Finance": true, "Secretary of State": true, "leader": true,
		"King of Norland": true, "Minister": false, "former President": false, "President (acting)": false,
		"spokesman": false, "Presidential adviser": false, "Under Secretary of State for Trade": false,
	} {
		if got := o.Sole(role); got != want {
			t.Errorf("%s: held by one person is %t, want %t", role, got, want)
		}
	}
}

func TestRhythms(t *testing.T) {
	if r := lexicon.Default().Rhythms(); !r["annual"] || r["ministerial"] {
		t.Error("annual says how often, ministerial who")
	}
}
