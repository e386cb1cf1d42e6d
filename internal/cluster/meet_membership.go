package cluster

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
	"github.com/isnad-project/isnad/internal/wording"
)

// countedGroups compares what the members of a body are (countries, countries
// and organisations) within a year, where their number is the same: then it is
// the same membership, called otherwise.
func countedGroups(r *reader, facts []*fact) []*group {
	out := grouped{slot: "membership.counted", kind: kindChoice}
	for _, f := range facts {
		if f.claim.Type != isnad.ClaimMembership {
			continue
		}
		l, ok := lineOf(f, "counted")
		org := r.names.of(f.text("org"))
		if !ok || org == "" {
			continue
		}
		l.when = f.when("as_of")
		path := org
		if y := l.period().Year(); y != "" {
			path += "/" + y
		}
		out.add(org, path, l)
	}
	for _, g := range out.all {
		g.lines = r.oneCount(g.lines)
	}
	return out.all
}

// oneCount keeps the lines whose member counts agree with the one that most
// independent origins give, the first such in their order.
func (r *reader) oneCount(lines []line) []line {
	var best []line
	most := 0
	for _, l := range lines {
		var agree []line
		for _, m := range lines {
			if sameNumber(countOf(l), countOf(m)) {
				agree = append(agree, m)
			}
		}
		if n := r.origins.roots(agree); n > most {
			best, most = agree, n
		}
	}
	return best
}

func countOf(l line) line {
	count, _ := lineOf(l.fact, "count")
	return count
}

// participantGroups sets the number that took part in a meeting of a body beside
// the number of its members in that month: two measures.
func participantGroups(r *reader, facts []*fact) []*group {
	out := grouped{slot: "meeting.participants_count|membership.count", kind: kindNumber}
	for _, f := range facts {
		if f.claim.Type != isnad.ClaimMeeting || f.event == nil {
			continue
		}
		l, ok := lineOf(f, "participants_count")
		body := r.names.of(namedIn(f.article, isnad.MentionOrg, f.text("what")))
		if ok && body != "" && f.event.month != "" {
			out.add(body, body+"/"+f.event.month, l)
		}
	}
	for _, g := range out.all {
		taking := len(g.lines)
		for _, f := range facts {
			l, ok := lineOf(f, "count")
			if f.claim.Type != isnad.ClaimMembership || !ok || r.names.of(f.text("org")) != g.subject {
				continue
			}
			l.when = f.when("as_of")
			if edtf.Parse(g.lines[0].fact.event.month).Overlaps(l.period()) && l.period().Days() < 32 {
				g.lines = append(g.lines, l)
			}
		}
		if len(g.lines) == taking {
			g.lines = nil // the number that took part is compared on its own
			continue
		}
		g.forced = isnad.VerdictNotComparable
		g.forcedWhy = wording.Message("why.apart.participants", say(g, g.lines[0]), say(g, g.lines[taking]))
	}
	return out.all
}
