package attribute

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
)

// speaker picks the mention of r that names the source: a person in the head,
// then a role, then a body or place; behind a title that runs on over
// prepositions, or behind a comma in apposition, a person further on.
func (p *page) speaker(r tokens, f *phrase) *isnad.Mention {
	if f.noun.Kind == "kin" {
		return nil
	}
	if m, after := p.agent(f.head.first); m != nil && m.Start == p.t.Tokens[f.head.first].Start && after < f.head.last && m.Type == isnad.MentionPlace {
		return m // a name governs no noun: what stands behind it is another's
	}
	var best *isnad.Mention
	for k := f.head.first; k < f.head.last; {
		m, after := p.agent(k)
		if m != nil && rank(m) > rank(best) && !p.demonym(k, m, f) {
			best = m
		}
		k = after
	}
	if best != nil && best.Type == isnad.MentionPerson {
		return best
	}
	if m := p.apposed(r, f); m != nil {
		return m
	}
	if best != nil && best.Type == isnad.MentionOrg {
		if p.membersOf(best, f) {
			return nil
		}
		if f.noun.Kind == "person" && arabic.HasArticle(p.t.Fold(f.head.first)) && best.Start >= p.t.Tokens[f.head.first].End {
			// a definite noun governs none: أبلغ الوزير القناة
			f.head.last = p.t.At(best.Start)
			best = nil
		}
	}
	if best != nil && best.Type == isnad.MentionPlace && f.noun.Kind == "person" {
		best = nil // the commander of a town is not the town
	}
	switch {
	case best == nil && f.noun.Kind == "document":
		return p.issuer(r, f)
	case best == nil && (f.noun.Kind == "person" || f.noun.Kind == "people" || f.noun.Kind == "any"):
		return p.employer(r, f)
	}
	return best
}

// membersOf reports whether the head names people of the body that it ends with, and
// not the body: it begins with a noun in the plural of possession (مستخدمو الموقع).
func (p *page) membersOf(m *isnad.Mention, f *phrase) bool {
	first := f.head.first
	if p.cover[first] != 0 || f.noun.Kind != "" && f.noun.Kind != "kin" || m.Start <= p.t.Tokens[first].Start {
		return false
	}
	for k := first; k < f.head.last && p.cover[k] == 0; k++ {
		fold := p.t.Fold(k)
		if !arabic.HasArticle(fold) && len(fold) > 8 && (strings.HasSuffix(fold, "\u0648") || strings.HasSuffix(fold, "\u064A") && k > first) {
			return true
		}
	}
	return false
}

// demonym reports whether the place named at k may as well be the adjective of an
// unnamed source that is written alike (وسائل إعلام سورية).
func (p *page) demonym(k int, m *isnad.Mention, f *phrase) bool {
	if m.Type != isnad.MentionPlace || k == f.head.first {
		return false
	}
	switch f.noun.Kind {
	case "media", "any", "people":
		_, ok := p.words.nisbas.Longest(&p.t, k)
		return ok
	}
	return false
}

func rank(m *isnad.Mention) int {
	if m == nil {
		return 0
	}
	switch m.Type {
	case isnad.MentionPerson:
		return 4
	case isnad.MentionRole:
		return 3
	case isnad.MentionOrg:
		return 2
	}
	return 1
}

// employer finds the body that an unnamed person speaks for: متحدث باسم الهيئة,
// مسؤول في الوزارة.
func (p *page) employer(r tokens, f *phrase) *isnad.Mention {
	k := f.head.last
	switch {
	case p.class(k) == "of" || p.class(k) == "fi":
		k++
	case k+1 < r.last && p.governs(k):
	default:
		return nil
	}
	if k >= r.last {
		return nil
	}
	if m, _ := p.agent(k); m != nil && m.Type == isnad.MentionOrg {
		return m
	}
	return p.bodyBefore(k)
}

// bodyBefore is the body named before token k that the definite noun there points
// back to (باسم الشبكة): the noun opens its name, or stands before it.
func (p *page) bodyBefore(k int) *isnad.Mention {
	fold := p.t.Fold(k)
	if !arabic.HasArticle(fold) {
		return nil
	}
	fold = arabic.TrimArticle(fold)
	for i := k - 1; i > 0; i-- {
		m, _ := p.agent(i)
		if m == nil || m.Type != isnad.MentionOrg || p.cover[i-1] == p.cover[i] {
			continue
		}
		for j := i; j >= max(0, i-2); j-- {
			if (j == i || p.punct(i-1)) && strings.TrimPrefix(arabic.TrimArticle(p.t.Fold(j)), "\u0627\u0644") == fold {
				return m
			}
		}
		if p.t.Fold(i-1) == fold {
			return m
		}
	}
	return nil
}

// issuer finds who stands behind a document: بيان صادر عن الهيئة.
func (p *page) issuer(r tokens, f *phrase) *isnad.Mention {
	for k := f.head.last; k < r.last && !p.comma(k); {
		m, after := p.agent(k)
		if m != nil && m.Type != isnad.MentionPlace && p.sourceNoun(k).Kind != "platform" {
			return m
		}
		k = after
	}
	return nil
}

// apposed finds a person that ends the title in the head: المتحدث باسم الهيئة
// فلان، or مدير الهيئة، فلان،.
func (p *page) apposed(r tokens, f *phrase) *isnad.Mention {
	for k := f.head.last; k < r.last; {
		m, after := p.agent(k)
		switch {
		case m != nil && m.Type == isnad.MentionPerson && m.Start == p.t.Tokens[k].Start:
			return m
		case p.comma(k) && k > f.head.last:
			return p.namedNext(k+1, r.last)
		}
		if k == f.head.last && p.class(k) == "an" && f.noun.Kind == "person" {
			k++ // المسؤول عن المركز، فلان
			continue
		}
		switch p.class(k) {
		case "prep", "who", "that", "ila", "ala", "an", "clause":
			return nil
		}
		if noun := p.sourceNoun(k); noun.Kind == "document" || k > f.head.last && noun.Kind == "media" {
			return nil
		}
		k = after
	}
	return nil
}

// namedNext is the person named at token k, or behind one word there that gives
// their rank.
func (p *page) namedNext(k, end int) *isnad.Mention {
	for i := k; i < min(k+2, end); i++ {
		if m, _ := p.agent(i); m != nil && m.Type == isnad.MentionPerson && m.Start == p.t.Tokens[i].Start {
			return m
		}
	}
	return nil
}

// pointsBack reports whether the head names its source only by pointing at one
// named before: a definite noun alone, or with نفسه or an adjective.
func (p *page) pointsBack(f phrase) bool {
	if f.noun.Kind == "" || f.noun.Kind == "head" {
		return false
	}
	n := f.head.last - f.head.first
	if n > 1 && p.class(f.head.last-1) == "same" {
		return true
	}
	if !arabic.HasArticle(p.t.Fold(f.head.first)) || n > 3 {
		return false
	}
	for k := f.head.first + 1; k < f.head.last; k++ {
		if !arabic.HasArticle(p.t.Fold(k)) {
			return false
		}
	}
	return true
}
