package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// lines writes the model as package romanize reads it, each with mark in front:
// a context, "|" and a letter, with the segments that may be written there and
// their costs; and a context alone with the cost of leaving its first unit out,
// where it says nothing of the letter.
func (g *grams) lines(mark string) []string {
	segments := g.segments()
	var out []string
	for h, units := range g.counts {
		context := cut(h)
		text := mark + strings.Join(context, "")
		if h != "" {
			out = append(out, fmt.Sprintf("%s\t%d", text, cost(g.left[h])))
		}
		letters := map[string]bool{}
		for u := range units {
			if l, _ := letter(u); !letters[l] {
				letters[l] = true
				out = append(out, text+"|"+l+"\t"+g.choices(context, l, segments[l]))
			}
		}
	}
	return out
}

// segments returns the segments of each letter, those seen most.
func (g *grams) segments() map[string][]string {
	const most = 12
	seen := map[string][]string{}
	for u := range g.counts[""] {
		l, s := letter(u)
		seen[l] = append(seen[l], s)
	}
	for l, segments := range seen {
		slices.SortFunc(segments, func(a, b string) int {
			return cmp.Or(cmp.Compare(g.counts[""][l+b], g.counts[""][l+a]), cmp.Compare(a, b))
		})
		seen[l] = segments[:min(len(segments), most)]
	}
	return seen
}

// choices writes the segments of a letter behind a context, the cheapest first,
// as far as they are likely at all.
func (g *grams) choices(context []string, letter string, segments []string) string {
	const unlikely = 350 // more than the cheapest
	type choice struct {
		segment string
		cost    int
	}
	var all []choice
	for _, s := range segments {
		all = append(all, choice{s, cost(g.of(context, letter+s))})
	}
	slices.SortFunc(all, func(a, b choice) int {
		return cmp.Or(cmp.Compare(a.cost, b.cost), cmp.Compare(a.segment, b.segment))
	})
	var out []string
	for _, c := range all {
		if c.cost <= all[0].cost+unlikely {
			out = append(out, fmt.Sprint(c.segment, c.cost))
		}
	}
	return strings.Join(out, ",")
}

// cost is a probability in hundredths of nats.
func cost(p float64) int { return int(math.Round(-100 * math.Log(p))) }

// letter cuts a unit into its letter and its segment.
func letter(unit string) (letter, segment string) {
	_, size := utf8.DecodeRuneInString(unit)
	return unit[:size], unit[size:]
}
