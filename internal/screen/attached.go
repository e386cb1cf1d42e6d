package screen

import (
	"strings"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Second halves as they are attached in Latin letters.
var (
	attachedAllah = []string{"ullah", "ollah", "allah", "ellah", "illah", "ulla", "olla"}
	attachedDin   = []string{
		"eddine", "eddin", "uddin", "addin", "oddin", "iddin", "aldin", "eldin", "uldin", "eddeen", "uddeen", "aldeen", "eldeen",
		"oldin", "odin", "addine", "aldine", "eldine", "uddine", "adin", "edin", "udin",
	}
)

func cutLatin(text string) (prefix, base, suffix string) {
	base = text
	if rest, ok := strings.CutPrefix(base, "abd"); ok && len(rest) >= 4 {
		prefix, base = string(markAbd), cutArticle(rest)
		if ofGod[base] {
			return prefix, "", string(markAllah)
		}
		if end, ok := strings.CutPrefix(base, "llah"); ok && len(end) >= 3 {
			return prefix + string(markAllah), end, "" // Abdollahpour
		}
	} else if rest := cutKunya(base); len(rest) >= 4 && !vowel(rest[0]) {
		prefix, base = string(markKunya), rest
		if rest[0] == 'l' && !vowel(rest[1]) {
			base = rest[1:]
		}
	}
	for _, end := range attachedAllah {
		if rest, ok := strings.CutSuffix(base, end); ok && len(rest) >= 3 {
			return prefix, rest, string(markAllah)
		}
	}
	for _, end := range attachedDin {
		if rest, ok := strings.CutSuffix(base, end); ok && len(rest) >= 2 {
			return prefix, rest, string(markDin)
		}
	}
	return prefix, base, ""
}

// ofGod is what a servant's name ends in when it is Allah.
var ofGod = map[string]bool{"lah": true, "lla": true, "llah": true, "illah": true, "ilah": true, "elah": true}

// cutArticle takes the article, however it is assimilated, off the second half
// of a servant's name.
func cutArticle(rest string) string {
	if vowel(rest[0]) {
		rest = rest[1:]
	}
	if ofGod[rest] || strings.HasPrefix(rest, "llah") {
		return rest
	}
	if len(rest) > 3 && (rest[0] == 'l' && (!vowel(rest[1]) || len(rest) > 5) || rest[0] == rest[1]) {
		return rest[1:]
	}
	return rest
}

// withoutArticle takes off a Latin word the article of the next one, which spellings
// of South Asia attach to it: Matiur Rahman, Ziaul Haq.
func withoutArticle(text, next string) string {
	bare, n := text, len(text)
	if n < 5 || next == "" || text[n-2] != 'u' || vowel(text[n-3]) && text[n-3] != 'i' && text[n-3] != 'a' {
		return text
	}
	if last := text[n-1]; last == 'l' || last == next[0] && strings.IndexByte("rsdntz", last) >= 0 {
		bare = text[:n-2]
	}
	return bare
}

// cutKunya takes "father of" off a word.
func cutKunya(text string) string {
	for _, father := range []string{"abou", "abu", "abo"} {
		if rest, ok := strings.CutPrefix(text, father); ok {
			return rest
		}
	}
	return ""
}

// withoutBu takes a Maghrebi "father of" off a Latin word that may begin with it.
func withoutBu(text string) string {
	for _, father := range []string{"bou", "bu"} {
		if rest, ok := strings.CutPrefix(text, father); ok && len(rest) >= 5 && !vowel(rest[0]) {
			return rest
		}
	}
	return ""
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// Letters of the Arabic article and what a half of a name has at least.
const (
	ofThe  = "\u0627\u0644"
	twoArb = 4 // bytes of two letters
	triArb = 6 // of three
)

// cutArabic takes the halves off a name that is written as one word.
func (r *reader) cutArabic(text string) (prefix, base, suffix string) {
	base = text
	if rest, ok := r.words.CutPrefix(lexicon.ScreenAbd, base); ok && len(rest) >= triArb {
		prefix, base = string(markAbd), rest
		if r.words.Word(rest).Class == lexicon.ScreenAllah {
			return prefix, "", string(markAllah)
		}
		if behind, ok := r.words.CutPrefix(lexicon.ScreenAllah, rest); ok {
			return prefix + string(markAllah), behind, ""
		}
		base = arabic.TrimArticle(rest)
	} else if rest, ok := r.words.CutPrefix(lexicon.ScreenKunya, base); ok && len(rest) >= triArb {
		prefix, base = string(markKunya), arabic.TrimArticle(rest)
	}
	for _, half := range []struct {
		class lexicon.ScreenClass
		mark  byte
	}{{lexicon.ScreenAllah, markAllah}, {lexicon.ScreenDin, markDin}} {
		if rest, ok := r.words.CutSuffix(half.class, base); ok && len(rest) >= twoArb {
			return prefix, rest, string(half.mark)
		}
	}
	return prefix, base, ""
}
