package resolve

import (
	"testing"

	"github.com/isnad-project/isnad/arabic"
)

func TestSpellingsOfOneNameMeet(t *testing.T) {
	for _, pair := range [][2]string{{"القرشي", "القريشي"}, {"أنطوني", "أنتوني"}, {"غوتيريس", "غوتيرس"}} {
		if skeleton(arabic.Fold(pair[0])) != skeleton(arabic.Fold(pair[1])) {
			t.Errorf("%s and %s differ", pair[0], pair[1])
		}
	}
}
