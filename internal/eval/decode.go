package eval

import (
	"fmt"
	"strings"

	"github.com/isnad-project/isnad"
)

// gold turns the record into an article over text.
func (in *goldRecord) gold(text string) (*Gold, error) {
	d := decoder{text: text, at: make([]int, 0, len(text))}
	for pos := range text {
		d.at = append(d.at, pos)
	}
	d.at = append(d.at, len(text))
	g := &Gold{File: in.File, Alternatives: in.Published.Alternatives, Aliases: map[string][]string{}}
	g.Article = isnad.Article{
		ID: in.File, Path: in.File, Digest: isnad.DigestOf([]byte(text)), Language: "ar", Text: text,
		Published: &isnad.Published{
			Value: in.Published.Value, Precision: isnad.Precision(in.Published.Precision), Basis: isnad.Basis(in.Published.Basis),
		},
	}
	for _, e := range in.Entities {
		g.Aliases[e.Canonical] = append(g.Aliases[e.Canonical], e.Aliases...)
	}
	lines := linesOf(text)
	for _, b := range in.Blocks {
		if b.Line < 1 || b.Line > len(lines) {
			return nil, fmt.Errorf("block of line %d: the text has %d lines", b.Line, len(lines))
		}
		g.Lines = append(g.Lines, isnad.Block{Span: lines[b.Line-1], Kind: isnad.BlockKind(b.Kind)})
	}
	g.Article.Blocks = g.Lines
	for i := range in.Mentions {
		m, err := d.mention(&in.Mentions[i])
		if err != nil {
			return nil, err
		}
		m.ID = fmt.Sprintf("m%d", i+1)
		g.Article.Mentions = append(g.Article.Mentions, m)
	}
	tieHolders(g.Article.Mentions)
	if err := d.quotes(in.Quotes, g); err != nil {
		return nil, err
	}
	return g, d.claims(in.Claims, g)
}

// linesOf returns the lines of text without their ends, empty ones too.
func linesOf(text string) []isnad.Span {
	var out []isnad.Span
	pos := 0
	for line := range strings.SplitSeq(text, "\n") {
		out = append(out, isnad.Span{Start: pos, End: pos + len(line)})
		pos += len(line) + 1
	}
	return out
}

// decoder turns code points into bytes: at[n] is the byte at which point n begins.
type decoder struct {
	text string
	at   []int
}

// span returns where s lies in bytes; its text must be the one given, if any.
func (d *decoder) span(s goldSpan, text string) (isnad.Span, error) {
	if s.Start < 0 || s.End >= len(d.at) || s.Start >= s.End {
		return isnad.Span{}, fmt.Errorf("span [%d,%d) does not lie in the text", s.Start, s.End)
	}
	span := isnad.Span{Start: d.at[s.Start], End: d.at[s.End]}
	if got := span.In(d.text); text != "" && got != text {
		return isnad.Span{}, fmt.Errorf("%q: its span holds %q", text, got)
	}
	return span, nil
}

func (d *decoder) mention(in *goldMention) (isnad.Mention, error) {
	span, err := d.span(in.goldSpan, in.Text)
	if err != nil {
		return isnad.Mention{}, fmt.Errorf("%s: %w", in.Type, err)
	}
	m := isnad.Mention{
		Span: span, Type: isnad.MentionType(in.Type), Rule: "gold",
		Canonical: in.Canonical, Nominal: in.Nominal, Nested: in.Nested,
	}
	switch m.Type {
	case isnad.MentionDate, isnad.MentionDuration:
		value, _ := in.Value.(string)
		m.Timex = &isnad.Timex{Value: value, Relative: in.Relative, ResolvesTo: in.ResolvesTo}
	case isnad.MentionQuantity:
		q := &isnad.Quantity{Op: isnad.Op(in.Op), Unit: isnad.Unit(in.Unit), Vague: in.Vague}
		q.Value, _ = in.Value.(float64)
		if in.Max != nil {
			q.Max, q.Ranged = *in.Max, true
		}
		if i := strings.Index(in.Text, in.Of); in.Of != "" && i >= 0 {
			q.Of = isnad.Span{Start: span.Start + i, End: span.Start + i + len(in.Of)}
		}
		m.Quantity = q
	case isnad.MentionRole:
		m.Role = &isnad.Role{Holder: in.Holder, Org: in.Org}
	case isnad.MentionPlace:
		m.Place = &isnad.Place{Kind: isnad.PlaceKind(in.Kind), Country: in.Country, Metonym: in.Metonym}
	}
	return m, nil
}

// tieHolders points each role to the nearest mention of its holder.
func tieHolders(mentions []isnad.Mention) {
	for i := range mentions {
		r := mentions[i].Role
		if r == nil {
			continue
		}
		best := 1 << 30
		for j := range mentions {
			m := &mentions[j]
			if m.Type != isnad.MentionPerson || m.Canonical != r.Holder {
				continue
			}
			if gap := max(m.Start-mentions[i].End, mentions[i].Start-m.End); gap < best {
				best, r.HolderMention = gap, m.ID
			}
		}
	}
}

func (d *decoder) quotes(in []goldQuote, g *Gold) error {
	for i, q := range in {
		span, err := d.span(q.goldSpan, q.Text)
		if err != nil {
			return fmt.Errorf("quote: %w", err)
		}
		a := isnad.Attribution{
			ID: fmt.Sprintf("a%d", i+1), Source: q.Speaker, Content: span, Chain: q.Chain, Medium: q.Medium,
			Mode: isnad.ModeIndirect, Rule: "gold",
		}
		switch {
		case q.Mixed:
			a.Mode = isnad.ModeMixed
		case q.Direct:
			a.Mode = isnad.ModeDirect
		}
		if q.Part {
			g.Parts = append(g.Parts, a)
			continue
		}
		g.Article.Attributions = append(g.Article.Attributions, a)
	}
	return nil
}

func (d *decoder) claims(in []goldClaim, g *Gold) error {
	for _, c := range in {
		span, err := d.span(c.goldSpan, c.Evidence)
		if err != nil {
			return fmt.Errorf("claim %s: %w", c.ID, err)
		}
		slots := isnad.Slots{}
		for name, v := range c.Slots {
			if value := slotValue(v); !value.IsZero() {
				slots[name] = value
			}
		}
		claim, err := isnad.NewClaim(d.text, isnad.ClaimType(c.Type), slots, span)
		if err != nil {
			return fmt.Errorf("claim %s: %w", c.ID, err)
		}
		claim.ID, claim.Chain, claim.Status, claim.Rule = c.ID, c.Chain, isnad.Status(c.Status), "gold"
		if c.Inferred || c.Qualitative {
			g.Optional = append(g.Optional, claim)
			continue
		}
		g.Article.Claims = append(g.Article.Claims, claim)
	}
	return nil
}

// slotValue reads a slot as JSON gives it; what no slot holds is no value.
func slotValue(v any) isnad.Value {
	switch v := v.(type) {
	case string:
		return isnad.Text(v)
	case float64:
		return isnad.Number(v)
	case bool:
		return isnad.Truth(v)
	case []any:
		texts := make([]string, 0, len(v))
		for _, item := range v {
			if s, ok := item.(string); ok {
				texts = append(texts, s)
			}
		}
		return isnad.List(texts...)
	}
	return isnad.Value{}
}
