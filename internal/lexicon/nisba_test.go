package lexicon_test

import (
	"testing"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

func TestNisbas(t *testing.T) {
	for text, want := range map[string]string{
		"المغربي": "Morocco", "المغربية": "Morocco", "والمغاربة": "Morocco",
		"الأمريكيين": "United States", "للأميركيين": "United States", "السوريات": "Syria",
		"الكورية الجنوبية": "South Korea", "أكراد": "Kurds", "الإفريقية": "Africa",
	} {
		tx := arabic.Tokenize(text)
		m, ok := lexicon.Default().Nisbas().Longest(&tx, 0)
		if !ok || m.Values[0].Caption != want || m.Last != len(tx.Tokens) {
			t.Errorf("%s: got %v, want %s", text, m, want)
		}
	}
}

func TestPlaces(t *testing.T) {
	for text, want := range map[string]string{
		"والعراق": "Iraq", "للعراق": "Iraq", "بالولايات المتحدة الأمريكية": "United States", "أَفْرِيقِيَا": "Africa",
	} {
		tx := arabic.Tokenize(text)
		m, ok := lexicon.Default().Places().Longest(&tx, 0)
		if !ok || m.Values[0].Caption != want || m.Last != len(tx.Tokens) {
			t.Errorf("%s: got %v, want %s", text, m, want)
		}
	}
}
