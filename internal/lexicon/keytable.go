package lexicon

// keyTable leads from keys of words (arabic.Key) to numbers above 0, of which one
// key may have several: open addressing over a fixed number of slots. Words share
// keys, if seldom: who asks must look whether the number is the word's.
type keyTable []keySlot

type keySlot struct{ key, value uint32 }

// newKeyTable returns a table for at most n numbers.
func newKeyTable(n int) keyTable {
	size := 16
	for size < 2*n {
		size *= 2
	}
	return make(keyTable, size)
}

func (t keyTable) add(key, value uint32) {
	i := int(key) & (len(t) - 1)
	for t[i].value != 0 {
		i = (i + 1) & (len(t) - 1)
	}
	t[i] = keySlot{key, value}
}

// find returns a number of the key, and from where the search for the next goes
// on; it begins at int(key). The number is 0 when there is none; numbers come in
// the order in which they were added.
func (t keyTable) find(key uint32, from int) (value uint32, next int) {
	for i := from & (len(t) - 1); t[i].value != 0; i = (i + 1) & (len(t) - 1) {
		if t[i].key == key {
			return t[i].value, i + 1
		}
	}
	return 0, 0
}
