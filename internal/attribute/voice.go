package attribute

import (
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
