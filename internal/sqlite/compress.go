package sqlite

import (
	"sync"

	"github.com/klauspost/compress/zstd"
)

// biggest bounds what a frame may hold, so that a forged one cannot fill memory.
const biggest = 128 << 20 // bytes

var encoder = sync.OnceValue(func() *zstd.Encoder {
	e, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1))
	if err != nil {
		panic(err) // the options are constants
	}
	return e
})

var decoder = sync.OnceValue(func() *zstd.Decoder {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(biggest))
	if err != nil {
		panic(err) // the options are constants
	}
	return d
})

func compress(b []byte) []byte { return encoder().EncodeAll(b, make([]byte, 0, len(b)/3+64)) }

func decompress(b []byte) ([]byte, error) { return decoder().DecodeAll(b, nil) }
