package search

import (
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

// snippetWords is the length of a snippet.
const snippetWords = 32

// Snippet returns the stretch of text that holds the most of the query's terms,
// with white space made single and an ellipsis where the text goes on.
func (a *Analyser) Snippet(text string, q Query) string {
	t := arabic.Tokenize(text)
	if len(t.Tokens) == 0 {
		return ""
	}
	from := a.bestWindow(&t, a.wanted(q))
	to := min(from+snippetWords, len(t.Tokens)) - 1
	s := strings.Join(strings.Fields(text[t.Tokens[from].Start:t.Tokens[to].End]), " ")
	if from > 0 {
		s = "… " + s
	}
	if to < len(t.Tokens)-1 {
		s += " …"
	}
	return s
}

// wanted returns the terms of what the query looks for.
func (a *Analyser) wanted(q Query) map[string]bool {
	wanted := map[string]bool{}
	for _, pieces := range [][]string{q.Words, q.Phrases} {
		for _, piece := range pieces {
			for _, term := range a.Terms(nil, piece) {
				wanted[term] = true
			}
		}
	}
	return wanted
}

// bestWindow returns the first token of the window with the most different
// wanted terms, the earliest of equals; it begins at a wanted term, a few words
// early where a line or sentence allows.
func (a *Analyser) bestWindow(t *arabic.Text, wanted map[string]bool) int {
	best, bestCount := 0, 0
	terms := make([]string, len(t.Tokens))
	for i := range terms {
		if term := a.term(t, i); wanted[term] {
			terms[i] = term
		}
	}
	for i, term := range terms {
		if term == "" {
			continue
		}
		seen := map[string]bool{}
		for _, other := range terms[i:min(i+snippetWords, len(terms))] {
			if other != "" {
				seen[other] = true
			}
		}
		if len(seen) > bestCount {
			best, bestCount = i, len(seen)
		}
	}
	const lead = 6 // words shown before the first hit
	for from := best; from > 0 && from > best-lead; from-- {
		if t.Tokens[from].Line {
			return from
		}
	}
	return max(0, best-lead)
}
