package identity_test

import (
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/identity"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// office is an article that gives somebody an office of a country.
func office(id, caption, country string) isnad.Article {
	a := page(id, caption)
	a.Mentions[1].Role.Org = country
	return a
}

func TestDoubts(t *testing.T) {
	lex := lexicon.Default()
	const ali, salim, ministry = "Wafi Ali", "سالم", "Ministry of Health"
	apart := []isnad.Story{{ID: "s", Reports: []isnad.Report{{Article: "a"}}}, {ID: "t", Reports: []isnad.Report{{Article: "b"}}}}
	one := []isnad.Story{{ID: "s", Reports: []isnad.Report{{Article: "a"}, {Article: "b"}}}}
	for _, c := range []struct {
		name     string
		articles []isnad.Article
		stories  []isnad.Story
		want     string
	}{
		{"offices of one state", []isnad.Article{office("a", ali, "Norway"), office("b", ali, "Norway"), office("c", ali, "Norway")}, nil, ""},
		{"offices of two", []isnad.Article{office("a", ali, "Norway"), office("b", ali, "Norway"), office("c", ali, "Sweden"), office("d", ali, "Sweden")}, nil, "offices NO SE"},
		{"one article astray", []isnad.Article{office("a", ali, "Norway"), office("b", ali, "Norway"), office("c", ali, "Sweden")}, nil, ""},
		{"a given name in two stories", []isnad.Article{named("a", salim), named("b", salim)}, apart, "given سالم "},
		{"in one story", []isnad.Article{named("a", salim), named("b", salim)}, one, ""},
		{"a surname in two stories", []isnad.Article{named("a", "Brinsenwald"), named("b", "Brinsenwald")}, apart, ""},
		{"a ministry in two countries", []isnad.Article{body("a", ministry, "NO"), body("b", ministry, "SE")}, nil, "countries NO SE"},
		{"in articles about several", []isnad.Article{body("a", ministry, "NO"), body("b", ministry, "SE", "NO")}, nil, ""},
		{"a ministry that says whose it is", []isnad.Article{body("a", ministry+" of Norway", "NO"), body("b", ministry+" of Norway", "SE")}, nil, ""},
		{"a body with a name of its own", []isnad.Article{body("a", "Halabi Council", "NO"), body("b", "Halabi Council", "SE")}, nil, ""},
		{"a town in one country", []isnad.Article{placed("a", "Norport", "NO", "city"), placed("b", "Norport", "NO", "city")}, nil, ""},
		{"a town in two", []isnad.Article{placed("a", "Norport", "NO", "city"), placed("b", "Norport", "SE", "city")}, nil, "countries NO SE"},
	} {
		m := identity.New(nil)
		got := ""
		for _, d := range identity.Doubts(m.Profiles(c.articles, c.stories, lex.Whose()), lex) {
			for _, r := range d.Reasons {
				got += string(r.Kind) + " " + r.Words[0] + " " + r.Words[1]
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
