package identity

import (
	"maps"
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Doubts returns the entities under whose one name articles may mean several, in
// the order of their names. Equal names are one entity by themselves, and the
// world has more people, ministries and towns than names.
func Doubts(profiles []Profile, lex *lexicon.Lexicon) []isnad.Doubt {
	var out []isnad.Doubt
	for i := range profiles {
		p := &profiles[i]
		var reasons []isnad.Reason
		switch p.Name.Type {
		case isnad.MentionPlace:
			reasons = severalOf(isnad.ReasonCountries, slices.Sorted(maps.Keys(p.lies)))
		case isnad.MentionOrg:
			reasons = severalOf(isnad.ReasonCountries, p.left(lex.Whose()))
		case isnad.MentionPerson:
			reasons = append(severalOf(isnad.ReasonOffices, p.states()), p.givenAlone(lex.Given())...)
		}
		if len(reasons) > 0 {
			out = append(out, isnad.Doubt{Name: p.Name, Reasons: reasons})
		}
	}
	return out
}

// severalOf is a reason when there are two or more of what there should be one of.
func severalOf(kind isnad.ReasonKind, of []string) []isnad.Reason {
	if len(of) < 2 {
		return nil
	}
	return []isnad.Reason{{Kind: kind, Words: [2]string{of[0], of[1]}}}
}

// left returns the countries that articles leave for a body with a name of common
// words that says no country: such a name is one for each.
func (p *Profile) left(whose *lexicon.Whose) []string {
	for _, word := range strings.Fields(arabic.Fold(p.Name.Caption)) {
		if _, place := whose.Of(word); place || !whose.Common(word) {
			return nil // it has a name of its own, or says whose it is
		}
	}
	countries := maps.Clone(p.leaves)
	delete(countries, severalCountries)
	return slices.Sorted(maps.Keys(countries))
}

// An office of a state that fewer than twice articles give somebody, or that many
// more give of another state, is taken for a mistake in reading.
const (
	twice = 2
	rare  = 3 // times as many
)

// states returns the states whose offices articles give somebody, those left out
// that only few do.
func (p *Profile) states() []string {
	most := 0
	for _, articles := range p.serves {
		most = max(most, articles)
	}
	var out []string
	for country, articles := range p.serves {
		if articles >= twice && articles*rare >= most {
			out = append(out, country)
		}
	}
	slices.Sort(out)
	return out
}

// givenAlone is a reason when a given name is all that several stories say.
func (p *Profile) givenAlone(given map[string]lexicon.Given) []isnad.Reason {
	if !p.single || len(p.stories) < 2 {
		return nil
	}
	for _, form := range p.Forms {
		if _, ok := given[arabic.Fold(form)]; ok {
			return []isnad.Reason{{Kind: isnad.ReasonGiven, Words: [2]string{form}}}
		}
	}
	return nil
}
