package attribute_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/attribute"
	"github.com/isnad-project/isnad/internal/lexicon"
	"pgregory.net/rapid"
)

// article builds an article from lines in which mentions are marked:
// [p Name|surface] a person, [o …] a body, [l …] a place, [r Holder|surface] a
// role; the canonical name may be empty for a role that nobody is known to hold.
// Each line is a block; one that begins with # is a title.
func article(lines ...string) *isnad.Article {
	a := &isnad.Article{Language: "ar"}
	var text strings.Builder
	for _, line := range lines {
		kind := isnad.BlockBody
		if rest, ok := strings.CutPrefix(line, "#"); ok {
			line, kind = rest, isnad.BlockTitle
		}
		start := text.Len()
		for _, piece := range regexp.MustCompile(`\[[polr] [^\]]*\]|[^\[]+`).FindAllString(line, -1) {
			if piece[0] != '[' {
				text.WriteString(piece)
				continue
			}
			name, surface, _ := strings.Cut(piece[3:len(piece)-1], "|")
			m := isnad.Mention{Span: isnad.Span{Start: text.Len(), End: text.Len() + len(surface)}}
			m.ID = fmt.Sprintf("m%d", len(a.Mentions)+1)
			switch piece[1] {
			case 'p':
				m.Type, m.Canonical = isnad.MentionPerson, name
			case 'o':
				m.Type, m.Canonical = isnad.MentionOrg, name
			case 'l':
				m.Type, m.Canonical, m.Place = isnad.MentionPlace, name, &isnad.Place{Kind: isnad.PlaceCity}
			case 'r':
				m.Type, m.Role = isnad.MentionRole, &isnad.Role{Holder: name}
			}
			a.Mentions = append(a.Mentions, m)
			text.WriteString(surface)
		}
		a.Blocks = append(a.Blocks, isnad.Block{Span: isnad.Span{Start: start, End: text.Len()}, Kind: kind})
		text.WriteString("\n\n")
	}
	a.Text = text.String()
	return a
}

// lines shows attributions one a line: chain: content, with the mode, medium and
// a mark for a speaker carried over, where they are not the plain ones.
func lines(a *isnad.Article, found []isnad.Attribution) []string {
	var out []string
	for _, s := range found {
		extra := ""
		if s.Mode != isnad.ModeIndirect {
			extra += " " + string(s.Mode)
		}
		if s.Medium != "" {
			extra += " " + s.Medium
		}
		if s.Inherited {
			extra += " inherited"
		}
		out = append(out, strings.Join(s.Chain, " < ")+extra+": "+s.Content.In(a.Text))
	}
	return out
}

func TestAttributions(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			a := article(c.text...)
			found, _ := attribute.Attributions(a, lexicon.Default())
			got, want := strings.Join(lines(a, found), "\n"), strings.Join(c.want, "\n")
			if got != want {
				t.Errorf("%s\ngot\n%s\nwant\n%s", a.Text, got, want)
			}
		})
	}
}

var cases = []struct {
	name       string
	text, want []string
}{
	{"indirect", []string{"قال [p Salem|سالم الدرعي] إن الميناء مغلق."}, []string{"Salem: الميناء مغلق"}},
	{"direct behind a colon", []string{`وقالت [p Nada|ندى الشامي]: "الميناء مغلق. لن يفتح".`}, []string{"Nada direct: الميناء مغلق. لن يفتح"}},
	{"direct behind the clause particle", []string{`وأشار [p Salem|الدرعي] إلى أن "الميناء مغلق منذ أمس".`}, []string{"Salem direct: الميناء مغلق منذ أمس"}},
	{"mixed", []string{`أكد [p Salem|الدرعي] أن الميناء "مغلق تماما" منذ أمس.`}, []string{`Salem mixed: الميناء "مغلق تماما" منذ أمس`}},
	{"noun phrase behind a preposition", []string{"وتوعد [p Salem|الدرعي] بإغلاق الميناء في الشتاء."}, []string{"Salem: إغلاق الميناء في الشتاء"}},
	{"noun phrase as the object", []string{"أكد [p Salem|الدرعي] أهمية الميناء للمدينة."}, []string{"Salem: أهمية الميناء للمدينة"}},
	{"two cues", []string{"قال [p Salem|الدرعي] إن الميناء مغلق، وأضاف أن السفن تنتظر."},
		[]string{"Salem: الميناء مغلق", "Salem: السفن تنتظر"}},
	{"a participle goes on", []string{"قال [p Salem|الدرعي] إن الميناء مغلق، مشيرا إلى أن السفن تنتظر."},
		[]string{"Salem: الميناء مغلق", "Salem: السفن تنتظر"}},
	{"title and name in apposition", []string{"قالت [p Nada|ندى الشامي]، [r Nada|مديرة الميناء]، إن السفن تنتظر."}, []string{"Nada: السفن تنتظر"}},
	{"role whose holder is known", []string{"وحذر [r Salem|وزير النقل] من خطر الموج."}, []string{"Salem: خطر الموج"}},
	{"subject before the verb", []string{"[r Salem|الخبير في الملاحة] [p Salem|سالم الدرعي]، قال إن الميناء قديم."}, []string{"Salem: الميناء قديم"}},
	{"subject behind amma", []string{"أما [r Salem|وزير النقل] [p Salem|سالم الدرعي]، فأكد أن الميناء قديم."}, []string{"Salem: الميناء قديم"}},
	{"asides between subject and clause", []string{"وقال [p Salem|الدرعي]، خلال مؤتمر صحافي، إن الميناء قديم."}, []string{"Salem conference: الميناء قديم"}},
	{"according to, first", []string{"وبحسب [o Sea Watch|مرصد البحار]، فقد غرقت سفينتان قرب الساحل."}, []string{"Sea Watch: غرقت سفينتان قرب الساحل"}},
	{"according to, last", []string{"غرقت سفينتان قرب الساحل، وفقا لـ[o Sea Watch|مرصد البحار]."}, []string{"Sea Watch: غرقت سفينتان قرب الساحل"}},
	{"according to what somebody announced", []string{"سيصل [p Salem|الدرعي] غدا إلى الميناء، وفق ما أعلن عنه [r Salem|الوزير] في حسابه على تويتر."},
		[]string{"Salem tweet: سيصل الدرعي غدا إلى الميناء"}},
	{"verb behind the content", []string{"غرقت السفينة لأن الموج كان عاليا، تقول [p Nada|ندى الشامي]."}, []string{"Nada: غرقت السفينة لأن الموج كان عاليا"}},
	{"dropped subject agrees in gender", []string{
		"قال [p Salem|سالم الدرعي] إن الميناء قديم.", "وقالت [p Nada|ندى الشامي] إن السفن تنتظر.", "وأضاف أن الموج عال.",
	}, []string{"Salem: الميناء قديم", "Nada: السفن تنتظر", "Salem: الموج عال"}},
	{"the source itself", []string{"قال مصدر أمني إن الميناء مغلق.", "وأضاف المصدر نفسه أن السفن تنتظر."},
		[]string{"security source: الميناء مغلق", "security source: السفن تنتظر"}},
	{"what was announced, behind an auxiliary and a time", []string{"وكان [o Port Board|مجلس الميناء] قد أعلن في مارس عقد السباق في الميناء، قبل أن ينقله إلى النهر."},
		[]string{"Port Board: عقد السباق في الميناء"}},
	{"a relative clause that its antecedent says", []string{"وصلت السفينة، بحسب [p Salem|الدرعي] الذي أكد أن الميناء قديم."},
		[]string{"Salem: وصلت السفينة", "Salem: الميناء قديم"}},
	{"a relative clause about somebody else", []string{"أعلنت [o Port Board|هيئة الميناء] تعيين مدير بدل [p Salem|الدرعي]، الذي قالت إنه مريض منذ الشتاء."},
		[]string{"Port Board: تعيين مدير بدل الدرعي", "Port Board: مريض منذ الشتاء"}},
	{"an object in a relative clause is another verb's", []string{"أعلنت [o Port Board|هيئة الميناء]، التي تضم في صفوفها دعم الصيادين، عن مخاوفها من إغلاق السوق."},
		[]string{"Port Board: مخاوفها من إغلاق السوق"}},
	{"stance is no content", []string{"رحبت [o Port Board|هيئة الميناء] بعودة السفينة."}, nil},
	{"stance in quoted words is", []string{`نددت [o Port Board|هيئة الميناء] بعودة "السفينة التي لوثت الشاطئ كله".`},
		[]string{`Port Board mixed: عودة "السفينة التي لوثت الشاطئ كله"`}},
	{"unnamed officer of a body", []string{"ونفى متحدث باسم [o Port Board|هيئة الميناء] أن يكون الميناء مغلقا."},
		[]string{"spokesperson of the Port Board: يكون الميناء مغلقا"}},
	{"a country warns a body", []string{"حذرت [l Lutania|لوتانيا] [o Port Board|هيئة الميناء] من خطر الموج."}, []string{"Lutania: خطر الموج"}},
	{"kin of a person", []string{"وقال شقيق [p Salem|الدرعي] إن الميناء قديم."}, []string{"شقيق الدرعي: الميناء قديم"}},
	{"according to, behind a spaced comma", []string{"غرقت سفينتان قرب الساحل ، وفقا للمرصد الأزرق للملاحة ."}, []string{"المرصد الأزرق للملاحة: غرقت سفينتان قرب الساحل"}},
	{"a verb that begins a sentence goes on", []string{`قال [p Salem|الدرعي] إن الميناء قديم. أضاف: "السفن تنتظر عند الباب".`},
		[]string{"Salem: الميناء قديم", "Salem direct: السفن تنتظر عند الباب"}},
	{"an invitation to read", []string{"وصلت السفينة إلى الميناء، اقرأ المزيد: الموج يعلو في الشتاء."}, nil},
	{"a city before a colon", []string{"#[l Lutan|لوتان]: السفن تصل إلى الميناء"}, nil},
	{"an official and whom he told", []string{"وأبلغ الوزير [o Dawn|قناة الفجر] أن الميناء مغلق."}, []string{"minister < Dawn: الميناء مغلق"}},
	{"a guest of somebody", []string{"وقال [p Salem|سالم الدرعي] إن الميناء قديم.", `جاء ذلك في مقابلة مع الزميل [p Nada|ندى الشامي] حيث قال: "السفن تنتظر عند الباب".`},
		[]string{"Salem: الميناء قديم", "Salem direct: السفن تنتظر عند الباب"}},
	{"a dateline is no content", []string{"لوتان (وكالة) -- غرقت سفينتان قرب الساحل، بحسب [p Salem|الدرعي]."}, []string{"Salem: غرقت سفينتان قرب الساحل"}},
	{"the subject of a headline", []string{"#[l Lutania|لوتانيا] تحذر [o Port Board|هيئة الميناء] من خطر الموج"}, []string{"Lutania: خطر الموج"}},
	{"a plural verb has its subject before it", []string{"كان [o Port Board|الصيادون] قد ناشدوا [p Salem|الدرعي] عدم إغلاق الميناء."}, []string{"Port Board: عدم إغلاق الميناء"}},
	{"a preposition that is a verb", []string{"عبر [r Salem|وزير النقل] [p Salem|سالم الدرعي] عن قلقه من الموج."}, []string{"Salem: قلقه من الموج"}},
	{"accused by nobody who is named", []string{"واتهم [p Salem|الدرعي] بأنه أغلق الميناء."}, nil},
	{"reports of a country are nobody's in the text", []string{"وذكرت تقارير ليبية أن الميناء مغلق."}, []string{"Libyan reports report: الميناء مغلق"}},
	{"a number of people", []string{"قال عدد من الصيادين إن الميناء مغلق."}, []string{"الصيادين: الميناء مغلق"}},
	{"told by whoever spoke", []string{"قال [p Salem|الدرعي] إن الميناء قديم.", "وذكر أن السفن تنتظر."}, []string{"Salem: الميناء قديم", "Salem: السفن تنتظر"}},
	{"named like a verb", []string{"قال [p Salem|الدرعي] إن الميناء قديم.", "ووصل حارس ويدعى فهد أن الباب مغلق."}, []string{"Salem: الميناء قديم"}},
	{"called upon in quoted words", []string{`وطالب [p Salem|الدرعي] "بإغلاق الميناء كله".`}, []string{"Salem direct: بإغلاق الميناء كله"}},
	{"a preposition before a quotation", []string{`وتوعد [p Salem|الدرعي] ب"رد سريع على الموج".`}, []string{"Salem direct: رد سريع على الموج"}},
	{"nobody goes on from a label", []string{"#[o Port Board|هيئة الميناء]: السفن تنتظر", "وقال [p Salem|الدرعي] إن الميناء قديم.", "وأضاف أن الموج عال."},
		[]string{"Port Board: السفن تنتظر", "Salem: الميناء قديم", "Salem: الموج عال"}},
	{"a source that nobody knows", []string{"قال زرباطان إن الميناء مغلق."}, []string{"زرباطان: الميناء مغلق"}},
	{"unnamed and of a country", []string{"وقالت مصادر عسكرية مغربية إن السفن تنتظر."}, []string{"Moroccan military sources: السفن تنتظر"}},
	{"a statement and who issued it", []string{"وجاء في بيان صادر عن [o Port Board|هيئة الميناء] أن السفن تنتظر."}, []string{"Port Board statement: السفن تنتظر"}},
	{"relayed", []string{`ونقلت صحيفة [o Dawn|الفجر] عن [p Salem|الدرعي] قوله إن الميناء مغلق.`}, []string{"Salem < Dawn: الميناء مغلق"}},
	{"said to a newspaper", []string{`وقال [p Salem|الدرعي] لصحيفة "[o Dawn|الفجر]" إن الميناء مغلق.`}, []string{"Salem < Dawn: الميناء مغلق"}},
	{"reported by an agency that trails", []string{"قال [p Salem|الدرعي] إن الميناء مغلق، بحسب وكالة [o Wave|الموج]."}, []string{"Salem < Wave: الميناء مغلق"}},
	{"an article that is retold", []string{
		"هكذا، تقول [p Nada|ندى الشامي] في مقال نشرته مجلة [o Shore|الشاطئ]، غرقت السفينة ليلا. وكان الموج عاليا.",
		"وبحسب [o Sea Watch|مرصد البحار]، فقد غرق سبعة بحارة. وكانت تلك أول رحلة للسفينة.",
		"وقالت [p Nada|الشامي] إن الميناء قديم.",
	}, []string{
		"Nada < Shore article: غرقت السفينة ليلا. وكان الموج عاليا", "Sea Watch < Nada < Shore: غرق سبعة بحارة",
		"Nada < Shore article inherited: كانت تلك أول رحلة للسفينة", "Nada < Shore article: الميناء قديم",
	}},
	{"a source inside what another says", []string{"قال [p Salem|الدرعي] إن الميناء قديم، خاصة وأن [o Sea Watch|مرصد البحار] أشار إلى غرق سفينتين."},
		[]string{"Salem: الميناء قديم", "Sea Watch < Salem: غرق سفينتين"}},
	{"things that tell nothing", []string{"قال [p Salem|الدرعي] إن الاجتماع يؤكد أهمية الميناء."}, []string{"Salem: الاجتماع يؤكد أهمية الميناء"}},
	{"it goes on by a connective", []string{"أشار [p Salem|الدرعي] إلى أن الميناء قديم. لذلك يجب إغلاقه."},
		[]string{"Salem: الميناء قديم", "Salem inherited: لذلك يجب إغلاقه"}},
	{"a headline's colon", []string{"#[p Salem|الدرعي]: الميناء سيغلق غدا"}, []string{"Salem: الميناء سيغلق غدا"}},
	{"a quotation of nobody", []string{`يناقش الاجتماع "سبل إغلاق الميناء وفتح الطريق القديم" غدا.`}, []string{" direct: سبل إغلاق الميناء وفتح الطريق القديم"}},
	{"the quotation is never closed", []string{`دعا [p Salem|الدرعي] إلى "إغلاق الميناء قبل الشتاء، ولفت إلى خطر الموج.`},
		[]string{"Salem direct: إغلاق الميناء قبل الشتاء", "Salem: خطر الموج"}},
	{"called on, not calling", []string{"دعا [p Salem|الدرعي] إلى الهدوء. كما دعا أنصاره إلى مغادرة الميناء."},
		[]string{"Salem: الهدوء", "Salem: مغادرة الميناء"}},
	{"described with its object", []string{`ووصف [p Salem|الدرعي] الميناء الجديد بأنه "غير آمن".`}, []string{`Salem mixed: الميناء الجديد بأنه "غير آمن"`}},

	{"described behind an aside", []string{`ووصفت [p Nada|ندى الشامي]، التي زارت المكان، الهجوم بأنه "بشع جدا".`}, []string{`Nada mixed: الهجوم بأنه "بشع جدا"`}},
	{"an object ends before a participle", []string{"أكد [p Salem|الدرعي] أهمية الميناء، لافتا إلى مقتل بحارين."},
		[]string{"Salem: أهمية الميناء", "Salem: مقتل بحارين"}},
	{"a relative clause without its pronoun", []string{"قال [p Salem|الدرعي] إنه لا توجد أدلة، تشير إلى خطر كبير."}, []string{"Salem: لا توجد أدلة، تشير إلى خطر كبير"}},
	{"told to somebody", []string{`وقال [p Salem|الدرعي] للصحافيين "الميناء مغلق منذ أمس".`}, []string{"Salem direct: الميناء مغلق منذ أمس"}},
	{"plural sources go on", []string{"قالت مصادر أمنية إن الميناء مغلق.", "وأوضحت المصادر أن السفن تنتظر."},
		[]string{"security sources: الميناء مغلق", "security sources: السفن تنتظر"}},
	{"a statement of their own", []string{"سيصل [p Salem|الدرعي] غدا إلى الميناء، حسب بيان أصدره أمس."}, []string{"Salem statement: سيصل الدرعي غدا إلى الميناء"}},

	{"according to an unnamed source", []string{"غرقت سفينتان قرب الساحل، وفقا لمصدر أمني."}, []string{"security source: غرقت سفينتان قرب الساحل"}},
	{"accused by a participle", []string{"غادر [p Salem|الدرعي] القاعة، متهما [o Port Board|هيئة الميناء] بإخفاء الأمر."}, []string{"Salem: هيئة الميناء بإخفاء الأمر"}},

	{"nobody: passive by its vowel", []string{"واعتُبر أن الميناء قديم."}, nil},
	{"nobody: impersonal", []string{"ويذكر أن الميناء قديم."}, nil},
	{"nobody: a subjunctive", []string{"حاول [p Salem|الدرعي] أن يؤكد أهمية الميناء."}, nil},
	{"nobody: negated", []string{"ولم تعلن أي جهة مسؤوليتها عن الهجوم."}, nil},
	{"nobody: accused ones", []string{"أوقفت الشرطة خمسة أشخاص متهمين بسرقة السفينة."}, nil},
	{"nobody: by a plan", []string{"تغيرت الرحلة وفق ظروف فرضها الموج العالي."}, nil},
	{"nobody: names in marks", []string{`رست سفينة "الموج" في ميناء "الساحل الجديد".`}, nil},
	{"nobody: a title in marks", []string{`عرض فيلم "حكاية من البحر في ليلة عاصفة" أمس.`}, nil},
}

func TestOwnOutletIsImplied(t *testing.T) {
	a := article("قال [p Salem|الدرعي] في مقابلة مع [o Dawn|الفجر] إن الميناء مغلق.")
	found, _ := attribute.Attributions(a, lexicon.Default())
	if got := lines(a, found); len(got) != 1 || !strings.HasPrefix(got[0], "Salem < Dawn interview") {
		t.Errorf("another's interview: %q", got)
	}
	a.Outlet.Domain = "dawn.example"
	found, _ = attribute.Attributions(a, lexicon.Default())
	if got := lines(a, found); len(got) != 1 || !strings.HasPrefix(got[0], "Salem interview") {
		t.Errorf("an interview of its own: %q", got)
	}
}

func TestMarksWithoutPartnerAreDiagnostics(t *testing.T) {
	a := article(`دعا الحارس إلى "إغلاق الميناء.`, `الميناء مغلق".`)
	_, marks := attribute.Attributions(a, lexicon.Default())
	var got []string
	for _, d := range marks {
		got = append(got, d.Rule+" "+d.In(a.Text))
	}
	if g := strings.Join(got, "|"); g != `quote.unclosed "|quote.stray "` {
		t.Errorf("got %s", g)
	}
}

var words = []string{
	"قال", "وقالت", "أكد", "مشيرا", "إلى", "أن", "إن", "بحسب", "وفق", "ما", "نقلت", "عن", "قوله", "الوزير", "[p Salem|الدرعي]", "[o Dawn|الفجر]",
	"[r |الوزيرة]", "[l Port|الميناء]", "بيان", "مقال", "صحيفة", "،", ".", ":", `"`, "«", "»", "لذلك", "الذي", "دعا", "بإغلاق", "أهمية", "كما", "وصف", "بأنه",
}

// TestAttributionsHold holds for any text: contents lie in it one behind the
// other, a chain begins with its source, and the same text gives the same.
func TestAttributionsHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var text []string
		for range rapid.IntRange(1, 3).Draw(t, "lines") {
			text = append(text, strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 25).Draw(t, "words"), " "))
		}
		checkAttributions(t, article(text...))
	})
}

type failer interface{ Fatalf(string, ...any) }

func checkAttributions(t failer, a *isnad.Article) {
	found, _ := attribute.Attributions(a, lexicon.Default())
	end := 0
	for _, s := range found {
		if _, err := isnad.NewSpan(a.Text, s.Content.Start, s.Content.End); err != nil {
			t.Fatalf("%v in %q", err, a.Text)
		}
		if s.Content.Start < end {
			t.Fatalf("content %q begins inside the one before it in %q", s.Content.In(a.Text), a.Text)
		}
		end = s.Content.End
		if !s.Cue.Empty() && s.Cue.Overlaps(s.Content) {
			t.Fatalf("cue %q stands inside its content %q", s.Cue.In(a.Text), s.Content.In(a.Text))
		}
		if (s.Source == "") != (len(s.Chain) == 0) || len(s.Chain) > 0 && s.Chain[0] != s.Source {
			t.Fatalf("source %q has the chain %q", s.Source, s.Chain)
		}
		if s.SourceMention != "" && a.Mention(s.SourceMention) == nil {
			t.Fatalf("no mention %s", s.SourceMention)
		}
	}
	again, _ := attribute.Attributions(a, lexicon.Default())
	if fmt.Sprint(again) != fmt.Sprint(found) {
		t.Fatalf("the same text gives another result: %q", a.Text)
	}
}

func FuzzAttributions(f *testing.F) {
	f.Add(`وقال الحارس: "الباب «مغلق" ثم» مضى، بحسب وكالة`)
	f.Add("\xff قال \u200fإن")
	f.Fuzz(func(t *testing.T, text string) {
		checkAttributions(t, &isnad.Article{Text: strings.ToValidUTF8(text, "")})
	})
}
