package data_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "record the digests of files as they are")

// paper is what stands beside files that were made elsewhere, and how it records a
// file with its digest.
type paper struct {
	folders, name string
	line          *regexp.Regexp // the file's name and its digest
	format        string         // the same, to write
}

var papers = []paper{
	{"upstream", "ORIGIN.toml", regexp.MustCompile(`(?m)^\[\[file\]\]\nname = "([^"]+)"\nsha256 = "([0-9a-f]{64})"\n`), "[[file]]\nname = %q\nsha256 = \"%x\"\n"},
	{"models", "CARD.md", regexp.MustCompile("(?m)^\\* `([^`]+)` sha256:([0-9a-f]{64})\\n"), "* `%s` sha256:%x\n"},
}

// Tables of third parties, tables that were learnt and models are made elsewhere,
// from sources that may not lie here. Whoever makes one anew records its digest in
// the paper beside it, which says how it is made (go test ./data -update); a table
// without one, or with another, is stale or was edited by hand.
func TestMadeFilesAreThoseThatTheirPapersRecord(t *testing.T) {
	for _, p := range papers {
		folders, err := os.ReadDir(p.folders)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range folders {
			p.check(t, path.Join(p.folders, f.Name()))
		}
	}
}

func (p paper) check(t *testing.T, folder string) {
	t.Helper()
	at := path.Join(folder, p.name)
	text, err := os.ReadFile(at)
	if err != nil {
		t.Fatal(err)
	}
	recorded := map[string]string{} // file → the lines that record it
	digest := map[string]string{}
	for _, m := range p.line.FindAllSubmatch(text, -1) {
		recorded[string(m[1])], digest[string(m[1])] = string(m[0]), string(m[2])
	}
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	was := string(text)
	now := was
	for _, file := range files {
		if isPaper(file) {
			continue
		}
		b, err := os.ReadFile(path.Join(folder, file.Name()))
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(b)
		lines := fmt.Sprintf(p.format, file.Name(), sum)
		switch old := recorded[file.Name()]; {
		case old == "":
			now = strings.TrimRight(now, "\n") + "\n\n" + lines
		default:
			now = strings.Replace(now, old, lines, 1)
		}
		if is := hex.EncodeToString(sum[:]); digest[file.Name()] != is && !*update {
			t.Errorf("%s/%s comes to %s, %s records %q: make it as that says, and record it with go test ./data -update", folder, file.Name(), is, p.name, digest[file.Name()])
		}
		delete(recorded, file.Name())
	}
	for gone := range recorded {
		t.Errorf("%s records %s, which is not there", at, gone)
	}
	if *update && now != was {
		if err := os.WriteFile(at, []byte(now), 0o644); err != nil {
			t.Fatal(err)
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
