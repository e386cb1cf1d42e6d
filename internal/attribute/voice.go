package attribute

import (
	"cmp"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// voice is somebody who has spoken in the article, as far as it tells.
type voice struct {
	name    string
	mention string // id of the mention that named them last
	kind    string // person, people, document, media, body
	gender  arabic.Gender
	medium  string
	chain   []string // from the voice itself outwards
	retold  bool     // whoever carried these words carries all that the voice says from here on
	unit    int
	block   int
}

// voices is who has spoken so far, the last one last.
type voices []voice

// memory is how many units back a verb without a subject may find its speaker.
const memory = 25

// last returns the voice that spoke last before unit n and fits.
func (v voices) last(n int, fits func(voice) bool) (voice, bool) {
	for i := len(v) - 1; i >= 0 && n-v[i].unit <= memory; i-- {
		if fits(v[i]) {
			return v[i], true
		}
	}
	return voice{}, false
}

// agrees reports whether a verb form may have the voice as its subject.
func agrees(f lexicon.ReportingForm) func(voice) bool {
	return func(v voice) bool {
		if f.Plural {
			return v.kind != "person"
		}
		return v.gender == 0 || f.Gender == 0 || v.gender == f.Gender
	}
}

// resolve finds who speaks with cue c. before is what spoke earlier in the same
// sentence.
func (p *page) resolve(c *cue, before, said voices) (voice, bool) {
	if p.calledOn(c, before) {
		c.source.head = tokens{}
	}
	v, ok := p.named(c, said)
	if !ok && c.source.empty() {
		v, ok = p.dropped(c, before, said)
	}
	if !ok {
		return voice{}, false
	}
	v.unit, v.block = c.unit, p.units[c.unit].block
	return p.outwards(v, c, said), true
}

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
	v := voice{kind: f.noun.Kind}
	if c.form.Verb != nil && !c.form.Plural {
		v.gender = c.form.Gender
	}
	switch m := f.mention; {
	case f.again:
		if old, ok := said.last(c.unit, func(o voice) bool { return pointsTo(f.noun, o) }); ok {
			old.mention = ""
			return old, true
		}
		if f.noun.Kind == "document" && f.noun.Medium != "report" && f.noun.Medium != "figures" {
			if old, ok := said.last(c.unit, func(voice) bool { return true }); ok {
				return old, true
			}
		}
		if m := p.personBefore(c); m != nil && f.noun.Kind == "person" {
			return p.ofMention(m, c, said)
		}
	case m != nil && m.Type == isnad.MentionRole:
		return p.officer(v, m, c, said), true
	case m != nil:
		v.name, v.mention = speakerName(m), m.ID
		if m.Type == isnad.MentionPerson {
			v.kind = "person"
		} else if v.kind == "" {
			v.kind = "body"
		}
		return v, v.name != ""
	}
	if f.noun.Kind == "document" && f.noun.Medium != "figures" && !f.again {
		if owner, ok := p.owner(c, said); ok {
			return owner, true
		}
	}
	head := p.trim(f.head)
	if head.empty() {
		return voice{}, false
	}
	v.name = p.span(head).In(p.a.Text)
	if f.noun.Medium == "figures" {
		v.name = cmp.Or(p.nation(head), v.name)
	}
	if caption := p.unnamed(head); caption != "" && f.noun.Medium != "figures" {
		v.name = caption
	}
	return v, true
}

// owner is who speaks in a document that the cue names and no mention belongs to:
// بيان للجنة, بيان صادر عن اللجنة, بيان أصدره.
func (p *page) owner(c *cue, said voices) (voice, bool) {
	f := c.source
	name := func(r tokens, lam bool) (voice, bool) {
		if r = p.trim(r); r.empty() {
			return voice{}, false
		}
		s := p.span(r)
		article := ""
		switch fold := p.t.Fold(r.first); {
		case lam && strings.HasPrefix(fold, "\u0644\u0644"): // the article has lost its alef
			s.Start, article = p.t.Skip(r.first, 2), "\u0627\u0644"
		case lam:
			s.Start = p.t.Skip(r.first, 1)
		}
		return voice{name: article + s.In(p.a.Text), kind: "body"}, true
	}
	second := f.head.first + 1
	switch {
	case p.class(f.rest.first) == "an" && f.rest.first+1 < f.rest.last:
		return name(p.head(tokens{f.rest.first + 1, f.rest.last}), false)
	case second < f.head.last && p.lam(second):
		return name(tokens{second, f.head.last}, true)
	case second < f.head.last && len(withoutPossessive(p.t.Fold(second))) > 0:
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
		if m := p.clauseSubject(c.unit, c.first); m != nil {
			return p.ofMention(m, c, said)
		}
	}
	if p.inner(c) && !c.quote && c.form.Tense != arabic.Participle && c.rule != "according" {
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

// outwards gives a voice its medium and its chain to the outlet: the media that
// the sentence names, or else those that carried the same voice before.
func (p *page) outwards(v voice, c *cue, said voices) voice {
	old, known := said.last(c.unit, func(o voice) bool { return o.name == v.name })
	if v.gender == 0 && known {
		v.gender = old.gender
	}
	var media []string
	add := func(name string) {
		if name == "" || name == v.name {
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
