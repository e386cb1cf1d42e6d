package lexicon

import (
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

// OrgHead is a class noun that names of organisations begin with.
type OrgHead struct {
	ID       string
	English  string
	Class    string
	Definite bool // this form carries the article
	Inside   OrgInside

	Idafa      bool // a definite noun may follow: the ministry of health
	Proper     bool // a bare proper name may follow
	Adjective  bool // with the article it makes a name with adjectives alone
	Complement bool // an attached l- may go on with what it is for
	Opponent   bool // may go on with whom it is against
	Bare       bool // with the article it is a name by itself
	Doubtful   bool // mostly means something else: movement, centre
	Country    bool // with the article it needs the adjective of a country
	Two        bool // this form is the dual
	Described  bool // names nothing without a proper name behind it: the giant of X
}

// OrgInside says when a class noun is a part of the name.
type OrgInside string

// The places of a class noun.
const (
	OrgInsideAlways OrgInside = "inside"         // the party of labour
	OrgInsideNever  OrgInside = "outside"        // the newspaper X
	OrgInsideIdafa  OrgInside = "proper-outside" // the company X, but the Tunisian company of electricity
)

// OrgHeads finds class nouns of organisations, with and without the article.
func (l *Lexicon) OrgHeads() *Phrases[OrgHead] { return get(l, "org-heads", buildOrgHeads).one }

// OrgHeadsOfMany finds the duals and plurals of class nouns in construct, behind
// which a list of names stands (the movements X and Y).
func (l *Lexicon) OrgHeadsOfMany() *Phrases[OrgHead] { return get(l, "org-heads", buildOrgHeads).many }

type orgHeadView struct{ one, many *Phrases[OrgHead] }

func buildOrgHeads(l *Lexicon) (*orgHeadView, error) {
	table, err := l.Table("ar/org-heads.tsv")
	if err != nil {
		return nil, err
	}
	v := &orgHeadView{one: NewPhrases[OrgHead](), many: NewPhrases[OrgHead]()}
	for _, row := range table.Rows {
		takes := row.Get("takes")
		h := OrgHead{
			ID: row.ID(), English: row.Get("en"), Class: row.Get("class"), Inside: OrgInside(row.Get("inside")),
			Idafa: strings.Contains(takes, "d"), Proper: strings.Contains(takes, "p"),
			Adjective: strings.Contains(takes, "a"), Complement: strings.Contains(takes, "l"),
			Opponent: strings.Contains(takes, "x"), Doubtful: strings.Contains(takes, "g"),
			Bare: strings.Contains(takes, "b"), Country: strings.Contains(takes, "c"), Described: strings.Contains(takes, "n"),
		}
		switch h.Inside {
		case OrgInsideAlways, OrgInsideNever, OrgInsideIdafa:
		default:
			return nil, row.Errorf("inside", "%q is none of inside, outside, proper-outside", h.Inside)
		}
		if strings.Trim(takes, "dpalxgbcn") != "" {
			return nil, row.Errorf("takes", "%q holds more than the letters d, p, a, l, x, g, b, c, n", takes)
		}
		for _, noun := range row.List("ar") {
			h.Definite = arabic.HasArticle(arabic.Fold(noun[strings.LastIndexByte(noun, ' ')+1:]))
			v.one.Add(noun, h)
			if !h.Definite {
				h.Definite = true
				v.one.Add(foldedArticle+noun, h)
			}
		}
		h.Definite = false
		for _, nouns := range row.List("many") {
			v.many.Add(nouns, h)
		}
		h.Two = true
		for _, nouns := range row.List("two") {
			v.many.Add(nouns, h)
		}
	}
	return v, nil
}
