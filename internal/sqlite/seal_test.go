package sqlite

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/ledgertest"
)

// verifyFile opens the file at path to read and returns the faults in it.
func verifyFile(path string) (faults []ledger.Fault, err error) {
	ctx := context.Background()
	s, err := OpenReader(ctx, path, analyser())
	if err != nil {
		return nil, err
	}
	defer s.Close()
	report := func(f ledger.Fault) { faults = append(faults, f) }
	err = s.View(ctx, func(r ledger.Reader) error { return ledger.Verify(r, report) })
	return faults, errors.Join(err, s.Check(ctx, report))
}

// A flipped bit anywhere in a store that was closed is found: in what the ledger
// holds, in the index, and in space that holds nothing.
func TestFlippedBitAnywhere(t *testing.T) {
	s, path := open(t)
	c, a := ledgertest.Page("https://harbour.example/1", "Seven boats came.")
	ledgertest.Keep(t, s, c, a, by)
	var root, size int
	if err := s.write.QueryRow("SELECT s.rootpage, p.page_size FROM sqlite_schema s, pragma_page_size p WHERE s.name = 'seal'").Scan(&root, &size); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if faults, err := verifyFile(path); err != nil || len(faults) > 0 {
		t.Fatalf("%v (%v)", faults, err)
	}
	copied := filepath.Join(t.TempDir(), "flipped.db")
	for at := 5; at < len(whole); at += 1009 {
		if page := at/size + 1; page == root {
			continue // the seal's own page
		}
		b := append([]byte(nil), whole...)
		b[at] ^= 4
		if err := os.WriteFile(copied, b, 0o600); err != nil {
			t.Fatal(err)
		}
		if faults, err := verifyFile(copied); err == nil && len(faults) == 0 {
			t.Errorf("a flipped bit in byte %d was not found", at)
		}
	}
}

// Opening a store to add what it holds leaves the file as it is, byte for byte.
func TestOpeningChangesNothing(t *testing.T) {
	s, path := open(t)
	c, a := ledgertest.Page("https://harbour.example/1", "Seven boats came.")
	ledgertest.Keep(t, s, c, a, by)
	before := closed(t, s, path)
	s, err := Open(context.Background(), path, analyser())
	if err != nil {
		t.Fatal(err)
	}
	if after := closed(t, s, path); after != before {
		t.Error("the file is another")
	}
}

// closed closes the store and returns the bytes of its file.
func closed(t *testing.T, s *Store, path string) string {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
