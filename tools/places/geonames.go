package main

import (
	"path/filepath"
	"strconv"
	"strings"
)

// geonames reads the two extracts of GeoNames: the places whose Arabic name is
// tagged as such, and those with any name in Arabic letters.
func geonames(dir string) ([]place, error) {
	tagged, err := readRows(filepath.Join(dir, "geonames-ar-langtagged.tsv"), 9)
	if err != nil {
		return nil, err
	}
	preferred := map[string]string{}
	var out []place
	for _, row := range tagged {
		preferred[row[0]] = row[1]
	}
	lettered, err := readRows(filepath.Join(dir, "geonames-cities500-arabic.tsv"), 9)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for _, r := range lettered {
		names := strings.Split(r[8], "|")
		if p := preferred[r[0]]; p != "" {
			names = append([]string{p}, names...)
		}
		seen[r[0]] = true
		out = append(out, city(r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7], names))
	}
	for _, r := range tagged {
		if !seen[r[0]] {
			out = append(out, city(r[0], r[2], r[3], r[4], r[5], r[6], r[7], r[8], []string{r[1]}))
		}
	}
	return out, nil
}

// city is a row of GeoNames; numbers that do not parse are unknown.
func city(id, name, country, admin1, feature, population, lat, lon string, names []string) place {
	p := place{id: "g" + id, kind: "city", rank: "town", country: country, admin1: admin1, caption: ascii(name), names: names}
	switch {
	case feature == "PPLC", feature == "PPLG":
		p.rank = "capital"
	case feature == "PPLA":
		p.rank = "seat"
	case feature == "PPLX":
		p.rank = "quarter"
	}
	var errLat, errLon error
	p.lat, errLat = strconv.ParseFloat(lat, 64)
	p.lon, errLon = strconv.ParseFloat(lon, 64)
	p.located = errLat == nil && errLon == nil
	p.population, _ = strconv.Atoi(population)
	return p
}
