package lexicon

import (
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

// People is the set of nouns for human beings of data/ar/people.tsv, folded and
// without the article: what casualties are counted in.
type People struct{ words map[string]bool }

// People is the view of data/ar/people.tsv.
func (l *Lexicon) People() People {
	return get(l, "people", func(l *Lexicon) (People, error) {
		table, err := l.Table("ar/people.tsv")
		if err != nil {
			return People{}, err
		}
		p := People{words: make(map[string]bool, 4*len(table.Rows))}
		for _, row := range table.Rows {
			for _, word := range row.List("ar") {
				p.words[arabic.Fold(word)] = true
			}
		}
		return p, nil
	})
}

// Has reports whether the folded word is such a noun, with or without the article
// and a possessive pronoun.
func (p People) Has(fold string) bool {
	fold = arabic.TrimArticle(fold)
	if p.words[fold] || p.words[strings.TrimSuffix(fold, alef)] { // with the accusative's ending too
		return true
	}
	for _, pronoun := range pronouns {
		if stem, ok := strings.CutSuffix(fold, pronoun); ok && p.words[stem] {
			return true
		}
	}
	return false
}
