package frame

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// countReach is how far a count may stand behind the word that calls for it.
const countReach = 5

// membership reads how many members a body has.
func membership(p *page, s *sentence) {
	for i := range s.hits {
		h := &s.hits[i]
		if h.Frame != isnad.ClaimMembership {
			continue
		}
		switch h.Sense {
		case "comprise":
			// The Rivers League comprises 12 states; it, too, may be left out.
			p.member(s, h, "membership.comprises", p.subject(s, h, body), h.Last)
		case "composed":
			// The Rivers League, composed of 12 states.
			p.member(s, h, "membership.composed-of", p.before(s.first, h.First, body), h.Last)
		case "members":
			p.memberCount(s, h)
		case "body":
			// A league of 12 states was formed: the one that the article is about.
			if !h.Feats.Has(lexicon.Defined) && !h.Feats.Has(lexicon.Owned) && p.followsFrom(h.Last, s.last) {
				p.member(s, h, "membership.body-of", p.bodyAt(h), h.Last)
			}
		}
	}
}

// pastRelative is the token behind a relative clause between commas that begins
// at token t, else t.
func (p *page) pastRelative(s *sentence, t int) int {
	if t+1 >= s.last || !p.comma(t) || !p.is(t+1, lexicon.Relative) {
		return t
	}
	for k := t + 2; k < s.last; k++ {
		if p.comma(k) {
			return k + 1
		}
	}
	return t
}

// memberCount reads "the number of members of the league is 12" and "12 states
// that are members of the league".
func (p *page) memberCount(s *sentence, h *lexicon.Found) {
	org := p.after(h.Last, min(s.last, h.Last+4), body)
	if h.Feats.Has(lexicon.Owned) && p.is(h.First-1, lexicon.NumberOf) {
		if org = p.topic(s.index, body); org != nil {
			p.member(s, h, "membership.number-of-members", org, h.Last)
		}
		return
	}
	if org == nil {
		return
	}
	if p.is(h.First-1, lexicon.NumberOf) {
		p.member(s, h, "membership.number-of-members", org, org.last)

		return
	}
	q := p.before(max(s.first, h.First-2), h.First, counted)
	if q != nil && q.last == h.First && org.prep != "" && !strings.HasPrefix(p.tx.Fold(org.first), letterLam) {
		p.memberClaim(s, "membership.members-of", org, q, q.first, org.last, "")
	}
}

// member claims the count that stands behind token from.
func (p *page) member(s *sentence, h *lexicon.Found, rule string, org *mention, from int) {
	if org != nil && org.first >= from && org.last < s.last {
		from = p.pastRelative(s, org.last)
	}
	q := p.after(from, min(s.last, from+countReach), counted)
	if q == nil || org == nil {
		return
	}
	if between := p.before(from, q.first, body); between != nil && between != org {
		return
	}
	p.memberClaim(s, rule, org, q, h.First, q.last, h.Prefix)
}

func (p *page) memberClaim(s *sentence, rule string, org, q *mention, first, last int, prefix string) {
	what, end := p.countedKinds(s, q)
	if what == "" {
		return
	}
	slots := isnad.Slots{
		"org": isnad.Text(name(org)), "count": isnad.Number(q.Quantity.Value), "op": isnad.Text(string(q.Quantity.Op)),
		"counted": isnad.Text(what), "as_of": isnad.Text(p.month()),
	}
	last = max(last, end)
	if t := p.amongAt(last, min(s.last, last+3)); t > 0 {
		if some := p.after(t, min(s.last, t+3), agent); some != nil {
			list := p.series(some, s.last)
			slots["includes"] = isnad.List(names(list)...)
			last = list[len(list)-1].last
		}
	}
	if some := p.joined(s, first); len(some) > 0 && slots["includes"].IsZero() {
		slots["includes"] = isnad.List(names(some)...)
	}
	p.add(draft{kind: isnad.ClaimMembership, rule: rule, slots: slots, span: p.span(first, last, prefix)})
}

// joined are those whose joining, told earlier in the sentence, makes the number
// of members what it is.
func (p *page) joined(s *sentence, to int) []*mention {
	h := s.hit(max(s.first, to-14), to, isnad.ClaimMembership, "join")
	if h == nil {
		return nil
	}
	m := p.mentionAt(h.Last)
	if m == nil || m.first != h.Last || m.prep != "" || !agent(m) {
		return nil
	}
	return p.series(m, to)
}

// counted accepts counts, not shares, sums of money or measures.
func counted(m *mention) bool {
	return m.Type == isnad.MentionQuantity && m.Quantity != nil && m.Quantity.Unit == isnad.UnitCount
}

// countedKinds says what kind of members q counts, in English, and where the
// words that say it end.
func (p *page) countedKinds(s *sentence, q *mention) (what string, end int) {
	limit := min(s.last, q.last+6)
	for t := q.last; t < limit; t++ {
		if p.comma(t) && p.is(t+1, lexicon.Copula) {
			continue // 34 members, they are states and organisations
		}
		if p.clauseMark(t) || s.verbAt(t) || p.is(t, lexicon.Preposition) && !p.is(t, lexicon.Between) {
			limit = t
		}
	}
	end = q.last
	var kinds []string
	members := false
	for i := range s.hits {
		h := &s.hits[i]
		if h.First < q.first || h.First >= limit || h.Sense != "counted" {
			continue
		}
		if h.Gloss == "members" {
			members = true
			continue
		}
		if !strings.Contains(strings.Join(kinds, " "), h.Gloss) {
			kinds = append(kinds, h.Gloss)
		}
		end = max(end, h.Last)
	}
	if end > q.last {
		end = p.nounEnd(end, limit)
	}
	if len(kinds) == 0 && members {
		return "members", end
	}
	return strings.Join(kinds, " and "), end
}

// nounEnd takes in the adjective behind a noun that ends at token i.
func (p *page) nounEnd(i, to int) int {
	if i < to && p.mentionAt(i) == nil && !p.punct(i) && p.classes[i] == 0 && strings.HasSuffix(p.tx.Fold(i), letterHeh) {
		return i + 1
	}
	return i
}

// amongAt is the token behind a word in [from, to) that opens a list of some
// (منها), 0 when none does.
func (p *page) amongAt(from, to int) int {
	for t := from; t < to; t++ {
		if p.is(t, lexicon.Among) {
			return t + p.lengths[t]
		}
	}
	return 0
}

// followsFrom reports whether the word for "of, from" stands within the two
// tokens from i.
func (p *page) followsFrom(i, to int) bool {
	for t := i; t < min(to, i+2); t++ {
		if p.is(t, lexicon.Preposition) {
			return true
		}
	}
	return false
}

// bodyAt is the organisation that the noun at h names or stands for: the mention
// there, else the one that the article names most with that noun.
func (p *page) bodyAt(h *lexicon.Found) *mention {
	if m := p.mentionAt(h.First); m != nil && body(m) {
		return m
	}
	noun := p.tx.Fold(h.First)[len(h.Prefix):]
	var best *mention
	most := 0
	count := map[string]int{}
	for i := range p.mentions {
		m := &p.mentions[i]
		if m.inner || !body(m) || !strings.HasSuffix(p.tx.Fold(m.first), noun) {
			continue
		}
		if count[m.Canonical]++; count[m.Canonical] > most {
			best, most = m, count[m.Canonical]
		}
	}
	return best
}

// month is the month of publication: what the present tense speaks of.
func (p *page) month() string {
	date := p.a.Date()
	return date[:min(len(date), len("2006-01"))]
}
