package syntax

import (
	"cmp"
	"slices"

	"github.com/isnad-project/isnad/arabic"
)

// Sentences joins the sentences that a closed quotation spans: a full stop
// inside quotation marks ends what is quoted, and not the sentence that quotes
// it. Both arguments are in text order.
func Sentences(sentences []arabic.Sentence, quotes []Quote) []arabic.Sentence {
	var out []arabic.Sentence
	for _, s := range sentences {
		if n := len(out); n > 0 && torn(quotes, s.First) {
			out[n-1].Last = s.Last
			continue
		}
		out = append(out, s)
	}
	return out
}

// torn reports whether a closed quotation holds the boundary before token i.
func torn(quotes []Quote, i int) bool {
	at, _ := slices.BinarySearchFunc(quotes, i, func(q Quote, i int) int { return cmp.Compare(q.Open, i) })
	return at > 0 && quotes[at-1].Closed && i <= quotes[at-1].Close
}
