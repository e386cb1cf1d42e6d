package lexicon

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
)

// Stems cuts the particles and endings of Arabic words for matching them in a
// search. It is a light stemmer (after Larkey, Ballesteros and Connell, Light
// Stemming for Arabic Information Retrieval, 2007) with a guard: a word whose
// first letter only looks like a particle is listed, and keeps it.
type Stems struct {
	conjunctions []affix
	articles     []affix
	suffixes     []affix
	kept         map[string]bool // stems that begin like a particle
	digest       isnad.Digest
}

type affix struct {
	text string // folded
	rest int    // letters that must remain
}

// Stems returns the view of ar/stems.tsv.
func (l *Lexicon) Stems() *Stems {
	return get(l, "stems", func(l *Lexicon) (*Stems, error) {
		t, err := l.Table("ar/stems.tsv")
		if err != nil {
			return nil, err
		}
		s := &Stems{kept: map[string]bool{}}
		var kept, all strings.Builder
		for _, row := range t.Rows {
			if err := s.add(row, &kept); err != nil {
				return nil, err
			}
			all.WriteString(row.Get("part") + row.Get("rest") + row.Get("arabic") + "\n")
		}
		for word := range strings.FieldsSeq(kept.String()) {
			s.kept[s.trimSuffixes(word)] = true
		}
		s.digest = isnad.DigestOf([]byte(all.String()))
		return s, nil
	})
}

func (s *Stems) add(row Row, kept *strings.Builder) error {
	text := arabic.Fold(row.Get("arabic"))
	part := row.Get("part")
	if part == "kept" {
		kept.WriteString(text + "\n")
		return nil
	}
	rest, err := strconv.Atoi(row.Get("rest"))
	if err != nil || rest < 1 {
		return row.Errorf("rest", "%q is not a number of letters", row.Get("rest"))
	}
	list := map[string]*[]affix{"conjunction": &s.conjunctions, "article": &s.articles, "suffix": &s.suffixes}[part]
	if list == nil {
		return row.Errorf("part", "%q is not conjunction, article, suffix or kept", part)
	}
	*list = append(*list, affix{text, rest})
	return nil
}

// Digest names the state of the table, so that an index can tell whether it was
// made with it.
func (s *Stems) Digest() isnad.Digest { return s.digest }

// Stem returns the stem of a folded word: without the article and what is
// attached before it, without an attached conjunction that is not the word's
// own first letter, and without the endings of number, gender, nisba and
// possession. Words that it cannot cut come back as they are.
func (s *Stems) Stem(fold string) string {
	for _, a := range s.articles {
		if rest, ok := strings.CutPrefix(fold, a.text); ok && letters(rest, a.rest) {
			return s.trimSuffixes(rest)
		}
	}
	whole := s.trimSuffixes(fold)
	if s.kept[whole] {
		return whole
	}
	for _, c := range s.conjunctions {
		if rest, ok := strings.CutPrefix(fold, c.text); ok && letters(rest, c.rest) {
			return s.trimSuffixes(rest)
		}
	}
	return whole
}

// trimSuffixes takes off each listed ending once, in the order of the table.
func (s *Stems) trimSuffixes(word string) string {
	for _, a := range s.suffixes {
		if rest, ok := strings.CutSuffix(word, a.text); ok && letters(rest, a.rest) {
			word = rest
		}
	}
	return word
}

// letters reports whether word has at least n letters.
func letters(word string, n int) bool { return utf8.RuneCountInString(word) >= n }
