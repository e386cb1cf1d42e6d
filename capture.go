package isnad

import (
	"crypto/sha256"
	"encoding/hex"
)

// Digest names a sequence of bytes: "sha256:" and 64 lower-case hex digits.
type Digest string

// DigestOf returns the digest of b.
func DigestOf(b []byte) Digest {
	sum := sha256.Sum256(b)
	return Digest("sha256:" + hex.EncodeToString(sum[:]))
}

// Capture is what came in, before anything was made of it: the bytes, and what
// the carrier of the bytes said about them. It never changes.
type Capture struct {
	Bytes []byte
	Media Media  // how to read Bytes
	Path  string // where a local input lay, as the caller named it; may be empty
	URI   string // where the page is published; may be empty
	// Hints are what a crawler or feed knew, and may be wrong or empty.
	Outlet    Outlet
	Title     string
	Author    string
	Published string // EDTF
	Fetched   string // EDTF date-time of the request that brought the bytes
}

// Media says how the bytes of a capture are to be read.
type Media string

// The media that Isnad reads.
const (
	MediaText Media = "text/plain"
	MediaHTML Media = "text/html"
)
