package view

import (
	"cmp"
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
)

// Entity is someone or something that the articles name.
type Entity struct {
	isnad.Entity
	Latin    string       // caption in Latin letters; "" when none is known
	Arabic   string       // caption in Arabic letters, as articles write it; "" when none does
	Names    []isnad.Name // canonical names that judgements made one, the caption first; the caption alone mostly
	Written  []Variant    // the variants, by script, then as in Variants
	Mentions int          // how often it is named
	Country  string       // ISO 3166 of a place
	Roles    []Held       // of a person, oldest first
	Together []Company    // who and what the same articles name, those of most articles first
}

// Variant is one way in which articles write a name.
type Variant struct {
	Text    string
	Script  Script
	Count   int
	Outlets []string // that write so, in byte order
}

// Script is what a name is written in.
type Script string

// The scripts.
const (
	ScriptArabic Script = "arabic"
	ScriptLatin  Script = "latin" // and any other
)

func scriptOf(text string) Script {
	if strings.ContainsFunc(text, arabic.IsLetter) {
		return ScriptArabic
	}
	return ScriptLatin
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
	Said     []string // who says so, oldest first: an outlet, or "outlet < source" for what it quotes
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
		e.Written = c.written(i)
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

// EntitiesOf returns the entities of some kinds; of all when none is given.
func EntitiesOf(s *Survey, kinds []isnad.MentionType) []Entity {
	all := Entities(s)
	if len(kinds) == 0 {
		return all
	}
	return slices.DeleteFunc(all, func(e Entity) bool { return !slices.Contains(kinds, e.Type) })
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
			if said := sayer(a, c.Chain); !slices.Contains(held[at].Said, said) {
				held[at].Said = append(held[at].Said, said)
			}
			out[person] = held
		}
	}
	return out
}

// Publisher is what to call who published an article.
func Publisher(a *isnad.Article) string {
	if a == nil {
		return ""
	}
	return cmp.Or(a.Outlet.Name, a.Outlet.Domain, a.URI, a.Path)
}

// sayer is who says what stands in an article: its outlet, and the source that it
// quotes.
func sayer(a *isnad.Article, chain []string) string {
	if len(chain) == 0 {
		return Publisher(a)
	}
	return Publisher(a) + " < " + chain[0]
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
