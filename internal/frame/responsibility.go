package frame

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// attackNouns are the senses of nouns for an attack that someone is behind.
var attackNouns = []string{"attack", "raid", "bombing", "shelling", "ambush", "explosion"}

// owned reads "the group claimed the attack", "the group declared that it was
// behind the attack": who claims to have done it.
func (p *page) owned(s *sentence, h *lexicon.Found, it *assault) bool {
	it.rule = "incident.claim"
	if _, ok := p.takes(s, h, ownedReach); h.Feats.Has(lexicon.Masdar) || len(h.Preps) > 0 && !ok {
		return false
	}
	noun := s.hit(h.Last, min(s.last, h.Last+ownedReach), isnad.ClaimIncident, attackNouns...)
	if noun == nil || noun.Part != "noun" && !noun.Feats.Has(lexicon.Masdar) {
		return false
	}
	for t := h.Last; t < noun.First; t++ {
		if p.mentionAt(t) != nil || p.tx.Tokens[t].Kind == arabic.Punct || s.hit(t, t+1, isnad.ClaimMembership, "body", "group") != nil {
			continue
		}
		if len(h.Preps) == 0 || p.is(t, lexicon.That|lexicon.Relative) || s.verbAt(t) {
			return false // what is claimed is something else
		}
	}
	it.kind, it.actor = noun.Gloss, name(p.subject(s, h, body))
	p.nounDetail(s, noun, it)
	if it.date != nil && it.date.first < noun.First {
		it.date = nil // the day of the claim, not of the attack
	}
	if it.place != nil && it.place.first < noun.First {
		it.place = nil
	}
	return it.actor != ""
}

// ownedReach is how far behind its verb the attack stands that someone claims.
const ownedReach = 9

// byAttack reports whether the subject of the verb at h is an attack rather than
// who attacks (الهجوم الذي استهدف الميناء).
func (p *page) byAttack(s *sentence, h *lexicon.Found) bool {
	for t := h.First - 1; t >= max(s.first, h.First-5); t-- {
		if m := p.mentionAt(t); m != nil && m.Type != isnad.MentionDate && m.Type != isnad.MentionQuantity || p.clauseMark(t) || s.verbAt(t) {
			return false
		}
		if noun := s.hit(t, t+1, isnad.ClaimIncident, attackNouns...); noun != nil && noun.Part == "noun" {
			return true
		}
	}
	return false
}

// aimedBy reads the target of an attack that is the subject of its own verb, and
// reports whether there was one.
func (p *page) aimedBy(s *sentence, noun *lexicon.Found, it *assault) bool {
	verb := s.hit(noun.Last, min(s.last, noun.Last+4), isnad.ClaimIncident, "attack")
	if it.target != "" || verb == nil || verb.Part != "verb" || verb.Feats.Has(lexicon.Masdar) || verb.Feats.Has(lexicon.Object) || !p.byAttack(s, verb) {
		return false
	}
	p.object(s, verb, it)
	if it.target == "" {
		return false
	}
	if it.place != nil && name(it.place) == it.target {
		it.place = nil
	}
	p.circumstances(s, it)
	return true
}

// attackOn is an attack that an idafa names right behind token from (in the attack
// of the city): known to the reader, told nowhere in the article.
func (p *page) attackOn(s *sentence, from int) *happening {
	noun := s.hit(from, min(s.last, from+3), isnad.ClaimIncident, attackNouns...)
	if noun == nil || noun.Feats.Has(lexicon.Defined) || noun.Part != "noun" {
		return nil
	}
	m := p.mentionAt(noun.Last)
	if m == nil || m.first != noun.Last || m.prep != "" || m.Type != isnad.MentionPlace {
		return nil
	}
	return &happening{kind: noun.Gloss, place: name(m), sentence: s.index, first: noun.First, last: m.last}
}
