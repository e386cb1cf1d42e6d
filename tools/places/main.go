// Command places builds data/ar/gazetteer.tsv, the places of the world with
// their Arabic names, from the tables in data/upstream: GeoNames, Natural Earth,
// ISO 3166-2 and CLDR. It is run from the data folder by go generate; the same
// input gives the same bytes.
package main

import (
	"bufio"
	"cmp"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

func main() {
	log.SetFlags(0)
	dir := "."
	if len(os.Args) > 1 {
		dir = os.Args[1]
	}
	out, err := build(dir)
	if err != nil {
		log.Fatal("places: ", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "ar", "gazetteer.tsv"), []byte(out), 0o644); err != nil {
		log.Fatal("places: ", err)
	}
}

// place is one row of the gazetteer.
type place struct {
	id, kind, rank, country string
	admin1                  string // GeoNames' code of the first-order division
	lat, lon                float64
	located                 bool
	population              int
	caption                 string
	names                   []string // Arabic, the usual one first
}

// build returns the gazetteer made of the tables below dir.
func build(dir string) (string, error) {
	rules, err := readRules(dir)
	if err != nil {
		return "", err
	}
	cities, err := geonames(filepath.Join(dir, "upstream", "geonames"))
	if err != nil {
		return "", err
	}
	more, err := naturalEarth(filepath.Join(dir, "upstream", "naturalearth", "ne_50m_populated_places.zip"))
	if err != nil {
		return "", err
	}
	standing, err := zones(filepath.Join(dir, "upstream", "cldr", "zones.tsv"), rules)
	if err != nil {
		return "", err
	}
	cities = rules.merge(cities, more, true)
	cities = rules.merge(cities, standing, false)
	regions, err := divisions(filepath.Join(dir, "upstream"), cities, rules)
	if err != nil {
		return "", err
	}
	countries, err := territories(filepath.Join(dir, "upstream", "cldr", "territories.tsv"), rules)
	if err != nil {
		return "", err
	}
	places := slices.Concat(cities, regions, countries)
	if err := rules.recaption(places); err != nil {
		return "", err
	}
	return write(places, rules), nil
}

const header = "id\tkind\trank\tcountry\tlat\tlon\tpopulation\ten\tcued\tar\n"

func write(places []place, r rules) string {
	slices.SortFunc(places, func(a, b place) int { return cmp.Compare(a.id, b.id) })
	var b strings.Builder
	b.WriteString(header)
	for _, p := range places {
		var free, cued []string
		names := r.clean(p.names)
		for _, name := range names {
			if r.free(name, p) && !bare(name, names) {
				free = append(free, name)
			} else {
				cued = append(cued, name)
			}
		}
		if len(free)+len(cued) == 0 {
			continue
		}
		lat, lon := "", ""
		if p.located {
			lat, lon = strconv.FormatFloat(p.lat, 'f', 3, 64), strconv.FormatFloat(p.lon, 'f', 3, 64)
		}
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t%s\t%s\t%d\t%s\t%s\t%s\n", p.id, p.kind, p.rank, p.country,
			lat, lon, p.population, p.caption, strings.Join(cued, "|"), strings.Join(free, "|"))
	}
	return b.String()
}

// readRows returns the tab-separated rows of a file without a header.
func readRows(path string, columns int) ([][]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var rows [][]string
	for s := bufio.NewScanner(f); ; {
		if !s.Scan() {
			return rows, s.Err()
		}
		row := strings.Split(s.Text(), "\t")
		if len(row) != columns {
			return nil, fmt.Errorf("%s:%d: %d columns, want %d", path, len(rows)+1, len(row), columns)
		}
		rows = append(rows, row)
	}
}
