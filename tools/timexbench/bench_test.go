// Package timexbench sets the reading of times and quantities beside the date
// search of go-dateparser, on the same real articles in one run. It is a module
// of its own, so that the product does not depend on what it is compared with.
//
//	ISNAD_ARTICLES=FOLDER go test -run '^$' -bench . -benchtime 1x -cpu 1
//
// FOLDER holds *.jsonl.gz with "text" and "published" in each row.
package timexbench

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/annotate"
	"github.com/isnad-project/isnad/internal/lexicon"
	dateparser "github.com/markusmobius/go-dateparser"
)

type row struct{ Text, Published string }

// read calls f with each article until it has seen limit bytes of text.
func read(b *testing.B, limit int, f func(row)) {
	dir := os.Getenv("ISNAD_ARTICLES")
	files, _ := filepath.Glob(filepath.Join(dir, "*.jsonl.gz"))
	if dir == "" || len(files) == 0 {
		b.Skip("ISNAD_ARTICLES names no folder of articles")
	}
	seen := 0
	for _, name := range files {
		in, err := os.Open(name)
		if err != nil {
			b.Fatal(err)
		}
		z, err := gzip.NewReader(in)
		if err != nil {
			b.Fatal(err)
		}
		lines := bufio.NewScanner(z)
		lines.Buffer(nil, 1<<24)
		for lines.Scan() && seen < limit {
			var r row
			if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
				b.Fatal(err)
			}
			seen += len(r.Text)
			f(r)
		}
		in.Close()
	}
}

// measure times f alone over the articles and reports megabytes a second of wall
// clock and of processor time, and the resident set.
func measure(b *testing.B, limit int, f func(row)) {
	var wall time.Duration
	var cpu time.Duration
	size := 0
	for b.Loop() {
		wall, cpu, size = 0, 0, 0
		read(b, limit, func(r row) {
			w, c := time.Now(), processor()
			f(r)
			wall, cpu, size = wall+time.Since(w), cpu+processor()-c, size+len(r.Text)
		})
	}
	b.ReportMetric(float64(size)/1e6/wall.Seconds(), "MB/s")
	b.ReportMetric(float64(size)/1e6/cpu.Seconds(), "MB/cpu-s")
	b.ReportMetric(resident(), "MB-resident")
}

func processor() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// resident returns the megabytes of memory that the process holds.
func resident() float64 {
	raw, _ := os.ReadFile("/proc/self/statm")
	if f := strings.Fields(string(raw)); len(f) > 1 {
		pages, _ := strconv.Atoi(f[1])
		return float64(pages*os.Getpagesize()) / 1e6
	}
	return 0
}

func BenchmarkIsnad(b *testing.B) {
	lex := lexicon.Default()
	o := annotate.Options{Kinds: []string{"timex", "quantity"}}
	found := 0
	measure(b, 1<<30, func(r row) {
		a := isnad.Article{Text: r.Text, Language: "ar", Published: &isnad.Published{Value: r.Published}}
		found += len(annotate.Select(&a, lex, o))
	})
	b.ReportMetric(float64(found)/float64(b.N), "found")
}

func BenchmarkDateparser(b *testing.B) {
	found := 0
	measure(b, 200_000, func(r row) {
		day, _ := time.Parse(time.DateOnly, r.Published[:10])
		_, hits, _ := dateparser.Search(&dateparser.Configuration{Languages: []string{"ar"}, CurrentTime: day}, r.Text)
		found += len(hits)
	})
	b.ReportMetric(float64(found)/float64(b.N), "found")
}
