package main

import (
	"fmt"
	"strconv"
	"strings"
)

// atlas tells where a division lies by its Latin name: on Natural Earth's map of
// first-order divisions (the centroid of its largest part), or where the largest
// city of its name lies.
type atlas map[string]place // by country and plain name

func readAtlas(file string, cities []place) (atlas, error) {
	rows, err := readRows(file, 4)
	if err != nil {
		return nil, err
	}
	a := atlas{}
	for i, row := range rows {
		p, err := point(row[1], row[2])
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, i+1, err)
		}
		for name := range strings.SplitSeq(row[3], "|") {
			if key := row[0] + " " + plain(name); a[key].caption == "" {
				p.caption = name
				a[key] = p
			}
		}
	}
	for _, c := range cities {
		key := c.country + " " + plain(c.caption)
		if old, ok := a[key]; c.located && (!ok || old.kind == "city" && c.population > old.population) {
			a[key] = c
		}
	}
	return a, nil
}

// locate gives p coordinates when it has none and the atlas knows them.
func (a atlas) locate(p *place) {
	if found, ok := a[p.country+" "+plain(p.caption)]; ok && !p.located {
		p.lat, p.lon, p.located = found.lat, found.lon, true
	}
}

func point(lat, lon string) (p place, err error) {
	if p.lat, err = strconv.ParseFloat(lat, 64); err != nil {
		return p, err
	}
	p.lon, err = strconv.ParseFloat(lon, 64)
	p.located = err == nil
	return p, err
}

// plain is the name without marks, case and the class of the division.
func plain(name string) string {
	words := strings.FieldsFunc(strings.ToLower(ascii(name)), func(c rune) bool { return c < 'a' || c > 'z' })
	kept := words[:0:0]
	for _, w := range words {
		if !divisionWords[w] {
			kept = append(kept, w)
		}
	}
	if len(kept) == 0 {
		kept = words
	}
	return strings.Join(kept, " ")
}

var divisionWords = map[string]bool{
	"province": true, "county": true, "governorate": true, "district": true, "region": true, "municipality": true, "state": true,
	"department": true, "oblast": true, "prefecture": true, "parish": true, "city": true, "town": true, "capital": true,
	"division": true, "island": true, "islands": true, "atoll": true, "borough": true, "commune": true, "canton": true,
	"wilaya": true, "rayon": true, "raion": true, "metropolitan": true, "of": true, "the": true, "and": true, "london": true,
}
