package ledger_test

import (
	"context"
	"iter"
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/ledgertest"
)

// forged is a log in which someone has changed things.
type forged struct {
	ledger.Reader
	entry func(*isnad.Entry)
	head  func(*isnad.Head)
	blob  func([]byte) []byte
}

func (f forged) Entries() iter.Seq2[isnad.Entry, error] {
	return func(yield func(isnad.Entry, error) bool) {
		for e, err := range f.Reader.Entries() {
			f.entry(&e)
			if e.Seq != 0 && !yield(e, err) {
				return
			}
		}
	}
}

func (f forged) Head() (isnad.Head, error) {
	h, err := f.Reader.Head()
	f.head(&h)
	return h, err
}

func (f forged) Blob(d isnad.Digest) ([]byte, error) {
	b, err := f.Reader.Blob(d)
	return f.blob(b), err
}

func TestVerifyFinds(t *testing.T) {
	m := ledger.NewMemory()
	by := isnad.Provenance{Version: "0.1.0", Data: isnad.DigestOf(nil)}
	for _, text := range []string{"Seven boats came.", "Eight boats came."} {
		c, a := ledgertest.Page("https://harbour.example/"+text[:5], text)
		ledgertest.Keep(t, m, c, a, by)
	}
	for _, verdict := range []isnad.Identity{isnad.IdentitySame, isnad.IdentityDifferent} {
		ledgertest.Judge(t, m, "Layla al-Mansuri", "Leila al-Mansouri", verdict)
	}
	nothing := forged{entry: func(*isnad.Entry) {}, head: func(*isnad.Head) {}, blob: func(b []byte) []byte { return b }}
	reseal := func(e *isnad.Entry) {
		if b, err := ledger.Encode(*e); err == nil {
			e.Digest = isnad.DigestOf(b)
		}
	}
	at := func(seq int64, change func(*isnad.Entry)) func(*forged) {
		return func(f *forged) {
			f.entry = func(e *isnad.Entry) {
				if e.Seq == seq {
					change(e)
				}
			}
		}
	}
	judged := func(was, is string) func(*isnad.Entry) {
		return func(e *isnad.Entry) {
			e.Payload = []byte(strings.Replace(string(e.Payload), was, is, 1))
			reseal(e)
		}
	}
	for _, c := range []struct {
		name  string
		forge func(*forged)
		want  string // part of a fault; "" for none
	}{
		{"nothing", func(*forged) {}, ""},
		{"a captured byte", func(f *forged) { f.blob = func(b []byte) []byte { return append([]byte("9"), b[1:]...) } }, "entry 1: bytes"},
		{"a payload", at(2, func(e *isnad.Entry) { e.Payload = append([]byte(" "), e.Payload...) }), "entry 2: comes to"},
		{"a key", at(2, func(e *isnad.Entry) { e.Key = "a0" }), "entry 2: comes to"},
		{"a provenance", at(2, func(e *isnad.Entry) { e.By.Version = "9" }), "entry 2: comes to"},
		{"a resealed entry", at(2, func(e *isnad.Entry) { e.By.Version = "9"; reseal(e) }), "entry 3: names"},
		{"the last entry, resealed", at(6, func(e *isnad.Entry) { e.By.Version = "9"; reseal(e) }), "log: comes to"},
		{"a kind", at(4, func(e *isnad.Entry) { e.Kind = "gossip"; reseal(e) }), "entry 4: the kind"},
		{"what it answers", at(4, func(e *isnad.Entry) { e.Answers = isnad.DigestOf(nil); reseal(e) }), "entry 4: answers"},
		{"whose it is", at(4, func(e *isnad.Entry) { e.Key = "a0"; reseal(e) }), "entry 4: the key"},
		{"a span", at(4, func(e *isnad.Entry) {
			e.Payload = []byte(strings.Replace(string(e.Payload), `"end":17`, `"end":18`, 1))
			reseal(e)
		}), "entry 4: record of article"},
		{"the text", at(4, func(e *isnad.Entry) {
			e.Payload = []byte(strings.Replace(string(e.Payload), "Eight boats", "Three boats", 1))
			reseal(e)
		}), "entry 4: the text comes to"},
		{"an entry less", at(3, func(e *isnad.Entry) { e.Seq = 0 }), "entry 3: is missing"},
		{"the root", func(f *forged) { f.head = func(h *isnad.Head) { h.Root = isnad.DigestOf(nil) } }, "log: comes to"},
		{"the size", func(f *forged) { f.head = func(h *isnad.Head) { h.Size = 3 } }, "log: comes to 6 entries"},
		{"a verdict", at(6, judged(`"different"`, `"perhaps"`)), "entry 6: judgement: \"perhaps\""},
		{"the order of two names", at(6, judged(`"Layla al-Mansuri","Leila al-Mansouri"`, `"Leila al-Mansouri","Layla al-Mansuri"`)), "entry 6: judgement"},
		{"a name that was judged", at(6, judged("Layla al-Mansuri", "Hayla al-Mansuri")), "entry 6: the key"},
		{"a space in a judgement", at(6, judged(`{"type"`, `{ "type"`)), "entry 6: judgement"},
		{"a judgement without the one that it answers", at(6, func(e *isnad.Entry) { e.Answers = ""; reseal(e) }), "entry 6: answers"},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := m.View(context.Background(), func(r ledger.Reader) error {
				f := nothing
				f.Reader = r
				c.forge(&f)
				var faults []string
				err := ledger.Verify(f, func(f ledger.Fault) { faults = append(faults, f.String()) })
				if all := strings.Join(faults, "\n"); !strings.Contains(all, c.want) || (c.want == "") != (all == "") {
					t.Errorf("found %q, want %q", all, c.want)
				}
				return err
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
}
