package cluster

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
)

// broadLines are lines of effort under which goals of all kinds stand: there
// only goals that share their words meet.
var broadLines = []string{"military", "other"}

// goalGroups gathers what a body aims at, by line of effort.
func goalGroups(r *reader, facts []*fact) []*group {
	out := grouped{slot: "goal.text", kind: kindWording}
	for _, f := range facts {
		l, ok := lineOf(f, "text")
		org, effort := r.names.of(f.text("org")), f.text("line")
		if f.claim.Type == isnad.ClaimGoal && ok && org != "" && effort != "" {
			out.add(org, org+"/"+effort, l)
		}
	}
	var all []*group
	for _, g := range out.all {
		_, effort, _ := strings.Cut(g.path, "/")
		if slices.Contains(broadLines, effort) {
			all = append(all, shared(g)...)
		} else {
			all = append(all, g)
		}
	}
	return all
}

// shared splits a group into those goals that share two content words.
func shared(g *group) []*group {
	type part struct {
		words []string
		lines []line
	}
	var parts []part
	for _, l := range g.lines {
		next := part{contentWords(l.value.String()), []line{l}}
		rest := parts[:0]
		for _, p := range parts {
			if common(p.words, next.words) >= 2 {
				next = part{append(p.words, next.words...), append(p.lines, next.lines...)}
			} else {
				rest = append(rest, p)
			}
		}
		parts = append(rest, next)
	}
	var out []*group
	for _, p := range parts {
		part := *g
		part.lines = p.lines
		if where := sharedPlace(p.lines); where != "" {
			part.path += "/" + where
		}
		out = append(out, &part)
	}
	return out
}

// sharedPlace is the place that the evidence of all lines names, the first in
// byte order; "" when there is none.
func sharedPlace(lines []line) string {
	counts := map[string]int{}
	for _, l := range lines {
		extent := l.fact.claim.Extent()
		seen := map[string]bool{}
		for _, m := range l.fact.article.Mentions {
			if m.Type == isnad.MentionPlace && extent.Contains(m.Span) && !seen[m.Canonical] {
				seen[m.Canonical] = true
				counts[m.Canonical]++
			}
		}
	}
	best := ""
	for name, n := range counts {
		if n == len(lines) && (best == "" || name < best) {
			best = name
		}
	}
	return best
}

// contentWords are the stems of a wording's longer words, each without its
// attached particle.
func contentWords(s string) []string {
	var out []string
	t := arabic.Tokenize(s)
	for i := range t.Tokens {
		w := t.Fold(i)
		if strings.HasPrefix(w, "\u0628\u0627\u0644") || strings.HasPrefix(w, "\u0648\u0627\u0644") {
			w = w[len("\u0628"):]
		}
		if w = stem(w); len(w) >= 3*len("\u0628") && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

func common(a, b []string) int {
	n := 0
	seen := map[string]bool{}
	for _, w := range a {
		if !seen[w] && slices.Contains(b, w) {
			seen[w] = true
			n++
		}
	}
	return n
}
