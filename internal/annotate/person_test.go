package annotate

import (
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// found returns the surfaces of all mentions of a kind in text.
func found(text string, typ isnad.MentionType) string {
	a := isnad.Article{Text: text}
	var out []string
	for _, m := range Select(&a, lexicon.Default(), Options{}) {
		if m.Type == typ {
			out = append(out, m.In(text))
		}
	}
	return strings.Join(out, "|")
}

func TestPersons(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"قال وزير الخارجية المغربي سمير الحداد إن", "سمير الحداد"},
		{"وصل رئيس مجلس النواب نبيل بن عادل الزروالي أمس", "نبيل بن عادل الزروالي"},
		{"أكد برند جوتشولك، رئيس الاتحاد الألماني، أن", "برند جوتشولك"},
		{"التقى الرئيس الفرنسي غوستاف دورلان أمس", "غوستاف دورلان"},
		{"زعيمه السابق أبو طلحة الكناني في غارة", "أبو طلحة الكناني"},
		{"قالت سميرة الوزاني إن الوزاني غائبة", "سميرة الوزاني|الوزاني"},
		{"أعلن الشيخ فيصل آل غانم ذلك", "فيصل آل غانم"},
		{"التقى وزير الدفاع العقيد تركي الشمراني ضيوفه", "تركي الشمراني"},
		{"عقد مجلس الوزراء اجتماعه الأسبوعي في القصر", ""},
	} {
		if got := found(c.text, isnad.MentionPerson); got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestRoles(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"قال وزير الدولة الأردني للشؤون الخارجية سمير الحداد إن", "وزير الدولة الأردني للشؤون الخارجية"},
		{"سمير الحداد، الخبير في الحركات السياسية، يرى", "الخبير في الحركات السياسية"},
		{"سمير الحداد وزير الخارجية الأردني بالعاصمة", "وزير الخارجية الأردني"},
		{"نبيل الحداد ، مدير المركز العربي للأبحاث والدراسات ، يعتقد", "مدير المركز العربي للأبحاث والدراسات"},
	} {
		if got := found(c.text, isnad.MentionRole); got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}
