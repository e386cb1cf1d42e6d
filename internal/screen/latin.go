package screen

import "strings"

// digraphs are pairs of Latin letters that write one sound.
var digraphs = map[[2]byte]byte{
	{'k', 'h'}: 'X', {'s', 'h'}: 'S', {'c', 'h'}: 'C', {'t', 'h'}: 'T', {'d', 'h'}: 'D', {'g', 'h'}: 'G', {'z', 'h'}: 'Z',
	{'p', 'h'}: 'f', {'d', 'j'}: 'j', {'c', 'k'}: 'k', {'o', 'u'}: 'u', {'o', 'o'}: 'u', {'e', 'e'}: 'i',
}

// digraphTable is digraphs by the letters' places in the alphabet.
var digraphTable = func() (t [26][26]byte) {
	for pair, s := range digraphs {
		t[pair[0]-'a'][pair[1]-'a'] = s
	}
	return t
}()

// longer are runs of Latin letters that write one sound: of German and French,
// of Bosnian and Russian in Latin letters.
var longer = []struct {
	letters string
	sound   byte
}{{"dsch", 'j'}, {"tsch", 'C'}, {"sch", 'S'}, {"tch", 'C'}, {"dzh", 'j'}}

// appendLatin reads a folded word in Latin letters. What English, French, German
// and Russian habits write in several ways is one sound: digraphs; a letter
// twice; ay, ai, ei, ey and aw, au, aou before a consonant; iy and y before a
// vowel; ou and w before a vowel. What Arabic always writes has its symbol: the
// hamza or ain before a first vowel, the yeh of a last i.
func appendLatin(dst []byte, word string) []byte {
	start := len(dst)
	if word != "" && vowel(word[0]) {
		dst, start = append(dst, hamza), start+1
	}
	put := func(s byte) {
		if len(dst) == start || dst[len(dst)-1] != s {
			dst = append(dst, s)
		}
	}
	for i := 0; i < len(word) && len(dst) < start+maxSymbols-1; {
		c := word[i]
		if c < 'a' || c > 'z' {
			if c >= '0' && c <= '9' {
				dst = append(dst, digits[c-'0'])
			}
			i++
			continue
		}
		if n := appendGlide(word, i, put); n > 0 {
			i += n
			continue
		}
		i += appendSound(word, i, put)
	}
	return dst
}

// appendSound puts the sound that is written from the letter at i on, and returns
// how many letters write it.
func appendSound(word string, i int, put func(byte)) int {
	rest := word[i:]
	for _, l := range longer {
		if len(rest) >= len(l.letters) && rest[:len(l.letters)] == l.letters {
			put(l.sound)
			return len(l.letters)
		}
	}
	c, next, third := rest[0], letter(rest, 1), letter(rest, 2)
	switch {
	case (rest == "i" || rest == "y" || rest == "ee") && i > 0 && !vowel(word[i-1]):
		put(finalYeh)
		return len(rest)
	case next != 0 && digraphTable[c-'a'][next-'a'] != 0:
		put(digraphTable[c-'a'][next-'a'])
		return 2
	case c == 'q' && next == 'u' && (third == 'e' || third == 'i'):
		put('k')
		return 2
	case c == 'c' && (next == 'e' || next == 'i' || next == 'y'):
		put('s')
	case c == 'x':
		put('k')
		put('s')
	case c == 'h' && len(rest) == 1 && i > 0 && vowel(word[i-1]):
		put(finalHeh)
	case c == 'y' && i > 0 && !vowel(word[i-1]) && !vowel(next):
		put('i')
	default:
		put(c)
	}
	return 1
}

// appendGlide puts the sounds of y and w, with the vowel before them, where the
// letters at i write them, and returns how many letters do.
func appendGlide(word string, i int, put func(byte)) int {
	rest := word[i:]
	c, next, third := rest[0], letter(rest, 1), letter(rest, 2)
	alone := i == 0 || !vowel(word[i-1])
	switch {
	case (c == 'a' || c == 'e') && (next == 'i' || next == 'y') && alone && third != 0 && !vowel(third):
		put('a')
		put('y')
		return 2
	case c == 'a' && next == 'o' && third == 'u':
		put('a')
		put('w')
		return 3
	case c == 'a' && (next == 'u' || next == 'w') && alone && !vowel(third):
		put('a')
		put('w')
		return 2
	case c == 'o' && next == 'u' && vowel(third):
		put('w')
		return 2
	case c == 'i' && next == 'y' && vowel(third) && i > 0:
		put('y')
		return 2
	}
	return 0
}

// letter returns the small letter at i, 0 for none.
func letter(s string, i int) byte {
	if i >= len(s) || s[i] < 'a' || s[i] > 'z' {
		return 0
	}
	return s[i]
}

// somali returns a word as other spellings have it, where it may be Somali, which
// writes the Arabic hah as x and ain as c: Axmed, Cali.
func somali(word string) string {
	if !strings.Contains(word, "x") && (word[0] != 'c' || !vowel(letter(word, 1))) {
		return word
	}
	return strings.NewReplacer("x", "h", "c", "").Replace(word)
}
