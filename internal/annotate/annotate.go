// Package annotate finds the mentions of an article: one finder a file.
package annotate

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Mentions returns the mentions in the title and body of a, in text order.
func Mentions(a *isnad.Article, lex *lexicon.Lexicon) []isnad.Mention { return nil }
