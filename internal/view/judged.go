package view

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/ledger"
)

// Judged is a judgement in its place in the log, with what it comes to now.
type Judged struct {
	ledger.Judged
	Entity string       // the id of both names, when they are one now; else ""
	Clash  []isnad.Name // of a judgement of different: by which names the two are one all the same
}

// Ruling is what somebody asks to have judged: two names or ids, and what to say of
// them.
type Ruling struct {
	Verdict isnad.Identity
	Names   [2]string
	Reason  string
	By      string
	On      string // EDTF day; "" for today
}

// RulingError says why a ruling makes no judgement: what its sender can mend.
type RulingError struct{ Reason string }

// Error is the reason.
func (e *RulingError) Error() string { return e.Reason }

// JudgedOf returns the judgements that hold and are about one of the entity's names,
// the latest first.
func JudgedOf(all []Judged, e *Entity) []Judged {
	own := map[string]bool{e.ID: true}
	for _, n := range e.Names {
		own[n.Entity()] = true
	}
	var out []Judged
	for i := len(all) - 1; i >= 0; i-- {
		if j := all[i]; j.Superseded == 0 && (own[j.Names[0].Entity()] || own[j.Names[1].Entity()]) {
			out = append(out, j)
		}
	}
	return out
}
