package lexicon

import (
	"cmp"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
)

// Whose knows the words of which names of bodies are made, and those by which they
// say whose they are.
type Whose struct {
	english map[string]string // folded name or adjective → place
	common  map[string]bool   // folded words of bodies, which name none by themselves
	lex     *Lexicon
}

// Whose returns the words that say whose a body is: names and adjectives of
// countries, continents and regions, in English and Arabic; and the common words
// of bodies.
func (l *Lexicon) Whose() *Whose {
	return get(l, "whose", func(l *Lexicon) (*Whose, error) {
		w := &Whose{english: map[string]string{}, common: map[string]bool{}, lex: l}
		for _, file := range []string{"ar/places.tsv", "ar/nisba.tsv"} {
			table, err := l.Table(file)
			if err != nil {
				return nil, err
			}
			for _, row := range table.Rows {
				if !wide(row.Get("kind")) {
					continue
				}
				place := cmp.Or(row.Get("country"), row.Get("en"))
				w.english[arabic.Fold(row.Get("en"))] = place
				if file == "ar/nisba.tsv" {
					w.english[arabic.Fold(row.Get("adjective"))] = place
				}
			}
		}
		for _, file := range []string{"ar/org-heads.tsv", "ar/org-words.tsv"} {
			table, err := l.Table(file)
			if err != nil {
				return nil, err
			}
			for _, row := range table.Rows {
				for _, form := range append(row.List("ar"), row.Get("en")) {
					for _, word := range strings.Fields(arabic.Fold(form)) {
						w.common[word] = true
					}
				}
			}
		}
		return w, nil
	})
}

// Common reports whether the folded word is one that many bodies have in their
// names: a class noun (ministry), what it is about (health), an adjective that says
// of what kind it is (national), or a small word.
func (w *Whose) Common(word string) bool {
	if w.common[word] || w.common[arabic.TrimArticle(word)] {
		return true
	}
	for _, r := range arabic.Readings(nil, word) {
		stem := arabic.TrimArticle(r.Stem)
		if w.common[stem] || w.common[strings.TrimSuffix(stem, "\u0647")] { // adjectives are listed in the masculine
			return true
		}
	}
	return w.small(word)
}

// small reports whether the word tells nothing of a name: a function word, an
// article.
func (w *Whose) small(word string) bool {
	switch w.lex.Screening().Word(word).Class {
	case ScreenFunction, ScreenArticle, ScreenTitle:
		return true
	}
	return false
}

func wide(kind string) bool {
	switch isnad.PlaceKind(kind) {
	case isnad.PlaceCountry, isnad.PlaceContinent, isnad.PlaceRegion:
		return true
	}
	return false
}

// Of returns the place that the folded words name and nothing else: the ISO 3166
// code of a country, the English name of another; ok is false when they name none.
func (w *Whose) Of(words string) (place string, ok bool) {
	all := strings.Fields(words)
	for len(all) > 1 && w.small(all[0]) {
		all = all[1:]
	}
	words = strings.Join(all, " ")
	if place, ok = w.english[words]; ok {
		return place, true
	}
	for _, n := range w.lex.Nisbas().Exact(words) {
		if wide(n.Kind) {
			return cmp.Or(n.Country, n.Caption), true
		}
	}
	for _, p := range w.lex.Places().Exact(words) {
		if wide(string(p.Kind)) {
			return cmp.Or(p.Country, p.Caption), true
		}
	}
	return "", false
}
