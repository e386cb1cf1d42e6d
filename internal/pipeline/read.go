// Package pipeline runs the stages.
package pipeline

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/annotate"
	"github.com/isnad-project/isnad/internal/attribute"
	"github.com/isnad-project/isnad/internal/extract"
	"github.com/isnad-project/isnad/internal/frame"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/resolve"
)

// Read takes one capture through the whole journey: its article, what that
// mentions, who is who in it, who said what, and what is claimed. The error is
// an [isnad.InputError] when the capture holds no article.
func Read(c isnad.Capture, lex *lexicon.Lexicon) (isnad.Article, error) {
	a, err := extract.Article(c, lex)
	if err != nil {
		return isnad.Article{}, err
	}
	a.Mentions = annotate.Mentions(&a, lex)
	a.Mentions = resolve.Within(&a, lex)
	var marks []isnad.Diagnostic
	a.Attributions, marks = attribute.Attributions(&a, lex)
	a.Diagnostics = append(a.Diagnostics, marks...)
	a.Claims = frame.Claims(&a, lex)
	return a, nil
}
