package lexicon

import (
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

// Org is an organisation that the gazetteer lists.
type Org struct {
	ID       string
	Caption  string   // in English
	Class    string   // as of its head: ministry, armed, coalition, media, …
	Country  string   // ISO 3166-1 alpha-2; "" when it belongs to none
	Opponent string   // id of the organisation that a coalition stands against
	Heads    []string // ids of the class nouns that its names begin with
}

// Orgs finds the organisations of the gazetteer, in all names that it lists.
func (l *Lexicon) Orgs() *Phrases[*Org] { return get(l, "orgs", buildOrgs).names }

// Coalitions returns the organisations of the gazetteer that stand against
// another one, by the id of that one.
func (l *Lexicon) Coalitions() map[string]*Org { return get(l, "orgs", buildOrgs).against }

// ClubCaption returns the caption of the club that bears the name of a city.
func (l *Lexicon) ClubCaption(city string) string {
	if org := get(l, "orgs", buildOrgs).clubs[city]; org != nil {
		return org.Caption
	}
	return city + " (club)"
}

// HasClub reports whether a well-known club bears the name of the city.
func (l *Lexicon) HasClub(city string) bool { return get(l, "orgs", buildOrgs).clubs[city] != nil }

// Outlets finds media by the name that stands behind their class noun (the
// newspaper X): alone it may mean something else.
func (l *Lexicon) Outlets() *Phrases[*Org] { return get(l, "orgs", buildOrgs).outlets }

// OutletWords finds words that end the names of outlets: X Online, X Times.
func (l *Lexicon) OutletWords() *Phrases[string] {
	return get(l, "outlet-words", words("ar/outlet-words.tsv"))
}

type orgView struct {
	names   *Phrases[*Org]
	outlets *Phrases[*Org]
	against map[string]*Org
	clubs   map[string]*Org // by the city whose name they bear
}

func buildOrgs(l *Lexicon) (*orgView, error) {
	table, err := l.Table("ar/orgs.tsv")
	if err != nil {
		return nil, err
	}
	heads := l.OrgHeads()
	v := &orgView{names: NewPhrases[*Org](), outlets: NewPhrases[*Org](), against: map[string]*Org{}, clubs: map[string]*Org{}}
	ids := map[string]bool{}
	for _, row := range table.Rows {
		ids[row.ID()] = true
		org := &Org{
			ID: row.ID(), Caption: row.Get("en"), Class: row.Get("class"),
			Country: row.Get("country"), Opponent: row.Get("opponent"),
		}
		if city := row.Get("city"); city != "" {
			v.clubs[city] = org
		}
		if org.Opponent != "" {
			v.against[org.Opponent] = org
		}
		for _, name := range row.List("ar") {
			v.names.Add(name, org)
			t := arabic.Tokenize(name)
			m, ok := heads.Longest(&t, 0)
			if !ok || m.Skip > 0 {
				continue
			}
			org.Heads = append(org.Heads, m.Values[0].ID)
			if m.Values[0].Inside == OrgInsideNever && m.Last < len(t.Tokens) {
				v.outlets.Add(name[t.Tokens[m.Last].Start:], org)
			}
		}
	}
	for _, row := range table.Rows {
		if o := row.Get("opponent"); o != "" && !ids[o] {
			return nil, row.Errorf("opponent", "no row %q", o)
		}
	}
	return v, nil
}

// OrgWord is a word that names of organisations are made of.
type OrgWord struct {
	English   string
	Adjective bool
	Ministry  bool // the noun alone may stand for its ministry

	Description bool // an adjective that says what kind of body it is, and makes no name
}

// OrgWords finds the words that names of organisations are made of, with and
// without the article, adjectives in both genders.
func (l *Lexicon) OrgWords() *Phrases[OrgWord] {
	return get(l, "org-words", orgWordTable("ar/org-words.tsv"))
}

// OrgGlosses finds further words that groups and papers call themselves by (wave,
// banner): they tell what a name means, and do not make one.
func (l *Lexicon) OrgGlosses() *Phrases[OrgWord] {
	return get(l, "org-glosses", orgWordTable("ar/org-glosses.tsv"))
}

func orgWordTable(path string) func(l *Lexicon) (*Phrases[OrgWord], error) {
	return func(l *Lexicon) (*Phrases[OrgWord], error) {
		table, err := l.Table(path)
		if err != nil {
			return nil, err
		}
		p := NewPhrases[OrgWord]()
		for _, row := range table.Rows {
			w := OrgWord{English: row.Get("en"), Adjective: row.Get("role") != "noun" && row.Get("role") != "ministry", Description: row.Get("role") == "description", Ministry: row.Get("role") == "ministry"}
			for _, form := range row.List("ar") {
				addOrgWord(p, form, w)
				if w.Adjective && !strings.HasSuffix(arabic.Fold(form), foldedHeh) {
					addOrgWord(p, form+foldedHeh, w)
				}
			}
		}
		return p, nil
	}
}

const foldedHeh = "\u0647"

func addOrgWord(p *Phrases[OrgWord], form string, w OrgWord) {
	p.Add(form, w)
	words := strings.Fields(form)
	words[len(words)-1] = foldedArticle + words[len(words)-1]
	p.Add(strings.Join(words, " "), w)
	if len(words) > 1 && !strings.HasPrefix(words[0], foldedArticle) {
		words[0] = foldedArticle + words[0]
		p.Add(strings.Join(words, " "), w)
	}
}

// CoalitionLinks finds the words between a coalition and whom it is against.
func (l *Lexicon) CoalitionLinks() *Phrases[string] {
	return get(l, "coalition-links", words("ar/coalition-links.tsv"))
}

// OrgCallings finds the words between a description of a body and its name
// (a company called X).
func (l *Lexicon) OrgCallings() *Phrases[string] {
	return get(l, "org-callings", words("ar/org-callings.tsv"))
}

// OrgCues finds the words in front of which a noun that mostly means something
// else is a body's (the fighters of the organisation X).
func (l *Lexicon) OrgCues() *Phrases[string] { return get(l, "org-cues", words("ar/org-cues.tsv")) }

// OrgExamples finds the words between a kind of bodies and some of them.
func (l *Lexicon) OrgExamples() *Phrases[string] {
	return get(l, "org-examples", words("ar/org-examples.tsv"))
}

// OrgKinds finds phrases that tell a kind of body and no one body (the security
// forces).
func (l *Lexicon) OrgKinds() *Phrases[string] { return get(l, "org-kinds", words("ar/org-kinds.tsv")) }

// OrgClasses returns the class of words, as of [Lexicon.WordClasses], that a kind
// of body mostly has, by the kind: words that stand between the same neighbours
// as names of clubs are names of clubs.
func (l *Lexicon) OrgClasses() map[string]string {
	return get(l, "org-classes", func(l *Lexicon) (map[string]string, error) {
		table, err := l.Table("ar/org-classes.tsv")
		if err != nil {
			return nil, err
		}
		classes := map[string]string{}
		for _, row := range table.Rows {
			votes := map[string]int{}
			for _, name := range row.List("ar") {
				if class := l.WordClass(arabic.Fold(name)); class != "" {
					votes[class]++
				}
			}
			for class, n := range votes {
				if best := classes[row.ID()]; n > votes[best] || n == votes[best] && class < best {
					classes[row.ID()] = class
				}
			}
		}
		return classes, nil
	})
}

// OrgSources finds the words in front of the outlet that an article is taken from.
func (l *Lexicon) OrgSources() *Phrases[string] {
	return get(l, "org-sources", words("ar/org-sources.tsv"))
}

// OrgTraps finds phrases that look like names of bodies and name none.
func (l *Lexicon) OrgTraps() *Phrases[string] {
	return get(l, "org-traps", words("ar/org-traps.tsv"))
}

// Honorifics finds titles that names of bodies hold (the centre of King X).
func (l *Lexicon) Honorifics() *Phrases[string] {
	return get(l, "org-honorifics", words("ar/org-honorifics.tsv"))
}

// OrgRelations finds nouns with the preposition that they take in names of
// organisations (cooperation with).
func (l *Lexicon) OrgRelations() *Phrases[string] {
	return get(l, "org-relations", words("ar/org-relations.tsv"))
}

// NameStops finds closed-class words and common verbs, which end a name. The
// value is the id of the row.
func (l *Lexicon) NameStops() *Phrases[string] {
	return get(l, "name-stops", words("ar/name-stops.tsv"))
}

// words builds the phrases of a plain list; the value of each is its row's id.
func words(file string) func(*Lexicon) (*Phrases[string], error) {
	return func(l *Lexicon) (*Phrases[string], error) {
		table, err := l.Table(file)
		if err != nil {
			return nil, err
		}
		p := NewPhrases[string]()
		for _, row := range table.Rows {
			for _, phrase := range row.List("ar") {
				p.Add(phrase, row.ID())
			}
		}
		return p, nil
	}
}
