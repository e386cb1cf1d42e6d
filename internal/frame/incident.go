package frame

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// happening is an incident told, for what later words refer to.
type happening struct {
	kind, actor, target, place, date string
	sentence, first, last            int
	unnamed                          bool // the target has no name of its own
}

// title names the incident as slots refer to it: kind, target or place, date.
func (it *happening) title() string {
	of := it.target
	if of == "" || it.unnamed {
		of = it.place
	}
	return strings.Join(strings.Fields(it.kind+" "+of+" "+it.date), " ")
}

// incidentReach is how many sentences later an incident may still be meant.
const incidentReach = 2

// incidentOf is the incident that casualties at the given place belong to: the
// one told last, in this sentence or close before. Another place than its own,
// or in a later sentence a wide one, is another incident.
func (p *page) incidentOf(s *sentence, place *mention) *happening {
	it := p.happened
	if it == nil || s.index-it.sentence > incidentReach {
		return nil
	}
	if it.sentence == s.index {
		return it
	}
	if place != nil && name(place) != it.place || p.before(s.first, s.last, wide) != nil {
		return nil
	}
	return it
}

// incidents reads attacks, raids, blasts, withdrawals and the like.
func incidents(p *page, s *sentence) {
	done := -1 // token up to which the incident told last reaches
	for i := range s.hits {
		h := &s.hits[i]
		if h.Frame != isnad.ClaimIncident || h.First < done || p.is(h.First-1, lexicon.Negation) {
			continue
		}
		it, ok := p.incident(s, h)
		if !ok {
			continue
		}
		done = it.last
		p.claimIncident(s, h, it)
	}
}

// assault is an incident on its way: its words and what fills its slots.
type assault struct {
	kind          string
	rule          string
	actor         string
	target        string
	count         float64
	numbered      bool // the text says how many
	attackers     *mention
	first, last   int
	prefix        string
	place, region *mention
	date          *mention
}

func (p *page) incident(s *sentence, h *lexicon.Found) (*assault, bool) {
	it := &assault{kind: h.Gloss, first: h.First, last: h.Last, prefix: h.Prefix, count: 1}
	switch {
	case h.Sense == "claim":
		return it, p.owned(s, h, it)
	case h.Sense == "prison" || h.Sense == "facility" || h.Sense == "militants":
		return nil, false
	case h.Sense == "operation" && s.hit(h.Last, min(s.last, h.Last+2), isnad.ClaimIncident, "launch") == nil:
		return nil, false
	case h.Sense == "launch":
		return it, p.launched(s, h, it)
	case h.Sense == "withdrawal" || h.Sense == "pull-out":
		return it, p.withdrawn(s, h, it)
	case h.Sense == "sighting":
		return it, p.sighted(s, h, it)
	case h.Part == "verb" && !h.Feats.Has(lexicon.Masdar):
		return it, p.attacked(s, h, it)
	case h.Feats.Has(lexicon.Masdar):
		return it, p.storming(s, h, it)
	}
	return it, p.attackNamed(s, h, it)
}

// launched reads "the group launched an attack on the prison".
func (p *page) launched(s *sentence, h *lexicon.Found, it *assault) bool {
	noun := s.hit(h.Last, min(s.last, h.Last+10), isnad.ClaimIncident, "attack", "raid", "bombing", "shelling", "ambush")
	if noun == nil || noun.Part != "noun" && !noun.Feats.Has(lexicon.Masdar) {
		return false
	}
	it.rule, it.kind = "incident.launched", noun.Gloss
	if h.Feats.Has(lexicon.Object) || h.Feats.Has(lexicon.Masdar) {
		return false // the attack is the antecedent, or only an aim; read from its noun
	}
	it.actor = p.actor(s, h)
	p.nounDetail(s, noun, it)
	return it.actor != "" && (it.target != "" || it.place != nil || it.date != nil)
}

// attacked reads "the group attacked the prison".
func (p *page) attacked(s *sentence, h *lexicon.Found, it *assault) bool {
	it.rule = "incident.verb"
	if p.byAttack(s, h) {
		return false // read from the noun
	}
	it.actor = p.actor(s, h)
	p.object(s, h, it)
	it.last = max(it.last, h.Last)
	if it.target == "" && h.Sense == "raid" {
		p.driven(s, h, it)
	}
	p.circumstances(s, it)
	return it.actor != "" && it.target != "" && it.actor != it.target
}

// driven reads a raid that drove someone to death earlier in the sentence ("blew
// himself up when the forces surrounded his hideout").
func (p *page) driven(s *sentence, h *lexicon.Found, it *assault) {
	death := s.hit(max(s.first, h.First-20), h.First, isnad.ClaimCasualties, "killed", "suicide")
	if death == nil {
		return
	}
	who := p.antecedent(s, death, person)
	if who == nil {
		who = p.patient(s, death)
	}
	if who != nil {
		it.target, it.first, it.prefix = name(who), death.First, death.Prefix
		if m := p.after(h.Last, min(s.last, h.Last+4), body); m != nil {
			it.actor, it.last = name(m), m.last
		}
	}
}

// storming reads "fighters of the group tried to storm the prison": the verbal
// noun of an attack with its object behind it.
func (p *page) storming(s *sentence, h *lexicon.Found, it *assault) bool {
	m := p.mentionAt(h.Last)
	if m == nil {
		m = p.patient(s, h)
		if m == nil || h.Sense != "assassination" {
			return p.bareDeed(s, h, it)
		}
	}
	if h.Sense == "assassination" && m.Type == isnad.MentionPerson {
		it.rule, it.target, it.last = "incident.masdar", name(m), m.last
		p.circumstances(s, it)
		return true
	}
	if h.Feats.Has(lexicon.Defined) || m == nil || m.first != h.Last || !target(m) || m.prep != "" {
		return false
	}
	it.rule, it.target, it.last = "incident.masdar", p.targetName(m), m.last
	p.prison(s, m.first, it)
	it.actor = name(p.before(max(s.first, h.First-6), h.First, body))
	p.circumstances(s, it)
	return it.actor != "" && it.actor != it.target && (it.place != nil || it.date != nil)
}

// bareDeed reads the verbal noun of an attack without an object: whose it was
// and where, from its adjective and its clause ("Turkish shelling in the valley").
func (p *page) bareDeed(s *sentence, h *lexicon.Found, it *assault) bool {
	it.rule = "incident.masdar"
	if h.Feats.Has(lexicon.Owned) {
		return false
	}
	p.nounDetail(s, h, it)
	p.nounActor(s, h, it)
	return it.actor != "" && it.actor != it.target && (it.place != nil || it.target != "")
}

// sighted reads "movements of the group were observed in the valley".
func (p *page) sighted(s *sentence, h *lexicon.Found, it *assault) bool {
	it.rule = "incident.sighting"
	m := p.after(h.Last, min(s.last, h.Last+3), body)
	if m == nil {
		return false
	}
	it.actor, it.last, it.count = name(m), m.last, 0
	p.circumstances(s, it)
	return it.place != nil
}

// attackNamed reads "the attack that the group launched on the prison", "two
// attacks in the valley", "an American raid in the valley".
func (p *page) attackNamed(s *sentence, h *lexicon.Found, it *assault) bool {
	it.rule = "incident.noun"
	p.nounDetail(s, h, it)
	for t := h.Last; t < min(s.last, h.Last+5); t++ {
		if !p.is(t, lexicon.Relative) && t > h.Last {
			continue
		}
		if verb := s.hit(t, min(s.last, t+3), isnad.ClaimIncident, "launch"); verb != nil && verb.Feats.Has(lexicon.Object) {
			it.attackers = p.after(verb.Last, min(s.last, verb.Last+4), counted)
			it.actor = name(p.launcher(s, verb))
			it.last = max(it.last, verb.Last)
			if it.actor == "" && it.attackers != nil {
				it.actor = name(p.topicBody(s))
			}
		}
	}
	told := p.aimedBy(s, h, it)
	p.nounActor(s, h, it)
	if h.Feats.Has(lexicon.Plural) && !it.numbered {
		if it.actor != "" {
			p.acting = it.actor // for a bare "the attackers"
		}
		return false
	}
	situated := it.place != nil || it.target != ""
	if it.actor != "" {
		return situated
	}
	if it.target != "" && p.is(h.First-1, lexicon.NumberOf) {
		return true // the toll of the attack on the port
	}
	return situated && it.date != nil && (told || p.tells(s, h))
}

// launcher is who launched: the subject behind the verb, or the body whose
// fighters it is (مسلحون من الجماعة).
func (p *page) launcher(s *sentence, verb *lexicon.Found) *mention {
	if m := p.subjectBehind(s, verb, attacker); m != nil {
		return m
	}
	t := verb.Last
	if t+1 < s.last && p.lex.People().Has(p.tx.Fold(t)) && p.tx.Is(t+1, p.fromWord()) {
		return p.after(t+2, min(s.last, t+5), body)
	}
	return nil
}

// tells reports whether the noun of an attack tells of it, rather than refers to
// it in passing: it is the subject or object of a verb, or costs lives.
func (p *page) tells(s *sentence, h *lexicon.Found) bool {
	if s.hit(h.Last, min(s.last, h.Last+10), isnad.ClaimCasualties) != nil || s.hit(max(s.first, h.First-10), h.First, isnad.ClaimCasualties) != nil {
		return true
	}
	return h.First-1 < s.first || s.verbAt(h.First-1)
}

// object is what an attack is on: the name or the noun phrase behind the verb
// and its subject.
func (p *page) object(s *sentence, h *lexicon.Found, it *assault) {
	for t := h.Last; t < min(s.last, h.Last+subjectReach+3); t++ {
		m := p.mentionAt(t)
		if m == nil {
			if p.clauseMark(t) || s.verbAt(t) || p.is(t, lexicon.That) {
				return
			}
			if p.facilityAt(s, t) {
				it.target, it.last = p.wording(t, p.nounPhrase(s, t)).In(p.a.Text), p.nounPhrase(s, t)
				p.prison(s, t, it)
				return
			}
			continue
		}
		if m.first == t && m.prep == "" && target(m) && name(m) != it.actor {
			it.target, it.last = p.targetName(m), m.last
			p.prison(s, m.first, it)
			return
		}
	}
}

// facilityAt reports whether token t is a noun for something that gets attacked,
// without a name of its own: a prison, a post, a camp.
func (p *page) facilityAt(s *sentence, t int) bool {
	return s.hit(t, t+1, isnad.ClaimIncident, "prison", "facility") != nil
}

// nounPhrase is where the noun at token t with its adjective ends.
func (p *page) nounPhrase(s *sentence, t int) int {
	end := t + 1
	if end < s.last && p.mentionAt(end) == nil && !p.punct(end) && p.classes[end] == 0 && !s.verbAt(end) {
		end++
	}
	return end
}

func target(m *mention) bool {
	return m.Type == isnad.MentionPlace || m.Type == isnad.MentionOrg || m.Type == isnad.MentionPerson
}

// targetName is the target's name, or its words where it has none of its own.
func (p *page) targetName(m *mention) string {
	if m.Nominal && m.Type == isnad.MentionPlace {
		return m.In(p.a.Text)
	}
	return name(m)
}

// prison makes a prison-attack of an attack whose target is one.
func (p *page) prison(s *sentence, at int, it *assault) {
	if s.hit(at, min(s.last, at+1), isnad.ClaimIncident, "prison") != nil {
		it.kind = "prison-" + it.kind
	}
}

// nounDetail reads what stands behind the noun of an attack: its target behind
// على, its place and date; and how many attacks it counts.
func (p *page) nounDetail(s *sentence, noun *lexicon.Found, it *assault) {
	it.last = max(it.last, noun.Last)
	if noun.Feats.Has(lexicon.Plural) {
		it.count = 0 // nobody says how many
	}
	if noun.Feats.Has(lexicon.Dual) {
		it.count, it.numbered = 2, true
	}
	if q := p.mentionAt(noun.First); q != nil && counted(q) && !strings.HasSuffix(noun.Prefix, letterBeh) {
		it.count, it.numbered = q.Quantity.Value, true
		it.first = min(it.first, q.first)
	}
	limit := noun.Last + targetReach
	for t := noun.Last; t < min(s.last, noun.Last+18); t++ {
		m := p.mentionAt(t)
		if m == nil {
			if p.comma(t) && t+1 < s.last && p.is(t+1, lexicon.Preposition) && p.onTarget(t+1) {
				limit = t + 3 // behind an aside: "…, at dawn, on the port"
				continue
			}
			if p.clauseBreak(t) || t > noun.Last && s.verbAt(t) && s.hit(t, t+1, isnad.ClaimIncident) == nil {
				break
			}
			if p.is(t, lexicon.Preposition) && p.lengths[t] == 1 {
				if p.onTarget(t) && t < limit {
					p.targetAt(s, t+1, it)
					break
				}
				if t >= limit && !p.fromLaunched(t) {
					break
				}
			}
			continue
		}
	}
	p.circumstances(s, it)
}

// fromLaunched reports whether token t is the "of" in "fighters of the group".
func (p *page) fromLaunched(t int) bool { return p.tx.Is(t, p.fromWord()) }

// targetReach is how far behind the noun of an attack its target may begin.
const targetReach = 7

// onTarget reports whether token t is the preposition of a target.
func (p *page) onTarget(t int) bool {
	at := p.mentionAt(t + 1)
	return p.is(t, lexicon.Onto) && !p.is(t, lexicon.Hand) && !(at != nil && at.Type == isnad.MentionDate)
}

// targetAt reads the target at token t: a mention, or the noun phrase there.
func (p *page) targetAt(s *sentence, t int, it *assault) {
	if t >= s.last {
		return
	}
	if p.is(t, lexicon.That) {
		return
	}
	p.prison(s, t, it)
	if next := p.mentionAt(t + 1); p.is(t, lexicon.ClassNoun) && next != nil && next.first == t+1 && next.Type == isnad.MentionPlace {
		t++ // the village of …
	}
	m := p.mentionAt(t)
	if m != nil && target(m) && !m.Nominal {
		it.target, it.last = name(m), max(it.last, m.last)
		return
	}
	end := t + 1
	for end < s.last && !p.clauseMark(end) && !p.is(end, lexicon.Preposition|lexicon.Relative|lexicon.Stop) {
		if next := p.mentionAt(end); next != nil && next.Type != isnad.MentionOrg {
			if end == t+1 && next.first == end && next.prep == "" && next.Type == isnad.MentionPlace {
				end = next.last // the prison of the city
			}
			break
		}
		end++
	}
	it.target, it.last = p.a.Text[p.tx.Tokens[t].Start:p.tx.Tokens[end-1].End], max(it.last, end)
}

// dateReach is how far before an incident, beyond a comma, its date may stand.
const dateReach = 12

// circumstances fills place, region and date.
func (p *page) circumstances(s *sentence, it *assault) {
	if it.date == nil {
		it.date = p.dateNear(s, it.first, it.last)
	}
	end := it.last
	for t := it.first; t < s.last; t++ {
		if t >= end && p.opensClause(s, t, end) {
			break
		}
		m := p.mentionAt(t)
		if m == nil || m.first != t || m.Type != isnad.MentionPlace || m.Place == nil || name(m) == it.target {
			continue
		}
		switch {
		case m.Place.Kind == isnad.PlaceRegion && it.region == nil:
			it.region = m
		case it.place == nil && p.located(m):
			it.place = m
		default:
			continue
		}
		it.last = max(it.last, m.last)
	}
	if it.place == nil {
		it.place = it.region
	}
	if it.place == nil && it.target == "" {
		it.place = p.placeNear(s, it.first, it.last)
	}
	if it.date == nil {
		it.date = p.before(max(s.first, it.first-dateReach), it.first, yearDate)
	}
	if it.date != nil && it.date.first >= it.last {
		it.last = it.date.last
	}
}

// claimIncident adds the claim and remembers the incident.
func (p *page) claimIncident(s *sentence, h *lexicon.Found, it *assault) {
	slots := isnad.Slots{
		"kind": isnad.Text(it.kind), "actor": isnad.Text(it.actor), "target": isnad.Text(it.target),
		"place": p.placesOf(s, it), "region": isnad.Text(name(it.region)), "date": isnad.Text(value(it.date)),
	}
	if it.count > 0 {
		slots["count"] = isnad.Number(it.count)
	}
	if it.attackers != nil {
		slots["attackers"] = isnad.Number(it.attackers.Quantity.Value)
		slots["attackers_op"] = isnad.Text(string(it.attackers.Quantity.Op))
	}
	status := p.status(s, h)
	p.add(draft{
		kind: isnad.ClaimIncident, rule: it.rule, slots: slots, span: p.span(it.first, it.last, it.prefix), status: status,
	})
	if h.Sense == "claim" {
		p.acting = it.actor // of what is told already
		return
	}
	if status == isnad.StatusAsserted && it.kind != "withdrawal" {
		p.acting = it.actor
		p.happened = &happening{
			kind: it.kind, actor: it.actor, target: it.target, place: name(it.place), date: value(it.date),
			sentence: s.index, first: it.first, last: it.last, unnamed: p.named(it.target, target) == nil,
		}
	}
}

// placesOf is the place of the incident, or all of a list of places.
func (p *page) placesOf(s *sentence, it *assault) isnad.Value {
	if it.place == nil {
		return isnad.Value{}
	}
	list := p.series(it.place, s.last)
	if it.count <= 1 {
		list = list[:1]
	}
	it.last = max(it.last, list[len(list)-1].last)
	return placeValue(list)
}

// value is the date that m names, "" for none.
func value(m *mention) string {
	if m == nil || m.Timex == nil {
		return ""
	}
	return m.Timex.Value
}
