package eval

import "github.com/isnad-project/isnad"

// contentOverlap is how much of the reported stretch must be covered.
const contentOverlap = 0.4

// attributions scores the reported stretches, their nearest source, and their
// chain. The quoted parts of a mixed stretch may be given too.
func (t *Table) attributions(n names, g *Gold, got []isnad.Attribution) {
	gold := g.Article.Attributions
	var taken []match
	for _, m := range pair(contents(gold), contents(got), nil) {
		if m.overlap >= contentOverlap {
			taken = append(taken, m)
		}
	}
	var others []isnad.Attribution
	for _, j := range rest(len(got), taken) {
		others = append(others, got[j])
	}
	ignored := 0
	for _, m := range pair(contents(g.Parts), contents(others), nil) {
		if m.overlap >= contentOverlap {
			ignored++
		}
	}
	source, chain := 0, 0
	for _, m := range taken {
		if n.same(gold[m.gold].Source, got[m.got].Source) {
			source++
		}
		if n.sameChain(gold[m.gold].Chain, got[m.got].Chain) {
			chain++
		}
	}
	t.add("attribution.content", len(taken), len(got), len(gold), ignored)
	t.add("attribution.source", source, len(got), len(gold), ignored)
	t.add("attribution.chain", chain, len(got), len(gold), ignored)
}

func contents(list []isnad.Attribution) []isnad.Span {
	out := make([]isnad.Span, len(list))
	for i := range list {
		out[i] = list[i].Content
	}
	return out
}
