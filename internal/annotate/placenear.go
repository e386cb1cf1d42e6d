package annotate

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// near returns the listed place that the words at token i spell otherwise, in one
// word, two or three: only behind a class noun (told) or a word of place, and no
// word of the language or of people's names.
func (g *placeGrammar) near(i int, told bool) (placeFound, bool) {
	const most = 3 // words
	if !told && (i == 0 || !slices.Contains(g.cues.Exact(g.t.Fold(i-1)), "prepositions")) || !g.foreign(i) {
		return placeFound{}, false
	}
	ends := [most]string{g.t.Fold(i)}
	n := 1
	for n < most && g.foreign(i+n) {
		ends[n] = ends[n-1] + g.t.Fold(i+n)
		n++
	}
	for ; n > 0; n-- {
		letters := 1
		if n == 1 {
			length := utf8.RuneCountInString(ends[0])
			if !g.proper(i) || !g.rare(i) || length < 5 && !told {
				break
			}
			if length > 7 {
				letters = 2
			}
		}
		m := lexicon.Match[lexicon.GazetteerPlace]{First: i, Last: i + n, Values: g.spellings().Near(ends[n-1], letters)}
		if len(m.Values) == 0 {
			continue
		}
		if p, ok := g.choose(m, told); ok {
			return placeFound{first: i, last: m.Last, rule: listedPlace, place: p.Place, rank: p.Rank}, true
		}
	}
	return placeFound{}, false
}

// foreign reports whether token i can be a word of a foreign name.
func (g *placeGrammar) foreign(i int) bool {
	const shortest = 3 // letters
	if !g.noun(i) {
		return false
	}
	fold := g.t.Fold(i)
	return utf8.RuneCountInString(fold) >= shortest && !arabic.HasArticle(fold) && !g.common.Has(fold) &&
		!strings.HasSuffix(g.t.Surface(i), shortAlef) && g.club.Exact(fold) == nil
}
