package frame

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// casualties reads who was killed, wounded, executed or detained.
func casualties(p *page, s *sentence) {
	for i := range s.hits {
		h := &s.hits[i]
		if h.Frame != isnad.ClaimCasualties || p.is(h.First-1, lexicon.Negation) {
			continue
		}
		if q := p.victims(s, h); q != nil {
			p.counted(s, h, q)
			continue
		}
		p.victim(s, h)
	}
}

// victims is the count that the word at h is about: the quantity that holds it
// (12 قتيلا) or the one behind it, with nothing but the doer between.
func (p *page) victims(s *sentence, h *lexicon.Found) *mention {
	if m := p.mentionAt(h.First); m != nil && m.Type == isnad.MentionQuantity {
		return m
	}
	if h.Part == "noun" && h.Feats.Has(lexicon.Plural) {
		return nil // the dead, without a number
	}
	for t := h.Last; t < min(s.last, h.Last+subjectReach); t++ {
		m := p.mentionAt(t)
		switch {
		case m != nil && m.first == t && counted(m):
			return m
		case m != nil && m.Type != isnad.MentionOrg:
			return nil
		case p.clauseMark(t) || (m == nil && s.verbAt(t)) || p.is(t, lexicon.Relative):
			return nil
		}
	}
	return nil
}

// counted claims a number of victims.
func (p *page) counted(s *sentence, h *lexicon.Found, q *mention) {
	slot := h.Sense
	if slot == "suicide" {
		slot = "killed"
	}
	if p.bothKilledAndWounded(s, h) {
		slot = "killed_and_wounded"
	} else if p.joinedBefore(s, h) {
		return
	}
	of, last := p.ofWhom(s, q)
	slots := isnad.Slots{
		slot: isnad.Number(q.Quantity.Value), "op": isnad.Text(string(q.Quantity.Op)), "of_whom": isnad.Text(of),
	}
	if q.Quantity.Vague {
		slots["vague"] = isnad.Truth(true)
	}
	p.situate(s, h, slots, q.first, last)
	first, prefix := h.First, h.Prefix
	if q.first < first {
		first, prefix = q.first, ""
	}
	p.add(draft{
		kind: isnad.ClaimCasualties, rule: "casualties." + h.Sense, slots: slots,
		span: p.from(first, prefix, q, max(last, h.Last)), status: p.status(s, h),
	})
}

// from is the stretch from token first, or from the start of the mention m when
// that is the first word, to the end of token last-1.
func (p *page) from(first int, prefix string, m *mention, last int) isnad.Span {
	span := p.span(first, last, prefix)
	if m != nil && m.first == first {
		span.Start = m.Start
	}
	return span
}

// bothKilledAndWounded reports whether the next word is wounding, joined to
// killing, before the number (مقتل وإصابة الآلاف).
func (p *page) bothKilledAndWounded(s *sentence, h *lexicon.Found) bool {
	next := s.hit(h.Last, min(s.last, h.Last+1), isnad.ClaimCasualties, "wounded")
	return h.Sense == "killed" && next != nil && len(next.Prefix) > 0
}

// joinedBefore reports whether the word at h is the second of such a pair.
func (p *page) joinedBefore(s *sentence, h *lexicon.Found) bool {
	return h.Sense == "wounded" && len(h.Prefix) > 0 &&
		s.hit(max(s.first, h.First-1), h.First, isnad.ClaimCasualties, "killed") != nil
}

// ofWhom is the wording that says who the victims were: the counted noun with
// what describes it, and where that ends.
func (p *page) ofWhom(s *sentence, q *mention) (text string, last int) {
	start := q.Quantity.Of.Start
	last = q.last
	if q.Quantity.Of.Empty() {
		return "", last
	}
	for t := q.last; t < s.last; t++ {
		if p.comma(t) && p.amongAt(t+1, t+2) > 0 {
			last = p.phraseEnd(t+1, s.last)
			break
		}
		if m := p.mentionAt(t); m != nil {
			if m.Type == isnad.MentionDate || (m.Type == isnad.MentionPlace && m.prep != "") {
				break
			}
		} else if p.clauseMark(t) || p.is(t, lexicon.Stop|lexicon.That) || s.verbAt(t) || s.hit(t, t+1, isnad.ClaimCasualties) != nil {
			break
		} else if p.is(t, lexicon.Preposition) && !p.partOf(t) {
			break
		}
		last = t + 1
	}
	if last <= q.last {
		return p.a.Text[start:q.End], q.last
	}
	return p.a.Text[start:p.tx.Tokens[last-1].End], last
}

// partOf reports whether token t is the preposition that takes some out of a
// whole (من), behind which an organisation is named.
func (p *page) partOf(t int) bool {
	m := p.mentionAt(t + 1)
	return m != nil && m.Type == isnad.MentionOrg
}

// victim claims the death of one named person.
func (p *page) victim(s *sentence, h *lexicon.Found) {
	if h.Sense == "wounded" && h.Part == "noun" {
		return
	}
	var who *mention
	switch {
	case h.Part == "verb" && !h.Feats.Has(lexicon.Masdar) && p.antecedent(s, h, person) != nil:
		who = p.antecedent(s, h, person)
	case h.Feats.Has(lexicon.Object), h.Feats.Has(lexicon.Plural):
		return
	default:
		who = p.patient(s, h)
	}
	if who == nil {
		return
	}
	slot, manner := h.Sense, h.Sense
	if slot == "suicide" {
		slot = "killed"
	}
	slots := isnad.Slots{
		slot: isnad.Number(1), "op": isnad.Text(string(isnad.OpEqual)), "of_whom": isnad.Text(name(who)),
	}
	if slot == "killed" {
		slots["manner"] = isnad.Text(manner)
	}
	first, last := min(h.First, who.first), max(h.Last, who.last)
	last = p.situate(s, h, slots, first, last)
	prefix := h.Prefix
	if first != h.First {
		prefix = ""
	}
	p.add(draft{
		kind: isnad.ClaimCasualties, rule: "casualties." + h.Sense + "-person", slots: slots,
		span: p.from(first, prefix, who, last), status: p.status(s, h),
	})
}

func person(m *mention) bool { return m.Type == isnad.MentionPerson }

// patient is the person behind the word at h, with a title between at most.
func (p *page) patient(s *sentence, h *lexicon.Found) *mention {
	for t := h.Last; t < min(s.last, h.Last+subjectReach); t++ {
		m := p.mentionAt(t)
		switch {
		case m != nil && person(m) && m.prep == "":
			return m
		case m == nil && (p.clauseMark(t) || s.verbAt(t) || p.is(t, lexicon.Preposition|lexicon.Relative|lexicon.That)):
			return nil
		case m != nil && m.Type != isnad.MentionRole && m.Type != isnad.MentionOrg:
			return nil
		}
	}
	return nil
}

// situate fills place, date and incident, and returns where the words that say
// so end.
func (p *page) situate(s *sentence, h *lexicon.Found, slots isnad.Slots, first, last int) int {
	end := last
	if m := p.dateNear(s, first, last); m != nil {
		slots["date"] = isnad.Text(m.Timex.Value)
		end = max(end, m.last)
	}
	if m := p.placeNear(s, first, last); m != nil {
		slots["place"] = isnad.Text(name(m))
		end = max(end, m.last)
	} else if m := p.before(s.first, first, p.located); m != nil {
		slots["place"] = isnad.Text(name(m)) // of the clause before, whose result this is
	}
	if _, ok := slots["date"]; !ok {
		if m := p.before(s.first, first, yearDate); m != nil {
			slots["date"] = isnad.Text(value(m))
		}
	}
	if it := p.incidentOf(s, h); it != nil {
		slots["incident"] = isnad.Text(it.title())
		if _, ok := slots["place"]; !ok {
			slots["place"] = isnad.Text(it.place)
		}
		if _, ok := slots["date"]; !ok {
			slots["date"] = isnad.Text(it.date)
		}
	}
	return end
}
