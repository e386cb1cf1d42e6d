// Command nametokens makes data/upstream/nametokens/tokens.txt: for each Arabic
// spelling of a part of a person's name, how it is most often written in Latin
// letters without accents, and how many people of that spelling were seen. Of
// the pairs those do not count that are translations, or other names of one
// person: whose letters hardly align (see tools/align). Where none is left, the
// Latin form is empty.
//
// usage: nametokens WIKIDATA.tsv GOOGLE.txt... > tokens.txt
package main

import (
	"fmt"
	"log"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/tools/align"
)

func main() {
	if len(os.Args) < 2 {
		log.Fatal("usage: nametokens WIKIDATA.tsv GOOGLE.txt...")
	}
	t := tokens{}
	for i, path := range os.Args[1:] {
		raw, err := os.ReadFile(path)
		if err != nil {
			log.Fatal(err)
		}
		for line := range strings.Lines(string(raw)) {
			fields := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
			if i == 0 {
				t.wikidata(fields)
			} else if len(fields) == 2 {
				t.add(fields[0], fields[1], 2)
			}
		}
	}
	for _, line := range t.lines() {
		fmt.Println(line)
	}
}

// tokens counts the Latin forms of each folded Arabic form.
type tokens map[string]map[string]int

// wikidata adds a row of Merhav and Ash: Latin, Arabic letters set apart, count.
// Their cutting of attached particles took the first letter off some names; it
// is put back where the Latin form shows it.
func (t tokens) wikidata(fields []string) {
	if len(fields) != 3 {
		return
	}
	n, err := strconv.Atoi(fields[2])
	if err != nil {
		return
	}
	ar := strings.ReplaceAll(fields[1], " ", "")
	if lost, ok := clitics[fields[0][:1]]; ok && !strings.ContainsRune(lost, first(ar)) {
		ar = lost[:utf8.RuneLen(first(lost))] + ar
	}
	t.add(ar, fields[0], n)
}

// clitics maps a first Latin letter to the Arabic letters it may stand for, the
// one that may have been cut off first.
var clitics = map[string]string{
	"b": "\u0628\u0627\u0623", "f": "\u0641\u0627\u0623", "k": "\u0643\u0642\u062E\u0627\u06A9",
	"l": "\u0644\u0627\u0623\u0625", "w": "\u0648\u0641\u0627\u0623",
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func (t tokens) add(ar, latin string, n int) {
	latin = arabic.Fold(strings.TrimSpace(latin))
	fold := arabic.Fold(ar)
	if utf8.RuneCountInString(fold) < 2 || !plain(latin) {
		return
	}
	if t[fold] == nil {
		t[fold] = map[string]int{}
	}
	t[fold][latin] += n
}

// plain reports whether latin is one word of letters.
func plain(latin string) bool {
	return latin != "" && strings.IndexFunc(latin, func(r rune) bool {
		return !unicode.Is(unicode.Latin, r) && r != '\'' && r != '-'
	}) < 0
}

// lines returns "fold TAB caption TAB count", sorted.
func (t tokens) lines() []string {
	odds := t.learn()
	var out []string
	for fold, forms := range t {
		const apart = 3
		best, sum := "", 0
		for latin, n := range forms {
			sum += n
			b := forms[best]
			better := n > b || n == b && (len(latin) < len(best) || len(latin) == len(best) && latin < best)
			if better && spell(fold, latin).Cost(odds) < apart {
				best = latin
			}
		}
		out = append(out, fmt.Sprintf("%s\t%s\t%d", fold, capitals(best), sum))
	}
	slices.Sort(out)
	return out
}

// learn aligns the most frequent form of each name.
func (t tokens) learn() align.Odds {
	const longest = 15
	var pairs []align.Pair
	for _, fold := range slices.Sorted(maps.Keys(t)) {
		forms := t[fold]
		best := slices.MaxFunc(slices.Sorted(maps.Keys(forms)), func(a, b string) int { return forms[a] - forms[b] })
		if x := spell(fold, best); len(x.Arabic) < longest && len(x.Latin) <= align.Longest*len(x.Arabic) {
			pairs = append(pairs, x)
		}
	}
	return align.Learn(pairs)
}

func spell(fold, latin string) align.Pair {
	return align.Pair{Arabic: []rune(fold), Latin: strings.NewReplacer("'", "", "-", "").Replace(latin)}
}

// capitals writes the parts of a name with a capital.
func capitals(latin string) string {
	var b strings.Builder
	start := true
	for _, r := range latin {
		if start {
			r = unicode.ToUpper(r)
		}
		b.WriteRune(r)
		start = r == '\'' || r == '-'
	}
	return b.String()
}
