package screen

import "sync"

// memory keeps which words of a shelf the words of past queries may be: few names
// are borne by most people. What it has forgotten is found again.
type memory struct {
	mu   sync.Mutex
	like map[heard][]likeWord
}

// heard is all of a word that decides what it is like.
type heard struct {
	sounds, alt string
	script      script
	concept     int32
	family      int
	names       uint32
}

// mostRemembered bounds a memory, which is emptied when it is full.
const mostRemembered = 4096

// recall returns what the word may be, and finds it out when it is not known.
func (k *memory) recall(w *word, find func() []likeWord) []likeWord {
	key := heard{w.sounds, w.alt, w.script, w.concept, w.apart.Family, w.apart.Names}
	k.mu.Lock()
	like, known := k.like[key]
	k.mu.Unlock()
	if known {
		return like
	}
	like = find()
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.like == nil || len(k.like) >= mostRemembered {
		k.like = map[heard][]likeWord{}
	}
	k.like[key] = like
	return like
}
