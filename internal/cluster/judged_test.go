package cluster_test

import (
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/cluster"
	"github.com/isnad-project/isnad/internal/identity"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Two articles give one succession, and print the name in two ways: that is one
// man, until somebody judges that it is two.
func TestJudgementsReachIntoComparisons(t *testing.T) {
	const short, full = "Salim Halabi", "Salim Nadir Halabi"
	left := func(id, day, person string) isnad.Article {
		return article(id, day, league+"; person:"+person, said{
			claim: isnad.ClaimLeadershipChange, slots: slots{"org": "Black Wave", "predecessor": person, "date": "2031-02"},
		})
	}
	articles := []isnad.Article{left("a", "2031-02-20", short), left("b", "2031-02-21", full)}
	for _, c := range []struct {
		judged isnad.Identity
		want   isnad.Verdict
	}{
		{"", isnad.VerdictAgree},
		{isnad.IdentitySame, isnad.VerdictAgree},
		{isnad.IdentityUnsure, isnad.VerdictAgree},
		{isnad.IdentityDifferent, isnad.VerdictDiffer},
	} {
		var judged []isnad.Judgement
		if c.judged != "" {
			judged = append(judged, isnad.NewJudgement(isnad.Name{Type: isnad.MentionPerson, Caption: short}, isnad.Name{Type: isnad.MentionPerson, Caption: full}, c.judged))
		}
		who := identity.New(judged)
		all := who.Apply(articles)
		lex := lexicon.Default()
		found := cluster.Comparisons(all, cluster.Stories(all, who.Bearers(), lex), who.Bearers(), lex)
		got, ok := find(found, "leadership_change.predecessor/Black Wave")
		if !ok || got.Verdict != c.want {
			t.Errorf("judged %q: %q, want %q in\n%s", c.judged, got.Verdict, c.want, slotsOf(found))
		}
	}
}
