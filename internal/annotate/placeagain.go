package annotate

import (
	"slices"

	"github.com/isnad-project/isnad/arabic"
)

// placeAgain is the rule that finds places named again.
const placeAgain = "place.again"

// again adds the places that are named again without what told them before: a
// doubtful or unlisted name behind a class noun (the town of X) is that place
// wherever the article has it. A name that is also a word of the language needs a
// word of place in front of it there.
func (g *placeGrammar) again(found []placeFound, annotated func(pos int) bool) []placeFound {
	told := map[string]placeFound{} // by first word
	for _, f := range found {
		if f.rule != "place.class" || f.class.Inside || f.skip > 0 {
			continue
		}
		if first := g.t.Fold(f.first); told[first].last == 0 {
			told[first] = f
		}
	}
	if len(told) == 0 {
		return found
	}
	out := found
	next := 0 // the first place found that does not end in front of token i
	for i := range g.t.Tokens {
		for next < len(found) && found[next].last <= i {
			next++
		}
		if next < len(found) && found[next].first <= i || !annotated(g.t.Tokens[i].Start) {
			continue
		}
		if f, ok := g.toldAgain(told, i); ok && (next == len(found) || f.last <= found[next].first) {
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(a, b placeFound) int { return a.first - b.first })
	return out
}

// toldAgain returns the place of told whose name stands at token i.
func (g *placeGrammar) toldAgain(told map[string]placeFound, i int) (placeFound, bool) {
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], g.t.Fold(i)) {
		t, ok := told[r.Stem]
		if !ok || !g.sameWords(t, i) {
			continue
		}
		f := t
		f.first, f.last, f.skip, f.rule = i, i+t.last-t.first, r.Skip, placeAgain
		if r.Prep == comparison || g.ordinary(f) && (r.Prep == dative || !g.located(f)) {
			continue
		}
		return f, true
	}
	return placeFound{}, false
}

// sameWords reports whether the words behind the first of t follow token i.
func (g *placeGrammar) sameWords(t placeFound, i int) bool {
	for k := 1; k < t.last-t.first; k++ {
		if !g.goesOn(i+k) || g.t.Fold(i+k) != g.t.Fold(t.first+k) {
			return false
		}
	}
	return true
}
