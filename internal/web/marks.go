package web

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
)

// piece is a stretch of text with the same marks from end to end. Marks change
// colour and line alone, never spacing, so that Arabic letters stay joined where
// a mark begins inside a word.
type piece struct {
	Text     string
	Mentions []string // mention types that cover it, longest mention first
	Claims   []string // ids of claims that it is evidence of
	Anchors  []string // ids of claims whose evidence begins here
	Quoted   bool     // inside the content of an attribution
	Cue      bool     // a reporting word
}

// pieces cuts the text of span into pieces.
func pieces(a *isnad.Article, span isnad.Span) []piece {
	cuts := []int{span.Start, span.End}
	layers(a, span, func(_ layer, _ int, s isnad.Span) { cuts = append(cuts, s.Start, s.End) })
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	out := make([]piece, len(cuts)-1)
	for i := range out {
		out[i].Text = a.Text[cuts[i]:cuts[i+1]]
	}
	layers(a, span, func(l layer, n int, s isnad.Span) {
		first, _ := slices.BinarySearch(cuts, s.Start)
		last, _ := slices.BinarySearch(cuts, s.End)
		for i := first; i < last; i++ {
			out[i].mark(a, l, n)
		}
		if l == claimLayer && startsHere(a.Claims[n], s) {
			out[first].Anchors = append(out[first].Anchors, a.Claims[n].ID)
		}
	})
	return out
}

// startsHere reports whether the first piece of the claim's evidence begins s.
func startsHere(c isnad.Claim, s isnad.Span) bool { return c.Extent().Start == s.Start }

type layer uint8

const (
	mentionLayer layer = iota
	claimLayer
	quoteLayer
	cueLayer
)

// layers calls mark for each span of a marked thing that lies in span, cut to it.
func layers(a *isnad.Article, span isnad.Span, mark func(l layer, n int, s isnad.Span)) {
	in := func(l layer, n int, s isnad.Span) {
		if !s.Empty() && s.Overlaps(span) {
			mark(l, n, isnad.Span{Start: max(s.Start, span.Start), End: min(s.End, span.End)})
		}
	}
	for i, m := range a.Mentions {
		in(mentionLayer, i, m.Span)
	}
	for i, c := range a.Claims {
		for _, e := range c.Evidence {
			in(claimLayer, i, e)
		}
	}
	for i, q := range a.Attributions {
		in(quoteLayer, i, q.Content)
		in(cueLayer, i, q.Cue)
	}
}

func (p *piece) mark(a *isnad.Article, l layer, n int) {
	switch l {
	case mentionLayer:
		p.Mentions = append(p.Mentions, string(a.Mentions[n].Type))
	case claimLayer:
		if id := a.Claims[n].ID; !slices.Contains(p.Claims, id) {
			p.Claims = append(p.Claims, id)
		}
	case quoteLayer:
		p.Quoted = true
	case cueLayer:
		p.Cue = true
	}
}

// Plain reports whether the piece has no mark at all.
func (p piece) Plain() bool {
	return len(p.Mentions) == 0 && len(p.Claims) == 0 && !p.Quoted && !p.Cue
}

// Class is the piece's class attribute.
func (p piece) Class() string {
	classes := make([]string, 0, 4)
	for _, m := range p.Mentions {
		classes = append(classes, "m-"+m)
	}
	if len(p.Claims) > 0 {
		classes = append(classes, "evidence")
	}
	if p.Quoted {
		classes = append(classes, "quoted")
	}
	if p.Cue {
		classes = append(classes, "cue")
	}
	return strings.Join(classes, " ")
}
