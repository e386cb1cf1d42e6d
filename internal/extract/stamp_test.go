package extract

import (
	"testing"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

func TestStamps(t *testing.T) {
	for _, c := range []struct {
		line string
		want bool
	}{
		{"الخميس 28 مارس 2024", true},
		{"الجمعة، 13-05-2022 الساعة 17:30", true},
		{"نشر في: الثلاثاء 12 آذار/مارس 2024 - 10:15 صباحا", true},
		{"آخر تحديث: 2024/05/11 14:00 (GMT+0300)", true},
		{"الثلاثاء 6 غشت 2024", true},
		{"3 شعبان 1442 هـ", true},
		{"الرباط - وكالة الشاطئ - الاثنين 18 مارس 2024، 14:20", true},
		{"الأربعاء، الرباط، 5 يونيو 2024", true},
		{"٥ حزيران ٢٠٢٤", true},
		{"2024-04-02T09:30:00+01:00", true},
		{"Tuesday, March 12, 2024 10:15 AM", true},
		{"اجتماع 11 سبتمبر 2024 في الميناء", false},
		{"زلزال 6 فبراير 2023", false},
		{"المرفأ في عام 2024", false},
		{"12 سفينة في 2024", false},
		{"الوزيرة خلال مؤتمر صحافي في العاصمة في 29 مارس 2022", false},
		{"كأس المدينة 2024", false},
	} {
		text := arabic.Tokenize(c.line)
		l := &lines(&text, nil)[0]
		language := "ar"
		if c.line[0] < 0x80 {
			language = "en"
		}
		l.read(&text, lexicon.Default().Page(), lexicon.Default().Times(language))
		if l.stamped != c.want {
			t.Errorf("%q: stamped is %v", c.line, l.stamped)
		}
	}
}
