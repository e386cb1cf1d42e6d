package screen

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/isnad-project/isnad/internal/lexicon"
)

// BenchmarkLists measures a query over the lists of a folder, as [TestLists] does.
func BenchmarkLists(b *testing.B) {
	folder := os.Getenv(listsFolder)
	if folder == "" {
		b.Skip("set " + listsFolder + " to a folder with corpus.tsv and dev.tsv")
	}
	queryAll(b, loadEntries(b, filepath.Join(folder, "corpus.tsv")), loadQueries(b, folder))
}

// BenchmarkMillion measures a query over a million names: those of a folder of
// lists, when one is named, and others made of the words of these; else names that
// are all made up.
func BenchmarkMillion(b *testing.B) {
	const million = 1_000_000
	entries, queries := madeUp(), invented
	if folder := os.Getenv(listsFolder); folder != "" {
		entries, queries = loadEntries(b, filepath.Join(folder, "corpus.tsv")), loadQueries(b, folder)
	}
	queryAll(b, recombined(entries, million), queries)
}

func loadQueries(b testing.TB, folder string) (queries []string) {
	raw, err := os.ReadFile(filepath.Join(folder, "dev.tsv"))
	if err != nil {
		b.Fatal(err)
	}
	for line := range strings.Lines(string(raw)) {
		query, _, _ := strings.Cut(line, "\t")
		queries = append(queries, query)
	}
	return queries
}

// madeUp are names of words that are made up.
func madeUp() (entries []Entry) {
	parts := strings.Fields("samir layla haddad mansuri wafi nabil qaryati nur sharqawi darwish karimzai idris harun boutros yazbek fuad rushdi attar marwan tellawi")
	ends := strings.Fields("an i ush ov zai abadi oui awi eh ian pour zade in o ez")
	for i := range 20_000 {
		given, father := parts[i%20]+ends[i/20%15], parts[i/300%20]+ends[i/6000%15]
		entries = append(entries, Entry{ID: fmt.Sprint("m", i), Kind: Person, Name: given + " " + father + " " + parts[i/7%20] + ends[i/11%15]})
	}
	return entries
}

// recombined are the entries and names made of words of one kind and script that
// stand at the same place in them.
func recombined(entries []Entry, n int) []Entry {
	type key struct {
		kind   Kind
		arabic bool
		at     int
	}
	words := map[key][]string{}
	for _, e := range entries {
		for i, w := range strings.Fields(e.Name) {
			k := key{e.Kind, isArabic(e.Name), i}
			words[k] = append(words[k], w)
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	out := slices.Clone(entries)
	for len(out) < n {
		e := entries[r.IntN(len(entries))]
		e.ID = fmt.Sprint("r", len(out))
		name := strings.Fields(e.Name)
		for i := range name {
			same := words[key{e.Kind, isArabic(e.Name), i}]
			name[i] = same[r.IntN(len(same))]
		}
		e.Name = strings.Join(name, " ")
		out = append(out, e)
	}
	return out
}

// queryAll builds an index and asks it all queries, in turn, each by itself.
func queryAll(b *testing.B, entries []Entry, queries []string) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	began := time.Now()
	x, err := Build(lexicon.Default().Screening(), slices.Values(entries))
	if err != nil {
		b.Fatal(err)
	}
	build := time.Since(began)
	runtime.GC()
	runtime.ReadMemStats(&after)
	best := make([]time.Duration, len(queries)) // of several turns: other work on the machine is not ours
	for i := 0; b.Loop(); i++ {
		q := i % len(queries)
		from := time.Now()
		x.Screen(queries[q], 10)
		if took := time.Since(from); best[q] == 0 || took < best[q] {
			best[q] = took
		}
	}
	best = slices.DeleteFunc(best, func(d time.Duration) bool { return d == 0 })
	slices.Sort(best)
	b.ReportMetric(float64(best[len(best)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(best[len(best)*99/100].Microseconds())/1000, "p99-ms")
	b.ReportMetric(build.Seconds(), "build-s")
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/(1<<20), "heap-MB")
	runtime.KeepAlive(entries)
}
