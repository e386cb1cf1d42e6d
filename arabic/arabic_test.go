package arabic_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
	"pgregory.net/rapid"
)

var alphabet = []rune("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئ ًٌٍَُِّْـ٠١٢۳0123 .،؟!\"«»()-/:#_\nabcZé\u200f\u00a0")

func text(t *rapid.T) string {
	return rapid.StringOfN(rapid.SampledFrom(alphabet), 0, 80, -1).Draw(t, "text")
}

func TestTokensCoverTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		raw := text(t)
		tx := arabic.Tokenize(raw)
		end := 0
		for i, tok := range tx.Tokens {
			if tok.Start < end || tok.End <= tok.Start || !utf8.RuneStart(raw[tok.Start]) {
				t.Fatalf("token %d is [%d,%d) after %d", i, tok.Start, tok.End, end)
			}
			for _, r := range raw[end:tok.Start] {
				if r > ' ' && !strings.ContainsRune("#_\u00a0", r) && !arabic.IsIgnorable(r) {
					t.Fatalf("%q left out of %q", r, raw)
				}
			}
			if got := arabic.Fold(tx.Surface(i)); got != tx.Fold(i) {
				t.Fatalf("token folds to %q, its surface to %q", tx.Fold(i), got)
			}
			end = tok.End
		}
	})
}

func TestFoldIsIdempotentAndIgnoresMarks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := text(t)
		once := arabic.Fold(s)
		if twice := arabic.Fold(once); twice != once {
			t.Fatalf("%q folds to %q, then to %q", s, once, twice)
		}
		if marked := arabic.Fold(strings.ReplaceAll(s, "ب", "بـَّ")); marked != once {
			t.Fatalf("marks change %q to %q", once, marked)
		}
	})
}

func TestSentencesHoldEveryTokenOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tx := arabic.Tokenize(text(t))
		at := 0
		for _, s := range tx.Sentences() {
			if s.First != at || s.Last <= s.First {
				t.Fatalf("sentence %v begins elsewhere than at token %d", s, at)
			}
			at = s.Last
		}
		if at != len(tx.Tokens) {
			t.Fatalf("sentences hold %d of %d tokens", at, len(tx.Tokens))
		}
	})
}

func TestReadings(t *testing.T) {
	for _, c := range []struct{ word, stem, span string }{
		{"للتحالف", "التحالف", "لتحالف"},
		{"وللتحالف", "التحالف", "لتحالف"},
		{"بالرباط", "الرباط", "الرباط"},
		{"وبالرباط", "الرباط", "الرباط"},
		{"وَالعراق", "العراق", "العراق"},
		{"واشنطن", "واشنطن", "واشنطن"},
		{"لواشنطن", "واشنطن", "واشنطن"},
	} {
		tx := arabic.Tokenize(c.word)
		found := false
		for _, r := range arabic.Readings(nil, tx.Fold(0)) {
			if r.Stem == arabic.Fold(c.stem) {
				found = true
				if got := tx.Raw[tx.Skip(0, r.Skip):]; got != c.span {
					t.Errorf("%s as %s begins at %s, want %s", c.word, c.stem, got, c.span)
				}
			}
		}
		if !found {
			t.Errorf("%s is not read as %s", c.word, c.stem)
		}
	}
}

func TestSentenceEnds(t *testing.T) {
	tx := arabic.Tokenize("بلغ 3.5 في المئة. \"قال: كفى!\" ثم مضى\nسطر آخر")
	var got []string
	for _, s := range tx.Sentences() {
		got = append(got, tx.Raw[tx.Tokens[s.First].Start:tx.Tokens[s.Last-1].End])
	}
	want := []string{"بلغ 3.5 في المئة.", "\"قال: كفى!\"", "ثم مضى", "سطر آخر"}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzTokenize(f *testing.F) {
	f.Add("وقال «التحالف» إن 41٪ من العمليات")
	f.Add("\xff\xfe٣٥٠٠ abc's\u200f")
	f.Fuzz(func(t *testing.T, raw string) {
		tx := arabic.Tokenize(raw)
		for i := range tx.Tokens {
			_ = tx.Surface(i)
			for _, r := range arabic.Readings(nil, tx.Fold(i)) {
				if at := tx.Skip(i, r.Skip); at < tx.Tokens[i].Start || at > tx.Tokens[i].End {
					t.Fatalf("skipping %d letters leaves token %q", r.Skip, tx.Surface(i))
				}
			}
		}
		tx.Sentences()
	})
}

func TestKeysAreThoseOfTheReadings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tx := arabic.Tokenize(text(t))
		for i, tok := range tx.Tokens {
			readings := arabic.Readings(nil, tx.Fold(i))
			keys := tx.Keys(i)
			if tok.Kind == arabic.Word && len(keys) != len(readings) || len(keys) == 0 {
				t.Fatalf("%q has %d keys and %d readings", tx.Surface(i), len(keys), len(readings))
			}
			for n, key := range keys {
				if key != arabic.Key(readings[n].Stem) {
					t.Fatalf("key %d of %q is not that of %q", n, tx.Surface(i), readings[n].Stem)
				}
			}
		}
	})
}
