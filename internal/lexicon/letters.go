package lexicon

import "github.com/isnad-project/isnad/arabic"

// LetterName is the name of a Latin letter in Arabic script, as acronyms are
// read out (بي بي سي).
type LetterName struct {
	Latin string // the letter, a capital
	Word  bool   // it is a word of the language too (في)
}

// LetterNames maps folded words to the Latin letters that they name.
func (l *Lexicon) LetterNames() map[string]LetterName {
	return get(l, "letter names", func(l *Lexicon) (map[string]LetterName, error) {
		table, err := l.Table("ar/letter-names.tsv")
		if err != nil {
			return nil, err
		}
		names := map[string]LetterName{}
		for _, row := range table.Rows {
			for _, name := range row.List("ar") {
				names[arabic.Fold(name)] = LetterName{Latin: row.Get("latin"), Word: row.Get("word") == "yes"}
			}
		}
		return names, nil
	})
}
