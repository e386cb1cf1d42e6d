// Package collect brings captures in: files, folders, archives and streams.
package collect

import (
	"context"
	"encoding/json"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/isnad-project/isnad"
)

// Inputs yields the captures of the named inputs in order, and an
// [isnad.InputError] for each that could not be used; the caller goes on.
func Inputs(ctx context.Context, names []string) iter.Seq2[isnad.Capture, error] {
	return func(yield func(isnad.Capture, error) bool) {
		for _, name := range names {
			b, err := os.ReadFile(name)
			if err != nil {
				if !yield(isnad.Capture{}, &isnad.InputError{Input: name, Reason: err.Error()}) {
					return
				}
				continue
			}
			if !strings.HasSuffix(name, ".jsonl") {
				if !yield(isnad.Capture{Bytes: b, Media: isnad.MediaText, Path: name}, nil) {
					return
				}
				continue
			}
			for line := range strings.Lines(string(b)) {
				var row struct{ Path, Text, HTML, URI, Outlet, Title, Author, Published, Fetched string }
				if err := json.Unmarshal([]byte(line), &row); err != nil {
					yield(isnad.Capture{}, err)
					return
				}
				c := isnad.Capture{Media: isnad.MediaText, Path: row.Path, URI: row.URI, Published: row.Published, Title: row.Title}
				c.Bytes = []byte(row.Text)
				if row.Path != "" {
					c.Bytes, _ = os.ReadFile(filepath.Join(filepath.Dir(name), row.Path))
				}
				if !yield(c, nil) {
					return
				}
			}
		}
	}
}
