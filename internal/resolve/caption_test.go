package resolve

import (
	"strings"
	"testing"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

func TestCaption(t *testing.T) {
	for name, want := range map[string]string{
		"سمير الحداد":          "Samir al-Haddad",
		"نبيل بن عادل الوزاني": "Nabil bin Adel al-Wazani",
		"أبو طلحة القرشي":      "Abu Talha al-Qurashi",
		"عبد الرحمن الغفيص":    "Abdulrahman al-Ghafis",
		"عبدالرحمن الغفيص":     "Abdulrahman al-Ghafis",
		"عبد الله الوزاني":     "Abdullah al-Wazani",
	} {
		if got := Caption(strings.Fields(arabic.Fold(name)), lexicon.Default()); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

func TestSpellingsOfOneNameMeet(t *testing.T) {
	for _, pair := range [][2]string{{"القرشي", "القريشي"}, {"أنطوني", "أنتوني"}, {"غوتيريس", "غوتيرس"}} {
		if skeleton(arabic.Fold(pair[0])) != skeleton(arabic.Fold(pair[1])) {
			t.Errorf("%s and %s differ", pair[0], pair[1])
		}
	}
}
