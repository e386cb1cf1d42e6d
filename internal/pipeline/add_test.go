package pipeline

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/ledgertest"
	"github.com/isnad-project/isnad/internal/lexicon"
)

var by = isnad.Provenance{Version: "0.1.0", Data: lexicon.Default().Digest()}

// inputs yields more pages than a batch holds, one of them bad, the last
// at the address of the first.
func inputs(yield func(isnad.Capture, error) bool) {
	for i := range 2*batchCaptures + 7 {
		if i == 3 {
			if !yield(isnad.Capture{}, &isnad.InputError{Input: "missing.txt", Reason: "there is no such file"}) {
				return
			}
			continue
		}
		text := fmt.Sprintf("افتتاح الجسر\n\nافتتح رئيس البلدية الجسر رقم %d يوم الأحد.\n", i)
		c := isnad.Capture{Bytes: []byte(text), Media: isnad.MediaText, URI: fmt.Sprintf("https://harbour.example/%d", i%(2*batchCaptures+6))}
		if !yield(c, nil) {
			return
		}
	}
}

func add(ctx context.Context, s ledger.Store, in iter.Seq2[isnad.Capture, error], report func(Added)) error {
	return Add(ctx, s, in, lexicon.Default(), by, report)
}

func TestAdd(t *testing.T) {
	s := ledger.NewMemory()
	var lines []string
	report := func(a Added) { lines = append(lines, fmt.Sprintf("%s %+v %v", a.Capture.URI, a.Kept, a.Err)) }
	if err := add(context.Background(), s, inputs, report); err != nil {
		t.Fatal(err)
	}
	if len(lines) != 2*batchCaptures+7 || !strings.Contains(lines[3], "missing.txt") || !strings.Contains(lines[4], "harbour.example/4") {
		t.Errorf("%d reports, the fourth %q", len(lines), lines[3])
	}
	ledgertest.Whole(t, s)
	head := ledgertest.Head(t, s)
	again := 0
	err := add(context.Background(), s, inputs, func(a Added) {
		if a.Kept != (ledger.Kept{}) {
			again++
		}
	})
	if err != nil || again > 0 || ledgertest.Head(t, s) != head {
		t.Errorf("a second time added %d (%v)", again, err)
	}
}

// A run that is stopped and started again ends with the same log as one that was
// not, wherever it was stopped.
func TestAddGoesOn(t *testing.T) {
	whole := ledger.NewMemory()
	if err := add(context.Background(), whole, inputs, func(Added) {}); err != nil {
		t.Fatal(err)
	}
	s := ledger.NewMemory()
	for _, stop := range []int{1, batchCaptures - 1, batchCaptures + 1, 2*batchCaptures + 1} {
		ctx, cancel := context.WithCancel(context.Background())
		n := 0
		stopped := func(yield func(isnad.Capture, error) bool) {
			for c, err := range inputs {
				if n++; n == stop {
					cancel()
				}
				if !yield(c, err) {
					return
				}
			}
		}
		if err := add(ctx, s, stopped, func(Added) {}); !errors.Is(err, context.Canceled) {
			t.Fatalf("stopped at %d: %v", stop, err)
		}
	}
	if err := add(context.Background(), s, inputs, func(Added) {}); err != nil {
		t.Fatal(err)
	}
	if got, want := ledgertest.Head(t, s), ledgertest.Head(t, whole); got != want {
		t.Errorf("the log came to %+v, in one run to %+v", got, want)
	}
}

// What was analysed reads again as the same.
func TestAgain(t *testing.T) {
	s := ledger.NewMemory()
	if err := add(context.Background(), s, inputs, func(Added) {}); err != nil {
		t.Fatal(err)
	}
	err := s.View(context.Background(), func(r ledger.Reader) error {
		n := 0
		Again(ledger.Analyses(r, by), lexicon.Default(), func(seq int64, differences []string) {
			if n++; differences != nil {
				t.Errorf("entry %d: %q", seq, differences)
			}
		})
		if n != 2*batchCaptures+6 {
			t.Errorf("%d analyses were made again", n)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
