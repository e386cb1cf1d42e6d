package lexicon_test

import (
	"testing"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// TestExamplesHoldTheirWord checks, for each table of attribution, that a row's
// example holds the word that the row lists, in the form that the view finds.
func TestExamplesHoldTheirWord(t *testing.T) {
	lex := lexicon.Default()
	for _, c := range []struct {
		file  string
		holds func(row lexicon.Row, tx *arabic.Text, i int) bool
	}{
		{"ar/reporting.tsv", func(row lexicon.Row, tx *arabic.Text, i int) bool {
			for _, f := range lex.Reporting().Forms(tx.Fold(i)) {
				if f.Verb.ID == row.ID() {
					return true
				}
			}
			return false
		}},
		{"ar/according.tsv", func(row lexicon.Row, tx *arabic.Text, i int) bool {
			m, ok := lex.According().Longest(tx, i)
			return ok && m.Values[0] == row.Get("joins")
		}},
		{"ar/connectives.tsv", func(row lexicon.Row, tx *arabic.Text, i int) bool {
			m, ok := lex.Connectives().Longest(tx, i)
			return ok && m.Values[0] == row.ID()
		}},
		{"ar/particles.tsv", func(row lexicon.Row, tx *arabic.Text, i int) bool {
			return anyReading(tx, i, func(stem string) bool {
				return stem == arabic.Fold(row.Get("word")) && lex.Particles().Class(stem) == row.Get("class")
			})
		}},
		{"ar/source-nouns.tsv", func(row lexicon.Row, tx *arabic.Text, i int) bool {
			return anyReading(tx, i, func(stem string) bool {
				noun := arabic.Fold(row.Get("noun"))
				_, listed := lex.SourceNouns()[noun]
				return listed && begins(arabic.TrimArticle(stem), noun)
			})
		}},
		{"ar/source-adjectives.tsv", func(row lexicon.Row, tx *arabic.Text, i int) bool {
			return lex.SourceAdjectives()[tx.Fold(i)] == row.Get("en")
		}},
		{"ar/content-nouns.tsv", func(row lexicon.Row, tx *arabic.Text, i int) bool {
			noun := arabic.Fold(row.Get("noun"))
			return lex.ContentNouns()[noun] && begins(tx.Fold(i), noun)
		}},
		{"ar/radical-conjunctions.tsv", func(row lexicon.Row, tx *arabic.Text, i int) bool {
			return lex.RadicalConjunctions()[tx.Fold(i)] && tx.Fold(i) == arabic.Fold(row.Get("word"))
		}},
	} {
		table, err := lex.Table(c.file)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range table.Rows {
			tx := arabic.Tokenize(row.Get("example"))
			found := false
			for i := range tx.Tokens {
				found = found || c.holds(row, &tx, i)
			}
			if !found {
				t.Error(row.Errorf("example", "does not hold the word of its row"))
			}
		}
	}
}

func anyReading(tx *arabic.Text, i int, is func(stem string) bool) bool {
	for _, r := range arabic.Readings(nil, tx.Fold(i)) {
		if is(r.Stem) {
			return true
		}
	}
	return false
}

// begins reports whether word is the noun, also with a pronoun behind it: there
// a final teh marbuta, folded to heh, is a teh.
func begins(word, noun string) bool {
	n := len(noun) - 2
	return len(word) >= len(noun) && word[:n] == noun[:n]
}

func TestActsGiveTheirStatus(t *testing.T) {
	for verb, want := range map[string]string{
		"قال": "asserted", "نفى": "denied", "توقع": "assessed", "تعهد": "planned", "دعت": "assessed",
	} {
		forms := lexicon.Default().Reporting().Forms(arabic.Fold(verb))
		if len(forms) == 0 || string(forms[0].Verb.Act.Status()) != want {
			t.Errorf("%s: %v, want %s", verb, forms, want)
		}
	}
}
