package cluster

import (
	"cmp"
	"slices"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
)

// judge says what the lines of a group come to.
//
// Lines are held against each other by voice, one article quoting one source:
// where one voice gives several values, the slot takes several, and another
// voice agrees with it when it agrees with one of them. Of the clashes that
// remain, one between a plan and what happened is a plan that came to nothing;
// one between values that held at different times, a change; any other, a
// difference.
func (r *reader) judge(g *group) (isnad.Verdict, isnad.Phrase) {
	if g.forced != "" {
		return g.forced, g.forcedWhy
	}
	lines, _ := filled(g.lines)
	if len(lines) < 2 {
		return isnad.VerdictNotComparable, r.whyBare(g, lines)
	}
	clashes := r.clashes(g, lines)
	if len(clashes) == 0 {
		return isnad.VerdictAgree, r.whyAgree(g, lines)
	}
	verdict := g.worst(clashes)
	mutated := slices.ContainsFunc(clashes, func(c clash) bool { return r.origins.mutated(c.a.fact, c.b.fact) })
	return verdict, r.whyClash(g, verdict, g.told(verdict, clashes, lines), mutated)
}

// several is how many values, none of which agrees with another, make a slot one
// that takes several: then the claims speak of different things under one name,
// and there is nothing to compare.
const several = 4

// worst is the verdict of the clashes together: a difference before a change
// before a plan that came to nothing. Of a slot that spans years the clashes
// inside one year are left to the group of that year.
func (g *group) worst(clashes []clash) isnad.Verdict {
	verdict := isnad.VerdictSuperseded
	for _, c := range clashes {
		switch v := c.verdict(g); {
		case v == isnad.VerdictDiffer && !g.spans:
			return v
		case v == isnad.VerdictChanged:
			verdict = v
		}
	}
	return verdict
}

// told are the lines that a reason names: of a difference those that clash at one
// time, of another verdict all.
func (g *group) told(verdict isnad.Verdict, clashes []clash, lines []line) []line {
	if verdict != isnad.VerdictDiffer {
		return lines
	}
	return slices.DeleteFunc(slices.Clone(lines), func(l line) bool {
		return !slices.ContainsFunc(clashes, func(c clash) bool {
			return c.verdict(g) == verdict && (c.a.fact == l.fact || c.b.fact == l.fact)
		})
	})
}

// insideYears reports whether the group spans years and its values clash inside
// single years alone, which the groups of these years say.
func (r *reader) insideYears(g *group) bool {
	if !g.spans || g.forced != "" {
		return false
	}
	lines, _ := filled(g.lines)
	clashes := r.clashes(g, lines)
	return len(clashes) > 0 && !slices.ContainsFunc(clashes, func(c clash) bool { return c.verdict(g) != isnad.VerdictDiffer })
}

// many reports whether a slot that has one value at a time is given several for
// one time.
func (r *reader) many(g *group) bool {
	if g.forced != "" || g.pace == paceDay {
		return false
	}
	var apart []line
	lines, _ := filled(g.lines)
	for _, l := range lines {
		clashing := func(m line) bool { return !r.same(g.kind, l, m) }
		if !slices.ContainsFunc(apart, func(m line) bool { return !clashing(m) || (clash{l, m}).verdict(g) != isnad.VerdictDiffer }) {
			apart = append(apart, l)
		}
	}
	return len(apart) >= several
}

// filled parts the lines that give a value from those that give none.
func filled(all []line) (lines, bare []line) {
	for _, l := range all {
		if l.value.IsZero() {
			bare = append(bare, l)
		} else {
			lines = append(lines, l)
		}
	}
	return lines, bare
}

// clash is two lines of two voices that cannot both be right of one time.
type clash struct{ a, b line }

func (r *reader) clashes(g *group, lines []line) []clash {
	voices := map[string][]line{}
	var order []string
	for _, l := range lines {
		v := l.fact.voice()
		if voices[v] == nil {
			order = append(order, v)
		}
		voices[v] = append(voices[v], l)
	}
	var out []clash
	for i, v := range order {
		for _, w := range order[i+1:] {
			if oneStory(voices[v][0].fact, voices[w][0].fact) {
				continue
			}
			if c, ok := r.clash(g, voices[v], voices[w]); ok {
				out = append(out, c)
			}
		}
	}
	return append(out, r.within(g, lines)...)
}

// oneStory reports whether two facts stand in one article and belong together by
// its story alone: figures that one text keeps apart count different things.
func oneStory(f, g *fact) bool {
	return f.article == g.article && f.event != nil && f.event.title != ""
}

// clash returns the first two lines of two voices, when no line of the one
// agrees with any of the other.
func (r *reader) clash(g *group, a, b []line) (clash, bool) {
	for _, x := range a {
		for _, y := range b {
			if r.same(g.kind, x, y) {
				return clash{}, false
			}
		}
	}
	return clash{a[0], b[0]}, true
}

// within returns where one voice itself sets a plan against what happened, or
// affirms and denies.
func (r *reader) within(g *group, lines []line) []clash {
	var out []clash
	for i, x := range lines {
		for _, y := range lines[i+1:] {
			if x.fact.voice() == y.fact.voice() && x.settled() != y.settled() && !r.same(g.kind, x, y) {
				out = append(out, clash{x, y})
			}
		}
	}
	return out
}

// settled is the status of a line as far as a voice can contradict itself by it.
func (l line) settled() isnad.Status { return l.fact.claim.Status }

// verdict says why two values clash.
func (c clash) verdict(g *group) isnad.Verdict {
	if c.a.fact.planned() != c.b.fact.planned() {
		return isnad.VerdictSuperseded
	}
	p, q := c.a.period(), c.b.period()
	if !p.Known() || !q.Known() {
		return isnad.VerdictDiffer
	}
	switch {
	case g.pace == paceDay && p.Gap(q) > 0 && growing(c.a, c.b):
		return isnad.VerdictChanged
	case g.handed && p.Gap(q) > 0, g.pace == paceMonth && p.Gap(q) > 0 && !sameMonth(p, q):
		return isnad.VerdictChanged
	}
	return isnad.VerdictDiffer
}

func sameMonth(p, q edtf.Period) bool { return p.Month() != "" && p.Month() == q.Month() }

// growing reports whether the later of two numbers is the larger: a toll rises,
// and one that falls was not the same count.
func growing(a, b line) bool {
	if a.period().First > b.period().First {
		a, b = b, a
	}
	x, xok := a.value.Float()
	y, yok := b.value.Float()
	return xok && yok && x <= y
}

// byTime orders lines by when they hold, then by article and claim.
func byTime(a, b line) int {
	return cmp.Or(
		cmp.Compare(a.period().First, b.period().First),
		cmp.Compare(a.fact.article.ID, b.fact.article.ID),
		cmp.Compare(order(a.fact), order(b.fact)),
	)
}

// order is the place of the claim in its article.
func order(f *fact) int { return f.claim.Extent().Start }
