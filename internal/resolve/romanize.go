package resolve

import "strings"

// letters are the Latin letters for those of the Arabic script, in the simple
// form that newspapers use.
var letters = map[rune]string{
	'\u0621': "", '\u0627': "a", '\u0628': "b", '\u062A': "t", '\u062B': "th", '\u062C': "j", '\u062D': "h",
	'\u062E': "kh", '\u062F': "d", '\u0630': "dh", '\u0631': "r", '\u0632': "z", '\u0633': "s", '\u0634': "sh",
	'\u0635': "s", '\u0636': "d", '\u0637': "t", '\u0638': "z", '\u0639': "a", '\u063A': "gh", '\u0641': "f",
	'\u0642': "q", '\u0643': "k", '\u0644': "l", '\u0645': "m", '\u0646': "n", '\u0647': "h", '\u0624': "u",
	'\u0626': "i", '\u067E': "p", '\u0686': "ch", '\u0698': "zh", '\u06A4': "v", '\u06AF': "g",
}

// romanize writes a folded word letter by letter; a short vowel that the script
// leaves out becomes an a, but never stands at the end.
func romanize(fold string) string {
	var b strings.Builder
	runes := []rune(fold)
	vowel := true // nothing to break yet
	for i, r := range runes {
		last := i == len(runes)-1
		switch r {
		case '\u0648', '\u064A':
			long, short := "u", "w"
			if r == '\u064A' {
				long, short = "i", "y"
			}
			if vowel && !last || i == 0 {
				b.WriteString(short)
				vowel = false
			} else {
				b.WriteString(long)
				vowel = true
			}
			continue
		case '\u0627', '\u0639':
			if !vowel || i == 0 {
				b.WriteString("a")
			}
			vowel = true
			continue
		case '\u0647':
			if last {
				if !vowel {
					b.WriteString("a")
				}
				continue
			}
		}
		if !vowel && !last {
			if next := runes[i+1]; next != '\u0627' && next != '\u0648' && next != '\u064A' {
				b.WriteString("a")
			}
		}
		b.WriteString(letters[r])
		vowel = false
	}
	return b.String()
}
