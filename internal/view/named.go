package view

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
)

// Named returns the canonical names, in byte order, that somebody may mean who
// writes asked: the one with that id, else those with that caption, else those
// that articles write so; of names that differ in spelling alone the first. Names
// that were judged are known even when no article has them any more.
func Named(articles []isnad.Article, judged []isnad.Judgement, asked string) []isnad.Name {
	key := arabic.Fold(asked)
	var byID, byCaption, bySurface []isnad.Name
	match := func(n isnad.Name) {
		if arabic.Fold(n.Caption) == key {
			byCaption = append(byCaption, n)
		}
		if strings.HasPrefix(asked, "e") && n.Entity() == asked {
			byID = append(byID, n)
		}
	}
	for _, j := range judged {
		match(j.Names[0])
		match(j.Names[1])
	}
	for i := range articles {
		a := &articles[i]
		for j := range a.Mentions {
			m := &a.Mentions[j]
			n, ok := m.Name()
			if !ok {
				continue
			}
			match(n)
			if !m.Nominal && sameSurface(arabic.Fold(m.In(a.Text)), key) {
				bySurface = append(bySurface, n)
			}
		}
	}
	for _, found := range [][]isnad.Name{byID, byCaption, bySurface} {
		if len(found) > 0 {
			return oncePerSpelling(found)
		}
	}
	return nil
}

func oncePerSpelling(names []isnad.Name) []isnad.Name {
	slices.SortFunc(names, isnad.CompareNames)
	seen := map[isnad.Name]bool{}
	return slices.DeleteFunc(names, func(n isnad.Name) bool {
		key := n.Folded()
		was := seen[key]
		seen[key] = true
		return was
	})
}

// DoubtOf returns the reasons to doubt that an entity is one.
func DoubtOf(all []isnad.Doubt, e *Entity) []isnad.Reason {
	for _, d := range all {
		if d.Name == (isnad.Name{Type: e.Type, Caption: e.Caption}) {
			return d.Reasons
		}
	}
	return nil
}

// CandidatesOf returns those of the candidates that concern one entity, whose name
// comes first in each.
func CandidatesOf(all []isnad.Candidate, e *Entity) []isnad.Candidate {
	var out []isnad.Candidate
	self := isnad.Name{Type: e.Type, Caption: e.Caption}
	for _, c := range all {
		if c.Names[1] == self {
			c = c.Turned()
		}
		if c.Names[0] == self {
			out = append(out, c)
		}
	}
	return out
}
