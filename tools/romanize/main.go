// Command romanize makes data/upstream/nametokens/letters.txt: how each Arabic
// letter is written in Latin letters, by the letters around it, as learnt from
// pairs of spellings. It aligns each letter with nothing or up to three Latin
// letters by expectation-maximisation (after Merhav and Ash 2018), then counts.
// Each line is a context (before, letter, after; any of the outer two may be
// missing) and what is written there most often.
//
// usage: romanize TOKENS.txt > letters.txt
package main

import (
	"fmt"
	"log"
	"os"
	"slices"
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

const (
	longest = 3 // Latin letters for one of Arabic
	rounds  = 6
	enough  = 3 // times that a context must have been seen
	edge    = '_'
)

type pair struct {
	ar    []rune
	latin string
}

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: romanize TOKENS.txt")
	}
	raw, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	var pairs []pair
	for line := range strings.Lines(string(raw)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		latin := arabic.Fold(fields[1])
		if ar := []rune(fields[0]); len(latin) <= longest*len(ar) && len(ar) < 15 {
			pairs = append(pairs, pair{ar, latin})
		}
	}
	for _, line := range count(pairs, learn(pairs)) {
		fmt.Println(line)
	}
}

// odds is P(segment | letter).
type odds map[rune]map[string]float64

func (o odds) of(r rune, segment string) float64 {
	if o == nil {
		return 1 / float64(1+4*len(segment)*len(segment)) // short before long, at first
	}
	return o[r][segment] + 1e-7
}

func learn(pairs []pair) odds {
	var p odds
	for range rounds {
		next := odds{}
		for _, x := range pairs {
			expect(x, p, next)
		}
		for _, segments := range next {
			sum := 0.0
			for _, n := range segments {
				sum += n
			}
			for s := range segments {
				segments[s] /= sum
			}
		}
		p = next
	}
	return p
}

// expect adds to next how often each letter is expected to be each segment in x.
func expect(x pair, p, next odds) {
	n, m := len(x.ar), len(x.latin)
	ahead := make([][]float64, n+1) // from the start to (letters, Latin letters)
	back := make([][]float64, n+1)
	for i := range ahead {
		ahead[i], back[i] = make([]float64, m+1), make([]float64, m+1)
	}
	ahead[0][0], back[n][m] = 1, 1
	for i := range n {
		for j := 0; j <= m; j++ {
			for k := 0; k <= longest && j+k <= m; k++ {
				ahead[i+1][j+k] += ahead[i][j] * p.of(x.ar[i], x.latin[j:j+k])
			}
		}
	}
	for i := n - 1; i >= 0; i-- {
		for j := 0; j <= m; j++ {
			for k := 0; k <= longest && j+k <= m; k++ {
				back[i][j] += back[i+1][j+k] * p.of(x.ar[i], x.latin[j:j+k])
			}
		}
	}
	all := ahead[n][m]
	if all <= 0 {
		return
	}
	for i := range n {
		for j := 0; j <= m; j++ {
			for k := 0; k <= longest && j+k <= m; k++ {
				s := x.latin[j : j+k]
				if w := ahead[i][j] * p.of(x.ar[i], s) * back[i+1][j+k] / all; w > 1e-6 {
					if next[x.ar[i]] == nil {
						next[x.ar[i]] = map[string]float64{}
					}
					next[x.ar[i]][s] += w
				}
			}
		}
	}
}

// align returns the likeliest segment of each letter, or nil when none is likely.
func align(x pair, p odds) []string {
	n, m := len(x.ar), len(x.latin)
	best := make([][]float64, n+1)
	from := make([][]int, n+1)
	for i := range best {
		best[i], from[i] = make([]float64, m+1), make([]int, m+1)
	}
	best[0][0] = 1
	for i := range n {
		for j := 0; j <= m; j++ {
			for k := 0; k <= longest && j+k <= m; k++ {
				if w := best[i][j] * p.of(x.ar[i], x.latin[j:j+k]); w > best[i+1][j+k] {
					best[i+1][j+k], from[i+1][j+k] = w, k
				}
			}
		}
	}
	out := make([]string, n)
	for i, j := n, m; i > 0; i-- {
		k := from[i][j]
		out[i-1] = x.latin[j-k : j]
		if p[x.ar[i-1]][out[i-1]] < 1e-3 {
			return nil // not spellings of one name
		}
		j -= k
	}
	return out
}

// count returns the lines of the table, sorted.
func count(pairs []pair, p odds) []string {
	seen := map[string]map[string]int{}
	for _, x := range pairs {
		for i, segment := range align(x, p) {
			before, after := edge, edge
			if i > 0 {
				before = x.ar[i-1]
			}
			if i+1 < len(x.ar) {
				after = x.ar[i+1]
			}
			before2 := ""
			if i > 1 {
				before2 = string(x.ar[i-2])
			}
			for _, c := range []string{
				before2 + string(before) + "|" + string(x.ar[i]) + "|" + string(after),
				string(before) + "|" + string(x.ar[i]) + "|" + string(after), "|" + string(x.ar[i]) + "|" + string(after), "|" + string(x.ar[i]) + "|",
			} {
				if seen[c] == nil {
					seen[c] = map[string]int{}
				}
				seen[c][segment]++
			}
		}
	}
	var out []string
	for c, segments := range seen {
		best, sum := "", 0
		for s, n := range segments {
			sum += n
			if b := segments[best]; n > b || n == b && s < best {
				best = s
			}
		}
		if sum >= enough {
			out = append(out, c+"\t"+best)
		}
	}
	slices.Sort(out)
	return out
}
