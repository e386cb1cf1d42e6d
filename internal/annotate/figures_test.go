package annotate_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/annotate"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/timex"
	"pgregory.net/rapid"
)

// figures returns the times and quantities of a text as "surface = value".
func figures(text, anchor string, prefer timex.Prefer) []string {
	a := isnad.Article{Text: text, Language: "ar"}
	if anchor != "" {
		a.Published = &isnad.Published{Value: anchor}
	}
	var out []string
	o := annotate.Options{Kinds: []string{"timex", "quantity"}, Prefer: prefer}
	for _, m := range annotate.Select(&a, lexicon.Default(), o) {
		if m.Nested {
			continue
		}
		out = append(out, m.In(text)+" = "+valueOf(&m))
	}
	return out
}

func valueOf(m *isnad.Mention) string {
	if m.Timex != nil {
		if m.Timex.ResolvesTo != "" {
			return m.Timex.Value + " → " + m.Timex.ResolvesTo
		}
		return m.Timex.Value
	}
	q := m.Quantity
	s := fmt.Sprintf("%s%g", strings.TrimPrefix(string(q.Op), "="), q.Value)
	if q.Ranged {
		s += fmt.Sprintf("..%g", q.Max)
	}
	if q.Unit != isnad.UnitCount {
		s += " " + string(q.Unit)
	}
	return s
}

// The anchor is Thursday 12 May 2022.
func TestTimes(t *testing.T) {
	for text, want := range map[string][]string{
		"وصلوا يوم الاثنين 21 مارس 2022.":      {"يوم الاثنين 21 مارس 2022 = 2022-03-21"},
		"افتتح الجسر في 12 يوليو (تموز) 2018.": {"12 يوليو (تموز) 2018 = 2018-07-12"},
		"غرقت السفينة في كانون الثاني/يناير.":  {"كانون الثاني/يناير = 2022-01"},
		"يعود الفريق في ماي المقبل.":           {"ماي المقبل = 2023-05"},
		"عاد الفريق في غشت الماضي.":            {"غشت الماضي = 2021-08"},
		"تأسس النادي عام 2014.":                {"عام 2014 = 2014"},
		"أغلق في كانون الأول (ديسمبر الماضي).": {"كانون الأول (ديسمبر الماضي) = 2021-12"},
		"رست يوم الاثنين الماضي (9 مايو).":     {"يوم الاثنين الماضي (9 مايو) = 2022-05-09"},
		"رست الأربعاء 11 من الشهر الجاري.":     {"الأربعاء 11 من الشهر الجاري = 2022-05-11"},
		"رست الأربعاء 10 / 10 / 1443 في بيته.": {"الأربعاء 10 / 10 / 1443 = 2022-05-11"},
		"زادت يوم الثلاثاء إلى 19 قاربا":       {"يوم الثلاثاء = 2022-05-10", "19 قاربا = 19"},
		"فاز الثلاثاء، 6-2 على خصمه":           {"الثلاثاء = 2022-05-10"},
		"يدوم العمل ثلاثة إلى أربعة أسابيع":    {"ثلاثة إلى أربعة أسابيع = P3W/P4W"},
		"يدوم العمل بين شهر وشهرين":            {"شهر وشهرين = P1M/P2M"},
		"تأسس النادي سنة 1443 هـ.":             {"سنة 1443 هـ = 2021-08-09/2022-07-29"},
		"تأسس النادي عام 1443 هـ / 2022 م.":    {"عام 1443 هـ / 2022 م = 2022"},
		"بدأ الصيد في 1 رمضان 1443 هـ.":        {"1 رمضان 1443 هـ = 2022-04-02"},
		"ارتفع الصيد بين عامي 2017 و 2019.":    {"عامي 2017 و 2019 = 2017/2019"},
		"فاز في عامي 2017 و 2019 على التوالي.": {"عامي 2017 = 2017", "2019 = 2019"},
		"ارتفع الصيد ما بين 2018 و2021.":       {"2018 و2021 = 2018/2021"},
		"سافر خلال الشهرين الماضيين.":          {"الشهرين الماضيين = 2022-03-12/2022-05-12~"},
		"عاد الأربعاء.":                        {"الأربعاء = 2022-05-11"},
		"عاد صباح أمس (الأربعاء).":             {"صباح أمس (الأربعاء) = 2022-05-11"},
		"سيعود الأحد.":                         {"الأحد = 2022-05-15"},
		"يزور الوفد الميناء السبت.":            {"السبت = 2022-05-14"},
		"يذكر أن الوفد زار الميناء السبت.":     {"السبت = 2022-05-07"},
		"عاد الأحد الماضي.":                    {"الأحد الماضي = 2022-05-08"},
		"عاد مطلع العام الجاري.":               {"مطلع العام الجاري = 2022-01/2022-04~"},
		"عاد أواخر يونيو 2021.":                {"أواخر يونيو 2021 = 2021-06-21/2021-06-30~"},
		"في النصف الثاني من 2014 عاد.":         {"النصف الثاني من 2014 = 2014-07/2014-12"},
		"في الربع الثالث من العام الماضي.":     {"الربع الثالث من العام الماضي = 2021-07/2021-09"},
		"عاد قبل ثلاثة أعوام.":                 {"ثلاثة أعوام = P3Y → 2019~"},
		"لم يعد منذ 5 سنوات.":                  {"5 سنوات = P5Y → 2017~"},
		"غاب سنة ونصف السنة.":                  {"سنة ونصف السنة = P1Y6M"},
		"غاب لمدة عام ونصف.":                   {"عام ونصف = P1Y6M"},
		"في السبعينيات من القرن الماضي.":       {"السبعينيات من القرن الماضي = 1970/1979"},
		"في القرن التاسع عشر.":                 {"القرن التاسع عشر = 1801/1900"},
		"نشر الجمعة، 13-05-2022 الساعة 17:30.": {"الجمعة، 13-05-2022 الساعة 17:30 = 2022-05-13T17:30"},
		"في 3 و5 و7 مايو 2021.":                {"3 = 2021-05-03", "5 = 2021-05-05", "7 مايو 2021 = 2021-05-07"},
		"من 13 إلى 15 يوليو 2021.":             {"13 إلى 15 يوليو 2021 = 2021-07-13/2021-07-15"},
		"الأمين العام السابق للنادي.":          {},
		"اليوم العالمي للصيد.":                 {},
		"فاز الفريق 3-1 على ضيفه.":             {},
		"في 20 من الشهر المقبل.":               {"20 من الشهر المقبل = 2022-06-20"},
		"السادس من فبراير":                     {"السادس من فبراير = 2022-02-06"},
		"وقال القائد مارس الصيد طويلا":         {},
	} {
		if got := figures(text, "2022-05-12", timex.PreferNone); !slices.Equal(got, want) && len(got)+len(want) > 0 {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}

func TestTimesWithoutAnchor(t *testing.T) {
	for text, want := range map[string]string{
		"عاد في 6 فبراير.":  "6 فبراير = XXXX-02-06",
		"عاد في يونيو.":     "يونيو = XXXX-06",
		"عاد الأربعاء.":     "الأربعاء = XXXX-XX-XX",
		"عاد العام الماضي.": "العام الماضي = XXXX",
		"عاد في مارس 2019.": "مارس 2019 = 2019-03",
		"عاد قبل 3 أيام.":   "3 أيام = P3D",
	} {
		if got := figures(text, "", timex.PreferNone); len(got) != 1 || got[0] != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

func TestQuantities(t *testing.T) {
	for text, want := range map[string][]string{
		"ضم أكثر من 80 دولة ومنظمة دولية":       {"80 دولة ومنظمة دولية = >80"},
		"على أكثر من 110 آلاف كلم مربع":         {"110 آلاف كلم مربع = >110000 km2"},
		"شنه نحو مئة من عناصره":                 {"مئة من عناصره = ~100"},
		"بقيمة 700 مليون دولار":                 {"700 مليون دولار = 7e+08 USD"},
		"ارتفع بمعدل 43 بالمئة":                 {"43 بالمئة = 43 percent"},
		"ثلاثة بالمئة من القوارب":               {"ثلاثة بالمئة = 3 percent"},
		"عشرون في المائة":                       {"عشرون في المائة = 20 percent"},
		"بنسبة 12 من القوارب":                   {"12 من القوارب = 12"},
		"مائتا قارب":                            {"مائتا قارب = 200"},
		"ألفا قارب":                             {"ألفا قارب = 2000"},
		"ألفا وثلاثمئة قارب":                    {"ألفا وثلاثمئة قارب = 1300"},
		"نحو 41٪ من القوارب":                    {"41٪ = ~41 percent"},
		"قتل عشرات الآلاف من الأسماك":           {"عشرات الآلاف من الأسماك = >=10000"},
		"وآلاف من أعضاء النادي":                 {"آلاف من أعضاء النادي = >=1000"},
		"اشترى مليونا ونصف المليون دينار كويتي": {"مليونا ونصف المليون دينار كويتي = 1.5e+06 KWD"},
		"باع ثلاثة ملايين و500 ألف طن":          {"ثلاثة ملايين و500 ألف طن = 3.5e+06 t"},
		"نصف مليون شخص":                         {"نصف مليون شخص = 500000"},
		"ما بين 20 و30 ألف بحار":                {"20 و30 ألف بحار = 20000..30000"},
		"ما لا يقل عن خمسة وعشرين قاربا":        {"خمسة وعشرين قاربا = >=25"},
		"30 سفينة على الأقل":                    {"30 سفينة = >=30"},
		"واحد من كل خمسة بحارة":                 {"واحد من كل خمسة بحارة = 0.2"},
		"١٢٬٥٠٠ بحار":                           {"١٢٬٥٠٠ بحار = 12500"},
		"3,5 مليون يورو":                        {"3,5 مليون يورو = 3.5e+06 EUR"},
		"1.39 مليار ريال سعودي":                 {"1.39 مليار ريال سعودي = 1.39e+09 SAR"},
		"أصيب بكوفيد-19":                        {},
		"اجتمعت مجموعة السبع":                   {},
		"نفذ هجومين في الميناء":                 {"هجومين = 2"},
		"في البلدين":                            {},
		"في المادة 12 من النظام":                {},
		"تأهل إلى نصف النهائي":                  {},
		"مقتل العشرات وإصابة المئات":            {"العشرات = >=10", "المئات = >=100"},
	} {
		if got := figures(text, "2022-05-12", timex.PreferNone); !slices.Equal(got, want) && len(got)+len(want) > 0 {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}

func TestOtherLanguages(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "It sank on Wednesday, May 11, 2022.", "Wednesday, May 11, 2022 = 2022-05-11"},
		{"en", "It sank two years ago.", "two years = P2Y → 2020~"},
		{"en", "It sank between 2017 and 2019.", "2017 and 2019 = 2017/2019"},
		{"en", "Nearly two hundred and fifty boats", "two hundred and fifty boats = ~250"},
		{"fr", "Mercredi 11 mai 2022, il a coulé.", "Mercredi 11 mai 2022 = 2022-05-11"},
		{"fr", "Il a coulé l'année dernière.", "l'année dernière = 2021"},
		{"fr", "quatre-vingt-dix bateaux", "quatre-vingt-dix bateaux = 90"},
	} {
		a := isnad.Article{Text: c.text, Language: c.lang, Published: &isnad.Published{Value: "2022-05-12"}}
		var got []string
		for _, m := range annotate.Select(&a, lexicon.Default(), annotate.Options{Kinds: []string{"timex", "quantity"}}) {
			got = append(got, m.In(c.text)+" = "+valueOf(&m))
		}
		if len(got) != 1 || got[0] != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

// values returns the values alone, which disguises must not change.
func values(text string) []string {
	var out []string
	for _, f := range figures(text, "2022-05-12", timex.PreferNone) {
		_, value, _ := strings.Cut(f, " = ")
		out = append(out, value)
	}
	return out
}

// Tatweel, vowel signs, bidirectional controls and the shape of digits never
// change a value.
func TestDisguisesChangeNoValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plain := sentence(t)
		var b strings.Builder
		for _, r := range plain {
			b.WriteString(disguise(t, r))
		}
		if got, want := values(b.String()), values(plain); !slices.Equal(got, want) {
			t.Fatalf("%q: %q, but %q: %q", plain, want, b.String(), got)
		}
	})
}

func disguise(t *rapid.T, r rune) string {
	switch shape := rapid.IntRange(0, 5).Draw(t, "shape"); {
	case r >= '0' && r <= '9' && shape == 1:
		return string(rune(0x0660 + r - '0'))
	case r >= '0' && r <= '9' && shape == 2:
		return string(rune(0x06F0 + r - '0'))
	case r >= 'ب' && r <= 'ي' && shape == 3:
		return string(r) + "ـ"
	case r >= 'ب' && r <= 'ي' && shape == 4:
		return string(r) + "\u064E"
	case shape == 5:
		return string(r) + "\u200F"
	}
	return string(r)
}

// sentence draws a sentence with a time and a figure.
func sentence(t *rapid.T) string {
	day := rapid.IntRange(1, 28).Draw(t, "day")
	month := rapid.SampledFrom([]string{"يناير", "شباط", "مارس/آذار", "أبريل (نيسان)", "غشت", "تشرين الثاني", "ديسمبر"}).Draw(t, "month")
	tail := rapid.SampledFrom([]string{" 2021", " الماضي", " المقبل", "", " من العام الماضي"}).Draw(t, "tail")
	count := rapid.SampledFrom([]string{"نحو 12 قاربا", "أكثر من 3,5 مليون دولار", "خمسة وعشرين بحارا", "30 بالمئة", "قبل 3 سنوات"}).Draw(t, "count")
	return fmt.Sprintf("وصل في %d %s%s مع %s.", day, month, tail, count)
}

// A value formatted and read again is itself.
func TestDatesReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		y, m, d := rapid.IntRange(1900, 2099).Draw(t, "y"), rapid.IntRange(1, 12).Draw(t, "m"), rapid.IntRange(1, 28).Draw(t, "d")
		want := fmt.Sprintf("%04d-%02d-%02d", y, m, d)
		for _, format := range []string{"%[3]d/%[2]d/%[1]d", "%02[3]d-%02[2]d-%[1]d", "%[1]d-%02[2]d-%02[3]d", "%[1]d/%[2]d/%[3]d"} {
			text := "في " + fmt.Sprintf(format, y, m, d) + "."
			got := values(text)
			if len(got) != 1 || got[0] != want {
				t.Fatalf("%s: %q, want %s", text, got, want)
			}
		}
	})
}

// Any text gives spans that slice it, and no panic.
func FuzzFigures(f *testing.F) {
	f.Add("وصل في 13-05-2022 الساعة 17:30 مع 3,5 مليون دولار و43 سنت قبل شهر ونصف", "2022-05-12", true)
	f.Add("من 3 حتى 12 سبتمبر، بين عامي 2017 و 2019؛ 1443 هـ / 2022 م؛ ٢,٥^-١؛ 5/17/2018", "", false)
	f.Add("آخر اثنين من الشهر القادم، السبت السادس عشر، 2 من 5 أو أكثر", "2024-02-29", true)
	f.Fuzz(func(t *testing.T, text, anchor string, asked bool) {
		prefer := timex.PreferNone
		if asked {
			prefer = timex.PreferFuture
		}
		a := isnad.Article{Text: text, Language: "ar", Published: &isnad.Published{Value: anchor}}
		for _, m := range annotate.Select(&a, lexicon.Default(), annotate.Options{Kinds: []string{"timex", "quantity"}, Prefer: prefer}) {
			if _, err := isnad.NewSpan(text, m.Start, m.End); err != nil && utf8.ValidString(text) {
				t.Errorf("%+v: %v", m, err)
			}
			if m.Timex != nil && m.Timex.Value == "" {
				t.Errorf("%q has no value", m.In(text))
			}
		}
	})
}
