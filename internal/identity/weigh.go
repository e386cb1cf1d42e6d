package identity

import (
	"slices"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// What is said around two names adds to their likeness, or takes from it. The
// weights only order what a person is asked; none joins anything. They were chosen
// by reading candidates in the news of 2018, see docs/names.md.
const (
	sameOffice  = 0.08
	sameBody    = 0.04
	sameStory   = 0.03
	sameCompany = 0.02
	together    = -0.25 // an article that names both takes them for two
	misprinted  = -0.05 // or prints one name in two ways
	highest     = 0.99  // nothing is certain before a person says so
)

// weigher weighs pairs of entities.
type weigher struct {
	judged *Map
	whose  *lexicon.Whose
}

// weigh says what two entities of like names come to with what the articles say of
// them; ok is false when nobody needs to be asked.
func (w *weigher) weigh(a, b *Profile, alike Alike) (c isnad.Candidate, ok bool) {
	score, left, ok := w.names(a, b, &alike)
	if !ok {
		return c, false
	}
	c, ok = w.pair(a, b, score, alike.Words)
	if !ok {
		return c, false
	}
	if left != "" {
		add(&c, isnad.ReasonCountry, 0, left)
	} else if a.Name.Type == isnad.MentionPlace && a.country != "" && a.country == b.country {
		add(&c, isnad.ReasonCountry, 0, a.country)
	}
	if o, same := shared(a, b); same && o.office != "" {
		add(&c, isnad.ReasonOffice, sameOffice, o.office, o.body)
	} else if same {
		add(&c, isnad.ReasonBody, sameBody, o.body)
	}
	switch {
	case meet(a.articles, b.articles) && spelling(alike.Words):
		add(&c, isnad.ReasonTogether, misprinted)
	case meet(a.articles, b.articles):
		add(&c, isnad.ReasonTogether, together)
	case meet(a.stories, b.stories):
		add(&c, isnad.ReasonStory, sameStory)
	}
	if who, some := company(a, b); some > 0 {
		add(&c, isnad.ReasonCompany, sameCompany, who)
	}
	c.Score = min(c.Score, highest)
	return c, c.Score >= fromShown
}

// pair begins a candidate; ok is false when the two were judged different.
func (w *weigher) pair(a, b *Profile, score float64, words []Word) (c isnad.Candidate, ok bool) {
	verdict := w.judged.Verdict(a.Name, b.Name)
	c = isnad.Candidate{Names: [2]isnad.Name{a.Name, b.Name}, Score: score, Unsure: verdict == isnad.IdentityUnsure}
	for _, word := range words {
		c.Reasons = append(c.Reasons, word.Reason)
	}
	return c, verdict != isnad.IdentityDifferent
}

func add(c *isnad.Candidate, kind isnad.ReasonKind, weight float64, words ...string) {
	c.Score += weight
	r := isnad.Reason{Kind: kind}
	copy(r.Words[:], words)
	c.Reasons = append(c.Reasons, r)
}

// names says what two names come to by themselves; ok is false when they say that
// they name two. A body without a country may be that of the country which its
// articles leave; that country is returned.
func (w *weigher) names(a, b *Profile, alike *Alike) (score float64, left string, ok bool) {
	switch a.Name.Type {
	case isnad.MentionPlace:
		return alike.Score, "", !otherPlace(a, b, alike)
	case isnad.MentionOrg:
		return w.bodies(a, b, alike)
	}
	return people(alike), "", !alike.Father
}

// Two people whose names have one word in common, or another word each (another
// father, another surname), or only the commonest in common and one has more, come
// to fewWords at most: such a pair is shown only when what is said around them speaks
// for it.
const (
	fewWords = 0.58
	tellTwo  = 1.15 // what two words must tell together, of which one alone tells 0.45 to 1
)

// people is what the names of two people come to.
func people(alike *Alike) float64 {
	common, apart, lone, tell := 0, 0, 0, 0.0
	for _, r := range alike.Words {
		switch r.Kind {
		case isnad.ReasonSame, isnad.ReasonVariant:
			common++
			tell += r.Tells
		case isnad.ReasonConflict:
			apart++
		case isnad.ReasonOmitted:
			lone++
		}
	}
	if common < 2 || apart > 0 || (lone > 0 && tell < tellTwo) {
		return min(alike.Score, fewWords)
	}
	return alike.Score
}

// fromPlace is the likeness from which on two names of places may be spellings of
// one: what lies north and what lies north-west are nearly written alike.
const fromPlace = 0.9

// otherPlace reports whether two places lie in different countries or are of
// different kinds, as a town and the district that is named after it, or have names
// that differ by more than spelling.
func otherPlace(a, b *Profile, alike *Alike) bool {
	return a.placeKind != b.placeKind || (a.country != b.country && a.country != "" && b.country != "") ||
		!spelling(alike.Words) || alike.Score < fromPlace
}

// spelling reports whether two names differ in spelling alone.
func spelling(words []Word) bool {
	return !slices.ContainsFunc(words, func(r Word) bool { return r.Kind != isnad.ReasonSame && r.Kind != isnad.ReasonVariant })
}

// shared returns the office that both hold, or else the body alone that both
// have one of.
func shared(a, b *Profile) (o office, same bool) {
	for _, x := range a.offices {
		for _, y := range b.offices {
			switch {
			case x == y && x.office != "":
				return x, true
			case x.body == y.body && (!same || x.body < o.body):
				o, same = office{body: x.body}, true
			}
		}
	}
	return o, same
}

// company returns how many people articles name beside both, and the first of them
// in byte order. Articles that name both say nothing of that.
func company(a, b *Profile) (first string, some int) {
	if a.Name.Type != isnad.MentionPerson {
		return "", 0
	}
	for who := range a.company {
		if b.company[who] && who != a.Name.Caption && who != b.Name.Caption {
			some++
			if first == "" || who < first {
				first = who
			}
		}
	}
	return first, some
}

func meet(a, b map[string]bool) bool {
	for k := range a {
		if b[k] {
			return true
		}
	}
	return false
}
