package identity

import (
	"cmp"
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Profile is what the articles say of one entity, as far as it helps to tell
// whether another is the same.
type Profile struct {
	Name      isnad.Name
	Forms     []string // names in full as captioned and as written, in byte order
	offices   []office
	country   string // of a place
	placeKind isnad.PlaceKind
	leaves    map[string]bool // of others: the countries that its articles leave, severalCountries among them
	serves    map[string]int  // country → articles that give the person an office of it
	lies      map[string]bool // countries in which articles put a place
	written   bool            // some form is in Arabic letters
	single    bool            // a person with no form of two words
	articles  map[string]bool
	stories   map[string]bool
	company   map[string]bool // people whom the same articles name
}

// office is an office and the body or country that it belongs to.
type office struct{ office, body string }

// Profiles returns the entities that the articles name, in the order of their
// names. The articles are those that [Map.Apply] gives.
func (m *Map) Profiles(articles []isnad.Article, stories []isnad.Story, whose *lexicon.Whose) []Profile {
	found := map[isnad.Name]*Profile{}
	forms := map[isnad.Name]map[string]bool{}
	in := map[string]string{}
	for _, s := range stories {
		for _, r := range s.Reports {
			in[r.Article] = s.ID
		}
	}
	for i := range articles {
		a := &articles[i]
		s := settingOf(a, in[a.ID], whose)
		for j := range a.Mentions {
			mention := &a.Mentions[j]
			n, ok := mention.Name()
			if !ok {
				continue
			}
			p := found[n]
			if p == nil {
				p = newProfile(n)
				found[n], forms[n] = p, map[string]bool{}
				for _, other := range m.Names(n) {
					forms[n][other.Caption] = true
				}
			}
			p.note(s, mention)
			if !mention.Nominal {
				forms[n][strings.Join(strings.Fields(mention.In(a.Text)), " ")] = true
			}
		}
		noteOffices(found, a, whose)
	}
	out := make([]Profile, 0, len(found))
	for n, p := range found {
		p.Forms = fullForms(forms[n], n.Type)
		p.written = slices.ContainsFunc(p.Forms, func(f string) bool { return script(f) == 1 })
		p.single = n.Type == isnad.MentionPerson && !slices.ContainsFunc(p.Forms, func(f string) bool { return strings.Contains(f, " ") })
		out = append(out, *p)
	}
	slices.SortFunc(out, func(a, b Profile) int { return isnad.CompareNames(a.Name, b.Name) })
	return out
}

func newProfile(n isnad.Name) *Profile {
	return &Profile{
		Name: n, articles: map[string]bool{}, stories: map[string]bool{}, company: map[string]bool{},
		leaves: map[string]bool{}, serves: map[string]int{}, lies: map[string]bool{},
	}
}

// setting is what an article says of everybody whom it names.
type setting struct {
	article, story string
	leaves         string   // the only country that it speaks of; severalCountries, or "" for none
	people         []string // in full
}

// severalCountries is what an article leaves that speaks of no country or of two.
const severalCountries = "several"

func settingOf(a *isnad.Article, story string, whose *lexicon.Whose) setting {
	s := setting{article: a.ID, story: story}
	speaks := func(country string) {
		if s.leaves != country {
			s.leaves = cmp.Or(s.leaves, country)
			if s.leaves != country {
				s.leaves = severalCountries
			}
		}
	}
	seen := map[string]bool{}
	for i := range a.Mentions {
		m := &a.Mentions[i]
		switch {
		case m.Place != nil && m.Place.Country != "":
			speaks(m.Place.Country)
		case m.Role != nil && m.Role.Org != "":
			if country, ok := whose.Of(arabic.Fold(m.Role.Org)); ok {
				speaks(country)
			}
		case m.Type == isnad.MentionPerson && strings.Contains(m.Canonical, " ") && !seen[m.Canonical]:
			seen[m.Canonical] = true
			s.people = append(s.people, m.Canonical)
		}
	}
	s.leaves = cmp.Or(s.leaves, severalCountries)
	return s
}

func (p *Profile) note(s setting, m *isnad.Mention) {
	if !p.articles[s.article] {
		p.articles[s.article] = true
		p.leaves[s.leaves] = true
		if p.Name.Type == isnad.MentionPerson {
			for _, who := range s.people {
				p.company[who] = true
			}
		}
	}
	if s.story != "" {
		p.stories[s.story] = true
	}
	if m.Place != nil && m.Place.Metonym == "" {
		p.country, p.placeKind = cmp.Or(p.country, m.Place.Country), cmp.Or(p.placeKind, m.Place.Kind)
		if m.Place.Country != "" {
			p.lies[m.Place.Country] = true
		}
	}
}

func noteOffices(found map[isnad.Name]*Profile, a *isnad.Article, whose *lexicon.Whose) {
	serves := map[*Profile]map[string]bool{}
	for i := range a.Mentions {
		r := a.Mentions[i].Role
		if r == nil || r.Org == "" {
			continue
		}
		p := found[isnad.Name{Type: isnad.MentionPerson, Caption: r.Holder}]
		if p == nil {
			continue
		}
		if o := (office{r.Office, r.Org}); !slices.Contains(p.offices, o) {
			p.offices = append(p.offices, o)
		}
		if country, ok := whose.Of(arabic.Fold(r.Org)); ok {
			if serves[p] == nil {
				serves[p] = map[string]bool{}
			}
			serves[p][country] = true
		}
	}
	for p, countries := range serves {
		for country := range countries {
			p.serves[country]++
		}
	}
}

// mostForms bounds the spellings of one entity that are held against others.
const mostForms = 12

// fullForms are the forms that say the whole name: of a person in each script
// those with the most words, as a surname alone is no ground to compare two
// people; of others those of two words or more, where there are any.
func fullForms(forms map[string]bool, t isnad.MentionType) []string {
	longest := map[int]int{}
	for f := range forms {
		longest[script(f)] = max(longest[script(f)], len(strings.Fields(f)))
	}
	var out []string
	for f := range forms {
		enough := longest[script(f)]
		if t != isnad.MentionPerson {
			enough = min(2, enough)
		}
		if len(strings.Fields(f)) >= enough {
			out = append(out, f)
		}
	}
	slices.Sort(out)
	return out[:min(len(out), mostForms)]
}
