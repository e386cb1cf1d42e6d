package main

import (
	"os"
	"testing"
)

// TestFresh fails when the gazetteer is not what the tables make: run go
// generate in data.
func TestFresh(t *testing.T) {
	want, err := build("../../data")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../data/ar/gazetteer.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("data/ar/gazetteer.tsv is stale: run `go generate ./data`")
	}
}

func TestASCII(t *testing.T) {
	for name, want := range map[string]string{
		"Kh\u0101n Y\u016bnis": "Khan Yunis", "\u2018Ajl\u016bn": "Ajlun", "\u0141\u00f3d\u017a": "Lodz", "\u00c5m\u00e5l": "Amal",
	} {
		if got := ascii(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestParseDBFRefuses(t *testing.T) {
	for _, raw := range [][]byte{nil, make([]byte, 32), append(make([]byte, 4), append([]byte{9, 0, 0, 0, 33, 0, 9, 0}, make([]byte, 40)...)...)} {
		if _, err := parseDBF(raw); err == nil {
			t.Errorf("%d bytes: no error", len(raw))
		}
	}
}
