package romanize

import (
	"strings"
	"testing"
	"unicode"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"pgregory.net/rapid"
)

// FuzzName holds that whatever has an Arabic letter gets a name in Latin letters
// alone.
func FuzzName(f *testing.F) {
	for _, s := range []string{"سمير الحداد", "عبد الله", "ء", "ڭڭ", "آل", "عبدال", "ال", "سمير-x", "ہﷲ", "عبد العبد العبد"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		words := strings.Fields(arabic.Fold(s))
		got := Name(words, lexicon.Default())
		if !strings.ContainsFunc(strings.Join(words, " "), arabic.IsLetter) {
			return
		}
		if !strings.ContainsFunc(got, unicode.IsLetter) || strings.ContainsFunc(got, arabic.IsLetter) {
			t.Errorf("%q is written %q", s, got)
		}
	})
}

// TestSpellingNeverMatters: hamza, vowel marks, tatweel and the two forms of teh
// marbuta and yeh never change how a name is written.
func TestSpellingNeverMatters(t *testing.T) {
	const letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
	forms := map[rune][]string{'ا': {"ا", "أ", "إ", "آ"}, 'ه': {"ه", "ة"}, 'ي': {"ي", "ى"}}
	rapid.Check(t, func(t *rapid.T) {
		var plain, spelled strings.Builder
		for range rapid.IntRange(1, 9).Draw(t, "length") {
			r := rapid.SampledFrom([]rune(letters)).Draw(t, "letter")
			plain.WriteRune(r)
			if f := forms[r]; f != nil {
				spelled.WriteString(rapid.SampledFrom(f).Draw(t, "form"))
			} else {
				spelled.WriteRune(r)
			}
			spelled.WriteString(rapid.SampledFrom([]string{"", "", "َ", "ّ", "ـ"}).Draw(t, "mark"))
		}
		a, b := Part(arabic.Fold(plain.String()), lexicon.Default()), Part(arabic.Fold(spelled.String()), lexicon.Default())
		if a != b {
			t.Fatalf("%s is %q, %s is %q", plain.String(), a, spelled.String(), b)
		}
	})
}

func BenchmarkWord(b *testing.B) {
	model := lexicon.Default().NameLetters()
	words := strings.Fields("غفيص منانغاغوا ايزنكوت كوناشينكوف بوتشيمون")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		Word(words[i%len(words)], false, model)
	}
}
