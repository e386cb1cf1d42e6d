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
	for i := range p.sentences {
		s := &p.sentences[i]
		if s.kind == isnad.BlockTitle {
			continue // a headline repeats the body, in fewer words
		}
		for _, fill := range frames {
			fill(p, s)
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
