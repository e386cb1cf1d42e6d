package cluster

import (
	"cmp"
	"maps"
	"slices"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
)

// sitting is what one claim says of which meeting it speaks of.
type sitting struct {
	fact *fact
	body string // who meets, or what the meeting is called and where when no body is named
	what string
	at   string // where, when no body tells the meeting
	when edtf.Period
}

// setMeetings gives every meeting and attendance claim its event. A body meets
// once a month, wherever it was to meet, unless it is said to have met on days
// that lie apart.
func setMeetings(facts []*fact, names *captions) {
	bodies := map[string][]sitting{}
	for _, f := range facts {
		if s, ok := sittingOf(f, names); ok {
			bodies[s.body] = append(bodies[s.body], s)
		}
	}
	for _, sittings := range bodies {
		setBody(sittings)
	}
}

func sittingOf(f *fact, names *captions) (sitting, bool) {
	s := sitting{fact: f}
	date := f.text("date")
	switch f.claim.Type {
	case isnad.ClaimMeeting:
		s.what = f.text("what")
	case isnad.ClaimAttendance:
		s.what, date = cutDate(f.text("meeting"))
	}
	if s.what == "" {
		return s, false
	}
	s.when = edtf.Parse(date)
	if body := namedIn(f.article, isnad.MentionOrg, s.what); body != "" {
		s.body = names.of(body)
		s.what = s.body + s.what[len(body):]
		return s, true
	}
	// A press conference, a summit: only where it was tells it from others.
	s.at = cmp.Or(f.text("city"), f.text("host"))
	s.body = s.what + "\n" + s.at
	return s, s.at != ""
}

// setBody sets the events of one body's meetings.
func setBody(sittings []sitting) {
	months := map[string][]sitting{}
	var loose []sitting
	for _, s := range sittings {
		if m := s.when.Month(); m != "" {
			months[m] = append(months[m], s)
		} else {
			loose = append(loose, s)
		}
	}
	for _, s := range loose {
		if m := onlyMonth(s, months); m != "" {
			s.when = edtf.Parse(m)
			months[m] = append(months[m], s)
		} else if s.when.Known() {
			s.fact.event = &event{subject: s.what, place: s.at, month: cmp.Or(s.when.Year(), s.fact.text("date"))}
		}
	}
	for m, in := range months {
		setMonth(m, in)
	}
	sameSubject(sittings)
}

// onlyMonth is the one month in which s can have taken place: that of the only
// meeting of the body in its period; without a date, of the only one that its
// article tells of, or else of the only one held in the days before.
func onlyMonth(s sitting, months map[string][]sitting) string {
	if s.when.Known() {
		return oneMonth(months, func(t sitting) bool { return s.when.Contains(t.when) })
	}
	own := func(t sitting) bool { return s.fact.article == t.fact.article }
	if m := oneMonth(months, own); m != "" || s.fact.planned() {
		return m
	}
	said := edtf.Parse(s.fact.said())
	return oneMonth(months, func(t sitting) bool {
		return !t.fact.planned() && t.when.Days() == 1 && said.Known() && t.when.First <= said.Last && t.when.Gap(said) < recent
	})
}

// oneMonth is the month in which alone a sitting passes fits.
func oneMonth(months map[string][]sitting, fits func(sitting) bool) string {
	found := ""
	for m, in := range months {
		if !slices.ContainsFunc(in, fits) {
			continue
		}
		if found != "" {
			return ""
		}
		found = m
	}
	return found
}

// setMonth sets the events of one body's meetings in one month: one, or one for
// each day on which it met when these lie apart.
func setMonth(month string, sittings []sitting) {
	days := heldDays(sittings)
	for _, s := range sittings {
		e := &event{subject: s.what, place: s.at, month: month}
		if len(days) > 1 {
			e.month = nearest(days, s.when).First.String()
		}
		s.fact.event = e
	}
}

// slip is by how many days two articles may miss each other on the day of one
// meeting.
const slip = 1

// heldDays returns the days on which meetings are said to have been held, in
// order; days that two articles may have taken for each other count as one.
func heldDays(sittings []sitting) []edtf.Period {
	days := map[edtf.Period][]*isnad.Article{}
	for _, s := range sittings {
		if !s.fact.planned() && s.when.Days() == 1 {
			days[s.when] = append(days[s.when], s.fact.article)
		}
	}
	sorted := slices.SortedFunc(maps.Keys(days), func(p, q edtf.Period) int { return cmp.Compare(p.First, q.First) })
	var out []edtf.Period
	for _, p := range sorted {
		if n := len(out); n > 0 && out[n-1].Gap(p) <= slip && !shareArticle(days[out[n-1]], days[p]) {
			continue
		}
		out = append(out, p)
	}
	return out
}

func shareArticle(a, b []*isnad.Article) bool {
	return slices.ContainsFunc(a, func(x *isnad.Article) bool { return slices.Contains(b, x) })
}

func nearest(days []edtf.Period, p edtf.Period) edtf.Period {
	return slices.MinFunc(days, func(a, b edtf.Period) int { return cmp.Compare(a.Gap(p), b.Gap(p)) })
}

// sameSubject gives the events of a body one name: the shortest that a claim
// uses for it, so that "session" and "meeting" of one body meet.
func sameSubject(sittings []sitting) {
	name := ""
	for _, s := range sittings {
		if name == "" || len(s.what) < len(name) || (len(s.what) == len(name) && s.what < name) {
			name = s.what
		}
	}
	for _, s := range sittings {
		if s.fact.event != nil {
			s.fact.event.subject = name
		}
	}
}
