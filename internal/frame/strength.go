package frame

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// strength reads how many fighters a group has: a count of fighters, the group
// behind it, and a word that says that they are there.
func strength(p *page, s *sentence) {
	for i := range s.hits {
		h := &s.hits[i]
		if h.Frame != isnad.ClaimStrength || h.Sense != "fighters" {
			continue
		}
		q := p.mentionAt(h.First)
		if q == nil || !counted(q) {
			q = p.before(max(s.first, h.First-3), h.First, counted)
		}
		if q == nil || (h.First > q.last && !p.is(q.last, lexicon.Preposition)) || (q.Quantity.Value < leastStrength && h.Gloss == "members") {
			continue
		}
		org := p.after(h.Last, min(s.last, h.Last+4), body)
		if inside := p.innerBody(q); inside != nil {
			org = inside
		}
		if own := s.hit(max(s.first, q.first-6), q.first, isnad.ClaimStrength, "possess"); own != nil && !own.Feats.Has(lexicon.Masdar) {
			if org = p.subject(s, own, body); org != nil && !p.casualtyNear(s, q) {
				p.strong(s, own, q, org)
			}
			continue
		}
		if org == nil || p.casualtyNear(s, q) {
			continue
		}
		verb := p.existing(s, q, max(h.Last, org.last))
		if verb == nil {
			continue
		}
		p.strong(s, verb, q, org)
	}
}

// leastStrength is the number from which members are a force, not a board.
const leastStrength = 100

// innerBody is an organisation named inside the quantity's own words.
func (p *page) innerBody(q *mention) *mention {
	for i := range p.mentions {
		if m := &p.mentions[i]; m.inner && body(m) && q.Contains(m.Span) {
			return m
		}
	}
	return nil
}

// casualtyNear reports whether the count is one of victims.
func (p *page) casualtyNear(s *sentence, q *mention) bool {
	for i := range s.hits {
		h := &s.hits[i]
		if h.Frame != isnad.ClaimCasualties || h.First < q.first-4 || h.Last > q.last+6 || h.Sense == "halt" {
			continue
		}
		if _, ok := p.takes(s, h, 10); ok || len(h.Preps) == 0 {
			return true
		}
	}
	return false
}

// existing is the word in the clause that says that the counted are there.
func (p *page) existing(s *sentence, q *mention, last int) *lexicon.Found {
	if h := s.hit(max(s.first, q.first-6), q.first, isnad.ClaimStrength, "exist"); h != nil {
		return h
	}
	return s.hit(last, min(s.last, last+3), isnad.ClaimStrength, "exist")
}

func (p *page) strong(s *sentence, verb *lexicon.Found, q, org *mention) {
	slots := isnad.Slots{
		"org": isnad.Text(name(org)), "count": isnad.Number(q.Quantity.Value), "op": isnad.Text(string(q.Quantity.Op)),
	}
	if q.Quantity.Vague {
		slots["vague"] = isnad.Truth(true)
	}
	first, last := min(verb.First, q.first), max(verb.Last, q.last, org.last)
	if m := p.after(max(q.last, org.last), min(s.last, last+6), func(m *mention) bool { return p.located(m) }); m != nil {
		places := p.series(m, s.last)
		slots["place"] = placeValue(places)
		last = max(last, places[len(places)-1].last)
	}
	date := p.near(s, first, last, yearDate)
	switch {
	case date != nil:
		slots["date"] = isnad.Text(value(date))
		if date.first < last+3 && date.first >= last {
			last = date.last
		}
	case !verb.Feats.Has(lexicon.Imperfect) && verb.Part == "verb":
	default:
		slots["date"] = isnad.Text(p.a.Date())
	}
	p.add(draft{
		kind: isnad.ClaimStrength, rule: "strength.fighters", slots: slots,
		span: p.from(first, verb.Prefix, q, last), status: p.status(s, verb),
	})
}
