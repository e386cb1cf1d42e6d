package ledger

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/isnad-project/isnad"
)

// given is the payload of a list. The order of the fields is the order in the
// encoding.
type given struct {
	Digest isnad.Digest `json:"digest"`
	Size   int          `json:"size"`
	Name   string       `json:"name"`
	Path   string       `json:"path"`
	Date   string       `json:"date"`
}

func listKey(name string) string { return string(isnad.DigestOf([]byte(name))) }

// KeepList appends a list, unless the newest list of its name has the same bytes
// and date, and reports whether it did.
func KeepList(w Writer, l isnad.NameList) (bool, error) {
	key := listKey(l.Name)
	var answers isnad.Digest
	was, err := w.Latest(isnad.EntryList, key)
	switch {
	case err == nil:
		answers = was.Digest
		old, digest, err := listOf(w, was.Seq)
		if err != nil {
			return false, err
		}
		if digest == isnad.DigestOf(l.Bytes) && old.Date == l.Date {
			return false, nil
		}
	case !errors.Is(err, ErrNotFound):
		return false, err
	}
	digest := isnad.DigestOf(l.Bytes)
	if err := w.PutBlob(digest, l.Bytes); err != nil {
		return false, err
	}
	payload, err := marshal(given{Digest: digest, Size: len(l.Bytes), Name: l.Name, Path: l.Path, Date: l.Date})
	if err != nil {
		return false, err
	}
	_, err = w.Append(isnad.Entry{Kind: isnad.EntryList, Key: key, Answers: answers, Payload: payload}, nil)
	return err == nil, err
}

// Lists returns the lists of the log with their bytes, of each name the newest,
// in the order in which the names first came in.
func Lists(r Reader) ([]isnad.NameList, error) {
	newest := map[string]int64{}
	var order []string
	for e, err := range r.Headers() {
		if err != nil {
			return nil, err
		}
		if e.Kind != isnad.EntryList {
			continue
		}
		if _, known := newest[e.Key]; !known {
			order = append(order, e.Key)
		}
		newest[e.Key] = e.Seq
	}
	out := make([]isnad.NameList, 0, len(order))
	for _, key := range order {
		l, digest, err := listOf(r, newest[key])
		if err != nil {
			return nil, err
		}
		if l.Bytes, err = r.Blob(digest); err != nil {
			return nil, fmt.Errorf("list %q: bytes %s: %w", l.Name, digest, err)
		}
		out = append(out, l)
	}
	return out, nil
}

func listOf(r Reader, seq int64) (isnad.NameList, isnad.Digest, error) {
	e, err := r.Entry(seq)
	if err != nil {
		return isnad.NameList{}, "", err
	}
	l, digest, err := decodeList(e.Payload)
	if err != nil {
		return l, "", fmt.Errorf("entry %d: %w", seq, err)
	}
	return l, digest, nil
}

// decodeList reads the payload of a list. Its bytes are the blob that the
// returned digest names.
func decodeList(payload []byte) (isnad.NameList, isnad.Digest, error) {
	var g given
	if err := json.Unmarshal(payload, &g); err != nil {
		return isnad.NameList{}, "", fmt.Errorf("list: %w", err)
	}
	again, err := marshal(g)
	if err != nil {
		return isnad.NameList{}, "", err
	}
	if !bytes.Equal(again, payload) {
		return isnad.NameList{}, "", fmt.Errorf("list: %.80q is not the canonical encoding", payload)
	}
	if _, err := Bytes(g.Digest); err != nil {
		return isnad.NameList{}, "", fmt.Errorf("list: %w", err)
	}
	return isnad.NameList{Name: g.Name, Path: g.Path, Date: g.Date}, g.Digest, nil
}
