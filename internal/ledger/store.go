// Package ledger is the log of everything that was learnt: how an entry is
// encoded and chained to the one before, what is appended when, how the log is
// verified, and how it folds into the articles as they are now known. The format
// is docs/ledger-format.md.
package ledger

import (
	"context"
	"errors"
	"iter"

	"github.com/isnad-project/isnad"
)

// ErrNotFound is returned, wrapped, for an entry or blob that a store lacks.
var ErrNotFound = errors.New("not in the ledger")

// Reader reads one unchanging state of a log.
type Reader interface {
	// Head returns the state of the log.
	Head() (isnad.Head, error)
	// Entry returns the entry with that number.
	Entry(seq int64) (isnad.Entry, error)
	// Latest returns the newest entry with that kind and key, without its payload.
	Latest(kind isnad.EntryKind, key string) (isnad.Entry, error)
	// Answer returns the newest entry that answers the one with that digest,
	// without its payload.
	Answer(d isnad.Digest) (isnad.Entry, error)
	// Entries yields the entries in order.
	Entries() iter.Seq2[isnad.Entry, error]
	// Headers yields the entries in order, without their payloads.
	Headers() iter.Seq2[isnad.Entry, error]
	// Blob returns captured bytes by their digest, as the store has them:
	// unchecked.
	Blob(d isnad.Digest) ([]byte, error)
}

// Writer extends a log within one step.
type Writer interface {
	Reader
	// Append seals the entry behind the head and adds it. The article is what the
	// payload of an analysis holds, for stores that index it; nil for other kinds.
	Append(e isnad.Entry, a *isnad.Article) (isnad.Entry, error)
	// PutBlob keeps captured bytes under their digest.
	PutBlob(d isnad.Digest, b []byte) error
}

// Store keeps a log. A step of Update is kept whole or not at all, and what it
// kept is safe when Update returns. Steps that write come one after another;
// their number and the readers' is not bounded.
type Store interface {
	View(ctx context.Context, step func(Reader) error) error
	Update(ctx context.Context, step func(Writer) error) error
	Close() error
}
