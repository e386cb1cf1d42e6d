package record

import (
	"fmt"
	"unicode/utf8"

	"github.com/isnad-project/isnad"
)

// offsets converts between bytes of a text and Unicode code points. It keeps one
// number for every stride code points, so that a conversion walks a few bytes.
type offsets struct {
	text  string
	marks []int // marks[k] is the byte at which code point k*stride begins
	count int   // code points in text
}

const stride = 64

func newOffsets(text string) *offsets {
	o := &offsets{text: text}
	for pos := range text {
		if o.count%stride == 0 {
			o.marks = append(o.marks, pos)
		}
		o.count++
	}
	return o
}

// points returns the number of code points before byte pos.
func (o *offsets) points(pos int) int {
	lo, hi := 0, len(o.marks)
	for lo+1 < hi {
		if mid := (lo + hi) / 2; o.marks[mid] <= pos {
			lo = mid
		} else {
			hi = mid
		}
	}
	if len(o.marks) == 0 {
		return 0
	}
	return lo*stride + utf8.RuneCountInString(o.text[o.marks[lo]:pos])
}

// bytes returns the byte at which code point n begins.
func (o *offsets) bytes(n int) (int, error) {
	if n < 0 || n > o.count {
		return 0, fmt.Errorf("offset %d lies outside a text of %d code points", n, o.count)
	}
	if n == o.count {
		return len(o.text), nil
	}
	pos := o.marks[n/stride]
	for range n % stride {
		_, size := utf8.DecodeRuneInString(o.text[pos:])
		pos += size
	}
	return pos, nil
}

func (o *offsets) spanOut(s isnad.Span) span { return span{o.points(s.Start), o.points(s.End)} }

func (o *offsets) spanOutPtr(s isnad.Span) *span {
	if s.Empty() {
		return nil
	}
	out := o.spanOut(s)
	return &out
}

func (o *offsets) spansOut(in []isnad.Span) []span {
	out := make([]span, len(in))
	for i, s := range in {
		out[i] = o.spanOut(s)
	}
	return out
}

// spanIn reads a span back; the empty span at the start of the text is allowed.
func (o *offsets) spanIn(s span) (isnad.Span, error) {
	start, err := o.bytes(s.Start)
	if err != nil {
		return isnad.Span{}, err
	}
	end, err := o.bytes(s.End)
	if err != nil {
		return isnad.Span{}, err
	}
	if end < start {
		return isnad.Span{}, fmt.Errorf("span ends at %d before it starts at %d", s.End, s.Start)
	}
	return isnad.Span{Start: start, End: end}, nil
}
