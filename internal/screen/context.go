package screen

import "slices"

// WhyContext is the reason of a match that context lifts: the words are the other
// name by which the same article means the same listed one. It takes nothing.
const WhyContext = "context"

// InContext returns the match of a single word or a kunya as it scores beside
// another name, which means the same listed one in the same text: then it is not
// alone. Any other match stays as it is.
func (m Match) InContext(other string) Match {
	i := slices.IndexFunc(m.Why, func(r Reason) bool { return r.Kind == WhyAlone })
	if i < 0 {
		return m
	}
	m.Score += m.Why[i].Taken
	m.Band = bandOf(m.Score)
	m.Why = slices.Clone(m.Why)
	m.Why[i] = Reason{Kind: WhyContext, Asked: []string{other}}
	return m
}
