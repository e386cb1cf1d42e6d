package collect

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/isnad-project/isnad"
)

// row is one line of a JSONL input: an article, and what a crawler knew of it.
type row struct {
	Path      string
	Text      string
	HTML      string
	URI       string
	Outlet    outletRow
	Title     string
	Author    string
	Published string
	Fetched   string
}

// outletRow is an outlet as a crawler writes it: its name, or an object.
type outletRow isnad.Outlet

// UnmarshalJSON reads a string as the outlet's name.
func (o *outletRow) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '{' {
		return json.Unmarshal(b, (*isnad.Outlet)(o))
	}
	return json.Unmarshal(b, &o.Name)
}

// rows collects the articles of a JSONL stream. A broken line is refused by its
// number and the next one goes on.
func (c *collector) rows(name, dir string, r *bufio.Reader) {
	for n := 1; !c.done(); n++ {
		line, err := readLine(r)
		if err != nil && err != io.EOF {
			c.refuse(fmt.Sprintf("%s:%d", name, n), err.Error(), nextStep(err))
			if !errors.Is(err, errTooLarge) {
				return
			}
			continue
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			c.row(fmt.Sprintf("%s:%d", name, n), dir, line)
		}
		if err == io.EOF {
			return
		}
	}
}

// row collects one line.
func (c *collector) row(name, dir string, line []byte) {
	var r row
	if err := json.Unmarshal(line, &r); err != nil {
		c.refuse(name, "the line is no JSON object of an article: "+plain(err), "")
		return
	}
	got := isnad.Capture{
		Path: r.Path, URI: r.URI, Outlet: isnad.Outlet(r.Outlet),
		Title: r.Title, Author: r.Author, Published: r.Published, Fetched: r.Fetched,
	}
	switch {
	case r.Text != "":
		got.Bytes, got.Media = []byte(r.Text), isnad.MediaText
	case r.HTML != "":
		got.Bytes, got.Media = []byte(r.HTML), isnad.MediaHTML
	case r.Path != "":
		b, media, err := readBeside(dir, r.Path)
		if err != nil {
			c.fail(&isnad.InputError{Input: name, Reason: fmt.Sprintf("%s: %s", r.Path, reason(err)), Next: nextStep(err)})
			return
		}
		got.Bytes, got.Media = b, media
	default:
		c.refuse(name, "the row has no text, html or path", "")
		return
	}
	if got.Path == "" && got.URI == "" {
		got.Path = name
	}
	c.capture(got)
}

var errOutside = errors.New("the path leads out of the folder of the list, and is not followed")

// readBeside reads the page at path, which must lie below dir: neither ".." nor
// a link leads out of it.
func readBeside(dir, path string) ([]byte, isnad.Media, error) {
	if !filepath.IsLocal(path) {
		return nil, "", errOutside
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, "", err
	}
	defer root.Close()
	f, err := root.Open(path)
	if err != nil {
		return nil, "", err
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() {
		return nil, "", errors.New("it is no file")
	}
	b, closeAll, err := unpacked(f)
	defer closeAll()
	if err != nil {
		return nil, "", err
	}
	head, err := b.Peek(sniffed)
	if err != nil && err != io.EOF {
		return nil, "", err
	}
	media := isnad.MediaText
	switch format, kind := sniff(head, path); format {
	case formatHTML:
		media = isnad.MediaHTML
	case formatText:
	case formatBinary:
		return nil, "", fmt.Errorf("its bytes are no text but %s", kind)
	default:
		return nil, "", fmt.Errorf("it is %s, which a row cannot stand for", format)
	}
	page, err := readPage(b)
	return page, media, err
}

// readLine reads one line without its end. A line too long for an article is
// passed over and is an error.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	tooLarge := false
	for {
		piece, err := r.ReadSlice('\n')
		if tooLarge = tooLarge || len(line)+len(piece) > maxArticle; tooLarge {
			line = nil
		} else {
			line = append(line, piece...)
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if tooLarge && (err == nil || err == io.EOF) {
			return nil, errTooLarge
		}
		return line, err
	}
}

// plain is a JSON error in words that do not name Go types.
func plain(err error) string {
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		return fmt.Sprintf("%s is %s", kind.Field, kind.Value)
	}
	return err.Error()
}
