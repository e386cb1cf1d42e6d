package romanize

import (
	"strings"
	"testing"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

func TestName(t *testing.T) {
	for name, want := range map[string]string{
		"سمير الحداد":          "Samir al-Haddad",
		"نبيل بن عادل الوزاني": "Nabil bin Adel al-Wazzani",
		"أبو طلحة القرشي":      "Abu Talha al-Qurashi",
		"عبد الرحمن الغفيص":    "Abdulrahman al-Ghafis",
		"عبدالرحمن الغفيص":     "Abdulrahman al-Ghafis",
		"عبد الله الوزاني":     "Abdullah al-Wazzani",
	} {
		if got := Name(strings.Fields(arabic.Fold(name)), lexicon.Default()); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}
