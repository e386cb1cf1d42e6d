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
