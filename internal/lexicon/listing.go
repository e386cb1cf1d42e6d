package lexicon

import (
	"io/fs"
	"iter"
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

// Listing is a large generated list, searched where it lies: lines of a key and,
// after a tab, what it leads to. Only a table of where lines begin is made.
type Listing struct {
	text  string
	lines keyTable // where a line begins, plus one
}

func readListing(fsys fs.FS, file string) (*Listing, error) {
	text, err := readText(fsys, file)
	if err != nil {
		return nil, err
	}
	return NewListing(text), nil
}

// NewListing returns the list in text, of which each line ends in a line feed.
func NewListing(text string) *Listing {
	l := &Listing{text: text, lines: newKeyTable(strings.Count(text, "\n") + 1)}
	for start := 0; start < len(text); {
		line, _, _ := strings.Cut(text[start:], "\n")
		key, _, _ := strings.Cut(line, "\t")
		l.lines.add(arabic.Key(key), uint32(start)+1)
		start += len(line) + 1
	}
	return l
}

// Has reports whether key is listed.
func (l *Listing) Has(key string) bool {
	_, ok := l.Find(key)
	return ok
}

// Find returns what key leads to, and whether it is listed.
func (l *Listing) Find(key string) (value string, ok bool) { return find(l, key) }

// FindBytes is [Listing.Find] for a key that was put together in a buffer.
func (l *Listing) FindBytes(key []byte) (value string, ok bool) { return find(l, key) }

func find[K string | []byte](l *Listing, key K) (value string, ok bool) {
	hash := arabic.Key(key)
	for line, next := l.lines.find(hash, int(hash)); line != 0; line, next = l.lines.find(hash, next) {
		rest := l.text[line-1:]
		if len(rest) < len(key) || rest[:len(key)] != string(key) {
			continue
		}
		if value, ok := behindKey(rest[len(key):]); ok {
			return value, true
		}
	}
	return "", false
}

// All goes over the keys and what they lead to, in the order of the list.
func (l *Listing) All() iter.Seq2[string, string] {
	return func(yield func(key, value string) bool) {
		for line := range strings.Lines(l.text) {
			key, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			if !yield(key, value) {
				return
			}
		}
	}
}

// behindKey returns what stands behind a key, or false when the key goes on.
func behindKey(rest string) (value string, ok bool) {
	switch {
	case rest == "" || rest[0] == '\n':
		return "", true
	case rest[0] != '\t':
		return "", false
	}
	value, _, _ = strings.Cut(rest[1:], "\n")
	return value, true
}
