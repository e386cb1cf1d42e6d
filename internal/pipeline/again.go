package pipeline

import (
	"iter"
	"runtime"
	"sync"

	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/record"
)

// Again reads the captures of analyses once more, on all processors, and reports
// for each analysis, in order, every difference from what was recorded. There is
// none when the program and its language data are those that made it. Analyses
// that come with an error are passed over.
func Again(analyses iter.Seq2[ledger.Analysis, error], lex *lexicon.Lexicon, report func(seq int64, differences []string)) {
	var batch []ledger.Analysis
	for a, err := range analyses {
		if err != nil {
			continue
		}
		if batch = append(batch, a); len(batch) == batchCaptures {
			againBatch(batch, lex, report)
			batch = batch[:0]
		}
	}
	againBatch(batch, lex, report)
}

func againBatch(batch []ledger.Analysis, lex *lexicon.Lexicon, report func(int64, []string)) {
	found := make([][]string, len(batch))
	next := make(chan int)
	var readers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(batch)) {
		readers.Go(func() {
			for i := range next {
				found[i] = again(batch[i], lex)
			}
		})
	}
	for i := range batch {
		next <- i
	}
	close(next)
	readers.Wait()
	for i, differences := range found {
		report(batch[i].Entry.Seq, differences)
	}
}

func again(a ledger.Analysis, lex *lexicon.Lexicon) []string {
	article, err := readSafely(a.Capture, lex)
	if err != nil {
		return []string{"no article is found now: " + err.Error()}
	}
	is, err := record.Encode(article)
	if err != nil {
		return []string{err.Error()}
	}
	return record.Differences(a.Entry.Payload, is)
}
