// Package lexicon is the typed, checked and indexed view of the language data.
// Each kind of table has its own file here, with an accessor on [Lexicon] that
// builds its view on first use and keeps it.
package lexicon

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"sync"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/data"
)

// Lexicon gives the words to the stages. Its methods may be called from many
// goroutines.
type Lexicon struct {
	fsys  fs.FS
	mu    sync.Mutex
	views map[string]*view
}

type view struct {
	once  sync.Once
	value any
	err   error
}

// New returns a lexicon over the tables in fsys.
func New(fsys fs.FS) *Lexicon { return &Lexicon{fsys: fsys, views: map[string]*view{}} }

// Default is the lexicon over the embedded tables, read as they are asked for.
var Default = sync.OnceValue(func() *Lexicon { return New(data.FS) })

// Table reads the named table, see [ReadTable].
func (l *Lexicon) Table(file string) (*Table, error) { return ReadTable(l.fsys, file) }

// readText reads a whole file, without a copy where the file system has it so.
func readText(fsys fs.FS, path string) (string, error) {
	if at, ok := fsys.(interface{ Text(string) (string, bool) }); ok {
		if text, ok := at.Text(path); ok {
			return text, nil
		}
	}
	raw, err := fs.ReadFile(fsys, path)
	return string(raw), err
}

// get returns the view of that name, built once. The embedded tables are checked
// by this package's tests; a table that does not load is a broken build of the
// program and panics with the file, line and column.
func get[T any](l *Lexicon, name string, build func(*Lexicon) (T, error)) T {
	l.mu.Lock()
	v := l.views[name]
	if v == nil {
		v = &view{}
		l.views[name] = v
	}
	l.mu.Unlock()
	v.once.Do(func() { v.value, v.err = build(l) })
	if v.err != nil {
		panic(fmt.Sprintf("language data: %v", v.err))
	}
	return v.value.(T)
}

// View returns what a stage makes of the tables for itself: built at the first
// call with that name, and kept with the lexicon.
func View[T any](l *Lexicon, name string, build func(*Lexicon) T) T {
	return get(l, name, func(l *Lexicon) (T, error) { return build(l), nil })
}

// Digest names the state of all tables: a digest over their paths and bytes in
// byte order of their paths.
func (l *Lexicon) Digest() isnad.Digest {
	return get(l, "digest", func(l *Lexicon) (isnad.Digest, error) {
		h := sha256.New()
		err := fs.WalkDir(l.fsys, ".", func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			b, err := fs.ReadFile(l.fsys, path)
			fmt.Fprintf(h, "%s %d\n", path, len(b))
			h.Write(b)
			return err
		})
		return isnad.Digest("sha256:" + hex.EncodeToString(h.Sum(nil))), err
	})
}
