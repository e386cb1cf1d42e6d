package attribute

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// takeObject gives a verb that says something of its object (وصف الباب بأنه قديم)
// the object as the start of its content: what stands behind its subject, or all
// that stands behind it when no subject is known. A person who stands there alone
// is no speaker (اتهم فلان بأنه: somebody else did), and the cue none.
func (p *page) takeObject(c *cue) bool {
	f := &c.source
	if f.empty() || c.quote {
		return true
	}
	if c.form.Tense == arabic.Participle {
		c.content.first, c.skip, f.head, f.mention = f.head.first, 0, tokens{}, nil
		return true
	}
	if p.comma(f.head.last) { // an aside sets the object off from the subject
		for k := f.rest.first; k < f.rest.last-1; k++ {
			if p.comma(k) {
				c.content.first, c.skip = k+1, 0
			}
		}
		return true
	}
	object := f.head
	if _, after := p.agent(f.head.first); f.mention != nil && p.cover[f.head.first] != 0 {
		object.first = after
		for m, next := p.agent(object.first); m != nil && m.Type == isnad.MentionPerson; m, next = p.agent(object.first) {
			object.first = next
		}
		if object.empty() && f.rest.empty() {
			return p.objectAlone(c)
		}
	} else if f.noun.Kind != "" {
		return true
	} else {
		f.head, f.mention, f.again = tokens{}, nil, false
	}
	if !object.empty() && object.first < c.content.first {
		c.content.first, c.skip = object.first, 0
	}
	return true
}

// objectAlone makes a body that stands alone behind a verb of accusing its object:
// whoever spoke before goes on. It is false for a person, who may as well be the
// subject of a passive.
func (p *page) objectAlone(c *cue) bool {
	f := &c.source
	if c.form.Verb.Act != lexicon.ActAccuse {
		return true
	}
	if f.mention.Type == isnad.MentionPerson {
		return false
	}
	if c.joined {
		c.content.first, c.skip = f.head.first, 0
		f.head, f.mention, f.again = tokens{}, nil, false
	}
	return true
}
