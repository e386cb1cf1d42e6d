// Package extract turns a capture into an article: its text, its blocks by
// kind, its title and metadata, and the date on which it was published.
package extract

import (
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// markup is what a page's markup says of one of its lines.
type markup struct {
	kind isnad.BlockKind // the part that it proves, or ""
}

// Article reads a capture. The error is an [isnad.InputError] when the bytes hold no article.
func Article(c isnad.Capture, lex *lexicon.Lexicon) (isnad.Article, error) {
	text := string(c.Bytes)
	if !utf8.ValidString(text) {
		return isnad.Article{}, &isnad.InputError{Input: c.Path, Reason: "the bytes are not UTF-8 text"}
	}
	t := arabic.Tokenize(text)
	ls := blocks(&t, c.Title, lex)
	if len(ls) == 0 {
		return isnad.Article{}, &isnad.InputError{Input: c.Path, Reason: "there is no text in it"}
	}
	a := isnad.Article{
		Path: c.Path, URI: c.URI, Capture: isnad.DigestOf(c.Bytes), Digest: isnad.DigestOf([]byte(text)),
		Language: "ar", Outlet: c.Outlet, Title: c.Title, Author: c.Author, Text: text,
	}
	for i := range ls {
		a.Blocks = append(a.Blocks, isnad.Block{Span: ls[i].Span, Kind: ls[i].kind})
		if a.Title == "" && ls[i].kind == isnad.BlockTitle {
			a.Title = strings.TrimSpace(ls[i].In(text))
		}
	}
	a.ID = isnad.ArticleID(a.URI, a.Outlet, a.Digest)
	if c.Published != "" {
		a.Published = &isnad.Published{Value: c.Published, Precision: isnad.PrecisionDay, Basis: isnad.BasisMeta}
	}
	return a, nil
}
