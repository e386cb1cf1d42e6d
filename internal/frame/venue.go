package frame

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// whereMet fills city, country and venue.
func (p *page) whereMet(s *sentence, g *gathering, slots isnad.Slots, ev *evidence) {
	isPlace := func(m *mention) bool { return m.Type == isnad.MentionPlace && m.Place != nil }
	if at := s.hit(g.first, p.discussed(s, g), isnad.ClaimMeeting, "venue"); at != nil && p.lex.ClauseWords().Where(p.tx.Fold(at.First-1)) {
		if m := p.mentionAt(at.First); m == nil || m.Type == isnad.MentionPlace {
			end := p.venueEnd(s, at)
			slots["venue"] = isnad.Text(p.wording(at.First, end).In(p.a.Text))
			ev.cover(at.First, end)
		}
	}
	for _, m := range p.nearest(g, p.all(g.first, p.discussed(s, g), isPlace)) {
		if !p.located(m) && !p.dateline(s, m) && !p.hosting(s, g, m) && !p.goneTo(s, m) {
			continue
		}
		if p.gap(g, m) > meetingReach && !p.dateline(s, m) || p.apart(s, g, m) {
			continue
		}
		switch m.Place.Kind {
		case isnad.PlaceCity:
			p.fill(slots, "city", m.Canonical, m, ev)
			p.fill(slots, "country", p.lex.Countries()[m.Place.Country], m, ev)
		case isnad.PlaceCountry:
			if m.Place.Metonym == "" {
				p.fill(slots, "country", m.Canonical, m, ev)
			}
		case isnad.PlaceFacility:
			p.fill(slots, "venue", m.In(p.a.Text), m, ev)
		}
	}
}

// goneTo reports whether m is where someone comes to for the meeting.
func (p *page) goneTo(s *sentence, m *mention) bool {
	return m.prep != "" && s.hit(s.first, m.first, isnad.ClaimAttendance, "arrive") != nil
}

// nearest puts the places behind the word for the meeting first, then those
// before it.
func (p *page) nearest(g *gathering, places []*mention) []*mention {
	out := make([]*mention, 0, len(places))
	for _, m := range places {
		if m.first >= g.noun.First {
			out = append(out, m)
		}
	}
	for _, m := range places {
		if m.first < g.noun.First {
			out = append(out, m)
		}
	}
	return out
}

// apart reports whether a mark parts m from the meeting behind it, with no verb
// of coming or holding before it that would join them.
func (p *page) apart(s *sentence, g *gathering, m *mention) bool {
	if m.first > g.noun.First || p.dateline(s, m) {
		return false
	}
	for t := m.last; t < g.noun.First; t++ {
		if p.is(t, lexicon.That) && (g.verb == nil || g.verb.First > t) {
			return true // said there, held elsewhere
		}
	}
	if !p.marked(m.last, g.noun.First) {
		return false
	}
	if g.verb != nil && g.verb.First < m.first {
		return false
	}
	return s.hit(s.first, m.first, isnad.ClaimAttendance, "arrive") == nil && s.hit(s.first, m.first, isnad.ClaimMeeting, "discuss") == nil
}

// fill sets a slot that is still open.
func (p *page) fill(slots isnad.Slots, slot, value string, m *mention, ev *evidence) {
	if value != "" && slots[slot].IsZero() {
		slots[slot] = isnad.Text(value)
		ev.take(m)
	}
}

// dateline reports whether m opens the sentence as an agency's dateline does:
// "Loran (Orova):".
func (p *page) dateline(s *sentence, m *mention) bool {
	if m.first > s.first+4 {
		return false
	}
	for t := m.last; t < min(s.last, m.last+5); t++ {
		switch p.tx.Surface(t) {
		case ":", "\u2013", "\u2014":
			return true
		case "(", ")", "-", "/", ",", "\u060C":
		default:
			if p.mentionAt(t) == nil {
				return false
			}
		}
	}
	return false
}

// hosting reports whether the place m is the subject of a verb of hosting.
func (p *page) hosting(s *sentence, g *gathering, m *mention) bool {
	v := p.hostVerb(s, g)
	if v == nil || m.prep != "" {
		return false
	}
	return m.first >= v.Last && (m.last <= g.noun.First || v.First > g.noun.First && m.first < v.Last+3)
}
