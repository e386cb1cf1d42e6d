package main

import (
	"math"
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

// merge adds places of another source. One that lies within half a degree of a
// city of the same country and shares a name with it gives that its Arabic name
// and, when asked to, its English caption.
func (r rules) merge(cities, more []place, captions bool) []place {
	near := map[[2]int][]int{} // degree cell → cities
	for i, c := range cities {
		near[cell(c.lat, c.lon)] = append(near[cell(c.lat, c.lon)], i)
	}
	for _, p := range more {
		if i := r.nearest(cities, near, p); i >= 0 {
			if captions {
				cities[i].caption = p.caption
			}
			cities[i].names = append(cities[i].names, p.names...)
			continue
		}
		cities = append(cities, p)
	}
	return cities
}

func cell(lat, lon float64) [2]int { return [2]int{int(math.Floor(lat)), int(math.Floor(lon))} }

// nearest returns the most populous city of p's country within half a degree
// that shares a name with p, or -1.
func (r rules) nearest(cities []place, near map[[2]int][]int, p place) int {
	best := -1
	at := cell(p.lat, p.lon)
	for dy := -1; dy <= 1; dy++ {
		for dx := -1; dx <= 1; dx++ {
			for _, i := range near[[2]int{at[0] + dy, at[1] + dx}] {
				c := &cities[i]
				if c.country != p.country || math.Hypot(c.lat-p.lat, c.lon-p.lon) > 0.5 || !r.share(c, &p) {
					continue
				}
				if best < 0 || c.population > cities[best].population {
					best = i
				}
			}
		}
	}
	return best
}

// share reports whether two places have a name in common, in Latin or in Arabic
// letters.
func (r rules) share(a, b *place) bool {
	if strings.EqualFold(a.caption, b.caption) {
		return true
	}
	for _, x := range r.clean(a.names) {
		for _, y := range r.clean(b.names) {
			if arabic.TrimArticle(arabic.Fold(x)) == arabic.TrimArticle(arabic.Fold(y)) {
				return true
			}
		}
	}
	return false
}
