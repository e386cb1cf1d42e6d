package main

import (
	"path/filepath"
	"strings"
)

// divisions reads the divisions of the world (ISO 3166-2): the first-order ones
// of iso3166-2-db, and the names and further divisions that CLDR has. One lies
// where its most populous city lies, or where the map has it.
func divisions(dir string, cities []place, r rules) ([]place, error) {
	out, err := firstOrder(filepath.Join(dir, "iso3166-2-db", "regions.tsv"), cities, r)
	if err != nil {
		return nil, err
	}
	out, err = addSubdivisions(out, filepath.Join(dir, "cldr", "subdivisions.tsv"), r)
	if err != nil {
		return nil, err
	}
	m, err := readAtlas(filepath.Join(dir, "naturalearth", "admin1.tsv"), cities)
	if err != nil {
		return nil, err
	}
	for i := range out {
		m.locate(&out[i])
	}
	return out, nil
}

func firstOrder(file string, cities []place, r rules) ([]place, error) {
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
		p := division(country, iso, en, ar, r)
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

func division(country, iso, en, ar string, r rules) place {
	p := place{
		id: "s" + country + "-" + iso, kind: "admin", rank: "division", country: country,
		caption: ascii(en), names: []string{ar},
	}
	if r.arab[country] && !strings.Contains(p.caption, " ") {
		p.caption += " Governorate"
	}
	return p
}

// addSubdivisions adds the names that CLDR has for divisions, and the divisions
// that only it has: mostly of lower order, and most of their names cued.
// Countries and their groups, which ISO 3166-2 counts as divisions too, are left
// out.
func addSubdivisions(divisions []place, file string, r rules) ([]place, error) {
	rows, err := readRows(file, 3)
	if err != nil {
		return nil, err
	}
	at := map[string]int{}
	for i, d := range divisions {
		at[d.id] = i
	}
	for _, row := range rows {
		country, iso := strings.ToUpper(row[0][:2]), strings.ToUpper(row[0][2:])
		_, ar, category := strings.Cut(row[2], ":") // a few names are headings
		if !category {
			ar = row[2]
		}
		p := division(country, iso, row[1], ar, r)
		if i, ok := at[p.id]; ok {
			divisions[i].names = append(divisions[i].names, ar)
			continue
		}
		if r.isTerritory(p) {
			continue
		}
		p.rank = "district"
		divisions = append(divisions, p)
	}
	return divisions, nil
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
