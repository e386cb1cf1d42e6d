package isnad

import (
	"fmt"
	"slices"
)

// Claim is one fact that an article asserts or attributes. It cannot be made
// without evidence; use [NewClaim].
type Claim struct {
	ID       string
	Type     ClaimType
	Slots    Slots
	Evidence []Span
	Chain    []string // from the nearest source to the farthest; none is the article's own voice
	Status   Status
	Rule     string // which rule made it
}

// NewClaim returns a claim about text, or an error when it has no evidence,
// when a piece of evidence is no span of text, or when its type is unknown.
func NewClaim(text string, t ClaimType, slots Slots, evidence ...Span) (Claim, error) {
	if !slices.Contains(ClaimTypes, t) {
		return Claim{}, fmt.Errorf("claim type %q is not one of %v", t, ClaimTypes)
	}
	if len(evidence) == 0 {
		return Claim{}, fmt.Errorf("%s claim has no evidence", t)
	}
	for _, e := range evidence {
		if _, err := NewSpan(text, e.Start, e.End); err != nil {
			return Claim{}, fmt.Errorf("%s claim: %w", t, err)
		}
	}
	return Claim{Type: t, Slots: slots, Evidence: evidence, Status: StatusAsserted}, nil
}

// Extent is the smallest span that holds all of the claim's evidence.
func (c Claim) Extent() Span {
	var s Span
	for _, e := range c.Evidence {
		s = s.Union(e)
	}
	return s
}

// ClaimType is what kind of fact a claim states.
type ClaimType string

// The claim types.
const (
	ClaimMembership       ClaimType = "membership"
	ClaimFounding         ClaimType = "founding"
	ClaimMeeting          ClaimType = "meeting"
	ClaimAttendance       ClaimType = "attendance"
	ClaimPledge           ClaimType = "pledge"
	ClaimDesignation      ClaimType = "designation"
	ClaimIncident         ClaimType = "incident"
	ClaimCasualties       ClaimType = "casualties"
	ClaimStrength         ClaimType = "strength"
	ClaimTerritory        ClaimType = "territory"
	ClaimRole             ClaimType = "role"
	ClaimLeadershipChange ClaimType = "leadership_change"
	ClaimStatistic        ClaimType = "statistic"
	ClaimGoal             ClaimType = "goal"
)

// ClaimTypes are all claim types, in the order in which people read them.
var ClaimTypes = []ClaimType{
	ClaimMembership, ClaimFounding, ClaimMeeting, ClaimAttendance, ClaimPledge,
	ClaimDesignation, ClaimIncident, ClaimCasualties, ClaimStrength, ClaimTerritory,
	ClaimRole, ClaimLeadershipChange, ClaimStatistic, ClaimGoal,
}

// Status is how a claim is put forward (after FactBank's factuality values).
type Status string

// The statuses.
const (
	StatusAsserted Status = "asserted"
	StatusPlanned  Status = "planned"
	StatusDenied   Status = "denied"
	StatusAssessed Status = "assessed" // opinion or forecast
)
