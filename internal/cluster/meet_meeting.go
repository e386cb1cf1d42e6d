package cluster

import (
	"cmp"
	"slices"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
	"github.com/isnad-project/isnad/internal/wording"
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

// firstGroups sets a meeting that is called the first in a region beside earlier
// ones of the same body in countries of that region.
func firstGroups(r *reader, facts []*fact) []*group {
	meetings := only(facts, func(f *fact) bool { return f.claim.Type == isnad.ClaimMeeting && f.event != nil })
	levels := r.levels(meetings)
	out := grouped{slot: "meeting.first_in|meeting.country", kind: kindPlace}
	for _, f := range meetings {
		first, ok := lineOf(f, "first_in")
		if !ok {
			continue
		}
		path := f.event.subject
		if level := levels[f.event.path()]; level != "" {
			path += "/" + level
		}
		out.add(f.event.subject, path, first)
	}
	for _, g := range out.all {
		g.earlier(r, meetings, levels)
	}
	return out.all
}

// levels is the level of each event, as the first claim to say one has it.
func (r *reader) levels(meetings []*fact) map[string]string {
	out := map[string]string{}
	for _, f := range meetings {
		if path := f.event.path(); out[path] == "" && r.isRank(f.text("level")) {
			out[path] = f.text("level")
		}
	}
	return out
}

// earlier adds the meetings before the one that is called the first, and says
// what they do to its being that.
func (g *group) earlier(r *reader, meetings []*fact, levels map[string]string) {
	firsts := g.lines
	f := firsts[0].fact
	for _, e := range meetings {
		country, ok := lineOf(e, "country")
		if !ok || e.event.subject != g.subject || !before(e, f) || r.places.fit(f.text("first_in"), e.text("country")) != fitIn {
			continue
		}
		g.lines = append(g.lines, country)
		first, met := wording.Text(f.text("first_in")), wording.Text(e.text("country"))
		when := wording.Date(cmp.Or(e.met().Month(), e.met().Year()))
		level := levels[e.event.path()]
		switch {
		case level != "" && level == levels[f.event.path()]:
			g.forced = isnad.VerdictDiffer
			g.forcedWhy = wording.Message("why.differ.first", first, met, when)
		case g.forced != isnad.VerdictDiffer:
			g.forced = isnad.VerdictNotComparable
			g.forcedWhy = wording.Message("why.apart.first", first, met, when)
		}
	}
	if len(g.lines) == len(firsts) {
		g.lines = nil // that it was the first is compared on its own
	}
}

// isRank reports whether a level says who meets: ministers, political directors.
func (r *reader) isRank(level string) bool { return level != "" && !r.lex.Rhythms()[level] }

func before(e, f *fact) bool {
	p, q := e.met(), f.met()
	return p.Known() && q.Known() && p.Last < q.First
}

// met is when a meeting was: its date, or that of its event when the claim gives
// none.
func (f *fact) met() edtf.Period {
	if p := edtf.Parse(f.text("date")); p.Known() {
		return p
	}
	return edtf.Parse(f.event.month)
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
		if f.claim.Type != isnad.ClaimMeeting || f.event == nil || f.planned() || !r.isRank(f.text("level")) || !p.Known() || !said.Known() {
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
