package frame

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// leadership reads who follows whom at the head of a body. A leader's death
// alone is no change; one is claimed where succession is said: "succeeds", "a
// new leader", "its former leader".
func leadership(p *page, s *sentence) {
	for i := range s.hits {
		h := &s.hits[i]
		if h.Frame != isnad.ClaimLeadershipChange {
			continue
		}
		switch h.Sense {
		case "succeed":
			p.succeeds(s, h)
		case "appoint", "take-over":
			p.appointed(s, h)
		case "sack", "leave":
			p.leaves(s, h)
		}
	}
	for _, m := range s.mentions {
		if m.Type == isnad.MentionRole && m.Role != nil && m.Role.Holder != "" {
			p.formerLeaderKilled(s, m)
		}
	}
}

// succeeds reads "the new leader is A, who succeeds B, who was killed".
func (p *page) succeeds(s *sentence, h *lexicon.Found) {
	next := p.antecedent(s, h, person)
	if next == nil {
		next = p.subject(s, h, person)
	}
	before := p.after(h.Last, min(s.last, h.Last+6), person)
	if h.Feats.Has(lexicon.Object) { // he was succeeded by
		next, before = before, p.before(s.first, h.First, person)
	}
	if next == nil || before == nil || name(next) == name(before) {
		return
	}
	slots := isnad.Slots{"predecessor": isnad.Text(name(before)), "successor": isnad.Text(name(next))}
	first, last := min(next.first, h.First), before.last
	if role := p.roleOf(name(next)); role != nil {
		slots["org"] = isnad.Text(role.Role.Org)
		if role.inSentence(s) && role.first < first {
			first = role.first
		}
	}
	if slots["org"].IsZero() {
		slots["org"] = isnad.Text(name(p.before(s.first, next.first, func(m *mention) bool { return body(m) && m.prep == letterLam })))
	}
	if slots["org"].IsZero() {
		return
	}
	if end := p.endOf(s, before, slots); end > 0 {
		last = end
	}
	status := p.status(s, h)
	if new := s.hit(s.first, h.First, isnad.ClaimLeadershipChange, "new"); new != nil {
		status = isnad.StatusAsserted // the new leader is there already
	}
	p.add(draft{
		kind: isnad.ClaimLeadershipChange, rule: "leadership.succeeds", slots: slots,
		span: p.span(first, last, ""), status: status,
	})
}

// roleOf is the first title that the article gives the person, or nil.
func (p *page) roleOf(who string) *mention {
	for i := range p.mentions {
		if m := &p.mentions[i]; m.Type == isnad.MentionRole && m.Role != nil && m.Role.Holder == who && m.Role.Org != "" {
			return m
		}
	}
	return nil
}

// endOf fills how and when the predecessor's time ended, from the clause behind
// the name; it returns the token behind those words, 0 when there are none.
func (p *page) endOf(s *sentence, before *mention, slots isnad.Slots) int {
	death := s.hit(before.last, min(s.last, before.last+5), isnad.ClaimCasualties, "killed", "suicide")
	if death == nil {
		return 0
	}
	slots["manner"] = isnad.Text(death.Sense)
	if m := p.after(death.Last, min(s.last, death.Last+8), yearDate); m != nil {
		slots["date"] = isnad.Text(since(value(m), p.a.Date()))
		return m.last
	}
	return death.Last
}

// since is the interval in which a successor came in: from the predecessor's
// end to the day of the report.
func since(end, today string) string {
	if len(end) != len("2006-01-02") || len(today) != len("2006-01-02") || end >= today {
		return end
	}
	return end + "/" + today
}

// appointed reads "the league appointed A its secretary", "A took over".
func (p *page) appointed(s *sentence, h *lexicon.Found) {
	if h.Feats.Has(lexicon.Masdar) && h.Sense != "appoint" {
		return
	}
	who := p.after(h.Last, min(s.last, h.Last+7), person)
	if who == nil || who.prep != "" {
		return
	}
	instead := s.hit(who.last, min(s.last, who.last+10), isnad.ClaimLeadershipChange, "successor")
	if instead == nil {
		return
	}
	before := p.after(instead.Last, min(s.last, instead.Last+6), person)
	if before == nil {
		return
	}
	slots := isnad.Slots{"predecessor": isnad.Text(name(before)), "successor": isnad.Text(name(who))}
	if role := p.roleOf(name(who)); role != nil {
		slots["org"] = isnad.Text(role.Role.Org)
	} else if m := p.after(h.Last, min(s.last, before.last), agent); m != nil && m.Type != isnad.MentionPerson {
		slots["org"] = isnad.Text(name(m))
	} else if m := p.before(s.first, h.First, body); m != nil {
		slots["org"] = isnad.Text(name(m))
	}
	if slots["org"].IsZero() {
		return
	}
	if m := p.dateNear(s, h.First, before.last); m != nil {
		slots["date"] = isnad.Text(value(m))
	}
	last := max(before.last, p.endOf(s, before, slots))
	p.add(draft{
		kind: isnad.ClaimLeadershipChange, rule: "leadership.appointed", slots: slots,
		span: p.span(h.First, last, h.Prefix), status: p.status(s, h),
	})
}

// leaves reads "the league sacked its head A", "A resigned from the ministry".
func (p *page) leaves(s *sentence, h *lexicon.Found) {
	if h.Feats.Has(lexicon.Masdar) || h.Feats.Has(lexicon.Object) {
		return
	}
	var who *mention
	if h.Sense == "sack" {
		who = p.sacked(s, h)
	} else {
		who = p.subject(s, h, person)
	}
	if who == nil || !who.inSentence(s) {
		return
	}
	role := p.roleOf(name(who))
	if role == nil {
		return
	}
	slots := isnad.Slots{"org": isnad.Text(role.Role.Org), "predecessor": isnad.Text(name(who))}
	if m := p.dateNear(s, h.First, max(h.Last, who.last)); m != nil {
		slots["date"] = isnad.Text(value(m))
	}
	p.add(draft{
		kind: isnad.ClaimLeadershipChange, rule: "leadership." + h.Sense, slots: slots,
		span: p.span(min(h.First, who.first), max(h.Last, who.last), ""), status: p.status(s, h),
	})
}

// sacked is the object of the verb at h: the person behind it when a body or a
// government sacks, the second one when a person does.
func (p *page) sacked(s *sentence, h *lexicon.Found) *mention {
	who := p.after(h.Last, min(s.last, h.Last+8), person)
	if who == nil || p.antecedent(s, h, agent) != nil || p.before(h.Last, who.first, attacker) != nil {
		return who
	}
	if m := p.before(max(s.first, h.First-3), h.First, agent); m != nil && m.prep == "" && p.genderFits(m, h) {
		return who
	}
	return p.after(who.last, min(s.last, who.last+8), person)
}

// formerLeaderKilled reads "the killing of its former leader A".
func (p *page) formerLeaderKilled(s *sentence, role *mention) {
	if s.hit(role.first, role.last, isnad.ClaimLeadershipChange, "leader") == nil || !(role.Role.Former || p.saysFormer(s, role)) {
		return
	}
	death := s.hit(max(s.first, role.first-2), role.first, isnad.ClaimCasualties, "killed", "suicide")
	if death == nil {
		return
	}
	slots := isnad.Slots{
		"org": isnad.Text(role.Role.Org), "predecessor": isnad.Text(role.Role.Holder), "manner": isnad.Text(death.Sense),
	}
	last := role.last
	if m := p.after(role.last, min(s.last, role.last+4), person); m != nil {
		last = m.last
	}
	if m := p.near(s, death.First, last, yearDate); m != nil {
		slots["date"] = isnad.Text(value(m))
		last = max(last, m.last)
	}
	p.add(draft{
		kind: isnad.ClaimLeadershipChange, rule: "leadership.former-leader", slots: slots,
		span: p.span(death.First, last, death.Prefix), status: p.status(s, death),
	})
}

func (p *page) saysFormer(s *sentence, role *mention) bool {
	return s.hit(role.first, role.last, isnad.ClaimLeadershipChange, "former") != nil
}
