// Package resolve decides which mentions mean the same.
package resolve

import (
	"slices"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Within returns the mentions of a with one canonical name for all forms of a
// name that the article uses, and roles tied to their holders. Roles that nobody
// named in the article holds are left out.
func Within(a *isnad.Article, lex *lexicon.Lexicon) []isnad.Mention {
	mentions := slices.Clone(a.Mentions)
	for i := range mentions {
		if mentions[i].Role != nil {
			role := *mentions[i].Role
			mentions[i].Role = &role
		}
	}
	t := arabic.Tokenize(a.Text)
	namePeople(&t, mentions, lex)
	return tieRoles(&t, mentions, lex)
}
