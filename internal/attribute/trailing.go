package attribute

import (
	"github.com/isnad-project/isnad/arabic"
)

// trailing reads a verb that stands behind what it reports, or between its
// pieces: ‹…، تقول فلانة.› and ‹هكذا، تقول فلانة، …›.
func (p *page) trailing(c *cue) bool {
	u := p.units[c.unit]
	if c.joined || c.form.Tense == arabic.Participle || !c.form.Verb.Allows("that") || c.first == u.first {
		return false
	}
	q, behindQuote := p.quoted(c.first - 1)
	if p.comma(c.first-1) && !behindQuote {
		q, behindQuote = p.quoted(c.first - 2)
	}
	if !p.comma(c.first-1) && !behindQuote {
		return false
	}
	comma := c.last
	for comma < u.last && !p.comma(comma) && !p.fullStop(comma) {
		comma++
	}
	c.source = p.phrase(tokens{c.last, comma})
	if c.source.empty() || c.source.mention == nil && c.source.noun.Kind == "" {
		return false
	}
	c.rule, c.after = "trailing", comma
	if !behindQuote && c.form.Tense != arabic.Present {
		return false
	}
	before := tokens{p.contentStart(u.first, c.first), c.first}
	if behindQuote && q.Words() > 3 {
		c.content, c.quote = tokens{q.Open, q.Close + 1}, true
		return true
	}
	if p.comma(comma) && comma+1 < u.last && u.last-comma > before.last-before.first {
		before = tokens{comma + 1, u.last}
	}
	c.content = before
	return !before.empty()
}

func (p *page) fullStop(k int) bool {
	return p.mark(k, ".") || p.mark(k, "!") || p.mark(k, "\u061F")
}
