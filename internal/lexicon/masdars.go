package lexicon

import "github.com/isnad-project/isnad/arabic"

// Masdars is the set of verbal nouns, folded and without the article, of
// data/ar/masdars.tsv. Behind an attached ل they say what something is for;
// the list tells that letter from the first letter of a word.
func (l *Lexicon) Masdars() map[string]bool {
	return get(l, "masdars", func(l *Lexicon) (map[string]bool, error) {
		table, err := l.Table("ar/masdars.tsv")
		if err != nil {
			return nil, err
		}
		set := make(map[string]bool, len(table.Rows))
		for _, row := range table.Rows {
			set[arabic.Fold(row.Get("ar"))] = true
		}
		return set, nil
	})
}
