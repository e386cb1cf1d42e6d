package pipeline_test

import (
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/pipeline"
)

func TestCandidatesWithinAndAcrossScripts(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		asked      bool
	}{
		{"a vowel more", "سليمان الدرويشي", "سليمان الدرويش", true},
		{"two scripts", "يوسف الخطابي", "Youssef al-Khattabi", true},
		{"two Latin spellings", "Hussein Khattabi", "Husayn al-Khatabi", true},
		{"a father more", "إدريس الوافي", "إدريس بن علي الوافي", true},
		{"one letter makes another father", "هادي بن سلطان", "هادي بن سلمان", false},
		{"a surname alone", "الوافي", "إدريس الوافي", false},
		{"another given name", "سليم الوافي", "كريم الوافي", false},
		{"nothing in common", "ليلى المنصوري", "هادي نعوم", false},
	} {
		var articles []isnad.Article
		for _, name := range []string{c.a, c.b} {
			articles = append(articles, isnad.Article{
				ID: name, Text: name,
				Mentions: []isnad.Mention{{Span: isnad.Span{End: len(name)}, Type: isnad.MentionPerson, Canonical: name}},
			})
		}
		s := pipeline.Survey(articles, lexicon.Default())
		open, err := pipeline.Questions(&s, lexicon.Default())
		found := open.Candidates
		if err != nil {
			t.Fatal(err)
		}
		if (len(found) == 1) != c.asked {
			t.Errorf("%s: %v", c.name, found)
		}
		for _, f := range found {
			words := 0
			for _, r := range f.Reasons {
				words += len(strings.Fields(r.Words[0]))
			}
			if words == 0 {
				t.Errorf("%s: no reasons in %v", c.name, f)
			}
		}
	}
}
