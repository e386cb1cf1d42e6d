package lexicon

import (
	"strconv"
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

// Given is a given name: it marks what follows as a person's name.
type Given struct {
	Caption string // in Latin letters
	Word    bool   // it is a common word too, so that it marks no name alone
	Maqsura bool   // written with a final ى, which folds to ي
}

const finalMaksura = "\u0649"

// Given maps folded spellings to given names.
func (l *Lexicon) Given() map[string]Given {
	return get(l, "given", func(l *Lexicon) (map[string]Given, error) {
		table, err := l.Table("ar/given.tsv")
		if err != nil {
			return nil, err
		}
		names := make(map[string]Given, 2*len(table.Rows))
		for _, row := range table.Rows {
			for _, name := range row.List("ar") {
				names[arabic.Fold(name)] = Given{
					Caption: row.Get("caption"), Word: row.Get("word") == "yes", Maqsura: strings.HasSuffix(name, finalMaksura),
				}
			}
		}
		return names, nil
	})
}

// NamePart is a word that only forms names together with its neighbours.
type NamePart uint8

// The name parts.
const (
	NoPart   NamePart = iota
	Nasab             // بن: the father's name follows
	Kunya             // أبو: the child's name, or what the man is known by, follows
	Abd               // عبد: one of the names of God follows
	Clan              // آل: the family's name follows
	Particle          // فان, دي: the surname follows
	Suffix            // الدين, الله: ends the name before it
	Regnal            // الثاني: counts the kings and popes of a name
	Article           // لا: a European article, in names only behind a particle
)

// NameParts maps folded words to the part that they play in a name.
func (l *Lexicon) NameParts() map[string]NamePart {
	kinds := map[string]NamePart{
		"nasab": Nasab, "kunya": Kunya, "abd": Abd, "clan": Clan, "particle": Particle, "suffix": Suffix,
		"regnal": Regnal, "article": Article,
	}
	return get(l, "name parts", func(l *Lexicon) (map[string]NamePart, error) {
		table, err := l.Table("ar/name-parts.tsv")
		if err != nil {
			return nil, err
		}
		parts := map[string]NamePart{}
		for _, row := range table.Rows {
			kind, ok := kinds[row.Get("kind")]
			if !ok {
				return nil, row.Errorf("kind", "%q is no part of names", row.Get("kind"))
			}
			for _, word := range row.List("ar") {
				parts[arabic.Fold(word)] = kind
			}
		}
		return parts, nil
	})
}

// NameEnds holds folded words that no name goes on with.
func (l *Lexicon) NameEnds() map[string]bool {
	return get(l, "name ends", func(l *Lexicon) (map[string]bool, error) {
		table, err := l.Table("ar/name-ends.tsv")
		if err != nil {
			return nil, err
		}
		ends := map[string]bool{}
		for _, row := range table.Rows {
			for _, word := range row.List("ar") {
				ends[arabic.Fold(word)] = true
			}
		}
		return ends, nil
	})
}

// NameEndsOf holds those of [NameEnds] that stand in one row of the table: verbs,
// names of the calendar.
func (l *Lexicon) NameEndsOf(row string) map[string]bool {
	return get(l, "name ends: "+row, func(l *Lexicon) (map[string]bool, error) {
		table, err := l.Table("ar/name-ends.tsv")
		if err != nil {
			return nil, err
		}
		ends := map[string]bool{}
		for _, r := range table.Rows {
			if r.ID() != row {
				continue
			}
			for _, word := range r.List("ar") {
				ends[arabic.Fold(word)] = true
			}
		}
		return ends, nil
	})
}

// Namesakes holds folded nouns of things that are called after people: prizes,
// stadiums, storms.
func (l *Lexicon) Namesakes() map[string]bool {
	return get(l, "namesakes", func(l *Lexicon) (map[string]bool, error) {
		table, err := l.Table("ar/namesakes.tsv")
		if err != nil {
			return nil, err
		}
		nouns := map[string]bool{}
		for _, row := range table.Rows {
			for _, word := range row.List("ar") {
				nouns[arabic.Fold(word)] = true
			}
		}
		return nouns, nil
	})
}

// CommonWords holds the folded words of news that are no names.
func (l *Lexicon) CommonWords() *Listing {
	return get(l, "common words", func(l *Lexicon) (*Listing, error) {
		return readListing(l.fsys, "upstream/ant/words.txt")
	})
}

// NameTokens holds folded parts of people's names; see [NameToken].
func (l *Lexicon) NameTokens() *Listing {
	return get(l, "name tokens", func(l *Lexicon) (*Listing, error) {
		return readListing(l.fsys, "upstream/nametokens/tokens.txt")
	})
}

// NameLetters says how a letter of a name is written in Latin letters, by its
// neighbours: see tools/romanize for the keys.
func (l *Lexicon) NameLetters() *Listing {
	return get(l, "name letters", func(l *Lexicon) (*Listing, error) {
		return readListing(l.fsys, "upstream/nametokens/letters.txt")
	})
}

// NameToken is how a part of names is mostly written in Latin letters, and how
// many people of that name stand behind it.
func (l *Lexicon) NameToken(fold string) (latin string, people int) {
	value, ok := l.NameTokens().Find(fold)
	if !ok {
		return "", 0
	}
	latin, count, _ := strings.Cut(value, "\t")
	people, _ = strconv.Atoi(count)
	return latin, people
}

// NameWords maps the folded words that join the parts of a name to how they are
// written in Latin letters.
func (l *Lexicon) NameWords() map[string]string {
	return get(l, "name words", func(l *Lexicon) (map[string]string, error) {
		return captions(l, "ar/name-words.tsv")
	})
}

// Surnames maps folded surnames of news, without the article where they bear one
// or not, to how newspapers write them.
func (l *Lexicon) Surnames() map[string]string {
	return get(l, "surnames", func(l *Lexicon) (map[string]string, error) {
		return captions(l, "ar/surnames.tsv")
	})
}

// LoanWords maps folded words in names of companies, outlets, clubs and places,
// without the article, to how these write themselves in Latin letters.
func (l *Lexicon) LoanWords() map[string]string {
	return get(l, "loan words", func(l *Lexicon) (map[string]string, error) {
		return captions(l, "ar/loan-words.tsv")
	})
}

// captions maps the folded words of a table to their captions.
func captions(l *Lexicon, file string) (map[string]string, error) {
	table, err := l.Table(file)
	if err != nil {
		return nil, err
	}
	words := make(map[string]string, 2*len(table.Rows))
	for _, row := range table.Rows {
		for _, word := range row.List("ar") {
			words[arabic.Fold(word)] = row.Get("caption")
		}
	}
	return words, nil
}

// WordClasses holds folded words with the number of their class among many and
// among few, tab between: words of one class stand between the same neighbours.
func (l *Lexicon) WordClasses() *Listing {
	return get(l, "word classes", func(l *Lexicon) (*Listing, error) {
		return readListing(l.fsys, "upstream/ant/clusters.txt")
	})
}

// WordClass returns the class of a folded word among few, or "" when news hardly
// uses it.
func (l *Lexicon) WordClass(fold string) string {
	value, _ := l.WordClasses().Find(fold)
	_, few, _ := strings.Cut(value, "\t")
	return few
}

// VectorClasses holds the folded words that news has often, each with the numbers
// of its classes among 1024, 256, 64 and 3000, tabs between: words of one class
// stand in like company (tools/classes).
func (l *Lexicon) VectorClasses() *Listing {
	return get(l, "vector classes", func(l *Lexicon) (*Listing, error) {
		return readListing(l.fsys, "upstream/ant/classes.txt")
	})
}

// NameModel holds the bytes of the tagger that was trained to find names.
func (l *Lexicon) NameModel() string {
	return get(l, "name model", func(l *Lexicon) (string, error) {
		return readText(l.fsys, "models/ner-ar/names.bin")
	})
}
