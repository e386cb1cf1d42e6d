package ledger_test

import (
	"crypto/sha256"
	"encoding/hex"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/ledger"
)

// root is the definition of RFC 6962, section 2.1, taken word for word.
func root(leaves [][]byte) []byte {
	switch n := len(leaves); n {
	case 1:
		sum := sha256.Sum256(append([]byte{0}, leaves[0]...))
		return sum[:]
	default:
		k := 1
		for k*2 < n {
			k *= 2
		}
		sum := sha256.Sum256(append(append([]byte{1}, root(leaves[:k])...), root(leaves[k:])...))
		return sum[:]
	}
}

func TestTree(t *testing.T) {
	var tree ledger.Tree
	if tree.Root() != "" {
		t.Errorf("the empty tree has the root %s", tree.Root())
	}
	var leaves [][]byte
	for i := range 70 {
		d := isnad.DigestOf([]byte{byte(i)})
		raw, err := ledger.Bytes(d)
		if err != nil {
			t.Fatal(err)
		}
		leaves = append(leaves, raw[:])
		if err := tree.Append(d); err != nil {
			t.Fatal(err)
		}
		if want := "sha256:" + hex.EncodeToString(root(leaves)); string(tree.Root()) != want {
			t.Errorf("%d leaves come to %s, want %s", i+1, tree.Root(), want)
		}
		kept, err := ledger.NewTree(tree.Size(), tree.Peaks())
		if err != nil || kept.Root() != tree.Root() {
			t.Errorf("%d leaves, kept and taken up again, come to another root (%v)", i+1, err)
		}
	}
	if _, err := ledger.NewTree(3, make([]byte, 32)); err == nil {
		t.Error("one subtree was taken for a tree of three entries")
	}
}
