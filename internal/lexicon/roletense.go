package lexicon

import "github.com/isnad-project/isnad/arabic"

// RoleTense is what a word says of when an office is held.
type RoleTense string

// The tenses of a role.
const (
	RoleFormer RoleTense = "former"
	RoleActing RoleTense = "acting"
	RoleVacant RoleTense = "vacant" // before the title: the office, not its holder, is meant
	RoleOrder  RoleTense = "order"  // behind the title: which of several it is (General, First)
)

// RoleTenses maps folded words to what they say of the office that they stand
// with.
func (l *Lexicon) RoleTenses() map[string]RoleTense {
	return get(l, "role tenses", func(l *Lexicon) (map[string]RoleTense, error) {
		table, err := l.Table("ar/role-tenses.tsv")
		if err != nil {
			return nil, err
		}
		words := map[string]RoleTense{}
		for _, row := range table.Rows {
			for _, word := range row.List("ar") {
				words[arabic.Fold(word)] = RoleTense(row.Get("tense"))
			}
		}
		return words, nil
	})
}

// RoleLinks holds the folded words that join a role to its holder's name as a
// copula does.
func (l *Lexicon) RoleLinks() map[string]bool {
	return get(l, "role links", func(l *Lexicon) (map[string]bool, error) {
		table, err := l.Table("ar/role-links.tsv")
		if err != nil {
			return nil, err
		}
		words := map[string]bool{}
		for _, row := range table.Rows {
			for _, word := range row.List("ar") {
				words[arabic.Fold(word)] = true
			}
		}
		return words, nil
	})
}
