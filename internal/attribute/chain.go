package attribute

import "strings"

// outwards gives a voice its medium and its chain to the outlet: the media that
// the sentence names, or else those that carried the same voice before.
func (p *page) outwards(v voice, c *cue, said voices) voice {
	old, known := said.last(c.unit, func(o voice) bool { return o.name == v.name })
	if v.gender == 0 && known {
		v.gender = old.gender
	}
	var media []string
	add := func(name string) {
		if name == "" || name == v.name || strings.HasSuffix(v.name, " of the "+name) || strings.HasSuffix(v.name, " of "+name) {
			return
		}
		for _, m := range media {
			if m == name {
				return
			}
		}
		media = append(media, name)
	}
	if !c.carry.empty() {
		if carrier, ok := p.named(&cue{unit: c.unit, source: c.carry, form: c.form}, nil); ok {
			add(carrier.name)
		}
	}
	for _, m := range c.source.outlets {
		add(m.Canonical)
	}
	switch {
	case c.source.medium != "":
		v.medium = c.source.medium
	case len(media) > 0 && c.form.Verb != nil && c.form.Verb.Allows("writes"):
		v.medium = "article"
	case known && (old.medium == "article" || c.source.empty()):
		v.medium = old.medium
	}
	if len(media) == 0 && known && old.retold {
		v.chain, v.retold = old.chain, true
		return v
	}
	v.chain = append([]string{v.name}, media...)
	v.retold = len(media) > 0 && (v.medium == "article" || v.medium == "interview")
	return v
}
