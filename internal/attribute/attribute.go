// Package attribute finds who said what: cues, sources, content, and the chain
// from outlet to origin.
package attribute

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Attributions returns the attributions of a, in text order of their content.
func Attributions(a *isnad.Article, lex *lexicon.Lexicon) []isnad.Attribution { return nil }
