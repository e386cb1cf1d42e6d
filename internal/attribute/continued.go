package attribute

import (
	"slices"

	"github.com/isnad-project/isnad"
)

// continued finds sentences with no cue that go on with the words of the source
// before them.
func (r *reading) continued(found []stretch) []stretch {
	spoken := make([]bool, len(r.units)) // units in which somebody speaks
	for _, s := range found {
		spoken[s.unit] = true
	}
	out := r.retold(found, spoken)
	for _, s := range found {
		n := s.unit + 1
		if n >= len(r.units) || spoken[n] || r.units[n].block != r.units[s.unit].block || s.voice.chain == nil {
			continue
		}
		if r.lastOf(found, s) && r.goesOn(n) {
			if run := r.inherit(s, tokens{r.units[n].first, r.units[n].last}); !run.Content.Empty() {
				out = append(out, run)
				spoken[n] = true
			}
		}
	}
	return out
}

// lastOf reports whether no other stretch of the same unit follows s.
func (r *reading) lastOf(found []stretch, s stretch) bool {
	return !slices.ContainsFunc(found, func(o stretch) bool { return o.unit == s.unit && o.Content.Start > s.Content.Start })
}

// goesOn reports whether unit n draws on the sentence before it: it begins with
// a connective like لذلك, or quotes with no source of its own.
func (r *reading) goesOn(n int) bool {
	u := r.units[n]
	if m, ok := r.words.connectives.Longest(&r.t, u.first); ok && m.Skip <= 1 {
		return true
	}
	for k := u.first; k < u.last; k++ {
		if q, ok := r.opening(k); ok && r.quotation(q) {
			return 2*q.Words() >= u.last-u.first || r.firstAgent(n, k) == nil
		}
	}
	return false
}

// inherit is a stretch that the speaker of s goes on with.
func (r *reading) inherit(s stretch, content tokens) stretch {
	span, mode := r.extent(tokens{r.skipLead(content.first, content.last), content.last})
	s.Attribution = isnad.Attribution{
		Source: s.Source, SourceMention: s.SourceMention, Content: span, Mode: mode,
		Chain: s.Chain, Medium: s.Medium, Inherited: true, Rule: "continued",
	}
	return s
}

// retold finds articles that the page retells: from the first to the last cue of
// the same writer, and to the end of that paragraph, what nobody else says is
// theirs, and what others say reached us through them.
func (r *reading) retold(found []stretch, spoken []bool) []stretch {
	var out []stretch
	for i, s := range found {
		if s.Medium != "article" || len(s.Chain) == 0 || slices.ContainsFunc(found[:i], func(o stretch) bool { return o.Source == s.Source && o.Medium == "article" }) {
			continue
		}
		last := i
		for j := range found {
			if found[j].Source == s.Source {
				last = j
			}
		}
		end := found[last].unit + 1
		for end < len(r.units) && r.units[end].block == r.units[end-1].block {
			end++
		}
		for j := i + 1; j < len(found) && found[j].unit < end; j++ {
			if o := &found[j]; o.Source != s.Source && !slices.Contains(o.Chain, s.Source) {
				o.Chain = append(slices.Clone(o.Chain), s.Chain...)
			}
		}
		out = append(out, r.fill(found, s, end, spoken)...)
	}
	return out
}

// fill gives s the units up to end in which nobody speaks, sentences of one
// paragraph as one stretch; those that follow a parenthesis of its writer, or
// come before one, are part of what it reports.
func (r *reading) fill(found []stretch, s stretch, end int, spoken []bool) []stretch {
	var out []stretch
	for n := s.unit + 1; n < end; {
		if spoken[n] {
			n++
			continue
		}
		m := n + 1
		for m < end && !spoken[m] && r.units[m].block == r.units[n].block {
			m++
		}
		for k := n; k < m; k++ {
			spoken[k] = true
		}
		run := r.inherit(s, tokens{r.units[n].first, r.units[m-1].last})
		if !run.Content.Empty() && !r.join(found, run, n, m) {
			run.unit = n
			out = append(out, run)
		}
		n = m
	}
	return out
}

// join widens the stretch beside run that has a parenthesis for its cue.
func (r *reading) join(found []stretch, run stretch, n, m int) bool {
	for i := range found {
		o := &found[i]
		beside := o.unit == n-1 && r.units[o.unit].block == r.units[n].block ||
			o.unit == m && m < len(r.units) && r.units[m].block == r.units[n].block
		if beside && o.Source == run.Source && len(o.Rule) >= 8 && o.Rule[:8] == "trailing" {
			o.Content = o.Content.Union(run.Content)
			return true
		}
	}
	return false
}

// loose returns the quotations that stand in no stretch. One that goes on with
// the quotation before it in its sentence is its speaker's; another is speech of
// nobody whom the text names.
func (r *reading) loose(found []stretch) []stretch {
	var out []stretch
	for _, q := range r.quotes {
		if !r.quotation(q) {
			continue
		}
		if slices.ContainsFunc(found, func(s stretch) bool { return s.Content.Overlaps(q.Inside) || s.Cue.Overlaps(q.Inside) }) {
			continue
		}
		s := stretch{Attribution: isnad.Attribution{Rule: "unsourced"}}
		for _, o := range found {
			if u := r.units[o.unit]; u.first <= q.Open && q.Close <= u.last && o.Content.End <= q.Inside.Start && o.Mode == isnad.ModeDirect {
				s = o
				s.Rule = "continued"
			}
		}
		s.Content, s.Mode = q.Inside, isnad.ModeDirect
		out = append(out, s)
	}
	return out
}
