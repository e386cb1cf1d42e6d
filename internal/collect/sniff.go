package collect

import (
	"bytes"
	"net/http"
	"path"
	"strings"
	"unicode/utf8"
)

// format is what an unpacked stream holds.
type format string

const (
	formatText   format = "text"
	formatHTML   format = "HTML"
	formatWARC   format = "WARC"
	formatJSONL  format = "JSONL"
	formatFeed   format = "feed"
	formatBinary format = "binary"
)

// sniff tells the format from the first bytes, and by the name where bytes
// allow several. A binary kind is named for the diagnostic.
func sniff(head []byte, name string) (f format, kind string) {
	head = bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF"))
	trimmed := bytes.TrimLeft(head, " \t\r\n")
	suffix := path.Ext(strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(name), ".gz"), ".zst"))
	switch {
	case bytes.HasPrefix(trimmed, []byte("WARC/")):
		return formatWARC, ""
	case utf16Mark(head):
		if suffix == ".html" || suffix == ".htm" {
			return formatHTML, ""
		}
		return formatText, ""
	case bytes.IndexByte(head, 0) >= 0:
		return formatBinary, http.DetectContentType(head)
	case isFeed(trimmed):
		return formatFeed, ""
	case isHTML(trimmed, suffix):
		return formatHTML, ""
	case suffix == ".jsonl", suffix == ".ndjson", rowStart(trimmed):
		return formatJSONL, ""
	}
	if kind := http.DetectContentType(head); !strings.HasPrefix(kind, "text/") && !utf8.Valid(cutRune(head)) {
		return formatBinary, kind
	}
	if bytes.HasPrefix(head, []byte("%PDF-")) {
		return formatBinary, "application/pdf"
	}
	return formatText, ""
}

// utf16Mark reports whether head begins with the byte order mark of UTF-16.
func utf16Mark(head []byte) bool {
	return bytes.HasPrefix(head, []byte{0xFE, 0xFF}) || bytes.HasPrefix(head, []byte{0xFF, 0xFE})
}

// rowStart reports whether the text begins with a JSON object that has a name
// in it.
func rowStart(b []byte) bool {
	rest, ok := bytes.CutPrefix(b, []byte("{"))
	return ok && bytes.HasPrefix(bytes.TrimLeft(rest, " \t"), []byte(`"`))
}

// isFeed reports whether the text is RSS, Atom, RDF or a sitemap.
func isFeed(b []byte) bool {
	lower := bytes.ToLower(b[:min(len(b), 1024)])
	for _, root := range []string{"<rss", "<feed", "<rdf:rdf", "<urlset", "<sitemapindex"} {
		i := bytes.Index(lower, []byte(root))
		if i == 0 || (i > 0 && bytes.HasPrefix(lower, []byte("<?xml"))) {
			return true
		}
	}
	return false
}

// isHTML reports whether the text is a page: it says so at its start, or its
// name does and tags follow.
func isHTML(b []byte, suffix string) bool {
	if strings.HasPrefix(http.DetectContentType(b), "text/html") {
		return true
	}
	lower := bytes.ToLower(b[:min(len(b), 2048)])
	if bytes.HasPrefix(lower, []byte("<")) && bytes.Contains(lower, []byte("<html")) {
		return true
	}
	switch suffix {
	case ".html", ".htm", ".xhtml", ".shtml", ".aspx", ".php", ".jsp":
		return bytes.HasPrefix(b, []byte("<"))
	}
	return false
}

// cutRune leaves out a character that the end of head cuts.
func cutRune(head []byte) []byte {
	for i := 1; i < utf8.UTFMax && i <= len(head); i++ {
		if c := head[len(head)-i]; utf8.RuneStart(c) {
			if !utf8.FullRune(head[len(head)-i:]) {
				return head[:len(head)-i]
			}
			break
		}
	}
	return head
}
