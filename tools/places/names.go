package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"golang.org/x/text/unicode/norm"
)

// rules decide which names go in and which of them need a cue.
type rules struct {
	held     map[string]bool   // ISO codes of the countries of the hand-kept table
	arab     map[string]bool   // ISO codes of the countries with a locale of Arabic
	doubts   map[string]bool   // folded names that mostly mean something else
	never    map[string]bool   // folded names that mean nothing by themselves
	words    map[string]bool   // folded words of news, and parts of people's names
	classes  []string          // folded class nouns that begin a name
	captions map[string]string // English names that news uses, by id
	kunyas   map[string]bool   // folded words that begin a man's or a woman's by-name

	territory map[string]bool // names of countries and territories: English, and Arabic folded
}

func readRules(dir string) (rules, error) {
	r := rules{held: map[string]bool{}, arab: map[string]bool{}, doubts: map[string]bool{}, never: map[string]bool{}, words: map[string]bool{}, kunyas: map[string]bool{}, captions: map[string]string{}, territory: map[string]bool{}}
	countries, err := readRows(filepath.Join(dir, "upstream", "cldr", "territories.tsv"), 4)
	if err != nil {
		return r, err
	}
	for _, row := range countries {
		r.arab[row[0]] = row[3] != ""
		for name := range strings.SplitSeq(row[2], "|") {
			r.territory[arabic.Fold(name)] = true
		}
		r.territory[ascii(row[1])] = true
	}
	for _, file := range []string{"ant/words.txt", "nametokens/tokens.txt"} {
		raw, err := os.ReadFile(filepath.Join(dir, "upstream", file))
		if err != nil {
			return r, err
		}
		for line := range strings.Lines(string(raw)) {
			word, _, _ := strings.Cut(strings.TrimSpace(line), "\t")
			r.words[word] = true
		}
	}
	for file, use := range map[string]func(lexicon.Row){
		"places.tsv": func(row lexicon.Row) {
			if row.Get("kind") == "country" {
				r.held[row.Get("country")] = true
			}
		},
		"place-captions.tsv": func(row lexicon.Row) { r.captions[row.ID()] = row.Get("en") },
		"place-doubts.tsv": func(row lexicon.Row) {
			for _, name := range row.List("ar") {
				r.doubts[arabic.Fold(name)] = true
				if row.ID() == "never" {
					r.never[arabic.Fold(name)] = true
				}
			}
		},
		"directions.tsv": func(row lexicon.Row) {
			for _, name := range row.List("ar") {
				r.never[arabic.Fold(name)] = true
			}
		},
		"nisba.tsv": func(row lexicon.Row) {
			for _, name := range row.List("ar") {
				r.doubts[arabic.Fold(name)] = true
			}
		},
		"name-parts.tsv": func(row lexicon.Row) {
			if row.Get("kind") == "kunya" {
				for _, word := range row.List("ar") {
					r.kunyas[arabic.Fold(word)] = true
				}
			}
		},
		"place-classes.tsv": func(row lexicon.Row) {
			if row.Get("inside") == "outside" && !strings.HasPrefix(row.ID(), "island") { // an island may need its noun
				for _, noun := range row.List("ar") {
					r.classes = append(r.classes, arabic.Fold(noun)+" ")
				}
			}
		},
	} {
		table, err := lexicon.ReadTable(os.DirFS(filepath.Join(dir, "ar")), file)
		if err != nil {
			return r, err
		}
		for _, row := range table.Rows {
			use(row)
		}
	}
	return r, nil
}

// recaption gives places the English names that news uses for them.
func (r rules) recaption(places []place) error {
	done := 0
	for i := range places {
		if c, ok := r.captions[places[i].id]; ok {
			places[i].caption = c
			done++
		}
	}
	if done != len(r.captions) {
		return fmt.Errorf("ar/place-captions.tsv: %d of its %d rows name no place", len(r.captions)-done, len(r.captions))
	}
	return nil
}

// clean returns the names that can be looked up, each once: what follows a comma
// or a bracket, marks, a class noun in front, and bare directions are left out.
func (r rules) clean(names []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, name := range names {
		name, _, _ = strings.Cut(norm.NFC.String(name), "\u060C")
		name, _, _ = strings.Cut(name, "(")
		name = strings.Join(strings.FieldsFunc(strings.Map(keep, name), unicode.IsSpace), " ")
		key := arabic.Fold(name)
		for _, noun := range r.classes {
			if strings.HasPrefix(key, noun) {
				name = name[strings.IndexByte(name, ' ')+1:]
				key = arabic.Fold(name)
				break
			}
		}
		if utf8.RuneCountInString(key) < 2 || seen[key] || r.never[key] || strings.ContainsFunc(key, notInName) {
			continue
		}
		seen[key] = true
		out = append(out, name)
	}
	return out
}

// isTerritory reports whether p bears the name of a country or a territory.
func (r rules) isTerritory(p place) bool {
	for _, name := range r.clean(p.names) {
		if r.territory[arabic.Fold(name)] {
			return true
		}
	}
	return r.territory[p.caption]
}

func keep(r rune) rune {
	switch {
	case r == '-' || r == '_':
		return ' '
	case arabic.IsMark(r), arabic.IsIgnorable(r):
		return -1
	}
	return r
}

func notInName(r rune) bool { return r != ' ' && !arabic.IsLetter(r) }

// free reports whether the name alone tells the place. Short names, and single
// words that name small places, are mostly something else and need a cue.
func (r rules) free(name string, p place) bool {
	key := arabic.Fold(name)
	if r.doubts[key] {
		return false
	}
	if p.rank == "capital" {
		return true
	}
	length := utf8.RuneCountInString(key)
	seat := p.rank == "seat"
	if first, _, several := strings.Cut(key, " "); several {
		if r.kunyas[first] {
			return p.population >= 100_000 // Abu X is mostly a man
		}
		if p.rank == "district" && arabic.HasArticle(first) {
			return false // the eastern part
		}
		return p.rank != "town" && p.rank != "quarter" || p.population >= 20_000 || r.arab[p.country]
	}
	switch {
	case p.rank == "country":
		return length >= 5
	case p.rank == "division":
		return length >= 5 || r.arab[p.country] && length >= 4
	case p.rank == "district":
		return length >= 5 && r.arab[p.country]
	case length <= 2, p.rank == "quarter":
		return false
	case length == 3:
		return r.arab[p.country] && (seat && p.population >= 50_000 || p.population >= 100_000)
	case r.arab[p.country]:
		return seat || p.population >= 50_000 || length >= 4 && p.population >= 10_000 && !r.words[key] && !arabic.HasArticle(key)
	}
	return p.population >= 150_000 || seat && p.population >= 50_000 && length >= 5
}

// bare reports whether names hold the name with the article too: without it the
// word mostly means something else.
func bare(name string, names []string) bool {
	for _, other := range names {
		if o := arabic.Fold(other); arabic.HasArticle(o) && arabic.TrimArticle(o) == arabic.Fold(name) {
			return true
		}
	}
	return false
}

// ascii writes a Latin name without marks: Kh\u0101n Y\u016bnis is Khan Yunis.
func ascii(name string) string {
	return strings.Join(strings.Fields(strings.Map(func(c rune) rune {
		switch {
		case c < utf8.RuneSelf:
			if c == '`' {
				return -1
			}
			return c
		case unicode.Is(unicode.Mn, c), unicode.Is(unicode.Lm, c), unicode.Is(unicode.Pi, c), unicode.Is(unicode.Pf, c):
			return -1
		}
		return base(c)
	}, norm.NFD.String(name))), " ")
}

// base returns the letter under a stroke or a ligature that has no canonical
// decomposition, and -1 for what is no Latin letter.
func base(c rune) rune {
	const from, to = "\u0142\u0141\u00f8\u00d8\u0111\u0110\u0131\u00df\u00f0\u00fe\u00e6\u00c6\u0153\u0259\u018f\u0127\u0126", "lLoOdDisdtaAoeEhH"
	if i := strings.IndexRune(from, c); i >= 0 {
		return rune(to[utf8.RuneCountInString(from[:i])])
	}
	return -1
}
