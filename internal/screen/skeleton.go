package screen

import "math/bits"

// classes are the kinds of consonant that spellings keep: what one spelling
// writes as one, another seldom writes as another. Vowels, ain, hamza and the
// letters that also write vowels have none.
var classes = func() (t [256]byte) {
	for _, group := range []string{"b", "p", "fv", "tT6", "dD9", "z8Z", "s5", "SC", "jgG", "kqXc", "hH", "r", "l", "m", "n"} {
		for i := range len(group) {
			t[group[i]] = group[0]
		}
	}
	t['p'] = 'b'
	for _, s := range []byte{markAbd, markAllah, markDin, markKunya} {
		t[s] = s
	}
	for i := range len(digits) {
		t[digits[i]] = digits[i]
	}
	return t
}()

// kindsOf returns a bit for each kind of consonant in a word.
func kindsOf(sounds string) (kinds uint32) {
	for i := range len(sounds) {
		if c := classes[sounds[i]]; c >= 'a' {
			kinds |= 1 << (c - 'a')
		} else if c == 'S' {
			kinds |= 1 << 26
		}
	}
	return kinds
}

// tooFar reports, without measuring, that two words cannot be alike: they have
// no kind of consonant in common, or too many apart.
func tooFar(a, b uint32) bool {
	if a == 0 || b == 0 {
		return false
	}
	common := a & b
	return common == 0 && bits.OnesCount32(a|b) > 2 || max(bits.OnesCount32(a&^b), bits.OnesCount32(b&^a)) > 3
}

// longestSkeleton bounds a skeleton.
const longestSkeleton = 12

// skeleton is the consonants of a word by their classes, doubled ones once. A
// word of vowels alone has its vowels.
func skeleton(dst []byte, word []byte) []byte {
	start := len(dst)
	for _, s := range word {
		c := classes[s]
		if c != 0 && (len(dst) == start || dst[len(dst)-1] != c) && len(dst)-start < longestSkeleton {
			dst = append(dst, c)
		}
	}
	if len(dst) == start && len(word) > 0 {
		dst = append(dst, '_')
	}
	return dst
}

// hash is FNV-1a over the bytes.
func hash(of []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, b := range of {
		h = (h ^ uint64(b)) * 1099511628211
	}
	return h
}
