package pipeline_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/pipeline"
	"pgregory.net/rapid"
)

// spelt draws another way in which print writes the same name: with vowel marks,
// drawn out, and with or without hamza and the dots of teh marbuta and yeh.
func spelt(t *rapid.T, name string) string {
	var b strings.Builder
	letters := []rune(name)
	for i, r := range letters {
		last := i+1 == len(letters) || letters[i+1] == ' '
		switch {
		case strings.ContainsRune("اأإ", r) && (i == 0 || letters[i-1] == ' '):
			r = rapid.SampledFrom([]rune("اأإ")).Draw(t, "alef")
		case r == 'ة' || (last && r == 'ه'):
			r = rapid.SampledFrom([]rune("ةه")).Draw(t, "teh")
		case last && strings.ContainsRune("يى", r):
			r = rapid.SampledFrom([]rune("يى")).Draw(t, "yeh")
		}
		b.WriteRune(r)
		if r != ' ' && rapid.IntRange(0, 4).Draw(t, "marked") == 0 {
			b.WriteRune(rapid.SampledFrom([]rune("\u064E\u064F\u0650\u0652\u0651")).Draw(t, "mark"))
		}
		if strings.ContainsRune("بتسعلمنيه", r) && !last && rapid.IntRange(0, 9).Draw(t, "drawn out") == 0 {
			b.WriteRune('\u0640')
		}
	}
	return b.String()
}

// named returns the ids of who and what an article about two people and a body
// names, once each.
func named(t *rapid.T, minister, envoy, body, clitic string) []string {
	text := "وقال وزير النقل المغربي " + minister + " إن الميناء مفتوح للجميع.\n\n" +
		"والتقى الوزير المبعوث النرويجي " + envoy + " في مقر " + body + " يوم الأحد.\n\n" +
		"ورحب المتحدث باسم " + body + " " + clitic + minister + " في الميناء.\n"
	a, err := pipeline.Read(isnad.Capture{Bytes: []byte(text), Media: isnad.MediaText, URI: "https://harbour.example/1"}, lexicon.Default())
	if err != nil {
		t.Fatal(err)
	}
	s := pipeline.Survey([]isnad.Article{a}, lexicon.Default())
	var out []string
	for i := range s.Articles[0].Mentions {
		if n, ok := s.Articles[0].Mentions[i].Name(); ok && n.Type != isnad.MentionPlace {
			out = append(out, n.Entity()+" "+string(n.Type))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func TestSpellingNeverChangesWhoIsMeant(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		minister := rapid.SampledFrom([]string{"إدريس الوافي", "أسامة الدرويش", "هدى النجاري", "عبد الإله المنصوري"}).Draw(t, "minister")
		envoy := rapid.SampledFrom([]string{"أولاف برينسن", "إنغريد هالفورسن"}).Draw(t, "envoy")
		body := rapid.SampledFrom([]string{"منظمة الصحة العالمية", "جمعية أصدقاء الميناء", "وزارة الإعلام"}).Draw(t, "body")
		want := named(t, minister, envoy, body, "ب")
		if len(want) != 3 {
			t.Fatalf("found %q, want two people and a body", want)
		}
		got := named(t, spelt(t, minister), spelt(t, envoy), spelt(t, body), rapid.SampledFrom([]string{"", "ب", "ل", "ك", "و", "ف"}).Draw(t, "clitic"))
		if !slices.Equal(got, want) {
			t.Fatalf("%q, and spelt otherwise %q", want, got)
		}
	})
}
