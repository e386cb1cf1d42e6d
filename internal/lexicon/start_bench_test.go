package lexicon_test

import (
	"reflect"
	"testing"

	"github.com/isnad-project/isnad/data"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// BenchmarkViews builds each view of the tables as the first call in a process
// does, with what it needs of others.
func BenchmarkViews(b *testing.B) {
	typ := reflect.TypeFor[*lexicon.Lexicon]()
	for m := range typ.Methods() {
		if m.Type.NumIn() != 1 {
			continue
		}
		b.Run(m.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				m.Func.Call([]reflect.Value{reflect.ValueOf(lexicon.New(data.FS))})
			}
		})
	}
}
