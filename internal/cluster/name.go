package cluster

import (
	"cmp"
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
)

// Bearers decides which captions name one person or body where claims are
// compared. Package identity does, by its rules and by what people judged; no
// rule of names stands here.
type Bearers interface {
	// Standing returns what stands for each of the captions that name one bearer
	// with another of them; those that stand for themselves are left out.
	Standing(captions []string) map[string]string
	// MayBeOne reports whether nothing in two captions says that they name two:
	// it keeps spelling from being taken for contradiction.
	MayBeOne(a, b string) bool
	// Apart reports whether somebody judged that they name two.
	Apart(a, b string) bool
}

// captions are the names in the claims, and who bears them.
type captions struct {
	Bearers
	canon map[string]string
	names map[string]isnad.MentionType // the canonical names of all mentions
	led   map[string]string            // person → the body that a claim says he led
}

// newCaptions asks who bears the captions in the claims.
func newCaptions(facts []*fact, who Bearers) *captions {
	c := &captions{Bearers: who, names: map[string]isnad.MentionType{}, led: map[string]string{}}
	for i, f := range facts {
		if i > 0 && facts[i-1].article == f.article {
			continue
		}
		for j := range f.article.Mentions {
			if m := &f.article.Mentions[j]; c.names[m.Canonical] == "" || m.Type < c.names[m.Canonical] {
				c.names[m.Canonical] = m.Type
			}
		}
	}
	c.canon = who.Standing(slices.Compact(slices.Sorted(slices.Values(captionsIn(facts)))))
	for _, f := range facts {
		if org := f.text("org"); f.claim.Type == isnad.ClaimLeadershipChange && org != "" {
			who := c.of(f.text("predecessor"))
			c.led[who] = cmp.Or(c.led[who], org)
		}
	}
	return c
}

// of is the caption that stands for all those of the same bearer.
func (c *captions) of(caption string) string {
	if full, ok := c.canon[caption]; ok {
		return full
	}
	return caption
}

// described reports whether a value of a name slot is the wording of an article
// and no name: in Arabic, and what no mention goes by.
func (c *captions) described(value string) bool {
	return strings.ContainsFunc(value, arabic.IsLetter) && c.names[value] == ""
}

// otherKind reports whether one of two names is a person's and the other that of
// a country or a body, for which the person may act.
func (c *captions) otherKind(x, y string) bool {
	p, q := c.names[x], c.names[y]
	return p != "" && q != "" && (p == isnad.MentionPerson) != (q == isnad.MentionPerson)
}

// otherScript reports whether one of two names is in Arabic script and the other
// is not: then nothing here can tell whether they name one thing.
func otherScript(x, y string) bool {
	return strings.ContainsFunc(x, arabic.IsLetter) != strings.ContainsFunc(y, arabic.IsLetter)
}
