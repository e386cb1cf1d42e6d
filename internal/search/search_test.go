package search

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
	"pgregory.net/rapid"
)

// Words of one line meet in the index; those of different lines do not.
func TestTermsMeet(t *testing.T) {
	a := New(lexicon.Default())
	seen := map[string]int{}
	for i, line := range []string{
		"وزير الوزير والوزير وبالوزير للوزير وزيره وزيرها وَزِيــر وزيرة",
		"زير",
		"إرهابي الإرهابيين ارهابيون للإرهاب",
		"مدينة المدينة بالمدينة مدينتين ومدينة",
		"بغداد وبغداد",
		"لندن",
		"واحة الواحات",
		"وافقت",
		"افق",
		"Côte COTE",
		"٢٠٣١ 2031 ۲۰۳۱",
	} {
		for _, term := range a.Terms(nil, line) {
			if other, ok := seen[term]; ok && other != i {
				t.Errorf("lines %d and %d meet in %q", other, i, term)
			}
			seen[term] = i
		}
		if n := len(unique(a.Terms(nil, line))); n != 1 {
			t.Errorf("%s: cut into %d terms, want one: %q", line, n, a.Terms(nil, line))
		}
	}
}

func unique(s []string) []string { return slices.Compact(slices.Sorted(slices.Values(s))) }

// Every row's example must meet the row's word or, for an affix, be cut.
func TestTableExamples(t *testing.T) {
	lex := lexicon.Default()
	a := New(lex)
	table, err := lex.Table("ar/stems.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range table.Rows {
		word, example := row.Get("arabic"), row.Get("example")
		terms := a.Terms(nil, example)
		if row.Get("part") == "kept" {
			if want := a.Terms(nil, word); !slices.Contains(terms, want[0]) {
				t.Errorf("%s: %s is cut into %q, which lacks %q", row.ID(), example, terms, want)
			}
			continue
		}
		if slices.Equal(terms, strings.Fields(example)) {
			t.Errorf("%s: %s is not cut", row.ID(), example)
		}
	}
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		in   string
		want Query
		err  string
	}{
		{in: "قارب ميناء", want: Query{Words: []string{"قارب", "ميناء"}}},
		{in: ` "رئيس البلدية"  -جسر `, want: Query{Phrases: []string{"رئيس البلدية"}, Not: []string{"جسر"}}},
		{in: `«رئيس البلدية» “a b”`, want: Query{Phrases: []string{"رئيس البلدية", "a b"}}},
		{in: `"رئيس البلدية`, want: Query{Phrases: []string{"رئيس البلدية"}}},
		{in: `-"a b" c`, want: Query{Words: []string{"c"}, Not: []string{"a b"}}},
		{in: `outlet:"بريد المرفأ" after:2031 before:2031-05-02`, want: Query{Outlet: "بريد المرفأ", After: "2031", Before: "2031-05-02"}},
		{in: "- من هو؟", want: Query{Words: []string{"من", "هو؟"}}},
		{in: "12:30 http://a.example", want: Query{Words: []string{"12:30", "http://a.example"}}},
		{in: "", err: "nothing to look for"},
		{in: `""`, err: "nothing to look for"},
		{in: "-a", err: "nothing to look for"},
		{in: "after:soon", err: "is no date"},
		{in: "after:2031-5", err: "is no date"},
		{in: "outlet: a", err: "outlet: names nothing"},
		{in: strings.Repeat("a ", maxPieces+1), err: "more than"},
	} {
		q, err := Parse(c.in)
		switch {
		case c.err == "" && (err != nil || !reflect.DeepEqual(q, c.want)):
			t.Errorf("%q: got %+v (%v), want %+v", c.in, q, err, c.want)
		case c.err != "" && (err == nil || !strings.Contains(err.Error(), c.err)):
			t.Errorf("%q: got %v, want %q", c.in, err, c.err)
		}
	}
}

func TestSnippet(t *testing.T) {
	a := New(lexicon.Default())
	text := strings.Repeat("كلمات بلا صلة بالسؤال. ", 20) + "افتتحت ليلى المنصوري الجسر\n\nالجديد. " + strings.Repeat("خاتمة طويلة. ", 40)
	s := a.Snippet(text, Query{Words: []string{"جسر", "جديد"}})
	if !strings.HasPrefix(s, "… ") || !strings.HasSuffix(s, " …") || !strings.Contains(s, "المنصوري الجسر الجديد.") {
		t.Errorf("got %q", s)
	}
	if s := a.Snippet("", Query{Words: []string{"x"}}); s != "" {
		t.Errorf("an empty text has the snippet %q", s)
	}
}

// A term has no white space, ASCII punctuation or capital, at which an index
// would cut it again; and cutting is blind to marks and tatweel.
func TestTermsAreWhole(t *testing.T) {
	a := New(lexicon.Default())
	letters := []rune("ابتثوفكلهمنيةىءأإآ\u064B\u0651\u0640 \n.،'\u2019\u200F\u00A0aBé9٣-\"*:^")
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom(letters), 0, 60, -1).Draw(t, "text")
		for _, term := range a.Terms(nil, text) {
			if term == "" || strings.ContainsAny(term, " \n\u00A0.'\"*:^-BA") {
				t.Fatalf("%q gives the term %q", text, term)
			}
		}
		bare := strings.NewReplacer("\u064B", "", "\u0651", "", "\u0640", "").Replace(text)
		if !slices.Equal(a.Terms(nil, text), a.Terms(nil, bare)) && !strings.ContainsAny(text, "aBé'\u2019") {
			t.Fatalf("%q and %q are cut differently", text, bare)
		}
	})
}

func TestDocument(t *testing.T) {
	a := New(lexicon.Default())
	text := "شارك\nافتتحت ليلى الجسر"
	art := &isnad.Article{Title: "الجسر", Text: text, Blocks: []isnad.Block{
		{Span: isnad.Span{Start: 0, End: len("شارك")}, Kind: isnad.BlockBoilerplate},
		{Span: isnad.Span{Start: len("شارك\n"), End: len(text)}, Kind: isnad.BlockBody},
	}}
	if d := a.Document(art); len(d.Title) != 1 || len(d.Body) != 3 {
		t.Errorf("got %+v", d)
	}
	art.Blocks = art.Blocks[:1]
	if d := a.Document(art); len(d.Body) != 4 {
		t.Errorf("a page of boilerplate alone is found by %q", d.Body)
	}
}
