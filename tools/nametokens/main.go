// Command nametokens makes data/upstream/nametokens/tokens.txt: for each Arabic
// spelling of a part of a person's name, how it is most often written in Latin
// letters, and how many people of that spelling were seen.
//
// usage: nametokens WIKIDATA.tsv GOOGLE.txt... > tokens.txt
package main

import (
	"fmt"
	"log"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
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
	latin = strings.TrimSpace(latin)
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
	var out []string
	for fold, forms := range t {
		best, sum := "", 0
		for latin, n := range forms {
			sum += n
			b := forms[best]
			if n > b || n == b && (len(latin) < len(best) || len(latin) == len(best) && latin < best) {
				best = latin
			}
		}
		r, size := utf8.DecodeRuneInString(best)
		out = append(out, fmt.Sprintf("%s\t%c%s\t%d", fold, unicode.ToUpper(r), best[size:], sum))
	}
	slices.Sort(out)
	return out
}
