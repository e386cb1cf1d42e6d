package extract

import (
	"bytes"
	"mime"
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// decode returns the bytes of a capture as UTF-8: by the byte order mark, by
// the character set that the carrier or the page names, and where none is named
// and the bytes are not UTF-8, as windows-1256 if that gives Arabic. A byte
// order mark is left out. ok is false when the bytes are text in none of them.
func decode(c isnad.Capture) (text string, media isnad.Media, ok bool) {
	kind, params, err := mime.ParseMediaType(string(c.Media))
	if err != nil {
		kind = string(c.Media)
	}
	media = isnad.Media(kind)
	if e, rest := marked(c.Bytes); e != nil {
		text, ok = decodeBy(e, rest)
		return text, media, ok
	}
	if utf8.Valid(c.Bytes) {
		return string(c.Bytes), media, bytes.IndexByte(c.Bytes, 0) < 0
	}
	if e, _ := charset.Lookup(params["charset"]); e != nil && e != encoding.Nop {
		text, ok = decodeBy(e, c.Bytes)
		return text, media, ok
	}
	if media == isnad.MediaHTML {
		if e, name, certain := charset.DetermineEncoding(c.Bytes, kind); certain && name != "utf-8" {
			text, ok = decodeBy(e, c.Bytes)
			return text, media, ok
		}
	}
	if text, ok = decodeBy(charmap.Windows1256, c.Bytes); ok && mostlyArabic(text) {
		return text, media, true
	}
	return repaired(c.Bytes, media)
}

// marked tells an encoding by its byte order mark and returns what follows it;
// it is nil when there is none.
func marked(b []byte) (encoding.Encoding, []byte) {
	if rest, ok := bytes.CutPrefix(b, []byte("\xEF\xBB\xBF")); ok {
		return encoding.Nop, rest
	}
	for mark, name := range map[string]string{"\xFF\xFE": "utf-16le", "\xFE\xFF": "utf-16be"} {
		if rest, ok := bytes.CutPrefix(b, []byte(mark)); ok {
			e, _ := charset.Lookup(name)
			return e, rest
		}
	}
	return nil, b
}

// decodeBy decodes b; it is not ok when the result holds controls that no text
// has.
func decodeBy(e encoding.Encoding, b []byte) (string, bool) {
	out, err := e.NewDecoder().Bytes(b)
	if err != nil || !utf8.Valid(out) || bytes.IndexByte(out, 0) >= 0 {
		return "", false
	}
	return string(out), true
}

// mostlyArabic reports whether most letters beyond ASCII are Arabic.
func mostlyArabic(s string) bool {
	letters, others := 0, 0
	for _, r := range s {
		switch {
		case r < ' ' && r != '\n' && r != '\r' && r != '\t', r == 0x7F:
			others += 4
		case r < utf8.RuneSelf:
		case arabic.IsLetter(r):
			letters++
		case r == utf8.RuneError, r < 0xA0:
			others += 4
		default:
			others++
		}
	}
	return letters > 2*others
}

// repaired keeps a page of UTF-8 that a few bytes spoil: they become U+FFFD.
func repaired(b []byte, media isnad.Media) (string, isnad.Media, bool) {
	const rare = 200 // bytes of text for each spoilt one
	bad := 0
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 {
			bad++
		}
		i += size
	}
	if bad*rare > len(b) || bytes.IndexByte(b, 0) >= 0 {
		return "", media, false
	}
	return strings.ToValidUTF8(string(b), "\uFFFD"), media, true
}
