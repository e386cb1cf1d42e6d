package lexicon_test

import (
	"testing"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/data"
	"github.com/isnad-project/isnad/internal/lexicon"
	"pgregory.net/rapid"
)

func TestPlaceSpellings(t *testing.T) {
	s := lexicon.Default().PlaceSpellings()
	for name, want := range map[string]string{
		"هامبورج": "Hamburg", "زيوريخ": "Zurich", "كانبيرا": "Canberra", "كوالالمبور": "Kuala Lumpur", "غلاسغو": "Glasgow",
		"زافرونيا": "", "دب": "",
	} {
		got := ""
		if places := s.Near(arabic.Fold(name), 1); len(places) > 0 {
			got = places[0].Caption
		}
		if got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// Any letters: no panic, and the same answer twice.
func TestPlaceSpellingsAny(t *testing.T) {
	s := lexicon.Default().PlaceSpellings()
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringOf(rapid.RuneFrom([]rune("ابتجدرسصطعغفقكلمنهوي"))).Draw(t, "name")
		a, b := s.Near(name, 2), s.Near(name, 2)
		if len(a) != len(b) || len(a) > 0 && a[0].ID != b[0].ID {
			t.Fatalf("%s: %v, then %v", name, a, b)
		}
	})
}

func BenchmarkPlaceSpellings(b *testing.B) {
	for range b.N {
		lexicon.New(data.FS).PlaceSpellings()
	}
}
