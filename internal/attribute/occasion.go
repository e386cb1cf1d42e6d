package attribute

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
)

// occasion reads the medium and the media that the words of r name.
func (p *page) occasion(r tokens, f *phrase) {
	if f.noun.Kind == "document" {
		f.medium = f.noun.Medium
	}
	for k := r.first; k < r.last; k++ {
		noun := p.sourceNoun(k)
		if (noun.Kind == "document" || noun.Kind == "platform") && f.medium == "" && k >= f.head.last && p.setting(k) {
			f.medium = noun.Medium
		}
		m, _ := p.agent(k)
		if m == nil || m.Type != isnad.MentionOrg || k < f.head.last || m.Start < p.t.Tokens[k].Start {
			continue
		}
		if k > 0 && p.cover[k-1] == p.cover[k] {
			continue
		}
		if p.carries(k, m, f) && !p.ownOutlet(m) {
			f.outlets = append(f.outlets, m)
		}
	}
}

// setting reports whether token k stands behind a preposition that says where
// something was said, directly or with a word between (في ختام مؤتمر), or has
// one attached.
func (p *page) setting(k int) bool {
	if m, _ := p.agent(k); m != nil && p.sourceNoun(k).Kind != "platform" {
		return false
	}
	for i := k; i >= max(0, k-3); i-- {
		switch p.classAfterConjunction(i) {
		case "fi", "prep", "ala", "an":
			return true
		}
	}
	return p.governs(k)
}

// carries reports whether the body mentioned at k is a medium that carried the
// words: it is called one, or the words were said to it.
func (p *page) carries(k int, m *isnad.Mention, f *phrase) bool {
	if p.sourceNoun(k).Kind == "platform" || f.mention == m {
		return false
	}
	if p.sourceNoun(k).Kind == "media" || p.sourceNoun(k-1).Kind == "media" {
		return true
	}
	if p.punct(k-1) && p.sourceNoun(k-2).Kind == "media" {
		return true
	}
	if f.medium != "interview" && f.medium != "article" && f.medium != "statement" {
		return false
	}
	to := p.punct(k-1) && p.t.Fold(k-2) == "\u0644" || p.t.Fold(k-1) == "\u0644"
	return to || m.Start > p.t.Tokens[k].Start && p.lam(k) || p.class(k-1) == "prep"
}

// ownOutlet reports whether m names the outlet of the article itself, which a
// chain leaves out: by its name, or by the letters of its domain.
func (p *page) ownOutlet(m *isnad.Mention) bool {
	own := p.a.Outlet
	name := arabic.Fold(own.Name)
	if name != "" && (name == arabic.Fold(m.In(p.a.Text)) || name == arabic.Fold(m.Canonical)) {
		return true
	}
	domain := strings.Map(latin, arabic.Fold(own.Domain))
	caption := strings.Map(latin, arabic.Fold(m.Canonical))
	return len(caption) >= 3 && strings.HasPrefix(strings.TrimPrefix(domain, "www"), caption)
}

// latin keeps the letters a to z and the digits.
func latin(r rune) rune {
	if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
		return r
	}
	return -1
}
