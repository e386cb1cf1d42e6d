package main

import "strings"

// divisions reads the first-order divisions of the world (ISO 3166-2). Each lies
// where its most populous city lies.
func divisions(file string, cities []place, r rules) ([]place, error) {
	rows, err := readRows(file, 6)
	if err != nil {
		return nil, err
	}
	largest := map[string]int{} // country and code → city
	for i, c := range cities {
		key := c.country + "." + c.admin1
		if j, ok := largest[key]; !ok || c.population > cities[j].population {
			largest[key] = i
		}
	}
	var out []place
	last := ""
	for _, row := range rows {
		country, iso, fips, admin, en, ar := row[0], row[1], row[2], row[3], row[4], row[5]
		p := place{id: "s" + country + "-" + iso, kind: "admin", rank: "division", country: country, caption: ascii(en), names: []string{ar}}
		if r.arab[country] && !strings.Contains(p.caption, " ") {
			p.caption += " Governorate"
		}
		if p.id == last { // the source lists a few twice
			continue
		}
		last = p.id
		for _, code := range []string{fips, admin, iso} {
			if i, ok := largest[country+"."+code]; ok && code != "" {
				p.lat, p.lon, p.located = cities[i].lat, cities[i].lon, true
				break
			}
		}
		out = append(out, p)
	}
	return out, nil
}

// territories reads the countries and territories of CLDR that the hand-kept
// table does not hold.
func territories(file string, r rules) ([]place, error) {
	rows, err := readRows(file, 4)
	if err != nil {
		return nil, err
	}
	var out []place
	for _, row := range rows {
		if r.held[row[0]] {
			continue
		}
		out = append(out, place{
			id: "t" + row[0], kind: "country", rank: "country", country: row[0], caption: ascii(row[1]),
			names: strings.Split(row[2], "|"),
		})
	}
	return out, nil
}
