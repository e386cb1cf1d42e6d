package lexicon

import (
	"strconv"

	"github.com/isnad-project/isnad"
)

// Place is one row of the places that news names.
type Place struct {
	ID      string
	Caption string // in English
	Cued    bool   // this name mostly means something else: it takes a cue to be read so
	isnad.Place
}

// Places finds the countries, continents and regions of the hand-kept table, in
// all spellings that it lists.
func (l *Lexicon) Places() *Phrases[Place] { return get(l, "places", buildPlaces).names }

// CountryCaption returns the English name of the country with that ISO code, or
// "".
func (l *Lexicon) CountryCaption(iso string) string {
	return get(l, "places", buildPlaces).countries[iso]
}

type placeView struct {
	names     *Phrases[Place]
	countries map[string]string // ISO code → caption
}

func buildPlaces(l *Lexicon) (*placeView, error) {
	table, err := l.Table("ar/places.tsv")
	if err != nil {
		return nil, err
	}
	v := &placeView{names: NewPhrases[Place](), countries: map[string]string{}}
	for _, row := range table.Rows {
		place, err := placeOf(row)
		if err != nil {
			return nil, err
		}
		for _, name := range row.List("ar") {
			v.names.Add(name, place)
		}
		place.Cued = true
		for _, name := range row.List("cued") {
			v.names.Add(name, place)
		}
		if place.Kind == isnad.PlaceCountry {
			v.countries[place.Country] = place.Caption
		}
	}
	return v, nil
}

var placeKinds = map[isnad.PlaceKind]bool{
	isnad.PlaceCountry: true, isnad.PlaceCity: true, isnad.PlaceAdmin: true,
	isnad.PlaceRegion: true, isnad.PlaceFacility: true, isnad.PlaceContinent: true,
}

func placeOf(row Row) (Place, error) {
	p := Place{ID: row.ID(), Caption: row.Get("en")}
	p.Kind, p.Country = isnad.PlaceKind(row.Get("kind")), row.Get("country")
	if !placeKinds[p.Kind] {
		return p, row.Errorf("kind", "%q is no kind of place", p.Kind)
	}
	if p.Caption == "" {
		return p, row.Errorf("en", "empty")
	}
	if row.Get("lat") == "" {
		return p, nil
	}
	var err error
	if p.Lat, err = strconv.ParseFloat(row.Get("lat"), 64); err != nil {
		return p, row.Errorf("lat", "%v", err)
	}
	if p.Lon, err = strconv.ParseFloat(row.Get("lon"), 64); err != nil {
		return p, row.Errorf("lon", "%v", err)
	}
	p.Located = true
	return p, nil
}
