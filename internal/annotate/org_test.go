package annotate

import (
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// captions returns "surface = caption" of the mentions of one type that are no
// nominals, in text order.
func captions(text string, typ isnad.MentionType) []string {
	a := isnad.Article{Text: text}
	var out []string
	for _, m := range Select(&a, lexicon.Default(), Options{Kinds: []string{"org", "place"}}) {
		if m.Type == typ && !m.Nested && !m.Nominal {
			out = append(out, m.In(text)+" = "+m.Canonical)
		}
	}
	return out
}

func TestOrganisations(t *testing.T) {
	for _, c := range []struct {
		rule, text string
		want       []string
	}{
		{"ministry", "أعلنت وزارة الصحة التونسية أمس", []string{"وزارة الصحة التونسية = Ministry of Health of Tunisia"}},
		{"coordinated nouns", "قالت وزارة الثقافة والشباب إنها", []string{"وزارة الثقافة والشباب = Ministry of Culture and Youth"}},
		{"the minister is no ministry", "قال وزير الخارجية التونسي", nil},
		{"department alone", "أكدت الخارجية التونسية ذلك", []string{"الخارجية التونسية = Ministry of Foreign Affairs of Tunisia"}},
		{"army", "تقدم الجيش التونسي", []string{"الجيش التونسي = Tunisian Armed Forces"}},
		{"l- and the article", "وفقا للجيش التونسي", []string{"لجيش التونسي = Tunisian Armed Forces"}},
		{"purpose", "ذكر المرصد التونسي لحقوق الإنسان أن", []string{"المرصد التونسي لحقوق الإنسان = Tunisian Observatory for Human Rights"}},
		{"quoted name", "تبنى تنظيم \"راية الفجر\" الهجوم", []string{"تنظيم \"راية الفجر\" = Banner of Dawn Organisation"}},
		{"scare of a description", "هاجمت جماعة مسلحة القرية", nil},
		{"unlisted newspaper", "نقلت صحيفة \"زيتونة\" عنه", []string{"زيتونة = Zaytouna"}},
		{"coalition", "التحالف الدولي لمحاربة تنظيم القاعدة يجتمع", []string{"التحالف الدولي لمحاربة تنظيم القاعدة = International Coalition against Al-Qaeda"}},
		{"two nisbas", "قوات التحالف التونسي الليبي", []string{"التحالف التونسي الليبي = Tunisian Libyan Coalition"}},
		{"alias in brackets", "قال المركز التونسي للإحصاء (متس) إن", []string{"المركز التونسي للإحصاء (متس) = Tunisian Center for Statistics"}},
		{"traffic is no movement", "تعطلت حركة المرور صباحا", nil},
		{"canal", "عبر قناة السويس", nil},
		{"outlet alone in its line", "انتهى الاجتماع.\nالشرق الأوسط", []string{"الشرق الأوسط = Asharq Al-Awsat"}},
		{"outlet in angle quotes", "قال لـ«الشرق الأوسط» أمس", []string{"الشرق الأوسط = Asharq Al-Awsat"}},
		{"the region", "في الشرق الأوسط", nil},
		{"agreeing adjective", "اجتماع تحالف الموانئ الآمنة", []string{"تحالف الموانئ الآمنة = Safe Ports Coalition"}},
		{"a masculine adjective is the minister's", "وزير الشؤون البحرية التونسي", nil},
		{"alias in quotation marks", "قال حلف الشمال الأطلسي \"الناتو\" إن", []string{"حلف الشمال الأطلسي \"الناتو\" = NATO"}},
		{"word of the trade", "قال لصحيفة الخليج أونلاين", []string{"الخليج أونلاين = al-Khaleej Online"}},
		{"a magazine keeps its name", "نقلت مجلة \"موانئ\" عنه", []string{"موانئ = موانئ"}},
		{"university", "في جامعة القاهرة", []string{"جامعة القاهرة = Cairo University"}},
	} {
		got := captions(c.text, isnad.MentionOrg)
		if !equal(got, c.want) {
			t.Errorf("%s: %s: got %q, want %q", c.rule, c.text, got, c.want)
		}
	}
}

func TestOrganisationsInTheirArticle(t *testing.T) {
	for _, c := range []struct {
		rule, text string
		want       []string
	}{
		{"ministry in a country", "قالت وزارة النقل في غانا إن الجسر آمن. وأضافت وزارة النقل", []string{"وزارة النقل في غانا = Ministry of Transport of Ghana", "وزارة النقل = Ministry of Transport of Ghana"}},
		{"the only country", "انهار جسر في غانا، وقالت وزارة النقل", []string{"وزارة النقل = Ministry of Transport of Ghana"}},
		{"one of two countries", "بحث وزير من غانا في النرويج الأمر مع وزارة النقل", []string{"وزارة النقل = Ministry of Transport"}},
		{"ministry in a city", "مقر وزارة النقل في أكرا", []string{"وزارة النقل = Ministry of Transport"}},
		{"agency in a dateline", "عنوان\nأكرا - وكالة سحاب - الثلاثاء", []string{"وكالة سحاب = Sahab Agency"}},
		{"agency in a credit", "المصدر: وكالة سحاب", []string{"وكالة سحاب = Sahab Agency"}},
		{"newspaper in a dateline", "عنوان\nأكرا - صحيفة النخلة - الثلاثاء", []string{"النخلة = al-Nakhla"}},
		{"a channel of letters", "قالت شبكة \"تي في زد\" إن", []string{"تي في زد = TVZ"}},
	} {
		if got := captions(c.text, isnad.MentionOrg); !equal(got, c.want) {
			t.Errorf("%s: %s: got %q, want %q", c.rule, c.text, got, c.want)
		}
	}
}

func TestBodiesNamedAgain(t *testing.T) {
	for _, c := range []struct {
		rule, text string
		want       []string
	}{
		{"quoted behind its class noun", "تبنت شبكة \"الريح الزرقاء\" الهجوم", []string{"شبكة \"الريح الزرقاء\" = Blue Wind Network"}},
		{"without marks and class noun", "من يمول الدرع الأسود؟\nتحارب القوات شبكة الدرع الأسود منذ عام", []string{"الدرع الأسود = Black Shield Network", "شبكة الدرع الأسود = Black Shield Network"}},
		{"a network of a trade", "انقطعت شبكة النقل العام أمس", nil},
		{"quoted first, bare later", "أسس شركة \"زافرلين\" عام 2010. وقالت زافرلين إنها", []string{"زافرلين = زافرلين", "زافرلين = زافرلين"}},
		{"a common word keeps its meaning", "قالت صحيفة \"الميناء\" إن السفن غادرت الميناء", []string{"الميناء = al-Mina"}},
		{"the name has its particle cut", "جماعة \"حراس الفجر\" قوية، وقال مصدر لحراس الفجر", []string{"جماعة \"حراس الفجر\" = Guardians of Dawn Group", "حراس الفجر = Guardians of Dawn Group"}},
	} {
		if got := captions(c.text, isnad.MentionOrg); !equal(got, c.want) {
			t.Errorf("%s: %s: got %q, want %q", c.rule, c.text, got, c.want)
		}
	}
}

func equal(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func TestNominalOrganisation(t *testing.T) {
	text := "أعلن حزب العمل التونسي مشاركته. وقال الحزب إن التنظيم غائب."
	a := isnad.Article{Text: text}
	var nominal []string
	for _, m := range Select(&a, lexicon.Default(), Options{Kinds: []string{"org"}}) {
		if m.Nominal {
			nominal = append(nominal, m.In(text)+" = "+m.Canonical)
		}
	}
	if want := []string{"الحزب = Tunisian Labor Party"}; !equal(nominal, want) {
		t.Errorf("got %q, want %q", nominal, want)
	}
}
