package frame

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// pledgeReach is how far behind the verb the sum may stand.
const pledgeReach = 10

// pledges reads what a government or a body promises or gives: a sum of money,
// or, where it promises, support without one.
func pledges(p *page, s *sentence) {
	done := -1
	for i := range s.hits {
		h := &s.hits[i]
		if h.Frame != isnad.ClaimPledge || h.First < done || h.Sense == "aid" || p.is(h.First, lexicon.Several) || p.is(h.First-1, lexicon.Negation) {
			continue
		}
		if sum := p.promisedSum(s, h); sum != nil {
			p.promisedBefore(s, h, sum)
		} else if sum := p.sum(s, h); sum != nil {
			done = p.pledge(s, h, sum)
		} else if p.promised(s, h) {
			done = p.support(s, h)
		}
	}
}

// money accepts sums: quantities in a currency.
func money(m *mention) bool {
	if m.Type != isnad.MentionQuantity || m.Quantity == nil || len(m.Quantity.Unit) != 3 {
		return false
	}
	return m.Quantity.Unit[0] >= 'A' && m.Quantity.Unit[0] <= 'Z'
}

// sum is the money behind the verb at h, in its clause.
func (p *page) sum(s *sentence, h *lexicon.Found) *mention {
	for t := h.Last; t < min(s.last, h.Last+pledgeReach); t++ {
		if m := p.mentionAt(t); m != nil && m.first == t && money(m) {
			return m
		}
		if p.clauseMark(t) || p.is(t, lexicon.Relative|lexicon.Stop) {
			return nil
		}
	}
	return nil
}

// promisedSum is the sum whose relative clause the verb at h is ("300 million that
// the country promised"), or nil: a pronoun behind the verb refers back to it.
func (p *page) promisedSum(s *sentence, h *lexicon.Found) *mention {
	if h.Sense != "promise" || h.Part != "verb" || h.Feats.Has(lexicon.Masdar) || h.Last >= s.last {
		return nil
	}
	t := h.First - 1
	if p.is(t, lexicon.Relative) {
		t--
	}
	pronoun, ok := strings.CutPrefix(p.tx.Fold(h.Last), letterBeh)
	if m := p.mentionAt(t); ok && len([]rune(pronoun)) <= 2 && strings.HasPrefix(pronoun, letterHeh) && m != nil && money(m) {
		return m
	}
	return nil
}

// promisedBefore claims a sum promised earlier.
func (p *page) promisedBefore(s *sentence, h *lexicon.Found, sum *mention) {
	donor := p.subject(s, h, agent)
	if donor == nil {
		return
	}
	slots := isnad.Slots{
		"donor": isnad.Text(name(donor)), "amount": isnad.Number(sum.Quantity.Value),
		"currency": isnad.Text(string(sum.Quantity.Unit)), "op": isnad.Text(string(sum.Quantity.Op)),
	}
	last := h.Last + 1
	if m := p.after(last, min(s.last, last+3), yearDate); m != nil {
		slots["period"], last = isnad.Text(value(m)), m.last
	}
	p.add(draft{
		kind: isnad.ClaimPledge, rule: "pledge.promised", slots: slots,
		span: p.from(sum.first, "", sum, last), status: isnad.StatusPlanned,
	})
}

// donor is who gives: the subject of the verb, or of the verb of planning that
// governs it (تعتزم أوروفا صرف …).
func (p *page) donor(s *sentence, h *lexicon.Found) *mention {
	if !h.Feats.Has(lexicon.Masdar) && h.Part == "verb" {
		if h.Feats.Has(lexicon.FirstPerson) {
			return nil
		}
		return p.subject(s, h, agent)
	}
	free := func(m *mention) bool { return agent(m) && m.prep == "" }
	for t := h.First - 1; t >= s.first && t > h.First-10; t-- {
		if m := p.mentionAt(t); m != nil && m.last == t+1 && free(m) {
			return m
		}
		if p.clauseMark(t) {
			break
		}
	}
	return nil
}

// promised reports whether the words at h promise something to come: a verb or
// participle of promising, or a verbal noun of giving behind a plan.
func (p *page) promised(s *sentence, h *lexicon.Found) bool {
	if h.Sense == "promise" {
		return true
	}
	return h.Feats.Has(lexicon.Masdar) && p.modality(s, h.First) == isnad.StatusPlanned
}

func (p *page) pledge(s *sentence, h *lexicon.Found, sum *mention) int {
	donor := p.donor(s, h)
	if donor == nil || donor == sum {
		return h.Last
	}
	slots := isnad.Slots{
		"donor": isnad.Text(name(donor)), "amount": isnad.Number(sum.Quantity.Value),
		"currency": isnad.Text(string(sum.Quantity.Unit)), "op": isnad.Text(string(sum.Quantity.Op)),
	}
	last := p.pledgeDetail(s, sum.last, slots)
	return p.addPledge(s, h, donor, slots, last)
}

func (p *page) addPledge(s *sentence, h *lexicon.Found, donor *mention, slots isnad.Slots, last int) int {
	first, prefix := h.First, h.Prefix
	if donor.first < first && donor.inSentence(s) {
		first, prefix = donor.first, ""
		for t := first - 1; t >= max(s.first, first-2); t-- {
			if p.is(t, lexicon.Planned) {
				first = t
			}
		}
	}
	status := p.status(s, h)
	if s.hit(s.first, h.First, isnad.ClaimGoal, "seek", "aim") != nil && h.Feats.Has(lexicon.Masdar) {
		status = isnad.StatusPlanned // works on giving
	}
	if status == isnad.StatusAsserted && (h.Sense == "promise" || h.Feats.Has(lexicon.Masdar)) && p.promised(s, h) {
		status = isnad.StatusPlanned
	}
	p.add(draft{kind: isnad.ClaimPledge, rule: "pledge." + h.Sense, slots: slots, span: p.span(first, last, prefix), status: status})
	return last
}

// pledgeDetail reads what stands behind the sum: the period, what it is for, who
// gets it, and how it is shared. It returns the token behind the last of these.
func (p *page) pledgeDetail(s *sentence, from int, slots isnad.Slots) int {
	end := from
	for end < s.last && !p.clauseMark(end) {
		end++
	}
	last := from
	if m := p.after(from, min(end, from+5), yearDate); m != nil {
		slots["period"], last = isnad.Text(value(m)), m.last
	}
	for t := from; t < end; t++ {
		start, ok := p.forMasdar(t)
		if p.is(t, lexicon.Split) {
			slots["split"], last = isnad.Text(p.tx.Surface(t)), max(last, t+1)
		}
		if !ok {
			if g := s.hit(t, t+1, isnad.ClaimGoal, "purpose"); g == nil || t+1 >= end {
				continue
			}
			t++
			start = p.wording(t, end).Start
		}
		stop := p.recipientsAt(t+1, end)
		if span := p.wording(t, stop); !span.Empty() && start < span.End {
			slots["purpose"], last = isnad.Text(p.a.Text[start:span.End]), max(last, stop)
		}
	}
	if m := p.after(from, end, recipient); m != nil {
		list := p.series(m, end)
		slots["recipients"] = isnad.List(names(list)...)
		last = max(last, list[len(list)-1].last)
	}
	return last
}

// recipientsAt is the token in [from, to) at which the places that a purpose
// holds for are listed (في كل من …), else to.
func (p *page) recipientsAt(from, to int) int {
	for t := from; t < to; t++ {
		if p.is(t, lexicon.Split) || t+1 < to && p.is(t, lexicon.Preposition) && p.is(t+1, lexicon.ClassNoun) {
			return t
		}
	}
	return to
}

// recipient accepts the places and bodies that can be given something.
func recipient(m *mention) bool {
	return m.Type == isnad.MentionPlace || m.Type == isnad.MentionOrg && m.prep == letterLam
}

// support reads promised support without a sum.
func (p *page) support(s *sentence, h *lexicon.Found) int {
	aid := s.hit(h.Last, min(s.last, h.Last+6), isnad.ClaimPledge, "aid")
	if aid == nil {
		return h.Last
	}
	donor := p.donor(s, h)
	if donor == nil && (h.Feats.Has(lexicon.Masdar) || h.Feats.Has(lexicon.FirstPerson)) {
		donor = p.we(s, h)
	}
	if donor == nil || donor.Type == isnad.MentionPerson {
		return h.Last
	}
	slots := isnad.Slots{"donor": isnad.Text(name(donor))}
	last := p.pledgeDetail(s, aid.Last, slots)
	if slots["recipients"].IsZero() {
		return h.Last
	}
	return p.addPledge(s, h, donor, slots, last)
}

// we is whom a speaker speaks for in the first person: the country or body of
// the speaker's office.
func (p *page) we(s *sentence, h *lexicon.Found) *mention {
	said := p.saidIn(p.span(h.First, h.Last, ""))
	if said == nil {
		return nil
	}
	for i := range p.mentions {
		r := &p.mentions[i]
		if r.Type != isnad.MentionRole || r.Role == nil || r.Role.Holder != said.Source {
			continue
		}
		for k := range p.mentions {
			if m := &p.mentions[k]; agent(m) && name(m) == r.Role.Org {
				return m
			}
		}
		return &mention{Mention: &isnad.Mention{Span: r.Span, Type: isnad.MentionOrg, Canonical: strings.TrimSpace(r.Role.Org)}, first: h.First, last: h.Last}
	}
	return nil
}
