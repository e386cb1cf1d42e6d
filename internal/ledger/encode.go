package ledger

import (
	"bytes"
	"fmt"
	"strconv"

	"github.com/isnad-project/isnad"
)

// magic is the first line of an encoded entry: the format and its version.
const magic = "isnad-entry 1"

// Bounds of what an entry may hold, so that a hostile file cannot make a reader
// allocate without end.
const (
	maxField   = 512      // bytes of a header field
	maxPayload = 64 << 20 // bytes
)

// header are the fields of an encoded entry in their order.
var header = [...]string{"seq", "kind", "key", "answers", "version", "data", "prev", "payload"}

// Encode returns the canonical bytes of an entry without its digest: a line for
// the format, a line for each header field, an empty line, the payload. The
// format is docs/ledger-format.md. An entry that has no encoding is an error: a
// field with white space or control characters, a sequence number below 1.
func Encode(e isnad.Entry) ([]byte, error) {
	if e.Seq < 1 {
		return nil, fmt.Errorf("entry %d: sequence numbers begin at 1", e.Seq)
	}
	if len(e.Payload) > maxPayload {
		return nil, fmt.Errorf("entry %d: a payload of %d bytes is over the limit of %d", e.Seq, len(e.Payload), maxPayload)
	}
	fields := [...]string{
		strconv.FormatInt(e.Seq, 10), string(e.Kind), e.Key, string(e.Answers), e.By.Version, string(e.By.Data),
		string(e.Prev), strconv.Itoa(len(e.Payload)),
	}
	b := make([]byte, 0, 512+len(e.Payload))
	b = append(append(b, magic...), '\n')
	for i, name := range header {
		value := fields[i]
		if value == "" {
			value = "-"
		} else if !plain(value) || value == "-" {
			return nil, fmt.Errorf("entry %d: %s %q is not printable ASCII without spaces", e.Seq, name, value)
		}
		b = append(append(append(append(b, name...), ' '), value...), '\n')
	}
	return append(append(b, '\n'), e.Payload...), nil
}

// Decode reads what [Encode] wrote and sets the digest. Bytes that Encode would
// not have written are an error: one entry has one encoding.
func Decode(b []byte) (isnad.Entry, error) {
	first, rest, _ := bytes.Cut(b, []byte("\n"))
	if string(first) != magic {
		return isnad.Entry{}, fmt.Errorf("entry: begins with %.40q, not %q", first, magic)
	}
	var fields [len(header)]string
	for i, name := range header {
		line, after, ok := bytes.Cut(rest, []byte("\n"))
		value, found := bytes.CutPrefix(line, []byte(name+" "))
		if !ok || !found || !plain(string(value)) {
			return isnad.Entry{}, fmt.Errorf("entry: %.40q where the field %q is due", line, name)
		}
		if string(value) != "-" {
			fields[i] = string(value)
		}
		rest = after
	}
	payload, ok := bytes.CutPrefix(rest, []byte("\n"))
	if !ok {
		return isnad.Entry{}, fmt.Errorf("entry: no empty line before the payload")
	}
	seq, err := strconv.ParseInt(fields[0], 10, 64)
	if err != nil || strconv.FormatInt(seq, 10) != fields[0] {
		return isnad.Entry{}, fmt.Errorf("entry: %q is no sequence number", fields[0])
	}
	if strconv.Itoa(len(payload)) != fields[7] {
		return isnad.Entry{}, fmt.Errorf("entry %d: %d bytes of payload, the header says %s", seq, len(payload), fields[7])
	}
	e := isnad.Entry{
		Seq: seq, Kind: isnad.EntryKind(fields[1]), Key: fields[2], Answers: isnad.Digest(fields[3]),
		By:   isnad.Provenance{Version: fields[4], Data: isnad.Digest(fields[5])},
		Prev: isnad.Digest(fields[6]), Payload: payload, Digest: isnad.DigestOf(b),
	}
	if err := check(e); err != nil {
		return isnad.Entry{}, err
	}
	return e, nil
}

// Seal gives an entry its place behind head: its number, the digest of the entry
// before it, and its own digest.
func Seal(head isnad.Head, e isnad.Entry) (isnad.Entry, error) {
	e.Seq, e.Prev = head.Size+1, head.Last
	if err := check(e); err != nil {
		return isnad.Entry{}, err
	}
	b, err := Encode(e)
	if err != nil {
		return isnad.Entry{}, err
	}
	e.Digest = isnad.DigestOf(b)
	return e, nil
}

// check holds an entry against what every reader may rely on.
func check(e isnad.Entry) error {
	switch {
	case e.Seq < 1:
		return fmt.Errorf("entry %d: sequence numbers begin at 1", e.Seq)
	case e.Kind == "" || e.Key == "":
		return fmt.Errorf("entry %d: has no kind or no key", e.Seq)
	case (e.Seq == 1) != (e.Prev == ""):
		return fmt.Errorf("entry %d: every entry but the first names the one before it", e.Seq)
	}
	for _, d := range []isnad.Digest{e.Answers, e.By.Data, e.Prev} {
		if _, err := Bytes(d); d != "" && err != nil {
			return fmt.Errorf("entry %d: %w", e.Seq, err)
		}
	}
	return nil
}

// plain reports whether s may stand in a header line.
func plain(s string) bool {
	if s == "" || len(s) > maxField {
		return false
	}
	for i := range len(s) {
		if s[i] <= ' ' || s[i] >= 0x7F {
			return false
		}
	}
	return true
}
