package annotate

import (
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"pgregory.net/rapid"
)

func TestPlaces(t *testing.T) {
	for _, c := range []struct {
		rule, text string
		want       []string
	}{
		{"countries with particles", "بين العراق وسوريا وللمغرب", []string{"العراق = Iraq", "سوريا = Syria", "لمغرب = Morocco"}},
		{"direction", "في شمال شرق سوريا", []string{"شمال شرق سوريا = Northeastern Syria"}},
		{"definite direction", "في الشمال السوري", []string{"الشمال السوري = Northern Syria"}},
		{"class noun outside", "في محافظة ديالى العراقية", []string{"ديالى = Diyala Governorate"}},
		{"facility with a listed place", "في مطار بغداد الدولي", []string{"مطار بغداد الدولي = Baghdad International Airport"}},
		{"facility with a quoted name", "في سجن \"الزيتون\" أمس", []string{"سجن \"الزيتون\" = al-Zaytoun Prison"}},
		{"an unnamed facility", "في سجن مركزي", nil},
		{"unlisted town", "في بلدة كفر الزيت السورية", []string{"كفر الزيت = Kafr al-Zayt"}},
		{"a town that is only described", "في مدينة جديدة", nil},
		{"a common word that is a town", "نشر الصور الجديدة يوم الخميس", nil},
		{"a cut word is no place", "كان عددا كبيرا في سفينة كبيرة", nil},
		{"list behind a plural", "في محافظات نينوى وصلاح الدين والأنبار", []string{
			"نينوى = Nineveh Province", "صلاح الدين = Saladin Province", "الأنبار = Al Anbar Governorate",
		}},
		{"adverb", "الأفضل أفريقياً هذا العام", nil},
		{"a doubtful country behind a preposition", "انسحبت من مالي أمس", []string{"مالي = Mali"}},
		{"the adjective that looks like it", "تلقى دعما مالي كبير", nil},
		{"a doubtful city in a list", "في حمص وحماة", []string{"حمص = Homs", "حماة = Hama"}},
		{"a pronoun that looks like an ending", "قال في حديثه إن العراق", []string{"العراق = Iraq"}},
		{"a given name that hides a town", "مع باولو ديبالا", nil},
		{"a month that is a town", "في آب من العام في اليمن", []string{"اليمن = Yemen"}},
		{"the city that needs no cue", "قال ترامب في برلين إن الولايات المتحدة", []string{"برلين = Berlin", "الولايات المتحدة = United States"}},
		{"city of an attack", "حصيلة هجوم فيانارانتسوا في مدغشقر", []string{"فيانارانتسوا = Fianarantsoa", "مدغشقر = Madagascar"}},
		{"kind of an attack", "قصف صاروخي عنيف في مدغشقر", []string{"مدغشقر = Madagascar"}},
		{"named again without its class noun", "وصلوا إلى بلدة زافرون في سوريا، ثم غادروا زافرون", []string{"زافرون = زافرون", "سوريا = Syria", "زافرون = زافرون"}},
		{"whose name it bears", "في ملعب الملك سمير الدولي ومستشفى جورج بومبيدو", []string{
			"ملعب الملك سمير الدولي = King Samir International Stadium", "مستشفى جورج بومبيدو = George Pompido Hospital",
		}},
		{"the son of his father", "في استاد هزاع بن زايد أمس", []string{"استاد هزاع بن زايد = Hazaa bin Zayed Stadium"}},
		{"a verb that folds to a class noun", "وأدى سمير اليمين", nil},
		{"an island's class noun", "في جزيرة سومطرة", []string{"سومطرة = Sumatra"}},
		{"an adjective that looks like its country", "الصحف السعودية ومناطق سورية", nil},
		{"the country behind a day", "أعلنت الثلاثاء السعودية موقفها", []string{"السعودية = Saudi Arabia"}},
		{"a spelling that no list holds", "في مطار هامبورج وولاية ميشيغن", []string{"مطار هامبورج = Hamburg Airport", "ميشيغن = Michigan State"}},
		{"a name in two words that lists write as one", "سافروا إلى كوالا لمبور", []string{"كوالا لمبور = Kuala Lumpur"}},
		{"a hospital in a listed place", "في مستشفى بعفرين في سوريا", []string{"عفرين = Afrin", "سوريا = Syria"}},
		{"countries of something", "دول التحالف ودول الخليج", []string{"الخليج = Gulf"}},
		{"to jail somebody", "قضت بسجن المتهم", nil},
		{"a man's name with an attribute", "عبد الجليل في بيته", nil},
		{"towns that no list holds, in a list", "في بلدتي زافرون وفلرين", []string{"زافرون = زافرون", "فلرين = فلرين"}},
		{"no towns in what follows", "في مدينتي حلب وقالت الصحف", []string{"حلب = Aleppo"}},
		{"midfield", "لاعب الوسط الإسباني", nil},
		{"birthplace", "في مسقط رأسه", nil},
		{"nisba adjectives are no mentions", "الرئيس الفرنسي والوفد المغربي", nil},
	} {
		got := captions(c.text, isnad.MentionPlace)
		if !equal(got, c.want) {
			t.Errorf("%s: %s: got %q, want %q", c.rule, c.text, got, c.want)
		}
	}
}

func TestMetonym(t *testing.T) {
	for text, want := range map[string]string{
		"تسعى موسكو إلى حل": "Russia", "وصل الوفد إلى موسكو أمس": "", "التحالف بقيادة واشنطن": "United States",
	} {
		a := isnad.Article{Text: text}
		for _, m := range Select(&a, lexicon.Default(), Options{Kinds: []string{"place"}}) {
			if m.Place.Metonym != want {
				t.Errorf("%s: %s stands for %q, want %q", text, m.In(text), m.Place.Metonym, want)
			}
		}
	}
}

func TestPlaceOfArticle(t *testing.T) {
	for text, want := range map[string]string{
		"قال مسؤول ليبي إن طرابلس هادئة": "LY", "قال مسؤول لبناني إن طرابلس هادئة": "LB",
	} {
		a := isnad.Article{Text: text}
		for _, m := range Select(&a, lexicon.Default(), Options{Kinds: []string{"place"}}) {
			if m.Place.Country != want {
				t.Errorf("%s: in %q, want %q", text, m.Place.Country, want)
			}
		}
	}
}

func TestClub(t *testing.T) {
	const sport = " سجل اللاعب هدفا في المباراة وفرح المدرب في الملعب."
	for _, c := range []struct {
		rule, text  string
		clubs, city []string
	}{
		{"a masculine adjective, then alone", "فاز ليفربول الإنجليزي في الدوري، وعاد ليفربول من مدينة ليفربول.", []string{"ليفربول = Liverpool F.C.", "ليفربول = Liverpool F.C."}, []string{"ليفربول = Liverpool"}},
		{"a well-known club needs no cue", "برشلونة يحلم باللقب، والمدير الفني لبرشلونة سعيد.", []string{"برشلونة = FC Barcelona", "برشلونة = FC Barcelona"}, nil},
		{"what is in the city", "تدرب الفريق في برشلونة.", nil, []string{"برشلونة = Barcelona"}},
		{"what travels there", "وصل الفريق إلى برشلونة.", nil, []string{"برشلونة = Barcelona"}},
		{"an opponent", "خسر الفريق أمام دوربان.", []string{"دوربان = Durban (club)"}, nil},
		{"a capital is mostly the state", "تحدث الوزير ضد موسكو.", nil, []string{"موسكو = Moscow"}},
		{"a club's word", "فاز دينامو كييف.", []string{"دينامو كييف = Kyiv (club)"}, nil},
		{"a result", "تعادل نانت 1-1.", []string{"نانت = FC Nantes"}, nil},
		{"teams of countries, then the country", "خسر الفريق أمام إسبانيا وإنجلترا في روسيا.", []string{
			"إسبانيا = Spain national football team", "إنجلترا = England national football team",
		}, []string{"روسيا = Russia"}},
		{"both sides of a match", "شاهدوا مباراة مصر والمغرب.", []string{"مصر = Egypt national football team", "المغرب = Morocco national football team"}, nil},
		{"a dateline", "برشلونة، إسبانيا - فاز الفريق.", nil, []string{"برشلونة = Barcelona", "إسبانيا = Spain"}},
		{"a competition is no place", "لقب دوري أبطال أوروبا وكأس آسيا في روسيا", nil, []string{"روسيا = Russia"}},
	} {
		text := c.text + sport
		if got := captions(text, isnad.MentionOrg); !equal(got, c.clubs) {
			t.Errorf("%s: clubs: %q, want %q", c.rule, got, c.clubs)
		}
		if got := captions(text, isnad.MentionPlace); !equal(got, c.city) {
			t.Errorf("%s: places: %q, want %q", c.rule, got, c.city)
		}
	}
	if got := captions("برشلونة يحلم بالسياح.", isnad.MentionOrg); got != nil {
		t.Errorf("without games: %q", got)
	}
}

// TestSpelling: marks, tatweel, hamza and teh marbuta never change what is found.
func TestSpelling(t *testing.T) {
	const text = "أعلنت وزارة الصحة التونسية في القاهرة أن الأمم المتحدة تساعد إدلب والإسكندرية وشمال أفريقيا"
	want := append(captions(text, isnad.MentionOrg), captions(text, isnad.MentionPlace)...)
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		for _, r := range text {
			switch r {
			case 'أ', 'إ':
				r = rapid.SampledFrom([]rune("أإا")).Draw(t, "alef")
			case 'ة':
				r = rapid.SampledFrom([]rune("ةه")).Draw(t, "teh")
			}
			b.WriteRune(r)
			if arabic.IsLetter(r) {
				b.WriteString(rapid.SampledFrom([]string{"", "", "", "َ", "ِ", "ـ"}).Draw(t, "mark"))
			}
		}
		got := append(captions(b.String(), isnad.MentionOrg), captions(b.String(), isnad.MentionPlace)...)
		if len(got) != len(want) {
			t.Fatalf("%s: %q, want %q", b.String(), got, want)
		}
		for i := range got {
			_, g, _ := strings.Cut(got[i], " = ")
			_, w, _ := strings.Cut(want[i], " = ")
			if g != w {
				t.Fatalf("%s: %q, want %q", b.String(), got[i], want[i])
			}
		}
	})
}
