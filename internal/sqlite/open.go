// Package sqlite keeps the ledger in one SQLite file, with its full-text index.
package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/search"
	_ "modernc.org/sqlite" // registers the driver
)

const (
	applicationID = 0x49534E44 // "ISND", in the file's header
	schemaVersion = 1
)

//go:embed schema.sql
var schema string

// Store is a ledger in an SQLite file. It is a [ledger.Store].
type Store struct {
	path     string
	analyser *search.Analyser // cuts texts for the search index
	write    *sql.DB          // one connection; nil when opened to read
	read     *sql.DB
}

// Open opens the store in the file at path, and makes it when there is none. The
// error is an [isnad.InputError] when the file cannot be a store.
func Open(ctx context.Context, path string, analyser *search.Analyser) (*Store, error) {
	if err := notAFolder(path); err != nil {
		return nil, err
	}
	write, err := connectPatiently(ctx, path, "rwc", "&_txlock=immediate&_pragma=journal_mode(wal)")
	if err != nil {
		return nil, explain(path, err)
	}
	write.SetMaxOpenConns(1)
	s := &Store{path: path, analyser: analyser, write: write}
	if err := s.migrate(ctx); err != nil {
		return nil, errors.Join(explain(path, err), s.Close())
	}
	if s.read, err = connect(ctx, path, "ro", ""); err != nil {
		return nil, errors.Join(explain(path, err), s.Close())
	}
	if fresh, err := s.indexFresh(ctx); err != nil || !fresh {
		if err = errors.Join(err, s.Reindex(ctx)); err != nil {
			return nil, errors.Join(err, s.Close())
		}
	}
	return s, nil
}

// OpenReader opens the store at path to read alone; there must be one.
func OpenReader(ctx context.Context, path string, analyser *search.Analyser) (*Store, error) {
	if _, err := os.Stat(path); err != nil {
		if errors.Is(err, os.ErrNotExist) {
			return nil, &isnad.InputError{Input: path, Reason: "there is no store here", Next: "add articles first: isnad add --store " + path + " INPUT…"}
		}
		return nil, explain(path, err)
	}
	if err := notAFolder(path); err != nil {
		return nil, err
	}
	read, err := connect(ctx, path, "ro", "")
	if err == nil {
		s := &Store{path: path, analyser: analyser, read: read}
		if err = s.checkFile(ctx, read); err == nil {
			return s, nil
		}
		err = errors.Join(err, s.Close())
	}
	if still, ok := openStill(ctx, path, analyser, err); ok {
		return still, nil
	}
	return nil, explain(path, err)
}

// openStill opens a store that lies where nothing can be written, such as a
// read-only medium: SQLite cannot make its lock file there and need not, as
// nobody can be writing. A write-ahead log left beside it would be passed over.
func openStill(ctx context.Context, path string, analyser *search.Analyser, cause error) (*Store, bool) {
	if code := codeOf(cause); code != codeCantOpen && code != codeReadOnly {
		return nil, false
	}
	if wal, err := os.Stat(path + "-wal"); err == nil && wal.Size() > 0 {
		return nil, false
	}
	read, err := connect(ctx, path, "ro", "&immutable=1")
	if err != nil {
		return nil, false
	}
	s := &Store{path: path, analyser: analyser, read: read}
	if s.checkFile(ctx, read) != nil {
		_ = s.Close()
		return nil, false
	}
	return s, true
}

func connect(ctx context.Context, path, mode, more string) (*sql.DB, error) {
	name := (&url.URL{Path: path}).EscapedPath()
	if !strings.HasPrefix(name, "/") {
		name = "./" + strings.TrimPrefix(name, "./") // never read as a scheme or an authority
	}
	db, err := sql.Open("sqlite", "file:"+name+"?mode="+mode+
		"&_pragma=busy_timeout(10000)&_pragma=foreign_keys(1)&_pragma=synchronous(full)&_pragma=secure_delete(1)"+more)
	if err != nil {
		return nil, err
	}
	if err := db.PingContext(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// patience is how long a store that another program is making is waited for.
const patience = 10 * time.Second

// connectPatiently connects to a store that another program may be making at the
// same time: SQLite does not wait by itself for a change of the journal's mode.
func connectPatiently(ctx context.Context, path, mode, more string) (*sql.DB, error) {
	for start := time.Now(); ; time.Sleep(20 * time.Millisecond) {
		db, err := connect(ctx, path, mode, more)
		if codeOf(err) != codeBusy || time.Since(start) > patience || ctx.Err() != nil {
			return db, err
		}
	}
}

// migrate makes the schema in a new file.
func (s *Store) migrate(ctx context.Context) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after a commit there is nothing to undo
	var tables int
	if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
		return err
	}
	if tables > 0 {
		return s.checkFile(ctx, tx)
	}
	pragmas := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d;", applicationID, schemaVersion)
	if _, err := tx.ExecContext(ctx, schema+pragmas); err != nil {
		return err
	}
	return tx.Commit()
}

type queryer interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// checkFile returns an error unless the file is a store that this program reads.
func (s *Store) checkFile(ctx context.Context, db queryer) error {
	var application, version int
	if err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&application); err != nil {
		return err
	}
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	switch {
	case application != applicationID:
		return &isnad.InputError{Input: s.path, Reason: "is an SQLite file of another program", Next: "name another file with --store"}
	case version > schemaVersion:
		return &isnad.InputError{
			Input:  s.path,
			Reason: fmt.Sprintf("was written by a newer isnad (schema %d; this one reads %d)", version, schemaVersion),
			Next:   "use that version or a newer one",
		}
	case version < 1:
		return &isnad.InputError{Input: s.path, Reason: "holds no schema", Next: "name another file with --store"}
	}
	return nil
}

// Close seals the file and closes it.
func (s *Store) Close() error {
	var errs []error
	if s.write != nil && s.read != nil {
		errs = append(errs, explain(s.path, s.seal(context.Background())))
	}
	for _, db := range []*sql.DB{s.read, s.write} {
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	return errors.Join(errs...)
}
