package main

import (
	"maps"
	"slices"
	"strings"

	"github.com/isnad-project/isnad/internal/romanize"
)

// grams is a joint n-gram model with interpolated Kneser-Ney smoothing (Chen and
// Goodman 1999). A name in both scripts is a row of units, a letter with its
// segment, between begin and end. Units are written as they stand, the letter in
// front, so that a context is told by its units in a row.
type grams struct {
	counts   map[string]map[string]float64 // context → unit → how often, or behind how many units
	totals   map[string]float64            // of a context
	left     map[string]float64            // the probability that a context leaves to the shorter one
	discount [romanize.Reach + 1]float64   // by length of the context
}

// newGrams makes the model of aligned names.
func newGrams(rows [][]string) *grams {
	g := &grams{counts: map[string]map[string]float64{}, totals: map[string]float64{}, left: map[string]float64{}}
	for _, row := range rows {
		row = slices.Concat(slices.Repeat([]string{romanize.Begin}, romanize.Reach), row, []string{romanize.End})
		for i := romanize.Reach; i < len(row); i++ {
			g.add(row[i-romanize.Reach:i], row[i])
		}
	}
	for n := romanize.Reach; n > 0; n-- {
		g.continuations(n)
	}
	for n := range g.discount {
		g.discount[n] = g.estimate(n)
	}
	g.prune()
	for h, units := range g.counts {
		kept, d := 0.0, g.discount[len(cut(h))]
		for _, u := range slices.Sorted(maps.Keys(units)) {
			kept += max(0, units[u]-d)
		}
		g.left[h] = 1 - kept/g.totals[h]
	}
	return g
}

const between = "\x00" // units of a context

func key(context []string) string { return strings.Join(context, between) }

func cut(key string) []string {
	if key == "" {
		return nil
	}
	return strings.Split(key, between)
}

func (g *grams) add(context []string, unit string) {
	h := key(context)
	if g.counts[h] == nil {
		g.counts[h] = map[string]float64{}
	}
	g.counts[h][unit]++
	g.totals[h]++
}

// contexts returns the contexts of n units.
func (g *grams) contexts(n int) []string {
	var out []string
	for h := range g.counts {
		if len(cut(h)) == n {
			out = append(out, h)
		}
	}
	return out
}

// continuations counts, for contexts of one unit less than n, behind how many
// units each n-gram is seen.
func (g *grams) continuations(n int) {
	for _, h := range g.contexts(n) {
		for u := range g.counts[h] {
			g.add(cut(h)[1:], u)
		}
	}
}

// estimate returns the discount of contexts of n units: n1 / (n1 + 2 n2).
func (g *grams) estimate(n int) float64 {
	var once, twice float64
	for _, h := range g.contexts(n) {
		for _, c := range g.counts[h] {
			switch c {
			case 1:
				once++
			case 2:
				twice++
			}
		}
	}
	return once / (once + 2*twice)
}

// prune forgets the n-grams of three units and more that are seen once.
func (g *grams) prune() {
	for h, units := range g.counts {
		if len(cut(h)) < 2 {
			continue
		}
		maps.DeleteFunc(units, func(_ string, c float64) bool { return c < 2 })
		if len(units) == 0 {
			delete(g.counts, h)
		}
	}
}

// of returns P(unit | context).
func (g *grams) of(context []string, unit string) float64 {
	const unseen = 1e-5
	p := unseen
	for n := range len(context) + 1 {
		h := key(context[len(context)-n:])
		if units, ok := g.counts[h]; ok {
			p = max(0, units[unit]-g.discount[n])/g.totals[h] + g.left[h]*p
		}
	}
	return p
}
