package resolve_test

import (
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"pgregory.net/rapid"
)

// How a name is written again never changes who is meant: with particles
// attached, with marks or tatweel, with or without the hamza, with heh for teh
// marbuta.
func TestSpellingNeverChangesWhoIsMeant(t *testing.T) {
	surnames := []string{"الإبراهيمي", "الشماسي", "الأنصاري", "الزنيبرة", "المرداوي"}
	spellings := []func(string) string{
		func(s string) string { return s },
		func(s string) string { return strings.NewReplacer("أ", "ا", "إ", "ا").Replace(s) },
		func(s string) string { return strings.ReplaceAll(s, "ة", "ه") },
		func(s string) string { return s[:len("ال")] + "\u0640" + s[len("ال"):] },
		func(s string) string { return s + "\u064F" },
	}
	rapid.Check(t, func(t *rapid.T) {
		surname := rapid.SampledFrom(surnames).Draw(t, "surname")
		again := rapid.SampledFrom(spellings).Draw(t, "spelling")(surname)
		particle := rapid.SampledFrom([]string{"", "و", "ب", "ف"}).Draw(t, "particle")
		text := "قال وزير الخارجية الأردني سمير " + surname + " إن الأمر انتهى. وتحدث الحاضرون عن الاجتماع " + particle + again + " غائب."
		var names []string
		for _, m := range read(text) {
			if m.Type == isnad.MentionPerson {
				names = append(names, m.Canonical)
			}
		}
		if len(names) != 2 || names[0] != names[1] {
			t.Fatalf("%s: %q", text, names)
		}
	})
}
