package arabic

import (
	"strings"
	"unicode/utf8"
)

// TrimPronoun takes an attached pronoun (his, her, their, our) off a folded word
// and reports whether there was one; the feminine ending, which opens into a
// teh before it, is put back. At least three letters remain.
func TrimPronoun(fold string) (stem string, ok bool) {
	for _, p := range [...]string{
		string(heh) + string(alef), string(heh) + "\u0645", "\u0646" + string(alef), string(heh),
	} {
		stem, ok := strings.CutSuffix(fold, p)
		if !ok || utf8.RuneCountInString(stem) < 3 {
			continue
		}
		if open, ok := strings.CutSuffix(stem, string(teh)); ok {
			stem = open + string(heh)
		}
		return stem, true
	}
	return fold, false
}
