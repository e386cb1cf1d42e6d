package ledger

import (
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"
	"sync"

	"github.com/isnad-project/isnad"
)

// Memory is a store that lives as long as the process.
type Memory struct {
	mu    sync.RWMutex
	state memory
}

// memory is one state of the log. Its slices and maps only grow, and a step
// that fails is undone by keeping the state from before it.
type memory struct {
	head    isnad.Head
	tree    Tree
	entries []isnad.Entry
	latest  map[string]int64       // kind and key → number
	answers map[isnad.Digest]int64 // answered → number
	blobs   map[isnad.Digest][]byte
}

// NewMemory returns an empty store.
func NewMemory() *Memory {
	return &Memory{state: memory{
		latest: map[string]int64{}, answers: map[isnad.Digest]int64{}, blobs: map[isnad.Digest][]byte{},
	}}
}

// View reads the log.
func (m *Memory) View(ctx context.Context, step func(Reader) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	m.mu.RLock()
	defer m.mu.RUnlock()
	return step(&m.state)
}

// Update extends the log, or leaves it as it was when step fails.
func (m *Memory) Update(ctx context.Context, step func(Writer) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	next := m.state.clone()
	if err := step(&next); err != nil {
		return err
	}
	m.state = next
	return nil
}

// Close does nothing.
func (m *Memory) Close() error { return nil }

func (m *memory) clone() memory {
	return memory{
		head: m.head, tree: Tree{m.tree.size, slices.Clone(m.tree.peaks)}, entries: slices.Clone(m.entries),
		latest: maps.Clone(m.latest), answers: maps.Clone(m.answers), blobs: maps.Clone(m.blobs),
	}
}

// Head returns the state of the log.
func (m *memory) Head() (isnad.Head, error) { return m.head, nil }

// Entry returns the entry with that number.
func (m *memory) Entry(seq int64) (isnad.Entry, error) {
	if seq < 1 || seq > int64(len(m.entries)) {
		return isnad.Entry{}, fmt.Errorf("entry %d: %w", seq, ErrNotFound)
	}
	return m.entries[seq-1], nil
}

// Latest returns the newest entry with that kind and key.
func (m *memory) Latest(kind isnad.EntryKind, key string) (isnad.Entry, error) {
	return m.withoutPayload(m.latest[string(kind)+" "+key])
}

// Answer returns the newest entry that answers the one with that digest.
func (m *memory) Answer(d isnad.Digest) (isnad.Entry, error) {
	return m.withoutPayload(m.answers[d])
}

func (m *memory) withoutPayload(seq int64) (isnad.Entry, error) {
	e, err := m.Entry(seq)
	e.Payload = nil
	return e, err
}

// Entries yields the entries in order.
func (m *memory) Entries() iter.Seq2[isnad.Entry, error] {
	return func(yield func(isnad.Entry, error) bool) {
		for _, e := range m.entries {
			if !yield(e, nil) {
				return
			}
		}
	}
}

// Headers yields the entries in order, without their payloads.
func (m *memory) Headers() iter.Seq2[isnad.Entry, error] {
	return func(yield func(isnad.Entry, error) bool) {
		for _, e := range m.entries {
			e.Payload = nil
			if !yield(e, nil) {
				return
			}
		}
	}
}

// Blob returns captured bytes by their digest.
func (m *memory) Blob(d isnad.Digest) ([]byte, error) {
	b, ok := m.blobs[d]
	if !ok {
		return nil, ErrNotFound
	}
	return b, nil
}

// Append seals the entry behind the head and adds it.
func (m *memory) Append(e isnad.Entry, _ *isnad.Article) (isnad.Entry, error) {
	e, err := Seal(m.head, e)
	if err != nil {
		return e, err
	}
	if err := m.tree.Append(e.Digest); err != nil {
		return e, err
	}
	m.entries = append(m.entries, e)
	m.latest[string(e.Kind)+" "+e.Key] = e.Seq
	if e.Answers != "" {
		m.answers[e.Answers] = e.Seq
	}
	m.head = isnad.Head{Size: e.Seq, Last: e.Digest, Root: m.tree.Root()}
	return e, nil
}

// PutBlob keeps captured bytes under their digest.
func (m *memory) PutBlob(d isnad.Digest, b []byte) error {
	m.blobs[d] = slices.Clone(b)
	return nil
}
