package view

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
)

// census counts who and what is named, article by article.
type census struct {
	at       map[isnad.Name]int // name → its place in entities
	entities []Entity
	surfaces []map[string]int
	outlets  []map[string]map[string]bool // entity → surface → outlets
	named    [][]int                      // article → entities, each once
	in       [][]int                      // entity → articles
}

func (c *census) article(a *isnad.Article) {
	number := len(c.named)
	c.named = append(c.named, nil)
	for i := range a.Mentions {
		m := &a.Mentions[i]
		n, ok := m.Name()
		if !ok {
			continue
		}
		at, known := c.at[n]
		if !known {
			at = len(c.entities)
			c.at[n] = at
			c.entities = append(c.entities, Entity{Entity: isnad.Entity{ID: n.Entity(), Type: n.Type, Caption: n.Caption}})
			c.surfaces, c.in = append(c.surfaces, map[string]int{}), append(c.in, nil)
			c.outlets = append(c.outlets, map[string]map[string]bool{})
		}
		e := &c.entities[at]
		e.Mentions++
		if !m.Nominal {
			c.writes(at, m.In(a.Text), Publisher(a))
		}
		if m.Place != nil && e.Country == "" {
			e.Country = m.Place.Country
		}
		if len(c.in[at]) == 0 || c.in[at][len(c.in[at])-1] != number {
			c.in[at], c.named[number] = append(c.in[at], number), append(c.named[number], at)
			e.Articles = append(e.Articles, a.ID)
		}
	}
}

func (c *census) writes(at int, surface, outlet string) {
	c.surfaces[at][surface]++
	if c.outlets[at][surface] == nil {
		c.outlets[at][surface] = map[string]bool{}
	}
	if outlet != "" {
		c.outlets[at][surface][outlet] = true
	}
}

// written returns how articles write an entity, script by script.
func (c *census) written(at int) []Variant {
	var out []Variant
	for _, text := range byCount(c.surfaces[at]) {
		out = append(out, Variant{text, scriptOf(text), c.surfaces[at][text], slices.Sorted(maps.Keys(c.outlets[at][text]))})
	}
	slices.SortStableFunc(out, func(a, b Variant) int { return cmp.Compare(a.Script, b.Script) })
	return out
}

// mostTogether bounds the company that an entity is shown in.
const mostTogether = 12

// together returns for each entity those that the same articles name: of most
// articles first, and of those named as often with it, those named less elsewhere.
func (c *census) together() [][]Company {
	out := make([][]Company, len(c.entities))
	count := make([]int, len(c.entities))
	var met []int
	for i := range c.entities {
		met = met[:0]
		for _, a := range c.in[i] {
			for _, other := range c.named[a] {
				if count[other]++; count[other] == 1 {
					met = append(met, other)
				}
			}
		}
		slices.SortFunc(met, func(a, b int) int {
			return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(len(c.in[a]), len(c.in[b])),
				cmp.Compare(c.entities[a].Caption, c.entities[b].Caption), cmp.Compare(c.entities[a].Type, c.entities[b].Type))
		})
		for _, other := range met {
			if e := &c.entities[other]; other != i && len(out[i]) < mostTogether {
				out[i] = append(out[i], Company{isnad.Name{Type: e.Type, Caption: e.Caption}, count[other]})
			}
			count[other] = 0
		}
	}
	return out
}

// captionsOf returns how to call an entity in Latin and in Arabic letters. In
// Latin ones it is the caption, or else how it sounds; in Arabic ones the fullest
// name of a person, and of others the name that articles use most.
func captionsOf(s *Survey, e *Entity) (latin, ar string) {
	isArabic := func(text string) bool { return strings.ContainsFunc(text, arabic.IsLetter) }
	for _, n := range e.Names {
		if latin == "" && !isArabic(n.Caption) {
			latin = n.Caption
		}
	}
	if latin == "" {
		latin = s.Romanized[e.Caption]
	}
	words := 0
	for _, v := range e.Variants {
		n := len(strings.Fields(v))
		if isArabic(v) && (ar == "" || (e.Type == isnad.MentionPerson && n > words)) {
			ar, words = strings.Join(strings.Fields(v), " "), n
		}
	}
	if ar == "" && isArabic(e.Caption) {
		ar = e.Caption
	}
	return latin, ar
}
