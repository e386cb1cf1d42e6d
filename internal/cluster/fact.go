package cluster

import (
	"cmp"
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
)

// fact is a claim in its article.
type fact struct {
	article *isnad.Article
	claim   *isnad.Claim
	event   *event // of a meeting, attendance, incident or casualties claim
}

// factsOf returns the claims of all articles, by article id and then in the
// order of the article, whatever the order of the articles.
func factsOf(articles []isnad.Article) []*fact {
	var out []*fact
	for i := range articles {
		a := &articles[i]
		for j := range a.Claims {
			out = append(out, &fact{article: a, claim: &a.Claims[j]})
		}
	}
	slices.SortStableFunc(out, func(f, g *fact) int { return cmp.Compare(f.article.ID, g.article.ID) })
	return out
}

// text is the slot's text, the first of a list, or "".
func (f *fact) text(slot string) string {
	if t := f.claim.Slots[slot].Texts(); len(t) > 0 {
		return t[0]
	}
	return ""
}

// texts are all texts of the slot.
func (f *fact) texts(slot string) []string { return f.claim.Slots[slot].Texts() }

// said is when the article came out.
func (f *fact) said() string { return f.article.Date() }

// when is the date that the slot gives, or else when it was said.
func (f *fact) when(slot string) string {
	if d := f.text(slot); edtf.Parse(d).Known() {
		return d
	}
	return f.said()
}

// planned reports whether the claim speaks of what is still to come.
func (f *fact) planned() bool { return f.claim.Status == isnad.StatusPlanned }

// voice is who speaks: one article quotes several.
func (f *fact) voice() string {
	return f.article.ID + "\n" + strings.Join(f.claim.Chain, "\n")
}

// opening is how many blocks of body say what an article is about.
const opening = 2

// openingEnd is where the title and the first paragraphs of an article end.
func openingEnd(a *isnad.Article) int {
	end, bodies := 0, 0
	for _, b := range a.Blocks {
		if b.Kind == isnad.BlockBody {
			bodies++
		}
		if bodies <= opening && (b.Kind == isnad.BlockBody || b.Kind == isnad.BlockTitle) {
			end = max(end, b.End)
		}
	}
	return end
}

// opens reports whether the claim stands in the title or the first paragraphs.
func (f *fact) opens() bool { return f.claim.Extent().Start < openingEnd(f.article) }
