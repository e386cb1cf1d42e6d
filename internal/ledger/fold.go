package ledger

import (
	"fmt"
	"iter"
	"slices"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/record"
)

// Articles returns every article of the log as it is now known, in the order in
// which their pages first came in: of each page the revision captured last, of
// that the analysis made last.
func Articles(r Reader) ([]isnad.Article, error) {
	current, err := Current(r)
	if err != nil {
		return nil, err
	}
	out := make([]isnad.Article, 0, len(current))
	for _, seq := range current {
		e, err := r.Entry(seq)
		if err != nil {
			return nil, err
		}
		a, err := ArticleOf(e)
		if err != nil {
			return nil, err
		}
		out = append(out, *a)
	}
	return out, nil
}

// Current returns the numbers of the analyses that hold, in the order of
// [Articles]. It reads no payload.
func Current(r Reader) ([]int64, error) {
	captures := map[isnad.Digest]int64{} // capture or analysis → its capture's number
	current := map[string]reading{}      // article id → the analysis that holds
	var order []string
	for e, err := range r.Headers() {
		if err != nil {
			return nil, err
		}
		switch e.Kind {
		case isnad.EntryCapture:
			captures[e.Digest] = e.Seq
		case isnad.EntryAnalysis:
			capture := captures[e.Answers]
			captures[e.Digest] = capture
			was, known := current[e.Key]
			if !known {
				order = append(order, e.Key)
			}
			if capture >= was.capture {
				current[e.Key] = reading{capture, e.Seq}
			}
		}
	}
	out := make([]int64, len(order))
	for i, id := range order {
		out[i] = current[id].analysis
	}
	return slices.Clip(out), nil
}

type reading struct{ capture, analysis int64 }

// ArticleOf returns the article of an entry that records an analysis.
func ArticleOf(e isnad.Entry) (*isnad.Article, error) {
	a, err := record.Decode(e.Payload)
	if err != nil {
		return nil, fmt.Errorf("entry %d: %w", e.Seq, err)
	}
	return a, nil
}

// CaptureOf returns the capture of an entry that records one, with its bytes.
func CaptureOf(r Reader, e isnad.Entry) (isnad.Capture, error) {
	c, digest, err := decodeCapture(e.Payload)
	if err != nil {
		return c, fmt.Errorf("entry %d: %w", e.Seq, err)
	}
	c.Bytes, err = r.Blob(digest)
	if err != nil {
		return c, fmt.Errorf("entry %d: bytes %s: %w", e.Seq, digest, err)
	}
	return c, nil
}

// Analysis is an entry that records one, with the capture that it was made from.
type Analysis struct {
	Entry   isnad.Entry
	Capture isnad.Capture
}

// Analyses yields the analyses that have that provenance, in order.
func Analyses(r Reader, by isnad.Provenance) iter.Seq2[Analysis, error] {
	return func(yield func(Analysis, error) bool) {
		captures := map[isnad.Digest]int64{} // capture or analysis → its capture's number
		for e, err := range r.Headers() {
			if err != nil {
				yield(Analysis{}, err)
				return
			}
			if e.Kind == isnad.EntryCapture {
				captures[e.Digest] = e.Seq
				continue
			}
			captures[e.Digest] = captures[e.Answers]
			if e.Kind != isnad.EntryAnalysis || e.By != by {
				continue
			}
			if !yield(analysis(r, e.Seq, captures[e.Answers])) {
				return
			}
		}
	}
}

func analysis(r Reader, seq, capture int64) (Analysis, error) {
	e, err := r.Entry(seq)
	if err != nil {
		return Analysis{}, err
	}
	from, err := r.Entry(capture)
	if err != nil {
		return Analysis{Entry: e}, err
	}
	c, err := CaptureOf(r, from)
	return Analysis{e, c}, err
}
