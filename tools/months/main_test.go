package main

import (
	"os"
	"testing"
)

// The committed table is what the generator makes of the committed extract.
func TestTableIsFresh(t *testing.T) {
	raw, err := os.ReadFile("../../data/upstream/cldr/months.tsv")
	if err != nil {
		t.Fatal(err)
	}
	want, err := build(string(raw))
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../data/ar/months-cldr.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("data/ar/months-cldr.tsv is stale: run go generate ./data")
	}
}
