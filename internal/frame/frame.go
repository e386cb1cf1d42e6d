// Package frame fills the frames of claims from mentions and attributions: one
// claim type a file. The words that call up a frame stand in data; the grammar
// that fills its slots stands here.
package frame

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// frames look at each sentence in this order: incidents before the casualties
// that they cost, meetings before who attended them.
var frames = []func(*page, *sentence){
	membership, founding, meetings, attendance, pledges, designations, incidents, casualties,
	strength, territory, leadership, statistics, goals,
}

// Claims returns the claims of a, in text order of their evidence.
func Claims(a *isnad.Article, lex *lexicon.Lexicon) []isnad.Claim {
	p := newPage(a, lex)
	p.roles()
	// The body first: a caption adds to what it tells. A headline repeats it, in
	// fewer words, and is left out.
	for _, kind := range [...]isnad.BlockKind{isnad.BlockBody, isnad.BlockCaption} {
		for i := range p.sentences {
			if s := &p.sentences[i]; s.kind == kind {
				for _, fill := range frames {
					fill(p, s)
				}
			}
		}
	}
	p.quotedAt()
	return settle(p.claims)
}

// settle drops the claims that repeat others, sorts and numbers the rest.
func settle(claims []isnad.Claim) []isnad.Claim {
	claims = distinct(claims)
	slices.SortStableFunc(claims, func(a, b isnad.Claim) int {
		x, y := a.Extent(), b.Extent()
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End))
	})
	for i := range claims {
		claims[i].ID = "c" + strconv.Itoa(i+1)
	}
	return claims
}
