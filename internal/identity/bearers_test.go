package identity_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/identity"
)

func TestStanding(t *testing.T) {
	const (
		full, short, vowel = "Ali Hasan Rashidi", "Ali Rashidi", "Ali Rasheidi"
		other              = "Ali Karim Rashidi"
	)
	for _, c := range []struct {
		name     string
		captions []string
		judged   []isnad.Judgement
		want     map[string]string
	}{
		{"a part left out, a vowel more", []string{full, vowel, short}, nil, map[string]string{short: full, vowel: full}},
		{"a short name that fits two", []string{full, other, short, "Omar Karim Rashidi"}, nil, nil},
		{"judged different", []string{full, short}, []isnad.Judgement{judge(full, short, isnad.IdentityDifferent)}, nil},
		{"different from what fits as well", []string{full, vowel, short}, []isnad.Judgement{judge(vowel, short, isnad.IdentityDifferent)}, nil},
		{"unsure", []string{full, short}, []isnad.Judgement{judge(full, short, isnad.IdentityUnsure)}, map[string]string{short: full}},
		{"others judged different", []string{full, short}, []isnad.Judgement{judge(full, other, isnad.IdentityDifferent)}, map[string]string{short: full}},
	} {
		got := identity.New(c.judged).Bearers().Standing(slices.Sorted(slices.Values(c.captions)))
		if !maps.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestApartReachesEveryNameOfAnEntity(t *testing.T) {
	who := identity.New([]isnad.Judgement{
		judge("Leila Mansouri", "Layla Mansuri", isnad.IdentitySame), judge("Layla Mansuri", "Layla Mansour", isnad.IdentityDifferent),
	}).Bearers()
	if !who.Apart("Layla Mansour", "Leila Mansouri") || who.MayBeOne("Layla Mansour", "Leila Mansouri") {
		t.Error("a judgement of one name does not hold for the other")
	}
	if who.Apart("Leila Mansouri", "Layla Mansuri") || !who.MayBeOne("Leila Mansouri", "Layla Mansuri") {
		t.Error("what was judged the same is apart")
	}
}
