package cluster

// meet forms the groups of a slot that takes more than one claim to see: two
// slots that meet, a plan that another claim undoes, a subject that only the
// other claims tell.
type meet func(r *reader, facts []*fact) []*group

// meets are all of them, one a file.
var meets = []meet{
	countedGroups, participantGroups, chairGroups, firstGroups, lastGroups,
	territoryGroups, statusGroups, denialGroups, officeGroups, holderGroups, goalGroups, listedGroups,
}

// only returns the facts that keep passes.
func only(facts []*fact, keep func(*fact) bool) []*fact {
	var out []*fact
	for _, f := range facts {
		if keep(f) {
			out = append(out, f)
		}
	}
	return out
}

// grouped collects lines under paths and returns the groups in the order in
// which their paths came first.
type grouped struct {
	slot string
	kind kind
	pace pace
	all  []*group
	at   map[string]*group
}

func (g *grouped) add(subject, path string, l line) *group {
	if g.at == nil {
		g.at = map[string]*group{}
	}
	into, ok := g.at[path]
	if !ok {
		into = &group{slot: g.slot, subject: subject, path: path, kind: g.kind, pace: g.pace}
		g.at[path] = into
		g.all = append(g.all, into)
	}
	into.lines = append(into.lines, l)
	return into
}
