package cluster

import (
	"cmp"
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/wording"
)

// Comparisons returns the groups of claims that fill the same slot of the same
// subject, each with its verdict, by subject and then in the order in which
// people read slots. The stories tell which articles are copies, and who decides
// which names in claims are one.
func Comparisons(articles []isnad.Article, stories []isnad.Story, who Bearers, lex *lexicon.Lexicon) []isnad.Comparison {
	facts := factsOf(articles)
	r := &reader{lex: lex, english: wording.English(lex), names: newCaptions(facts, who), places: newAtlas(articles)}
	setMeetings(facts, r.names)
	setIncidents(facts, r.names, r.places)
	setStoryIncidents(facts, stories)
	r.origins = originsOf(articles, stories)
	var out []isnad.Comparison
	for _, g := range r.groups(facts) {
		slices.SortStableFunc(g.lines, byTime)
		if voices(g.lines) < 2 {
			continue
		}
		if r.many(g) || r.insideYears(g) {
			continue
		}
		verdict, why := r.judge(g)
		out = append(out, isnad.Comparison{
			Slot: g.slot + "/" + g.path, Subject: g.subject, Verdict: verdict, Why: r.english.Say(why), Reason: why,
			Roots: r.origins.roots(g.lines), Claims: compared(g.lines),
		})
	}
	slices.SortStableFunc(out, func(a, b isnad.Comparison) int {
		return cmp.Or(strings.Compare(a.Subject, b.Subject), cmp.Compare(rank(a.Slot), rank(b.Slot)), strings.Compare(a.Slot, b.Slot))
	})
	return out
}

// groups forms all groups, those of one line too.
func (r *reader) groups(facts []*fact) []*group {
	var out []*group
	for _, rule := range slotRules {
		out = append(out, r.bySlot(rule, facts)...)
	}
	for _, meet := range meets {
		out = append(out, meet(r, facts)...)
	}
	return out
}

// bySlot groups the lines of one slot by their subjects.
func (r *reader) bySlot(rule slotRule, facts []*fact) []*group {
	var b binder
	for _, f := range facts {
		if f.claim.Type != rule.claim {
			continue
		}
		l, ok := lineOf(f, rule.slot)
		if !ok && rule.claim == isnad.ClaimPledge {
			l, ok = line{fact: f, when: f.said()}, true // help without an amount
		}
		s, about := subjectOf(f, r.names)
		if !ok || !about {
			continue
		}
		if rule.kind == kindNumber && f.claim.Type == isnad.ClaimCasualties && isPerson(f.article, f.text("of_whom")) {
			s.key += "\n" + r.names.of(f.text("of_whom")) // one person is no toll
		}
		l.when = heldAt(rule, f)
		b.add(s, l)
	}
	var out []*group
	for _, bound := range b.bind(r.places) {
		g := &group{
			slot: string(rule.claim) + "." + rule.slot, subject: bound.name, path: bound.path,
			kind: rule.kind, pace: rule.pace, lines: bound.lines,
		}
		out = append(out, g)
		if rule.pace == paceMonth {
			out = append(out, byYear(g)...)
		}
	}
	return out
}

// heldAt is when the value of the slot held.
func heldAt(rule slotRule, f *fact) string {
	switch rule.claim {
	case isnad.ClaimMembership:
		return f.when("as_of")
	case isnad.ClaimStrength:
		return f.when("date")
	}
	return f.said()
}

// byYear returns a group for each year that holds several lines of g, when g
// spans several years.
func byYear(g *group) []*group {
	years := map[string][]line{}
	for _, l := range g.lines {
		if y := l.period().Year(); y != "" {
			years[y] = append(years[y], l)
		}
	}
	if len(years) < 2 {
		return nil
	}
	g.spans = true
	var out []*group
	for _, y := range slices.Sorted(mapKeys(years)) {
		part := *g
		part.lines, part.path, part.spans = years[y], g.path+"/"+y, false
		out = append(out, &part)
	}
	return out
}

func voices(lines []line) int {
	seen := map[string]bool{}
	for _, l := range lines {
		seen[l.fact.voice()+string(l.fact.claim.Status)] = true
	}
	return len(seen)
}

func compared(lines []line) []isnad.Compared {
	out := make([]isnad.Compared, len(lines))
	for i, l := range lines {
		a := l.fact.article
		out[i] = isnad.Compared{
			Article: a.ID, Path: a.Path, URI: a.URI, Claim: l.fact.claim.ID,
			Value: l.value, Op: l.op, Denied: l.denied, AsOf: l.when, Chain: l.fact.claim.Chain,
		}
	}
	return out
}

// rank is the place of the slot's claim type in the reading order.
func rank(slot string) int {
	t, _, _ := strings.Cut(slot, ".")
	return slices.Index(isnad.ClaimTypes, isnad.ClaimType(t))
}

// captionsIn are the names in all slots that hold a person or a body.
func captionsIn(facts []*fact) []string {
	var out []string
	for _, f := range facts {
		for _, slot := range nameSlots {
			out = append(out, f.texts(slot)...)
		}
		out = append(out, f.claim.Chain...)
	}
	return out
}

var nameSlots = []string{
	"org", "person", "donor", "authority", "actor", "target", "host", "chair", "called_by", "founder",
	"predecessor", "successor", "substitutes_for",
}
