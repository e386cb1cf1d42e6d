package ledger

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/isnad-project/isnad"
)

const digestPrefix = "sha256:"

// Bytes returns the 32 bytes of a digest, or an error when it is not written as
// "sha256:" and 64 lower-case hex digits.
func Bytes(d isnad.Digest) ([sha256.Size]byte, error) {
	var out [sha256.Size]byte
	digits, ok := strings.CutPrefix(string(d), digestPrefix)
	if !ok || len(digits) != hex.EncodedLen(len(out)) || strings.ToLower(digits) != digits {
		return out, fmt.Errorf("%.80q is no digest", d)
	}
	if _, err := hex.Decode(out[:], []byte(digits)); err != nil {
		return out, fmt.Errorf("%.80q is no digest", d)
	}
	return out, nil
}

// FromBytes returns the digest with these 32 bytes, and "" for no bytes.
func FromBytes(b []byte) isnad.Digest {
	if len(b) == 0 {
		return ""
	}
	return isnad.Digest(digestPrefix + hex.EncodeToString(b))
}
