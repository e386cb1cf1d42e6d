package annotate_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/annotate"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// BenchmarkTimexQuantity reads times and quantities of real articles, on one
// core. ISNAD_ARTICLES names a folder of *.jsonl.gz with a "text" a row.
func BenchmarkTimexQuantity(b *testing.B) {
	texts, size := articles(b)
	lex := lexicon.Default()
	o := annotate.Options{Kinds: []string{"timex", "quantity"}}
	runtime.GOMAXPROCS(1)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for i := range texts {
			a := isnad.Article{Text: texts[i], Language: "ar", Published: &isnad.Published{Value: "2018-05-11"}}
			annotate.Select(&a, lex, o)
		}
	}
}

// articles returns up to 12 MB of articles.
func articles(b *testing.B) (texts []string, size int64) {
	dir := os.Getenv("ISNAD_ARTICLES")
	if dir == "" {
		b.Skip("ISNAD_ARTICLES names no folder of articles")
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*.jsonl.gz"))
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			b.Fatal(err)
		}
		z, err := gzip.NewReader(f)
		if err != nil {
			b.Fatal(err)
		}
		lines := bufio.NewScanner(z)
		lines.Buffer(nil, 1<<24)
		for lines.Scan() && size < 12e6 {
			var row struct{ Text string }
			if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
				b.Fatal(err)
			}
			texts, size = append(texts, row.Text), size+int64(len(row.Text))
		}
		f.Close()
	}
	return texts, size
}
