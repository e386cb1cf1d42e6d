package frame

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// statisticReach is how far behind its verb a figure may stand.
const statisticReach = 14

// statistics reads totals and rates: what rose or fell by how much, what amounts
// to how much, how many of something a place saw, what share something is.
func statistics(p *page, s *sentence) {
	used := map[*mention]bool{}
	for i := range s.hits {
		h := &s.hits[i]
		if h.Frame != isnad.ClaimStatistic || p.is(h.First-1, lexicon.Negation) {
			continue
		}
		var q *mention
		switch h.Sense {
		case "rise", "fall":
			q = p.changed(s, h, used)
		case "reach":
			q = p.reached(s, h, used)
		case "witness", "span":
			q = p.witnessed(s, h, used)
		case "people":
			q = p.peopleCounted(s, h, used)
		}
		if q != nil {
			used[q] = true
		}
	}
	for _, q := range s.mentions {
		if share(q) && !used[q] {
			p.shared(s, q)
		}
	}
}

func figure(m *mention) bool { return m.Type == isnad.MentionQuantity && m.Quantity != nil && !m.inner }

func share(m *mention) bool { return figure(m) && m.Quantity.Unit == isnad.UnitPercent }

// figureBehind is the first figure behind token from in the clause that a word
// of measure leads to, and whether it is a level reached (إلى) rather than the
// size of a change. Of "from 5 to 7 percent" it is the second.
func (p *page) figureBehind(s *sentence, from int, used map[*mention]bool) (q *mention, level bool) {
	for t := from; t < min(s.last, from+statisticReach); t++ {
		if m := p.mentionAt(t); m != nil && m.first == t && figure(m) && !used[m] {
			if p.tx.Is(t-1, p.fromWord()) {
				t = m.last - 1
				continue
			}
			return m, p.is(t-1, lexicon.Preposition) && p.leadsToAim(t-1)
		}
		if p.clauseBreak(t) || p.is(t, lexicon.Stop|lexicon.That) || (t > from && s.verbAt(t) && !p.is(t-1, lexicon.Relative)) {
			return nil, false
		}
	}
	return nil, false
}

// fromWord is the preposition "from, of", folded.
func (p *page) fromWord() string { return letterMeem + letterNoon }

// changed reads "the number of fires rose by 5 percent".
func (p *page) changed(s *sentence, h *lexicon.Found, used map[*mention]bool) *mention {
	q, level := p.figureBehind(s, h.Last, used)
	if q == nil || p.countsSomethingElse(q) || !(level || p.byMeasure(s, q)) {
		return nil
	}
	if s.hit(max(s.first, h.First-6), q.first, isnad.ClaimCasualties) != nil || s.hit(h.First, q.first, isnad.ClaimMembership, "members") != nil {
		return nil // a toll is a casualties claim, a count of members one of membership
	}
	what, first := p.measure(s, h, h.Last, q)
	if what == "" || level && p.figureIsChange(s, h) {
		return nil
	}
	if !level {
		what = h.Gloss + " " + what
	}
	p.figureClaim(s, h, q, what, min(first, h.First), q.last, "statistic."+h.Sense)
	return q
}

// byMeasure reports whether the figure says the size of a change: a share or a
// sum, or a count that a word for "by" leads to.
func (p *page) byMeasure(s *sentence, q *mention) bool {
	if share(q) || money(q) {
		return true
	}
	return q.prep == letterBeh || s.hit(max(s.first, q.first-2), q.first, isnad.ClaimStatistic, "by") != nil
}

// figureIsChange reports whether the trigger is only a noun of change in another
// verb's clause: its figure belongs to that verb.
func (p *page) figureIsChange(s *sentence, h *lexicon.Found) bool {
	return h.Feats.Has(lexicon.Masdar) && s.hit(s.first, h.First, isnad.ClaimStatistic, "reach") != nil
}

// reached reads "the number of inhabitants came to 5 million".
func (p *page) reached(s *sentence, h *lexicon.Found, used map[*mention]bool) *mention {
	if h.Feats.Has(lexicon.Masdar) {
		return nil
	}
	q, _ := p.figureBehind(s, h.Last, used)
	noun := p.measured(s, h)
	if q == nil || noun == nil || p.countsSomethingElse(q) || noun.First < q.last && noun.First >= q.first {
		return nil
	}
	if s.hit(noun.First, max(q.last, noun.Last+3), isnad.ClaimCasualties) != nil {
		return nil // the number of the dead is a casualties claim
	}
	limit := h.First
	if noun.First > h.First {
		limit = q.first
	}
	what := p.nounGloss(s, noun.First, min(noun.Last+5, limit))
	if what == "" {
		end := noun.Last
		for end < limit && end < noun.Last+4 && p.mentionAt(end) != q && !p.punct(end) && !p.is(end, lexicon.Preposition|lexicon.Relative) && !s.verbAt(end) {
			end++
		}
		if end == noun.Last {
			return nil // a rate of nothing said
		}
		what = p.wording(noun.First, end).In(p.a.Text)
	}
	p.figureClaim(s, h, q, what, min(noun.First, h.First), q.last, "statistic.reach")
	return q
}

// measured is the noun of what the verb at h measures: right behind it, or before
// it in its clause. One with a pronoun or "by" attached measures nothing itself.
func (p *page) measured(s *sentence, h *lexicon.Found) *lexicon.Found {
	var best *lexicon.Found
	for i := range s.hits {
		n := &s.hits[i]
		if n.Frame != isnad.ClaimStatistic || !(n.Sense == "number" || n.Sense == "measure") || n.Feats.Has(lexicon.Owned) || strings.HasSuffix(n.Prefix, letterBeh) {
			continue
		}
		switch {
		case n.First >= h.Last && n.First <= h.Last+1:
			return n
		case n.Last <= h.First && h.First-n.Last < 8 && !p.marked(n.Last, h.First) && (best == nil || n.Sense == "number"):
			best = n
		}
	}
	return best
}

// marked reports whether a mark stands among tokens [from, to).
func (p *page) marked(from, to int) bool {
	for t := from; t < to; t++ {
		if p.clauseMark(t) {
			return true
		}
	}
	return false
}

// countsSomethingElse reports whether a quantity names its own thing in a unit
// of time or length, which no total is measured in.
func (p *page) countsSomethingElse(q *mention) bool {
	switch q.Quantity.Unit {
	case isnad.UnitCount, isnad.UnitPercent, "":
		return false
	}
	return !money(q)
}

// witnessed reads "the country saw 12 attacks".
func (p *page) witnessed(s *sentence, h *lexicon.Found, used map[*mention]bool) *mention {
	for t := h.Last; t < min(s.last, h.Last+8); t++ {
		m := p.mentionAt(t)
		if m == nil || m.first != t || !counted(m) || used[m] {
			if m == nil && (p.clauseMark(t) || p.is(t, lexicon.Stop|lexicon.That)) {
				return nil
			}
			continue
		}
		what := p.nounGloss(s, m.first, min(m.last+1, s.last))
		if what == "" {
			continue
		}
		p.figureClaim(s, h, m, what, h.First, m.last, "statistic."+h.Sense)
		return m
	}
	return nil
}

// peopleCounted reads "500 refugees live in the valley": a count of people of a
// kind, in a place.
func (p *page) peopleCounted(s *sentence, h *lexicon.Found, used map[*mention]bool) *mention {
	q := p.mentionAt(h.First)
	if q == nil {
		q = p.before(max(s.first, h.First-3), h.First, counted)
	}
	if q == nil || !counted(q) || used[q] || p.casualtyNear(s, q) {
		return nil
	}
	place := p.after(max(h.Last, q.last), min(s.last, max(h.Last, q.last)+5), func(m *mention) bool { return m.Type == isnad.MentionPlace })
	inPrison := s.hit(max(h.Last, q.last), min(s.last, max(h.Last, q.last)+4), isnad.ClaimIncident, "prison") != nil
	if place == nil && !inPrison || q.Quantity.Vague {
		return nil
	}
	p.figureClaim(s, h, q, h.Gloss, q.first, max(h.Last, q.last), "statistic.people")
	return q
}

// shareWords is how many words of what a share is of are quoted.
const shareWords = 8

// shared reads "41 percent of the operations target the valley".
func (p *page) shared(s *sentence, q *mention) {
	if q.last >= s.last || !p.tx.Is(q.last, p.fromWord()) {
		return
	}
	from := q.last + 1
	end := min(p.phraseEnd(from, s.last), from+shareWords)
	for t := from + 1; t < end; t++ {
		if p.is(t, lexicon.Relative|lexicon.That|lexicon.Copula|lexicon.Planned) || s.hit(t, t+1, isnad.ClaimStatistic, "reach") != nil {
			end = t
		}
	}
	m := p.mentionAt(from)
	if end-from < 1 || m != nil && (m.Type == isnad.MentionDate || m.Type == isnad.MentionQuantity) {
		return
	}
	what := "share of " + p.wording(from, end).In(p.a.Text)
	p.figureClaim(s, nil, q, what, q.first, end, "statistic.share")
}

// measure is what the verb of change at h is about, in English where the words
// are known, else as written; and where that begins.
func (p *page) measure(s *sentence, h *lexicon.Found, from int, q *mention) (what string, first int) {
	if noun := s.hit(from, min(q.first, from+4), isnad.ClaimStatistic, "number", "measure"); noun != nil && !strings.HasSuffix(noun.Prefix, letterBeh) {
		if what := p.nounGloss(s, noun.First, min(noun.Last+6, q.first)); what != "" {
			return what, noun.First
		}
	}
	end := from
	for end < q.first && end < from+6 && !p.punct(end) && p.classes[end]&(lexicon.Preposition|lexicon.Relative|lexicon.Copula) == 0 &&
		s.hit(end, end+1, isnad.ClaimStatistic, "by") == nil && !attachedTo(p, end) {
		end++
	}
	if end > from {
		return p.wording(from, end).In(p.a.Text), from
	}
	noun := p.measured(s, h)
	if noun == nil || noun.First > h.First {
		return "", 0
	}
	if what := p.nounGloss(s, noun.First, h.First); what != "" {
		return what, noun.First
	}
	if h.First-noun.Last < 1 {
		return "", 0
	}
	return p.wording(noun.First, h.First).In(p.a.Text), noun.First
}

// attachedTo reports whether token t is a mention or number that a preposition is
// attached to.
func attachedTo(p *page, t int) bool {
	m := p.mentionAt(t)
	return m != nil && m.first == t && m.prep != ""
}

// nounGloss is the English of the measured noun in tokens [from, to), with the
// adjective behind it; "" when no table knows it.
func (p *page) nounGloss(s *sentence, from, to int) string {
	noun := s.hit(from, to, isnad.ClaimStatistic, "measure", "people")
	if noun == nil {
		return ""
	}
	out := noun.Gloss
	for t := noun.Last; t < min(to, noun.Last+2); t++ {
		if adjective := s.hit(t, t+1, isnad.ClaimStatistic, "adjective"); adjective != nil {
			out = adjective.Gloss + " " + out
		}
	}
	return strings.TrimSpace(out)
}

// figureClaim adds the claim with its place and period.
func (p *page) figureClaim(s *sentence, h *lexicon.Found, q *mention, what string, first, last int, rule string) {
	slots := isnad.Slots{
		"measure": isnad.Text(what), "value": isnad.Number(q.Quantity.Value),
		"op": isnad.Text(string(q.Quantity.Op)), "unit": isnad.Text(string(q.Quantity.Unit)),
	}
	if m := p.near(s, first, last, yearDate); m != nil {
		slots["period"] = isnad.Text(value(m))
		if m.first >= last && m.first < last+5 {
			last = m.last
		}
	} else if p.happened != nil && s.index-p.happened.sentence <= incidentReach {
		slots["period"] = isnad.Text(p.happened.date)
	}
	if m := p.statisticPlace(s, h, first, last); m == nil && p.happened != nil && s.index-p.happened.sentence <= incidentReach &&
		s.hit(last, min(s.last, last+4), isnad.ClaimIncident, "prison") != nil {
		slots["place"] = isnad.Text(p.happened.target)
	} else if m != nil {
		slots["place"] = isnad.Text(m.Canonical)
		if m.first >= last && m.first < last+5 {
			last = m.last
		}
	}
	status := isnad.StatusAsserted
	prefix := ""
	if h != nil {
		status = p.status(s, h)
		if first == h.First {
			prefix = h.Prefix
		}
	}
	p.add(draft{
		kind: isnad.ClaimStatistic, rule: rule, slots: slots,
		span: p.from(min(first, q.first), prefix, q, last), status: status,
	})
}

// statisticPlace is where the figure holds: the subject of "saw", else the place
// behind or before it.
func (p *page) statisticPlace(s *sentence, h *lexicon.Found, first, last int) *mention {
	isPlace := func(m *mention) bool { return m.Type == isnad.MentionPlace && m.Place != nil }
	if h != nil && h.Sense == "witness" {
		free := func(m *mention) bool { return isPlace(m) && m.prep == "" }
		if m := p.subject(s, h, free); m != nil && m.inSentence(s) {
			return m
		}
	}
	if m := p.after(first, last, isPlace); m != nil {
		return m
	}
	if m := p.after(last, min(s.last, last+5), isPlace); m != nil && p.located(m) {
		return m
	}
	return p.near(s, first, last, p.located)
}
