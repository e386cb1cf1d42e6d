// Command romanize makes letters.txt of tokens.txt in a folder, which is
// data/upstream/nametokens: the model with which package romanize writes names
// that no list holds. It is a joint n-gram model of letters and what they are
// written with (Bisani and Ney 2008), learnt from pairs of spellings. There are two: one of all names, and one of those that are
// surely Arabic, by the article or by a letter that foreign names have no use for.
//
// With -measure it learns from nine tenths and prints how the last tenth is
// written: names of two people and more, as they are mostly written.
//
// usage: romanize [-measure] FOLDER
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/romanize"
	"github.com/isnad-project/isnad/tools/align"
)

func main() {
	test := flag.Bool("measure", false, "learn from nine tenths and measure on the last")
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("usage: romanize [-measure] FOLDER")
	}
	raw, err := os.ReadFile(filepath.Join(flag.Arg(0), "tokens.txt"))
	if err != nil {
		log.Fatal(err)
	}
	names := readNames(string(raw))
	if *test {
		learnt, held := split(names)
		measure(held, lexicon.NewListing(table(learnt)))
		return
	}
	if err := os.WriteFile(filepath.Join(flag.Arg(0), "letters.txt"), []byte(table(names)), 0o644); err != nil {
		log.Fatal(err)
	}
}

// name is a part of a person's name and how it is mostly written.
type name struct {
	fold   string // without the article
	latin  string
	family bool // the article stands before it
	people string
}

// readNames reads lines of a folded name, its Latin form and a number of people.
func readNames(lines string) []name {
	var names []name
	for line := range strings.Lines(lines) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		latin := strings.NewReplacer("'", "", "-", "").Replace(arabic.Fold(fields[1]))
		n := name{fold: arabic.TrimArticle(fields[0]), latin: latin, people: fields[2]}
		if n.fold != fields[0] {
			n.family = true
			n.latin = trimArticle(latin)
		}
		foreign := strings.ContainsFunc(n.fold, func(r rune) bool { return !isLetter(r) })
		if n.latin != "" && strings.Trim(n.latin, "abcdefghijklmnopqrstuvwxyz") == "" && !foreign {
			names = append(names, n)
		}
	}
	return names
}

// isLetter reports whether r is one of the letters of Arabic.
func isLetter(r rune) bool { return r >= '\u0621' && r <= '\u063A' || r >= '\u0641' && r <= '\u064A' }

// native are letters of sounds that only Arabic has: h, d and z of the throat,
// ayn, and dhal.
const native = "\u062D\u0636\u0638\u0639\u0630"

// trimArticle takes the article off a Latin form, where it is written.
func trimArticle(latin string) string {
	for _, article := range []string{"al", "el", "ash", "as", "an", "at", "ar", "ad", "az", "l"} {
		if rest, ok := strings.CutPrefix(latin, article); ok {
			return rest
		}
	}
	return latin
}

// table returns both models, those of family names marked.
func table(names []name) string {
	const longestName = 15
	var pairs []align.Pair
	for _, n := range names {
		x := align.Pair{Arabic: []rune(n.fold), Latin: n.latin}
		if len(x.Arabic) >= longestName || len(x.Latin) > align.Longest*len(x.Arabic) {
			x = align.Pair{}
		}
		pairs = append(pairs, x)
	}
	odds := align.Learn(pairs)
	var all, families [][]string
	for k, x := range pairs {
		segments := x.Align(odds)
		for i := range segments {
			segments[i] = string(x.Arabic[i]) + segments[i]
		}
		if len(segments) == 0 {
			continue
		}
		all = append(all, segments)
		if names[k].family || strings.ContainsAny(names[k].fold, native) {
			families = append(families, segments)
		}
	}
	lines := append(newGrams(all).lines(""), newGrams(families).lines(romanize.Family)...)
	slices.Sort(lines)
	return strings.Join(lines, "\n") + "\n"
}
