package sqlite

import (
	"context"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/ledger"
)

// Update extends the log by one transaction.
func (s *Store) Update(ctx context.Context, step func(ledger.Writer) error) error {
	if s.write == nil {
		return &isnad.InputError{Input: s.path, Reason: "is open to read alone", Next: "open it to write"}
	}
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return explain(s.path, err)
	}
	defer tx.Rollback() //nolint:errcheck // after a commit there is nothing to undo
	w := &writer{reader: reader{ctx: ctx, tx: tx, analyser: s.analyser}}
	if err := w.begin(); err != nil {
		return explain(s.path, err)
	}
	if err := step(w); err != nil {
		if codeOf(err) != 0 {
			return explain(s.path, err)
		}
		return err
	}
	if err := w.end(); err != nil {
		return explain(s.path, err)
	}
	return explain(s.path, tx.Commit())
}

// writer is a [ledger.Writer] over one transaction. It keeps the head in memory
// and writes it at the end.
type writer struct {
	reader
	head      isnad.Head
	tree      *ledger.Tree
	indexing  bool // the index was whole when the step began, and is kept so
	unindexed []analysis
}

// analysis is an entry that waits for its place in the index. FTS5 writes what it
// has gathered whenever a statement with a trigger begins, so that an index kept
// entry by entry costs many small writes; it is done at the end of the step.
type analysis struct {
	entry   isnad.Entry
	article *isnad.Article
}

func (w *writer) begin() error {
	var peaks []byte
	head, err := w.reader.Head()
	if err != nil {
		return err
	}
	if err := w.row("SELECT peaks FROM head", nil, &peaks); err != nil {
		return err
	}
	w.head = head
	if w.tree, err = ledger.NewTree(head.Size, peaks); err != nil {
		return err
	}
	if w.indexing, err = w.indexFresh(); err != nil {
		return err
	}
	return w.exec("DELETE FROM seal")
}

func (w *writer) end() error {
	for _, a := range w.unindexed {
		if err := w.index(a.entry, a.article); err != nil {
			return err
		}
	}
	if w.indexing {
		if err := w.exec("UPDATE indexed SET seq = ?", w.head.Size); err != nil {
			return err
		}
	}
	w.head.Root = w.tree.Root()
	return w.exec("UPDATE head SET size = ?, last = ?, root = ?, peaks = ?",
		w.head.Size, column(w.head.Last), column(w.head.Root), w.tree.Peaks())
}

func (w *writer) exec(query string, args ...any) error {
	st, err := w.stmt(query)
	if err != nil {
		return err
	}
	_, err = st.ExecContext(w.ctx, args...)
	return err
}

// Head returns the state of the log, with what this step has added.
func (w *writer) Head() (isnad.Head, error) {
	w.head.Root = w.tree.Root()
	return w.head, nil
}

// Append seals the entry behind the head and adds it.
func (w *writer) Append(e isnad.Entry, a *isnad.Article) (isnad.Entry, error) {
	e, err := ledger.Seal(w.head, e)
	if err != nil {
		return e, err
	}
	if err := w.tree.Append(e.Digest); err != nil {
		return e, err
	}
	err = w.exec("INSERT INTO entries (seq, kind, key, answers, version, data, prev, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
		e.Seq, e.Kind, e.Key, column(e.Answers), e.By.Version, column(e.By.Data), column(e.Prev), column(e.Digest))
	if err != nil {
		return e, err
	}
	if err := w.exec("INSERT INTO payloads (seq, data) VALUES (?, ?)", e.Seq, compress(e.Payload)); err != nil {
		return e, err
	}
	w.head.Size, w.head.Last = e.Seq, e.Digest
	if w.indexing && a != nil {
		w.unindexed = append(w.unindexed, analysis{e, a})
	}
	return e, nil
}

// PutBlob keeps captured bytes under their digest.
func (w *writer) PutBlob(d isnad.Digest, b []byte) error {
	return w.exec("INSERT INTO blobs (digest, data) VALUES (?, ?) ON CONFLICT DO NOTHING", column(d), compress(b))
}

// column returns the bytes of a digest for its column, nil for none.
func column(d isnad.Digest) []byte {
	b, err := ledger.Bytes(d)
	if err != nil {
		return nil
	}
	return b[:]
}
