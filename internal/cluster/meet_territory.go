package cluster

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/wording"
)

// The statuses of a territory claim.
const (
	controlled = "controlled"
	lost       = "lost"
	recovered  = "recovered"
)

// territoryGroups compares how much land a body held: areas with areas; an area
// with words alone is not comparable.
func territoryGroups(r *reader, facts []*fact) []*group {
	out := grouped{slot: "territory.area_km2", kind: kindNumber, pace: paceMonth}
	for _, f := range facts {
		org := r.names.of(f.text("org"))
		if f.claim.Type != isnad.ClaimTerritory || org == "" || f.text("status") == "" {
			continue
		}
		l, ok := lineOf(f, "area_km2")
		if !ok {
			l, ok = lineOf(f, "extent")
		}
		if !ok {
			continue
		}
		l.when = f.when("date")
		out.add(org, org+"/"+f.text("status"), l)
	}
	for _, g := range out.all {
		g.judgeExtent()
	}
	return out.all
}

// judgeExtent decides a group in which some lines are words.
func (g *group) judgeExtent() {
	figures := 0
	var figure isnad.Phrase
	for _, l := range g.lines {
		if _, ok := l.value.Float(); ok {
			figures++
			figure = wording.Message("value.km2", say(g, l))
		}
	}
	switch {
	case figures == len(g.lines):
		return
	case figures == 0:
		g.slot, g.kind = "territory.extent", kindWording
		return
	}
	g.slot = "territory.area_km2|territory.extent"
	g.forced = isnad.VerdictNotComparable
	g.forcedWhy = wording.Message("why.apart.area", wording.Sentence(figure))
}

// statusGroups gathers what is said of whether a body holds, lost or regained
// land, as far as it is affirmed: that a body lost land and that others
// recovered it from it is one thing.
func statusGroups(r *reader, facts []*fact) []*group {
	out := grouped{slot: "territory.status", kind: kindWording}
	for _, f := range facts {
		l, ok := r.statusLine(f)
		if !ok || f.planned() || l.denied {
			continue
		}
		status := f.text("status")
		if status == recovered {
			status = lost
		}
		org := r.names.of(f.text("org"))
		out.add(org, org+"/"+status, l)
	}
	for _, g := range out.all {
		g.forced = isnad.VerdictAgree
		g.forcedWhy = wording.Message("why.agree.land")
	}
	return out.all
}

func (r *reader) statusLine(f *fact) (line, bool) {
	if f.claim.Type != isnad.ClaimTerritory || f.text("org") == "" {
		return line{}, false
	}
	l, ok := lineOf(f, "status")
	l.when = f.when("date")
	return l, ok
}

// denialGroups sets what one source affirms of a body's land beside what another
// denies in the same month.
func denialGroups(r *reader, facts []*fact) []*group {
	out := grouped{slot: "territory.status", kind: kindChoice}
	for _, f := range facts {
		l, ok := r.statusLine(f)
		if !ok || f.planned() {
			continue
		}
		l.when = f.said()
		org := r.names.of(f.text("org"))
		if m := l.period().Month(); m != "" && f.text("status") != controlled {
			out.add(org, org+"/"+m, l)
		}
	}
	var clashing []*group
	for _, g := range out.all {
		denied := 0
		for _, l := range g.lines {
			if l.denied {
				denied++
			}
		}
		if denied > 0 && denied < len(g.lines) {
			clashing = append(clashing, g)
		}
	}
	return clashing
}
