package annotate

import (
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// classed reads the name of a company that no list holds and nothing introduces:
// a foreign word that stands in news where names of companies stand, with the
// foreign words behind it.
func (g *orgGrammar) classed(i int) (orgFound, bool) {
	const longest = 3
	f := orgFound{first: i, last: i + 1, rule: "org.class"}
	if !g.goesOn(i) || g.t.Tokens[i].Kind != arabic.Word {
		return f, false
	}
	fold := g.t.Fold(i)
	if class := g.lex.WordClass(fold); class == "" {
		fold, f.skip = g.companyBehindParticle(fold)
	} else if class != g.company || !g.strange(i) {
		return f, false
	}
	if fold == "" || !g.unlikeWords(fold) || g.ofPerson(fold) {
		return f, false
	}
	for f.last < i+longest && g.goesOn(f.last) && g.strange(f.last) && !g.people.Has(g.t.Fold(f.last)) && !arabic.IsImperfect(g.t.Fold(f.last)) && !g.conjoined(f.last) {
		f.last++
	}
	f.named = [2]int{i, f.last}
	f.head.Class, f.head.Inside = "company", lexicon.OrgInsideNever
	return f, !g.numbered(f.last)
}

// companyBehindParticle returns the stem of a folded word that stands in news as
// names of companies do, and how many letters are in front of it.
func (g *orgGrammar) companyBehindParticle(fold string) (stem string, skip int) {
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], fold) {
		if r.Skip > 0 && g.lex.WordClass(r.Stem) == g.company {
			return r.Stem, r.Skip
		}
	}
	return "", 0
}

// ofPerson reports whether a folded word stands behind a person's name anywhere
// in the article: then it is a surname.
func (g *orgGrammar) ofPerson(fold string) bool {
	for k := 1; k < len(g.t.Tokens); k++ {
		if !g.t.Tokens[k].Line && g.t.Fold(k) == fold && g.t.Tokens[k-1].Kind == arabic.Word && (g.people.Has(g.t.Fold(k-1)) || g.strange(k-1)) {
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
