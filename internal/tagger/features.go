package tagger

// featureCount is how many features a token has.
const featureCount = 42

// features returns the rows of the weight table that token i of the sentence
// adds up: hashes of the token, its neighbours, and both together.
func features(ws []word, i int, out *[featureCount]uint32) {
	b2, b1, w, a1, a2 := at(ws, i-2), at(ws, i-1), &ws[i], at(ws, i+1), at(ws, i+2)
	n := 0
	put := func(a, b uint32) {
		out[n] = mix(mix(uint32(n), a), b)
		n++
	}
	put(0, 0)
	put(w.fold, 0)
	put(w.stem, 0)
	put(b1.fold, 0)
	put(a1.fold, 0)
	put(b2.fold, 0)
	put(a2.fold, 0)
	put(b1.stem, w.stem)
	put(w.stem, a1.stem)
	put(b1.fold, a1.fold)
	put(w.fine, 0)
	put(w.coarse, 0)
	put(b1.fine, 0)
	put(a1.fine, 0)
	put(b2.fine, 0)
	put(a2.fine, 0)
	put(b1.coarse, w.coarse)
	put(w.coarse, a1.coarse)
	put(b1.fine, w.fine)
	put(w.fine, a1.fine)
	put(mix(b1.coarse, w.coarse), a1.coarse)
	put(mix(b2.coarse, b1.coarse), w.coarse)
	put(w.lists, 0)
	put(b1.lists, w.lists)
	put(w.lists, a1.lists)
	put(mix(b1.lists, w.lists), a1.lists)
	put(mix(b2.lists, b1.lists), w.lists)
	put(b1.stem, w.lists)
	put(b1.fine, w.lists)
	put(a1.fine, w.lists)
	put(b2.fine, w.lists)
	put(mix(b2.stem, b1.stem), w.lists)
	put(w.shape, w.lists)
	put(w.shape, b1.lists)
	put(b1.shape, w.shape)
	for _, affix := range w.affix {
		put(affix, 0)
	}
	put(mix(w.affix[5], w.affix[0]), b1.lists)
}

var edge = word{fold: 1, stem: 1, fine: 1 << 20, coarse: 1 << 20, shape: 1}

func at(ws []word, i int) *word {
	if i < 0 || i >= len(ws) {
		return &edge
	}
	return &ws[i]
}
