package frame

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// designations reads whom an authority puts under sanctions or on a list.
func designations(p *page, s *sentence) {
	for i := range s.hits {
		h := &s.hits[i]
		if h.Frame != isnad.ClaimDesignation || p.is(h.First-1, lexicon.Negation) {
			continue
		}
		switch h.Sense {
		case "sanction":
			p.sanction(s, h)
		case "list":
			p.putOnList(s, h)
		case "listed":
			p.listed(s, h)
		case "the-list":
			p.listHolds(s, h)
		}
	}
}

// takes reports whether one of the words that a trigger calls for stands behind
// it within reach, and at which token.
func (p *page) takes(s *sentence, h *lexicon.Found, reach int) (int, bool) {
	for t := h.Last; t < min(s.last, h.Last+reach); t++ {
		for _, word := range h.Preps {
			if p.tx.Is(t, word) {
				return t, true
			}
		}
	}
	return 0, false
}

// sanction reads "the government imposed sanctions on 5 persons accused of …".
func (p *page) sanction(s *sentence, h *lexicon.Found) {
	at, ok := p.takes(s, h, 6)
	if !ok {
		return
	}
	if h.Feats.Has(lexicon.Masdar) || p.bareNoun(s, h) {
		return // sanctions called for or thought of
	}
	authority := p.subject(s, h, agent)
	slots := isnad.Slots{"authority": isnad.Text(name(authority))}
	p.designate(s, h, slots, at+1, h.First)
}

// bareNoun reports whether the word at h, written like a finite verb, is a verbal
// noun: its object follows at once and no subject stands before it.
func (p *page) bareNoun(s *sentence, h *lexicon.Found) bool {
	if !s.masdarAt(h) || s.hit(h.Last, h.Last+1, isnad.ClaimDesignation, "sanctions") == nil {
		return false
	}
	m := p.mentionAt(h.First - 1)
	return (m == nil || m.prep != "" || !agent(m)) && !p.is(h.First-1, lexicon.Relative)
}

// putOnList reads "the council put 3 companies on its list".
func (p *page) putOnList(s *sentence, h *lexicon.Found) {
	list := s.hit(h.Last, min(s.last, h.Last+16), isnad.ClaimDesignation, "the-list", "sanctions")
	if list == nil || h.Feats.Has(lexicon.Masdar) || len(h.Preps) > 0 && !p.leadsTo(s, h, list) {
		return
	}
	authority := p.subject(s, h, agent)
	slots := isnad.Slots{"authority": isnad.Text(name(authority))}
	if list.Sense == "the-list" {
		slots["list"] = isnad.Text(p.listName(s, list))
	}
	p.designate(s, h, slots, h.Last, h.First)
}

// leadsTo reports whether a preposition that the verb at h takes stands right
// before the list, a word between at most.
func (p *page) leadsTo(s *sentence, h, list *lexicon.Found) bool {
	for t := max(h.Last, list.First-2); t < list.First; t++ {
		for _, prep := range h.Preps {
			if p.tx.Is(t, prep) {
				return true
			}
		}
	}
	return false
}

// because is the token behind a preposition of reason within reach of token t,
// or 0: one that says neither where nor when.
func (p *page) because(s *sentence, t int) int {
	for k := t; k < min(s.last, t+6); k++ {
		if p.is(k, lexicon.Cause) {
			return k + 1
		}
		if p.clauseMark(k) {
			return 0
		}
	}
	return 0
}

// listed reads "27 entities are on the list, which the council keeps".
func (p *page) listed(s *sentence, h *lexicon.Found) {
	list := s.hit(h.Last, min(s.last, h.Last+4), isnad.ClaimDesignation, "the-list", "sanctions")
	if list == nil {
		return
	}
	q := p.before(s.first, h.First, counted)
	if q == nil {
		return
	}
	slots := isnad.Slots{"list": isnad.Text(p.listName(s, list))}
	last := p.phraseEnd(list.First, s.last)
	if m := p.after(list.Last, min(s.last, list.Last+10), agent); m != nil {
		slots["authority"] = isnad.Text(name(m))
		last = max(last, m.last)
	}
	if m := p.after(q.last, h.First, func(m *mention) bool { return m.Type == isnad.MentionPlace }); m != nil {
		slots["place"] = isnad.Text(name(m))
	}
	p.countTargets(q, slots)
	p.add(draft{
		kind: isnad.ClaimDesignation, rule: "designation.listed", slots: slots,
		span: p.from(q.first, "", q, last), status: p.status(s, h),
	})
}

// listHolds reads "the sanctions list of the league now comprises 14 firms".
func (p *page) listHolds(s *sentence, list *lexicon.Found) {
	verb := s.hit(list.Last, min(s.last, list.Last+7), isnad.ClaimMembership, "comprise")
	if verb == nil || s.hit(list.First, verb.First, isnad.ClaimDesignation, "sanctions") == nil {
		return
	}
	q := p.after(verb.Last, min(s.last, verb.Last+3), counted)
	authority := p.after(list.Last, verb.First, agent)
	if q == nil || authority == nil {
		return
	}
	slots := isnad.Slots{
		"authority": isnad.Text(name(authority)), "list": isnad.Text(p.wording(list.First, authority.last).In(p.a.Text)),
	}
	p.countTargets(q, slots)
	p.add(draft{
		kind: isnad.ClaimDesignation, rule: "designation.list-holds", slots: slots,
		span: p.span(list.First, q.last, list.Prefix), status: p.status(s, verb),
	})
}

// listName is the list as written.
func (p *page) listName(s *sentence, list *lexicon.Found) string {
	end := min(p.phraseEnd(list.First, s.last), list.First+6)
	for t := list.Last; t < end; t++ {
		if p.is(t, lexicon.Preposition|lexicon.Cause) {
			end = t
		}
	}
	return p.wording(list.First, end).In(p.a.Text)
}

func (p *page) countTargets(q *mention, slots isnad.Slots) {
	slots["count"] = isnad.Number(q.Quantity.Value)
	if !q.Quantity.Of.Empty() {
		slots["of"] = isnad.Text(q.Quantity.Of.In(p.a.Text))
	}
}

// designate fills who is designated, why and when, from token at on.
func (p *page) designate(s *sentence, h *lexicon.Found, slots isnad.Slots, at, first int) {
	if slots["authority"].IsZero() {
		return
	}
	var last int
	if q := p.after(at, min(s.last, at+4), counted); q != nil && (!q.Quantity.Of.Empty() || p.is(q.last, lexicon.Preposition)) {
		p.countTargets(q, slots)
		last = q.last
	} else if m := p.after(at, min(s.last, at+6), target); m != nil && name(m) != slots["authority"].String() {
		list := p.series(m, s.last)
		slots["targets"] = isnad.List(names(list)...)
		last = list[len(list)-1].last
	} else {
		return
	}
	if why := s.hit(last, min(s.last, last+3), isnad.ClaimDesignation, "accused"); why != nil {
		end := p.phraseEnd(why.Last, s.last)
		slots["reason"] = isnad.Text(p.wording(why.Last, end).In(p.a.Text))
		last = end
	}
	if why := p.because(s, last); why > 0 {
		end := p.phraseEnd(why, s.last)
		slots["reason"] = isnad.Text(p.wording(why, end).In(p.a.Text))
		last = end
	}
	if m := p.near(s, first, last, dated); m != nil {
		slots["date"] = isnad.Text(resolved(m))
	}
	p.add(draft{
		kind: isnad.ClaimDesignation, rule: "designation." + h.Sense, slots: slots,
		span: p.span(first, last, h.Prefix), status: p.status(s, h),
	})
}
