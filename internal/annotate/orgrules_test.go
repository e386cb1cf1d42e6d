package annotate

import (
	"testing"

	"github.com/isnad-project/isnad"
)

// Rules that need no list of bodies, each with what it must leave alone.
func TestBodiesByGrammar(t *testing.T) {
	for _, c := range []struct {
		rule, text string
		want       []string
	}{
		{"finance is no adjective", "قالت وزارة المالية إن", []string{"وزارة المالية = Ministry of Finance"}},
		{"hashtag", "قالت #وزارة_الصحة_التونسية إن", []string{"وزارة_الصحة_التونسية = Ministry of Health of Tunisia"}},
		{"apposed and quoted", "باعت شركة الطيران التونسية \"زافرلين\" طائرة", []string{"زافرلين = زافرلين"}},
		{"apposed", "باعت شركة الطيران التونسية زافرلين طائرة", []string{"زافرلين = زافرلين"}},
		{"called", "اتهم جماعة متشددة تدعى \"زافرلين\" بالهجوم", []string{"زافرلين = زافرلين"}},
		{"a saying is no name", "قالت الصحيفة \"لن يعود أحد من هناك\" أمس", nil},
		{"two bodies", "اتفقت حركتا الفجر والنهضة على ذلك", []string{"الفجر = Dawn Movement", "النهضة = Renaissance Movement"}},
		{"two ministries", "بحثت وزارتا الدفاع والداخلية الأمر", []string{"الدفاع = Ministry of Defense", "الداخلية = Ministry of Interior"}},
		{"two quoted", "ذكرت صحيفتا \"زافرلين\" و\"ميدروف\" ذلك", []string{"زافرلين = زافرلين", "ميدروف = ميدروف"}},
		{"a kind is no list", "ارتفعت شركات النفط والغاز أمس", nil},
		{"some of a kind", "شركات طيران مثل زافرلين، وميدروف وكاستراف", []string{"زافرلين = زافرلين", "ميدروف = ميدروف", "كاستراف = كاستراف"}},
		{"letters", "قال لشبكة سي زد سي الأميركية", []string{"سي زد سي = CZC"}},
		{"letters before a sentence", "قالت بي زد سي إن الجسر آمن", []string{"بي زد سي = BZC"}},
		{"Latin name", "قالت قناة ZTR إن", []string{"ZTR = ZTR"}},
		{"outlet of a dateline", "أكرا (زافرلين) - وصل الوفد", []string{"زافرلين = زافرلين"}},
		{"place in brackets", "تاكورادي (غانا) - وصل الوفد", nil},
		{"organisation and organising", "قتل عناصر تنظيم الفجر. تنظيم السباق صعب", []string{"تنظيم الفجر = Dawn Organisation"}},
		{"regime", "قصفت قوات النظام التونسي القرية", []string{"قوات النظام التونسي = Tunisian Regime Forces"}},
		{"the officer's adjective", "قال ضابط الاستخبارات التونسي", nil},
		{"a feminine superlative", "قالت اللجنة العليا للإغاثة إن", []string{"اللجنة العليا للإغاثة = High Committee for Relief"}},
		{"acronym behind the name", "مدير وكالة الفضاء التونسية \"سي زد سي\" هنا", []string{"وكالة الفضاء التونسية \"سي زد سي\" = Tunisian Space Agency"}},
		{"air traffic", "توقفت حركة الطيران", nil},
	} {
		if got := captions(c.text, isnad.MentionOrg); !equal(got, c.want) {
			t.Errorf("%s: %s: got %q, want %q", c.rule, c.text, got, c.want)
		}
	}
}

func TestBodiesByTheirArticle(t *testing.T) {
	for _, c := range []struct {
		rule, text string
		want       []string
	}{
		{"introduced once", "هاجم تنظيم زافرل القرية. وقال زافرل إنه انسحب", []string{"تنظيم زافرل = Zaverl Organisation", "زافرل = Zaverl Organisation"}},
		{"whom a coalition is against", "التحالف الدولي ضد زافرل يجتمع. وانسحب زافرل", []string{"التحالف الدولي ضد زافرل = International Coalition against Zaverl", "زافرل = زافرل"}},
		{"alias in brackets", "قال المركز التونسي للإحصاء (ZTR) إن. وأضاف ZTR", []string{"المركز التونسي للإحصاء (ZTR) = Tunisian Center for Statistics", "ZTR = Tunisian Center for Statistics"}},
		{"a product of the body", "باعت شركة \"زافرلين\" هاتف \"زافرلين 9\" أمس", []string{"زافرلين = زافرلين"}},
	} {
		if got := captions(c.text, isnad.MentionOrg); !equal(got, c.want) {
			t.Errorf("%s: %s: got %q, want %q", c.rule, c.text, got, c.want)
		}
	}
}

func TestTeams(t *testing.T) {
	const game = " سجل هدفا في المباراة وأكد المدرب أن الدوري صعب."
	for _, c := range []struct {
		rule, text string
		want       []string
	}{
		{"behind a word of sport", "قال مدرب الزيتون إن الفريق جاهز، وفاز الزيتون." + game, []string{"الزيتون = al-Zaytoun", "الزيتون = al-Zaytoun"}},
		{"a noun of sport", "قال مدرب الفريق إن المباراة صعبة." + game, nil},
		{"outside sport", "قال مدرب الزيتون إن الدورة بدأت.", nil},
		{"foreign name", "تعادل فريق زافرلين مع نادي ميدروف سيتي." + game, []string{"زافرلين = زافرلين", "نادي ميدروف سيتي = Medrov City Club"}},
		{"joined", "لعب في نادي زافرلين وميدروف يونايتد." + game, []string{"نادي زافرلين = Zaferlin Club", "ميدروف يونايتد = Medrov United"}},
		{"the player, not his name", "قال لاعب نحيل إن." + game, nil},
	} {
		if got := captions(c.text, isnad.MentionOrg); !equal(got, c.want) {
			t.Errorf("%s: %s: got %q, want %q", c.rule, c.text, got, c.want)
		}
	}
}
