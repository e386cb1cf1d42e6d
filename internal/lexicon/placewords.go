package lexicon

import (
	"strings"

	"github.com/isnad-project/isnad"
)

// Directions finds the words for a part of a place (the north-east of); the
// value is how its English name begins: "Northeastern".
func (l *Lexicon) Directions() *Phrases[string] {
	return get(l, "directions", func(l *Lexicon) (*Phrases[string], error) {
		table, err := l.Table("ar/directions.tsv")
		if err != nil {
			return nil, err
		}
		p := NewPhrases[string]()
		for _, row := range table.Rows {
			for _, form := range row.List("ar") {
				p.Add(form, row.Get("en"))
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
	Inside  bool // the class noun is a part of the name
	Open    bool // names that no gazetteer lists may follow
	Many    bool // a dual or plural: a list of names may follow
	Hamza   bool // this form has an alef with hamza
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
			c := PlaceClass{English: row.Get("en"), Kind: isnad.PlaceKind(row.Get("kind"))}
			c.Inside, c.Open = row.Get("inside") == "inside", row.Get("open") == "open"
			c.Many = row.Get("open") == "many"
			if !placeKinds[c.Kind] {
				return nil, row.Errorf("kind", "%q is no kind of place", c.Kind)
			}
			for _, form := range row.List("ar") {
				c.Hamza = strings.ContainsAny(form, "\u0623\u0625")
				p.Add(form, c)
			}
		}
		return p, nil
	})
}

// NameOpeners finds words that begin names of places of two words (hill,
// spring, father of).
func (l *Lexicon) NameOpeners() *Phrases[string] {
	return get(l, "name-openers", words("ar/name-openers.tsv"))
}

// PlaceCues finds words behind which a doubtful name is a place: in, to, the
// outskirts of.
func (l *Lexicon) PlaceCues() *Phrases[string] {
	return get(l, "place-cues", words("ar/place-cues.tsv"))
}

// PlaceTraps finds phrases that hold the name of a place and name none.
func (l *Lexicon) PlaceTraps() *Phrases[string] {
	return get(l, "place-traps", words("ar/place-traps.tsv"))
}

// ClubCues finds words of sport: those with the value "before" stand in front of
// a club that bears the name of its city, those with "sport" tell that an
// article is about games.
func (l *Lexicon) ClubCues() *Phrases[string] {
	return get(l, "club-cues", words("ar/club-cues.tsv"))
}

// ClubWords finds the words that stand in front of a city's name ("front") or
// behind it ("behind") in the names of clubs: Dynamo X, X City.
func (l *Lexicon) ClubWords() *Phrases[string] {
	return get(l, "club-words", words("ar/club-words.tsv"))
}

// MetonymCues finds the words beside a capital that stands for its government;
// the value is the side on which they stand, "before" or "after".
func (l *Lexicon) MetonymCues() *Phrases[string] {
	return get(l, "metonym-cues", func(l *Lexicon) (*Phrases[string], error) {
		table, err := l.Table("ar/metonym-cues.tsv")
		if err != nil {
			return nil, err
		}
		p := NewPhrases[string]()
		for _, row := range table.Rows {
			for _, word := range row.List("ar") {
				p.Add(word, row.Get("side"))
			}
		}
		return p, nil
	})
}

// ClubStops finds nouns of sport that name no club.
func (l *Lexicon) ClubStops() *Phrases[string] {
	return get(l, "club-stops", words("ar/club-stops.tsv"))
}
