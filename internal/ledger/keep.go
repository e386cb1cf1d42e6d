package ledger

import (
	"errors"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/record"
)

// Kept says what a capture added to a log.
type Kept struct {
	Capture  bool // the capture was new
	Analysis bool // the analysis was new
	Known    bool // the page was known
	Revision bool // the page was known, with another text
}

// Keep appends a capture and its analysis, whichever of them the log does not
// hold. The article is nil when the capture holds none. A capture that the log
// holds is not appended again; its analysis is, when another program or other
// language data made the one that the log holds, and then answers that one.
func Keep(w Writer, c isnad.Capture, a *isnad.Article, by isnad.Provenance) (Kept, error) {
	var kept Kept
	entry, err := keepCapture(w, c, &kept)
	if err != nil || a == nil {
		return kept, err
	}
	last, err := newest(w, entry)
	if err != nil || (last.Kind == isnad.EntryAnalysis && last.By == by) {
		return kept, err
	}
	if err := compare(w, a, &kept); err != nil {
		return kept, err
	}
	payload, err := record.Encode(a)
	if err != nil {
		return kept, err
	}
	kept.Analysis = true
	_, err = w.Append(isnad.Entry{
		Kind: isnad.EntryAnalysis, Key: a.ID, Answers: last.Digest, By: by, Payload: payload,
	}, a)
	return kept, err
}

// compare says whether the log holds the page, and with another text.
func compare(w Writer, a *isnad.Article, kept *Kept) error {
	last, err := w.Latest(isnad.EntryAnalysis, a.ID)
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	if last, err = w.Entry(last.Seq); err != nil {
		return err
	}
	was, err := ArticleOf(last)
	if err != nil {
		return err
	}
	kept.Known, kept.Revision = true, kept.Capture && was.Digest != a.Digest
	return nil
}

func keepCapture(w Writer, c isnad.Capture, kept *Kept) (isnad.Entry, error) {
	key, err := CaptureKey(c)
	if err != nil {
		return isnad.Entry{}, err
	}
	entry, err := w.Latest(isnad.EntryCapture, key)
	if !errors.Is(err, ErrNotFound) {
		return entry, err
	}
	if err := w.PutBlob(isnad.DigestOf(c.Bytes), c.Bytes); err != nil {
		return isnad.Entry{}, err
	}
	payload, err := encodeCapture(c)
	if err != nil {
		return isnad.Entry{}, err
	}
	kept.Capture = true
	return w.Append(isnad.Entry{Kind: isnad.EntryCapture, Key: key, Payload: payload}, nil)
}

// Has reports whether the log holds the capture and an analysis of it by that
// provenance, so that nothing is left to do.
func Has(r Reader, c isnad.Capture, by isnad.Provenance) (bool, error) {
	key, err := CaptureKey(c)
	if err != nil {
		return false, err
	}
	entry, err := r.Latest(isnad.EntryCapture, key)
	if errors.Is(err, ErrNotFound) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	last, err := newest(r, entry)
	return last.Kind == isnad.EntryAnalysis && last.By == by, err
}

// newest follows the answers to an entry up to the one that nothing answers.
func newest(r Reader, e isnad.Entry) (isnad.Entry, error) {
	for {
		next, err := r.Answer(e.Digest)
		if errors.Is(err, ErrNotFound) {
			return e, nil
		}
		if err != nil {
			return e, err
		}
		e = next
	}
}
