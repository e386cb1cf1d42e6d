package lexicon_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

func TestReadTableRefuses(t *testing.T) {
	for name, c := range map[string]struct{ file, want string }{
		"no id":       {"name\tar\nx\ty\n", "t.tsv:1:"},
		"unsorted":    {"id\tar\nb\tب\na\tا\n", "t.tsv:3: id: \"a\" stands after \"b\""},
		"twice":       {"id\tar\na\tب\na\tا\n", "t.tsv:3: id: \"a\" stands twice"},
		"short row":   {"id\tar\na\n", "t.tsv:2: id: 1 fields"},
		"not ASCII":   {"id\tar\nب\tب\n", "t.tsv:2: id:"},
		"not NFC":     {"id\tar\na\te\u0301\n", "t.tsv:2: ar: \"e\u0301\" is not in NFC"},
		"bidi":        {"id\tar\na\tب\u200f\n", "t.tsv:2: ar: an invisible"},
		"white space": {"id\tar\na\tب \n", "t.tsv:2: ar: white space"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := lexicon.ReadTable(fstest.MapFS{"t.tsv": {Data: []byte(c.file)}}, "t.tsv")
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestPhrases(t *testing.T) {
	p := lexicon.NewPhrases[string]()
	p.Add("التحالف الدولي", "coalition")
	p.Add("تنظيم الدولة", "state")
	p.Add("تنظيم الدولة الإسلامية", "islamic state")
	for _, c := range []struct{ text, want, surface string }{
		{"للتحالف الدولي", "coalition", "لتحالف الدولي"},
		{"وتنظيم \"الدولة الإسلامية\" في", "islamic state", "تنظيم \"الدولة الإسلامية"},
		{"تنظيم الدولة في", "state", "تنظيم الدولة"},
	} {
		tx := arabic.Tokenize(c.text)
		m, ok := p.Longest(&tx, 0)
		if !ok || m.Values[0] != c.want {
			t.Errorf("%s: got %v", c.text, m)
			continue
		}
		if s, e := m.Span(&tx); tx.Raw[s:e] != c.surface {
			t.Errorf("%s: surface %q, want %q", c.text, tx.Raw[s:e], c.surface)
		}
	}
}
