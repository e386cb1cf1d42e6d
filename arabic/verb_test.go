package arabic_test

import (
	"strings"
	"testing"

	"github.com/isnad-project/isnad/arabic"
)

func TestConjugate(t *testing.T) {
	for _, c := range []struct{ past, present, participle, want string }{
		{"أكد", "يؤكد", "مؤكدا", "أكد أكدت أكدوا أكدا أكدتا يؤكد تؤكد يؤكدون يؤكدان مؤكدا مؤكدة مؤكدين"},
		{"دعا", "يدعو", "داعيا", "دعا دعت دعوا يدعو تدعو يدعون يدعوان داعيا داعية داعين"},
		{"نفى", "ينفي", "نافيا", "نفى نفت نفوا ينفي تنفي ينفون ينفيان نافيا نافية نافين"},
		{"رأى", "يرى", "", "رأى رأت رأوا يرى ترى يرون يريان"},
		{"", "يأمل", "", "يأمل تأمل يأملون يأملان"},
	} {
		var got []string
		for _, f := range arabic.Conjugate(c.past, c.present, c.participle) {
			got = append(got, f.Form)
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s %s %s:\ngot  %s\nwant %s", c.past, c.present, c.participle, g, c.want)
		}
	}
}

func TestConjugateTellsTheSubject(t *testing.T) {
	for _, f := range arabic.Conjugate("قال", "يقول", "قائلا") {
		switch f.Form {
		case "قالت", "تقول", "قائلة":
			if f.Gender != arabic.Feminine || f.Plural {
				t.Errorf("%s: gender %d, plural %v", f.Form, f.Gender, f.Plural)
			}
		case "قالوا", "يقولون":
			if f.Gender != arabic.Masculine || !f.Plural {
				t.Errorf("%s: gender %d, plural %v", f.Form, f.Gender, f.Plural)
			}
		case "قائلا":
			if f.Tense != arabic.Participle {
				t.Errorf("%s: tense %d", f.Form, f.Tense)
			}
		}
	}
}
