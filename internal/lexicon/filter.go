package lexicon

// keyFilter holds keys of words (arabic.Key) so that most words which a table
// does not have are turned away by one look: a bit for each key, of sixteen or
// more bits a key. The zero value holds none.
type keyFilter struct {
	bits []uint64
	keys []uint32
}

const (
	bitsPerKey = 16
	wordBits   = 64
)

func (f *keyFilter) add(key uint32) {
	f.keys = append(f.keys, key)
	if len(f.keys)*bitsPerKey <= len(f.bits)*wordBits {
		f.set(key)
		return
	}
	f.bits = make([]uint64, max(2*len(f.bits), 1))
	for _, k := range f.keys {
		f.set(k)
	}
}

func (f *keyFilter) set(key uint32) { f.bits[f.at(key)] |= 1 << (key % wordBits) }

// at is the element of bits that key stands in.
func (f *keyFilter) at(key uint32) int { return int(key/wordBits) & (len(f.bits) - 1) }

// may reports whether key may be held.
func (f *keyFilter) may(key uint32) bool {
	return len(f.bits) > 0 && f.bits[f.at(key)]>>(key%wordBits)&1 != 0
}

// mayAny reports whether one of the keys may be held.
func (f *keyFilter) mayAny(keys []uint32) bool {
	for _, key := range keys {
		if f.may(key) {
			return true
		}
	}
	return false
}
