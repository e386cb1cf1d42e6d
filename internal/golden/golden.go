// Package golden reads articles kept as fixtures, and writes what is found in
// them so that a person who does not program can check it.
//
// A fixture is a txtar archive. Its first line says what it shows. The file
// input.txt or input.html is the page, and meta, where there is one, what the
// carrier knew of it. The other files are sections of what must be found: a
// fixture holds those that it is about, and the tests rewrite them with -update.
package golden

import (
	"fmt"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/pipeline"
)

// Sections are the sections that a fixture may hold, in their order.
var Sections = []string{"article", "blocks", "mentions", "attributions", "claims", "diagnostics"}

// Capture is the capture of a fixture's page. Meta holds lines of a name, a
// colon and a value: uri, outlet, domain, title, author, published, fetched.
func Capture(name, meta string, page []byte) (isnad.Capture, error) {
	c := isnad.Capture{Bytes: page, Media: isnad.MediaText, Path: name}
	if strings.HasSuffix(name, ".html") {
		c.Media = isnad.MediaHTML
	}
	fields := map[string]*string{
		"uri": &c.URI, "outlet": &c.Outlet.Name, "domain": &c.Outlet.Domain, "title": &c.Title,
		"author": &c.Author, "published": &c.Published, "fetched": &c.Fetched,
	}
	for line := range strings.Lines(meta) {
		name, value, ok := strings.Cut(line, ":")
		if field := fields[strings.TrimSpace(name)]; ok && field != nil {
			*field = strings.TrimSpace(value)
			continue
		}
		return c, fmt.Errorf("meta: %q is no field with a value", strings.TrimSpace(line))
	}
	return c, nil
}

// Read takes the capture through the pipeline and returns the named section of
// what was found.
func Read(c isnad.Capture, lex *lexicon.Lexicon) (section func(name string) string, err error) {
	a, err := pipeline.Read(c, lex)
	if err != nil {
		return nil, err
	}
	return func(name string) string {
		var w writer
		switch name {
		case "article":
			w.article(&a)
		case "blocks":
			w.blocks(&a)
		case "mentions":
			w.mentions(&a)
		case "attributions":
			w.attributions(&a)
		case "claims":
			w.claims(&a)
		case "diagnostics":
			w.diagnostics(&a)
		}
		return w.String()
	}, nil
}
