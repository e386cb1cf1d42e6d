package isnad

import "cmp"

// Judgement is a person's word on whether two names stand for one entity. It
// holds until another judgement of the same two names.
type Judgement struct {
	Names   [2]Name // of one type; see [NewJudgement]
	Verdict Identity
	Reason  string // in the person's own words; may be empty
	By      string // who judged; may be empty
	On      string // EDTF day; may be empty
}

// Identity is what a judgement says of two names.
type Identity string

// The verdicts on identity.
const (
	IdentitySame      Identity = "same"
	IdentityDifferent Identity = "different"
	IdentityUnsure    Identity = "unsure"
)

// Identities are all verdicts on identity.
var Identities = []Identity{IdentitySame, IdentityDifferent, IdentityUnsure}

// NewJudgement returns a judgement of two names in either order: they stand in it
// in byte order, so that a pair is judged under one key.
func NewJudgement(a, b Name, verdict Identity) Judgement {
	if cmp.Compare(a.Caption, b.Caption) > 0 {
		a, b = b, a
	}
	return Judgement{Names: [2]Name{a, b}, Verdict: verdict}
}
