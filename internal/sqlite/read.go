package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/search"
)

// View reads one state of the log.
func (s *Store) View(ctx context.Context, step func(ledger.Reader) error) error {
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return explain(s.path, err)
	}
	defer tx.Rollback() //nolint:errcheck // it wrote nothing
	return step(&reader{ctx: ctx, tx: tx, analyser: s.analyser})
}

// reader is a [ledger.Reader] over one transaction. It keeps the statements that
// it has prepared; they end with the transaction.
type reader struct {
	ctx      context.Context
	tx       *sql.Tx
	analyser *search.Analyser
	stmts    map[string]*sql.Stmt
}

func (r *reader) stmt(query string) (*sql.Stmt, error) {
	if st := r.stmts[query]; st != nil {
		return st, nil
	}
	st, err := r.tx.PrepareContext(r.ctx, query)
	if err != nil {
		return nil, err
	}
	if r.stmts == nil {
		r.stmts = map[string]*sql.Stmt{}
	}
	r.stmts[query] = st
	return st, nil
}

// row scans the one row of query into dst; no row is [ledger.ErrNotFound].
func (r *reader) row(query string, args []any, dst ...any) error {
	st, err := r.stmt(query)
	if err != nil {
		return err
	}
	err = st.QueryRowContext(r.ctx, args...).Scan(dst...)
	if errors.Is(err, sql.ErrNoRows) {
		return ledger.ErrNotFound
	}
	return err
}

// Head returns the state of the log.
func (r *reader) Head() (isnad.Head, error) {
	var h isnad.Head
	var last, root []byte
	err := r.row("SELECT size, last, root FROM head", nil, &h.Size, &last, &root)
	h.Last, h.Root = ledger.FromBytes(last), ledger.FromBytes(root)
	return h, err
}

const columns = "e.seq, e.kind, e.key, e.answers, e.version, e.data, e.prev, e.digest"

// scanned holds the columns of an entry as they come.
type scanned struct {
	e                           isnad.Entry
	answers, data, prev, digest []byte
}

func (s *scanned) fields() []any {
	return []any{&s.e.Seq, &s.e.Kind, &s.e.Key, &s.answers, &s.e.By.Version, &s.data, &s.prev, &s.digest}
}

func (s *scanned) entry() isnad.Entry {
	e := s.e
	e.Answers, e.By.Data = ledger.FromBytes(s.answers), ledger.FromBytes(s.data)
	e.Prev, e.Digest = ledger.FromBytes(s.prev), ledger.FromBytes(s.digest)
	return e
}

// Entry returns the entry with that number.
func (r *reader) Entry(seq int64) (isnad.Entry, error) {
	var s scanned
	var frame []byte
	err := r.row("SELECT "+columns+", p.data FROM entries e JOIN payloads p USING (seq) WHERE seq = ?",
		[]any{seq}, append(s.fields(), &frame)...)
	if err != nil {
		return isnad.Entry{}, fmt.Errorf("entry %d: %w", seq, err)
	}
	e := s.entry()
	if e.Payload, err = decompress(frame); err != nil {
		return e, fmt.Errorf("entry %d: payload: %w", seq, err)
	}
	return e, nil
}

// Latest returns the newest entry with that kind and key, without its payload.
func (r *reader) Latest(kind isnad.EntryKind, key string) (isnad.Entry, error) {
	return r.header("SELECT "+columns+" FROM entries e WHERE kind = ? AND key = ? ORDER BY seq DESC LIMIT 1", kind, key)
}

// Answer returns the newest entry that answers the one with that digest, without
// its payload.
func (r *reader) Answer(d isnad.Digest) (isnad.Entry, error) {
	b, err := ledger.Bytes(d)
	if err != nil {
		return isnad.Entry{}, err
	}
	return r.header("SELECT "+columns+" FROM entries e WHERE answers = ? ORDER BY seq DESC LIMIT 1", b[:])
}

func (r *reader) header(query string, args ...any) (isnad.Entry, error) {
	var s scanned
	err := r.row(query, args, s.fields()...)
	return s.entry(), err
}

// Headers yields the entries in order, without their payloads.
func (r *reader) Headers() iter.Seq2[isnad.Entry, error] {
	return func(yield func(isnad.Entry, error) bool) {
		var s scanned
		for err := range r.rows("SELECT "+columns+" FROM entries e ORDER BY seq", s.fields) {
			if !yield(s.entry(), err) || err != nil {
				return
			}
			s = scanned{}
		}
	}
}

// Entries yields the entries in order. One whose payload is damaged comes with
// an error, and the walk goes on.
func (r *reader) Entries() iter.Seq2[isnad.Entry, error] {
	return func(yield func(isnad.Entry, error) bool) {
		var s scanned
		var frame []byte
		fields := func() []any { return append(s.fields(), &frame) }
		for err := range r.rows("SELECT "+columns+", p.data FROM entries e LEFT JOIN payloads p USING (seq) ORDER BY seq", fields) {
			e := s.entry()
			if err == nil {
				if e.Payload, err = decompress(frame); err != nil {
					err = fmt.Errorf("entry %d: payload: %w", e.Seq, err)
				}
			}
			if !yield(e, err) {
				return
			}
			s, frame = scanned{}, nil
		}
	}
}

// rows scans each row into the fields and yields the error of each.
func (r *reader) rows(query string, fields func() []any) iter.Seq[error] {
	return func(yield func(error) bool) {
		rows, err := r.tx.QueryContext(r.ctx, query)
		if err != nil {
			yield(err)
			return
		}
		defer rows.Close()
		for rows.Next() {
			if err := rows.Scan(fields()...); !yield(err) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(err)
		}
	}
}

// Blob returns captured bytes by their digest.
func (r *reader) Blob(d isnad.Digest) ([]byte, error) {
	b, err := ledger.Bytes(d)
	if err != nil {
		return nil, err
	}
	var frame []byte
	if err := r.row("SELECT data FROM blobs WHERE digest = ?", []any{b[:]}, &frame); err != nil {
		return nil, err
	}
	return decompress(frame)
}
