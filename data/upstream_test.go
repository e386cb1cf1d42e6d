package data_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// record is what an ORIGIN.toml or a model's card says of one file.
type record struct{ file, sha256 string }

var (
	inTable = regexp.MustCompile(`(?m)^\[\[file\]\]\nname = "([^"]+)"\nsha256 = "([0-9a-f]{64})"`)
	onCard  = regexp.MustCompile("(?m)^\\* `([^`]+)` sha256:([0-9a-f]{64})$")
)

// records reads what the papers of a folder say of its files.
func records(t *testing.T, folder, paper string, line *regexp.Regexp) []record {
	t.Helper()
	b, err := os.ReadFile(path.Join(folder, paper))
	if err != nil {
		t.Fatal(err)
	}
	var out []record
	for _, m := range line.FindAllSubmatch(b, -1) {
		out = append(out, record{string(m[1]), string(m[2])})
	}
	return out
}

// Tables of third parties, tables that were learnt and models are made elsewhere,
// from sources that may not lie here. Whoever makes one anew writes its digest to
// the paper beside it, which says how; a table without one, or with another, is
// stale or was edited by hand.
func TestMadeFilesAreThoseThatTheirPapersRecord(t *testing.T) {
	for _, kind := range []struct {
		root, paper string
		line        *regexp.Regexp
	}{{"upstream", "ORIGIN.toml", inTable}, {"models", "CARD.md", onCard}} {
		folders, err := os.ReadDir(kind.root)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range folders {
			folder := path.Join(kind.root, f.Name())
			recorded := map[string]bool{}
			for _, r := range records(t, folder, kind.paper, kind.line) {
				recorded[r.file] = true
				b, err := os.ReadFile(path.Join(folder, r.file))
				if err != nil {
					t.Error(err)
					continue
				}
				if sum := sha256.Sum256(b); hex.EncodeToString(sum[:]) != r.sha256 {
					t.Errorf("%s/%s comes to %x, %s records %s; make it as that says, and record its digest", folder, r.file, sum, kind.paper, r.sha256)
				}
			}
			files, err := os.ReadDir(folder)
			if err != nil {
				t.Fatal(err)
			}
			for _, file := range files {
				if !isPaper(file) && !recorded[file.Name()] {
					t.Errorf("%s/%s: %s records no digest of it", folder, file.Name(), kind.paper)
				}
			}
		}
	}
}

// isPaper reports whether a file says something of others.
func isPaper(f fs.DirEntry) bool {
	return slices.Contains([]string{"ORIGIN.toml", "CARD.md", "README.md"}, f.Name()) || strings.HasPrefix(f.Name(), "LICENSE")
}

// Each paper says where its files are from and under what licence.
func TestPapersNameSourceAndLicence(t *testing.T) {
	folders, err := os.ReadDir("upstream")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range folders {
		b, err := os.ReadFile(path.Join("upstream", f.Name(), "ORIGIN.toml"))
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range []string{"\naddress = ", "\nlicence = "} {
			if !bytes.Contains(b, []byte(key)) {
				t.Errorf("upstream/%s/ORIGIN.toml has no%s…", f.Name(), strings.ReplaceAll(key, "\n", " "))
			}
		}
	}
}
