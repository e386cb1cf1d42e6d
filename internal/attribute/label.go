package attribute

import (
	"github.com/isnad-project/isnad"
)

// longestLabel is how many words a source before a colon may have.
const longestLabel = 6

// verbBetween reports whether a reporting verb stands among the tokens
// [first, last): then the colon is the verb's.
func (p *page) verbBetween(first, last int) bool {
	for k := first; k < last; k++ {
		if m, _ := p.mention(k); m == nil && p.finite(k) {
			return true
		}
	}
	return false
}

// label reads a line that begins with its source and a colon: a headline's way
// to quote.
func (p *page) label(n int) (cue, bool) {
	u := p.units[n]
	if !p.t.Tokens[u.first].Line {
		return cue{}, false
	}
	after := u.first
	for after < u.last && !p.colon(after) && after-u.first <= longestLabel {
		after++
	}
	if !p.colon(after) || after+2 >= u.last {
		return cue{}, false
	}
	m, behind := p.agent(u.first)
	if m == nil && (p.sourceNoun(u.first).Kind == "" || u.kind == isnad.BlockBody) {
		return cue{}, false
	}
	if m != nil && (m.Start != p.t.Tokens[u.first].Start || u.kind == isnad.BlockBody && (behind < after-3 || m.Type == isnad.MentionPlace)) {
		return cue{}, false
	}
	if m != nil && m.Type == isnad.MentionPlace && m.Place.Kind == isnad.PlaceCity && m.Place.Metonym == "" {
		return cue{}, false // a dateline
	}
	if p.finite(u.first) || p.verbBetween(u.first, after) {
		return cue{}, false
	}
	c := cue{tokens: tokens{after, after}, unit: n, start: u.first, rule: "label", after: u.last}
	c.source = p.phrase(tokens{u.first, after})
	c.content = tokens{after + 1, u.last}
	if q, ok := p.opening(after + 1); ok && q.Closed {
		c.content.last, c.quote = q.Close+1, true
	}
	return c, true
}
