package lexicon

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
)

// Nisba is what a relational adjective refers to: the country, continent,
// region or people.
type Nisba struct {
	ID      string
	Kind    string          // a place kind, or "people"
	Caption string          // in English: "Morocco"
	English string          // the adjective in English: "Moroccan"
	Country string          // ISO 3166-1 alpha-2; "" when it has none
	Form    NisbaForm       // which form of the adjective
	Place   isnad.PlaceKind // Kind when it is a place kind, else ""
}

// NisbaForm tells the forms of a nisba adjective apart.
type NisbaForm struct {
	Definite, Feminine, Plural bool
}

// Nisbas finds nisba adjectives, with and without the article, in all genders
// and numbers. The table lists the masculine singular and broken plurals; the
// sound forms follow by grammar (Ryding 2005, A Reference Grammar of Modern
// Standard Arabic, 10.2.1 and 7.1): -ية, -ون, -ين, -ات.
func (l *Lexicon) Nisbas() *Phrases[Nisba] {
	return get(l, "nisba", buildNisbas)
}

func buildNisbas(l *Lexicon) (*Phrases[Nisba], error) {
	table, err := l.Table("ar/nisba.tsv")
	if err != nil {
		return nil, err
	}
	p := NewPhrases[Nisba]()
	for _, row := range table.Rows {
		n := Nisba{ID: row.ID(), Kind: row.Get("kind"), Caption: row.Get("en"), English: row.Get("adjective"), Country: row.Get("country")}
		if n.Kind != "people" {
			n.Place = isnad.PlaceKind(n.Kind)
		}
		if n.Caption == "" {
			return nil, row.Errorf("en", "empty")
		}
		if n.English == "" {
			return nil, row.Errorf("adjective", "empty")
		}
		for _, form := range row.List("ar") {
			addNisba(p, arabic.Fold(form), n)
		}
	}
	return p, nil
}

// The folded endings of a nisba adjective.
const (
	nisbaYeh       = "\u064A"
	nisbaFeminine  = "\u064A\u0647"
	nisbaPluralOn  = "\u064A\u0648\u0646"
	nisbaPluralIn  = "\u064A\u064A\u0646"
	nisbaPluralAt  = "\u064A\u0627\u062A"
	foldedArticle  = "\u0627\u0644"
	wordsSeparator = " "
)

func addNisba(p *Phrases[Nisba], form string, n Nisba) {
	add := func(ending string, f NisbaForm) {
		words := strings.Fields(form)
		for i, w := range words {
			if stem, ok := strings.CutSuffix(w, nisbaYeh); ok {
				words[i] = stem + ending
			}
		}
		n.Form = f
		p.Add(strings.Join(words, wordsSeparator), n)
		n.Form.Definite = true
		p.Add(foldedArticle+strings.Join(words, wordsSeparator+foldedArticle), n)
	}
	if !strings.HasSuffix(form, nisbaYeh) {
		add("", NisbaForm{Plural: true})
		return
	}
	add(nisbaYeh, NisbaForm{})
	add(nisbaFeminine, NisbaForm{Feminine: true})
	add(nisbaPluralOn, NisbaForm{Plural: true})
	add(nisbaPluralIn, NisbaForm{Plural: true})
	add(nisbaPluralAt, NisbaForm{Plural: true, Feminine: true})
}
