package lexicon

import (
	"hash/maphash"
	"io/fs"
	"strings"
)

// Listing is a large generated list, searched where it lies: lines of a key and,
// after a tab, what it leads to. Only a table of line numbers by hash is made.
type Listing struct {
	lines string
	seed  maphash.Seed
	slots []uint32 // by hash, open addressing: where a line begins, plus one; 0 is free
}

func readListing(fsys fs.FS, file string) (*Listing, error) {
	raw, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, err
	}
	return NewListing(string(raw)), nil
}

// NewListing returns the list in lines, of which each ends in a line feed.
func NewListing(lines string) *Listing {
	l := &Listing{lines: lines, seed: maphash.MakeSeed()}
	size := 16
	for size < 2*strings.Count(l.lines, "\n") {
		size *= 2
	}
	l.slots = make([]uint32, size)
	for start := 0; start < len(l.lines); {
		end := strings.IndexByte(l.lines[start:], '\n')
		if end < 0 {
			end = len(l.lines) - start
		}
		end += start
		key, _, _ := strings.Cut(l.lines[start:end], "\t")
		i := l.slot(key)
		for l.slots[i] != 0 {
			i = (i + 1) % size
		}
		l.slots[i] = uint32(start) + 1
		start = end + 1
	}
	return l
}

func (l *Listing) slot(key string) int {
	return int(maphash.String(l.seed, key) & uint64(len(l.slots)-1))
}

// Has reports whether key is listed.
func (l *Listing) Has(key string) bool {
	_, ok := l.Find(key)
	return ok
}

// Find returns what key leads to, and whether it is listed.
func (l *Listing) Find(key string) (value string, ok bool) {
	for i := l.slot(key); l.slots[i] != 0; i = (i + 1) % len(l.slots) {
		if line := l.lines[l.slots[i]-1:]; strings.HasPrefix(line, key) {
			if value, ok := behindKey(line[len(key):]); ok {
				return value, true
			}
		}
	}
	return "", false
}

// FindBytes is [Listing.Find] for a key that was put together in a buffer.
func (l *Listing) FindBytes(key []byte) (value string, ok bool) {
	first := int(maphash.Bytes(l.seed, key) & uint64(len(l.slots)-1))
	for i := first; l.slots[i] != 0; i = (i + 1) % len(l.slots) {
		if line := l.lines[l.slots[i]-1:]; len(line) >= len(key) && line[:len(key)] == string(key) {
			if value, ok := behindKey(line[len(key):]); ok {
				return value, true
			}
		}
	}
	return "", false
}

// behindKey returns what stands behind a key, or false when the key goes on.
func behindKey(rest string) (value string, ok bool) {
	switch {
	case rest == "" || rest[0] == '\n':
		return "", true
	case rest[0] != '\t':
		return "", false
	}
	if end := strings.IndexByte(rest, '\n'); end >= 0 {
		rest = rest[:end]
	}
	return rest[1:], true
}
