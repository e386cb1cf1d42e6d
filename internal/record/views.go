package record

import "github.com/isnad-project/isnad"

type story struct {
	Story   string   `json:"story"`
	Title   string   `json:"title"`
	From    string   `json:"from"`
	To      string   `json:"to"`
	Reports []report `json:"reports"`
	Roots   int      `json:"roots"`
}

type report struct {
	Article  string `json:"article"`
	Relation string `json:"relation"`
	Of       string `json:"of,omitempty"`
	Why      string `json:"why,omitempty"`
}

// EncodeStory returns the story as one line of JSON without a line end.
func EncodeStory(s isnad.Story) ([]byte, error) {
	out := story{Story: s.ID, Title: s.Title, From: s.From, To: s.To, Reports: make([]report, len(s.Reports)), Roots: s.Roots}
	for i, r := range s.Reports {
		out.Reports[i] = report{r.Article, string(r.Relation), r.Of, r.Why}
	}
	return marshal(out)
}

type comparison struct {
	Slot    string     `json:"slot"`
	Subject string     `json:"subject"`
	Verdict string     `json:"verdict"`
	Why     string     `json:"why"`
	Roots   int        `json:"roots"`
	Claims  []compared `json:"claims"`
}

type compared struct {
	Article string   `json:"article"`
	Path    string   `json:"path"`
	URI     string   `json:"uri"`
	Claim   string   `json:"claim"`
	Value   any      `json:"value"`
	AsOf    string   `json:"as_of"`
	Chain   []string `json:"chain"`
}

// EncodeComparison returns the comparison as one line of JSON without a line end.
func EncodeComparison(c isnad.Comparison) ([]byte, error) {
	out := comparison{
		Slot: c.Slot, Subject: c.Subject, Verdict: string(c.Verdict), Why: c.Why, Roots: c.Roots,
		Claims: make([]compared, len(c.Claims)),
	}
	for i, m := range c.Claims {
		out.Claims[i] = compared{m.Article, m.Path, m.URI, m.Claim, ComparedValue(m), m.AsOf, orEmpty(m.Chain)}
	}
	return marshal(out)
}

// ComparedValue is the JSON form of a value in a comparison: that of [Value],
// but for a bound, which stands before its number (">80"), and a denied text,
// before which stands "not".
func ComparedValue(m isnad.Compared) any {
	if _, ok := m.Value.Float(); ok && m.Op != "" && m.Op != isnad.OpEqual {
		return string(m.Op) + m.Value.String()
	}
	if b, ok := m.Value.Bool(); ok && m.Denied {
		return !b
	}
	if m.Denied && m.Value.Texts() != nil {
		return "not " + m.Value.String()
	}
	return Value(m.Value)
}

type claimView struct {
	Article   string         `json:"article"`
	Path      string         `json:"path"`
	URI       string         `json:"uri"`
	Outlet    *outlet        `json:"outlet"`
	Published string         `json:"published"`
	When      string         `json:"when"`
	Claim     string         `json:"claim"`
	Type      string         `json:"type"`
	Status    string         `json:"status"`
	Slots     map[string]any `json:"slots"`
	Chain     []string       `json:"chain"`
	Evidence  []quoted       `json:"evidence"`
	Rule      string         `json:"rule"`
}

type quoted struct {
	span
	Text string `json:"text"`
}

// EncodeClaims returns some claims of one article outside its record, each as
// one line of JSON without a line end; when gives the date that a claim speaks
// of, in EDTF.
func EncodeClaims(a *isnad.Article, claims []*isnad.Claim, when func(*isnad.Claim) string) ([][]byte, error) {
	o := newOffsets(a.Text)
	lines := make([][]byte, len(claims))
	for i, c := range claims {
		out := claimView{
			Article: a.ID, Path: a.Path, URI: a.URI, Published: a.Date(), When: when(c), Claim: c.ID, Type: string(c.Type),
			Status: string(c.Status), Slots: make(map[string]any, len(c.Slots)), Chain: orEmpty(c.Chain), Rule: c.Rule,
		}
		if a.Outlet.Known() {
			out.Outlet = &outlet{a.Outlet.Name, a.Outlet.Domain}
		}
		for name, v := range c.Slots {
			out.Slots[name] = Value(v)
		}
		for _, e := range c.Evidence {
			out.Evidence = append(out.Evidence, quoted{o.spanOut(e), e.In(a.Text)})
		}
		line, err := marshal(out)
		if err != nil {
			return nil, err
		}
		lines[i] = line
	}
	return lines, nil
}
