package arabic

import "math/bits"

// Key is a hash of a folded word, for tables of words. It is the same in every
// run; different words seldom share one.
func Key[S string | []byte](fold S) uint32 {
	h := uint64(len(fold))
	for ; len(fold) >= 8; fold = fold[8:] {
		h = stir(h ^ first8(fold))
	}
	var rest uint64
	for i := range len(fold) {
		rest = rest<<8 | uint64(fold[i])
	}
	return uint32(stir(h ^ rest))
}

// stir multiplies by the golden ratio of 64 bits and folds the product.
func stir(h uint64) uint64 {
	high, low := bits.Mul64(h, 0x9E3779B97F4A7C15)
	return high ^ low
}

// first8 reads the first eight bytes of s as one number.
func first8[S string | []byte](s S) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
