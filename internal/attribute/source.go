package attribute

import (
	"cmp"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// calledOn reports whether the noun behind a verb that calls on somebody is who is
// called on: somebody has spoken in the sentence, and goes on.
func (p *page) calledOn(c *cue, before voices) bool {
	if !c.joined || c.form.Verb == nil || c.form.Verb.Act != lexicon.ActCall || len(before) == 0 || c.source.empty() {
		return false
	}
	m := c.source.mention
	return (m == nil || m.Type != isnad.MentionPerson) && agrees(c.form)(before[len(before)-1])
}

// named is the voice that the cue's own noun phrase names.
func (p *page) named(c *cue, said voices) (voice, bool) {
	f := &c.source
	if f.empty() {
		return voice{}, false
	}
	if f.again {
		if v, ok := p.pointedAt(c, said); ok {
			return v, true
		}
	}
	v := voice{kind: f.noun.Kind}
	if c.form.Verb != nil && !c.form.Plural {
		v.gender = c.form.Gender
	}
	switch m := f.mention; {
	case m == nil:
		return p.described(v, c, said)
	case m.Type == isnad.MentionOrg && f.noun.Kind == "person" && m.Start >= p.t.Tokens[f.head.first].End:
		if v.name = p.officerOf(m, f.head.first); v.name != "" {
			return v, true
		}
	case m.Type == isnad.MentionRole:
		return p.officer(v, m, c, said), true
	case m.Type == isnad.MentionPerson:
		v.kind = "person"
	case v.kind == "":
		v.kind = "body"
	}
	v.name, v.mention = speakerName(f.mention), f.mention.ID
	return v, v.name != ""
}

// pointedAt is the voice that a noun like المصدر نفسه, البيان or المسؤول points
// back to.
func (p *page) pointedAt(c *cue, said voices) (voice, bool) {
	noun := c.source.noun
	if old, ok := said.last(c.unit, func(o voice) bool { return pointsTo(noun, o) }); ok {
		old.mention = ""
		return old, true
	}
	if noun.Kind == "document" && noun.Medium != "report" && noun.Medium != "figures" {
		if old, ok := said.last(c.unit, func(voice) bool { return true }); ok {
			return old, true
		}
	}
	if m := p.personBefore(c); m != nil && noun.Kind == "person" {
		return p.ofMention(m, c, said)
	}
	return voice{}, false
}

// described is the voice of a noun phrase that no mention belongs to: whose
// document it is, or a caption of its own words.
func (p *page) described(v voice, c *cue, said voices) (voice, bool) {
	f := &c.source
	if f.noun.Kind == "document" && f.noun.Medium != "figures" && !f.again {
		if owner, ok := p.owner(c, said); ok {
			return owner, true
		}
	}
	lam := c.rule == "according" && f.noun.Kind != "" && p.lam(f.head.first)
	if k := f.head.last; f.noun.Kind == "head" && p.class(k) == "min" && k+1 < f.rest.last {
		f.head = p.head(tokens{k + 1, f.rest.last}) // عدد من الحراس: it is the guards who speak
	}
	if f.noun.Medium == "figures" {
		v.name = p.nation(f.head)
	} else {
		v.name = p.unnamed(f.head)
	}
	v.name = cmp.Or(v.name, p.surface(f.head, lam))
	return v, v.name != ""
}

// surface is a noun phrase as written, without marks around it and, where a
// preposition is known to be attached, without that.
func (p *page) surface(r tokens, lam bool) string {
	if r = p.trim(r); r.empty() {
		return ""
	}
	s := p.span(r)
	article := ""
	switch fold := p.t.Fold(r.first); {
	case lam && strings.HasPrefix(fold, "\u0644\u0644"): // the article has lost its alef
		s.Start, article = p.t.Skip(r.first, 2), "\u0627\u0644"
	case lam:
		s.Start = p.t.Skip(r.first, 1)
	}
	return article + s.In(p.a.Text)
}

// owner is who speaks in a document that the cue names and no mention belongs to:
// بيان للجنة, بيان صادر عن اللجنة, بيان أصدره.
func (p *page) owner(c *cue, said voices) (voice, bool) {
	f := c.source
	name := func(r tokens, lam bool) (voice, bool) {
		surface := p.surface(r, lam)
		return voice{name: surface, kind: "body"}, surface != ""
	}
	second := f.head.first + 1
	switch {
	case p.class(f.rest.first) == "an" && f.rest.first+1 < f.rest.last:
		return name(p.head(tokens{f.rest.first + 1, f.rest.last}), false)
	case second < f.head.last && p.lam(second) && !p.nisba(second):
		return name(tokens{second, f.head.last}, true)
	case second < f.head.last && len(p.possessed(second)) > 0:
		if m := p.personBefore(c); m != nil {
			return p.ofMention(m, c, said)
		}
	}
	return voice{}, false
}

// pointsTo reports whether a noun like المصدر or البيان can point back to a voice.
func pointsTo(noun lexicon.SourceNoun, v voice) bool {
	switch noun.Kind {
	case "any":
		return true
	case "people":
		return v.kind == "people" && strings.HasSuffix(v.name, noun.English)
	case "document":
		return v.kind == "document" || v.medium == noun.Medium
	case "person":
		return v.kind == "person" || noun.Medium != "" || v.kind == "people"
	}
	return v.kind == noun.Kind
}

// officer is the voice of a role: of its holder, when the article tells who that is.
func (p *page) officer(v voice, m *isnad.Mention, c *cue, said voices) voice {
	v.kind, v.mention = "person", m.ID
	if m.Role != nil && m.Role.Holder != "" {
		v.name = m.Role.Holder
		if m.Role.HolderMention != "" {
			v.mention = m.Role.HolderMention
		}
		return v
	}
	if m.Nominal {
		if old, ok := said.last(c.unit, func(o voice) bool { return o.kind == "person" && agrees(c.form)(o) }); ok {
			return old
		}
	}
	v.name = p.office(m)
	return v
}

// speakerName is the canonical name of whom a mention makes speak: the country
// for a capital that stands for its government.
func speakerName(m *isnad.Mention) string {
	if m.Place != nil && m.Place.Metonym != "" {
		return m.Place.Metonym
	}
	return m.Canonical
}

func (p *page) ofMention(m *isnad.Mention, c *cue, said voices) (voice, bool) {
	if m.Type == isnad.MentionRole {
		v := p.officer(voice{}, m, c, said)
		return v, true
	}
	v := voice{name: speakerName(m), mention: m.ID, kind: "body"}
	if m.Type == isnad.MentionPerson {
		v.kind = "person"
	}
	return v, v.name != ""
}
