// Command classes makes data/upstream/ant/classes.txt: classes of words that
// stand in like company in news. Each line is a folded word and the number of its
// class among 1024, 256, 64 and 3000. Words get vectors by skip-gram with
// negative sampling (Mikolov and others 2013), what stands before and behind them
// apart, and the vectors classes by spherical k-means. The same articles make the
// same bytes on one kind of machine, in some minutes.
//
// usage: classes [-without ADDRESSES] ARTICLES.jsonl.gz [SENTENCES.jsonl.gz…] > classes.txt
package main

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"slices"
	"strings"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/tagger"
)

// rare is how often a word must stand to get a class.
const rare = 5

// sizes are the numbers of classes, in the order of the columns.
var sizes = [...]int{1024, 256, 64, 3000}

func main() {
	without := flag.String("without", "", "file of addresses of articles to leave out")
	flag.Parse()
	if flag.NArg() < 1 {
		log.Fatal("usage: classes [-without ADDRESSES] ARTICLES.jsonl.gz [SENTENCES.jsonl.gz…]")
	}
	lines, err := read(flag.Arg(0), *without)
	if err != nil {
		log.Fatal(err)
	}
	for _, path := range flag.Args()[1:] {
		more, err := sentences(path)
		if err != nil {
			log.Fatal(err)
		}
		lines = append(lines, more...)
	}
	words, counts := vocabulary(lines)
	vectors := embed(lines, words, counts)
	rows := slices.Clone(words)
	for _, k := range sizes {
		for i, class := range cluster(vectors, k) {
			rows[i] += fmt.Sprintf("\t%d", class)
		}
	}
	slices.Sort(rows)
	for _, row := range rows {
		fmt.Println(row)
	}
}

// read returns the lines of all articles as folded words, each article once.
func read(path, without string) ([][]string, error) {
	left := map[string]bool{}
	if without != "" {
		raw, err := os.ReadFile(without)
		if err != nil {
			return nil, err
		}
		for _, address := range strings.Fields(string(raw)) {
			left[address] = true
		}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	in := bufio.NewScanner(z)
	in.Buffer(nil, 1<<24)
	seen := map[string]bool{}
	var lines [][]string
	for in.Scan() {
		var a struct{ URI, Title, Text string }
		if err := json.Unmarshal(in.Bytes(), &a); err != nil {
			return nil, err
		}
		if !seen[a.Text] && !left[a.URI] {
			t := arabic.Tokenize(a.Title + "\n" + a.Text)
			lines = append(lines, folded(&t)...)
		}
		seen[a.Text] = true
	}
	return lines, in.Err()
}

// sentences returns the sentences of a data set with marked names, which are not
// looked at.
func sentences(path string) ([][]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	samples, err := tagger.Samples(z)
	var lines [][]string
	for i := range samples {
		lines = append(lines, folded(&samples[i].Text)...)
	}
	return lines, err
}

func folded(t *arabic.Text) [][]string {
	var lines [][]string
	for i := range t.Tokens {
		if t.Tokens[i].Line {
			lines = append(lines, nil)
		}
		w := t.Fold(i)
		if t.Tokens[i].Kind == arabic.Number {
			w = "0"
		}
		last := len(lines) - 1
		lines[last] = append(lines[last], w)
	}
	return lines
}

// vocabulary returns the words to cluster, most frequent first, and how often
// each stands.
func vocabulary(lines [][]string) (words []string, counts []int) {
	count := map[string]int{}
	for _, line := range lines {
		for _, w := range line {
			count[w]++
		}
	}
	for w, n := range count {
		if n >= rare {
			words = append(words, w)
		}
	}
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(count[b]-count[a], cmp.Compare(a, b))
	})
	for _, w := range words {
		counts = append(counts, count[w])
	}
	return words, counts
}
