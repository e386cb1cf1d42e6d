package wording_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/wording"
)

func in(language string) wording.Language {
	return wording.In(lexicon.Default().Messages(), language)
}

func TestDates(t *testing.T) {
	for value, want := range map[string][2]string{
		"2031-04-09":            {"9 April 2031", "9 أبريل 2031"},
		"2031-04-09T17:30":      {"9 April 2031", "9 أبريل 2031"},
		"2031-04":               {"April 2031", "أبريل 2031"},
		"2031":                  {"2031", "2031"},
		"2031-22":               {"summer 2031", "صيف 2031"},
		"2028/2031":             {"2028 to 2031", "2028 إلى 2031"},
		"2031-06-21/2031-06-30": {"21 to 30 June 2031", "21 إلى 30 يونيو 2031"},
		"2031-04~":              {"about April 2031", "نحو أبريل 2031"},
		"2031/..":               {"since 2031", "منذ 2031"},
		"../2031-12":            {"until December 2031", "حتى ديسمبر 2031"},
		"203X":                  {"203X", "203X"},
		"soon":                  {"soon", "soon"},
	} {
		if got := [2]string{in("en").Date(value), in("ar").Date(value)}; got != want {
			t.Errorf("%s is said %q, want %q", value, got, want)
		}
	}
}

func TestPhrasesInBothLanguages(t *testing.T) {
	names := wording.Commas(wording.Text("Norport"), wording.Text("Eastport"))
	for _, c := range []struct {
		phrase isnad.Phrase
		en, ar string
	}{
		{isnad.Phrase{}, "", ""},
		{wording.Message("why.agree.both", wording.Text("Norport")), "Both say Norport.", "كلا القولين على: Norport."},
		{wording.Message("why.agree.inside", wording.Sentence(names)), "Norport, Eastport: one lies in the other, or may.", "Norport، Eastport: أحدها داخل الآخر، أو قد يكون."},
		{wording.Sentence(wording.Bounded(isnad.OpMore, 1200)), "More than 1,200", "أكثر من 1,200"},
		{wording.Sentence(wording.Message("value.at", wording.Number(12), wording.Date("2031-05"))), "12 in May 2031", "12 في مايو 2031"},
		{wording.Term("countries"), "countries", "دول"},
		{wording.Term("المرض"), "المرض", "المرض"},
		{wording.Message("why.differ"), ": both cannot be right.", ": لا يمكن أن يصح القولان معا."},
	} {
		if got := in("en").Say(c.phrase); got != c.en {
			t.Errorf("got %q, want %q", got, c.en)
		}
		if got := in("ar").Say(c.phrase); got != c.ar {
			t.Errorf("got %q, want %q", got, c.ar)
		}
	}
}

func TestPartsKeepForeignWordsAndDatesApart(t *testing.T) {
	parts := in("ar").Parts(wording.Message("value.at", wording.Text("Norport {1}"), wording.Date("2031-05")))
	want := []wording.Part{{Text: "Norport {1}", Own: true}, {Text: " في "}, {Text: "مايو 2031", Value: "2031-05"}}
	if !slices.Equal(parts, want) {
		t.Errorf("the parts are %+v", parts)
	}
}

func TestThousands(t *testing.T) {
	for n, want := range map[float64]string{12: "12", 1200: "1,200", 1200000: "1,200,000", 28.5: "28.5", -1200: "-1,200"} {
		if got := wording.Thousands(n); got != want {
			t.Errorf("%v is written %q, want %q", n, got, want)
		}
	}
}

var place = regexp.MustCompile(`\{.*?\}`)

// Both languages say all that stands in the places of a message, once.
func TestTemplatesHaveTheSamePlaces(t *testing.T) {
	words := lexicon.Default().Messages()
	for id := range words.IDs() {
		var places [2][]string
		for i, language := range lexicon.Locales {
			places[i] = place.FindAllString(words.Get(language, id), -1)
			slices.Sort(places[i])
			for j, p := range places[i] {
				if p != "{"+strconv.Itoa(j)+"}" {
					t.Errorf("%s in %s has the places %q", id, language, places[i])
				}
			}
		}
		if !slices.Equal(places[0], places[1]) {
			t.Errorf("%s has the places %q and %q", id, places[0], places[1])
		}
	}
}

// messageID is what the ids of sentences look like in code.
var messageID = regexp.MustCompile(`^(bound|date|list|report|say|value|why)\.[a-z_.-]*[a-z]$`)

func TestMessagesThatTheCodeNamesAreListed(t *testing.T) {
	words := lexicon.Default().Messages()
	used := map[string]bool{}
	for _, id := range idsInCode(t) {
		used[id] = true
		if _, ok := words.Lookup("ar", id); !ok {
			t.Errorf("message %s is not listed in data/ui", id)
		}
	}
	for id := range words.IDs() {
		counted := strings.HasPrefix(id, "say.") && slices.Contains([]string{"killed", "wounded", "executed", "detained", "killed_and_wounded"}, id[len("say."):])
		if messageID.MatchString(id) && !used[id] && !counted {
			t.Errorf("message %s is listed, and nothing says it", id)
		}
	}
}

// idsInCode are the string literals of the module's code that look like ids of
// sentences.
func idsInCode(t *testing.T) []string {
	t.Helper()
	var out []string
	fset := token.NewFileSet()
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(fset, path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if s, _ := strconv.Unquote(lit.Value); messageID.MatchString(s) {
					out = append(out, s)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// A term in English is the word that claims have.
func TestTermsAreTheWordsOfClaims(t *testing.T) {
	words := lexicon.Default().Messages()
	for id := range words.IDs() {
		if word, ok := strings.CutPrefix(id, "term."); ok && in("en").Term(word) != strings.ReplaceAll(word, "_", " ") {
			t.Errorf("%s is %q in English", id, in("en").Term(word))
		}
	}
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{"2031-06-21/2031-06-30~", "203X", "/..", "2031-24?"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if (s != "") != (in("ar").Date(s) != "") {
			t.Errorf("%q is said %q", s, in("ar").Date(s))
		}
	})
}
