package view

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

// canonicals returns the canonical names that a name asked for stands for: those
// of the mentions written so, or captioned so, in the articles; else the one that
// is named most often among those of which it is a part. A name that no article
// knows stands for itself.
func canonicals(s *Survey, name string) []string {
	if name == "" {
		return nil
	}
	key := arabic.Fold(name)
	var exact []string
	part := map[string]int{}
	for _, set := range s.Joined {
		for _, n := range set[1:] {
			if arabic.Fold(n.Caption) == key {
				exact = append(exact, set[0].Caption)
			}
		}
	}
	for i := range s.Articles {
		a := &s.Articles[i]
		for j := range a.Mentions {
			m := &a.Mentions[j]
			if m.Canonical == "" || m.Nominal {
				continue
			}
			caption, surface := arabic.Fold(m.Canonical), arabic.Fold(m.In(a.Text))
			switch {
			case caption == key || sameSurface(surface, key):
				exact = append(exact, m.Canonical)
			case partOf(caption, key) || partOf(surface, key):
				part[m.Canonical]++
			}
		}
	}
	switch {
	case len(exact) > 0:
		slices.Sort(exact)
		return slices.Compact(exact)
	case len(part) > 0:
		return byCount(part)[:1]
	}
	return []string{name}
}

// partOf reports whether the folded key is one or several whole words of a folded
// name.
func partOf(name, key string) bool { return strings.Contains(" "+name+" ", " "+key+" ") }

// sameSurface compares a folded name with a folded key, with and without the
// article and the quotation marks that print puts into names.
func sameSurface(surface, key string) bool {
	return surface == key || plain(surface) == plain(key)
}

// plain drops quotation marks and brackets, and the article of the first word;
// a name after the preposition l has lost the alef of its article already.
func plain(fold string) string {
	fold = strings.Map(func(r rune) rune {
		if strings.ContainsRune("\"'()\u00AB\u00BB\u201C\u201D\u2018\u2019", r) {
			return -1
		}
		return r
	}, fold)
	return strings.TrimPrefix(arabic.TrimArticle(strings.TrimSpace(fold)), "\u0644")
}

// variants returns how the articles write the named, by how often, then in byte
// order; descriptions and names inside longer ones are left out.
func variants(s *Survey, names []string) []string {
	count := map[string]int{}
	for i := range s.Articles {
		a := &s.Articles[i]
		for j := range a.Mentions {
			if m := &a.Mentions[j]; !m.Nominal && slices.Contains(names, m.Canonical) {
				count[m.In(a.Text)]++
			}
		}
	}
	return byCount(count)
}
