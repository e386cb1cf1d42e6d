package cluster

import (
	"cmp"
	"slices"
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
