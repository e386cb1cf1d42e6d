package pipeline

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"runtime"
	"sync"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// A batch is what one transaction keeps: large enough to be fast, small enough
// to show progress and to lose little work when the run is stopped.
const (
	batchCaptures = 256
	batchBytes    = 8 << 20
)

// Added says what became of one input of [Add].
type Added struct {
	Capture isnad.Capture
	Kept    ledger.Kept
	Err     error // the input could not be used; the run goes on
}

// Add reads captures and keeps what it finds in the store, a batch at a time.
// What the store already holds by the same provenance is not read again, so a
// run that was stopped at any point is finished by running it again. It calls
// report once for each input, in their order, when its batch is safe. The error
// is the store's, and ends the run.
func Add(
	ctx context.Context, store ledger.Store, inputs iter.Seq2[isnad.Capture, error],
	lex *lexicon.Lexicon, by isnad.Provenance, report func(Added),
) error {
	var batch []work
	size := 0
	for c, err := range inputs {
		batch = append(batch, work{capture: c, err: err})
		size += len(c.Bytes)
		if len(batch) < batchCaptures && size < batchBytes {
			continue
		}
		if err := addBatch(ctx, store, batch, lex, by, report); err != nil {
			return err
		}
		batch, size = batch[:0], 0
	}
	return addBatch(ctx, store, batch, lex, by, report)
}

// work is one input on its way into the store.
type work struct {
	capture isnad.Capture
	article *isnad.Article // nil when the capture holds none
	known   bool           // nothing is left to do
	kept    ledger.Kept
	err     error
}

func addBatch(
	ctx context.Context, store ledger.Store, batch []work,
	lex *lexicon.Lexicon, by isnad.Provenance, report func(Added),
) error {
	if err := ctx.Err(); err != nil || len(batch) == 0 {
		return err
	}
	if err := store.View(ctx, func(r ledger.Reader) error { return markKnown(r, batch, by) }); err != nil {
		return err
	}
	readAll(batch, lex)
	if err := keepAll(ctx, store, batch, by); err != nil {
		return err
	}
	for _, w := range batch {
		report(Added{w.capture, w.kept, w.err})
	}
	return nil
}

func markKnown(r ledger.Reader, batch []work, by isnad.Provenance) (err error) {
	for i := range batch {
		w := &batch[i]
		if w.err != nil {
			continue
		}
		if w.known, err = ledger.Has(r, w.capture, by); err != nil {
			return err
		}
	}
	return nil
}

// readAll reads what is not known, on all processors.
func readAll(batch []work, lex *lexicon.Lexicon) {
	next := make(chan *work)
	var readers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(batch)) {
		readers.Go(func() {
			for w := range next {
				w.article, w.err = readSafely(w.capture, lex)
			}
		})
	}
	for i := range batch {
		if w := &batch[i]; w.err == nil && !w.known {
			next <- w
		}
	}
	close(next)
	readers.Wait()
}

// readSafely reads a capture; a fault of ours that one page uncovers does not
// take the run with it, but is said of the page.
func readSafely(c isnad.Capture, lex *lexicon.Lexicon) (a *isnad.Article, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			a, err = nil, &isnad.InputError{
				Input: cmp.Or(c.URI, c.Path), Reason: fmt.Sprintf("isnad failed on this page: %v", fault), Next: "please report it with the page",
			}
		}
	}()
	read, err := Read(c, lex)
	if err != nil {
		return nil, err
	}
	return &read, nil
}

// keepAll keeps the batch in one step. A capture in which no article was found
// is kept too: it came in.
func keepAll(ctx context.Context, store ledger.Store, batch []work, by isnad.Provenance) error {
	if !anyNew(batch) {
		return nil
	}
	return store.Update(ctx, func(log ledger.Writer) (err error) {
		for i := range batch {
			w := &batch[i]
			if w.known || len(w.capture.Bytes) == 0 {
				continue
			}
			if w.kept, err = ledger.Keep(log, w.capture, w.article, by); err != nil {
				return err
			}
		}
		return nil
	})
}

func anyNew(batch []work) bool {
	for _, w := range batch {
		if !w.known && len(w.capture.Bytes) > 0 {
			return true
		}
	}
	return false
}
