package lexicon

import "github.com/isnad-project/isnad/arabic"

// SourceNoun is a noun that stands for a source or for the medium in which a
// source speaks.
type SourceNoun struct {
	Kind    string // person, people, document, media, head (a count of others)
	Medium  string // of a document: statement, article, …
	English string
}

// SourceNouns returns the nouns of data/ar/source-nouns.tsv by folded form,
// without article.
func (l *Lexicon) SourceNouns() map[string]SourceNoun {
	return get(l, "source-nouns", func(l *Lexicon) (map[string]SourceNoun, error) {
		table, err := l.Table("ar/source-nouns.tsv")
		if err != nil {
			return nil, err
		}
		nouns := make(map[string]SourceNoun, len(table.Rows))
		for _, row := range table.Rows {
			nouns[arabic.Fold(row.Get("noun"))] = SourceNoun{row.Get("kind"), row.Get("medium"), row.Get("en")}
		}
		return nouns, nil
	})
}

// SourceAdjectives returns the English of adjectives that tell unnamed sources
// apart, by their folded masculine singular (data/ar/source-adjectives.tsv).
func (l *Lexicon) SourceAdjectives() map[string]string {
	return get(l, "source-adjectives", func(l *Lexicon) (map[string]string, error) {
		table, err := l.Table("ar/source-adjectives.tsv")
		if err != nil {
			return nil, err
		}
		out := make(map[string]string, len(table.Rows))
		for _, row := range table.Rows {
			out[arabic.Fold(row.Get("adjective"))] = row.Get("en")
		}
		return out, nil
	})
}

// ContentNouns returns the folded nouns that head what is reported when a verb
// has it as its object (data/ar/content-nouns.tsv).
func (l *Lexicon) ContentNouns() map[string]bool {
	return get(l, "content-nouns", func(l *Lexicon) (map[string]bool, error) {
		return wordSet(l, "ar/content-nouns.tsv", "noun")
	})
}

// RadicalConjunctions returns the folded words whose first letter looks like an
// attached conjunction and is none (data/ar/radical-conjunctions.tsv).
func (l *Lexicon) RadicalConjunctions() map[string]bool {
	return get(l, "radical-conjunctions", func(l *Lexicon) (map[string]bool, error) {
		return wordSet(l, "ar/radical-conjunctions.tsv", "word")
	})
}

// wordSet is the folded words in one column of a table.
func wordSet(l *Lexicon, file, column string) (map[string]bool, error) {
	table, err := l.Table(file)
	if err != nil {
		return nil, err
	}
	set := make(map[string]bool, len(table.Rows))
	for _, row := range table.Rows {
		set[arabic.Fold(row.Get(column))] = true
	}
	return set, nil
}
