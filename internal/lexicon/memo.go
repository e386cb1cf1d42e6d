package lexicon

import (
	"hash/maphash"
	"sync/atomic"
)

// memoSlots is how many words a [Memo] holds at most, a power of two.
const memoSlots = 1 << 15

// Memo keeps what was worked out of words, for news says the same words again
// and again. It is of fixed size: a word that comes takes the place of one that
// stood there. It may be used from many goroutines.
type Memo[T any] struct {
	seed  maphash.Seed
	slots [memoSlots]atomic.Pointer[remembered[T]]
}

// longestRemembered is the most bytes of a word that a [Memo] keeps.
const longestRemembered = 31

// remembered holds the word itself, so that to look at it is one fetch.
type remembered[T any] struct {
	size  uint8
	word  [longestRemembered]byte
	value T
}

// NewMemo returns an empty memo.
func NewMemo[T any]() *Memo[T] { return &Memo[T]{seed: maphash.MakeSeed()} }

// Of returns what work makes of the word; the same word must always come to the
// same value, which must not hold the word: its article would stay in memory.
// Words longer than news has are worked out each time.
func (m *Memo[T]) Of(word string, work func(word string) T) T {
	if len(word) > longestRemembered {
		return work(word)
	}
	slot := &m.slots[maphash.String(m.seed, word)%memoSlots]
	if r := slot.Load(); r != nil && string(r.word[:r.size]) == word {
		return r.value
	}
	r := &remembered[T]{size: uint8(len(word)), value: work(word)}
	copy(r.word[:], word)
	slot.Store(r)
	return r.value
}
