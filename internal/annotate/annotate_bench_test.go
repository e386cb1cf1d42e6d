package annotate_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/annotate"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// BenchmarkTokenize cuts articles into tokens, nothing else. All benchmarks here
// run on one core. ISNAD_ARTICLES names a folder of *.jsonl.gz with a "text" a
// row.
func BenchmarkTokenize(b *testing.B) {
	overArticles(b, func(text string) { arabic.Tokenize(text) })
}

// BenchmarkSelect finds some kinds of mention: the times and quantities, the
// names, each kind of name with what it needs, and all.
func BenchmarkSelect(b *testing.B) {
	lex := lexicon.Default()
	for _, kinds := range []string{"timex,quantity", "org,place", "person", "person,role,org,place", "timex,quantity,org,place,person,role"} {
		b.Run(kinds, func(b *testing.B) {
			o := annotate.Options{Kinds: strings.Split(kinds, ",")}
			overArticles(b, func(text string) {
				a := isnad.Article{Text: text, Language: "ar", Published: &isnad.Published{Value: "2018-05-11"}}
				annotate.Select(&a, lex, o)
			})
		})
	}
}

// overArticles measures do over each article, once for each pass over all. On a
// machine with other work the time of a pass says little: the sums of each
// article's best times are reported too, as a speed and beside cutting the same
// articles at white space.
func overArticles(b *testing.B, do func(text string)) {
	texts, size := articles(b)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	fields, best := make([]time.Duration, len(texts)), make([]time.Duration, len(texts))
	b.ReportAllocs()
	for first := true; b.Loop(); first = false {
		for i, text := range texts {
			start := time.Now()
			do(text)
			done := time.Now()
			strings.Fields(text)
			cut := time.Since(done)
			if took := done.Sub(start); first || took < best[i] {
				best[i] = took
			}
			if first || cut < fields[i] {
				fields[i] = cut
			}
		}
	}
	all := sum(best)
	b.ReportMetric(float64(size)/1e6/all.Seconds(), "best-MB/s")
	b.ReportMetric(float64(all)/float64(sum(fields)), "x-fields")
}

func sum(all []time.Duration) (total time.Duration) {
	for _, one := range all {
		total += one
	}
	return total
}

// articles returns up to 3 MB of articles.
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
		for lines.Scan() && size < 3e6 {
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
