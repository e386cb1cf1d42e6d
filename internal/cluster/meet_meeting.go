package cluster

import (
	"cmp"
	"slices"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
)

// chairGroups compares who chairs a meeting. The absence of someone who was to
// chair it counts as a chair that came to nothing.
func chairGroups(r *reader, facts []*fact) []*group {
	out := grouped{slot: "meeting.chair", kind: kindName}
	for _, f := range facts {
		if f.claim.Type != isnad.ClaimMeeting || f.event == nil {
			continue
		}
		if l, ok := lineOf(f, "chair"); ok {
			out.add(f.event.caption(), f.event.path(), l)
		}
	}
	for _, f := range facts {
		if f.claim.Type != isnad.ClaimAttendance || f.event == nil {
			continue
		}
		g := out.at[f.event.path()]
		if g == nil || !f.absent() || !r.chairs(g.lines, f.text("person")) {
			continue
		}
		g.lines = append(g.lines, line{fact: f, value: isnad.Truth(false), when: f.said()})
	}
	return out.all
}

// absent reports whether an attendance claim says that somebody did not come.
func (f *fact) absent() bool {
	present, ok := f.claim.Slots["present"].Bool()
	return f.claim.Status != isnad.StatusPlanned && ok && present == (f.claim.Status == isnad.StatusDenied)
}

func (r *reader) chairs(lines []line, person string) bool {
	return slices.ContainsFunc(lines, func(l line) bool {
		return slices.ContainsFunc(l.value.Texts(), func(c string) bool { return r.names.of(c) == r.names.of(person) })
	})
}

// firstGroups sets a meeting that is called the first in a region beside an
// earlier one of the same body in a country of that region.
func firstGroups(r *reader, facts []*fact) []*group {
	var out []*group
	meetings := only(facts, func(f *fact) bool { return f.claim.Type == isnad.ClaimMeeting && f.event != nil })
	taken := map[string]*group{}
	for _, f := range meetings {
		first, ok := lineOf(f, "first_in")
		if !ok {
			continue
		}
		path := f.event.subject
		if level := f.text("level"); level != "" {
			path += "/" + level
		}
		for _, e := range meetings {
			country, ok := lineOf(e, "country")
			if !ok || e.event.subject != f.event.subject || !before(e, f) || r.places.fit(f.text("first_in"), e.text("country")) != fitIn {
				continue
			}
			g := taken[path]
			if g == nil {
				g = &group{slot: "meeting.first_in|meeting.country", subject: f.event.subject, path: path, kind: kindPlace}
				taken[path] = g
				out = append(out, g)
				g.lines = append(g.lines, first)
			}
			g.lines = append(g.lines, country)
			g.judgeFirst(f, e)
		}
	}
	return out
}

// judgeFirst says what an earlier meeting e does to f's being the first.
func (g *group) judgeFirst(f, e *fact) {
	level, other := f.text("level"), e.text("level")
	earlier := "one met in " + e.text("country") + " in " + edtf.Words(month(e.text("date")))
	switch {
	case level != "" && level == other:
		g.forced = isnad.VerdictDiffer
		g.forcedWhy = "Called the first in " + f.text("first_in") + ", but " + earlier + "."
	case g.forced != isnad.VerdictDiffer:
		g.forced = isnad.VerdictNotComparable
		g.forcedWhy = "Called the first in " + f.text("first_in") + "; " + earlier + ", at another level or none that is said."
	}
}

func before(e, f *fact) bool {
	p, q := edtf.Parse(e.text("date")), edtf.Parse(f.text("date"))
	return p.Known() && q.Known() && p.Last < q.First
}

// lastGroups compares which meeting of a body was the last before the one that
// each article reports.
func lastGroups(r *reader, facts []*fact) []*group {
	out := grouped{slot: "meeting.date", kind: kindDate, pace: paceMonth}
	type key struct{ article, path string }
	last := map[key]*fact{}
	for _, f := range facts {
		p := edtf.Parse(f.text("date"))
		said := edtf.Parse(f.said())
		if f.claim.Type != isnad.ClaimMeeting || f.event == nil || f.planned() || f.text("level") == "" || !p.Known() || !said.Known() {
			continue
		}
		// What happened within the last weeks is what the article reports.
		if p.Gap(said) < recent || p.First > said.First {
			continue
		}
		k := key{f.article.ID, f.event.subject + "/last " + f.text("level")}
		if g := last[k]; g == nil || edtf.Parse(g.text("date")).Last < p.Last {
			last[k] = f
		}
	}
	keys := make([]key, 0, len(last))
	for k := range last {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b key) int { return cmp.Or(cmp.Compare(a.path, b.path), cmp.Compare(a.article, b.article)) })
	for _, k := range keys {
		f := last[k]
		l, _ := lineOf(f, "date")
		out.add(f.event.subject, k.path, l)
	}
	return out.all
}

// recent is how many days back an article reports its own news.
const recent = 15
