package cluster

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
)

// happening is what one claim says of which incident it speaks of.
type happening struct {
	facts  []*fact
	kind   string
	target string
	named  bool // the target is a name and no description
	person bool // the target is a person, who is raided or killed once
	places []string
	actor  string
	when   edtf.Period
}

// occurrence is one incident, with all that is said of it.
type occurrence struct{ members []*happening }

// setIncidents gives every incident and casualties claim its event.
func setIncidents(facts []*fact, names *captions, places atlas) {
	all := happeningsOf(facts, names, places)
	slices.SortStableFunc(all, func(h, g *happening) int { return cmp.Compare(g.detail(), h.detail()) })
	index := map[string][]*occurrence{}
	var found []*occurrence
	for _, h := range all {
		best, most := (*occurrence)(nil), 0
		for _, key := range h.keys() {
			for _, o := range index[key] {
				if n := o.fits(h, places); n > most {
					best, most = o, n
				}
			}
		}
		if best == nil {
			best = &occurrence{}
			found = append(found, best)
		}
		best.members = append(best.members, h)
		for _, key := range h.keys() {
			if !slices.Contains(index[key], best) {
				index[key] = append(index[key], best)
			}
		}
	}
	nameOccurrences(found)
}

// setStoryIncidents gives the casualties that name no incident, where a story opens
// with them, the incident of their story: the one that most of its reports open
// with, or else one that only the story tells.
func setStoryIncidents(facts []*fact, stories []isnad.Story) {
	story, titles := map[string]string{}, map[string]string{}
	for _, s := range stories {
		titles[s.ID] = s.Title
		if len(s.Reports) > 1 {
			for _, r := range s.Reports {
				story[r.Article] = s.ID
			}
		}
	}
	known := map[string][]*event{}
	for _, f := range facts {
		if s := story[f.article.ID]; s != "" && f.event != nil && f.claim.Type == isnad.ClaimIncident && f.opens() {
			known[s] = append(known[s], f.event)
		}
	}
	made := map[string]*event{}
	for _, f := range facts {
		s := story[f.article.ID]
		if f.event != nil || f.claim.Type != isnad.ClaimCasualties || s == "" || f.text("incident") != "" || !f.opens() {
			continue
		}
		if made[s] == nil {
			made[s] = mostOf(known[s])
		}
		if made[s] == nil {
			made[s] = &event{subject: "story", place: s, title: titles[s]}
		}
		f.event = made[s]
	}
}

// mostOf is the event that stands most often in the list, the first of such.
func mostOf(events []*event) *event {
	var best *event
	most := 0
	for _, e := range events {
		n := 0
		for _, other := range events {
			if other == e {
				n++
			}
		}
		if n > most {
			best, most = e, n
		}
	}
	return best
}

// happeningsOf reads the incident claims, and puts each casualties claim to the
// incident of its article that it names, or makes one of what it names.
func happeningsOf(facts []*fact, names *captions, places atlas) []*happening {
	var all []*happening
	of := map[*isnad.Article][]*happening{}
	for _, f := range facts {
		if f.claim.Type != isnad.ClaimIncident || f.text("kind") == "" {
			continue
		}
		h := &happening{
			facts: []*fact{f}, kind: f.text("kind"), target: names.of(f.text("target")), person: isPerson(f.article, f.text("target")),
			actor: names.of(f.text("actor")), when: edtf.Parse(f.text("date")),
		}
		h.named = h.target != "" && !names.described(h.target)
		h.places = append(append(h.places, f.texts("place")...), f.texts("region")...)
		if places.wide(h.target) {
			h.places, h.target, h.named = append(h.places, h.target), "", false
		}
		if !h.meets() {
			continue
		}
		all = append(all, h)
		of[f.article] = append(of[f.article], h)
	}
	for _, f := range facts {
		if f.claim.Type != isnad.ClaimCasualties {
			continue
		}
		h := casualtiesOf(f, names)
		if h == nil {
			continue
		}
		if same := slices.IndexFunc(of[f.article], h.names); same >= 0 {
			of[f.article][same].facts = append(of[f.article][same].facts, f)
			continue
		}
		if h.meets() {
			all = append(all, h)
		}
	}
	return all
}

// meets reports whether enough is said to find the incident again: when it was,
// to a month, or which person it hit.
func (h *happening) meets() bool {
	return (h.when.Known() && h.when.Days() <= 31) || (h.named && h.person)
}

// casualtiesOf reads the name of the incident in a casualties claim: its kind,
// what it hit or where, and when.
func casualtiesOf(f *fact, names *captions) *happening {
	rest, date := cutDate(f.text("incident"))
	kind, what, _ := strings.Cut(rest, " ")
	if kind == "" {
		if what = f.text("of_whom"); !isPerson(f.article, what) {
			return nil
		}
		kind = death
	}
	h := &happening{
		facts: []*fact{f}, kind: kind, target: names.of(what), person: isPerson(f.article, what),
		places: f.texts("place"), when: edtf.Parse(cmp.Or(f.text("date"), date)),
	}
	if slices.Contains(h.places, what) {
		h.target = ""
	}
	h.named = h.target != "" && !names.described(h.target)
	return h
}

// death is the kind of what befell a person in a claim that says no more of it: it
// meets whatever incident hit that person.
const death = "death"

// names reports whether the casualties happening h names the incident g.
func (h *happening) names(g *happening) bool {
	if h.kind != g.kind || (h.when.Known() && g.when.Known() && !h.when.Overlaps(g.when)) {
		return false
	}
	if h.target == "" && len(h.places) == 0 {
		return true
	}
	return (h.target != "" && (h.target == g.target || slices.Contains(g.places, h.target))) ||
		slices.ContainsFunc(h.places, func(p string) bool { return slices.Contains(g.places, p) })
}

func isPerson(a *isnad.Article, name string) bool {
	return name != "" && slices.ContainsFunc(a.Mentions, func(m isnad.Mention) bool {
		return m.Type == isnad.MentionPerson && m.Canonical == name
	})
}

// specific reports whether the kind says what was hit (prison-attack), so that
// one actor does it once a month at most.
func (h *happening) specific() bool { return strings.Contains(h.kind, "-") }

// detail orders happenings so that those that say most come first and the
// vaguer ones find them; the last part makes the order one of content alone.
func (h *happening) detail() string {
	n := 0
	if h.named {
		n += 4
	}
	if len(h.places) > 0 {
		n += 2
	}
	if h.when.Known() && h.when.Days() == 1 {
		n++
	}
	if h.kind != death {
		n += 8
	}
	return string(rune('a'+n)) + h.facts[0].article.ID + h.facts[0].claim.ID
}

// keys are what happenings of one incident share at least one of.
func (h *happening) keys() []string {
	keys := []string{}
	switch {
	case h.named && h.person:
		keys = append(keys, h.target)
	case h.named:
		keys = append(keys, h.kind+"|"+h.target)
	}
	if h.when.Known() && h.when.Days() < 200 {
		last := h.when.Last.Date().Format("2006-01")
		for d := h.when.First; ; d += 28 {
			month := min(d, h.when.Last).Date().Format("2006-01")
			keys = append(keys, h.kind+"|"+month)
			if month == last {
				break
			}
		}
	}
	return keys
}

// enough is the score from which a happening belongs to an occurrence.
const enough = 3

// fits scores how well h belongs to o, by the member that it fits best; 0 when
// it contradicts one or the score is not enough.
func (o *occurrence) fits(h *happening, places atlas) int {
	best := 0
	for _, g := range o.members {
		n, ok := h.score(g, places)
		if !ok {
			return 0
		}
		best = max(best, n)
	}
	if best < enough {
		return 0
	}
	return best
}

// score adds up what two happenings share; ok is false when they are two.
func (h *happening) score(g *happening, places atlas) (n int, ok bool) {
	sameTarget := h.named && h.target == g.target
	if h.kind != g.kind && (!sameTarget || (h.kind != death && g.kind != death)) {
		return 0, false
	}
	apart := 1 // days that two reports of one incident may lie apart
	if sameTarget && h.person {
		apart = 31
	}
	if h.when.Known() && g.when.Known() && h.when.Gap(g.when) > apart {
		return 0, false
	}
	switch {
	case sameTarget:
		n += 3
	case h.named && g.named && !otherScript(h.target, g.target):
		return 0, false
	}
	fit, ok := h.placeFit(g, places)
	if !ok {
		return 0, false
	}
	n += fit
	if h.actor != "" && g.actor != "" && (strings.HasPrefix(h.actor, g.actor) || strings.HasPrefix(g.actor, h.actor)) {
		n++
	}
	if h.specific() {
		n++
	} else if h.when.Known() && h.when.Days() == 1 && h.when.Overlaps(g.when) && g.when.Days() == 1 {
		n++
	}
	return n, true
}

// placeFit scores the nearest pair of places; ok is false when they are apart.
func (h *happening) placeFit(g *happening, places atlas) (n int, ok bool) {
	if len(h.places) == 0 || len(g.places) == 0 {
		return 0, true
	}
	best, wide := fitNo, false // wide: a country or more is all that they share
	for _, p := range h.places {
		for _, q := range g.places {
			if f := places.fit(p, q); f > best {
				best, wide = f, places.wide(p)
			} else if f == fitSame && !places.wide(p) {
				wide = false
			}
		}
	}
	switch best {
	case fitSame:
		if wide {
			return 1, true
		}
		return 2, true
	case fitIn:
		return 1, true
	case fitUnknown:
		if h.specific() {
			return 1, true
		}
		return 0, true
	}
	// Two regions of one country may be a slip of the pen about one incident.
	return 0, h.specific() && h.named && h.target == g.target
}

// nameOccurrences makes the event of each occurrence and gives it to its
// claims. Events that would share their name get their place into it, then
// their day, then a number.
func nameOccurrences(found []*occurrence) {
	events := make([]*event, len(found))
	for i, o := range found {
		events[i] = o.event()
	}
	for _, finer := range []func(int){
		func(i int) { events[i].place = cmp.Or(events[i].place, found[i].where()) },
		func(i int) { events[i].month = cmp.Or(found[i].day(), events[i].month) },
		func(i int) { events[i].month += "." + strconv.Itoa(i+1) },
	} {
		taken := map[string]int{}
		for _, e := range events {
			taken[e.path()]++
		}
		for i, e := range events {
			if taken[e.path()] > 1 {
				finer(i)
			}
		}
	}
	for i, o := range found {
		for _, h := range o.members {
			for _, f := range h.facts {
				f.event = events[i]
			}
		}
	}
}

func (o *occurrence) event() *event {
	first := o.members[0]
	if first.person {
		return &event{subject: first.kind, place: first.target}
	}
	e := &event{subject: first.kind, month: o.month()}
	if !first.specific() {
		e.place = o.where()
	}
	return e
}

// where is the first place that is said, or the target.
func (o *occurrence) where() string {
	for _, h := range o.members {
		if len(h.places) > 0 {
			return h.places[0]
		}
	}
	return o.members[0].target
}

// day is the first day that is said, in ISO 8601.
func (o *occurrence) day() string {
	for _, h := range o.members {
		if h.when.Known() && h.when.Days() == 1 {
			return h.when.First.String()
		}
	}
	return ""
}

func (o *occurrence) month() string {
	for _, h := range o.members {
		if m := h.when.Month(); m != "" {
			return m
		}
	}
	return o.members[0].when.Year()
}
