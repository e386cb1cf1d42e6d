package annotate

import (
	"strings"
	"testing"
	"unicode"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"pgregory.net/rapid"
)

// TestCaptionsAreOfOneScript: whatever is found is called by a name in Latin
// letters, or else as the article has it, never by half of each.
func TestCaptionsAreOfOneScript(t *testing.T) {
	words := strings.Fields(`وزارة هيئة لجنة جامعة شركة صحيفة وكالة سجن مطار بلدة تحالف منظمة بنك الاتحاد الجيش
		الزيتون زافرلين ميدروف الملك سمير لحقوق الإنسان للطيران والأعمال الوطنية الدولي الأردني القاهرة المغرب
		"زيتونة" «ميدروف» (زمس) بي سي إس ABC ٣ - ء الله حزب دعم الشرعية أمهات المختطفين التهامية`)
	lex := lexicon.Default()
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 12).Draw(t, "words"), " ")
		a := isnad.Article{Text: text}
		for _, m := range Select(&a, lex, Options{Kinds: []string{"org", "place"}}) {
			c := m.Canonical
			latin := strings.ContainsFunc(c, func(r rune) bool { return unicode.Is(unicode.Latin, r) })
			if !strings.ContainsFunc(c, unicode.IsLetter) || latin && strings.ContainsFunc(c, arabic.IsLetter) || strings.TrimSpace(c) != c {
				t.Fatalf("%q in %q is called %q", m.In(text), text, c)
			}
		}
	})
}
