package extract

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// dateHints are what metadata says of the times of a page, as written there.
type dateHints struct {
	carrier   string   // what the crawler or the caller said: EDTF
	published []string // dates of publication in the page's metadata, best first
	modified  []string // dates of change in the page's metadata
	fetched   string   // when the bytes came in
	uri       string   // the page's address
}

// publish fills in when the article was published, and a stamp that was set
// aside. The blocks of a stand already.
func publish(a *isnad.Article, h dateHints, lex *lexicon.Lexicon) {
	if h.carrier != "" {
		a.Published = &isnad.Published{Value: h.carrier, Precision: isnad.PrecisionDay, Basis: isnad.BasisMeta}
	}
}
