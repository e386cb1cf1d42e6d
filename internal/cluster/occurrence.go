package cluster

import (
	"cmp"
	"strconv"
)

// occurrence is one incident, with all that is said of it.
type occurrence struct{ members []*happening }

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
