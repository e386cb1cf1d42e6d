package main

import (
	"fmt"
	"strings"
)

// zones reads the cities that stand for time zones, CLDR's names at the
// coordinates of the time zone database. Islands and stations are among them.
// Where a country stands for its zone the country is meant, and left out.
func zones(file string, r rules) ([]place, error) {
	rows, err := readRows(file, 6)
	if err != nil {
		return nil, err
	}
	var out []place
	for i, row := range rows {
		p, err := point(row[2], row[3])
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, i+1, err)
		}
		p.id, p.kind, p.rank, p.country = "z"+row[0], "city", "town", row[1]
		p.caption, p.names = ascii(row[4]), []string{row[5]}
		if ocean, _, _ := strings.Cut(row[0], "/"); oceanic[ocean] {
			p.kind = "region"
		}
		if !r.isTerritory(p) {
			out = append(out, p)
		}
	}
	return out, nil
}

// oceanic zones are those of islands and of stations on the ice; a city that
// GeoNames has stays one.
var oceanic = map[string]bool{"Antarctica": true, "Arctic": true, "Atlantic": true, "Indian": true, "Pacific": true}
