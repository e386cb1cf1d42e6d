package identity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad"
)

// What the names of two bodies lose by words of one meaning that are not the same
// (union, federation) and by words that only one of them has, who may be a branch of
// the other; and what names of common words alone come to at most when one of them
// has a word more.
const (
	otherWord  = 0.1
	moreWords  = 0.12
	commonMost = 0.57
)

// bodies says what the names of two bodies come to. A body with another word in its
// name is another body. Names of common words alone (Ministry of Health, Court of
// Appeal) are those of many: with a word more it is another, unless a story brings
// them together; with a place more it is that of the place, which the article must
// leave as the only one.
func (w *weigher) bodies(a, b *Profile, alike *Alike) (score float64, left string, ok bool) {
	score = alike.Score
	var both []string
	var more [2][]string
	for _, r := range alike.Words {
		switch r.Kind {
		case isnad.ReasonConflict:
			return 0, "", false
		case isnad.ReasonOmitted:
			more[0], more[1] = append(more[0], r.Words[0]), append(more[1], r.Words[1])
		case isnad.ReasonMeaning:
			score -= otherWord
		default:
			if w.another(r.Words[0], r.Words[1]) {
				return 0, "", false
			}
			both = append(both, r.Words[0])
		}
	}
	if !sameWords(alike.Words) && initials(alike.Words) {
		return 0, "", false
	}
	if w.own(both) {
		if len(more[0]) > 0 {
			score -= moreWords
		}
		return score, "", true
	}
	if score < alike.Score {
		return 0, "", false // committee and council
	}
	return w.common(a, b, score, strings.Join(more[0], " "), strings.Join(more[1], " "))
}

// own reports whether the words hold a name: more than common words and places.
func (w *weigher) own(words []string) bool {
next:
	for i := 0; i < len(words); {
		for end := len(words); end > i; end-- {
			if _, place := w.whose.Of(strings.Join(words[i:end], " ")); place {
				i = end
				continue next
			}
		}
		if !w.whose.Common(words[i]) {
			return true
		}
		i++
	}
	return false
}

// another reports whether two words that are spelt much alike are two words: names
// of two countries, two common words in Latin letters, in which captions spell a
// word in one way, or a figure and another.
func (w *weigher) another(a, b string) bool {
	if a == b {
		return false
	}
	p, isPlace := w.whose.Of(a)
	q, other := w.whose.Of(b)
	return isPlace && other && p != q || script(a) == 0 && script(b) == 0 && w.whose.Common(a) && w.whose.Common(b) ||
		figures(a) != figures(b)
}

// figures are the digits of a word.
func figures(word string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, word)
}

func sameWords(words []Word) bool {
	return !slices.ContainsFunc(words, func(r Word) bool { return r.Kind != isnad.ReasonSame })
}

// initials reports whether what two names have in common is letters by their names,
// as broadcasters are called: another one makes another.
func initials(words []Word) bool {
	for _, r := range words {
		if r.Kind != isnad.ReasonOmitted && (utf8.RuneCountInString(r.Words[0]) > longestLetter || utf8.RuneCountInString(r.Words[1]) > longestLetter) {
			return false
		}
	}
	return true
}

// longestLetter is how many letters the name of a letter has.
const longestLetter = 3

// common weighs bodies with names of common words, of which one has words more.
func (w *weigher) common(a, b *Profile, score float64, inA, inB string) (_ float64, left string, ok bool) {
	inA, inB = strings.TrimSpace(inA), strings.TrimSpace(inB)
	if inA == "" && inB == "" {
		return score, "", true
	}
	bare, words := b, inA
	if inA == "" {
		bare, words = a, inB
	}
	if inA != "" && inB != "" {
		return 0, "", false
	}
	if place, whose := w.whose.Of(words); whose {
		return score, place, bare.leaves[place] && len(bare.leaves) == 1
	}
	return min(score, commonMost), "", true
}
