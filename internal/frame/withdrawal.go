package frame

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// withdrawn reads forces that leave.
func (p *page) withdrawn(s *sentence, h *lexicon.Found, it *assault) bool {
	it.rule = "incident.withdrawal"
	who := p.after(h.Last, min(s.last, h.Last+3), attacker)
	if who == nil && !h.Feats.Has(lexicon.Masdar) && h.Sense == "withdrawal" {
		who = p.subject(s, h, attacker)
	}
	if who == nil {
		return false
	}
	if h.Feats.Has(lexicon.Masdar) && (p.toldWithdrawal(name(who)) || p.sinceThen(h)) {
		return false
	}
	it.actor, it.count = name(who), 0
	from := p.after(max(h.Last, who.last), min(s.last, max(h.Last, who.last)+4), func(m *mention) bool {
		return m.Type == isnad.MentionPlace && m.prep != ""
	})
	if from == nil {
		return false
	}
	it.place, it.last = from, from.last
	it.date = p.dateNear(s, h.First, from.last)
	return true
}

// sinceThen reports whether the noun at h only dates something else ("after the
// withdrawal").
func (p *page) sinceThen(h *lexicon.Found) bool {
	t := h.First - 1
	return h.Prefix == "" && p.is(t, lexicon.Preposition) && !p.is(t, lexicon.Where) && len([]rune(p.tx.Fold(t))) > 2
}

// toldWithdrawal reports whether the withdrawal of those forces is told already:
// its noun then only refers to it.
func (p *page) toldWithdrawal(who string) bool {
	for i := range p.claims {
		if c := &p.claims[i]; c.Rule == "incident.withdrawal" && c.Slots["actor"].Equal(isnad.Text(who)) {
			return true
		}
	}
	return false
}
