package view

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
)

// Say puts a claim into words for a person: whom or what it is about, and what
// it states, in English with the wording of the article where a slot holds
// that.
func Say(c *isnad.Claim) (subject, statement string) {
	p := phrase{slots: c.Slots}
	tell, ok := tellings[c.Type]
	if !ok {
		return string(c.Type), ""
	}
	subject = tell(&p)
	statement = strings.Join(p.parts, ", ")
	switch c.Status {
	case isnad.StatusDenied:
		statement = "denied: " + statement
	case isnad.StatusAssessed:
		statement = "assessed: " + statement
	}
	return subject, statement
}

// tellings put the claims of each type into words, and return the subject.
var tellings = map[isnad.ClaimType]func(*phrase) string{
	isnad.ClaimMembership: func(p *phrase) string {
		p.add("%", p.number("count", "op")+" "+cmp.Or(p.text("counted"), "members"))
		p.slot("among them %", "includes")
		return p.text("org")
	},
	isnad.ClaimFounding: func(p *phrase) string {
		p.add("%", "founded")
		p.slot("by %", "founder")
		p.slot("to: %", "purpose")
		return p.text("org")
	},
	isnad.ClaimMeeting:     tellMeeting,
	isnad.ClaimAttendance:  tellAttendance,
	isnad.ClaimPledge:      tellPledge,
	isnad.ClaimDesignation: tellDesignation,
	isnad.ClaimIncident:    tellIncident,
	isnad.ClaimCasualties:  tellCasualties,
	isnad.ClaimStrength: func(p *phrase) string {
		p.add("% strong", p.number("count", "op"))
		p.slot("%", "text")
		p.slot("in %", "place")
		return p.text("org")
	},
	isnad.ClaimTerritory: func(p *phrase) string {
		p.slot("%", "status")
		p.add("% km²", p.number("area_km2", "op"))
		p.slot("%", "extent")
		p.slot("in %", "place")
		return p.text("org")
	},
	isnad.ClaimRole: func(p *phrase) string {
		p.slot("%", "role")
		p.slot("%", "org")
		return p.text("person")
	},
	isnad.ClaimLeadershipChange: func(p *phrase) string {
		p.slot("% out", "predecessor")
		p.slot("%", "manner")
		p.slot("% in", "successor")
		return p.text("org")
	},
	isnad.ClaimStatistic: func(p *phrase) string {
		p.add("%", strings.TrimSpace(p.number("value", "op")+" "+unitWord(p.text("unit"))))
		p.slot("%", "place")
		return p.text("measure")
	},
	isnad.ClaimGoal: func(p *phrase) string {
		p.add("%", p.text("line")+": "+p.text("text"))
		return p.text("org")
	},
}

func tellMeeting(p *phrase) string {
	p.slot("%", "level")
	p.slot("%", "city")
	p.slot("%", "country")
	p.slot("at %", "venue")
	p.slot("host %", "host")
	p.slot("chair %", "chair")
	p.slot("called by %", "called_by")
	p.add("% took part", p.number("participants_count", ""))
	p.slot("the first in %", "first_in")
	p.slot("on %", "topics")
	return p.text("what")
}

func tellAttendance(p *phrase) string {
	meeting, _ := CutDate(p.text("meeting"))
	if present, known := p.slots["present"].Bool(); known && !present {
		p.add("absent from %", meeting)
	} else {
		p.add("at %", meeting)
	}
	p.slot("in place of %", "substitutes_for")
	p.slot("because of %", "reason")
	return p.text("person")
}

func tellPledge(p *phrase) string {
	p.add("%", strings.TrimSpace(p.number("amount", "op")+" "+p.text("currency")))
	p.slot("to %", "recipients")
	p.slot("for %", "purpose")
	p.add("%", edtf.Words(p.text("period")))
	p.slot("%", "split")
	return p.text("donor")
}

func tellDesignation(p *phrase) string {
	p.add("%", strings.TrimSpace(p.number("count", "op")+" "+p.text("of")))
	p.slot("%", "targets")
	p.slot("on %", "list")
	p.slot("for %", "reason")
	p.slot("in %", "place")
	return p.text("authority")
}

func tellIncident(p *phrase) string {
	kind := strings.ReplaceAll(p.text("kind"), "-", " ")
	if n, ok := p.slots["count"].Float(); ok && n > 1 {
		kind = Thousands(n) + " × " + kind
	}
	p.add("%", kind)
	p.slot("on %", "target")
	p.slot("in %", "place")
	if p.text("region") != p.text("place") {
		p.slot("%", "region")
	}
	p.add("% attackers", p.number("attackers", "attackers_op"))
	p.slot("%", "outcome")
	p.slot("decided by %", "decided_by")
	return p.text("actor")
}

func tellCasualties(p *phrase) string {
	for _, slot := range []string{"killed", "wounded", "executed", "detained", "killed_and_wounded"} {
		p.add("% "+strings.ReplaceAll(slot, "_", " "), p.number(slot, "op"))
	}
	p.slot("%", "of_whom")
	p.slot("%", "manner")
	p.slot("in %", "place")
	incident, _ := CutDate(p.text("incident"))
	return incident
}

func unitWord(unit string) string {
	if unit == string(isnad.UnitCount) {
		return ""
	}
	return unit
}

// phrase gathers the parts of a statement.
type phrase struct {
	slots isnad.Slots
	parts []string
}

func (p *phrase) text(slot string) string { return p.slots[slot].String() }

// add appends the pattern with % replaced by value, when there is a value.
func (p *phrase) add(pattern, value string) {
	if value = strings.TrimSpace(value); value != "" {
		p.parts = append(p.parts, strings.Replace(pattern, "%", value, 1))
	}
}

func (p *phrase) slot(pattern, slot string) { p.add(pattern, p.text(slot)) }

// number is a number slot in words, with the bound that stands in the slot op.
func (p *phrase) number(slot, op string) string {
	n, ok := p.slots[slot].Float()
	if !ok {
		return ""
	}
	return Bound(isnad.Op(p.text(op))) + Thousands(n)
}

// Bound is the English of a bound, with a space behind it; "" for an exact
// number.
func Bound(op isnad.Op) string {
	switch op {
	case isnad.OpMore:
		return "more than "
	case isnad.OpAtLeast:
		return "at least "
	case isnad.OpLess:
		return "less than "
	case isnad.OpAtMost:
		return "at most "
	case isnad.OpAbout:
		return "about "
	}
	return ""
}

// Thousands writes a number with a comma for every thousand.
func Thousands(n float64) string {
	s := strconv.FormatFloat(n, 'f', -1, 64)
	whole, fraction, point := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if point {
		return whole + "." + fraction
	}
	return whole
}
