package tagger

// Features are hashes. Those of a word alone, at its place beside the token that
// is labelled, are apart from those of several words: what the model makes of
// them is worked out once a word and kept.

// The places of a word beside the token that is labelled.
const (
	before2 = iota
	before1
	here
	after1
	after2
	offsets // how many there are
)

// own appends the features of a word that stands at offset beside the token
// that is labelled.
func own(w *word, offset int, out []uint32) []uint32 {
	n := uint32(offset) * 32
	put := func(value uint32) {
		out = append(out, mix(n, value))
		n++
	}
	put(w.fold)
	put(w.class[0])
	if offset == before2 || offset == after2 {
		return out
	}
	for _, c := range w.class[1:] {
		put(c)
	}
	if offset != here {
		return out
	}
	put(0)
	put(w.stem)
	put(w.lists)
	put(mix(w.shape, w.lists))
	for _, affix := range w.affix {
		put(affix)
	}
	return out
}

// firstJoint is the number of the first feature of several words.
const firstJoint = 1 << 8

// joint appends the features of token i that are no word's own: of several
// words, of listed phrases, of the letter at the end as it is written.
func joint(ws []word, i int, out []uint32) []uint32 {
	b2, b1, w, a1 := at(ws, i-2), at(ws, i-1), &ws[i], at(ws, i+1)
	n := uint32(firstJoint)
	put := func(a, b uint32) {
		out = append(out, mix(mix(n, a), b))
		n++
	}
	put(w.last, 0)
	put(b1.stem, w.stem)
	put(w.stem, a1.stem)
	put(b1.fold, a1.fold)
	for c := range classes {
		put(b1.class[c], w.class[c])
		put(w.class[c], a1.class[c])
	}
	put(mix(b1.class[1], w.class[1]), a1.class[1])
	put(mix(b2.class[1], b1.class[1]), w.class[1])
	put(b2.class[2], b1.class[2])
	put(b2.class[3], b1.class[3])
	put(b1.lists, w.lists)
	put(w.lists, a1.lists)
	put(mix(b1.lists, w.lists), a1.lists)
	put(mix(b2.lists, b1.lists), w.lists)
	put(b1.stem, w.lists)
	put(b1.class[0], w.lists)
	put(a1.class[0], w.lists)
	put(b2.class[0], w.lists)
	put(mix(b2.stem, b1.stem), w.lists)
	put(w.shape, b1.lists)
	put(b1.shape, w.shape)
	put(mix(w.affix[5], w.affix[0]), b1.lists)
	put(w.joined, 0)
	put(w.joined, b1.joined)
	put(w.joined, a1.joined)
	put(w.joined, mix(b1.joined, a1.joined))
	return marked(b1, w, a1, out)
}

// joints is the most that joint appends: those counted there, and all of marked.
const joints = 36 + 5*phrases

// firstMarked is the number of the first feature of listed phrases.
const firstMarked = 1 << 9

// marked appends the features of the lists in whose phrases the words stand.
func marked(b1, w, a1 *word, out []uint32) []uint32 {
	put := func(list, n int, a, b uint32) {
		out = append(out, mix(mix(uint32(firstMarked+8*list+n), a), b))
	}
	for list := range phrases {
		if mark := w.mark(list); mark != 0 {
			put(list, 0, mark, 0)
			put(list, 1, mark, b1.stem)
			put(list, 2, mark, b1.class[1])
		}
		if mark := b1.mark(list); mark != 0 {
			put(list, 3, mark, w.shape)
		}
		if mark := a1.mark(list); mark != 0 {
			put(list, 4, mark, 0)
		}
	}
	return out
}

// mark returns where the word stands in a phrase of the list; of class nouns
// also which.
func (w *word) mark(list int) uint32 {
	if list == headPhrase && w.marks[list] != 0 {
		return mix(w.head, uint32(w.marks[list]&position))
	}
	return uint32(w.marks[list])
}

// joinMarks joins the marks of all lists, without their details.
func joinMarks(marks *[phrases]uint8) uint32 {
	var h uint32
	for _, m := range marks {
		h = h<<4 | uint32(m&(withParticle|position))
	}
	return h
}

var edge = word{
	fold: 1, stem: 1, shape: 1,
	class: [classes]uint32{1 << 20, 1 << 20, 1 << 20, 1 << 20},
}

func at(ws []word, i int) *word {
	if i < 0 || i >= len(ws) {
		return &edge
	}
	return &ws[i]
}
