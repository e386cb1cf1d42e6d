package lexicon

import (
	"io/fs"
	"strconv"
	"strings"
)

// NumberKind is the part that a word plays in a number.
type NumberKind string

// The kinds of number word, as the column "kind" of numbers.tsv names them.
const (
	NumberZero      NumberKind = "zero"
	NumberUnit      NumberKind = "unit"      // 1 to 9
	NumberBound     NumberKind = "bound"     // a unit inside larger numbers alone
	NumberTen       NumberKind = "ten"       // 10, and the tail of 11 to 19
	NumberTeen      NumberKind = "teen"      // 11 to 19 in one word
	NumberTens      NumberKind = "tens"      // 20 to 90
	NumberHundred   NumberKind = "hundred"   // multiplies what stands before it
	NumberHundreds  NumberKind = "hundreds"  // 200 to 900 in one word
	NumberScale     NumberKind = "scale"     // thousand and up: multiplies what stands before it
	NumberScaleDual NumberKind = "scale2"    // two of a scale in one word
	NumberScales    NumberKind = "scales"    // plural of a scale; alone it is vague
	NumberVague     NumberKind = "vague"     // tens of, hundreds of
	NumberFew       NumberKind = "few"       // 3 to 10
	NumberFraction  NumberKind = "fraction"  // a half
	NumberPrice     NumberKind = "fraction?" // a fraction that is a commoner word too
	NumberFractions NumberKind = "fractions" // plural: multiplied by what stands before it
	NumberOrdinal   NumberKind = "ordinal"
	NumberOrdinal1  NumberKind = "ordinal1" // first, inside larger ordinals alone
	NumberMinus     NumberKind = "minus"
	NumberPoint     NumberKind = "point" // the decimal point, spoken
	NumberOver      NumberKind = "over"  // makes a fraction of the numbers around it
	NumberAnd       NumberKind = "and"   // joins the parts where a language writes it as a word
)

// NumberWord is one reading of a word that numbers are made of.
type NumberWord struct {
	Kind     NumberKind
	Value    float64
	Definite bool // written with the article
}

// Languages are the languages that have tables of numbers and times.
var Languages = []string{"ar", "en", "fr"}

// Numbers returns the number words of a language, those of Arabic for one that
// has no table.
func (l *Lexicon) Numbers(language string) *Phrases[NumberWord] {
	language = l.known(language)
	return get(l, "numbers."+language, func(l *Lexicon) (*Phrases[NumberWord], error) {
		t, err := l.Table(language + "/numbers.tsv")
		if err != nil {
			return nil, err
		}
		p := NewPhrases[NumberWord]()
		for _, row := range t.Rows {
			value, err := ratio(row.Get("value"))
			if err != nil {
				return nil, row.Errorf("value", "%v", err)
			}
			w := NumberWord{Kind: NumberKind(row.Get("kind")), Value: value}
			for _, form := range row.List(language) {
				addForms(p, language, form, w, func(w NumberWord) NumberWord { w.Definite = true; return w })
			}
		}
		return p, nil
	})
}

// known returns the language itself when it has tables and Arabic otherwise.
func (l *Lexicon) known(language string) string {
	if language != "ar" {
		if _, err := fs.Stat(l.fsys, language+"/numbers.tsv"); err == nil {
			return language
		}
	}
	return "ar"
}

// addForms lists a form and, in Arabic, the form with the article; elsewhere the
// article is a word of the form.
func addForms[T any](p *Phrases[T], language, form string, value T, definite func(T) T) {
	switch {
	case language == "ar" && strings.HasPrefix(form, article):
		p.Add(form, definite(value))
	case language == "ar":
		p.Add(form, value)
		p.Add(article+form, definite(value))
	case strings.HasPrefix(form, "the "), strings.HasPrefix(form, "le "), strings.HasPrefix(form, "la "), strings.HasPrefix(form, "l'"):
		p.Add(form, definite(value))
	default:
		p.Add(form, value)
	}
}

// article is the Arabic article.
const article = "\u0627\u0644"

// ratio reads a whole number or a fraction of two, "2/3".
func ratio(s string) (float64, error) {
	over, under, found := strings.Cut(s, "/")
	a, err := strconv.ParseFloat(over, 64)
	if err != nil || !found {
		return a, err
	}
	b, err := strconv.ParseFloat(under, 64)
	return a / b, err
}
