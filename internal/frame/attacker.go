package frame

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// actor is who attacks: named right behind the verb, or what its relative clause
// describes, or right before it; a bare "the attackers", or no subject at all, is
// who attacked last, in this sentence or the ones before.
func (p *page) actor(s *sentence, h *lexicon.Found) string {
	if s.hit(h.Last, min(s.last, h.Last+3), isnad.ClaimIncident, "militants") != nil {
		return p.acting
	}
	m := p.antecedent(s, h, attacker)
	if m == nil || h.Feats.Has(lexicon.Object) {
		m = p.attackerBehind(s, h)
	}
	if m == nil {
		m = p.attackerAhead(s, h)
	}
	if m != nil {
		if said := p.saidIn(p.span(h.First, h.Last, "")); said != nil && said.Source == name(m) {
			return "" // who tells of it did not do it
		}
		return name(m)
	}
	if p.acting != "" && p.nounless(s, h) {
		return p.acting
	}
	return ""
}

// attacker accepts what can attack: armed bodies, and countries.
func attacker(m *mention) bool { return agent(m) && m.Type != isnad.MentionPerson }

// attackerBehind is the subject right behind the verb, or the body in the noun
// phrase there (مقاتلات التحالف).
func (p *page) attackerBehind(s *sentence, h *lexicon.Found) *mention {
	for t := h.Last; t < min(s.last, h.Last+2); t++ {
		if m := p.mentionAt(t); m != nil {
			if m.first == t && m.prep == "" && attacker(m) {
				return m
			}
			if m.Type != isnad.MentionDate {
				return nil
			}
		}
		if p.clauseMark(t) || p.is(t, lexicon.Preposition) {
			return nil
		}
	}
	return nil
}

// attackerAhead is the subject right before the verb.
func (p *page) attackerAhead(s *sentence, h *lexicon.Found) *mention {
	m := p.subjectAhead(s, h, attacker)
	if m == nil || h.First-m.last > 3 {
		return nil
	}
	for t := m.last; t < h.First; t++ {
		if p.clauseMark(t) || p.is(t, lexicon.Relative) {
			return nil
		}
	}
	return m
}

// nounless reports whether the verb at h names no subject: an object or a
// preposition follows it at once.
func (p *page) nounless(s *sentence, h *lexicon.Found) bool {
	if p.is(h.First-1, lexicon.Relative) || h.Last >= s.last {
		return false
	}
	if m := p.mentionAt(h.Last); m != nil {
		return true
	}
	return p.is(h.Last, lexicon.Preposition) || s.hit(h.Last, h.Last+1, isnad.ClaimIncident) != nil
}

// nounActor is who is behind an attack that only a noun names: the owner (its
// attacks), the country of its adjective (an American raid), the subject of a
// clause in which it is the means (strengthened its presence by two attacks);
// and whom it hit, where the noun follows a killing.
func (p *page) nounActor(s *sentence, h *lexicon.Found, it *assault) {
	if h.Feats.Has(lexicon.Owned) && h.Part == "noun" && it.actor == "" {
		if it.actor = p.acting; it.actor == "" {
			it.actor = name(p.topicBody(s))
		}
		if it.actor == it.target {
			it.actor = ""
		}
	}
	for t := h.Last; t < min(s.last, h.Last+2) && it.actor == ""; t++ {
		if n, ok := p.lex.Nisbas().Longest(&p.tx, t); ok && p.mentionAt(t) == nil && n.Values[0].Place == isnad.PlaceCountry {
			it.actor = n.Values[0].Caption
		}
	}
	if it.actor == "" && strings.HasSuffix(h.Prefix, letterBeh) {
		it.actor = name(p.before(s.first, h.First, func(m *mention) bool { return body(m) && m.prep == "" }))
	}
	if it.target != "" {
		return
	}
	if death := s.hit(max(s.first, h.First-12), h.First, isnad.ClaimCasualties, "killed", "suicide"); death != nil {
		it.target = name(p.patient(s, death))
	}
}

// topicBody is the organisation that the sentences before are about, or the one
// that has been attacking.
func (p *page) topicBody(s *sentence) *mention {
	for i := s.index - 1; i >= 0 && i >= s.index-2; i-- {
		if m := p.after(p.sentences[i].first, p.sentences[i].last, body); m != nil {
			return m
		}
	}
	return p.named(p.acting, body)
}
