package cluster

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
)

// wire makes n articles of about 300 words out of invented words: one in ten is a
// near copy and one in ten takes over some paragraphs of another, as on a wire.
func wire(n int) []*isnad.Article {
	r := rand.New(rand.NewPCG(7, 7))
	letters := []rune("ابتدرسعفقكلمنهوي")
	words := make([]string, 20_000)
	for i := range words {
		w := make([]rune, 3+r.IntN(5))
		for j := range w {
			w[j] = letters[r.IntN(len(letters))]
		}
		words[i] = string(w)
	}
	paragraph := func() string {
		p := make([]string, 50)
		for i := range p {
			p[i] = words[int(float64(len(words))*r.Float64()*r.Float64())]
		}
		return strings.Join(p, " ") + "."
	}
	out := make([]*isnad.Article, n)
	for i := range out {
		parts := make([]string, 6)
		for j := range parts {
			parts[j] = paragraph()
		}
		if i > 100 && i%5 == 0 {
			old := strings.Split(out[r.IntN(i)].Text, "\n")
			taken := 5
			if i%10 == 0 {
				taken = 2
			}
			copy(parts, old[:taken])
		}
		a := &isnad.Article{ID: fmt.Sprint("a", i), Text: strings.Join(parts, "\n")}
		a.Blocks = []isnad.Block{{Span: isnad.Span{Start: 0, End: len(a.Text)}, Kind: isnad.BlockBody}}
		out[i] = a
	}
	return out
}

func BenchmarkReuse(b *testing.B) {
	articles := wire(5000)
	bytes := 0
	for _, a := range articles {
		bytes += len(a.Text)
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		if pairs := reuses(articles); len(pairs) < 500 {
			b.Fatalf("%d pairs found", len(pairs))
		}
	}
	b.ReportMetric(float64(b.N*len(articles))/b.Elapsed().Seconds(), "articles/s")
}

// What the wire copied is found again, as a copy or as taken paragraphs.
func TestReuseFindsWhatWasTaken(t *testing.T) {
	articles := wire(1500)
	found := map[int]float64{}
	for _, p := range reuses(articles) {
		found[p.b] = max(found[p.b], p.ofB)
	}
	for i := 105; i < len(articles); i += 5 {
		least := 0.7
		if i%10 == 0 {
			least = 0.25
		}
		if found[i] < least {
			t.Errorf("article %d shares %.2f of its text, found %.2f", i, least, found[i])
		}
	}
	for i := range found {
		if i%5 != 0 && found[i] > 0.5 && i > 100 {
			t.Errorf("article %d took nothing over, found %.2f", i, found[i])
		}
	}
}
