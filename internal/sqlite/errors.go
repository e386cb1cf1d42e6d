package sqlite

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/isnad-project/isnad"
	"modernc.org/sqlite"
)

// Primary result codes of SQLite (https://www.sqlite.org/rescode.html).
const (
	codeBusy     = 5
	codeReadOnly = 8
	codeIO       = 10
	codeCorrupt  = 11
	codeFull     = 13
	codeCantOpen = 14
	codeNoDB     = 26
)

// troubles says for each result code what has happened and what to do about it.
var troubles = map[int]struct{ reason, next string }{
	codeBusy:     {"another program is writing to this store", "try again when it is done"},
	codeReadOnly: {"the store or its folder is read-only", "name a file in a folder you may write to with --store"},
	codeIO:       {"the disk failed while the store was read or written", "check the disk; what was added before is kept"},
	codeCorrupt:  {"the file is damaged", "restore a copy, or add the articles to a new store"},
	codeFull:     {"the disk is full; nothing of this step was kept", "make room and run the same command again"},
	codeCantOpen: {"the file cannot be opened or made", "check that its folder exists and that you may write there"},
	codeNoDB:     {"is not a store of isnad", "name another file with --store"},
}

// codeOf returns the primary result code of an error from SQLite, or 0.
func codeOf(err error) int {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return e.Code() & 0xFF
	}
	return 0
}

// notAFolder returns an error when path is a folder, which SQLite would report
// as a failing disk.
func notAFolder(path string) error {
	if st, err := os.Stat(path); err == nil && st.IsDir() {
		return &isnad.InputError{Input: path, Reason: "is a folder", Next: "name a file in it: --store " + filepath.Join(path, "isnad.db")}
	}
	return nil
}

// explain turns an error from SQLite into one that names the store, the reason
// and the next step.
func explain(path string, err error) error {
	if err == nil || errors.As(err, new(*isnad.InputError)) {
		return err
	}
	if t, ok := troubles[codeOf(err)]; ok {
		return &isnad.InputError{Input: path, Reason: t.reason, Next: t.next}
	}
	return fmt.Errorf("%s: %w", path, err)
}
