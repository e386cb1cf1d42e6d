// Package frame fills the frames of claims from mentions and attributions: one
// claim type a file.
package frame

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Claims returns the claims of a, in text order of their evidence.
func Claims(a *isnad.Article, lex *lexicon.Lexicon) []isnad.Claim { return nil }
