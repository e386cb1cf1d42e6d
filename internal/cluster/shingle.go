package cluster

import (
	"slices"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
)

// width is how many words make a shingle: four tell a sentence taken over from
// a phrase that everybody uses.
const width = 4

// shingles are the runs of four folded words of an article's own text, hashed,
// sorted and without repetition (Broder 1997, On the resemblance and
// containment of documents). Punctuation, marks and spelling variants do not
// count, nor does boilerplate.
func shingles(a *isnad.Article) []uint64 {
	var out []uint64
	if len(a.Blocks) == 0 {
		out = appendShingles(out, a.Text)
	}
	for _, b := range a.Blocks {
		switch b.Kind {
		case isnad.BlockTitle, isnad.BlockBody, isnad.BlockHeading, isnad.BlockCaption:
			out = appendShingles(out, b.In(a.Text))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// appendShingles hashes the words one after the other, and the shingle from the
// hashes of its words.
func appendShingles(dst []uint64, text string) []uint64 {
	t := arabic.Tokenize(text)
	var window [width]uint64
	n := 0
	for i := range t.Tokens {
		if t.Tokens[i].Kind == arabic.Punct {
			continue
		}
		copy(window[:], window[1:])
		window[width-1] = wordHash(t.Fold(i))
		if n++; n < width {
			continue
		}
		h := uint64(offset)
		for _, w := range window {
			h = mix(h ^ w)
		}
		dst = append(dst, h)
	}
	return dst
}

// offset and prime are those of FNV-1a, 64 bits.
const (
	offset = 14695981039346656037
	prime  = 1099511628211
)

func wordHash(s string) uint64 {
	h := uint64(offset)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * prime
	}
	return h
}

// mix is the finaliser of SplitMix64 (Steele, Lea, Flood 2014): it spreads every
// bit of h over all others.
func mix(h uint64) uint64 {
	h = (h ^ h>>30) * 0xBF58476D1CE4E5B9
	h = (h ^ h>>27) * 0x94D049BB133111EB
	return h ^ h>>31
}

// overlap is the number of shingles in both.
func overlap(a, b []uint64) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}
