package attribute

import "strings"

// possessives are the attached pronouns of the third person.
var possessives = []string{"\u0647\u0645\u0627", "\u0647\u0645", "\u0647\u0627", "\u0647"}

// possessed returns the nouns that token k may be with a pronoun cut off: none for
// one written with teh marbuta, which ends a word.
func (p *page) possessed(k int) []string {
	if k < 0 || k >= len(p.t.Tokens) || strings.HasSuffix(p.t.Surface(k), "\u0629") {
		return nil
	}
	return withoutPossessive(p.t.Fold(k))
}

// withoutPossessive returns the nouns that a folded word may be with a pronoun
// cut off; a teh before the pronoun may be the feminine ending.
func withoutPossessive(fold string) []string {
	var out []string
	for _, suffix := range possessives {
		n := len(fold) - len(suffix)
		if n < 4 || fold[n:] != suffix {
			continue
		}
		stem := fold[:n]
		out = append(out, stem)
		if cut := len(stem) - 2; cut > 2 && stem[cut:] == "\u062A" {
			out = append(out, stem[:cut]+"\u0647")
		}
	}
	return out
}
