package identity

import (
	"cmp"
	"slices"

	"github.com/isnad-project/isnad"
)

// Alike is another entity that a name may be a spelling of.
type Alike struct {
	Entity string // the id that its forms were indexed under
	Score  float64
	Words  []isnad.Reason // of the name, then of the entity
}

// Matcher finds, among the forms of all profiles, those that a form may be
// another spelling of. It may return the entity whose form it is.
type Matcher func(form string, kind isnad.MentionType) []Alike

// fromShown is the score from which on a candidate is shown.
const fromShown = 0.6

// What is said around two names adds to their likeness, or takes from it. The
// weights only order what a person is asked; none joins anything.
const (
	sameOffice = 0.08
	sameBody   = 0.04
	sameStory  = 0.03
	together   = -0.25 // an article that names both takes them for two
	highest    = 0.99  // nothing is certain before a person says so
)

// Candidates returns the pairs of entities that may be one, the likeliest first.
// What was judged different is left out; what nobody could tell is marked.
func (m *Map) Candidates(profiles []Profile, match Matcher) []isnad.Candidate {
	byID := make(map[string]int, len(profiles))
	for i := range profiles {
		byID[profiles[i].Name.Entity()] = i
	}
	best := map[[2]int]Alike{}
	for i := range profiles {
		for _, form := range profiles[i].Forms {
			for _, found := range match(form, profiles[i].Name.Type) {
				j, known := byID[found.Entity]
				if !known || j == i || profiles[i].Name.Type != profiles[j].Name.Type {
					continue
				}
				pair := [2]int{i, j}
				if j < i {
					pair, found.Words = [2]int{j, i}, turned(found.Words)
				}
				if was, ok := best[pair]; !ok || better(found, was) {
					best[pair] = found
				}
			}
		}
	}
	var out []isnad.Candidate
	for pair, alike := range best {
		if c, ok := m.candidate(&profiles[pair[0]], &profiles[pair[1]], alike); ok {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b isnad.Candidate) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), isnad.CompareNames(a.Names[0], b.Names[0]), isnad.CompareNames(a.Names[1], b.Names[1]))
	})
	return out
}

// candidate weighs what the articles say of two entities of like names.
func (m *Map) candidate(a, b *Profile, alike Alike) (isnad.Candidate, bool) {
	verdict := m.Verdict(a.Name, b.Name)
	if verdict == isnad.IdentityDifferent || otherPlace(a, b) || otherThing(a.Name.Type, alike) {
		return isnad.Candidate{}, false
	}
	c := isnad.Candidate{
		Names: [2]isnad.Name{a.Name, b.Name}, Score: nameScore(a.Name.Type, alike), Reasons: slices.Clone(alike.Words), Unsure: verdict == isnad.IdentityUnsure,
	}
	add := func(kind isnad.ReasonKind, weight float64, words ...string) {
		c.Score += weight
		r := isnad.Reason{Kind: kind}
		copy(r.Words[:], words)
		c.Reasons = append(c.Reasons, r)
	}
	if o, same := shared(a, b); same {
		if o.office != "" {
			add(isnad.ReasonOffice, sameOffice, o.office, o.body)
		} else {
			add(isnad.ReasonBody, sameBody, o.body)
		}
	}
	if a.country != "" && a.country == b.country {
		add(isnad.ReasonCountry, 0, a.country)
	}
	if meet(a.articles, b.articles) {
		add(isnad.ReasonTogether, together)
	} else if meet(a.stories, b.stories) {
		add(isnad.ReasonStory, sameStory)
	}
	c.Score = min(c.Score, highest)
	return c, c.Score >= fromShown
}

// otherPlace reports whether two places lie in different countries or are of
// different kinds, as a town and the district that is named after it.
func otherPlace(a, b *Profile) bool {
	return a.Name.Type == isnad.MentionPlace &&
		(a.placeKind != b.placeKind || (a.country != b.country && a.country != "" && b.country != ""))
}

// fromPlace is the likeness from which on two names of places may be spellings of
// one: what lies north and what lies north-west are nearly written alike.
const fromPlace = 0.9

// otherThing reports whether the names of two bodies or places say by themselves
// that they are two: a body with another word in its name is another body, and a
// place with a word more another place.
func otherThing(t isnad.MentionType, alike Alike) bool {
	has := func(k isnad.ReasonKind) bool {
		return slices.ContainsFunc(alike.Words, func(r isnad.Reason) bool { return r.Kind == k })
	}
	switch t {
	case isnad.MentionOrg:
		return has(isnad.ReasonConflict)
	case isnad.MentionPlace:
		return has(isnad.ReasonConflict) || has(isnad.ReasonOmitted) || alike.Score < fromPlace
	}
	return false
}

// fewWords is the most that the names of two people come to who have one word in
// common, or no more in common than apart: such a pair is shown only when what is
// said around them speaks for it.
const fewWords = 0.58

// nameScore is what the names alone come to.
func nameScore(t isnad.MentionType, alike Alike) float64 {
	common, apart := 0, 0
	for _, r := range alike.Words {
		switch r.Kind {
		case isnad.ReasonSame, isnad.ReasonVariant:
			common++
		case isnad.ReasonConflict:
			apart++
		}
	}
	if t == isnad.MentionPerson && (common < 2 || apart >= common) {
		return min(alike.Score, fewWords)
	}
	return alike.Score
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

func meet(a, b map[string]bool) bool {
	for k := range a {
		if b[k] {
			return true
		}
	}
	return false
}

// turned are the reasons with the two names exchanged.
func turned(words []isnad.Reason) []isnad.Reason {
	out := slices.Clone(words)
	for i := range out {
		out[i].Words[0], out[i].Words[1] = out[i].Words[1], out[i].Words[0]
	}
	return out
}

// better orders ways in which two entities are alike, whatever came first.
func better(a, b Alike) bool {
	if a.Score != b.Score {
		return a.Score > b.Score
	}
	return slices.CompareFunc(a.Words, b.Words, func(x, y isnad.Reason) int {
		return cmp.Or(cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.Words[0], y.Words[0]), cmp.Compare(x.Words[1], y.Words[1]))
	}) < 0
}
