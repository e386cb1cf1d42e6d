package syntax_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/syntax"
	"pgregory.net/rapid"
)

func TestQuotes(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"straight", `قال الحارس "الباب مغلق" ثم مضى`, "الباب مغلق"},
		{"angled", "قال «الباب مغلق» وعاد", "الباب مغلق"},
		{"curly", "قال “الباب مغلق”.", "الباب مغلق"},
		{"curly the wrong way round", "قال ”الباب مغلق“.", "الباب مغلق"},
		{"space before the closing mark", `قال "الباب مغلق ". ثم مضى`, "الباب مغلق"},
		{"spaces inside both marks", `قال " الباب مغلق " ثم مضى`, "الباب مغلق"},
		{"glued to a particle", `في حديث لـ"الصباح" قال`, "الصباح"},
		{"a name inside", `قال "أغلق "الرواد" الباب" ومضى`, `أغلق "الرواد" الباب`},
		{"another kind inside", "قال «أغلق \"الرواد\" الباب» ومضى", `أغلق "الرواد" الباب`},
		{"two", `قال "الباب" ثم "الجدار".`, "الباب|الجدار"},
		{"stop inside", `قال "الباب مغلق." ثم مضى`, "الباب مغلق."},
		{"never closed", `دعا إلى "إغلاق الباب، ثم مضى`, "إغلاق الباب، ثم مضى (open)"},
		{"never closed before another", `دعا إلى "إغلاق الباب، وقال "كفى".`, "إغلاق الباب، وقال (open)|كفى"},
		{"a stray mark at the end", `الباب مغلق".`, ""},
		{"nothing inside", `قال "" ومضى`, "(empty)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			tx := arabic.Tokenize(c.text)
			quotes, _ := syntax.Quotes(&tx, 0, len(tx.Tokens))
			var got []string
			for _, q := range quotes {
				s := q.Inside.In(c.text)
				switch {
				case q.Inside.Empty():
					s = "(empty)"
				case !q.Closed:
					s += " (open)"
				}
				got = append(got, s)
			}
			if g := strings.Join(got, "|"); g != c.want {
				t.Errorf("%s\ngot  %s\nwant %s", c.text, g, c.want)
			}
		})
	}
}

func TestStrayMarksAreTold(t *testing.T) {
	tx := arabic.Tokenize(`الباب مغلق". قال "كفى".`)
	if _, stray := syntax.Quotes(&tx, 0, len(tx.Tokens)); !slices.Equal(stray, []int{2}) {
		t.Errorf("stray marks at %v, want token 2", stray)
	}
}

func TestSentencesKeepAQuotationWhole(t *testing.T) {
	text := `قال: "الباب مغلق. لن يفتح." ومضى. عاد الحارس.`
	tx := arabic.Tokenize(text)
	quotes, _ := syntax.Quotes(&tx, 0, len(tx.Tokens))
	var got []string
	for _, s := range syntax.Sentences(tx.Sentences(), quotes) {
		got = append(got, text[tx.Tokens[s.First].Start:tx.Tokens[s.Last-1].End])
	}
	want := []string{`قال: "الباب مغلق. لن يفتح."`, "ومضى.", "عاد الحارس."}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

var pieces = []string{
	`"`, "«", "»", "“", "”", "„", " ", " ", "قال", "الباب", "و", "لـ", "،", ".", ":", "(", ")", "\n", "3", "abc",
}

func TestQuotesStandApartAndInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		checkQuotes(t, strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40).Draw(t, "pieces"), ""))
	})
}

func FuzzQuotes(f *testing.F) {
	f.Add(`قال "الباب «مغلق" ثم» مضى`)
	f.Add("\"\"\"\"»«“”")
	f.Fuzz(func(t *testing.T, text string) { checkQuotes(t, text) })
}

type failer interface{ Fatalf(string, ...any) }

// checkQuotes holds for any text: quotations follow each other, lie inside the
// text without white space at their ends, and every mark is used at most once.
func checkQuotes(t failer, text string) {
	tx := arabic.Tokenize(text)
	quotes, stray := syntax.Quotes(&tx, 0, len(tx.Tokens))
	end := 0
	for _, q := range quotes {
		if q.Open < end || q.Close <= q.Open || q.Close > len(tx.Tokens) {
			t.Fatalf("quotation [%d,%d] after token %d of %d in %q", q.Open, q.Close, end, len(tx.Tokens), text)
		}
		if q.Closed && slices.Contains(stray, q.Close) || slices.Contains(stray, q.Open) {
			t.Fatalf("a mark of [%d,%d] is stray too in %q", q.Open, q.Close, text)
		}
		if inside := q.Inside.In(text); strings.TrimSpace(inside) != inside && q.Inside.Len() > 0 {
			t.Fatalf("%q has white space around it", inside)
		}
		end = q.Close
	}
	at := 0
	for _, s := range syntax.Sentences(tx.Sentences(), quotes) {
		if s.First != at || s.Last <= s.First {
			t.Fatalf("sentence [%d,%d) after token %d in %q", s.First, s.Last, at, text)
		}
		at = s.Last
	}
	if at != len(tx.Tokens) {
		t.Fatalf("sentences hold %d of %d tokens of %q", at, len(tx.Tokens), text)
	}
}
