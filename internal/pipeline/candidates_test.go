package pipeline_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/pipeline"
	"github.com/isnad-project/isnad/internal/view"
	"pgregory.net/rapid"
)

func TestCandidatesWithinAndAcrossScripts(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		asked      bool
	}{
		{"a vowel more", "سليمان الدرويشي", "سليمان الدرويش", true},
		{"two scripts", "يوسف الخطابي", "Youssef al-Khattabi", true},
		{"two Latin spellings", "Hussein Khattabi", "Husayn al-Khatabi", true},
		{"as the Maghreb writes it", "شكري الجنيدي", "Choukri Djenidi", true},
		{"as the Gulf writes it", "شكري الجنيدي", "Shukry Al-Junaidi", true},
		{"a letter of another dialect", "جمال القزويني", "كمال القزويني", false},
		{"an alef more", "سليمان القصبي", "سلمان القصابي", false},
		{"the servant of God in one word", "عبد الرحيم النجاري", "عبدالرحيم النجارى", true},
		{"a father more", "إدريس الوافي", "إدريس بن علي الوافي", true},
		{"one letter makes another father", "هادي بن سلطان", "هادي بن سلمان", false},
		{"a father and his son", "خالد بن سلطان الوافي", "سلطان بن هادي الوافي", false},
		{"a father, and the son named after the grandfather", "سلطان بن خالد الوافي", "خالد بن سلطان بن خالد الوافي", false},
		{"son and father exchanged", "هادي بن سلطان", "سلطان بن هادي", false},
		{"a kunya and the bare name", "أبو سالم الوافي", "سالم الوافي", false},
		{"a kunya in one word", "أبو سالم الوافي", "ابوسالم الوافي", true},
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

// An article that names neither of two changes nothing of what is asked about
// them, whatever it names.
func TestUnrelatedArticleChangesNoQuestion(t *testing.T) {
	lex := lexicon.Default()
	naming := func(id string, kind isnad.MentionType, names ...string) isnad.Article {
		a := isnad.Article{ID: id, Text: strings.Join(names, " - ")}
		for _, name := range names {
			start := strings.Index(a.Text, name)
			a.Mentions = append(a.Mentions, isnad.Mention{Span: isnad.Span{Start: start, End: start + len(name)}, Type: kind, Canonical: name})
		}
		return a
	}
	articles := []isnad.Article{
		naming("a", isnad.MentionPerson, "إدريس الوافي", "سليمان الدرويش"), naming("b", isnad.MentionPerson, "Idriss El Ouafi"),
		naming("c", isnad.MentionPerson, "سليمان الدرويشي"), naming("d", isnad.MentionOrg, "Halabi Council"), naming("e", isnad.MentionOrg, "Halabi National Council"),
	}
	asked := func(articles []isnad.Article) view.Questions {
		s := pipeline.Survey(articles, lex)
		open, err := pipeline.Questions(&s, lex)
		if err != nil {
			t.Fatal(err)
		}
		return open
	}
	before := asked(articles)
	if len(before.Candidates) != 3 {
		t.Fatalf("%d candidates, want 3: %v", len(before.Candidates), before.Candidates)
	}
	known, captions := map[isnad.Name]bool{}, map[string]bool{}
	for i := range articles {
		for j := range articles[i].Mentions {
			n, _ := articles[i].Mentions[j].Name()
			known[n], captions[n.Caption] = true, true
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		words := []string{"يوسف", "خالد", "إدريس", "الوافي", "محمد", "القصبي", "نور", "Wafi", "Karim", "Halabi", "Olsen"}
		name := rapid.Map(rapid.SliceOfN(rapid.SampledFrom(words), 1, 3), func(w []string) string { return strings.Join(w, " ") }).
			Filter(func(name string) bool { return !captions[name] })
		kind := rapid.SampledFrom(view.Kinds).Draw(t, "kind")
		other := naming("z", kind, rapid.SliceOfNDistinct(name, 1, 5, rapid.ID[string]).Draw(t, "names")...)
		after := asked(append(slices.Clone(articles), other))
		after.Candidates = slices.DeleteFunc(after.Candidates, func(c isnad.Candidate) bool { return !known[c.Names[0]] || !known[c.Names[1]] })
		if !reflect.DeepEqual(after.Candidates, before.Candidates) {
			t.Fatalf("%v\nbecame\n%v", before.Candidates, after.Candidates)
		}
	})
}
