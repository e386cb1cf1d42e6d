package cli_test

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/data"
	"github.com/isnad-project/isnad/internal/collect"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/pipeline"
)

// BenchmarkRead reads real articles one by one on one core, in a process that
// has read them before, and reports the time that one takes: the median, and
// what one in a hundred takes more than. ISNAD_ARTICLES names a folder of
// *.jsonl.gz with an article a row.
func BenchmarkRead(b *testing.B) {
	captures := captures(b, 1000)
	lex := lexicon.Default()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	took := make([]time.Duration, len(captures))
	var before, after runtime.MemStats
	b.ReportAllocs()
	for b.Loop() {
		runtime.ReadMemStats(&before)
		for i := range captures {
			start := time.Now()
			if _, err := pipeline.Read(captures[i], lex); err != nil {
				b.Fatal(err)
			}
			took[i] = time.Since(start)
		}
		runtime.ReadMemStats(&after)
	}
	slices.Sort(took)
	n := len(took)
	b.ReportMetric(float64(took[n/2].Microseconds())/1e3, "p50-ms")
	b.ReportMetric(float64(took[n-1-n/100].Microseconds())/1e3, "p99-ms")
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/float64(n)/1e3, "kB/article")
}

// BenchmarkReadFirst reads one article as the first of a process does: with all
// tables that it asks for still to be built.
func BenchmarkReadFirst(b *testing.B) {
	captures := captures(b, 100)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	b.ReportAllocs()
	for i := 0; b.Loop(); i = (i + 1) % len(captures) {
		if _, err := pipeline.Read(captures[i], lexicon.New(data.FS)); err != nil {
			b.Fatal(err)
		}
	}
}

// captures returns n articles, evenly chosen.
func captures(b *testing.B, n int) []isnad.Capture {
	dir := os.Getenv("ISNAD_ARTICLES")
	if dir == "" {
		b.Skip("ISNAD_ARTICLES names no folder of articles")
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*.jsonl.gz"))
	var all []isnad.Capture
	for c, err := range collect.Inputs(b.Context(), nil, files) {
		if err != nil {
			b.Fatal(err)
		}
		all = append(all, c)
	}
	step := max(len(all)/n, 1)
	var some []isnad.Capture
	for i := 0; i < len(all) && len(some) < n; i += step {
		some = append(some, all[i])
	}
	return some
}
