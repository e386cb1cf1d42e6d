// Package attribute finds who said what: cues, sources, content, and the chain
// from outlet to origin.
package attribute

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// language is the one whose tables and grammar this stage has.
const language = "ar"

// Attributions returns the attributions of a, in text order of their content,
// and what is wrong with its quotation marks. It reads the blocks and mentions of
// a; an article in another language than Arabic has none yet.
func Attributions(a *isnad.Article, lex *lexicon.Lexicon) ([]isnad.Attribution, []isnad.Diagnostic) {
	if a.Language != "" && a.Language != language {
		return nil, nil
	}
	p := newPage(a, lex)
	r := reading{page: p}
	for n := range p.units {
		r.unit(n)
	}
	out := r.out
	out = append(out, r.continued(out)...)
	out = append(out, r.loose(out)...)
	return number(out), p.diagnostics()
}

// reading is a pass over the units of a page in text order.
type reading struct {
	*page
	said voices
	out  []stretch
}

// stretch is an attribution with the units and the voice that it came from.
type stretch struct {
	isnad.Attribution
	unit  int
	voice voice
}

// unit resolves the cues of one sentence, from left to right.
func (r *reading) unit(n int) {
	cues := r.siblings(r.page.cues(n))
	var before voices
	for i := range cues {
		c := &cues[i]
		content := c.content
		if !c.quote {
			content = r.cut(cues, i)
		}
		if c.rule == "according" && r.inside(cues[:i], c) {
			r.carriedBy(c)
			continue
		}
		span, mode := r.extent(content)
		if c.skip > 0 && !span.Empty() && span.Start == r.t.Tokens[content.first].Start {
			span.Start = r.t.Skip(content.first, c.skip)
		}
		v, ok := r.resolve(c, before, r.said)
		if !ok || span.Empty() {
			continue
		}
		if c.nested && len(before) > 0 && !slices.Contains(before[len(before)-1].chain, v.name) {
			v.chain = append([]string{v.name}, before[len(before)-1].chain...)
		} else {
			before = append(before, v)
			if c.rule != "label" || r.units[n].kind == isnad.BlockBody {
				r.said = append(r.said, v) // nobody goes on from a headline's label
			}
		}
		r.out = append(r.out, stretch{isnad.Attribution{
			Source: v.name, SourceMention: v.mention, Cue: r.cueSpan(c), Content: span, Mode: mode,
			Chain: v.chain, Medium: v.medium, Rule: r.rule(c),
		}, n, v})
	}
}

// siblings leaves out verbs in the middle of what an earlier cue reports that name no
// source which is known to speak: the index rose, as the minister said.
func (r *reading) siblings(cues []cue) []cue {
	var out []cue
	for _, c := range cues {
		f := c.source
		known := f.mention != nil || f.noun.Kind != ""
		if r.inside(out, &c) && !c.quote && c.rule != "according" {
			if c.aside && f.empty() {
				out = append(out, c) // الذي قالت إنه: whoever announced it goes on
				continue
			}
			if !known && !f.empty() || !known && r.page.inner(&c) || known && r.page.inner(&c) && !c.nested {
				continue
			}
		}
		out = append(out, c)
	}
	return out
}

// cut ends the content of cue i where the clause of a later one begins, and
// where the writer goes on alone.
func (r *reading) cut(cues []cue, i int) tokens {
	content := cues[i].content
	for j := range cues {
		if j != i && cues[j].start > content.first && cues[j].start < content.last {
			content.last = cues[j].start
		}
	}
	content.last = r.restart(content)
	if cues[i].rule == "phrase" || cues[i].rule == "object" {
		content.last = r.contrast(content)
	}
	return content
}

// inside reports whether the cue stands in what an earlier cue of its sentence reports.
func (r *reading) inside(cues []cue, c *cue) bool {
	for i := range cues {
		if cues[i].content.first <= c.first && c.first <= cues[i].content.last+2 {
			return true
		}
	}
	return false
}

// carriedBy adds the source of a phrase that trails an attribution to its chain
// when it is who carried the words: قال فلان إن …، بحسب وكالة.
func (r *reading) carriedBy(c *cue) {
	if len(r.out) == 0 || r.out[len(r.out)-1].unit != c.unit {
		return
	}
	last := &r.out[len(r.out)-1]
	v, ok := r.named(c, r.said)
	if ok && c.source.noun.Kind == "media" && c.source.mention != nil && !slices.Contains(last.Chain, v.name) {
		last.Chain = append(slices.Clone(last.Chain), v.name)
	}
}

func (r *reading) rule(c *cue) string {
	if c.form.Verb == nil {
		return c.rule
	}
	return c.rule + "/" + c.form.Verb.ID
}

// cueSpan is the reporting words without an attached conjunction.
func (r *reading) cueSpan(c *cue) isnad.Span {
	if c.empty() {
		return isnad.Span{}
	}
	s := r.span(c.tokens)
	if c.joined {
		s.Start = r.t.Skip(c.first, 1)
	}
	return s
}

// number orders the stretches by their content, ends one where the next begins,
// and gives each its id.
func number(in []stretch) []isnad.Attribution {
	slices.SortStableFunc(in, func(a, b stretch) int {
		return cmp.Or(cmp.Compare(a.Content.Start, b.Content.Start), cmp.Compare(b.Content.End, a.Content.End))
	})
	var out []isnad.Attribution
	for _, s := range in {
		if n := len(out); n > 0 && out[n-1].Content.End > s.Content.Start {
			continue
		}
		s.ID = fmt.Sprintf("q%d", len(out)+1)
		out = append(out, s.Attribution)
	}
	return out
}

// diagnostics tells of quotation marks that close or open nothing.
func (p *page) diagnostics() []isnad.Diagnostic {
	var out []isnad.Diagnostic
	add := func(token int, rule, message string) {
		tok := p.t.Tokens[token]
		out = append(out, isnad.Diagnostic{Span: isnad.Span{Start: tok.Start, End: tok.End}, Rule: rule, Message: message})
	}
	for _, q := range p.quotes {
		if !q.Closed {
			add(q.Open, "quote.unclosed", "nothing closes this quotation mark in its paragraph")
		}
	}
	for _, i := range p.stray {
		add(i, "quote.stray", "this quotation mark opens or closes nothing")
	}
	slices.SortStableFunc(out, func(a, b isnad.Diagnostic) int { return cmp.Compare(a.Start, b.Start) })
	return out
}
