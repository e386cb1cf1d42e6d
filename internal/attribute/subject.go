package attribute

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
)

// subjectBefore looks for the subject of a verb that has none behind it in front
// of the verb, and reports whether there is one: at the start of its clause
// (الخبير فلان، قال), or before a relative pronoun (الذي قال).
func (p *page) subjectBefore(c *cue) bool {
	if c.form.Tense == arabic.Participle {
		return false
	}
	u := p.units[c.unit]
	from := p.clauseStart(u, c.first)
	if c.joined && p.class(from-1) != "open" && p.class(from) != "open" {
		return false
	}
	if p.class(from) == "open" {
		from++
	}
	first := p.skipLead(from, c.first)
	if first >= c.first || p.finite(first) {
		return false
	}
	m, _ := p.agent(first)
	noun := p.sourceNoun(first)
	if m == nil && noun.Kind == "" {
		return false
	}
	f := p.phrase(tokens{first, c.first})
	if f.empty() || f.again && f.mention == nil && f.noun.Kind == "" {
		return false
	}
	c.source = f
	c.start = min(c.start, first)
	c.nested = p.class(first-1) == "that" || p.that(first-1)
	return true
}

// subjectAdjacent reports whether the noun phrase right before a verb begins its
// clause and names who speaks (headlines: الوزير يحذر الهيئة من): what follows the
// verb is then its object.
func (p *page) subjectAdjacent(c *cue) bool {
	if c.joined || c.source.empty() || c.form.Tense != arabic.Present {
		return false
	}
	m, _ := p.agent(c.first - 1)
	u := p.units[c.unit]
	k := p.skipLead(p.clauseStart(u, c.first), c.first)
	return m != nil && k < c.first && p.cover[k] == p.cover[c.first-1]
}

// clauseStart goes back from token i to where its clause begins.
func (p *page) clauseStart(u unit, i int) int {
	for k := i - 1; k >= u.first; k-- {
		if q, ok := p.quoted(k); ok && q.Close == k && q.Words() > 5 {
			return k + 1
		}
		switch p.classAfterConjunction(k) {
		case "that", "clause":
			return k + 1
		case "open":
			return k
		}
		if p.that(k) || p.colon(k) {
			return k + 1
		}
	}
	return u.first
}

// that reports whether token k ends with أن behind an attached particle.
func (p *page) that(k int) bool {
	if k < 0 || k >= len(p.t.Tokens) || p.t.Tokens[k].Kind != arabic.Word {
		return false
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], p.t.Fold(k)) {
		if p.words.particles.Class(r.Stem) == "that" {
			return true
		}
	}
	return false
}

// skipLead passes over marks and words that lead into a clause.
func (p *page) skipLead(k, end int) int {
	for k < end {
		switch c := p.classAfterConjunction(k); {
		case p.punct(k) && p.quoteFree(k), c == "also", c == "perfect", c == "clause", c == "that":
			k++
		default:
			return k
		}
	}
	return k
}

func (p *page) quoteFree(k int) bool {
	_, ok := p.opening(k)
	return !ok
}

// finite reports whether token k is a finite form of a reporting verb.
func (p *page) finite(k int) bool {
	if k < 0 || k >= len(p.t.Tokens) {
		return false
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], p.t.Fold(k)) {
		if r.Prep != 0 {
			continue
		}
		for _, f := range p.words.verbs.Forms(r.Stem) {
			if f.Tense != arabic.Participle {
				return true
			}
		}
	}
	return false
}

// clauseSubject is the likely subject of a verb at token i of unit n that goes on
// with a subject named before: what a relative clause before it is about, or else
// the first in the sentence that can speak.
func (p *page) clauseSubject(n, i int) *isnad.Mention {
	u := p.units[n]
	for k := i - 1; k > u.first; k-- {
		if p.class(k) == "who" {
			if m, _ := p.agent(k - 1); m != nil {
				return m
			}
		}
	}
	return p.firstAgent(n, i)
}

// nearestPerson is the last person named in u before token i.
func (p *page) nearestPerson(u unit, i int) *isnad.Mention {
	for k := i - 1; k >= u.first; k-- {
		if m, _ := p.agent(k); m != nil && m.Type == isnad.MentionPerson {
			return m
		}
	}
	return nil
}

// personBefore is the last person named before the cue, in its sentence or the two
// before it: whom a definite noun like المسؤول points back to when nobody has
// spoken yet.
func (p *page) personBefore(c *cue) *isnad.Mention {
	for n := c.unit; n >= 0 && n >= c.unit-2; n-- {
		end := min(p.units[n].last, c.first)
		if m := p.nearestPerson(unit{tokens: tokens{p.units[n].first, end}}, end); m != nil {
			return m
		}
	}
	return nil
}

// accompanies reports whether the mention at k stands behind a preposition and one
// noun (مع الزميل فلان), or is a platform on which others speak.
func (p *page) accompanies(k int) bool {
	if p.sourceNoun(k).Kind == "platform" {
		return true
	}
	return p.class(k-2) == "prep" && p.cover[k-1] == 0 && p.t.Tokens[k-1].Kind == arabic.Word && arabic.HasArticle(p.t.Fold(k-1))
}

// firstAgent is the first mention of unit n before token i that can speak and
// stands behind no preposition.
func (p *page) firstAgent(n, i int) *isnad.Mention {
	u := p.units[n]
	for k := u.first; k < min(i, u.last); {
		m, after := p.agent(k)
		if m != nil && m.Start == p.t.Tokens[k].Start {
			before := k - 1
			if _, opens := p.opening(before); opens {
				before--
			}
			switch p.class(before) {
			case "prep", "fi", "ila", "ala", "an", "min":
			default:
				if p.t.Fold(max(before, 0)) != "\u0644" && !p.accompanies(k) {
					return m
				}
			}
		}
		k = after
	}
	return nil
}
