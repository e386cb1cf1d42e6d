package cluster

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
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
			g.forcedWhy = whyRoles(g)
		}
	}
	return out.all
}

func whyRoles(g *group) string {
	said := sayings(g, g.lines)
	if len(said) == 1 {
		return whyAgree(g, g.lines)
	}
	return sentence(said) + ": one person may be called both."
}

// holderGroups compares who holds an office that one person holds at a time.
func holderGroups(r *reader, facts []*fact) []*group {
	out := grouped{slot: "role.person", kind: kindName, pace: paceMonth}
	for _, f := range facts {
		role, org := f.text("role"), r.names.of(f.text("org"))
		l, ok := lineOf(f, "person")
		if !ok || f.claim.Type != isnad.ClaimRole || org == "" || !soleOffice(role) {
			continue
		}
		out.add(org, org+"/"+role, l)
	}
	return out.all
}

// soleOffice reports whether the English name of an office says that one person
// holds it. A former holder is none.
func soleOffice(role string) bool {
	if strings.Contains(role, "former") || strings.Contains(role, "(") {
		return false
	}
	for _, head := range soleOffices {
		if role == head || strings.HasPrefix(role, head+" of ") || strings.HasPrefix(role, head+"-General") {
			return true
		}
	}
	return false
}

// soleOffices are the heads of such names, in the wording of the table of roles.
var soleOffices = []string{
	"President", "Prime Minister", "King", "Emir", "Sultan", "Crown Prince", "Chancellor", "Minister",
	"Secretary", "Foreign Secretary", "Defence Secretary", "leader", "Leader", "Secretary-General", "Pope", "Governor", "Mayor",
}
