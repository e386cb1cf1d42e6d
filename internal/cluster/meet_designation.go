package cluster

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/wording"
)

// listedGroups compares what is on a list where its number is the same: 27
// entities that become 27 persons on the way are one figure, called otherwise.
// The figure may come back as a statistic.
func listedGroups(r *reader, facts []*fact) []*group {
	var b binder
	for _, f := range facts {
		if f.claim.Type != isnad.ClaimDesignation {
			continue
		}
		l, ok := lineOf(f, "of")
		s, about := placed(r.names.of(f.text("authority")), f.texts("place"))
		n, counted := f.claim.Slots["count"].Float()
		if ok && about && counted {
			s.key += "\n" + wording.Thousands(n)
			b.add(s, l)
		}
	}
	var out []*group
	for _, bound := range b.bind(r.places) {
		g := &group{slot: "designation.of", subject: bound.name, path: bound.path, kind: kindChoice, lines: bound.lines}
		for i := range g.lines {
			for j := range g.lines[:i] {
				if headNoun(g.lines[i].value.String()) != headNoun(g.lines[j].value.String()) {
					g.forced = isnad.VerdictDiffer
					g.forcedWhy = wording.Message("why.differ.thing")
				}
			}
		}
		if g.forced == "" {
			g.forced, g.forcedWhy = isnad.VerdictAgree, wording.Message("why.agree.number")
		}
		out = append(out, g)
	}
	return out
}

// headNoun is the stem of the first word of a counted noun phrase.
func headNoun(phrase string) string {
	first, _, _ := strings.Cut(arabic.Fold(phrase), " ")
	return stem(first)
}
