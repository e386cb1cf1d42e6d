package ledgertest

import (
	"context"
	"errors"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/ledger"
)

// Judge keeps a judgement of two people in a step of its own, and returns whether
// it was new.
func Judge(t *testing.T, s ledger.Store, a, b string, verdict isnad.Identity) (added bool) {
	t.Helper()
	j := isnad.NewJudgement(isnad.Name{Type: isnad.MentionPerson, Caption: a}, isnad.Name{Type: isnad.MentionPerson, Caption: b}, verdict)
	err := s.Update(context.Background(), func(w ledger.Writer) (err error) {
		added, err = ledger.Judge(w, j)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return added
}

func testJudgement(t *testing.T, s ledger.Store) {
	const a, b, c = "Layla al-Mansuri", "Leila al-Mansouri", "Hadi Naoum"
	want(t, "new", Judge(t, s, a, b, isnad.IdentitySame), true)
	want(t, "the same again", Judge(t, s, b, a, isnad.IdentitySame), false)
	want(t, "of others", Judge(t, s, a, c, isnad.IdentityDifferent), true)
	want(t, "undone", Judge(t, s, b, a, isnad.IdentityUnsure), true)
	view(t, s, func(r ledger.Reader) error {
		all, err := ledger.AllJudgements(r)
		if err != nil {
			return err
		}
		want(t, "entries", len(all), 3)
		want(t, "superseded", []int64{all[0].Superseded, all[1].Superseded, all[2].Superseded}, []int64{3, 0, 0})
		holds, errs := ledger.Judgements(r)
		want(t, "what holds", holds, []isnad.Judgement{all[1].Judgement, all[2].Judgement})
		first, err := r.Entry(1)
		third, err3 := r.Entry(3)
		want(t, "answers", third.Answers, first.Digest)
		return errors.Join(errs, err, err3)
	})
	same := isnad.Name{Type: isnad.MentionPerson, Caption: a}
	for name, j := range map[string]isnad.Judgement{
		"of one name":       isnad.NewJudgement(same, same, isnad.IdentitySame),
		"of two kinds":      isnad.NewJudgement(same, isnad.Name{Type: isnad.MentionPlace, Caption: b}, isnad.IdentitySame),
		"without a name":    isnad.NewJudgement(same, isnad.Name{Type: isnad.MentionPerson}, isnad.IdentitySame),
		"without verdict":   isnad.NewJudgement(same, isnad.Name{Type: isnad.MentionPerson, Caption: b}, ""),
		"of something else": isnad.NewJudgement(isnad.Name{Type: isnad.MentionDate, Caption: a}, isnad.Name{Type: isnad.MentionDate, Caption: b}, isnad.IdentitySame),
	} {
		err := s.Update(context.Background(), func(w ledger.Writer) error {
			_, err := ledger.Judge(w, j)
			return err
		})
		if err == nil {
			t.Errorf("a judgement %s was kept", name)
		}
	}
}

func testJudgedArticles(t *testing.T, s ledger.Store) {
	c, a := Page("https://harbour.example/1", "Seven boats came.")
	Judge(t, s, "Layla al-Mansuri", "Leila al-Mansouri", isnad.IdentitySame)
	Keep(t, s, c, a, older)
	before := texts(t, s)
	Judge(t, s, "Layla al-Mansuri", "Leila al-Mansouri", isnad.IdentityDifferent)
	want(t, "articles", texts(t, s), before)
	want(t, "kept", Keep(t, s, c, a, older), ledger.Kept{})
	want(t, "again by a newer program", Keep(t, s, c, a, newer), ledger.Kept{Analysis: true, Known: true})
}
