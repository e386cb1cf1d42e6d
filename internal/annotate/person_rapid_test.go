package annotate

import (
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"pgregory.net/rapid"
)

// pieces are what titles and names are made of, and what stands between them.
var pieces = strings.Fields(`قال وزير الخارجية الأردني سمير نبيل بن أبو عبد الرحمن الوزاني الحداد رئيس نائب
	، . " « » ( ) - _ : في باسم لدى هو زعيمه السابق الشيخ العقيد والتعاون للشؤون لنيويورك باولو سيلفيرا
	آل ال ـ الثاني وسمير لسمير بسمير ومحمد أم الدين مجلس الدولة وعلي علي على كاتبة 12 abc`)

func TestPersonsAndRolesAreSpansOfTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 30).Draw(t, "words")
		text := strings.Join(words, rapid.SampledFrom([]string{" ", "", "\n", " \u200f"}).Draw(t, "space"))
		a := isnad.Article{Text: text}
		last := 0
		for _, m := range Select(&a, lexicon.Default(), Options{}) {
			if m.Type != isnad.MentionPerson && m.Type != isnad.MentionRole {
				continue
			}
			if _, err := isnad.NewSpan(text, m.Start, m.End); err != nil {
				t.Fatalf("%s in %q: %v", m.Type, text, err)
			}
			if m.Type == isnad.MentionPerson {
				if m.Start < last {
					t.Fatalf("people overlap in %q", text)
				}
				last = m.End
			}
		}
	})
}

// Marks and tatweel never change who is found.
func TestMarksChangeNobody(t *testing.T) {
	plain := "قال وزير الخارجية الأردني سمير الوزاني إن نبيل بن عادل غائب"
	marked := strings.NewReplacer("سمير", "سَمِير", "نبيل", "نـبيل", "الأردني", "الأُردُنّي").Replace(plain)
	for _, typ := range []isnad.MentionType{isnad.MentionPerson, isnad.MentionRole} {
		a, b := found(plain, typ), found(marked, typ)
		if arabic.Fold(a) != arabic.Fold(b) || a == "" {
			t.Errorf("%s: %q and %q", typ, a, b)
		}
	}
}
