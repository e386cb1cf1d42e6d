package cluster

import (
	"slices"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/wording"
)

// officeGroups compares the roles of a person. A person may hold several, and
// titles may be loose, so that roles said in one month never clash; in
// different years another role is a change.
func officeGroups(r *reader, facts []*fact) []*group {
	out := grouped{slot: "role.role", kind: kindChoice, pace: paceMonth}
	for _, f := range facts {
		if l, ok := lineOf(f, "role"); ok && f.claim.Type == isnad.ClaimRole {
			person := r.names.of(f.text("person"))
			out.add(person, person, l)
		}
	}
	for _, g := range out.all {
		slices.SortStableFunc(g.lines, byTime)
		years := map[string]bool{}
		for _, l := range g.lines {
			years[l.period().Year()] = true
		}
		if years[""] || len(years) < 2 || len(r.clashes(g, g.lines)) == 0 {
			g.forced = isnad.VerdictAgree
			g.forcedWhy = r.whyRoles(g)
		}
	}
	return out.all
}

func (r *reader) whyRoles(g *group) isnad.Phrase {
	said := r.sayings(g, g.lines)
	if len(said) == 1 {
		return r.whyAgree(g, g.lines)
	}
	return wording.Message("why.agree.offices", sentence(said))
}

// holderGroups compares who holds an office that one person holds at a time. Where
// a claim says that the office was handed on, the days tell one holder from the
// next; else only months do, for titles linger.
func holderGroups(r *reader, facts []*fact) []*group {
	handed := map[string]bool{}
	for _, f := range facts {
		if f.claim.Type == isnad.ClaimLeadershipChange {
			handed[r.names.of(f.text("org"))] = true
		}
	}
	out := grouped{slot: "role.person", kind: kindName, pace: paceMonth}
	for _, f := range facts {
		role, org := f.text("role"), r.names.of(f.text("org"))
		l, ok := lineOf(f, "person")
		if !ok || f.claim.Type != isnad.ClaimRole || org == "" || !r.lex.Offices().Sole(role) {
			continue
		}
		out.add(org, org+"/"+role, l)
	}
	for _, g := range out.all {
		g.handed = handed[g.subject]
	}
	return out.all
}
