package attribute

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
)

// dropped is the voice of a verb or participle with no subject of its own.
func (p *page) dropped(c *cue, before, said voices) (voice, bool) {
	fits := agrees(c.form)
	if c.form.Verb == nil {
		fits = func(voice) bool { return true }
	}
	if v, ok := before.last(c.unit, fits); ok {
		return v, true
	}
	u := p.units[c.unit]
	if c.form.Tense == arabic.Participle || c.first-u.first > 4 {
		if p.class(c.last) == "pronoun" && !c.joined {
			if m := p.nearestPerson(u, c.first); m != nil {
				return p.ofMention(m, c, said)
			}
		}
		if m := p.clauseSubject(c.unit, c.first); m != nil && m.Type != isnad.MentionPlace {
			if v, ok := p.ofMention(m, c, said); ok && p.mayBe(v, c, said) {
				return v, true
			}
		}
	}
	if p.inner(c) && !c.aside && !c.quote && c.form.Tense != arabic.Participle && c.rule != "according" {
		return voice{}, false
	}
	if v, ok := said.last(c.unit, fits); ok {
		return v, true
	}
	for n := c.unit - 1; n >= 0 && n >= c.unit-3 && !c.form.Plural; n-- {
		if m := p.firstAgent(n, len(p.t.Tokens)); m != nil && m.Type != isnad.MentionPlace {
			return p.ofMention(m, c, said)
		}
	}
	return voice{}, false
}

// mayBe reports whether a voice agrees with the cue's form, as far as it was heard
// before.
func (p *page) mayBe(v voice, c *cue, said voices) bool {
	old, known := said.last(c.unit, func(o voice) bool { return o.name == v.name })
	return !known || c.form.Verb == nil || agrees(c.form)(old)
}
