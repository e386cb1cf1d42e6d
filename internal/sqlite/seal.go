package sqlite

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"

	"github.com/isnad-project/isnad/internal/ledger"
)

// The ledger's digests cover what it holds. SQLite's file holds more: free space
// in pages, indexes, statistics. So that no changed byte goes unseen, the last
// one who wrote leaves a seal in the file: a checksum of each of its parts. The
// seal is removed by the first write and made again when the store is closed; a
// store whose writer was killed has none until it is written to again. It finds
// accidents and is no proof against anybody: that is what the digests are for.

// sealParts is how many parts of a file have a checksum of their own at most; all
// of them fit into the one page of the table seal, which is itself left out.
const sealParts = 256

// counters are the bytes of the file's header that SQLite changes with any write
// (https://www.sqlite.org/fileformat.html, section 1.3): position and length.
var counters = [][2]int64{{24, 4}, {92, 8}}

// seal leaves a seal, unless somebody else is using the store.
func (s *Store) seal(ctx context.Context) error {
	if _, err := s.write.ExecContext(ctx, "PRAGMA wal_checkpoint(truncate)"); err != nil {
		return err
	}
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after a commit there is nothing to undo
	r := &reader{ctx: ctx, tx: tx}
	var sealed int
	if err := r.row("SELECT count(*) FROM seal", nil, &sealed); err != nil || sealed > 0 || s.walHolds() {
		return err
	}
	sums, err := r.sums(s.path)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "INSERT INTO seal (id, sums) VALUES (1, ?)", sums); err != nil {
		return err
	}
	return tx.Commit()
}

// walHolds reports whether part of the store stands in its write-ahead log.
func (s *Store) walHolds() bool {
	st, err := os.Stat(s.path + "-wal")
	return err == nil && st.Size() > 0
}

// checkSeal holds the file against its seal, when it has one and nobody writes.
func (s *Store) checkSeal(ctx context.Context, report func(ledger.Fault)) error {
	before, sums, err := s.sealed(ctx)
	if err != nil || before == nil || s.walHolds() {
		return err
	}
	after, _, err := s.sealed(ctx)
	if err != nil || !bytes.Equal(before, after) {
		return err // it was written to meanwhile
	}
	parts := len(sums) / 4
	if len(before) != len(sums) {
		report(ledger.Fault{What: "file: is longer or shorter than isnad left it"})
		return nil
	}
	for i := range parts {
		if !bytes.Equal(before[4*i:4*i+4], sums[4*i:4*i+4]) {
			report(ledger.Fault{What: fmt.Sprintf("file: part %d of %d is not as isnad left it", i+1, parts)})
		}
	}
	return nil
}

// sealed returns the seal, nil when there is none, and the sums of the file now.
func (s *Store) sealed(ctx context.Context) (seal, sums []byte, err error) {
	err = s.View(ctx, func(l ledger.Reader) error {
		r := l.(*reader)
		err := r.row("SELECT sums FROM seal", nil, &seal)
		if errors.Is(err, ledger.ErrNotFound) {
			return nil
		}
		if err == nil {
			sums, err = r.sums(s.path)
		}
		return err
	})
	return seal, sums, err
}

// sums returns the checksums (CRC-32C, big-endian) of the parts of the file. The
// counters in its header, and the page that the seal itself stands in, count as
// zeros.
func (r *reader) sums(path string) ([]byte, error) {
	var root, size int64
	if err := r.row("SELECT s.rootpage, p.page_size FROM sqlite_schema s, pragma_page_size p WHERE s.name = 'seal'", nil, &root, &size); err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	st, err := f.Stat()
	if err != nil {
		return nil, err
	}
	pages := (st.Size() + size - 1) / size
	part := max(1, (pages+sealParts-1)/sealParts) * size
	table := crc32.MakeTable(crc32.Castagnoli)
	var out []byte
	b := make([]byte, part)
	for at := int64(0); at < st.Size(); at += part {
		n, err := f.ReadAt(b, at)
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, err
		}
		for _, c := range counters {
			blank(b[:n], c[0]-at, c[1])
		}
		blank(b[:n], (root-1)*size-at, size)
		out = binary.BigEndian.AppendUint32(out, crc32.Checksum(b[:n], table))
	}
	return out, nil
}

// blank clears the length bytes from position at on, as far as b holds them.
func blank(b []byte, at, length int64) {
	from, to := max(0, at), min(int64(len(b)), at+length)
	if from < to {
		clear(b[from:to])
	}
}
