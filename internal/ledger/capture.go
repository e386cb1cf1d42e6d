package ledger

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/isnad-project/isnad"
)

// carried is the payload of a capture: what came with the bytes, and their name.
// The order of the fields is the order in the encoding.
type carried struct {
	Digest    isnad.Digest `json:"digest"`
	Size      int          `json:"size"`
	Media     isnad.Media  `json:"media"`
	Path      string       `json:"path"`
	URI       string       `json:"uri"`
	Outlet    outlet       `json:"outlet"`
	Title     string       `json:"title"`
	Author    string       `json:"author"`
	Published string       `json:"published"`
	Fetched   string       `json:"fetched"`
}

type outlet struct {
	Name   string `json:"name"`
	Domain string `json:"domain"`
}

// CaptureKey names a capture: the digest of its payload without the local path,
// so that a file found again under another path is the same capture.
func CaptureKey(c isnad.Capture) (string, error) {
	c.Path = ""
	b, err := encodeCapture(c)
	return string(isnad.DigestOf(b)), err
}

func encodeCapture(c isnad.Capture) ([]byte, error) {
	return marshal(carried{
		Digest: isnad.DigestOf(c.Bytes), Size: len(c.Bytes), Media: c.Media, Path: c.Path, URI: c.URI,
		Outlet: outlet(c.Outlet), Title: c.Title, Author: c.Author, Published: c.Published, Fetched: c.Fetched,
	})
}

// decodeCapture reads the payload of a capture. The bytes of the capture are
// not in it: they are the blob that the returned digest names.
func decodeCapture(payload []byte) (isnad.Capture, isnad.Digest, error) {
	var c carried
	if err := json.Unmarshal(payload, &c); err != nil {
		return isnad.Capture{}, "", fmt.Errorf("capture: %w", err)
	}
	again, err := marshal(c)
	if err != nil {
		return isnad.Capture{}, "", err
	}
	if !bytes.Equal(again, payload) {
		return isnad.Capture{}, "", fmt.Errorf("capture: %.80q is not the canonical encoding", payload)
	}
	if _, err := Bytes(c.Digest); err != nil {
		return isnad.Capture{}, "", fmt.Errorf("capture: %w", err)
	}
	return isnad.Capture{
		Media: c.Media, Path: c.Path, URI: c.URI, Outlet: isnad.Outlet(c.Outlet),
		Title: c.Title, Author: c.Author, Published: c.Published, Fetched: c.Fetched,
	}, c.Digest, nil
}

func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
