package cli

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

func TestCleanLeavesNothingThatSteersATerminal(t *testing.T) {
	for in, want := range map[string]string{
		"\x1b[31mأحمر\x1b[0m":    "[31mأحمر[0m",
		"سطر\nثان\tبعده":         "سطر ثان بعده",
		"\u202Eمقلوب\u202C":      "مقلوب",
		"\u009B2Jمسح":            "2Jمسح",
		"  كلمة\u200F ":          "كلمة",
		"Latin and عربي, 3 دول.": "Latin and عربي, 3 دول.",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) is %q, want %q", in, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		got := clean(rapid.String().Draw(t, "text"))
		if strings.ContainsFunc(got, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) }) {
			t.Fatalf("a control is left in %q", got)
		}
	})
}

func TestIsolatesStandOnATerminalAlone(t *testing.T) {
	text := "host المملكة المغربية, 27 دولة [3]"
	if got := (&sheet{}).isolate(text); got != text {
		t.Errorf("in a file: %q", got)
	}
	want := "host \u2068المملكة المغربية, 27 دولة\u2069 [3]"
	if got := (&sheet{terminal: true}).isolate(text); got != want {
		t.Errorf("on a terminal: %q, want %q", got, want)
	}
	rapid.Check(t, func(t *rapid.T) {
		text := clean(rapid.StringOf(rapid.RuneFrom([]rune("ab ,;[3]ابةّ"))).Draw(t, "text"))
		got := (&sheet{terminal: true}).isolate(text)
		if strings.Count(got, firstStrong) != strings.Count(got, popIsolate) {
			t.Fatalf("an isolate is left open in %q", got)
		}
		if plain := strings.NewReplacer(firstStrong, "", popIsolate, "").Replace(got); plain != text {
			t.Fatalf("%q became %q", text, plain)
		}
	})
}

func TestEntryWrapsUnderItself(t *testing.T) {
	t.Setenv("COLUMNS", "40")
	var b bytes.Buffer
	p := newSheet(&b)
	p.entry(2, 10, "May 2031", "كلمة بعد كلمة بعد كلمة بعد كلمة بعد كلمة")
	p.entry(2, 10, "a label too long", "text")
	if err := p.done(); err != nil {
		t.Fatal(err)
	}
	want := "  May 2031  كلمة بعد كلمة بعد كلمة بعد\n            كلمة بعد كلمة\n  a label too long text\n"
	if b.String() != want {
		t.Errorf("got\n%q\nwant\n%q", b.String(), want)
	}
}

func TestTableGuardsAgainstFormulas(t *testing.T) {
	var b bytes.Buffer
	if err := writeTable(&b, []string{"title"}, [][]string{{"=1+1"}, {"@name"}, {"عنوان, وفاصلة"}}); err != nil {
		t.Fatal(err)
	}
	if want := "title\n'=1+1\n'@name\n\"عنوان, وفاصلة\"\n"; b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}
