package collect

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	"github.com/isnad-project/isnad"
)

const sniffed = 4 << 10 // bytes looked at to tell a format

// stream collects one open input. Name is for people, path is where a local
// file lies ("" for standard input), and dir is where the paths of rows start.
func (c *collector) stream(name, path, dir string, r io.Reader) {
	if r == nil {
		c.refuse(name, "there is nothing to read", "")
		return
	}
	b, closeAll, err := unpacked(r)
	defer closeAll()
	if err != nil {
		c.refuse(name, err.Error(), "fetch the file again")
		return
	}
	head, err := b.Peek(sniffed)
	if err != nil && err != io.EOF {
		c.refuse(name, err.Error(), nextStep(err))
		return
	}
	if len(head) == 0 {
		c.refuse(name, "it is empty", "")
		return
	}
	switch f, kind := sniff(head, name); f {
	case formatWARC:
		c.warc(name, path, b)
	case formatJSONL:
		c.rows(name, dir, b)
	case formatFeed:
		c.refuse(name, "feeds and sitemaps are not read yet", "give the pages that it lists")
	case formatBinary:
		c.refuse(name, fmt.Sprintf("its bytes are no text but %s", kind), "give text, HTML, WARC or JSONL")
	case formatHTML:
		c.page(name, path, b, isnad.MediaHTML)
	default:
		c.page(name, path, b, isnad.MediaText)
	}
}

// page collects a stream that is one article.
func (c *collector) page(name, path string, r *bufio.Reader, media isnad.Media) {
	bytes, err := readPage(r)
	if err != nil {
		c.refuse(name, err.Error(), nextStep(err))
		return
	}
	c.capture(isnad.Capture{Bytes: bytes, Media: media, Path: path})
}

var errTooLarge = fmt.Errorf("it is larger than %d MiB, more than one article can be", maxArticle>>20)

// readPage reads what may be one article.
func readPage(r io.Reader) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, maxArticle+1))
	if err != nil {
		return nil, err
	}
	if len(b) > maxArticle {
		return nil, errTooLarge
	}
	return b, nil
}

func nextStep(err error) string {
	switch {
	case errors.Is(err, errTruncated):
		return "fetch the file again"
	case errors.Is(err, errTooLarge):
		return "cut it into articles, for example as JSONL"
	}
	return ""
}
