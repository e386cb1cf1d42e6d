package view

import (
	"cmp"
	"slices"

	"github.com/isnad-project/isnad"
)

// Entity is someone or something that the articles name.
type Entity struct {
	isnad.Entity
	Mentions int    // how often it is named
	Country  string // ISO 3166 of a place
	Roles    []Held // of a person, oldest first
}

// Held is a role that articles give a person.
type Held struct {
	Role     string // in English where the table of roles knows it, else as written
	Org      string
	From, To string   // EDTF: publication of the first and the last article that says so
	Articles []string // ids
}

// Entities returns everybody and everything that the survey's articles name,
// those named in most articles first.
func Entities(s *Survey) []Entity {
	found := map[isnad.Name]*Entity{}
	surfaces := map[isnad.Name]map[string]int{}
	for i := range s.Articles {
		a := &s.Articles[i]
		for j := range a.Mentions {
			m := &a.Mentions[j]
			n, ok := m.Name()
			if !ok {
				continue
			}
			e := found[n]
			if e == nil {
				e = &Entity{Entity: isnad.Entity{ID: n.Entity(), Type: m.Type, Caption: m.Canonical}}
				found[n], surfaces[n] = e, map[string]int{}
			}
			e.Mentions++
			if !m.Nominal {
				surfaces[n][m.In(a.Text)]++
			}
			if m.Place != nil && e.Country == "" {
				e.Country = m.Place.Country
			}
			if !slices.Contains(e.Articles, a.ID) {
				e.Articles = append(e.Articles, a.ID)
			}
		}
	}
	roles := rolesHeld(s)
	out := make([]Entity, 0, len(found))
	for n, e := range found {
		e.Variants = byCount(surfaces[n])
		if n.Type == isnad.MentionPerson {
			e.Roles = roles[n.Caption]
		}
		out = append(out, *e)
	}
	slices.SortFunc(out, func(a, b Entity) int {
		return cmp.Or(cmp.Compare(len(b.Articles), len(a.Articles)), cmp.Compare(b.Mentions, a.Mentions),
			cmp.Compare(a.Caption, b.Caption), cmp.Compare(a.Type, b.Type))
	})
	return out
}

// byCount returns the keys, the most frequent first, then in byte order.
func byCount(count map[string]int) []string {
	out := make([]string, 0, len(count))
	for s := range count {
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	return out
}

// rolesHeld gathers the roles that claims give to each person.
func rolesHeld(s *Survey) map[string][]Held {
	out := map[string][]Held{}
	for _, a := range byDate(s.Articles) {
		for i := range a.Claims {
			c := &a.Claims[i]
			if c.Type != isnad.ClaimRole {
				continue
			}
			person, role, org := c.Slots["person"].String(), c.Slots["role"].String(), c.Slots["org"].String()
			held := out[person]
			at := slices.IndexFunc(held, func(h Held) bool { return h.Role == role && h.Org == org })
			if at < 0 {
				held = append(held, Held{Role: role, Org: org, From: a.Date()})
				at = len(held) - 1
			}
			held[at].To = a.Date()
			if !slices.Contains(held[at].Articles, a.ID) {
				held[at].Articles = append(held[at].Articles, a.ID)
			}
			out[person] = held
		}
	}
	return out
}

// byDate returns the articles by publication, those without a date last, then
// by id.
func byDate(articles []isnad.Article) []*isnad.Article {
	out := make([]*isnad.Article, len(articles))
	for i := range articles {
		out[i] = &articles[i]
	}
	slices.SortFunc(out, func(a, b *isnad.Article) int {
		return cmp.Or(cmp.Compare(dayOf(a.Date()), dayOf(b.Date())), cmp.Compare(a.ID, b.ID))
	})
	return out
}
