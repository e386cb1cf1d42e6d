package cluster

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
)

// kind is how the values of a slot are compared.
type kind uint8

const (
	kindNumber kind = iota
	kindDate
	kindPlace
	kindName
	kindChoice  // one of a few words: ministerial, countries
	kindWording // words of the article: never held against each other
	kindTruth
)

// pace is how fast the true value of a slot may change: two values that differ
// and hold at times further apart than this have changed; nearer, they differ.
type pace uint8

const (
	paceNever pace = iota
	paceDay        // tolls, while they rise
	paceMonth      // sizes, strengths, offices
)

// slotRule is one slot that is compared, of one claim type.
type slotRule struct {
	claim isnad.ClaimType
	slot  string
	kind  kind
	pace  pace
}

// slotRules are the slots that are compared as they stand, in the order in which
// people read them. Subjects are those of [subjectsOf]. Slots that take more
// than one claim to see are in meet.go.
var slotRules = []slotRule{
	{isnad.ClaimMembership, "count", kindNumber, paceMonth},
	{isnad.ClaimFounding, "date", kindDate, paceNever},
	{isnad.ClaimFounding, "founder", kindName, paceNever},
	{isnad.ClaimFounding, "purpose", kindWording, paceNever},
	{isnad.ClaimMeeting, "date", kindDate, paceNever},
	{isnad.ClaimMeeting, "city", kindPlace, paceNever},
	{isnad.ClaimMeeting, "country", kindPlace, paceNever},
	{isnad.ClaimMeeting, "venue", kindWording, paceNever},
	{isnad.ClaimMeeting, "level", kindChoice, paceNever},
	{isnad.ClaimMeeting, "host", kindName, paceNever},
	{isnad.ClaimMeeting, "called_by", kindName, paceNever},
	{isnad.ClaimMeeting, "participants_count", kindNumber, paceNever},
	{isnad.ClaimMeeting, "first_in", kindPlace, paceNever},
	{isnad.ClaimMeeting, "topics", kindWording, paceNever},
	{isnad.ClaimAttendance, "present", kindTruth, paceNever},
	{isnad.ClaimAttendance, "substitutes_for", kindName, paceNever},
	{isnad.ClaimPledge, "amount", kindNumber, paceMonth},
	{isnad.ClaimDesignation, "count", kindNumber, paceMonth},
	{isnad.ClaimIncident, "date", kindDate, paceNever},
	{isnad.ClaimIncident, "place", kindPlace, paceNever},
	{isnad.ClaimIncident, "region", kindPlace, paceNever},
	{isnad.ClaimIncident, "target", kindName, paceNever},
	{isnad.ClaimIncident, "actor", kindName, paceNever},
	{isnad.ClaimIncident, "attackers", kindNumber, paceNever},
	{isnad.ClaimCasualties, "killed", kindNumber, paceDay},
	{isnad.ClaimCasualties, "wounded", kindNumber, paceDay},
	{isnad.ClaimCasualties, "executed", kindNumber, paceDay},
	{isnad.ClaimCasualties, "detained", kindNumber, paceDay},
	{isnad.ClaimCasualties, "killed_and_wounded", kindNumber, paceDay},
	{isnad.ClaimCasualties, "manner", kindChoice, paceNever},
	{isnad.ClaimStrength, "count", kindNumber, paceMonth},
	{isnad.ClaimLeadershipChange, "predecessor", kindName, paceNever},
	{isnad.ClaimLeadershipChange, "successor", kindName, paceNever},
	{isnad.ClaimLeadershipChange, "manner", kindChoice, paceNever},
	{isnad.ClaimLeadershipChange, "date", kindDate, paceNever},
	{isnad.ClaimStatistic, "value", kindNumber, paceNever},
}

// line is what one claim gives for one slot of one subject.
type line struct {
	fact   *fact
	value  isnad.Value
	op     isnad.Op
	denied bool   // the claim denies the value
	when   string // EDTF: when the value held, or when it was said
}

// period is when as a period.
func (l line) period() edtf.Period { return edtf.Parse(l.when) }

// group is the lines that fill one slot of one subject.
type group struct {
	slot      string // type.slot, or type.slot|type.slot
	subject   string // for a person
	path      string // what follows the slot: subject and qualifiers
	kind      kind
	pace      pace
	lines     []line
	spans     bool // the lines of single years stand in groups of their own
	handed    bool // an office that a claim says was handed on
	forced    isnad.Verdict
	forcedWhy isnad.Phrase
}

// opOf is the slot that holds the bound of a number in another slot.
func opOf(slot string) string {
	if slot == "attackers" {
		return "attackers_op"
	}
	return "op"
}

// lineOf reads the slot; ok is false when the claim does not fill it.
func lineOf(f *fact, slot string) (l line, ok bool) {
	v := f.claim.Slots[slot]
	if v.IsZero() {
		return line{}, false
	}
	l = line{fact: f, value: v, when: f.said(), denied: f.claim.Status == isnad.StatusDenied}
	if _, number := v.Float(); number {
		l.op = isnad.Op(f.text(opOf(slot)))
	}
	return l, true
}
