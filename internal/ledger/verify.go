package ledger

import (
	"fmt"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/record"
)

// Fault is something that does not hold in a log.
type Fault struct {
	Seq  int64 // the entry; 0 for the log as a whole
	What string
}

// String names the entry and the fault.
func (f Fault) String() string {
	if f.Seq == 0 {
		return "log: " + f.What
	}
	return fmt.Sprintf("entry %d: %s", f.Seq, f.What)
}

// Verify derives everything again that a log says of itself: the number, chain
// and digest of each entry, the root over all, the name of all captured bytes,
// that each analysis answers what it may and is of the bytes it answers for, that
// all its spans lie in its text, and that each judgement answers the one of the
// same names before it. It reports each fault and goes on.
func Verify(r Reader, report func(Fault)) error {
	head, err := r.Head()
	if err != nil {
		return err
	}
	v := verifier{r: r, report: report, captured: map[isnad.Digest]isnad.Digest{}, judged: map[string]isnad.Digest{}}
	for e, err := range r.Entries() {
		if err != nil && e.Seq == 0 {
			return err // the walk itself failed
		}
		v.entry(e, err)
	}
	v.head(head)
	return nil
}

type verifier struct {
	r        Reader
	report   func(Fault)
	tree     Tree
	last     isnad.Digest
	seq      int64
	captured map[isnad.Digest]isnad.Digest // entry → the bytes that it is about
	judged   map[string]isnad.Digest       // key of a judgement → the newest entry with it
}

func (v *verifier) fault(seq int64, format string, args ...any) {
	v.report(Fault{seq, fmt.Sprintf(format, args...)})
}

func (v *verifier) entry(e isnad.Entry, damage error) {
	v.seq++
	if e.Seq != v.seq {
		v.fault(v.seq, "is missing; entry %d stands in its place", e.Seq)
		v.seq = e.Seq
	}
	if e.Prev != v.last {
		v.fault(e.Seq, "names %s as the entry before it, which is %s", e.Prev, v.last)
	}
	v.last = e.Digest
	if err := v.tree.Append(e.Digest); err != nil {
		v.fault(e.Seq, "%v", err)
	}
	if damage != nil {
		v.fault(e.Seq, "%v", damage)
		return
	}
	if b, err := Encode(e); err != nil {
		v.fault(e.Seq, "%v", err)
	} else if d := isnad.DigestOf(b); d != e.Digest {
		v.fault(e.Seq, "comes to %s, and is recorded as %s", d, e.Digest)
	}
	if err := check(e); err != nil {
		v.fault(e.Seq, "%v", err)
	}
	if err := v.payload(e); err != nil {
		v.fault(e.Seq, "%v", err)
	}
}

func (v *verifier) payload(e isnad.Entry) error {
	switch e.Kind {
	case isnad.EntryCapture:
		return v.capture(e)
	case isnad.EntryAnalysis:
		return v.analysis(e)
	case isnad.EntryJudgement:
		return v.judgement(e)
	case isnad.EntryList:
		return v.list(e)
	}
	return fmt.Errorf("the kind %q is not known; a newer isnad may know it", e.Kind)
}

func (v *verifier) capture(e isnad.Entry) error {
	c, digest, err := decodeCapture(e.Payload)
	if err != nil {
		return err
	}
	v.captured[e.Digest] = digest
	if c.Bytes, err = v.r.Blob(digest); err != nil {
		return fmt.Errorf("bytes %s: %w", digest, err)
	}
	if d := isnad.DigestOf(c.Bytes); d != digest {
		return fmt.Errorf("bytes %s come to %s", digest, d)
	}
	if key, err := CaptureKey(c); err != nil || key != e.Key {
		return fmt.Errorf("the key is %s, the capture comes to %s (%v)", e.Key, key, err)
	}
	return nil
}

func (v *verifier) list(e isnad.Entry) error {
	l, digest, err := decodeList(e.Payload)
	if err != nil {
		return err
	}
	content, err := v.r.Blob(digest)
	if err != nil {
		return fmt.Errorf("bytes %s: %w", digest, err)
	}
	if d := isnad.DigestOf(content); d != digest {
		return fmt.Errorf("bytes %s come to %s", digest, d)
	}
	if key := listKey(l.Name); key != e.Key {
		return fmt.Errorf("the key is %s, the list's name comes to %s", e.Key, key)
	}
	return nil
}

func (v *verifier) analysis(e isnad.Entry) error {
	digest, known := v.captured[e.Answers]
	if !known {
		return fmt.Errorf("answers %s, which is no capture or analysis before it", e.Answers)
	}
	v.captured[e.Digest] = digest
	a, err := record.Decode(e.Payload)
	if err != nil {
		return err
	}
	switch text := isnad.DigestOf([]byte(a.Text)); {
	case a.ID != e.Key:
		return fmt.Errorf("the key is %s, the article %s", e.Key, a.ID)
	case a.Capture != digest:
		return fmt.Errorf("is of the bytes %s, and answers for %s", a.Capture, digest)
	case a.Digest != text:
		return fmt.Errorf("the text comes to %s, and is recorded as %s", text, a.Digest)
	}
	return nil
}

func (v *verifier) judgement(e isnad.Entry) error {
	last := v.judged[e.Key]
	v.judged[e.Key] = e.Digest
	j, err := JudgementOf(e)
	if err != nil {
		return err
	}
	switch key := JudgementKey(j); {
	case key != e.Key:
		return fmt.Errorf("the key is %s, the names come to %s", e.Key, key)
	case e.Answers != last:
		return fmt.Errorf("answers %q; the judgement of these names before it is %q", e.Answers, last)
	}
	return nil
}

func (v *verifier) head(head isnad.Head) {
	if is := (isnad.Head{Size: v.seq, Last: v.last, Root: v.tree.Root()}); is != head {
		v.fault(0, "comes to %d entries, last %s, root %s; its head says %d, %s, %s",
			is.Size, is.Last, is.Root, head.Size, head.Last, head.Root)
	}
}
