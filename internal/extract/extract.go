// Package extract turns a capture into an article: its text, its blocks by
// kind, its title and metadata, and the date on which it was published.
package extract

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Article reads a capture. The text of a plain text is the capture's own,
// unchanged; that of HTML is the page as a browser shows it, one block a line.
// What the carrier said goes before what the page says of itself. The error is
// an [isnad.InputError] when the bytes hold no article.
func Article(c isnad.Capture, lex *lexicon.Lexicon) (isnad.Article, error) {
	source, media, ok := decode(c)
	if !ok {
		return isnad.Article{}, refusal(c, "its bytes are no text in any character set that we know")
	}
	page := rendered{text: source}
	if media == isnad.MediaHTML {
		var reason string
		if page, reason = renderPage(source, lex); reason != "" {
			return isnad.Article{}, refusal(c, reason)
		}
	}
	t := arabic.Tokenize(page.text)
	title := c.Title
	if title == "" && len(page.meta.titles) > 0 {
		title = page.meta.titles[0]
	}
	language := languageOf(page.text)
	ls := blocks(&t, page.marks, title, language, lex)
	if !readable(ls) {
		return isnad.Article{}, refusal(c, "there is no text in it")
	}
	a := isnad.Article{
		Path: c.Path, URI: first(c.URI, page.meta.address()), Capture: isnad.DigestOf(c.Bytes),
		Digest: isnad.DigestOf([]byte(page.text)), Text: page.text, Language: language,
		Author: first(c.Author, page.meta.author), Blocks: make([]isnad.Block, len(ls)),
	}
	for i := range ls {
		a.Blocks[i] = isnad.Block{Span: ls[i].Span, Kind: ls[i].kind}
	}
	a.Title = first(c.Title, titleOf(&a), title)
	a.Outlet = outletOf(&a, c.Outlet, page.meta, ls)
	a.ID = isnad.ArticleID(a.URI, a.Outlet, a.Digest)
	publish(&a, dateHints{
		carrier: c.Published, published: page.meta.published, modified: page.meta.modified,
		fetched: c.Fetched, uri: a.URI,
	}, lex)
	return a, nil
}

func refusal(c isnad.Capture, reason string) error {
	return &isnad.InputError{Input: first(c.Path, c.URI, "the article"), Reason: reason}
}

// readable reports whether any line holds a word.
func readable(ls []line) bool {
	for i := range ls {
		if ls[i].words > ls[i].numbers {
			return true
		}
	}
	return false
}

// titleOf is the first title among the blocks.
func titleOf(a *isnad.Article) string {
	for _, b := range a.Blocks {
		if b.Kind == isnad.BlockTitle {
			return strings.Join(strings.Fields(b.In(a.Text)), " ")
		}
	}
	return ""
}

// first is the first of the values that is not empty.
func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}
