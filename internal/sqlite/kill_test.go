package sqlite

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/ledgertest"
)

// victim names the store in the environment of the child process of TestKill.
const victim = "ISNAD_TEST_VICTIM"

// Nothing that was acknowledged is lost and nothing is half written when the
// process is killed, at whatever point.
func TestKill(t *testing.T) {
	if path := os.Getenv(victim); path != "" {
		addForEver(t, path)
	}
	path := filepath.Join(t.TempDir(), "isnad.db")
	acknowledged := int64(0)
	for round := range 4 {
		acknowledged = addAndKill(t, path, 3+5*round)
		s, err := Open(context.Background(), path, analyser())
		if err != nil {
			t.Fatal(err)
		}
		if head := ledgertest.Head(t, s); head.Size < acknowledged || head.Size%6 != 0 {
			t.Errorf("round %d: %d entries are left, %d were acknowledged in steps of 6", round, head.Size, acknowledged)
		}
		ledgertest.Whole(t, s)
		checkWhole(t, s)
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	if acknowledged == 0 {
		t.Error("nothing was ever acknowledged")
	}
}

// addAndKill runs a process that adds without end, kills it after some lines of
// its output, and returns the size of the log that it said last.
func addAndKill(t *testing.T, path string, lines int) (acknowledged int64) {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run=^TestKill$")
	child.Env = append(os.Environ(), victim+"="+path)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	said := bufio.NewScanner(out)
	for n := 0; said.Scan(); n++ {
		if size, err := strconv.ParseInt(said.Text(), 10, 64); err == nil {
			acknowledged = size
		}
		if n == lines {
			if err := child.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if child.Wait() == nil {
		t.Fatal("the child ended by itself")
	}
	return acknowledged
}

func addForEver(t *testing.T, path string) {
	s, err := Open(context.Background(), path, analyser())
	if err != nil {
		t.Fatal(err)
	}
	by := isnad.Provenance{Version: "0.1.0"}
	for n := ledgertest.Head(t, s).Size; ; n++ {
		err := s.Update(context.Background(), func(w ledger.Writer) error {
			for i := range 3 {
				c, a := ledgertest.Page(fmt.Sprintf("https://harbour.example/%d/%d", n, i), "Seven boats came.")
				if _, err := ledger.Keep(w, c, a, by); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println(ledgertest.Head(t, s).Size)
	}
}

// checkWhole fails the test when the file or its index is damaged.
func checkWhole(t *testing.T, s *Store) {
	t.Helper()
	if err := s.Check(context.Background(), func(f ledger.Fault) { t.Error(f) }); err != nil {
		t.Error(err)
	}
}
