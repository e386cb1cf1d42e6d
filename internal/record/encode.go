package record

import (
	"bytes"
	"encoding/json"

	"github.com/isnad-project/isnad"
)

// Encode returns the record of a as one line of JSON without a line end. The
// same article gives the same bytes.
func Encode(a *isnad.Article) ([]byte, error) {
	o := newOffsets(a.Text)
	r := record{
		Article:      articleOut(a, o),
		Text:         a.Text,
		Blocks:       make([]block, len(a.Blocks)),
		Mentions:     make([]mention, len(a.Mentions)),
		Attributions: make([]attribution, len(a.Attributions)),
		Claims:       make([]claim, len(a.Claims)),
		Diagnostics:  make([]diagnostic, len(a.Diagnostics)),
	}
	for i, b := range a.Blocks {
		r.Blocks[i] = block{o.spanOut(b.Span), string(b.Kind)}
	}
	for i := range a.Mentions {
		r.Mentions[i] = mentionOut(&a.Mentions[i], o)
	}
	for i := range a.Attributions {
		r.Attributions[i] = attributionOut(&a.Attributions[i], o)
	}
	for i := range a.Claims {
		r.Claims[i] = claimOut(&a.Claims[i], o)
	}
	for i, d := range a.Diagnostics {
		r.Diagnostics[i] = diagnostic{o.spanOut(d.Span), d.Rule, d.Message}
	}
	return marshal(r)
}

// EncodeMentions returns the mentions of text as a JSON array.
func EncodeMentions(text string, mentions []isnad.Mention) ([]byte, error) {
	o := newOffsets(text)
	out := make([]mention, len(mentions))
	for i := range mentions {
		out[i] = mentionOut(&mentions[i], o)
	}
	return marshal(out)
}

func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

func articleOut(a *isnad.Article, o *offsets) article {
	out := article{
		ID: a.ID, Path: a.Path, URI: a.URI, Digest: string(a.Digest), Capture: string(a.Capture),
		Language: a.Language, Title: a.Title, Author: a.Author,
	}
	if a.Outlet.Known() {
		out.Outlet = &outlet{a.Outlet.Name, a.Outlet.Domain}
	}
	if p := a.Published; p != nil {
		out.Published = &published{p.Value, string(p.Precision), string(p.Basis), o.spansOut(p.Evidence), p.Earliest, p.Latest}
	}
	if a.Rendered != "" {
		out.Rendered = &a.Rendered
	}
	return out
}

func mentionOut(m *isnad.Mention, o *offsets) mention {
	out := mention{
		ID: m.ID, Type: string(m.Type), span: o.spanOut(m.Span), Text: m.In(o.text), Rule: m.Rule,
		Nominal: m.Nominal, Nested: m.Nested, Canonical: m.Canonical, Entity: m.Entity,
	}
	if t := m.Timex; t != nil {
		out.Value, out.Relative, out.Anchor = t.Value, t.Relative, t.Anchor
		out.ResolvesTo, out.Reason = t.ResolvesTo, t.Reason
	}
	if q := m.Quantity; q != nil {
		out.Value, out.Op, out.Unit, out.Vague = q.Value, string(q.Op), string(q.Unit), q.Vague
		out.OpText, out.OfSpan = o.spanOutPtr(q.OpSpan), o.spanOutPtr(q.Of)
		if !q.Of.Empty() {
			out.Of = q.Of.In(o.text)
		}
		if q.Ranged {
			out.Max = &q.Max
		}
	}
	if r := m.Role; r != nil {
		out.Holder, out.HolderMention, out.Org, out.Office = r.Holder, r.HolderMention, r.Org, r.Office
		out.Former, out.Acting = r.Former, r.Acting
	}
	if p := m.Place; p != nil {
		out.Kind, out.Country, out.Metonym = string(p.Kind), p.Country, p.Metonym
		if p.Located {
			out.Lat, out.Lon = &p.Lat, &p.Lon
		}
	}
	return out
}

func attributionOut(a *isnad.Attribution, o *offsets) attribution {
	return attribution{
		ID: a.ID, Source: a.Source, SourceMention: a.SourceMention, Cue: o.spanOutPtr(a.Cue),
		Content: o.spanOut(a.Content), Mode: string(a.Mode), Chain: orEmpty(a.Chain),
		Medium: a.Medium, Inherited: a.Inherited, Rule: a.Rule,
	}
}

func claimOut(c *isnad.Claim, o *offsets) claim {
	slots := make(map[string]any, len(c.Slots))
	for name, v := range c.Slots {
		slots[name] = Value(v)
	}
	return claim{
		ID: c.ID, Type: string(c.Type), Slots: slots, Evidence: o.spansOut(c.Evidence),
		Chain: orEmpty(c.Chain), Status: string(c.Status), Rule: c.Rule,
	}
}

// Value returns the JSON form of a slot's value: a string, a number, a truth, a
// list of strings, or null.
func Value(v isnad.Value) any {
	if n, ok := v.Float(); ok {
		return n
	}
	if b, ok := v.Bool(); ok {
		return b
	}
	if v.IsList() {
		return v.Texts()
	}
	if v.IsZero() {
		return nil
	}
	return v.Texts()[0]
}

func orEmpty(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}
