// Command clusters makes data/upstream/ant/clusters.txt: classes of words that
// stand between the same neighbours in news, by spherical k-means over positive
// pointwise mutual information with the words to the left and right. Each line
// is a folded word, its class among many and its class among few.
//
// usage: clusters ARTICLES.jsonl.gz > clusters.txt
package main

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"log"
	"math"
	"os"
	"slices"

	"github.com/isnad-project/isnad/arabic"
)

const (
	rare     = 8 // words seen less often get no class
	contexts = 2000
	many     = 1000
	few      = 150
	rounds   = 12
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: clusters ARTICLES.jsonl.gz")
	}
	lines, err := read(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	words := vocabulary(lines)
	vectors := neighbours(lines, words)
	fine, coarse := cluster(vectors, many), cluster(vectors, few)
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = fmt.Sprintf("%s\t%d\t%d", w, fine[i], coarse[i])
	}
	slices.Sort(out)
	for _, line := range out {
		fmt.Println(line)
	}
}

// read returns the lines of all articles as folded words, each article once.
func read(path string) ([][]string, error) {
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
		var a struct{ Title, Text string }
		if err := json.Unmarshal(in.Bytes(), &a); err != nil {
			return nil, err
		}
		if seen[a.Text] {
			continue
		}
		seen[a.Text] = true
		t := arabic.Tokenize(a.Title + "\n" + a.Text)
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
	}
	return lines, in.Err()
}

// vocabulary returns the words to cluster, most frequent first.
func vocabulary(lines [][]string) []string {
	count := map[string]int{}
	for _, line := range lines {
		for _, w := range line {
			count[w]++
		}
	}
	var words []string
	for w, n := range count {
		if n >= rare {
			words = append(words, w)
		}
	}
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(count[b]-count[a], cmp.Compare(a, b))
	})
	return words
}

// feature is one dimension of a sparse vector of length one.
type feature struct {
	dim   int32
	value float32
}

// neighbours returns a vector for each word: how much more often than by chance
// each of the most frequent words stands to its left and to its right.
func neighbours(lines [][]string, words []string) [][]feature {
	index := make(map[string]int32, len(words))
	for i, w := range words {
		index[w] = int32(i)
	}
	counts := make([]map[int32]float64, len(words))
	total := make([]float64, 2*contexts+2)
	sums := make([]float64, len(words))
	var all float64
	add := func(w, c int32) {
		if counts[w] == nil {
			counts[w] = map[int32]float64{}
		}
		counts[w][c]++
		total[c]++
		sums[w]++
		all++
	}
	for _, line := range lines {
		before := int32(contexts) // the line's edge
		for i, s := range line {
			w, ok := index[s]
			if !ok {
				before = -1
				continue
			}
			if before >= 0 && before <= contexts {
				add(w, before)
			}
			after := int32(contexts)
			if i+1 < len(line) {
				after, ok = index[line[i+1]]
				if !ok {
					after = -1
				}
			}
			if after >= 0 && after <= contexts {
				add(w, contexts+1+after)
			}
			before = w
		}
	}
	vectors := make([][]feature, len(words))
	for w, c := range counts {
		for dim, n := range c {
			if pmi := math.Log(n * all / (sums[w] * total[dim])); pmi > 0 {
				vectors[w] = append(vectors[w], feature{dim, float32(pmi * math.Min(1, n/2))})
			}
		}
		slices.SortFunc(vectors[w], func(a, b feature) int { return cmp.Compare(a.dim, b.dim) })
		normalise(vectors[w])
	}
	return vectors
}

func normalise(v []feature) {
	var sum float64
	for _, f := range v {
		sum += float64(f.value) * float64(f.value)
	}
	if sum == 0 {
		return
	}
	scale := float32(1 / math.Sqrt(sum))
	for i := range v {
		v[i].value *= scale
	}
}

// cluster puts each vector into one of k classes. The first centres are the
// vectors of the most frequent words, so that the result is always the same.
func cluster(vectors [][]feature, k int) []int {
	dims := 2*contexts + 2
	centres := make([]float32, dims*k) // by dimension, then by class
	for c := range k {
		for _, f := range vectors[c] {
			centres[int(f.dim)*k+c] = f.value
		}
	}
	class := make([]int, len(vectors))
	scores := make([]float32, k)
	for range rounds {
		for i, v := range vectors {
			clear(scores)
			for _, f := range v {
				row := centres[int(f.dim)*k : int(f.dim)*k+k]
				for c, x := range row {
					scores[c] += f.value * x
				}
			}
			best := 0
			for c, s := range scores {
				if s > scores[best] {
					best = c
				}
			}
			class[i] = best
		}
		clear(centres)
		for i, v := range vectors {
			for _, f := range v {
				centres[int(f.dim)*k+class[i]] += f.value
			}
		}
		norms := make([]float64, k)
		for i, x := range centres {
			norms[i%k] += float64(x) * float64(x)
		}
		for i := range centres {
			if n := norms[i%k]; n > 0 {
				centres[i] /= float32(math.Sqrt(n))
			}
		}
	}
	return class
}
