package annotate

import (
	"strings"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// classed reads the name of a company that no list holds and nothing introduces:
// a foreign word that stands in news where names of companies stand, with the
// foreign words behind it.
func (g *orgGrammar) classed(i int) (orgFound, bool) {
	const longest = 3
	f := orgFound{first: i, last: i + 1, rule: "org.class"}
	if !g.goesOn(i) || g.t.Tokens[i].Kind != arabic.Word || !g.companies.May(g.t, i) {
		return f, false
	}
	w := g.companyWord(g.t.Fold(i))
	if !w.is || w.reading == 0 && !g.strange(i) {
		return f, false
	}
	var buf [8]arabic.Reading
	r := arabic.Readings(buf[:0], g.t.Fold(i))[w.reading]
	if g.ofPerson(r.Stem) {
		return f, false
	}
	f.skip = r.Skip
	for f.last < i+longest && g.goesOn(f.last) && g.strange(f.last) && !g.people.Has(g.t.Fold(f.last)) && !arabic.IsImperfect(g.t.Fold(f.last)) && !g.conjoined(f.last) {
		f.last++
	}
	f.named = [2]int{i, f.last}
	f.head.Class, f.head.Inside = "company", lexicon.OrgInsideNever
	return f, !g.numbered(f.last)
}

// companyWord says whether a word stands in news as names of companies do, and
// in which of its readings: as it is, or behind particles when news hardly uses it
// as it is.
type companyWord struct {
	is      bool
	reading int
}

func (g *orgGrammar) companyWord(fold string) companyWord {
	if class := g.lex.WordClass(fold); class != "" {
		return companyWord{is: class == g.company && g.unlikeWords(fold)}
	}
	var buf [8]arabic.Reading
	for n, r := range arabic.Readings(buf[:0], fold) {
		if r.Skip > 0 && g.lex.WordClass(r.Stem) == g.company {
			return companyWord{g.unlikeWords(r.Stem), n}
		}
	}
	return companyWord{}
}

// newCompanyWords finds the words of the class that companies have.
func newCompanyWords(lex *lexicon.Lexicon) *lexicon.Phrases[bool] {
	words := lexicon.NewPhrases[bool]()
	company := lex.OrgClasses()["company"]
	for word, classes := range lex.WordClasses().All() {
		if _, few, _ := strings.Cut(classes, "\t"); few == company {
			words.Add(word, true)
		}
	}
	return words
}

// ofPerson reports whether a folded word stands behind a person's name anywhere
// in the article: then it is a surname.
func (g *orgGrammar) ofPerson(fold string) bool {
	const many = 5 // people who bear the name before it
	for k := 1; k < len(g.t.Tokens); k++ {
		if g.t.Tokens[k].Line || g.t.Fold(k) != fold || g.t.Tokens[k-1].Kind != arabic.Word {
			continue
		}
		if _, people := g.lex.NameToken(g.t.Fold(k - 1)); people >= many && !g.common.Has(g.t.Fold(k-1)) {
			return true
		}
	}
	return false
}

// unlikeWords reports whether a folded word has no form of adjectives and is no
// part of people's names, no place and no letter.
func (g *orgGrammar) unlikeWords(fold string) bool {
	if _, letter := g.letters[fold]; letter || g.world.Has(fold) || g.places.Exact(fold) != nil {
		return false
	}
	return !arabic.HasArticle(fold) && !g.common.Has(fold) && !g.people.Has(fold) && !arabic.IsFeminine(fold) && !pronominal(fold)
}
