package frame

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// attendance reads who was at a meeting, who was not, and who stood in for whom.
func attendance(p *page, s *sentence) {
	var absent *mention
	for i := range s.hits {
		h := &s.hits[i]
		if h.Frame != isnad.ClaimAttendance {
			continue
		}
		switch h.Sense {
		case "present":
			p.attends(s, h)
		case "arrive":
			p.arrives(s, h)
		case "absent":
			if noun := s.hit(h.Last, min(s.last, h.Last+8), isnad.ClaimMeeting, "event"); noun != nil {
				absent = p.subject(s, h, person)
				p.attend(s, h, absent, false, h.First, noun.Last)
			} else if p.eventIn(s) != nil && h.Part == "verb" && !h.Feats.Has(lexicon.Masdar) && p.causal(h.Last) {
				absent = p.hindered(s, h)
			}
		case "hindered":
			absent = p.hindered(s, h)
		case "substitute":
			p.standsIn(s, h, absent)
		case "during":
			p.speaks(s, h)
		}
	}
}

// meant is the event that a sentence is about: the one that it names, else the
// one that the article told last.
func (p *page) meant(s *sentence) *event {
	if e := p.eventIn(s); e != nil && e.what != pressConference {
		return e
	}
	for i := len(p.events) - 1; i >= 0; i-- {
		if !p.events[i].last && p.events[i].what != pressConference {
			return p.events[i]
		}
	}
	return nil
}

func (p *page) attend(s *sentence, h *lexicon.Found, who *mention, present bool, first, last int) {
	e := p.meant(s)
	if who == nil || e == nil {
		return
	}
	if p.is(h.First-1, lexicon.Negation) {
		present = !present
	}
	slots := isnad.Slots{
		"person": isnad.Text(name(who)), "meeting": isnad.Text(e.title()), "present": isnad.Truth(present),
	}
	p.addAttendance(s, h, slots, min(first, who.first), max(last, who.last))
}

func (p *page) addAttendance(s *sentence, h *lexicon.Found, slots isnad.Slots, first, last int) {
	prefix := ""
	if first == h.First {
		prefix = h.Prefix
	}
	status := p.status(s, h)
	if status == isnad.StatusDenied {
		status = isnad.StatusAsserted // present is false, and that is asserted
	}
	if e := p.meant(s); status == isnad.StatusAsserted && e != nil && p.ahead(e.date) {
		status = isnad.StatusPlanned
	}
	p.add(draft{
		kind: isnad.ClaimAttendance, rule: "attendance." + h.Sense, slots: slots,
		span: p.span(first, last, prefix), status: status,
	})
}

// causal reports whether a reason follows at token t.
func (p *page) causal(t int) bool {
	return p.is(t, lexicon.Cause)
}

// attends reads "the minister took part in the meeting", and the unnamed who did
// (ministers of several countries).
func (p *page) attends(s *sentence, h *lexicon.Found) {
	if p.is(h.Last, lexicon.Instead) && p.eventIn(s) != nil {
		p.standsIn(s, h, p.absentee(s))
		return
	}
	noun := s.hit(h.Last, min(s.last, h.Last+10), isnad.ClaimMeeting, "event")
	if noun == nil || h.Feats.Has(lexicon.Masdar) {
		return
	}
	if who := p.subjectBehind(s, h, person); who != nil {
		p.attend(s, h, who, true, h.First, noun.Last)
		return
	}
	if some := s.hit(h.Last, min(s.last, noun.Last+3), isnad.ClaimAttendance, "people"); some != nil && some.Feats.Has(lexicon.Plural) {
		e := p.meant(s)
		if e == nil {
			return
		}
		end := p.phraseEnd(some.First, s.last)
		slots := isnad.Slots{
			"person":  isnad.Text(p.wording(some.First, end).In(p.a.Text)),
			"meeting": isnad.Text(e.title()), "present": isnad.Truth(true),
		}
		p.addAttendance(s, h, slots, h.First, end)
		return
	}
	p.attend(s, h, p.subjectAhead(s, h, person), true, h.First, noun.Last)
}

// arrives reads "the minister comes to the city to chair the meeting".
func (p *page) arrives(s *sentence, h *lexicon.Found) {
	if s.hit(h.Last, s.last, isnad.ClaimMeeting, "event") == nil || h.Feats.Has(lexicon.Masdar) {
		return
	}
	who := p.subject(s, h, person)
	m := p.destination(s, h)
	if m == nil || m.first < h.Last || who == nil || !who.inSentence(s) {
		return
	}
	last := m.last
	if m := p.after(last, min(s.last, last+4), yearDate); m != nil {
		last = m.last
	}
	p.attend(s, h, who, true, h.First, last)
}

// destination is the place that someone comes to: behind the preposition of the
// verb at h, with a name and a title between them.
func (p *page) destination(s *sentence, h *lexicon.Found) *mention {
	goal := func(m *mention) bool { return m.Type == isnad.MentionPlace && m.prep != "" }
	if m := p.near(s, h.First, h.Last, goal); m != nil {
		return m
	}
	at, ok := p.takes(s, h, destinationReach)
	if !ok {
		return nil
	}
	return p.after(at, min(s.last, at+4), goal)
}

// destinationReach is how far behind its verb, beyond a name with its title, the
// preposition of a destination may stand.
const destinationReach = 14

// hindered reads "his presence was prevented by illness".
func (p *page) hindered(s *sentence, h *lexicon.Found) *mention {
	first := h.First
	if at := s.hit(max(s.first, h.First-3), min(s.last, h.Last+4), isnad.ClaimAttendance, "present"); at != nil {
		first = min(first, at.First)
	}
	free := func(m *mention) bool { return person(m) && m.prep == "" }
	who := p.after(s.first, h.First, free)
	if who == nil {
		who = p.subject(s, h, person)
	}
	e := p.meant(s)
	if who == nil || e == nil {
		return who
	}
	slots := isnad.Slots{"person": isnad.Text(name(who)), "meeting": isnad.Text(e.title()), "present": isnad.Truth(false)}
	last := h.Last
	for t := h.Last; t < min(s.last, h.Last+4); t++ {
		if p.is(t, lexicon.Preposition) {
			last = p.reasonEnd(s, t+1)
			slots["reason"] = isnad.Text(p.wording(t+1, last).In(p.a.Text))
			break
		}
	}
	p.addAttendance(s, h, slots, first, last)
	return who
}

// reasonEnd is where the reason that begins at token i ends: at the clause's
// end, or at a verb joined by و.
func (p *page) reasonEnd(s *sentence, i int) int {
	end := p.phraseEnd(i, s.last)
	for t := i + 1; t < end; t++ {
		if strings.HasPrefix(p.tx.Fold(t), letterWaw) && s.verbAt(t) {
			return t
		}
	}
	return end
}

// absentee is the first person whom the sentence names.
func (p *page) absentee(s *sentence) *mention {
	return p.after(s.first, s.last, person)
}

// standsIn reads "his deputy stood in for him".
func (p *page) standsIn(s *sentence, h *lexicon.Found, absent *mention) {
	who := p.after(h.Last, min(s.last, h.Last+12), person)
	e := p.meant(s)
	if who == nil || e == nil || who == absent {
		return
	}
	slots := isnad.Slots{
		"person": isnad.Text(name(who)), "meeting": isnad.Text(e.title()), "present": isnad.Truth(true),
		"substitutes_for": isnad.Text(name(absent)),
	}
	p.addAttendance(s, h, slots, h.First, who.last)
}

// speaker is the person whom the sentence quotes, or nil.
func (p *page) speaker(s *sentence) *mention {
	for i := range p.a.Attributions {
		said := &p.a.Attributions[i]
		if t := p.tx.At(said.Cue.Start); !said.Cue.Empty() && t >= s.first && t < s.last {
			return p.after(s.first, s.last, func(m *mention) bool { return person(m) && name(m) == said.Source })
		}
	}
	return nil
}

// speaks reads "the minister said during the meeting", "in his speech at the
// meeting".
func (p *page) speaks(s *sentence, h *lexicon.Found) {
	noun := s.hit(h.Last, min(s.last, h.Last+4), isnad.ClaimMeeting, "event")
	if noun == nil || slices.ContainsFunc(s.hits, func(f lexicon.Found) bool { return f.First == noun.First && f.Gloss == pressConference }) {
		return
	}
	who := p.before(max(s.first, h.First-14), h.First, person)
	if who == nil {
		if said := s.hit(s.first, h.First+1, isnad.ClaimAttendance, "during"); said == h {
			who = p.speaker(s)
		}
	}
	if who == nil {
		return
	}
	p.attend(s, h, who, true, who.first, noun.Last)
}
