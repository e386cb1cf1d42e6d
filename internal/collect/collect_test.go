package collect_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/collect"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// take collects the inputs, each as its bytes or its error.
func take(stdin []byte, names ...string) (got []isnad.Capture, bad []string) {
	for c, err := range collect.Inputs(context.Background(), bytes.NewReader(stdin), names) {
		if err != nil {
			bad = append(bad, err.Error())
			continue
		}
		got = append(got, c)
	}
	return got, bad
}

func gzipped(t *testing.T, b []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	if _, err := z.Write(b); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestFormatsAreToldByTheirBytes(t *testing.T) {
	z, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	page := []byte("<!doctype html><p>نص</p>")
	for name, c := range map[string]struct {
		bytes []byte
		media isnad.Media
	}{
		"text":            {[]byte("نص"), isnad.MediaText},
		"page":            {page, isnad.MediaHTML},
		"XHTML":           {[]byte(`<?xml version="1.0"?><html><p>نص</p></html>`), isnad.MediaHTML},
		"packed page":     {gzipped(t, page), isnad.MediaHTML},
		"packed twice":    {z.EncodeAll(gzipped(t, page), nil), isnad.MediaHTML},
		"text with a tag": {[]byte("قال إن <b> وسم"), isnad.MediaText},
	} {
		t.Run(name, func(t *testing.T) {
			got, bad := take(c.bytes, collect.Stdin)
			if len(got) != 1 || got[0].Media != c.media {
				t.Errorf("got %v, %v; want one capture of %s", got, bad, c.media)
			}
		})
	}
}

func TestBounds(t *testing.T) {
	filler := bytes.Repeat([]byte("x"), 70<<20)
	for name, c := range map[string]struct {
		bytes []byte
		want  string
	}{
		"large text":   {bytes.Repeat([]byte("نص "), 12<<20), "larger than 32 MiB"},
		"large row":    {append([]byte(`{"text":"`), bytes.Repeat([]byte("ا"), 20<<20)...), "larger than 32 MiB"},
		"bomb":         {gzipped(t, append([]byte(`{"text":"`), filler...)), "unpacks to far more than its size"},
		"packed often": {gzipped(t, gzipped(t, gzipped(t, []byte("نص")))), "no text but application/x-gzip"},
		"damaged":      {gzipped(t, []byte(strings.Repeat("نص ", 500)))[:40], "cut off or damaged"},
		"record":       {[]byte("WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 9223372036854775807\r\n\r\nنص"), "the record is cut off"},
		"header":       {[]byte("WARC/1.0\r\nA: " + strings.Repeat("x", 1<<20)), "a line is too long"},
	} {
		t.Run(name, func(t *testing.T) {
			got, bad := take(c.bytes, collect.Stdin)
			if len(got) != 0 || len(bad) == 0 || !strings.Contains(bad[0], c.want) {
				t.Errorf("got %d captures and %v, want %q", len(got), bad, c.want)
			}
		})
	}
}

func TestPathsStayInTheirFolder(t *testing.T) {
	dir := t.TempDir()
	inner := filepath.Join(dir, "in")
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(os.Mkdir(inner, 0o755))
	must(os.WriteFile(filepath.Join(dir, "secret.txt"), []byte("سر"), 0o644))
	must(os.Symlink("../secret.txt", filepath.Join(inner, "link.txt")))
	must(os.Symlink("..", filepath.Join(inner, "up")))
	list := filepath.Join(inner, "list.jsonl")
	for _, path := range []string{"../secret.txt", "link.txt", "up/secret.txt", filepath.Join(dir, "secret.txt"), ".", ""} {
		must(os.WriteFile(list, fmt.Appendf(nil, "{\"path\":%q}\n", path), 0o644))
		if got, bad := take(nil, list); len(got) != 0 || len(bad) != 1 {
			t.Errorf("%q gives %d captures and %v", path, len(got), bad)
		}
	}
}

func TestHTTPAnswers(t *testing.T) {
	page := "<html><p>نص</p></html>"
	record := func(head, body string) []byte {
		block := "HTTP/1.1 200 OK\r\n" + head + "\r\n" + body
		return fmt.Appendf(nil, "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: <https://marsa.example/1>\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(block), block)
	}
	chunked := fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(page), page)
	for name, c := range map[string]struct {
		record []byte
		media  isnad.Media
	}{
		"plain":           {record("Content-Type: text/html\r\n", page), "text/html"},
		"character set":   {record("Content-Type: text/html; charset=windows-1256\r\n", page), "text/html; charset=windows-1256"},
		"chunks":          {record("Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", chunked), "text/html"},
		"chunks undone":   {record("Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", page), "text/html"},
		"packed":          {record("Content-Type: text/html\r\nContent-Encoding: gzip\r\n", string(gzipped(t, []byte(page)))), "text/html"},
		"packing undone":  {record("Content-Type: text/html\r\nContent-Encoding: gzip\r\n", page), "text/html"},
		"no content type": {record("", page), "text/html"},
	} {
		t.Run(name, func(t *testing.T) {
			got, bad := take(c.record, collect.Stdin)
			if len(got) != 1 || string(got[0].Bytes) != page || got[0].Media != c.media || got[0].URI != "https://marsa.example/1" {
				t.Errorf("got %+v, %v", got, bad)
			}
		})
	}
}

func TestStopsWhenToldTo(t *testing.T) {
	rows := strings.Repeat(`{"text":"نص"}`+"\n", 10)
	n := 0
	for range collect.Inputs(context.Background(), strings.NewReader(rows), []string{collect.Stdin, collect.Stdin}) {
		n++
		break
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	for range collect.Inputs(ctx, strings.NewReader(rows), []string{collect.Stdin}) {
		n++
		cancel()
	}
	if n != 2 {
		t.Errorf("%d captures came, want one of each run", n)
	}
}

func FuzzRows(f *testing.F) {
	f.Add([]byte(`{"text":"نص","outlet":{"name":"ا"}}` + "\n" + `{"html":"<p>x","outlet":"ب"}` + "\n{\"path\":\"../x\"}"))
	f.Add([]byte("{\"text\":1}\n\n{"))
	f.Fuzz(func(t *testing.T, b []byte) { fuzz(t, append([]byte(`{"text":""}`+"\n"), b...)) })
}

func FuzzWARC(f *testing.F) {
	f.Add([]byte("\r\nWARC-Type: conversion\r\nContent-Length: 4\r\n\r\nنص\r\n\r\nWARC/1.0\r\nContent-Length: x\r\n\r\n"))
	f.Add([]byte("\r\nWARC-Type: response\r\nContent-Length: 60\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n0\r\n\r\n"))
	f.Fuzz(func(t *testing.T, b []byte) { fuzz(t, append([]byte("WARC/1.0"), b...)) })
}

// fuzz checks that every failure names its input, and that the same bytes give
// the same captures.
func fuzz(t *testing.T, b []byte) {
	var seen [2][]string
	for i := range seen {
		for c, err := range collect.Inputs(context.Background(), bytes.NewReader(b), []string{collect.Stdin}) {
			var bad *isnad.InputError
			switch {
			case err == nil && (c.Media == "" || len(c.Bytes) > 32<<20):
				t.Fatalf("capture %+v", c)
			case err != nil && (!errors.As(err, &bad) || bad.Input == "" || bad.Reason == ""):
				t.Fatalf("%v does not name its input", err)
			}
			seen[i] = append(seen[i], fmt.Sprint(c.Media, c.URI, len(c.Bytes), err))
		}
	}
	if strings.Join(seen[0], "\n") != strings.Join(seen[1], "\n") {
		t.Fatalf("the same bytes gave %q and %q", seen[0], seen[1])
	}
}
