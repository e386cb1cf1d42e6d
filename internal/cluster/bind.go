package cluster

import (
	"iter"
	"maps"
	"slices"
)

// binder gathers lines by subject.
type binder struct {
	keys     []string
	subjects map[string][]bound
}

// bound is a subject with the lines about it.
type bound struct {
	subject
	lines []line
}

func (b *binder) add(s subject, l line) {
	if b.subjects == nil {
		b.subjects = map[string][]bound{}
	}
	if b.subjects[s.key] == nil {
		b.keys = append(b.keys, s.key)
	}
	b.subjects[s.key] = append(b.subjects[s.key], bound{s, []line{l}})
}

// bind joins the subjects of one key that are one, directly or through a third.
func (b *binder) bind(places atlas) []bound {
	var out []bound
	for _, key := range b.keys {
		var joined []bound
		for _, next := range b.subjects[key] {
			rest := joined[:0]
			for _, old := range joined {
				if old.meets(next.subject, places) {
					next = join(old, next)
				} else {
					rest = append(rest, old)
				}
			}
			joined = append(rest, next)
		}
		out = append(out, joined...)
	}
	return out
}

// join keeps the caption of the wider subject: the shorter one, or the first in
// byte order.
func join(a, b bound) bound {
	keep, other := a, b
	if len(b.path) < len(a.path) || (len(b.path) == len(a.path) && b.path < a.path) {
		keep, other = b, a
	}
	keep.lines = append(slices.Clone(keep.lines), other.lines...)
	keep.at = append(slices.Clone(keep.at), other.at...)
	return keep
}

func mapKeys[V any](m map[string]V) iter.Seq[string] { return maps.Keys(m) }
