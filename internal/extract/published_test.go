package extract_test

import (
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/extract"
	"github.com/isnad-project/isnad/internal/lexicon"
)

const fishing = `وصلت سفن الصيد إلى ميناء المدينة بعد رحلة طويلة في البحر، وقال قائد الأسطول إن الموسم كان وفيرا هذه المرة أكثر من أي وقت مضى.

`

func TestPublished(t *testing.T) {
	for name, c := range map[string]struct {
		capture  isnad.Capture
		value    string
		basis    isnad.Basis
		rendered string
	}{
		"a stamp under the title": {
			isnad.Capture{Bytes: []byte("عودة سفن الصيد إلى الميناء\n\nالجمعة، 13-05-2022 الساعة 17:30\n\n" + fishing)},
			"2022-05-13T17:30", isnad.BasisStamp, "",
		},
		"what the carrier says": {
			isnad.Capture{Published: "2022-05-12", Bytes: []byte("عودة سفن الصيد إلى الميناء\n\n" + fishing)},
			"2022-05-12", isnad.BasisMeta, "",
		},
		"a stamp that is finer than the carrier": {
			isnad.Capture{Published: "2022-05", Bytes: []byte("عودة سفن الصيد إلى الميناء\n\n12 مايو 2022\n\n" + fishing)},
			"2022-05-12", isnad.BasisStamp, "",
		},
		"a day above the title that is not the carrier's": {
			isnad.Capture{Published: "2022-05-12", Bytes: []byte("الخميس 28 مارس 2024\n\nعودة سفن الصيد إلى الميناء\n\n" + fishing)},
			"2022-05-12", isnad.BasisMeta, "2024-03-28",
		},
		"a day above the title that the text contradicts": {
			isnad.Capture{Bytes: []byte("الخميس 28 مارس 2024\nرياضة\n\nعودة سفن الصيد إلى الميناء\n\n" + fishing +
				"وكانت السفن غادرت يوم الاثنين 21 مارس 2022، وتعود إلى الصيد في ماي المقبل، وفق بيان للأسطول نشر في المدينة.\n")},
			"2022-03", isnad.BasisInferred, "2024-03-28",
		},
		"today's weekday before a day to come": {
			isnad.Capture{Bytes: []byte("عودة سفن الصيد إلى الميناء\n\n" +
				"تستضيف المدينة في السادس من فبراير لقاء للصيادين، وقالت البلدية في بيان اليوم الأربعاء إن اللقاء يجمع سفن المنطقة كلها.\n\n" + fishing +
				"وكان آخر لقاء للصيادين قد عقد في 12 يوليو (تموز) 2018 في مدينة أخرى على الساحل نفسه كما جرت العادة.\n")},
			"2019-01-30", isnad.BasisInferred, "",
		},
		"the address": {
			isnad.Capture{URI: "https://news.example/2022/05/13/fleet", Bytes: []byte("عودة سفن الصيد إلى الميناء\n\n" + fishing)},
			"2022-05-13", isnad.BasisURL, "",
		},
		"old days alone say nothing": {
			isnad.Capture{Bytes: []byte("عودة سفن الصيد إلى الميناء\n\n" + fishing + "وتأسس الأسطول في 3 مايو 1992 في المدينة نفسها ثم توسع كثيرا.\n")},
			"", "", "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			c.capture.Media = isnad.MediaText
			a, err := extract.Article(c.capture, lexicon.Default())
			if err != nil {
				t.Fatal(err)
			}
			got := isnad.Published{}
			if a.Published != nil {
				got = *a.Published
			}
			if got.Value != c.value || got.Basis != c.basis || a.Rendered != c.rendered {
				t.Errorf("got %s by %s, rendered %s; want %s by %s, rendered %s", got.Value, got.Basis, a.Rendered, c.value, c.basis, c.rendered)
			}
		})
	}
}
