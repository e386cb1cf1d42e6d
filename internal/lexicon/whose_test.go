package lexicon_test

import (
	"testing"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

func TestWhose(t *testing.T) {
	whose := lexicon.Default().Whose()
	for words, want := range map[string]string{
		"of Norway": "NO", "Norwegian": "NO", "of the United States": "US", "النرويجية": "NO", "الأمريكي": "US", "المغرب": "MA",
		"European": "Europe", "harbour": "", "of the": "", "": "", "الميناء": "",
	} {
		if got, ok := whose.Of(arabic.Fold(words)); got != want || ok != (want != "") {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
	for word, want := range map[string]bool{
		"ministry": true, "health": true, "of": true, "الوزارة": true, "للصحة": true, "الوطنية": true, "halabi": false, "الحلبي": false, "": false,
	} {
		if got := whose.Common(arabic.Fold(word)); got != want {
			t.Errorf("common %q: %t", word, got)
		}
	}
}
