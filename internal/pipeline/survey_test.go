package pipeline_test

import (
	"context"
	"reflect"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/ledgertest"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/pipeline"
	"github.com/isnad-project/isnad/internal/view"
	"pgregory.net/rapid"
)

// people are the names on the pages of a ledger of invented people.
var people = []string{"Layla Mansuri", "Leila Mansouri", "Hadi Naoum", "ليلى المنصوري"}

// folded is what a store comes to.
func folded(t *testing.T, s ledger.Store) (out view.Survey) {
	t.Helper()
	err := s.View(context.Background(), func(r ledger.Reader) error {
		articles, err := ledger.Articles(r)
		if err != nil {
			return err
		}
		judgements, err := ledger.Judgements(r)
		out = pipeline.Survey(articles, lexicon.Default(), judgements...)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// peopled is a store with a page about each of the people.
func peopled(t *testing.T) ledger.Store {
	t.Helper()
	m := ledger.NewMemory()
	for _, name := range people {
		c, a := ledgertest.Page("https://harbour.example/"+name, name+" came.")
		span := isnad.Span{End: len(name)}
		a.Mentions = []isnad.Mention{{Span: span, ID: "m1", Type: isnad.MentionPerson, Canonical: name}}
		claim, err := isnad.NewClaim(a.Text, isnad.ClaimLeadershipChange, isnad.Slots{
			"org": isnad.Text("Harbour League"), "predecessor": isnad.Text(name), "date": isnad.Text("2031-02"),
		}, span)
		if err != nil {
			t.Fatal(err)
		}
		claim.ID, claim.Status, claim.Rule = "c1", isnad.StatusAsserted, "example"
		a.Claims = []isnad.Claim{claim}
		ledgertest.Keep(t, m, c, a, isnad.Provenance{Version: "0.1.0"})
	}
	return m
}

func TestJudgingSameThenUndoingRestores(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := peopled(t)
		pair := rapid.Permutation(people).Draw(r, "pair")
		for range rapid.IntRange(0, 4).Draw(r, "judgements before") {
			others := rapid.Permutation(people).Draw(r, "others")
			if isnad.NewJudgement(isnad.Name{Caption: others[0]}, isnad.Name{Caption: others[1]}, "") !=
				isnad.NewJudgement(isnad.Name{Caption: pair[0]}, isnad.Name{Caption: pair[1]}, "") {
				ledgertest.Judge(t, s, others[0], others[1], rapid.SampledFrom(isnad.Identities).Draw(r, "verdict"))
			}
		}
		before := folded(t, s)
		ledgertest.Judge(t, s, pair[0], pair[1], isnad.IdentitySame)
		joined := folded(t, s)
		if a, b := joined.Articles, before.Articles; len(before.Joined) == 0 && reflect.DeepEqual(a, b) {
			t.Fatal("nothing was joined")
		}
		ledgertest.Judge(t, s, pair[0], pair[1], isnad.IdentityUnsure)
		if after := folded(t, s); !reflect.DeepEqual(after, before) {
			t.Fatalf("%+v\nbecame\n%+v", before, after)
		}
		ledgertest.Whole(t, s)
	})
}
