package main

import (
	"os"
	"testing"
)

// TestFresh holds that the model in the tree is what its source makes.
func TestFresh(t *testing.T) {
	const folder = "../../data/upstream/nametokens/"
	tokens, err := os.ReadFile(folder + "tokens.txt")
	if err != nil {
		t.Fatal(err)
	}
	letters, err := os.ReadFile(folder + "letters.txt")
	if err != nil {
		t.Fatal(err)
	}
	if table(readNames(string(tokens))) != string(letters) {
		t.Error("letters.txt is stale: go generate ./data")
	}
}
