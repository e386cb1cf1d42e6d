package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestOrigins fails when a table of another project is not the one that its
// ORIGIN.toml describes.
func TestOrigins(t *testing.T) {
	for _, source := range []string{"geonames", "naturalearth", "iso3166-2-db", "cldr"} {
		dir := filepath.Join("../../data/upstream", source)
		origin, err := os.ReadFile(filepath.Join(dir, "ORIGIN.toml"))
		if err != nil {
			t.Fatal(err)
		}
		files := strings.Split(string(origin), "[[file]]")[1:]
		if len(files) == 0 {
			t.Errorf("%s: no file", source)
		}
		for _, file := range files {
			name, want := value(file, "name"), value(file, "sha256")
			raw, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			if got := fmt.Sprintf("%x", sha256.Sum256(raw)); got != want {
				t.Errorf("%s/%s: sha256 %s, its origin says %s", source, name, got, want)
			}
		}
	}
}

// value returns the value of the first line of a TOML table that sets the key.
func value(table, key string) string {
	for line := range strings.Lines(table) {
		if v, ok := strings.CutPrefix(line, key+" = \""); ok {
			return strings.TrimSuffix(strings.TrimSpace(v), "\"")
		}
	}
	return ""
}
