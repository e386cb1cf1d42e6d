// Command namecosts makes the tables of data/upstream/namecosts from pairs of
// spellings of names: costs.txt, what it costs to take one spelling for another,
// within a script and across; seen.txt, how many people bear names with the same
// consonants (see internal/screen).
//
// usage: namecosts FOLDER WIKIDATA.tsv GOOGLE.txt...
package main

import (
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	script "github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/screen"
)

const rounds = 12

func main() {
	if len(os.Args) < 3 {
		log.Fatal("usage: namecosts FOLDER WIKIDATA.tsv GOOGLE.txt...")
	}
	folder := os.Args[1]
	var seen spellings
	for i, path := range os.Args[2:] {
		raw, err := os.ReadFile(path)
		if err != nil {
			log.Fatal(err)
		}
		for line := range strings.Lines(string(raw)) {
			f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
			if i == 0 && len(f) == 3 {
				n, _ := strconv.Atoi(f[2])
				seen.add(strings.ReplaceAll(f[1], " ", ""), f[0], n)
			} else if i > 0 && len(f) == 2 {
				seen.add(f[0], f[1], 1)
			}
		}
	}
	for file, content := range map[string]string{
		"costs.txt": costs(screen.Learn(seen.pairs(), rounds)), "seen.txt": seen.bearers(),
	} {
		if err := os.WriteFile(filepath.Join(folder, file), []byte(content), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// rare is how few bearers of a skeleton are left out of the table.
const rare = 8

// bearers counts the people by the consonants of their names.
func (s spellings) bearers() string {
	sum := map[string]int{}
	for _, x := range s {
		sum[screen.Skeleton([]byte(x.latin))] += x.people
	}
	var lines []string
	for k, n := range sum {
		if n > rare {
			lines = append(lines, k+"\t"+strconv.Itoa(n)+"\n")
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}

// spelling is one way in which a name stands in both scripts.
type spelling struct {
	arabic, latin string // symbols
	count         float64
	people        int
}

type spellings []spelling

// add notes a pair. Common names count by the logarithm of their bearers.
func (s *spellings) add(arabic, latin string, n int) {
	if bare := script.TrimArticle(script.Fold(arabic)); bare != script.Fold(arabic) {
		// The article is no part of the name, or the costs would learn to drop it.
		arabic = bare
		if len(latin) > 4 && (latin[:2] == "al" || latin[:2] == "el") {
			latin = latin[2:]
		}
	}
	a, l := string(screen.Spell(arabic)), string(screen.Spell(latin))
	if len(a) < 2 || len(l) < 2 {
		return
	}
	count := 1 + math.Log(float64(max(n, 1)))
	if !strings.ContainsAny(a, native) {
		count *= foreign
	}
	*s = append(*s, spelling{a, l, count, n})
}

// Names that are Arabic leave short vowels out, those of other languages write
// them. A name with a letter that other languages do not need counts in full,
// any other less, or the costs would be those of foreign names.
const (
	native  = "3H596q8DXG"
	foreign = 0.03
)

// mostForms bounds how many spellings of one name are paired with each other.
const mostForms = 12

// pairs returns the pairs across the scripts and, within each, the spellings
// that one spelling in the other script stands for.
func (s spellings) pairs() (out [3][]screen.Pair) {
	byArabic, byLatin := map[string][]spelling{}, map[string][]spelling{}
	for _, x := range s {
		out[screen.ArabicLatin] = append(out[screen.ArabicLatin], screen.Pair{A: []byte(x.arabic), B: []byte(x.latin), Count: x.count})
		byArabic[x.arabic] = append(byArabic[x.arabic], x)
		byLatin[x.latin] = append(byLatin[x.latin], x)
	}
	out[screen.LatinLatin] = within(byArabic, func(x spelling) string { return x.latin })
	out[screen.ArabicArabic] = within(byLatin, func(x spelling) string { return x.arabic })
	return out
}

func within(groups map[string][]spelling, form func(spelling) string) (out []screen.Pair) {
	keys := make([]string, 0, len(groups))
	for k := range groups {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		group := groups[k]
		slices.SortStableFunc(group, func(a, b spelling) int { return int(b.count*100) - int(a.count*100) })
		group = group[:min(len(group), mostForms)]
		for i, a := range group {
			for _, b := range group[i+1:] {
				out = append(out, screen.Pair{A: []byte(form(a)), B: []byte(form(b)), Count: math.Min(a.count, b.count)})
			}
		}
	}
	return out
}

// stated are values of letters that the pairs hardly show, being of other
// languages' names: Persian reads waw as v, dad, zah and thal as z, theh as s
// and qaf as gh; Egypt reads jeem as g; a final alef maksura is an a; short
// vowels are not written. No such pair of an Arabic and a Latin letter costs more.
var stated = map[string]float32{
	"wv": 1, "9z": 0.8, "8z": 0.5, "9d": 0.3, "Ts": 0.8, "Tt": 0.8, "Dz": 0.7, "Dd": 0.8, "qG": 0.8, "qg": 1, "qk": 0.5, "jg": 0.7,
	"Ya": 0.7, "Ye": 0.9, "Ee": 0.8, "Ea": 0.2, "E_": 0.5, "Eh": 0.3, "3_": 0.4, "3a": 0.3, "3i": 0.8, "3o": 0.8, "3u": 0.8, "3e": 0.7, "Ao": 0.9, "Ae": 0.9,
	"Ai": 0.8, "Au": 0.8, "2_": 0.2, "_i": 0.7, "_o": 0.7, "_u": 0.6, "_a": 0.4, "_e": 0.3, "_y": 1.6, "_w": 1.8, "A2": 0.1, "yY": 0.2, "sc": 1, "5c": 1, "jc": 1, "Cc": 0.8, "SC": 0.5, "Xh": 1.2, "Xk": 1.2,
	"Gg": 0.3, "Gq": 1.2, "Hh": 0.1, "XC": 1.5, "jZ": 1, "wo": 0.2, "wu": 0.1, "ww": 0.3, "ye": 0.5, "Yi": 0, "Yy": 0.3,
}

// statedLatin are the same between two Latin spellings, either way round: what
// Egypt (g for jeem), Iran (v for waw, gh for qaf), France (ch for sheen), Bosnia (j
// for yeh) and spellings without digraphs (k and h for khah, d and z for thal) write,
// which pairs of names with one Arabic form show too seldom; a last i that a vowel
// follows; a c whose cedilla or hook was lost.
var statedLatin = map[string]float32{
	"iY": 0.4, "Ye": 1.6, "Yy": 0.6, "E_": 0.3, "ck": 0.3, "cs": 1, "cj": 1.2, "cC": 0.8, "gj": 1.2, "Gg": 1, "Gq": 1.5, "gq": 1, "kq": 0.4, "Xk": 1.2, "Xh": 1.2,
	"Dd": 0.9, "Dz": 0.8, "Tt": 1, "Ts": 1.2, "vw": 0.9, "SC": 0.6, "bp": 1.3, "uw": 1, "ow": 1.2, "jy": 1.5, "Zj": 1, "h_": 1.8,
}

// mirrored has each pair of a map the other way round as well.
func mirrored(pairs map[string]float32) map[string]float32 {
	out := map[string]float32{}
	for pair, cost := range pairs {
		out[pair], out[pair[1:]+pair[:1]] = cost, cost
	}
	return out
}

// costs writes the costs that differ from what a table leaves out.
func costs(c *screen.Costs) string {
	var b strings.Builder
	n := len(screen.Symbols)
	name := func(i int) string {
		if i == n {
			return "_"
		}
		return screen.Symbols[i : i+1]
	}
	known := [...]map[string]float32{screen.LatinLatin: mirrored(statedLatin), screen.ArabicLatin: stated, screen.ArabicArabic: nil}
	for p, pairing := range []string{"latin", "cross", "arabic"} {
		for i := range n + 1 {
			for j := range n + 1 {
				cost := c[p][i][j]
				if most, ok := known[p][name(i)+name(j)]; ok {
					cost = min(cost, most)
				}
				if cost < 5.995 && i+j < 2*n && (i != j || cost >= 0.005) {
					fmt.Fprintf(&b, "%s\t%s\t%s\t%.2f\n", pairing, name(i), name(j), cost)
				}
			}
		}
	}
	return b.String()
}
