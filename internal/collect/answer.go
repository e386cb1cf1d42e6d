package collect

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http/httputil"
	"strconv"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"
)

// answer is what a recorded HTTP response holds.
type answer struct {
	page  bool // a page was delivered: status 200, text or HTML
	media isnad.Media
	body  io.Reader
}

// answerOf reads the status and headers of a recorded response, and undoes its
// transfer and content encodings.
func answerOf(b *bufio.Reader) (answer, error) {
	status, err := headerLine(b)
	if err != nil {
		return answer{}, errors.New("it is empty")
	}
	fields := strings.Fields(status)
	if len(fields) < 2 || !strings.HasPrefix(fields[0], "HTTP/") {
		return answer{}, errors.New("it has no status line")
	}
	code, err := strconv.Atoi(fields[1])
	if err != nil {
		return answer{}, errors.New("it has no status")
	}
	h, err := headers(b)
	if err != nil {
		return answer{}, err
	}
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil && h.Get("Content-Type") != "" {
		kind, _, _ = strings.Cut(h.Get("Content-Type"), ";")
	}
	media, ok := mediaOf(kind, params["charset"])
	if code != 200 || !ok {
		return answer{}, nil
	}
	var body io.Reader = b
	if strings.EqualFold(h.Get("Transfer-Encoding"), "chunked") && looksChunked(b) {
		body = httputil.NewChunkedReader(b)
	}
	body, err = decoded(body, strings.ToLower(strings.TrimSpace(h.Get("Content-Encoding"))))
	return answer{page: true, media: media, body: body}, err
}

// mediaOf is the media of a page by its HTTP type; the character set that the
// server named stays with it.
func mediaOf(kind, charset string) (isnad.Media, bool) {
	media := isnad.MediaHTML
	switch strings.ToLower(strings.TrimSpace(kind)) {
	case "text/html", "application/xhtml+xml", "":
	case "text/plain":
		media = isnad.MediaText
	default:
		return "", false
	}
	if charset != "" && !strings.EqualFold(charset, "utf-8") {
		media = isnad.Media(mime.FormatMediaType(string(media), map[string]string{"charset": charset}))
	}
	return media, true
}

// looksChunked reports whether a chunk's size stands first: some crawlers undo
// the chunks and keep the header.
func looksChunked(b *bufio.Reader) bool {
	head, _ := b.Peek(18)
	size, _, ok := strings.Cut(string(head), "\r\n")
	if !ok {
		return false
	}
	size, _, _ = strings.Cut(size, ";")
	_, err := strconv.ParseUint(strings.TrimSpace(size), 16, 63)
	return err == nil
}

// decoded undoes a content encoding. Some crawlers undo it and keep the header:
// a body that does not begin as its encoding does is taken as it is.
func decoded(r io.Reader, encoding string) (io.Reader, error) {
	b := bufio.NewReader(r)
	head, _ := b.Peek(4)
	packed := &counted{r: b}
	switch {
	case encoding == "" || encoding == "identity":
		return b, nil
	case strings.HasSuffix(encoding, "gzip"):
		if len(head) < 2 || head[0] != gzipMagic[0] || head[1] != gzipMagic[1] {
			return b, nil
		}
		z, err := gzip.NewReader(packed)
		if err != nil {
			return nil, errTruncated
		}
		return &guard{r: z, packed: packed}, nil
	case encoding == "deflate":
		z, err := zlib.NewReader(packed)
		if err != nil {
			return nil, errTruncated
		}
		return &guard{r: z, packed: packed}, nil
	case encoding == "zstd":
		z, err := zstd.NewReader(packed, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(zstdWindow<<20))
		if err != nil {
			return nil, errTruncated
		}
		return &guard{r: z, packed: packed}, nil
	}
	return nil, fmt.Errorf("its encoding %q is not known", encoding)
}
