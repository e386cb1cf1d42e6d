package screen

import (
	"fmt"
	"strings"
)

// Reason is why a score is what it is: what answers what, or what is wrong, and
// what that takes. One less what all reasons take is the score.
type Reason struct {
	Kind   string   // one of the kinds below
	Asked  []string // words of the name that was asked for, folded
	Listed []string // words of the listed name, folded
	Alike  float64  // of words that answer each other, 0 to 1
	Taken  float64  // from the score, 0 to 1
}

// The kinds of reasons.
const (
	WhySame     = "same"     // the same word
	WhySpelling = "spelling" // a word and another spelling of it, or one of two words
	WhyAgainst  = "against"  // words on both sides that nothing answers
	WhyMore     = "more"     // words that only the name asked for has
	WhyLess     = "less"     // words that only the listed name has
	WhyOrder    = "order"    // words in another order
	WhyLineage  = "lineage"  // a father, or a family's name, in another place
	WhyLetters  = "letters"  // not letter by letter what the list has
	WhyAlone    = "alone"    // a single word or a kunya alone
	WhyParticle = "particle" // a first letter left out, as an attached particle
)

// reasons explains the score.
func (c *candidate) reasons(p *penalties) []Reason {
	f := measure(c.query, c.listed, &c.align)
	out := c.answered(&f, p)
	var asked, listed []string
	for i, w := range c.query {
		if c.align.links[i].to < 0 {
			asked = append(asked, w.text)
		}
	}
	for j, w := range c.listed {
		if !c.align.used[j] {
			listed = append(listed, w.text)
		}
	}
	missing := float64(c.taken[forMissing])
	out = appendReason(out, Reason{Kind: WhyAgainst, Asked: asked, Listed: listed, Taken: float64(c.taken[forAgainst])})
	if f.more.total() > 0 {
		out = appendReason(out, Reason{Kind: WhyMore, Asked: asked, Taken: missing})
	} else {
		out = appendReason(out, Reason{Kind: WhyLess, Listed: listed, Taken: missing})
	}
	for _, x := range []struct {
		kind string
		of   reason
	}{{WhyOrder, forOrder}, {WhyLineage, forLineage}, {WhyLetters, forLetters}, {WhyAlone, forAlone}, {WhyParticle, forParticle}} {
		out = appendReason(out, Reason{Kind: x.kind, Taken: float64(c.taken[x.of])})
	}
	return out
}

func appendReason(out []Reason, r Reason) []Reason {
	if r.Taken > 0 {
		out = append(out, r)
	}
	return out
}

// answered has a reason for each word of the query that is answered.
func (c *candidate) answered(f *features, p *penalties) (out []Reason) {
	for i := range c.query {
		w, l := c.query[i], c.align.links[i]
		if l.to < 0 {
			continue
		}
		r := Reason{Kind: WhySpelling, Asked: []string{w.text}, Listed: []string{c.listed[l.to].text}, Alike: float64(l.alike)}
		r.Taken = float64(linkWeight(w, c.listed, l) / f.sum * p.ofLink(l.alike))
		switch {
		case l.joins == 1 && i > 0 && c.align.links[i-1].to == l.to:
			before := &out[len(out)-1]
			before.Asked, before.Taken = append(before.Asked, w.text), before.Taken+r.Taken
			continue
		case l.joins == 2:
			r.Listed = append(r.Listed, c.listed[l.to+1].text)
		case l.joins == 0 && w.text == c.listed[l.to].text:
			r.Kind = WhySame
		}
		out = append(out, r)
	}
	return out
}

// String says the reason in a line, with what it takes.
func (r Reason) String() string {
	asked, listed := strings.Join(r.Asked, " "), strings.Join(r.Listed, " ")
	var s string
	switch r.Kind {
	case WhySame:
		s = asked + " (the same)"
	case WhySpelling:
		s = fmt.Sprintf("%s = %s (%.2f)", asked, listed, r.Alike)
	case WhyAgainst:
		s = fmt.Sprintf("%s against %s: nothing answers either", asked, listed)
	case WhyMore:
		s = asked + ": not in the listed name"
	case WhyLess:
		s = listed + ": only in the listed name"
	case WhyContext:
		s = "not alone: " + asked + " means the same listed one here"
	default:
		s = sentences[r.Kind]
	}
	if r.Taken >= 0.00005 {
		s += fmt.Sprintf(" −%.4g", float64(int(r.Taken*10000+0.5))/10000)
	}
	return s
}

var sentences = map[string]string{
	WhyOrder:    "the words stand in another order",
	WhyLineage:  "a father, or a family's name, stands in another place",
	WhyLetters:  "not letter by letter the same",
	WhyAlone:    "a single word or a kunya alone says too little",
	WhyParticle: "read without its first letter, as an attached particle",
}
