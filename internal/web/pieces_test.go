package web

import (
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"pgregory.net/rapid"
)

// Marks never add to the text or take from it.
func TestPiecesAreTheText(t *testing.T) {
	text := "قال المتحدث للتحالف إن 34 دولة شاركت"
	bounds := []int{0}
	for i := range text {
		bounds = append(bounds, i)
	}
	bounds = append(bounds, len(text))
	rapid.Check(t, func(t *rapid.T) {
		span := func(name string) isnad.Span {
			a, b := rapid.SampledFrom(bounds).Draw(t, name), rapid.SampledFrom(bounds).Draw(t, name)
			return isnad.Span{Start: min(a, b), End: max(a, b)}
		}
		a := &isnad.Article{
			Text:         text,
			Mentions:     []isnad.Mention{{Span: span("mention"), Type: isnad.MentionOrg}},
			Claims:       []isnad.Claim{{ID: "c1", Evidence: []isnad.Span{span("evidence")}}},
			Attributions: []isnad.Attribution{{Cue: span("cue"), Content: span("content")}},
		}
		var got strings.Builder
		for _, p := range pieces(a, isnad.Span{Start: 0, End: len(text)}) {
			got.WriteString(p.Text)
		}
		if got.String() != text {
			t.Fatalf("pieces join to %q", got.String())
		}
	})
}
