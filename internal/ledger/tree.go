package ledger

import (
	"crypto/sha256"
	"fmt"
	"math/bits"

	"github.com/isnad-project/isnad"
)

// Tree is the Merkle tree over the digests of a log's entries (RFC 6962, section
// 2.1). It keeps only the roots of the full subtrees, largest first, one for
// each bit that is set in the size: what appending and the root need.
type Tree struct {
	size  int64
	peaks [][sha256.Size]byte
}

// Domain separation of RFC 6962: a leaf cannot pass for a node.
const (
	leafPrefix = 0
	nodePrefix = 1
)

// Append adds the digest of the next entry.
func (t *Tree) Append(d isnad.Digest) error {
	b, err := Bytes(d)
	if err != nil {
		return err
	}
	node := sha256.Sum256(append([]byte{leafPrefix}, b[:]...))
	for n := t.size; n&1 == 1; n >>= 1 {
		last := len(t.peaks) - 1
		node = join(t.peaks[last], node)
		t.peaks = t.peaks[:last]
	}
	t.peaks = append(t.peaks, node)
	t.size++
	return nil
}

// Root returns the root of the tree, and "" for the empty one.
func (t *Tree) Root() isnad.Digest {
	if len(t.peaks) == 0 {
		return ""
	}
	last := len(t.peaks) - 1
	root := t.peaks[last]
	for i := last - 1; i >= 0; i-- {
		root = join(t.peaks[i], root)
	}
	return FromBytes(root[:])
}

// Size is the number of entries in the tree.
func (t *Tree) Size() int64 { return t.size }

// Peaks returns the state of the tree for a store to keep, see [NewTree].
func (t *Tree) Peaks() []byte {
	b := make([]byte, 0, len(t.peaks)*sha256.Size)
	for _, p := range t.peaks {
		b = append(b, p[:]...)
	}
	return b
}

// NewTree returns the tree of that size with what [Tree.Peaks] returned.
func NewTree(size int64, peaks []byte) (*Tree, error) {
	if size < 0 || len(peaks) != bits.OnesCount64(uint64(size))*sha256.Size {
		return nil, fmt.Errorf("%d bytes are no state of a tree of %d entries", len(peaks), size)
	}
	t := &Tree{size: size}
	for ; len(peaks) > 0; peaks = peaks[sha256.Size:] {
		t.peaks = append(t.peaks, [sha256.Size]byte(peaks))
	}
	return t, nil
}

func join(left, right [sha256.Size]byte) [sha256.Size]byte {
	var b [1 + 2*sha256.Size]byte
	b[0] = nodePrefix
	copy(b[1:], left[:])
	copy(b[1+sha256.Size:], right[:])
	return sha256.Sum256(b[:])
}
