package view

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

// canonicals returns the canonical names that a name asked for stands for: those
// of the mentions written so, or captioned so, in the articles; else those of
// which it is a part. A name that no article knows stands for itself.
func canonicals(s *Survey, name string) []string {
	if name == "" {
		return nil
	}
	key := arabic.Fold(name)
	var exact, part []string
	for i := range s.Articles {
		a := &s.Articles[i]
		for j := range a.Mentions {
			m := &a.Mentions[j]
			if m.Canonical == "" || m.Nominal {
				continue
			}
			caption := arabic.Fold(m.Canonical)
			switch {
			case caption == key || sameSurface(m.In(a.Text), key):
				exact = append(exact, m.Canonical)
			case strings.Contains(" "+caption+" ", " "+key+" "):
				part = append(part, m.Canonical)
			}
		}
	}
	found := exact
	if len(found) == 0 {
		found = part
	}
	if len(found) == 0 {
		return []string{name}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// sameSurface compares a name as an article writes it with a folded one, with
// and without the article and the quotation marks that print puts into names.
func sameSurface(surface, key string) bool {
	fold := arabic.Fold(surface)
	if fold == key {
		return true
	}
	return plain(fold) == plain(key)
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
