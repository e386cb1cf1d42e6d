package frame

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// pressConference is the meeting that belongs to no body.
const pressConference = "press conference"

// meetingReach is how far from the word for a meeting its date may stand.
const meetingReach = 16

// meetings reads when and where bodies meet, who hosts and chairs, on what level
// and with how many.
func meetings(p *page, s *sentence) {
	for _, g := range p.gatherings(s) {
		if g.what == "" && !g.reference {
			continue
		}
		p.meeting(s, g)
	}
	p.replanned(s)
}

// evidence grows with the words that fill slots.
type evidence struct{ first, last int }

func (e *evidence) take(m *mention) *mention {
	if m != nil {
		e.cover(m.first, m.last)
	}
	return m
}

func (e *evidence) cover(first, last int) {
	e.first, e.last = min(e.first, first), max(e.last, last)
}

func (p *page) meeting(s *sentence, g *gathering) {
	ev := &evidence{g.noun.First, g.noun.Last}
	ev.take(g.body)
	if v := g.verb; v != nil && v.First >= g.noun.First-10 && v.First <= g.noun.Last+10 && v.Sense != "chair" {
		ev.cover(v.First, v.Last)
	}
	if g.latest {
		ev.cover(g.noun.First-1, g.noun.Last)
	}
	slots := isnad.Slots{"level": isnad.Text(g.level)}
	date := p.meetingDate(s, g)
	if date != nil {
		slots["date"] = isnad.Text(value(date))
		ev.take(date)
	}
	p.whereMet(s, g, slots, ev)
	p.hostAndChair(s, g, slots, ev)
	p.participants(s, g, slots, ev)
	p.firstIn(s, g, slots, ev)
	p.calledBy(s, g, slots, ev)
	p.topics(s, g, slots, ev)
	announced := p.announced(s, g, slots, ev)
	s, ev = p.answer(s, g, slots, ev)
	it := p.remember(s, g, slots)
	if it == nil || it.what == pressConference && slots["date"].IsZero() && slots["city"].IsZero() {
		return
	}
	if !announced {
		p.doubt(g, it, slots)
	}
	if !p.news(it, slots) {
		return
	}
	slots["what"] = isnad.Text(it.what)
	if slots["date"].IsZero() {
		slots["date"] = isnad.Text(it.date)
	}
	prefix := ""
	for i := range s.hits {
		if s.hits[i].First == ev.first {
			prefix = s.hits[i].Prefix
		}
	}
	status := p.meetingStatus(s, g, slots)
	if announced {
		status = isnad.StatusPlanned
	}
	p.add(draft{
		kind: isnad.ClaimMeeting, rule: meetingRule(g), slots: slots,
		span: p.from(ev.first, prefix, p.mentionAt(ev.first), ev.last), status: status,
	})
}

func meetingRule(g *gathering) string {
	if g.verb == nil {
		return "meeting.named"
	}
	return "meeting." + g.verb.Sense
}

// meetingDate is the date nearest to the word for the meeting or its verb.
func (p *page) meetingDate(s *sentence, g *gathering) *mention {
	var best *mention
	most := meetingReach
	for _, m := range p.all(g.first, p.discussed(s, g), yearDate) {
		if gap := p.gap(g, m); gap < most && !p.apart(s, g, m) {
			best, most = m, gap
		}
	}
	if best == nil { // "two weeks later" leads to a date too
		lasts := func(m *mention) bool {
			return m.Type == isnad.MentionDuration && m.Timex != nil && m.Timex.ResolvesTo != ""
		}
		if m := p.after(g.noun.Last, min(g.last, g.noun.Last+4), lasts); m != nil && p.is(m.first-1, lexicon.Preposition) {
			return &mention{Mention: &isnad.Mention{Span: m.Span, Timex: &isnad.Timex{Value: m.Timex.ResolvesTo}}, first: m.first, last: m.last}
		}
	}
	return best
}

// venueEnd is where the words for a venue end: behind its name.
func (p *page) venueEnd(s *sentence, at *lexicon.Found) int {
	end := at.Last
	for end < s.last && end < at.Last+3 && !p.punct(end) && !p.is(end, lexicon.Preposition|lexicon.Relative) && !s.verbAt(end) {
		if m := p.mentionAt(end); m != nil {
			if m.prep != "" && m.first == end && !p.is(end-1, lexicon.ClassNoun) {
				break
			}
			return m.last
		}
		end++
	}
	return end
}

// gap is how many tokens lie between m and the word for the meeting or its verb.
func (p *page) gap(g *gathering, m *mention) int {
	gap := max(m.first-g.noun.Last, g.noun.First-m.last)
	if g.verb != nil {
		gap = min(gap, max(m.first-g.verb.Last, g.verb.First-m.last))
	}
	return gap
}

// discussed is the token where what is discussed begins, else the end of the
// part about the meeting: dates and places in the topics are not its own.
func (p *page) discussed(s *sentence, g *gathering) int {
	at := g.last
	if h := p.discussion(s, g); h != nil {
		at = h.Last
		if h.First < g.noun.First && !h.Feats.Has(lexicon.Masdar) {
			if at = p.topicsStart(s, g); at == g.noun.Last {
				return g.last // the topics stand before the word for the meeting
			}
		}
	}
	return max(at, g.noun.Last)
}

// discussion is the word for discussing in the part about the meeting, or nil.
func (p *page) discussion(s *sentence, g *gathering) *lexicon.Found {
	return s.hit(g.first, g.last, isnad.ClaimMeeting, "discuss")
}

// topicsStart is where the topics begin behind "discussed, during the meeting of
// the body, …".
func (p *page) topicsStart(s *sentence, g *gathering) int {
	at := g.noun.Last
	for t := at; t < min(s.last, at+4); t++ {
		if p.comma(t) {
			return t + 1
		}
	}
	return at
}

// hostVerb is the verb of hosting in the part about the meeting, or nil.
func (p *page) hostVerb(s *sentence, g *gathering) *lexicon.Found {
	if g.verb != nil && g.verb.Sense == "host" {
		return g.verb
	}
	h := s.hit(g.noun.Last, g.last, isnad.ClaimMeeting, "host")
	if h == nil || !h.Feats.Has(lexicon.Object) || !p.is(h.First-1, lexicon.Relative) {
		return nil
	}
	return h
}

// hostAndChair fills who hosts and who chairs.
func (p *page) hostAndChair(s *sentence, g *gathering, slots isnad.Slots, ev *evidence) {
	if v := p.hostVerb(s, g); v != nil {
		m := p.subject(s, v, agent)
		if v.Feats.Has(lexicon.Object) {
			m = p.subjectBehind(s, v, agent)
		}
		if m != nil && m.inSentence(s) {
			slots["host"] = isnad.Text(name(m))
			ev.cover(v.First, v.Last)
			ev.take(m)
		}
	}
	if g.what == pressConference {
		if m := p.before(s.first, g.noun.First, person); m != nil {
			slots["host"] = isnad.Text(name(m))
			ev.take(m)
		}
	}
	chair := s.hit(g.first, g.last, isnad.ClaimMeeting, "chair")
	if chair == nil {
		return
	}
	var who *mention
	switch {
	case chair.Part == "noun":
		who = p.after(chair.Last, min(s.last, chair.Last+8), person)
	case chair.Feats.Has(lexicon.Masdar):
		who = p.before(s.first, chair.First, person)
	default:
		if who = p.after(chair.Last, min(s.last, chair.Last+8), person); who == nil {
			who = p.before(s.first, chair.First, person)
		}
	}
	if who == nil {
		return
	}
	chairs := []*mention{who}
	if with := p.after(max(who.last, g.noun.Last), min(s.last, max(who.last, g.noun.Last)+5), person); with != nil && with.prep != "" {
		chairs = append(chairs, with)
		ev.take(with)
	}
	slots["chair"] = isnad.List(names(chairs)...)
	ev.cover(chair.First, chair.Last)
	ev.take(who)
}

// participants fills how many took part, and what is counted.
func (p *page) participants(s *sentence, g *gathering, slots isnad.Slots, ev *evidence) {
	for i := range s.hits {
		h := &s.hits[i]
		if h.First < g.first || h.Last > g.last || !(h.Sense == "taking-part" || h.Frame == isnad.ClaimAttendance && h.Sense == "present") {
			continue
		}
		q := p.after(h.Last, min(g.last, h.Last+4), counted)
		if q == nil {
			continue
		}
		slots["participants_count"] = isnad.Number(q.Quantity.Value)
		if what, end := p.countedKinds(s, q); what != "" {
			slots["participants_counted"] = isnad.Text(what)
			ev.cover(h.First, min(end, q.last))
		}
		ev.cover(h.First, q.last)
		return
	}
}

// firstIn fills where a meeting is the first of its kind.
func (p *page) firstIn(s *sentence, g *gathering, slots isnad.Slots, ev *evidence) {
	for t := g.noun.First - 1; t < min(g.last, g.noun.Last+8); t++ {
		if t < g.first || !p.is(t, lexicon.FirstOf) {
			continue
		}
		m := p.after(t, min(g.last, t+8), func(m *mention) bool { return p.located(m) })
		if m != nil {
			slots["first_in"] = isnad.Text(m.Canonical)
			ev.cover(t, t+1)
			ev.take(m)
		}
		return
	}
}

// calledBy fills who called the meeting, and when.
func (p *page) calledBy(s *sentence, g *gathering, slots isnad.Slots, ev *evidence) {
	for i := range s.hits {
		h := &s.hits[i]
		if h.Frame != isnad.ClaimMeeting || h.Sense != "call" || h.First < g.noun.Last || !p.is(h.First-1, lexicon.Relative) {
			continue
		}
		who := p.after(h.Last, min(s.last, h.Last+4), agent)
		if who == nil {
			return
		}
		slots["called_by"] = isnad.Text(name(who))
		ev.cover(h.First, h.Last)
		ev.take(who)
		if when := p.after(who.last, min(s.last, who.last+4), yearDate); when != nil {
			slots["called_date"] = isnad.Text(value(when))
			ev.take(when)
			if slots["date"].Equal(isnad.Text(value(when))) {
				delete(slots, "date")
			}
		}
		return
	}
}

// topics fills what is on the table, as written.
func (p *page) topics(s *sentence, g *gathering, slots isnad.Slots, ev *evidence) {
	h := p.discussion(s, g)
	if h == nil {
		return
	}
	at := h.Last
	end := 0
	if h.First < g.noun.First && !h.Feats.Has(lexicon.Masdar) {
		if at = p.topicsStart(s, g); at == g.noun.Last {
			at, end = p.topicsAhead(s, g, h)
		}
	}
	if end == 0 {
		end = p.phraseEnd(at, s.last)
	}
	if end-at < 2 || p.is(at, lexicon.Relative|lexicon.Preposition) {
		return
	}
	if span := p.wording(at, end); !span.Empty() {
		slots["topics"] = isnad.List(span.In(p.a.Text))
		ev.cover(h.First, end)
	}
}

// answer reads a question and its answer: "When did the body meet?" and a date
// and a place behind it.
func (p *page) answer(s *sentence, g *gathering, slots isnad.Slots, ev *evidence) (*sentence, *evidence) {
	asked := p.asks(s)
	if !asked || s.index+1 >= len(p.sentences) {
		return s, ev
	}
	reply := &p.sentences[s.index+1]
	if p.asks(reply) || reply.last-reply.first > meetingReach {
		return s, ev
	}
	if m := p.after(reply.first, reply.last, yearDate); m != nil && slots["date"].IsZero() {
		slots["date"] = isnad.Text(value(m))
		ev.take(m)
	}
	part := &gathering{noun: &lexicon.Found{First: reply.first, Last: reply.first}, first: reply.first, last: reply.last}
	p.whereMet(reply, part, slots, ev)
	return s, ev
}

func (p *page) asks(s *sentence) bool {
	for t := s.first; t < s.last; t++ {
		if p.is(t, lexicon.WhenAsked|lexicon.WhereAsked) {
			return true
		}
	}
	return false
}

// remember finds or opens the event that the gathering names; nil when a bare
// "the meeting" refers to none.
func (p *page) remember(s *sentence, g *gathering, slots isnad.Slots) *event {
	date := slots["date"].String()
	e := p.known(g, date)
	if e == nil {
		if p.follows(g) && len(p.events) > 0 {
			g.what, g.body = p.events[len(p.events)-1].what, p.events[len(p.events)-1].body
		} else if g.reference {
			return nil
		}
		e = &event{body: g.body, what: g.what, date: date, last: g.latest, told: isnad.Slots{}}
		p.events = append(p.events, e)
	}
	if len(date) > len(e.date) {
		e.date = date
	}
	e.sentence = s.index
	return e
}

// doubt drops a place or date of a meeting only referred to that contradicts what
// was said of it: it belongs to something else in the sentence.
func (p *page) doubt(g *gathering, e *event, slots isnad.Slots) {
	if !g.reference || g.verb != nil && g.verb.First < g.noun.First {
		return
	}
	for _, slot := range [...]string{"city", "country", "venue"} {
		if told, ok := e.told[slot]; ok && !told.Equal(slots[slot]) || !ok && slot != "venue" && !e.told["date"].IsZero() && g.verb == nil {
			delete(slots, slot)
		}
	}
}

// news reports whether the slots say something of the event that no claim has
// said yet, and notes that they do now. Topics alone are goals, not meetings.
func (p *page) news(e *event, slots isnad.Slots) bool {
	fresh := false
	for slot, v := range slots {
		if v.IsZero() || slot == "topics" {
			continue
		}
		if told, ok := e.told[slot]; ok && told.Equal(v) && slot != "first_in" {
			continue
		}
		if slot == "date" && !e.told["date"].IsZero() {
			continue // a date tells the event; it is no news of it
		}
		e.told[slot] = v
		fresh = true
	}
	return fresh
}

// meetingStatus: a meeting on a day after the publication is planned, whatever
// the tense.
func (p *page) meetingStatus(s *sentence, g *gathering, slots isnad.Slots) isnad.Status {
	h := g.noun
	if g.verb != nil {
		h = g.verb
	}
	if chair := s.hit(g.first, g.last, isnad.ClaimMeeting, "chair"); chair != nil && chair.First < h.First {
		h = chair
	}
	if status := p.status(s, h); status != isnad.StatusAsserted {
		return status
	}
	if p.ahead(slots["date"].String()) {
		return isnad.StatusPlanned
	}
	return isnad.StatusAsserted
}

// ahead reports whether the EDTF date lies behind the day of publication, as far
// as both are known.
func (p *page) ahead(date string) bool {
	today := p.a.Date()
	n := min(len(date), len(today), len("2006-01-02"))
	return n > 0 && date[:n] > today[:n]
}
