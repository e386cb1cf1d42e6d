package frame

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// plannedReach is how far behind a word of planning the place or day planned may
// stand, in tokens.
const plannedReach = 4

// replanned reads where or when a meeting told in the sentence had been planned
// ("…, which had been planned in the city", "was moved from the city to …").
func (p *page) replanned(s *sentence) {
	e := p.eventIn(s)
	if e == nil || e.what == "" || e.what == pressConference {
		return
	}
	for t := s.first; t < s.last; t++ {
		if !p.is(t, lexicon.Planned) || p.is(t+1, lexicon.That) {
			continue
		}
		p.plannedAt(s, e, t, t+1)
	}
	if h := s.hit(s.first, s.last, isnad.ClaimMeeting, "move"); h != nil {
		for t := h.Last; t < min(s.last, h.Last+plannedReach); t++ {
			if p.tx.Is(t, p.fromWord()) {
				p.plannedAt(s, e, h.First, t)
				return
			}
		}
	}
}

// plannedAt claims the place or day within reach of token from, with the words
// from token first on.
func (p *page) plannedAt(s *sentence, e *event, first, from int) {
	slots := isnad.Slots{"what": isnad.Text(e.what), "date": isnad.Text(e.date)}
	last := 0
	for t := from; t < min(s.last, from+plannedReach); t++ {
		m := p.mentionAt(t)
		if m == nil {
			if p.clauseMark(t) || s.verbAt(t) || p.is(t, lexicon.That) {
				break
			}
			continue
		}
		if m.first != t || m.prep == "" || m.Type != isnad.MentionPlace || m.Place == nil {
			continue
		}
		if m.Place.Kind == isnad.PlaceCity {
			slots["city"], slots["country"] = isnad.Text(name(m)), isnad.Text(p.lex.Countries()[m.Place.Country])
		} else if m.Place.Kind == isnad.PlaceCountry {
			slots["country"] = isnad.Text(name(m))
		} else {
			continue
		}
		last = m.last
		break
	}
	if last == 0 || slots["city"].Equal(e.told["city"]) && slots["country"].Equal(e.told["country"]) {
		return
	}
	for p.is(first-1, lexicon.Copula) {
		first--
	}
	p.add(draft{
		kind: isnad.ClaimMeeting, rule: "meeting.replanned", slots: slots,
		span: p.span(first, last, ""), status: isnad.StatusPlanned,
	})
}

// announced fills who had announced a meeting, and when ("the council announced
// in March the holding of the meeting in the city"); it reports whether someone
// had: such a meeting is a plan, whatever became of it.
func (p *page) announced(s *sentence, g *gathering, slots isnad.Slots, ev *evidence) bool {
	v := g.verb
	if v == nil || !s.masdarAt(v) || v.First > g.noun.First || v.Prefix != "" {
		return false
	}
	h := s.hit(max(s.first, v.First-announceReach), v.First, isnad.ClaimMeeting, "announce")
	if h == nil || h.Feats.Has(lexicon.Masdar) {
		return false
	}
	who := p.subject(s, h, agent)
	if who == nil {
		return false
	}
	slots["called_by"] = isnad.Text(name(who))
	ev.cover(h.First, h.Last)
	if when := p.after(h.Last, v.First, yearDate); when != nil {
		slots["called_date"] = isnad.Text(value(when))
		if slots["date"].Equal(slots["called_date"]) {
			delete(slots, "date")
		}
	}
	return true
}

// announceReach is how far before the word for holding the verb of announcing
// may stand.
const announceReach = 7

// topicsAhead is where the topics stand in "the league discussed the water at its
// meeting": between the subject of the verb at h and the meeting.
func (p *page) topicsAhead(s *sentence, g *gathering, h *lexicon.Found) (from, to int) {
	from, to = h.Last, g.noun.First
	if m := p.subjectBehind(s, h, body); m != nil {
		from = m.last
	}
	if p.is(to-1, lexicon.Preposition) {
		to--
	}
	if to <= from || p.marked(from, to) {
		return g.noun.Last, 0
	}
	return from, to
}
