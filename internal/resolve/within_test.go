package resolve_test

import (
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/annotate"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/resolve"
)

func read(text string) []isnad.Mention {
	a := isnad.Article{Text: text}
	a.Mentions = annotate.Mentions(&a, lexicon.Default())
	return resolve.Within(&a, lexicon.Default())
}

func TestShortFormsTakeTheFullName(t *testing.T) {
	text := "قال وزير الخارجية الأردني سمير الوزاني إن الأمر انتهى. وأضاف الوزاني أن الوزير الأردني عائد."
	for _, m := range read(text) {
		switch m.Type {
		case isnad.MentionPerson:
			if !strings.HasPrefix(m.Canonical, "Samir al-") {
				t.Errorf("%s is %q", m.In(text), m.Canonical)
			}
		case isnad.MentionRole:
			if m.Role.Holder == "" || m.Role.Org != "Jordan" {
				t.Errorf("%s: %+v", m.In(text), *m.Role)
			}
		}
	}
}

func TestRolesWithoutHolderAreLeftOut(t *testing.T) {
	for _, m := range read("اجتمع وزير الخارجية الأردني مع رئيس البرلمان أمس.") {
		if m.Type == isnad.MentionRole {
			t.Errorf("role without holder: %+v", m)
		}
	}
}

func TestBodiesOfRoles(t *testing.T) {
	for _, c := range []struct{ rule, text, org string }{
		{"pronoun behind the role", "أعلنت حركة \"حراس الفجر\" أمس تعيين سمير الوزاني زعيما جديدا لها", "Guardians of Dawn Movement"},
		{"where the role is held", "كتبت الباحثة سميرة الوزاني في مجلة \"زيتونة\" أن الأمر انتهى", "Zaytouna"},
		{"a place is no body", "قالت الباحثة سميرة الوزاني في تونس إن الأمر انتهى", ""},
	} {
		found := false
		for _, m := range read(c.text) {
			if m.Type != isnad.MentionRole {
				continue
			}
			found = true
			if m.Role.Org != c.org {
				t.Errorf("%s: %s: org %q, want %q", c.rule, m.In(c.text), m.Role.Org, c.org)
			}
		}
		if !found {
			t.Errorf("%s: no role in %s", c.rule, c.text)
		}
	}
}

// holders returns the roles of text with who holds them.
func holders(text string) string {
	var out []string
	for _, m := range read(text) {
		if m.Role != nil {
			out = append(out, m.In(text)+": "+m.Role.Holder)
		}
	}
	return strings.Join(out, "|")
}

func TestRolesThatStandWithoutAName(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{
			"لقاء مع رئيس الأردن\n\nقال الرئيس الأردني سمير الوزاني إن اللقاء انتهى.",
			"رئيس الأردن: Samir al-Wazzani|الرئيس الأردني: Samir al-Wazzani",
		},
		{
			"سجل الكرواتي سمير الوزاني هدفا ومرر إلى لاعب الفريق نبيل الحداد. وخرج المهاجم الكرواتي من الملعب بعد المباراة في الدوري.",
			"لاعب الفريق: Nabil al-Haddad|المهاجم الكرواتي: Samir al-Wazzani",
		},
		{
			"وصل الرئيس الأردني سمير الوزاني، ويمكن للرئيس الأردني أن يغادر غدا.",
			"الرئيس الأردني: Samir al-Wazzani|لرئيس الأردني: Samir al-Wazzani",
		},
		{
			"قال نبيل الحداد، المتحدث باسم الرئيس الأردني سمير الوزاني، إن الرئيس الأردني سمير الوزاني غائب.",
			"المتحدث باسم الرئيس الأردني: Nabil al-Haddad|الرئيس الأردني: Samir al-Wazzani",
		},
		{
			"حذر وزير الدفاع الأردني من الحرب. وقال الوزير سمير الوزاني إن الجيش مستعد.",
			"وزير الدفاع الأردني: Samir al-Wazzani|الوزير: Samir al-Wazzani",
		},
		{"زار الضيف الأردن واجتمع مع رئيسها سمير الوزاني أمس.", "رئيسها: Samir al-Wazzani"},
		{"قالت الفنانة سميرة الوزاني إن المخرج غائب، ووصل الفنان نبيل الحداد.", "الفنانة: Samira al-Wazzani|الفنان: Nabil al-Haddad"},
	} {
		if got := holders(c.text); got != c.want {
			t.Errorf("%s:\ngot  %q\nwant %q", c.text, got, c.want)
		}
	}
}
