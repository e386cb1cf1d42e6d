package lexicon

import (
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

// Title is a word or phrase that heads what people are called by: an office, a
// profession, a rank, a form of address.
type Title struct {
	ID       string
	Kind     TitleKind
	Office   string   // in English; "" when it says nothing of the kind
	Takes    []string // folded prepositions that go on with the title (خبير في)
	Alone    bool     // with the article and nothing else it points back to someone; others mean more (العالم, المساعدة)
	Sole     bool     // one person at a time holds it at a body or in a country
	Field    string   // "sport": elsewhere the word means something else (الحكم, المهاجم); "style": a title of birth or respect
	Definite bool     // with the article
}

// TitleKind tells how a title behaves.
type TitleKind string

// The kinds of title.
const (
	TitleOffice     TitleKind = "office"     // held at a body or in a country, which the phrase goes on to name
	TitleProfession TitleKind = "profession" // what the person does
	TitleRank       TitleKind = "rank"       // military and police ranks
	TitleHonorific  TitleKind = "honorific"  // forms of address: no role
	TitleRelation   TitleKind = "relation"   // an office by way of another's (نظيره)
	TitleKin        TitleKind = "kin"        // relatives and fellows: no role
)

// Titles finds titles, with and without the article, as the table lists them.
func (l *Lexicon) Titles() *Phrases[Title] {
	return get(l, "titles", func(l *Lexicon) (*Phrases[Title], error) {
		table, err := l.Table("ar/titles.tsv")
		if err != nil {
			return nil, err
		}
		p := NewPhrases[Title]()
		for _, row := range table.Rows {
			t := Title{
				ID: row.ID(), Kind: TitleKind(row.Get("kind")), Office: row.Get("office"),
				Alone: row.Get("alone") == "yes",
				Sole:  row.Get("sole") == "yes", Field: row.Get("field"),
			}
			for _, word := range row.List("takes") {
				t.Takes = append(t.Takes, arabic.Fold(word))
			}
			switch t.Kind {
			case TitleOffice, TitleProfession, TitleRank, TitleHonorific, TitleRelation, TitleKin:
			default:
				return nil, row.Errorf("kind", "%q is no kind of title", t.Kind)
			}
			for _, phrase := range row.List("ar") {
				addTitle(p, arabic.Fold(phrase), t)
			}
		}
		return p, nil
	})
}

const accusative = "\u0627"

func addTitle(p *Phrases[Title], phrase string, t Title) {
	t.Definite = strings.Contains(wordsSeparator+phrase, wordsSeparator+foldedArticle)
	p.Add(phrase, t)
	if !t.Definite && !strings.Contains(phrase, wordsSeparator) {
		t.Definite = true
		p.Add(foldedArticle+phrase, t)
		t.Definite = false
		p.Add(phrase+accusative, t) // named leader (زعيما)
	}
}
