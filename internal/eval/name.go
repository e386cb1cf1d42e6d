package eval

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// names compares names as the gold guidelines allow: in any of the forms that a
// record accepts, or by a word that both have.
type names map[string]map[string]bool // canonical → folded forms

func namesOf(g *Gold) names {
	n := names{}
	add := func(canonical, form string) {
		if n[canonical] == nil {
			n[canonical] = map[string]bool{}
		}
		n[canonical][foldName(form)] = true
	}
	for i := range g.Article.Mentions {
		if m := &g.Article.Mentions[i]; m.Canonical != "" {
			add(m.Canonical, m.In(g.Article.Text))
			add(m.Canonical, m.Canonical)
		}
	}
	for canonical, aliases := range g.Aliases {
		for _, alias := range aliases {
			add(canonical, alias)
		}
	}
	return n
}

// same reports whether got names what canonical names.
func (n names) same(canonical, got string) bool {
	if canonical == "" || got == "" {
		return canonical == got
	}
	key := foldName(got)
	forms := n[canonical]
	if forms[key] {
		return true
	}
	for form := range forms {
		if key != "" && len([]rune(form)) > 3 && (strings.Contains(form, key) || strings.Contains(key, form)) {
			return true
		}
	}
	return shareWord(key, foldName(canonical))
}

func (n names) sameChain(want, got []string) bool {
	if len(want) != len(got) {
		return false
	}
	for i := range want {
		if !n.same(want[i], got[i]) {
			return false
		}
	}
	return true
}

// shareWord reports whether two folded names have a word in common that is no
// article or preposition.
func shareWord(a, b string) bool {
	words := map[string]bool{}
	for _, w := range strings.Fields(a) {
		words[w] = !functionWord(w)
	}
	for _, w := range strings.Fields(b) {
		if words[w] {
			return true
		}
	}
	return false
}

func functionWord(w string) bool {
	switch w {
	case "al", "the", "of", "for", "and", "in":
		return true
	}
	return false
}

// foldName is the form under which names are compared: compatibility forms,
// case, vowel signs, tatweel, hamza seats and everything that is no letter or
// digit fall away.
func foldName(s string) string {
	folded := strings.Map(func(r rune) rune {
		switch {
		case r == '\u0640' || (r >= '\u064B' && r <= '\u0652'):
			return -1
		case r == '\u0622' || r == '\u0623' || r == '\u0625' || r == '\u0671':
			return '\u0627'
		case r == '\u0649':
			return '\u064A'
		case r == '\u0629':
			return '\u0647'
		case unicode.IsLetter(r) || unicode.IsNumber(r) || r == '_':
			return unicode.ToLower(r)
		}
		return ' '
	}, norm.NFKC.String(s))
	return strings.Join(strings.Fields(folded), " ")
}
