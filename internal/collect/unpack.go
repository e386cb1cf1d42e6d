package collect

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// Packed data that grows more than mostGrowth times beyond free bytes is taken
// for a bomb. Pages of news shrink to about a tenth, hardly ever to a hundredth.
const (
	mostGrowth = 400
	freeBytes  = 64 << 20
	maxPacking = 2   // packings around packings
	zstdWindow = 128 // MiB
)

var (
	errBomb      = errors.New("it unpacks to far more than its size: refused")
	errTruncated = errors.New("the packed data is cut off or damaged")
	gzipMagic    = []byte{0x1F, 0x8B}
	zstdMagic    = []byte{0x28, 0xB5, 0x2F, 0xFD}
)

// unpacked returns r with gzip and Zstandard packing taken off, told by the
// first bytes. Several packed members in a row are one stream.
func unpacked(r io.Reader) (*bufio.Reader, func(), error) {
	b := bufio.NewReaderSize(r, 64<<10)
	closers := func() {}
	for range maxPacking {
		head, _ := b.Peek(4)
		var next io.Reader
		packed := &counted{r: b}
		switch {
		case bytes.HasPrefix(head, gzipMagic):
			z, err := gzip.NewReader(packed)
			if err != nil {
				return nil, closers, errTruncated
			}
			next = z
		case bytes.Equal(head, zstdMagic):
			z, err := zstd.NewReader(packed, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(zstdWindow<<20))
			if err != nil {
				return nil, closers, errTruncated
			}
			inner := closers
			closers = func() { z.Close(); inner() }
			next = z
		default:
			return b, closers, nil
		}
		b = bufio.NewReaderSize(&guard{r: next, packed: packed}, 64<<10)
	}
	return b, closers, nil
}

// counted counts the bytes that are read through it.
type counted struct {
	r io.Reader
	n int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// guard stops a stream that grows beyond measure, and names damage plainly.
type guard struct {
	r      io.Reader
	packed *counted
	n      int64
}

func (g *guard) Read(p []byte) (int, error) {
	n, err := g.r.Read(p)
	g.n += int64(n)
	if g.n > freeBytes && g.n > mostGrowth*g.packed.n {
		return 0, errBomb
	}
	if err != nil && err != io.EOF && !errors.Is(err, errBomb) && !errors.Is(err, errTruncated) {
		err = fmt.Errorf("%w (%v)", errTruncated, err)
	}
	return n, err
}
