package lexicon

import "github.com/isnad-project/isnad"

// Direction is a word for a part of a place: the north-east of.
type Direction struct {
	English string // as the English name begins: "Northeastern"
}

// Directions finds the words for parts of a place.
func (l *Lexicon) Directions() *Phrases[Direction] {
	return get(l, "directions", func(l *Lexicon) (*Phrases[Direction], error) {
		table, err := l.Table("ar/directions.tsv")
		if err != nil {
			return nil, err
		}
		p := NewPhrases[Direction]()
		for _, row := range table.Rows {
			for _, form := range row.List("ar") {
				p.Add(form, Direction{English: row.Get("en")})
			}
		}
		return p, nil
	})
}

// PlaceClass is a class noun that tells that a name is a place: prison, camp,
// governorate.
type PlaceClass struct {
	English string
	Kind    isnad.PlaceKind
	Inside  bool // whether the class noun is a part of the name
}

// PlaceClasses finds class nouns of places.
func (l *Lexicon) PlaceClasses() *Phrases[PlaceClass] {
	return get(l, "place-classes", func(l *Lexicon) (*Phrases[PlaceClass], error) {
		table, err := l.Table("ar/place-classes.tsv")
		if err != nil {
			return nil, err
		}
		p := NewPhrases[PlaceClass]()
		for _, row := range table.Rows {
			c := PlaceClass{English: row.Get("en"), Kind: isnad.PlaceKind(row.Get("kind")), Inside: row.Get("inside") == "inside"}
			if !placeKinds[c.Kind] {
				return nil, row.Errorf("kind", "%q is no kind of place", c.Kind)
			}
			for _, form := range row.List("ar") {
				p.Add(form, c)
			}
		}
		return p, nil
	})
}
