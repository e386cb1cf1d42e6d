package golden_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/isnad-project/isnad/internal/golden"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the fixtures with what is found")

func TestFixtures(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("there are no fixtures:", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { check(t, file) })
	}
}

func check(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if first, _, _ := strings.Cut(string(archive.Comment), "\n"); strings.TrimSpace(first) == "" {
		t.Error("the first line must say what the fixture shows")
	}
	var name, meta string
	var page []byte
	for _, f := range archive.Files {
		switch {
		case strings.HasPrefix(f.Name, "input."):
			name, page = f.Name, f.Data
		case f.Name == "meta":
			meta = string(f.Data)
		case !slices.Contains(golden.Sections, f.Name):
			t.Errorf("%s is no section", f.Name)
		}
	}
	c, err := golden.Capture(name, meta, page)
	if err != nil {
		t.Fatal(err)
	}
	section, err := golden.Read(c, lexicon.Default())
	if err != nil {
		t.Fatal(err)
	}
	for i := range archive.Files {
		f := &archive.Files[i]
		if !slices.Contains(golden.Sections, f.Name) {
			continue
		}
		got := section(f.Name)
		if got != string(f.Data) && !*update {
			t.Errorf("%s is\n%s\nand should be\n%s\n(go test ./internal/golden -update rewrites it)", f.Name, got, f.Data)
		}
		f.Data = []byte(got)
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
