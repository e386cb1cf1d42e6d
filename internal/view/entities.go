package view

import (
	"cmp"
	"slices"

	"github.com/isnad-project/isnad"
)

// Entity is someone or something that the articles name.
type Entity struct {
	isnad.Entity
	Latin    string       // caption in Latin letters; "" when none is known
	Arabic   string       // caption in Arabic letters, as articles write it; "" when none does
	Names    []isnad.Name // canonical names that judgements made one, the caption first; the caption alone mostly
	Counts   []int        // how often each of the variants stands
	Mentions int          // how often it is named
	Country  string       // ISO 3166 of a place
	Roles    []Held       // of a person, oldest first
	Together []Company    // who and what the same articles name, those of most articles first
}

// Company is an entity that articles name together with another.
type Company struct {
	isnad.Name
	Articles int // that name both
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
	c := census{at: map[isnad.Name]int{}}
	for _, a := range byDate(s.Articles) {
		c.article(a)
	}
	roles, names := rolesHeld(s), joinedNames(s)
	together := c.together()
	for i := range c.entities {
		e := &c.entities[i]
		n := isnad.Name{Type: e.Type, Caption: e.Caption}
		e.Variants = byCount(c.surfaces[i])
		for _, v := range e.Variants {
			e.Counts = append(e.Counts, c.surfaces[i][v])
		}
		if e.Type == isnad.MentionPerson {
			e.Roles = roles[e.Caption]
		}
		if e.Names = names[n]; e.Names == nil {
			e.Names = []isnad.Name{n}
		}
		e.Latin, e.Arabic = captionsOf(s, e)
		e.Together = together[i]
	}
	out := c.entities
	slices.SortFunc(out, func(a, b Entity) int {
		return cmp.Or(cmp.Compare(len(b.Articles), len(a.Articles)), cmp.Compare(b.Mentions, a.Mentions),
			cmp.Compare(a.Caption, b.Caption), cmp.Compare(a.Type, b.Type))
	})
	return out
}

func joinedNames(s *Survey) map[isnad.Name][]isnad.Name {
	out := map[isnad.Name][]isnad.Name{}
	for _, set := range s.Joined {
		out[set[0]] = set
	}
	return out
}

// EntityByID returns the entity that one of whose names has the id.
func EntityByID(s *Survey, id string) (e Entity, ok bool) {
	all := Entities(s)
	at := slices.IndexFunc(all, func(e Entity) bool {
		return slices.ContainsFunc(e.Names, func(n isnad.Name) bool { return n.Entity() == id })
	})
	if at < 0 {
		return Entity{}, false
	}
	return all[at], true
}

// EntityOf returns the entity that goes by the name: by an id, its caption, one of
// the names judged the same, or as articles write it; of several the one that most
// articles name.
func EntityOf(s *Survey, asked string) (e Entity, ok bool) {
	if e, ok := EntityByID(s, asked); ok {
		return e, true
	}
	wanted := canonicals(s, asked)
	all := Entities(s)
	at := slices.IndexFunc(all, func(e Entity) bool { return slices.Contains(wanted, e.Caption) })
	if at < 0 {
		return Entity{}, false
	}
	return all[at], true
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
