package annotate

import (
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// orgFound is a name of an organisation in tokens [first, last).
type orgFound struct {
	first, last int
	against     int             // token that begins whom it is against, or 0
	alias       int             // tokens at the end that hold another name in brackets
	skip        int             // letters of the first token that belong to a particle
	head        lexicon.OrgHead // zero when the name has no class noun
	row         *lexicon.Org    // nil when no gazetteer row names it
	rule        string
	nominal     bool // a description that names nobody by itself
	nested      []orgFound
	named       [2]int    // tokens of the proper name behind a class noun, quotation marks included
	country     string    // caption of the country that it is in, told behind it
	club        string    // caption of the club that bears the name of a city
	same        *orgFound // the fuller name that stands elsewhere in the article
}

// orgGrammar reads names of organisations that begin with a class noun, after
// what Ryding (2005, chapter 8) says of the construct phrase: one head, a chain
// of nouns of which only the last carries the article, then adjectives.
type orgGrammar struct {
	nameWords
	orgs       *lexicon.Phrases[*lexicon.Org]
	outlets    *lexicon.Phrases[*lexicon.Org]
	brands     *lexicon.Phrases[string]
	glosses    *lexicon.Phrases[lexicon.OrgWord]
	links      *lexicon.Phrases[string]
	relations  *lexicon.Phrases[string]
	honorifics *lexicon.Phrases[string]
	callings   *lexicon.Phrases[string]
	traps      *lexicon.Phrases[string]
	cues       *lexicon.Phrases[string]
	sources    *lexicon.Phrases[string]
	examples   *lexicon.Phrases[string]
	kinds      *lexicon.Phrases[string]
	titles     *lexicon.Phrases[lexicon.Title]
	several    *lexicon.Phrases[lexicon.OrgHead] // class nouns of several bodies
	known      *lexicon.Listing                  // words that news uses often
	lex        *lexicon.Lexicon
	companies  *lexicon.Phrases[bool] // words that stand where names of companies do
	company    string                 // the class of words that are names of companies
	ends       map[string]bool        // folded words that no name goes on with
	letters    map[string]lexicon.LetterName
	coalitions map[string]*lexicon.Org // by the id of whom they are against
}

func newOrgGrammar(d *document) *orgGrammar {
	return &orgGrammar{
		nameWords: newNameWords(d), orgs: d.lex.Orgs(), outlets: d.lex.Outlets(), brands: d.lex.OutletWords(),
		glosses: d.lex.OrgGlosses(), links: d.lex.CoalitionLinks(), relations: d.lex.OrgRelations(),
		honorifics: d.lex.Honorifics(), callings: d.lex.OrgCallings(), traps: d.lex.OrgTraps(),
		cues: d.lex.OrgCues(), sources: d.lex.OrgSources(), examples: d.lex.OrgExamples(), kinds: d.lex.OrgKinds(),
		titles: d.lex.Titles(), several: d.lex.OrgHeadsOfMany(), lex: d.lex, companies: lexicon.View(d.lex, "company words", newCompanyWords), company: d.lex.OrgClasses()["company"], ends: d.lex.NameEnds(), letters: d.lex.LetterNames(), known: d.lex.WordClasses(), coalitions: d.lex.Coalitions(),
	}
}

// at returns the longest name of an organisation that begins at token i.
func (g *orgGrammar) at(i int) (orgFound, bool) {
	row, isRow := g.listed(i)
	name, isName := g.built(i)
	if isRow && isName && name.last == row.last+1 && g.t.Tokens[row.last].Kind == arabic.Punct {
		row.last++ // the closing quotation mark
	}
	switch {
	case isName && (!isRow || name.last > row.last && name.first <= row.first):
		if isRow && row.first == name.first {
			name.nested = append(name.nested, row)
		}
		return g.alias(name), true
	case isRow:
		return g.alias(row), true
	}
	if f, ok := g.branded(i); ok {
		return f, true
	}
	if f, ok := g.acronym(i); ok {
		return g.alias(f), true
	}
	if f, ok := g.department(i); ok {
		return f, true
	}
	if f, ok := g.cited(i); ok {
		return f, true
	}
	return g.classed(i)
}

// listed returns the gazetteer's name at token i. A single definite word with an
// adjective behind it is the common noun (the air base, not the Base).
func (g *orgGrammar) listed(i int) (orgFound, bool) {
	m, ok := g.orgs.Longest(g.t, i)
	if !ok {
		return orgFound{}, false
	}
	if m.Last == i+1 && (!g.credible(i, m.Skip) || g.definite(i) && g.adjectives(m.Last) > m.Last) {
		return orgFound{}, false
	}
	f := orgFound{first: i, last: m.Last, skip: m.Skip, row: m.Values[0], rule: "org.gazetteer"}
	if f.row.Class == "company" && g.product(i, m.Last) {
		return orgFound{}, false
	}
	if h, ok := g.heads.Longest(g.t, i); ok && h.Skip == m.Skip {
		f.head = h.Values[0]
		if f.head.Inside == lexicon.OrgInsideNever && h.Last < f.last {
			f.first, f.skip = h.Last, 0
			if g.t.Tokens[f.first].Kind == arabic.Punct {
				f.first++ // the opening quotation mark
			}
		}
	}
	return f, true
}

// built returns the name that grammar makes of a class noun at token i.
func (g *orgGrammar) built(i int) (orgFound, bool) {
	m, ok := g.heads.Longest(g.t, i)
	if !ok || !g.goesOn(m.Last) {
		return orgFound{}, false
	}
	for _, h := range m.Values {
		if h.Definite && g.stopped(i-1, "minister") {
			continue
		}
		f := orgFound{first: i, skip: m.Skip, head: h, rule: "org.grammar"}
		if kind, ok := g.kinds.Longest(g.t, i); ok && kind.Last > m.Last && g.adjectives(kind.Last) == kind.Last {
			f.last, f.nominal = kind.Last, true
			return f, true
		}
		if g.apposed(&f, m.Last) {
			return f, true
		}
		if h.Described {
			continue
		}
		if h.Definite && g.withArticle(&f, m.Last) || !h.Definite && g.construct(&f, m.Last) {
			g.inCountry(&f)
			return f, true
		}
	}
	return orgFound{}, false
}
