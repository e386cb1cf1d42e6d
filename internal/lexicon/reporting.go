package lexicon

import (
	"slices"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
)

// Act is what somebody does who speaks with a reporting verb: it decides how the
// content is put forward.
type Act string

// The acts of data/ar/reporting.tsv.
const (
	ActAssert   Act = "assert"
	ActContinue Act = "continue" // goes on with what the speaker said before
	ActRelay    Act = "relay"    // passes on what another said
	ActDeny     Act = "deny"
	ActForecast Act = "forecast"
	ActOpinion  Act = "opinion"
	ActPromise  Act = "promise"
	ActWarn     Act = "warn"
	ActCall     Act = "call"
	ActAccuse   Act = "accuse"
)

var acts = []Act{
	ActAssert, ActContinue, ActRelay, ActDeny, ActForecast, ActOpinion, ActPromise, ActWarn, ActCall, ActAccuse,
}

// Status is the status of a claim that is put forward by this act.
func (a Act) Status() isnad.Status {
	switch a {
	case ActDeny:
		return isnad.StatusDenied
	case ActForecast, ActOpinion, ActWarn, ActCall:
		return isnad.StatusAssessed
	case ActPromise:
		return isnad.StatusPlanned
	}
	return isnad.StatusAsserted
}

// ReportingVerb is a verb with which texts report what somebody says or thinks.
type ReportingVerb struct {
	ID    string
	Act   Act
	Takes []string // see data/README.md: that, obj, quote, ila, ala, bi, min, an, fi and refinements
}

// Allows reports whether the verb takes any of the complements.
func (v *ReportingVerb) Allows(complements ...string) bool {
	return slices.ContainsFunc(complements, func(c string) bool { return slices.Contains(v.Takes, c) })
}

// ReportingForm is one form of a reporting verb.
type ReportingForm struct {
	Verb *ReportingVerb
	arabic.VerbForm
}

// Reporting is the reporting verbs by their folded forms.
type Reporting struct {
	forms map[string][]ReportingForm
	keys  keyFilter
}

// Forms returns the readings of a folded word as a form of a reporting verb.
func (r *Reporting) Forms(fold string) []ReportingForm {
	if !r.keys.may(arabic.Key(fold)) {
		return nil
	}
	return r.forms[fold]
}

// Reporting returns the verbs of data/ar/reporting.tsv in all their forms.
func (l *Lexicon) Reporting() *Reporting { return get(l, "reporting", buildReporting) }

func buildReporting(l *Lexicon) (*Reporting, error) {
	table, err := l.Table("ar/reporting.tsv")
	if err != nil {
		return nil, err
	}
	r := &Reporting{forms: make(map[string][]ReportingForm, 16*len(table.Rows))}
	for _, row := range table.Rows {
		verb := &ReportingVerb{ID: row.ID(), Act: Act(row.Get("act")), Takes: row.List("takes")}
		if !slices.Contains(acts, verb.Act) {
			return nil, row.Errorf("act", "%q is no act", verb.Act)
		}
		for _, takes := range verb.Takes {
			if !slices.Contains(complements, takes) {
				return nil, row.Errorf("takes", "%q is no complement", takes)
			}
		}
		for _, form := range arabic.Conjugate(row.Get("past"), row.Get("present"), row.Get("participle")) {
			key := arabic.Fold(form.Form)
			if r.forms[key] == nil {
				r.keys.add(arabic.Key(key))
			}
			r.forms[key] = append(r.forms[key], ReportingForm{verb, form})
		}
	}
	return r, nil
}

// complements are the values of the takes column.
var complements = []string{
	"that", "that-next", "obj", "quote", "passive", "as", "writes", "stance",
	"ala", "an", "bi", "fi", "ila", "li", "min",
	"ala-that", "an-that", "bi-that", "fi-that", "ila-that", "min-that", "ala-quote",
}
