package collect

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/textproto"
	"strconv"
	"strings"

	"github.com/isnad-project/isnad"
)

// A WARC file (ISO 28500) is a sequence of records: a version line, headers, an
// empty line, a block of Content-Length bytes, two empty lines. A WET file is
// one whose records are conversions to text.

const (
	maxHeader = 64 << 10 // bytes of one record's headers
	maxLines  = 1000     // header lines
)

// warcRecord is one record; its block is read through body.
type warcRecord struct {
	header textproto.MIMEHeader
	size   int64
	body   *io.LimitedReader
}

var (
	errNoRecord   = errors.New("no record begins here")
	errCutRecord  = errors.New("the record is cut off")
	errBadHeaders = errors.New("the record's headers are broken")
)

// warc collects the pages of a WARC stream. A broken record is refused by its
// number; the search for the next one goes on from there.
func (c *collector) warc(name, path string, r *bufio.Reader) {
	for n := 1; !c.done(); n++ {
		rec, err := nextRecord(r)
		if err == io.EOF {
			return
		}
		if err == nil {
			err = c.record(fmt.Sprintf("%s, record %d", name, n), path, rec)
		}
		if err == nil {
			continue
		}
		c.refuse(fmt.Sprintf("%s, record %d", name, n), err.Error(), nextStep(err))
		if !recoverable(err) || findRecord(r) != nil {
			return
		}
	}
}

// recoverable reports whether more records can follow the error.
func recoverable(err error) bool { return errors.Is(err, errNoRecord) || errors.Is(err, errBadHeaders) }

// nextRecord reads the headers of the next record.
func nextRecord(r *bufio.Reader) (*warcRecord, error) {
	version, err := headerLine(r)
	for err == nil && version == "" {
		version, err = headerLine(r)
	}
	if err != nil {
		return nil, err
	}
	if !strings.HasPrefix(version, "WARC/") {
		return nil, errNoRecord
	}
	header, err := headers(r)
	if err != nil {
		return nil, err
	}
	size, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
	if err != nil || size < 0 {
		return nil, fmt.Errorf("%w: the length is %q", errBadHeaders, header.Get("Content-Length"))
	}
	return &warcRecord{header, size, &io.LimitedReader{R: r, N: size}}, nil
}

// headers reads header lines up to the empty one.
func headers(r *bufio.Reader) (textproto.MIMEHeader, error) {
	h := textproto.MIMEHeader{}
	last := ""
	for range maxLines {
		line, err := headerLine(r)
		switch {
		case err == io.EOF:
			return nil, errCutRecord
		case err != nil:
			return nil, err
		case line == "":
			return h, nil
		case (line[0] == ' ' || line[0] == '\t') && last != "": // folded
			v := h[last]
			v[len(v)-1] += " " + strings.TrimSpace(line)
			continue
		}
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			return nil, fmt.Errorf("%w: a line has no colon", errBadHeaders)
		}
		last = textproto.CanonicalMIMEHeaderKey(strings.TrimSpace(key))
		h[last] = append(h[last], strings.TrimSpace(value))
	}
	return nil, fmt.Errorf("%w: there are too many lines", errBadHeaders)
}

// headerLine reads one line without its end.
func headerLine(r *bufio.Reader) (string, error) {
	var line []byte
	for {
		piece, err := r.ReadSlice('\n')
		if len(line)+len(piece) > maxHeader {
			return "", fmt.Errorf("%w: a line is too long", errBadHeaders)
		}
		line = append(line, piece...)
		switch {
		case err == nil:
			return string(bytes.TrimRight(line, "\r\n")), nil
		case err == io.EOF && len(line) > 0:
			return string(line), nil
		case err != bufio.ErrBufferFull:
			return "", err
		}
	}
}

// findRecord moves r to the next line that begins a record.
func findRecord(r *bufio.Reader) error {
	for {
		if head, _ := r.Peek(5); string(head) == "WARC/" {
			return nil
		}
		_, err := r.ReadSlice('\n')
		for err == bufio.ErrBufferFull {
			_, err = r.ReadSlice('\n')
		}
		if err != nil {
			return err
		}
	}
}

// record collects the page of one record, if it holds one, and leaves the
// stream behind its block.
func (c *collector) record(name, path string, rec *warcRecord) error {
	got, reason, err := rec.page()
	switch {
	case err != nil:
		return err
	case reason != "":
		c.refuse(name, reason, "")
	case got != nil:
		got.Path = path
		c.capture(*got)
	}
	if _, err := io.Copy(io.Discard, rec.body); err != nil {
		return err
	}
	if rec.body.N > 0 {
		return errCutRecord
	}
	return nil
}

// page reads the record's page. It is nil when the record is of a kind that
// holds none (a request, metadata, a picture); reason says why one that should
// hold a page does not.
func (rec *warcRecord) page() (got *isnad.Capture, reason string, err error) {
	kind, _, _ := mime.ParseMediaType(rec.header.Get("Content-Type"))
	block, media := io.Reader(rec.body), isnad.MediaText
	switch rec.header.Get("Warc-Type") {
	case "conversion":
	case "resource":
		switch {
		case kind == "text/html" || kind == "application/xhtml+xml":
			media = isnad.MediaHTML
		case !strings.HasPrefix(kind, "text/plain"):
			return nil, "", nil
		}
	case "response":
		b := bufio.NewReader(rec.body)
		answer, err := answerOf(b)
		if err != nil {
			return nil, "its HTTP answer cannot be read: " + err.Error(), nil
		}
		if !answer.page {
			return nil, "", nil
		}
		block, media = answer.body, answer.media
	default:
		return nil, "", nil
	}
	bytes, err := readPage(block)
	if err == errTooLarge {
		return nil, err.Error(), nil
	}
	if errors.Is(err, errTruncated) && rec.body.N == 0 {
		return nil, err.Error(), nil
	}
	if err != nil {
		return nil, "", err
	}
	if rec.body.N > 0 {
		return nil, "", errCutRecord
	}
	return &isnad.Capture{
		Bytes: bytes, Media: media,
		URI: strings.Trim(rec.header.Get("Warc-Target-Uri"), "<>"), Fetched: rec.header.Get("Warc-Date"),
	}, "", nil
}
