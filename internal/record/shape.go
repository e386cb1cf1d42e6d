// Package record is the JSON form of an article: what `isnad read` prints, what
// the ledger keeps as an analysis, and what the API serves. Offsets in it are
// Unicode code points into its text, end exclusive.
package record

// The shapes below are the contract with other programs: fields may be added
// and none is renamed. Their order here is the order in the output.

type record struct {
	Article      article       `json:"article"`
	Text         string        `json:"text"`
	Blocks       []block       `json:"blocks"`
	Mentions     []mention     `json:"mentions"`
	Attributions []attribution `json:"attributions"`
	Claims       []claim       `json:"claims"`
	Diagnostics  []diagnostic  `json:"diagnostics"`
}

type article struct {
	ID        string     `json:"id"`
	Path      string     `json:"path"`
	URI       string     `json:"uri"`
	Digest    string     `json:"digest"`
	Capture   string     `json:"capture"`
	Language  string     `json:"language"`
	Outlet    *outlet    `json:"outlet"`
	Title     string     `json:"title"`
	Author    string     `json:"author,omitempty"`
	Published *published `json:"published"`
	Rendered  *string    `json:"rendered"`
}

type outlet struct {
	Name   string `json:"name"`
	Domain string `json:"domain"`
}

type published struct {
	Value     string `json:"value"`
	Precision string `json:"precision"`
	Basis     string `json:"basis"`
	Evidence  []span `json:"evidence"`
	Earliest  string `json:"earliest,omitempty"`
	Latest    string `json:"latest,omitempty"`
}

type span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type block struct {
	span
	Kind string `json:"kind"`
}

type mention struct {
	ID   string `json:"id"`
	Type string `json:"type"`
	span
	Text    string `json:"text"`
	Rule    string `json:"rule,omitempty"`
	Nominal bool   `json:"nominal,omitempty"`
	Nested  bool   `json:"nested,omitempty"`

	// person, org, place
	Kind      string   `json:"kind,omitempty"`
	Canonical string   `json:"canonical,omitempty"`
	Entity    string   `json:"entity,omitempty"`
	Country   string   `json:"country,omitempty"`
	Lat       *float64 `json:"lat,omitempty"`
	Lon       *float64 `json:"lon,omitempty"`
	Metonym   string   `json:"metonym,omitempty"`

	// role
	Holder        string `json:"holder,omitempty"`
	HolderMention string `json:"holder_mention,omitempty"`
	Org           string `json:"org,omitempty"`
	Office        string `json:"office,omitempty"`
	Former        bool   `json:"former,omitempty"`
	Acting        bool   `json:"acting,omitempty"`

	// date and duration: Value is a string; quantity: a number
	Value      any    `json:"value,omitempty"`
	Relative   bool   `json:"relative,omitempty"`
	Anchor     string `json:"anchor,omitempty"`
	ResolvesTo string `json:"resolves_to,omitempty"`
	Reason     string `json:"reason,omitempty"`

	// quantity
	Max    *float64 `json:"max,omitempty"`
	Op     string   `json:"op,omitempty"`
	OpText *span    `json:"op_span,omitempty"`
	Unit   string   `json:"unit,omitempty"`
	Of     string   `json:"of,omitempty"`
	OfSpan *span    `json:"of_span,omitempty"`
	Vague  bool     `json:"vague,omitempty"`
}

type attribution struct {
	ID            string   `json:"id"`
	Source        string   `json:"source"`
	SourceMention string   `json:"source_mention,omitempty"`
	Cue           *span    `json:"cue"`
	Content       span     `json:"content"`
	Mode          string   `json:"mode"`
	Chain         []string `json:"chain"`
	Medium        string   `json:"medium,omitempty"`
	Inherited     bool     `json:"inherited,omitempty"`
	Rule          string   `json:"rule,omitempty"`
}

type claim struct {
	ID       string         `json:"id"`
	Type     string         `json:"type"`
	Slots    map[string]any `json:"slots"` // encoding/json sorts the keys
	Evidence []span         `json:"evidence"`
	Chain    []string       `json:"chain"`
	Status   string         `json:"status"`
	Rule     string         `json:"rule"`
}

type diagnostic struct {
	span
	Rule    string `json:"rule"`
	Message string `json:"message"`
}
