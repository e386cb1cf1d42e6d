package lexicon

import (
	"hash/maphash"
	"strings"
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

type remembered[T any] struct {
	word  string
	value T
}

// NewMemo returns an empty memo.
func NewMemo[T any]() *Memo[T] { return &Memo[T]{seed: maphash.MakeSeed()} }

// Of returns what work makes of the word; the same word must always come to the
// same value, which must not hold the word: its article would stay in memory.
func (m *Memo[T]) Of(word string, work func(word string) T) T {
	slot := &m.slots[maphash.String(m.seed, word)%memoSlots]
	if r := slot.Load(); r != nil && r.word == word {
		return r.value
	}
	value := work(word)
	slot.Store(&remembered[T]{strings.Clone(word), value})
	return value
}
