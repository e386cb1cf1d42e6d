package cluster_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/isnad-project/isnad"
	"pgregory.net/rapid"
)

// some draws articles about a few bodies, towns and days, so that many meet.
func some(t *rapid.T) []isnad.Article {
	names := league + "; person:Mona Hadi; place:city:NO:Norport; place:city:NO:Southport; place:country:NO:Norland"
	days := []string{"2031-05-20", "2031-05-21", "2031-05-22", "2031-03", ""}
	cities := []string{"Norport", "Southport"}
	claim := rapid.Custom(func(t *rapid.T) said {
		day, city := rapid.SampledFrom(days[:4]).Draw(t, "day"), rapid.SampledFrom(cities).Draw(t, "city")
		s := []said{
			member(rapid.IntRange(30, 34).Draw(t, "count"), "=", "countries", ""),
			meets(slots{"date": day, "city": city}),
			came("Mona Hadi", "Rivers League meeting "+day, rapid.Bool().Draw(t, "present")),
			{claim: isnad.ClaimIncident, slots: slots{"kind": "attack", "actor": "Black Wave", "place": city, "date": day}},
			{claim: isnad.ClaimCasualties, slots: slots{"incident": "attack " + city + " " + day, "place": city, "date": day, "killed": rapid.IntRange(1, 9).Draw(t, "killed")}},
			{claim: isnad.ClaimStatistic, slots: slots{"measure": "attacks", "value": rapid.IntRange(1, 9).Draw(t, "value"), "place": city, "period": "2030"}},
		}[rapid.IntRange(0, 5).Draw(t, "kind")]
		if rapid.Bool().Draw(t, "quoted") {
			s = s.by("Mona Hadi")
		}
		if rapid.Bool().Draw(t, "planned") {
			s = s.planned()
		}
		return s
	})
	n := rapid.IntRange(2, 7).Draw(t, "articles")
	out := make([]isnad.Article, n)
	for i := range out {
		out[i] = article(fmt.Sprintf("a%d", i), rapid.SampledFrom(days).Draw(t, "published"), names,
			rapid.SliceOfN(claim, 0, 4).Draw(t, "claims")...)
		out[i].Text += fmt.Sprint(" ", rapid.IntRange(0, 2).Draw(t, "text"), " ثم كلام آخر طويل عن النهر والجسر والميناء")
	}
	return out
}

func TestOrderDecidesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		articles := some(t)
		stories, comparisons := tell(articles), compare(articles...)
		shuffled := slices.Clone(articles)
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if d := cmp.Diff(stories, tell(shuffled)); d != "" {
			t.Fatalf("stories depend on the order of the articles:\n%s", d)
		}
		if d := cmp.Diff(comparisons, compare(shuffled...)); d != "" {
			t.Fatalf("comparisons depend on the order of the articles:\n%s", d)
		}
	})
}

func TestAnUnrelatedArticleChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		articles := some(t)
		stranger := article("z", "2031-05-21", "org:Tea Board; place:city:SU:Suddar",
			said{claim: isnad.ClaimMembership, slots: slots{"org": "Tea Board", "count": 3}})
		stranger.Text = "خبر لا صلة له بغيره عن محصول الشاي في الجبال"
		if d := cmp.Diff(compare(articles...), compare(append(slices.Clone(articles), stranger)...)); d != "" {
			t.Fatalf("an unrelated article changed comparisons:\n%s", d)
		}
		stories := tell(append(slices.Clone(articles), stranger))
		stories = slices.DeleteFunc(stories, func(s isnad.Story) bool { return len(s.Reports) == 1 && s.Reports[0].Article == "z" })
		if d := cmp.Diff(tell(articles), stories); d != "" {
			t.Fatalf("an unrelated article changed stories:\n%s", d)
		}
	})
}

func TestCopiesNeverRaiseRoots(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		articles := some(t)
		for i := range articles {
			articles[i].Text = fmt.Sprintf("%s الفقرة رقم %d من هذا النص الذي لا يشبه سواه في شيء %d %d %d", articles[i].Text, i, i*7, i*11, i*13)
		}
		of := articles[rapid.IntRange(0, len(articles)-1).Draw(t, "copied")]
		copied := of
		copied.ID, copied.Path = "zz", "zz.txt"
		with := append(slices.Clone(articles), copied)
		before := map[string]int{}
		for _, c := range compare(articles...) {
			before[c.Slot] = c.Roots
		}
		for _, c := range compare(with...) {
			if was, ok := before[c.Slot]; ok && c.Roots > was {
				t.Fatalf("a copy raised the roots of %s from %d to %d", c.Slot, was, c.Roots)
			}
			if _, ok := before[c.Slot]; !ok && c.Roots > 1 && onlyCopies(c, of.ID, copied.ID) {
				t.Fatalf("%s rests on an article and its copy, and has %d roots", c.Slot, c.Roots)
			}
		}
	})
}

// onlyCopies reports whether all claims of c are of the two articles, in their
// own voice.
func onlyCopies(c isnad.Comparison, a, b string) bool {
	return !slices.ContainsFunc(c.Claims, func(m isnad.Compared) bool {
		return (m.Article != a && m.Article != b) || len(m.Chain) > 0
	})
}
