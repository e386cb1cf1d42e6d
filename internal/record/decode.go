package record

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/isnad-project/isnad"
)

// Decode reads what [Encode] wrote. A span that does not lie in the text, a
// mention whose text is not its span, or a claim without evidence is an error.
func Decode(b []byte) (*isnad.Article, error) {
	var r record
	if err := json.Unmarshal(b, &r); err != nil {
		return nil, fmt.Errorf("record: %w", err)
	}
	in := reader{o: newOffsets(r.Text)}
	a := in.article(&r)
	if in.err != nil {
		return nil, fmt.Errorf("record of article %q: %w", r.Article.ID, in.err)
	}
	return a, nil
}

// reader keeps the first error of a decoding.
type reader struct {
	o   *offsets
	err error
}

func (in *reader) fail(err error) {
	in.err = errors.Join(in.err, err)
}

func (in *reader) span(s span) isnad.Span {
	out, err := in.o.spanIn(s)
	if err != nil {
		in.fail(err)
	}
	return out
}

func (in *reader) spanPtr(s *span) isnad.Span {
	if s == nil {
		return isnad.Span{}
	}
	return in.span(*s)
}

func (in *reader) spans(s []span) []isnad.Span {
	if len(s) == 0 {
		return nil
	}
	out := make([]isnad.Span, len(s))
	for i := range s {
		out[i] = in.span(s[i])
	}
	return out
}

func (in *reader) article(r *record) *isnad.Article {
	a := &isnad.Article{
		ID: r.Article.ID, Path: r.Article.Path, URI: r.Article.URI,
		Capture: isnad.Digest(r.Article.Capture), Digest: isnad.Digest(r.Article.Digest),
		Language: r.Article.Language, Title: r.Article.Title, Author: r.Article.Author, Text: r.Text,
	}
	if o := r.Article.Outlet; o != nil {
		a.Outlet = isnad.Outlet{Name: o.Name, Domain: o.Domain}
	}
	if p := r.Article.Published; p != nil {
		a.Published = &isnad.Published{
			Value: p.Value, Precision: isnad.Precision(p.Precision), Basis: isnad.Basis(p.Basis), Evidence: in.spans(p.Evidence),
			Earliest: p.Earliest, Latest: p.Latest,
		}
	}
	if r.Article.Rendered != nil {
		a.Rendered = *r.Article.Rendered
	}
	for _, b := range r.Blocks {
		a.Blocks = append(a.Blocks, isnad.Block{Span: in.span(b.span), Kind: isnad.BlockKind(b.Kind)})
	}
	for i := range r.Mentions {
		a.Mentions = append(a.Mentions, in.mention(&r.Mentions[i]))
	}
	for _, t := range r.Attributions {
		a.Attributions = append(a.Attributions, isnad.Attribution{
			ID: t.ID, Source: t.Source, SourceMention: t.SourceMention, Cue: in.spanPtr(t.Cue), Content: in.span(t.Content),
			Mode: isnad.Mode(t.Mode), Chain: orNil(t.Chain), Medium: t.Medium, Inherited: t.Inherited, Rule: t.Rule,
		})
	}
	for _, c := range r.Claims {
		a.Claims = append(a.Claims, in.claim(&c))
	}
	for _, d := range r.Diagnostics {
		a.Diagnostics = append(a.Diagnostics, isnad.Diagnostic{Span: in.span(d.span), Rule: d.Rule, Message: d.Message})
	}
	return a
}

func (in *reader) mention(r *mention) isnad.Mention {
	m := isnad.Mention{
		Span: in.span(r.span), ID: r.ID, Type: isnad.MentionType(r.Type), Rule: r.Rule,
		Nominal: r.Nominal, Nested: r.Nested, Canonical: r.Canonical, Entity: r.Entity,
	}
	if in.err == nil && m.In(in.o.text) != r.Text {
		in.fail(fmt.Errorf("mention %s says %q where the text says %q", r.ID, r.Text, m.In(in.o.text)))
	}
	switch m.Type {
	case isnad.MentionDate, isnad.MentionDuration:
		value, _ := r.Value.(string)
		m.Timex = &isnad.Timex{Value: value, Relative: r.Relative, Anchor: r.Anchor, ResolvesTo: r.ResolvesTo, Reason: r.Reason}
	case isnad.MentionQuantity:
		m.Quantity = in.quantity(r)
	case isnad.MentionRole:
		m.Role = &isnad.Role{
			Holder: r.Holder, HolderMention: r.HolderMention, Org: r.Org, Office: r.Office, Former: r.Former, Acting: r.Acting,
		}
	case isnad.MentionPlace:
		m.Place = &isnad.Place{Kind: isnad.PlaceKind(r.Kind), Country: r.Country, Metonym: r.Metonym}
		if r.Lat != nil && r.Lon != nil {
			m.Place.Lat, m.Place.Lon, m.Place.Located = *r.Lat, *r.Lon, true
		}
	}
	return m
}

func (in *reader) quantity(r *mention) *isnad.Quantity {
	q := &isnad.Quantity{
		Op: isnad.Op(r.Op), OpSpan: in.spanPtr(r.OpText), Unit: isnad.Unit(r.Unit), Of: in.spanPtr(r.OfSpan), Vague: r.Vague,
	}
	q.Value, _ = r.Value.(float64)
	if r.Max != nil {
		q.Max, q.Ranged = *r.Max, true
	}
	return q
}

func (in *reader) claim(r *claim) isnad.Claim {
	slots := make(isnad.Slots, len(r.Slots))
	for name, v := range r.Slots {
		value, err := valueIn(v)
		if err != nil {
			in.fail(fmt.Errorf("claim %s, slot %s: %w", r.ID, name, err))
		}
		slots[name] = value
	}
	c, err := isnad.NewClaim(in.o.text, isnad.ClaimType(r.Type), slots, in.spans(r.Evidence)...)
	if err != nil {
		in.fail(err)
	}
	c.ID, c.Chain, c.Status, c.Rule = r.ID, orNil(r.Chain), isnad.Status(r.Status), r.Rule
	return c
}

func valueIn(v any) (isnad.Value, error) {
	switch v := v.(type) {
	case nil:
		return isnad.Value{}, nil
	case string:
		return isnad.Text(v), nil
	case float64:
		return isnad.Number(v), nil
	case bool:
		return isnad.Truth(v), nil
	case []any:
		texts := make([]string, len(v))
		for i := range v {
			s, ok := v[i].(string)
			if !ok {
				return isnad.Value{}, fmt.Errorf("a list holds %T, not text", v[i])
			}
			texts[i] = s
		}
		return isnad.List(texts...), nil
	}
	return isnad.Value{}, fmt.Errorf("no slot holds %T", v)
}

func orNil(s []string) []string {
	if len(s) == 0 {
		return nil
	}
	return s
}
