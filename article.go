package isnad

import (
	"crypto/sha256"
	"encoding/hex"
)

// Article is one page read: an immutable text, and everything found in it. All
// spans point into Text. The stages of the pipeline fill it from top to bottom.
type Article struct {
	ID        string // see ArticleID
	Path      string // as in Capture
	URI       string // as in Capture
	Capture   Digest // of the bytes that came in
	Digest    Digest // of Text: names the revision
	Language  string // ISO 639-1
	Outlet    Outlet
	Title     string
	Author    string
	Published *Published // nil when nothing tells
	Rendered  string     // EDTF; a page-render or crawl stamp that was set aside
	Text      string

	Blocks       []Block
	Mentions     []Mention
	Attributions []Attribution
	Claims       []Claim
	Diagnostics  []Diagnostic
}

// ArticleID identifies a page through its revisions: by its address when it has
// one, and by its text otherwise. It is "a" and 16 hex digits.
func ArticleID(uri string, outlet Outlet, text Digest) string {
	key := uri
	if key == "" {
		key = outlet.Name + "\n" + outlet.Domain + "\n" + string(text)
	}
	sum := sha256.Sum256([]byte(key))
	return "a" + hex.EncodeToString(sum[:8])
}

// Mention returns the mention with the given id, or nil.
func (a *Article) Mention(id string) *Mention {
	for i := range a.Mentions {
		if a.Mentions[i].ID == id {
			return &a.Mentions[i]
		}
	}
	return nil
}

// Date is the article's publication date in EDTF, or "" when it is not known.
func (a *Article) Date() string {
	if a.Published == nil {
		return ""
	}
	return a.Published.Value
}

// Published is the publication date and why we believe it.
type Published struct {
	Value     string // EDTF
	Precision Precision
	Basis     Basis
	Evidence  []Span // the words that prove it; none for metadata
	Earliest  string // EDTF; of an inferred date, the first day that it can be; may be empty
	Latest    string // EDTF; of an inferred date, the last day that it can be; may be empty
}

// Precision is the finest unit of a date that is known.
type Precision string

// The precisions, coarse to fine.
const (
	PrecisionYear   Precision = "year"
	PrecisionMonth  Precision = "month"
	PrecisionDay    Precision = "day"
	PrecisionMinute Precision = "minute"
)

// Basis says what a publication date rests on.
type Basis string

// The bases, strongest first.
const (
	BasisStamp    Basis = "stamp"    // a publication stamp in the page
	BasisMeta     Basis = "meta"     // metadata of the page or the crawler
	BasisFeed     Basis = "feed"     // the feed that announced it
	BasisURL      Basis = "url"      // the page's address
	BasisInferred Basis = "inferred" // worked out from the text
)

// Block is one line or paragraph of the page with its part in it. Blocks do
// not overlap and stand in text order; white space between them has no block.
type Block struct {
	Span
	Kind BlockKind
}

// BlockKind is the part that a block plays in its page.
type BlockKind string

// The kinds of block, as the annotation guidelines define them.
const (
	BlockTitle       BlockKind = "title"
	BlockKicker      BlockKind = "kicker"
	BlockDateline    BlockKind = "dateline"
	BlockByline      BlockKind = "byline"
	BlockCaption     BlockKind = "caption"
	BlockBody        BlockKind = "body"
	BlockHeading     BlockKind = "heading"
	BlockBoilerplate BlockKind = "boilerplate"
)

// Diagnostic is trouble in content: it is kept with the article and stops nothing.
type Diagnostic struct {
	Span           // empty when it concerns the whole article
	Rule    string // stable identifier of the check, e.g. "timex.weekday-contradicts"
	Message string // for a person, in English
}
