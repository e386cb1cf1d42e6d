package frame

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// territory reads what land a group or an army holds, has lost or won back.
func territory(p *page, s *sentence) {
	done := -1
	for i := range s.hits {
		h := &s.hits[i]
		if h.Frame != isnad.ClaimTerritory || h.First < done {
			continue
		}
		var end int
		switch h.Sense {
		case "controlled":
			end = p.controls(s, h, "controlled")
		case "lost":
			end = p.loses(s, h)
		case "recovered":
			end = p.recovers(s, h)
		case "defeat":
			end = p.defeated(s, h)
		case "under":
			end = p.isUnder(s, h)
		case "run":
			end = p.isRun(s, h)
		}
		done = max(done, end)
	}
}

// land is what a territory claim is about: an area, an extent, places.
type land struct {
	area   *mention
	extent string
	places []*mention
	last   int
}

// landReach is how far behind a word of control the name of the land may begin,
// in tokens.
const landReach = 4

// landAt reads the land that begins at or behind token from: a figure in square
// kilometres, words of extent (most of the north), the places named.
func (p *page) landAt(s *sentence, from int) land {
	l := land{last: from}
	end := min(s.last, from+14)
	for t := from; t < end; t++ {
		if p.clauseMark(t) || p.is(t, lexicon.Stop) {
			end = t
		}
	}
	if l.area = p.after(from, min(end, from+5), area); l.area != nil {
		l.last = l.area.last
	} else if first := s.hit(from, min(end, from+3), isnad.ClaimTerritory, "extent", "most"); first != nil && p.ofLand(s, first, end) {
		l.extent, l.last = p.extent(s, first, end)
	}
	for t := from; t < end && (t < l.last+landReach || l.extent != "" || l.area != nil); t++ {
		m := p.mentionAt(t)
		if m != nil && m.first == t && m.Type == isnad.MentionPlace {
			l.places = p.series(m, s.last)
			l.last = max(l.last, l.places[len(l.places)-1].last)
			break
		}
	}
	return l
}

// ofLand reports whether words of extent are about land: "most of" wants land or a
// place behind it.
func (p *page) ofLand(s *sentence, first *lexicon.Found, end int) bool {
	if first.Sense == "extent" {
		return true
	}
	if s.hit(first.Last, min(end, first.Last+1), isnad.ClaimTerritory, "extent") != nil {
		return true
	}
	m := p.mentionAt(first.Last)
	return m != nil && m.Type == isnad.MentionPlace
}

func area(m *mention) bool {
	return m.Type == isnad.MentionQuantity && m.Quantity != nil && m.Quantity.Unit == isnad.UnitKM2
}

// extent is the wording of how much land: the noun with its adjective.
func (p *page) extent(s *sentence, first *lexicon.Found, to int) (text string, last int) {
	last = first.Last
	for last < to && last < first.Last+2 {
		if p.mentionAt(last) != nil || p.punct(last) || p.is(last, lexicon.Preposition|lexicon.Relative) || p.attachedPurpose(last) {
			break
		}
		last++
	}
	return p.wording(first.First, last).In(p.a.Text), last
}

// attachedPurpose reports whether token t has ل and the article attached: what
// the land is for, not what it is like.
func (p *page) attachedPurpose(t int) bool {
	return strings.HasPrefix(p.tx.Fold(t), letterLam+letterLam)
}

func (l *land) slots(org *mention, status string) isnad.Slots {
	slots := isnad.Slots{
		"org": isnad.Text(name(org)), "status": isnad.Text(status), "extent": isnad.Text(l.extent), "place": placeValue(l.places),
	}
	if l.area != nil {
		slots["area_km2"] = isnad.Number(l.area.Quantity.Value)
		slots["op"] = isnad.Text(string(l.area.Quantity.Op))
	}
	return slots
}

// placeValue is one name, or a list of several.
func placeValue(places []*mention) isnad.Value {
	switch list := names(places); len(list) {
	case 0:
		return isnad.Value{}
	case 1:
		return isnad.Text(list[0])
	default:
		return isnad.List(list...)
	}
}

// claimLand adds the claim when it says of whom and of what, and returns the
// token behind its words.
func (p *page) claimLand(s *sentence, h *lexicon.Found, org *mention, status string, l land) int {
	if org == nil || (l.area == nil && l.extent == "" && len(l.places) == 0) || p.is(h.First-1, lexicon.Negation) {
		return 0
	}
	if s.hit(h.Last, min(s.last, h.Last+5), isnad.ClaimTerritory, "rank") != nil {
		return 0 // second place is no land
	}
	slots := l.slots(org, status)
	if m := p.dateNear(s, h.First, max(h.Last, l.last)); m != nil && m.first < l.last+6 && m.first >= h.First-4 {
		slots["date"] = isnad.Text(value(m))
	}
	p.add(draft{
		kind: isnad.ClaimTerritory, rule: "territory." + h.Sense, slots: slots,
		span: p.span(h.First, max(h.Last, l.last), h.Prefix), status: p.landStatus(s, h),
	})
	return l.last
}

// landStatus: a loss still to come is planned, one that "is not complete" denied.
func (p *page) landStatus(s *sentence, h *lexicon.Found) isnad.Status {
	for t := h.Last; t < min(s.last, h.Last+5); t++ {
		if p.clauseMark(t) {
			break
		}
		if p.is(t, lexicon.Negation) {
			return isnad.StatusDenied
		}
	}
	return p.status(s, h)
}

// onLand is the token of the land behind a verb of control, which takes على.
func (p *page) onLand(s *sentence, h *lexicon.Found) int {
	for t := h.Last; t < min(s.last, h.Last+6); t++ {
		for _, prep := range h.Preps {
			if p.tx.Is(t, prep) {
				return t + 1
			}
		}
		if p.clauseMark(t) {
			return 0
		}
	}
	return 0
}

// holder is the group that a word of control is about.
func (p *page) holder(s *sentence, h *lexicon.Found) *mention {
	if h.Feats.Has(lexicon.Masdar) || h.Part == "participle" {
		if m := p.after(h.Last, min(s.last, h.Last+2), body); m != nil && m.prep == "" {
			return m
		}
		if s.hit(h.Last, min(s.last, h.Last+1), isnad.ClaimIncident, "militants") != nil {
			return p.armed(s)
		}
		if h.Part == "participle" {
			return p.before(s.first, h.First, body)
		}
		if h.Feats.Has(lexicon.Owned) {
			return p.topicBody(s)
		}
		return nil
	}
	return p.subject(s, h, attacker)
}

// armed is the group that the sentence speaks of as militants: the last
// organisation named before that is not meeting.
func (p *page) armed(s *sentence) *mention {
	for i := range p.mentions {
		m := &p.mentions[i]
		if m.first >= s.first && m.last <= s.last && m.inner && body(m) {
			return m // the group in the name of the coalition against it
		}
	}
	if m := p.named(p.acting, body); m != nil {
		return m
	}
	return nil
}
func (p *page) controls(s *sentence, h *lexicon.Found, status string) int {
	at := h.Last
	if len(h.Preps) > 0 {
		if at = p.onLand(s, h); at == 0 {
			return 0
		}
	}
	org := p.holder(s, h)
	if org != nil && org.first >= at {
		at = org.last
	}
	return p.claimLand(s, h, org, status, p.landAt(s, at))
}

// loses reads "lost control of most of the land"; what is lost must be control
// or land.
func (p *page) loses(s *sentence, h *lexicon.Found) int {
	control := s.hit(h.Last, min(s.last, h.Last+6), isnad.ClaimTerritory, "controlled")
	at := h.Last
	if control != nil {
		if at = p.onLand(s, control); at == 0 {
			return 0
		}
	} else if first := s.hit(h.Last, min(s.last, h.Last+6), isnad.ClaimTerritory, "extent", "most"); first == nil || !p.ofLand(s, first, s.last) {
		return 0
	}
	org := p.holder(s, h)
	if org == nil && h.Feats.Has(lexicon.Masdar) {
		org = p.topic(s.index, body)
	}
	return p.claimLand(s, h, org, "lost", p.landAt(s, at))
}

func (p *page) recovers(s *sentence, h *lexicon.Found) int {
	if h.Feats.Has(lexicon.Masdar) {
		return 0
	}
	l := p.landAt(s, h.Last)
	if l.extent == "" && (len(l.places) == 0 || l.places[0].first > h.Last+6) {
		return 0
	}
	org := p.holder(s, h)
	if l.extent == "" && org != nil && !org.inSentence(s) {
		return 0
	}
	return p.claimLand(s, h, org, "recovered", l)
}

// defeated reads the defeat of a group: its land is lost.
func (p *page) defeated(s *sentence, h *lexicon.Found) int {
	if !h.Feats.Has(lexicon.Masdar) || p.aimedAt(s, h) {
		return 0
	}
	org := p.after(h.Last, min(s.last, h.Last+4), body)
	l := land{}
	switch {
	case org != nil:
		l.last = org.last
	case h.Feats.Has(lexicon.Owned):
		if org = p.named(p.acting, body); org == nil {
			return 0
		}
		l.last = h.Last
	default:
		return 0
	}
	if m := p.after(l.last, min(s.last, l.last+4), func(m *mention) bool { return p.located(m) }); m != nil {
		l.places = p.series(m, s.last)
		l.last = l.places[len(l.places)-1].last
	}
	slots := l.slots(org, "lost")
	if when := p.after(h.Last, min(s.last, l.last+6), dated); when != nil {
		slots["date"] = isnad.Text(resolved(when))
		l.last = max(l.last, when.last)
	}
	status := p.landStatus(s, h)
	if status == isnad.StatusDenied {
		l.last = p.phraseEnd(h.First, min(s.last, l.last+4))
	}
	if s.future(h.Last, min(s.last, l.last+4)) {
		status = isnad.StatusPlanned
	}
	p.add(draft{
		kind: isnad.ClaimTerritory, rule: "territory.defeat", slots: slots,
		span: p.span(h.First, l.last, h.Prefix), status: status,
	})
	return l.last
}

// aimedAt reports whether the defeat at h is what someone wants: an aim, not a
// fact.
func (p *page) aimedAt(s *sentence, h *lexicon.Found) bool {
	if strings.HasSuffix(h.Prefix, letterLam) || strings.HasSuffix(h.Prefix, letterBeh) {
		return true
	}
	for k := range s.hits {
		g := &s.hits[k]
		if g.Frame == isnad.ClaimGoal && g.First < h.First && h.First-g.Last < 8 {
			return true
		}
	}
	for t := h.First - 1; t >= max(s.first, h.First-2); t-- {
		if p.verbalNoun(t) || p.leadsToAim(t) {
			return true
		}
	}
	return false
}

// leadsToAim reports whether token t is a preposition behind which rather an aim
// stands than a fact (إلى، على: both of three letters, the last a yeh).
func (p *page) leadsToAim(t int) bool {
	fold := p.tx.Fold(t)
	return p.is(t, lexicon.Preposition) && len([]rune(fold)) == 3 && strings.HasSuffix(fold, letterYeh)
}

// dated accepts dates, and durations that lead to one.
func dated(m *mention) bool {
	return yearDate(m) || m.Type == isnad.MentionDuration && m.Timex != nil && m.Timex.ResolvesTo != ""
}

func resolved(m *mention) string {
	if m.Type == isnad.MentionDuration {
		return m.Timex.ResolvesTo
	}
	return m.Timex.Value
}

// future reports whether a verb in the future stands in [from, to).
func (s *sentence) future(from, to int) bool {
	for i := range s.hits {
		h := &s.hits[i]
		if h.First >= from && h.First < to && strings.HasSuffix(h.Prefix, letterSeen) {
			return true
		}
	}
	return false
}

// isUnder reads "the valley is under the control of the group".
func (p *page) isUnder(s *sentence, h *lexicon.Found) int {
	control := s.hit(h.Last, min(s.last, h.Last+3), isnad.ClaimTerritory, "controlled")
	if control == nil {
		return 0
	}
	org := p.after(control.Last, min(s.last, control.Last+3), body)
	place := p.before(s.first, h.First, func(m *mention) bool { return m.Type == isnad.MentionPlace })
	return p.placeHeld(s, h, org, place)
}

// isRun reads "a prison that the army runs".
func (p *page) isRun(s *sentence, h *lexicon.Found) int {
	if !h.Feats.Has(lexicon.Object) {
		return 0
	}
	org := p.after(h.Last, min(s.last, h.Last+3), body)
	place := p.before(max(s.first, h.First-4), h.First, func(m *mention) bool { return m.Type == isnad.MentionPlace })
	return p.placeHeld(s, h, org, place)
}

func (p *page) placeHeld(s *sentence, h *lexicon.Found, org, place *mention) int {
	if org != nil && (place == nil || h.First-place.last > 3) {
		place = p.unnamedPlace(s, h, place)
	}
	if org == nil || place == nil || h.First-place.last > 12 {
		return 0
	}
	slots := isnad.Slots{"org": isnad.Text(name(org)), "status": isnad.Text("controlled"), "place": isnad.Text(p.targetPlace(s, place, org.last))}
	if p.happened != nil && s.index-p.happened.sentence <= incidentReach {
		slots["date"] = isnad.Text(p.happened.date)
	}
	first := place.first
	if h.First-place.last > 3 {
		first = h.First
	}
	p.add(draft{
		kind: isnad.ClaimTerritory, rule: "territory." + h.Sense, slots: slots,
		span: p.from(first, "", place, org.last), status: p.status(s, h),
	})
	return org.last
}

// unnamedPlace is a prison or post without a name right before the verb at h; a
// prison that was attacked in the sentence before is that one. Without one it is
// the place given.
func (p *page) unnamedPlace(s *sentence, h *lexicon.Found, place *mention) *mention {
	noun := s.hit(max(s.first, h.First-2), h.First, isnad.ClaimIncident, "prison", "facility")
	if noun == nil {
		return place
	}
	m := isnad.Mention{Span: p.span(noun.First, noun.Last, noun.Prefix), Type: isnad.MentionPlace, Nominal: true}
	m.Canonical = m.In(p.a.Text)
	if p.happened != nil && strings.HasPrefix(p.happened.kind, "prison") && p.happened.target != "" && s.index-p.happened.sentence <= incidentReach {
		m.Canonical = p.happened.target
	}
	return &mention{Mention: &m, first: noun.First, last: noun.Last}
}

// targetPlace is the place's name; for one without a name of its own, the region
// behind it.
func (p *page) targetPlace(s *sentence, place *mention, from int) string {
	if place.Nominal {
		region := p.after(from, min(s.last, from+4), func(m *mention) bool { return m.Type == isnad.MentionPlace })
		if region != nil {
			return name(region)
		}
	}
	return name(place)
}
