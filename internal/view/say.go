package view

import (
	"cmp"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/wording"
)

// Say tells a person of a claim: whom or what it is about, and what it states,
// with the wording of the article where a slot holds that.
func Say(c *isnad.Claim) (subject string, statement isnad.Phrase) {
	p := phrase{slots: c.Slots}
	tell, ok := tellings[c.Type]
	if !ok {
		return string(c.Type), isnad.Phrase{}
	}
	subject = tell(&p)
	statement = wording.Commas(p.parts...)
	switch c.Status {
	case isnad.StatusDenied:
		statement = wording.Message("say.denied", statement)
	case isnad.StatusAssessed:
		statement = wording.Message("say.assessed", statement)
	}
	return subject, statement
}

// tellings say what the claims of each type state, and return the subject.
var tellings = map[isnad.ClaimType]func(*phrase) string{
	isnad.ClaimMembership: func(p *phrase) string {
		p.pair("say.counted", p.number("count", "op"), wording.Term(cmp.Or(p.text("counted"), "members")))
		p.slot("say.among", "includes")
		return p.text("org")
	},
	isnad.ClaimFounding: func(p *phrase) string {
		p.parts = append(p.parts, wording.Message("say.founded"))
		p.slot("say.by", "founder")
		p.slot("say.to-purpose", "purpose")
		return p.text("org")
	},
	isnad.ClaimMeeting:     tellMeeting,
	isnad.ClaimAttendance:  tellAttendance,
	isnad.ClaimPledge:      tellPledge,
	isnad.ClaimDesignation: tellDesignation,
	isnad.ClaimIncident:    tellIncident,
	isnad.ClaimCasualties:  tellCasualties,
	isnad.ClaimStrength: func(p *phrase) string {
		p.add("say.strong", p.number("count", "op"))
		p.slot("", "text")
		p.slot("say.in", "place")
		return p.text("org")
	},
	isnad.ClaimTerritory: func(p *phrase) string {
		p.slot("", "status")
		p.add("say.area", p.number("area_km2", "op"))
		p.slot("", "extent")
		p.slot("say.in", "place")
		return p.text("org")
	},
	isnad.ClaimRole: func(p *phrase) string {
		p.slot("", "role")
		p.slot("", "org")
		return p.text("person")
	},
	isnad.ClaimLeadershipChange: func(p *phrase) string {
		p.slot("say.out", "predecessor")
		p.slot("", "manner")
		p.slot("say.successor", "successor")
		return p.text("org")
	},
	isnad.ClaimStatistic: func(p *phrase) string {
		p.pair("say.value", p.number("value", "op"), unitWord(p.text("unit")))
		p.slot("", "place")
		return p.text("measure")
	},
	isnad.ClaimGoal: func(p *phrase) string {
		p.parts = append(p.parts, wording.Message(goalMessage, wording.Term(p.text("line")), wording.Text(p.text("text"))))
		return p.text("org")
	},
}

// The messages of which others know.
const (
	goalMessage   = "say.goal" // the line of effort and the goal
	atMessage     = "say.at"   // the meeting
	absentMessage = "say.absent-from"
)

// Goal parts what a goal states into the line of effort and the goal.
func Goal(l Line) (effort, goal isnad.Phrase) {
	said := l.Said
	for said.Message != goalMessage && len(said.Args) == 1 {
		said = said.Args[0]
	}
	if said.Message != goalMessage {
		return isnad.Phrase{}, said
	}
	return said.Args[0], said.Args[1]
}

func tellMeeting(p *phrase) string {
	p.slot("", "level")
	p.slot("", "city")
	p.slot("", "country")
	p.slot("say.at-venue", "venue")
	p.slot("say.host", "host")
	p.slot("say.chair", "chair")
	p.slot("say.called-by", "called_by")
	p.add("say.took-part", p.number("participants_count", ""))
	p.slot("say.first-in", "first_in")
	p.slot("say.on-topics", "topics")
	return p.text("what")
}

func tellAttendance(p *phrase) string {
	meeting, _ := CutDate(p.text("meeting"))
	if present, known := p.slots["present"].Bool(); known && !present {
		p.add(absentMessage, wording.Text(meeting))
	} else {
		p.add(atMessage, wording.Text(meeting))
	}
	p.slot("say.in-place-of", "substitutes_for")
	p.slot("say.because", "reason")
	return p.text("person")
}

func tellPledge(p *phrase) string {
	p.pair("say.money", p.number("amount", "op"), wording.Text(p.text("currency")))
	p.slot("say.to", "recipients")
	p.slot("say.for-purpose", "purpose")
	p.add("", wording.Date(p.text("period")))
	p.slot("", "split")
	return p.text("donor")
}

func tellDesignation(p *phrase) string {
	p.pair("say.counted", p.number("count", "op"), wording.Term(p.text("of")))
	p.slot("", "targets")
	p.slot("say.on-list", "list")
	p.slot("say.for-reason", "reason")
	p.slot("say.in", "place")
	return p.text("authority")
}

func tellIncident(p *phrase) string {
	kind := wording.Term(strings.ReplaceAll(p.text("kind"), "-", " "))
	if n, ok := p.slots["count"].Float(); ok && n > 1 {
		kind = wording.Message("say.times", wording.Number(n), kind)
	}
	p.add("", kind)
	p.slot("say.on-target", "target")
	p.slot("say.in", "place")
	if p.text("region") != p.text("place") {
		p.slot("", "region")
	}
	p.add("say.attackers", p.number("attackers", "attackers_op"))
	p.slot("", "outcome")
	p.slot("say.decided-by", "decided_by")
	return p.text("actor")
}

func tellCasualties(p *phrase) string {
	for _, slot := range []string{"killed", "wounded", "executed", "detained", "killed_and_wounded"} {
		p.add("say."+slot, p.number(slot, "op"))
	}
	p.slot("", "of_whom")
	p.slot("", "manner")
	p.slot("say.in", "place")
	incident, _ := CutDate(p.text("incident"))
	return incident
}

func unitWord(unit string) isnad.Phrase {
	if unit == string(isnad.UnitCount) {
		return isnad.Phrase{}
	}
	return wording.Term(unit)
}

// phrase gathers the parts of a statement.
type phrase struct {
	slots isnad.Slots
	parts []isnad.Phrase
}

func (p *phrase) text(slot string) string { return p.slots[slot].String() }

// add appends the message with value in its place, or value alone when there is
// no message, if the value says anything.
func (p *phrase) add(message string, value isnad.Phrase) {
	switch {
	case value.Args == nil && strings.TrimSpace(value.Text) == "":
	case message == "":
		p.parts = append(p.parts, value)
	default:
		p.parts = append(p.parts, wording.Message(message, value))
	}
}

// pair appends the message with both values, or the one that says anything.
func (p *phrase) pair(message string, a, b isnad.Phrase) {
	switch {
	case a.IsZero():
		p.add("", b)
	case b.Text == "":
		p.add("", a)
	default:
		p.parts = append(p.parts, wording.Message(message, a, b))
	}
}

func (p *phrase) slot(message, slot string) { p.add(message, wording.Terms(p.slots[slot].Texts())) }

// number is what a number slot says, with the bound that stands in the slot op.
func (p *phrase) number(slot, op string) isnad.Phrase {
	n, ok := p.slots[slot].Float()
	if !ok {
		return isnad.Phrase{}
	}
	return wording.Bounded(isnad.Op(p.text(op)), n)
}
