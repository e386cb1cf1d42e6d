package lexicon

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
)

// Bound says how a number bounds the true one.
type Bound struct {
	Op    isnad.Op
	After bool // stands behind its number
}

// Bounds returns the phrases that bound or approximate a number.
func (l *Lexicon) Bounds(language string) *Phrases[Bound] {
	language = l.known(language)
	return phrases(l, language, "bounds", func(row Row) Bound {
		return Bound{Op: isnad.Op(row.Get("op")), After: row.Get("place") == "after"}
	})
}

// Units returns the units of measure and the currencies: ISO 4217 codes where
// the text names the currency, a common noun (dinar) where it names only its
// kind, and unit symbols.
func (l *Lexicon) Units(language string) *Phrases[isnad.Unit] {
	language = l.known(language)
	return phrases(l, language, "units", func(row Row) isnad.Unit { return isnad.Unit(row.ID()) })
}

// Label is what a word or phrase makes of the number with it.
type Label uint8

// The labels.
const (
	LabelBefore Label = iota // the number behind it counts nothing: "article 12"
	LabelName                // the number is part of the phrase, which is a name
	LabelShare               // the number behind it is a percentage
)

// Labels returns the words and phrases that tell what a number with them is.
func (l *Lexicon) Labels(language string) *Phrases[Label] {
	language = l.known(language)
	return phrases(l, language, "labels", func(row Row) Label {
		switch row.Get("kind") {
		case "name":
			return LabelName
		case "share":
			return LabelShare
		}
		return LabelBefore
	})
}

// Duals returns the nouns that count two by their ending alone.
func (l *Lexicon) Duals(language string) *Phrases[bool] {
	language = l.known(language)
	return phrases(l, language, "duals", func(Row) bool { return true })
}

// Uncounted returns the folded words that no number counts: particles, pronouns
// and the commonest verbs. Nouns that begin as the conjunction does are there too,
// as false: a number counts them although they look like the word behind it.
func (l *Lexicon) Uncounted(language string) map[string]bool {
	language = l.known(language)
	return get(l, "uncounted."+language, func(l *Lexicon) (map[string]bool, error) {
		t, err := l.Table(language + "/uncounted.tsv")
		if err != nil {
			return nil, err
		}
		words := map[string]bool{}
		for _, row := range t.Rows {
			for _, w := range row.List(language) {
				words[arabic.Fold(w)] = row.Get("kind") != "counted"
			}
		}
		return words, nil
	})
}

// phrases is the view of a table whose rows list phrases that lead to one value.
func phrases[T any](l *Lexicon, language, table string, value func(Row) T) *Phrases[T] {
	return get(l, table+"."+language, func(l *Lexicon) (*Phrases[T], error) {
		t, err := l.Table(language + "/" + table + ".tsv")
		if err != nil {
			return nil, err
		}
		p := NewPhrases[T]()
		for _, row := range t.Rows {
			v := value(row)
			for _, form := range row.List(language) {
				p.Add(form, v)
			}
		}
		return p, nil
	})
}

// RangeWord is the part that a preposition plays in a range of numbers.
type RangeWord uint8

// The parts.
const (
	RangeFrom RangeWord = iota + 1
	RangeTo
	RangeBetween
	RangeIn
)

// RangeWords returns the folded prepositions that ranges are told with, from the
// table of time words.
func (l *Lexicon) RangeWords(language string) map[string]RangeWord {
	language = l.known(language)
	return get(l, "ranges."+language, func(l *Lexicon) (map[string]RangeWord, error) {
		t, err := l.Table(language + "/times.tsv")
		if err != nil {
			return nil, err
		}
		kinds := map[string]RangeWord{"from": RangeFrom, "to": RangeTo, "between": RangeBetween, "in": RangeIn}
		words := map[string]RangeWord{}
		for _, row := range t.Rows {
			if kind := kinds[row.Get("value")]; row.Get("kind") == "prep" && kind != 0 {
				for _, form := range row.List(language) {
					words[arabic.Fold(form)] = kind
				}
			}
		}
		return words, nil
	})
}
