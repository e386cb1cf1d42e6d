// Command words makes data/upstream/ant/words.txt: words of Arabic news that
// are no names. A word counts as common when the articles also hold other forms
// of it (with the article, with a pronoun, in the feminine or plural), which
// names hardly have, and when it seldom stands where names stand: behind a
// title, or beside a given name.
//
// Each line is a folded word and how often it stood in the articles.
//
// usage: words ARTICLES.jsonl.gz GIVEN.tsv TOKENS.txt > words.txt
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

const (
	rare      = 5    // words seen less often are not judged
	nameShare = 0.3  // a word that stands this often where names stand is no common word
	formShare = 0.15 // how often other forms stand, against the word itself
	formTypes = 3
	people    = 3   // so many people make a part of names known
	frequent  = 300 // a known part of names seen oftener may yet be a common word
)

func main() {
	if len(os.Args) != 4 {
		log.Fatal("usage: words ARTICLES.jsonl.gz GIVEN.tsv TOKENS.txt")
	}
	given, err := givenNames(os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	tokens, err := nameTokens(os.Args[3])
	if err != nil {
		log.Fatal(err)
	}
	c := counts{all: map[string]int{}, beside: map[string]int{}, given: given, tokens: tokens}
	if err := c.read(os.Args[1]); err != nil {
		log.Fatal(err)
	}
	common := map[string]bool{}
	for w := range c.all {
		if c.common(w) {
			common[w] = true
		}
	}
	var out []string
	for w := range c.all {
		if common[w] || c.inflected(w, common) {
			out = append(out, fmt.Sprintf("%s\t%d", w, c.all[w]))
		}
	}
	slices.Sort(out)
	fmt.Println(strings.Join(out, "\n"))
}

// givenNames reads the folded names of the last column of a table.
func givenNames(path string) (map[string]bool, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	names := map[string]bool{}
	for line := range strings.Lines(string(raw)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		for name := range strings.SplitSeq(fields[len(fields)-1], "|") {
			names[arabic.Fold(name)] = true
		}
	}
	return names, nil
}

type counts struct {
	all, beside map[string]int // by folded word: everywhere; next to a given name
	given       map[string]bool
	tokens      map[string]bool // parts of names
}

// nameTokens reads the parts of names that several people share.
func nameTokens(path string) (map[string]bool, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	names := map[string]bool{}
	for line := range strings.Lines(string(raw)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if n, err := strconv.Atoi(fields[2]); err == nil && n >= people {
			names[fields[0]] = true
		}
	}
	return names, nil
}

// named reports whether w is rather a name than a word.
func (c *counts) named(w string) bool {
	return c.given[w] || c.tokens[w] && c.all[w] < frequent
}

func (c *counts) read(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return err
	}
	in := bufio.NewScanner(z)
	in.Buffer(nil, 1<<24)
	seen := map[string]bool{}
	for in.Scan() {
		var a struct{ Title, Text string }
		if err := json.Unmarshal(in.Bytes(), &a); err != nil {
			return err
		}
		if !seen[a.Text] {
			seen[a.Text] = true
			c.add(a.Title + "\n" + a.Text)
		}
	}
	return in.Err()
}

func (c *counts) add(raw string) {
	t := arabic.Tokenize(raw)
	for i, tok := range t.Tokens {
		if tok.Kind != arabic.Word {
			continue
		}
		w := t.Fold(i)
		c.all[w]++
		if i > 0 && c.given[t.Fold(i-1)] || i+1 < len(t.Tokens) && c.given[t.Fold(i+1)] {
			c.beside[w]++
		}
	}
}

func (c *counts) common(w string) bool {
	n := c.all[w]
	if n < rare || len(w) < 6 || c.named(w) || float64(c.beside[w]) > nameShare*float64(n+3) {
		return false
	}
	sum, types := 0, 0
	seen := map[string]bool{w: true}
	for _, form := range forms(w) {
		if k := c.all[form]; k > 0 && !seen[form] {
			seen[form] = true
			sum += min(k, n)
			types++
		}
	}
	if nisba(w) {
		return types >= 1 && float64(sum) >= formShare*float64(n)
	}
	return types >= formTypes && float64(sum) >= formShare*float64(n)
}

// inflected reports whether w is a common word with an ending, or with particles
// before the article.
func (c *counts) inflected(w string, common map[string]bool) bool {
	n := c.all[w]
	if n < 2 || c.named(w) || float64(c.beside[w]) > nameShare/2*float64(n+3) {
		return false
	}
	for _, s := range endings {
		if stem, ok := strings.CutSuffix(w, s); ok && len(stem) >= 6 && (common[stem] || common[stem+heh]) {
			return true
		}
	}
	return false
}

// endings are those that a name never takes.
var endings = []string{
	"\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627", "\u0648\u0627", "\u0648\u0646", "\u064A\u0646",
	"\u0627", "\u0627\u062A", "\u062A\u0627", teh, heh, "\u064A\u0647",
}

const (
	article = "\u0627\u0644"
	yeh     = "\u064A"
	heh     = "\u0647"
	teh     = "\u062A"
)

func nisba(w string) bool {
	return strings.HasPrefix(w, article) && strings.HasSuffix(w, yeh) && len(w) > 10
}

// forms lists other forms that a noun or verb like w may take; of an adjective
// in the form of a nisba only the feminine and the plurals, since surnames have
// that form too.
func forms(w string) []string {
	if nisba(w) {
		return []string{w + heh, w + "\u0648\u0646", w + "\u064A\u0646", w + "\u0627\u062A", w[len(article):] + heh}
	}
	base := arabic.TrimArticle(w)
	stem := strings.TrimSuffix(base, heh)
	out := []string{base, article + base, "\u0644\u0644" + base, "\u0628" + article + base, "\u0628" + w, "\u0644" + w}
	for _, s := range suffixes {
		out = append(out, base+s, stem+s, article+stem+s)
	}
	for _, p := range []string{yeh, teh, "\u0646", "\u0645"} {
		out = append(out, p+base)
	}
	if first := w[:2]; strings.Contains("\u064A\u062A\u0646\u0627", first) {
		for _, p := range []string{yeh, teh, "\u0646", "\u0627"} {
			for _, s := range []string{"", heh, "\u0647\u0627", "\u0647\u0645", "\u0648\u0646", "\u0648\u0627"} {
				out = append(out, p+w[2:]+s)
			}
		}
	}
	return out
}

// suffixes are pronouns, verb endings, feminine, dual and plural endings.
var suffixes = []string{
	heh, "\u0647\u0627", "\u0647\u0645", teh, "\u0648\u0627", "\u064A\u0646", "\u0627\u062A", "\u0648\u0646",
	"\u0627\u0646", "\u0646\u0627", "\u0627", "\u062A\u0647\u0627", "\u062A\u0647", "\u062A\u0647\u0645",
	"\u064A", "\u064A\u0647", "\u0627\u062A\u0647\u0627", "\u0627\u062A\u0647",
}
