package cluster

import (
	"strings"

	"github.com/isnad-project/isnad"
	"golang.org/x/text/language"
)

// atlas is what the articles themselves know of the places they name: kind and
// country by canonical name.
type atlas map[string]isnad.Place

func newAtlas(articles []isnad.Article) atlas {
	out := atlas{}
	for i := range articles {
		for j := range articles[i].Mentions {
			m := &articles[i].Mentions[j]
			if m.Type != isnad.MentionPlace || m.Place == nil || m.Canonical == "" {
				continue
			}
			// Two articles that disagree leave the lesser, so that order decides nothing.
			old, known := out[m.Canonical]
			if !known || less(*m.Place, old) {
				out[m.Canonical] = *m.Place
			}
		}
	}
	return out
}

func less(p, q isnad.Place) bool {
	if (p.Country == "") != (q.Country == "") {
		return p.Country != ""
	}
	if p.Country != q.Country {
		return p.Country < q.Country
	}
	return p.Kind < q.Kind
}

// fit says how two places stand to each other.
type fit uint8

const (
	fitNo      fit = iota // two places
	fitUnknown            // one may lie in the other
	fitIn                 // one lies in the other
	fitSame
)

// fit compares two places by their names, their countries and the continents
// of those (UN M.49).
func (a atlas) fit(x, y string) fit {
	if x == y {
		return fitSame
	}
	if within(x, y) || within(y, x) {
		return fitIn
	}
	p, q := a.place(x), a.place(y)
	if a.holds(p, x, q) || a.holds(q, y, p) {
		return fitIn
	}
	if otherScript(x, y) {
		return fitUnknown
	}
	if p.Country != "" && q.Country != "" && p.Country != q.Country {
		return fitNo
	}
	if p.Kind != q.Kind && p.Country == q.Country {
		return fitUnknown
	}
	return fitNo
}

// place is what is known of the place; a part of a country that no article
// names by itself (Northern Norland) is known by the country that ends its name.
func (a atlas) place(name string) isnad.Place {
	if p, ok := a[name]; ok {
		return p
	}
	for rest := name; ; {
		_, after, found := strings.Cut(rest, " ")
		if !found {
			return isnad.Place{}
		}
		if p, ok := a[after]; ok && p.Country != "" {
			return isnad.Place{Kind: isnad.PlaceRegion, Country: p.Country}
		}
		rest = after
	}
}

// wide reports whether the place is a country or more.
func (a atlas) wide(name string) bool {
	kind := a[name].Kind
	return kind == isnad.PlaceCountry || kind == isnad.PlaceContinent
}

// within reports whether the name of x says that it lies in y: Northern Syria,
// Sub-Saharan Africa, Deir ez-Zor Governorate and the town of that name.
func within(x, y string) bool {
	return strings.HasSuffix(x, " "+y) || strings.TrimSuffix(y, " Governorate") == x
}

// holds reports whether p, by name x, is a country or continent that q lies in.
func (a atlas) holds(p isnad.Place, x string, q isnad.Place) bool {
	if q.Country == "" {
		return false
	}
	switch p.Kind {
	case isnad.PlaceCountry:
		return p.Country == q.Country
	case isnad.PlaceContinent:
		return inContinent(x, q.Country)
	}
	return false
}

// continents are the UN M.49 codes of what English calls a continent.
var continents = map[string]string{
	"Africa": "002", "North America": "003", "South America": "005", "Oceania": "009",
	"Americas": "019", "Asia": "142", "Europe": "150",
}

// inContinent reports whether the country, by its ISO 3166 code, lies in the
// continent.
func inContinent(continent, country string) bool {
	code, ok := continents[continent]
	if !ok {
		return false
	}
	group, err := language.ParseRegion(code)
	if err != nil {
		return false
	}
	region, err := language.ParseRegion(country)
	return err == nil && group.Contains(region)
}

// meets reports whether two lists of places, of which neither is empty, share
// one or hold one that lies in another.
func (a atlas) meets(x, y []string) bool {
	for _, p := range x {
		for _, q := range y {
			if f := a.fit(p, q); f == fitSame || f == fitIn {
				return true
			}
		}
	}
	return false
}
