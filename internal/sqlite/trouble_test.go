package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/ledgertest"
)

var by = isnad.Provenance{Version: "0.1.0"}

// wantTrouble fails the test unless err names the input, the reason and what to
// do next.
func wantTrouble(t *testing.T, err error, reason string) {
	t.Helper()
	var trouble *isnad.InputError
	if !errors.As(err, &trouble) {
		t.Fatalf("got %v, want trouble that names %q", err, reason)
	}
	if !strings.Contains(trouble.Reason, reason) || trouble.Input == "" || trouble.Next == "" {
		t.Errorf("got %+v, want %q, an input and a next step", trouble, reason)
	}
}

func TestTroubleOpening(t *testing.T) {
	dir := t.TempDir()
	other := filepath.Join(dir, "other.db")
	run(t, other, "CREATE TABLE recipes (name TEXT)")
	later := filepath.Join(dir, "later.db")
	if s, err := Open(context.Background(), later, analyser()); err != nil || s.Close() != nil {
		t.Fatal(err)
	}
	run(t, later, fmt.Sprintf("PRAGMA user_version = %d", schemaVersion+1))
	prose := filepath.Join(dir, "prose.txt")
	if err := os.WriteFile(prose, []byte(strings.Repeat("The harbour was quiet that morning. ", 200)), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ path, reason string }{
		{other, "another program"},
		{later, "newer isnad"},
		{prose, "not a store"},
		{dir, "is a folder"},
		{filepath.Join(dir, "no", "such", "folder", "isnad.db"), "cannot be opened"},
	} {
		_, err := Open(context.Background(), c.path, analyser())
		wantTrouble(t, err, c.reason)
		_, err = OpenReader(context.Background(), c.path, analyser())
		if !strings.Contains(c.path, "no") || !strings.Contains(c.path, "such") {
			wantTrouble(t, err, c.reason)
		} else {
			wantTrouble(t, err, "no store here")
		}
	}
}

// run executes a statement on a file as another program would.
func run(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statement); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}

func TestAnEmptyFileBecomesAStore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "empty.db")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := Open(context.Background(), path, analyser())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	ledgertest.Whole(t, s)
}

func TestTroubleFull(t *testing.T) {
	s, _ := open(t)
	c, a := ledgertest.Page("https://harbour.example/1", "Seven boats came.")
	ledgertest.Keep(t, s, c, a, by)
	if _, err := s.write.Exec("PRAGMA max_page_count = 1"); err != nil { // SQLite takes the present size
		t.Fatal(err)
	}
	before := ledgertest.Head(t, s)
	err := s.Update(context.Background(), func(w ledger.Writer) error {
		for i := range 2000 {
			c, a := ledgertest.Page(fmt.Sprintf("https://harbour.example/full/%d", i), strings.Repeat("Seven boats came. ", i))
			if _, err := ledger.Keep(w, c, a, by); err != nil {
				return err
			}
		}
		return nil
	})
	wantTrouble(t, err, "disk is full")
	if head := ledgertest.Head(t, s); head != before {
		t.Errorf("the head is %+v, was %+v", head, before)
	}
	ledgertest.Whole(t, s)
}

func TestTroubleReadOnly(t *testing.T) {
	s, path := open(t)
	c, a := ledgertest.Page("https://harbour.example/1", "Seven boats came.")
	ledgertest.Keep(t, s, c, a, by)
	reader, err := OpenReader(context.Background(), path, analyser())
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	if got, want := ledgertest.Head(t, reader), ledgertest.Head(t, s); got != want {
		t.Errorf("a reader sees %+v, want %+v", got, want)
	}
	wantTrouble(t, reader.Update(context.Background(), func(ledger.Writer) error { return nil }), "read alone")
}

// The rows of the log cannot be changed by mistake, even past this package.
func TestRowsAreFixed(t *testing.T) {
	s, path := open(t)
	c, a := ledgertest.Page("https://harbour.example/1", "Seven boats came.")
	ledgertest.Keep(t, s, c, a, by)
	db, err := sql.Open("sqlite", "file:"+strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(path))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, statement := range []string{
		"UPDATE entries SET version = '9'", "DELETE FROM entries WHERE seq = 2", "UPDATE payloads SET data = x''", "DELETE FROM payloads",
		"UPDATE blobs SET data = x''", "DELETE FROM blobs",
		"INSERT INTO entries (seq, kind, key, version, digest) VALUES (9, 'capture', 'k', '', x'00')",
	} {
		if _, err := db.Exec(statement); err == nil {
			t.Errorf("%s: was let through", statement)
		}
	}
	ledgertest.Whole(t, s)
}

// One flipped bit in a row of the ledger or of its index is found.
func TestFlippedBits(t *testing.T) {
	for _, c := range []struct{ table, column string }{
		{"payloads", "data"}, {"blobs", "data"}, {"blobs", "digest"}, {"entries", "digest"}, {"entries", "prev"}, {"entries", "answers"},
		{"head", "root"}, {"head", "last"}, {"terms_data", "block"},
	} {
		s, _ := open(t)
		for i, text := range []string{"Seven boats came.", "Eight boats came."} {
			c, a := ledgertest.Page(fmt.Sprintf("https://harbour.example/%d", i), text)
			ledgertest.Keep(t, s, c, a, by)
		}
		flip(t, s, c.table, c.column)
		var faults []ledger.Fault
		report := func(f ledger.Fault) { faults = append(faults, f) }
		err := s.Check(context.Background(), report)
		if err == nil {
			err = s.View(context.Background(), func(r ledger.Reader) error { return ledger.Verify(r, report) })
		}
		if err == nil && len(faults) == 0 {
			t.Errorf("a flipped bit in %s.%s was not found", c.table, c.column)
		}
	}
}

// flip changes the last bit of the longest value of a column, past the triggers.
func flip(t *testing.T, s *Store, table, column string) {
	t.Helper()
	for _, trigger := range []string{"entries_fixed", "payloads_fixed", "blobs_fixed"} {
		if _, err := s.write.Exec("DROP TRIGGER " + trigger); err != nil {
			t.Fatal(err)
		}
	}
	var row int64
	var value []byte
	err := s.write.QueryRow("SELECT rowid, "+column+" FROM "+table+" ORDER BY length("+column+") DESC, rowid DESC LIMIT 1").Scan(&row, &value)
	if err != nil || len(value) == 0 {
		t.Fatalf("%s.%s: %v", table, column, err)
	}
	value[len(value)-1] ^= 1
	if _, err := s.write.Exec("UPDATE "+table+" SET "+column+" = ? WHERE rowid = ?", value, row); err != nil {
		t.Fatal(err)
	}
}
