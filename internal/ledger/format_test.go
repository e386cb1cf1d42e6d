package ledger_test

import (
	"bytes"
	"os"
	"regexp"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/ledger"
	"pgregory.net/rapid"
)

// The worked example of the format's description is derived again, from its
// bytes alone.
func TestWorkedExample(t *testing.T) {
	doc, err := os.ReadFile("../../docs/ledger-format.md")
	if err != nil {
		t.Fatal(err)
	}
	shown := regexp.MustCompile("(?s)```entry\n(.*?)\n```\n\nDigest: `([^`]*)`").FindAllSubmatch(doc, -1)
	if len(shown) != 3 {
		t.Fatalf("%d entries shown, want 3", len(shown))
	}
	var tree ledger.Tree
	var last isnad.Digest
	for i, s := range shown {
		e, err := ledger.Decode(s[1])
		if err != nil {
			t.Fatal(err)
		}
		if e.Seq != int64(i+1) || e.Prev != last {
			t.Errorf("entry %d has number %d and names %q", i+1, e.Seq, e.Prev)
		}
		if last = isnad.DigestOf(s[1]); string(last) != string(s[2]) {
			t.Errorf("entry %d comes to %s, the page says %s", e.Seq, last, s[2])
		}
		if err := tree.Append(last); err != nil {
			t.Fatal(err)
		}
		if e.Kind == isnad.EntryAnalysis {
			a, err := ledger.ArticleOf(e)
			if err != nil {
				t.Fatal(err)
			}
			if d := isnad.DigestOf([]byte(a.Text)); d != a.Digest || d != a.Capture || len(a.Text) != 50 {
				t.Errorf("the text of %d bytes comes to %s; the record says %s of %s", len(a.Text), d, a.Digest, a.Capture)
			}
		}
		if e.Kind == isnad.EntryJudgement {
			if j, err := ledger.JudgementOf(e); err != nil || ledger.JudgementKey(j) != e.Key {
				t.Errorf("the key of %v is %s, the page says %s (%v)", j, ledger.JudgementKey(j), e.Key, err)
			}
		}
	}
	root := regexp.MustCompile("Root: `([^`]*)`").FindSubmatch(doc)
	if root == nil || string(root[1]) != string(tree.Root()) {
		t.Errorf("the root is %s, the page says %s", tree.Root(), root)
	}
}

func anyEntry(t *rapid.T) isnad.Entry {
	digest := rapid.Map(rapid.SliceOf(rapid.Byte()), isnad.DigestOf)
	maybe := rapid.OneOf(rapid.Just(isnad.Digest("")), digest)
	e := isnad.Entry{
		Seq:     rapid.Int64Range(1, 1<<40).Draw(t, "seq"),
		Kind:    isnad.EntryKind(rapid.StringMatching(`[a-z]{1,12}`).Draw(t, "kind")),
		Key:     rapid.StringMatching(`[!-~]{2,40}`).Draw(t, "key"),
		Answers: maybe.Draw(t, "answers"),
		By:      isnad.Provenance{Version: rapid.StringMatching(`([!-~]{2,9})?`).Draw(t, "version"), Data: maybe.Draw(t, "data")},
		Payload: rapid.SliceOf(rapid.Byte()).Draw(t, "payload"),
	}
	if e.Seq > 1 {
		e.Prev = digest.Draw(t, "prev")
	}
	return e
}

func TestEntryRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := anyEntry(t)
		b, err := ledger.Encode(e)
		if err != nil {
			t.Fatal(err)
		}
		back, err := ledger.Decode(b)
		if err != nil {
			t.Fatal(err)
		}
		again, err := ledger.Encode(back)
		if err != nil || !bytes.Equal(again, b) {
			t.Fatalf("%q came back as %q (%v)", b, again, err)
		}
		if back.Digest != isnad.DigestOf(b) {
			t.Fatalf("the digest is %s", back.Digest)
		}
	})
}

func TestDecodeRejects(t *testing.T) {
	good := "isnad-entry 1\nseq 1\nkind capture\nkey k\nanswers -\nversion -\ndata -\nprev -\npayload 2\n\n{}"
	if _, err := ledger.Decode([]byte(good)); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string][2]string{
		"another format":         {"isnad-entry 1", "isnad-entry 2"},
		"a leading zero":         {"seq 1", "seq 01"},
		"a number below 1":       {"seq 1", "seq 0"},
		"a sign":                 {"payload 2", "payload +2"},
		"a wrong length":         {"payload 2", "payload 3"},
		"two spaces":             {"key k", "key  k"},
		"a missing value":        {"key k", "key -"},
		"an empty value":         {"key k", "key "},
		"fields in other order":  {"answers -\nversion -", "version -\nanswers -"},
		"no empty line":          {"\n\n{}", "\n{}"},
		"a line more":            {"\n\n{}", "\nmore x\n\n{}"},
		"a carriage return":      {"kind capture\n", "kind capture\r\n"},
		"a digest in capitals":   {"data -", "data sha256:ABCD"},
		"a first with a forerun": {"prev -", "prev " + string(isnad.DigestOf(nil))},
		"no forerun of a second": {"seq 1", "seq 2"},
		"bytes behind the end":   {"{}", "{}\n"},
	} {
		b := bytes.Replace([]byte(good), []byte(change[0]), []byte(change[1]), 1)
		if e, err := ledger.Decode(b); err == nil {
			t.Errorf("%s: %q was read as %+v", name, b, e)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("isnad-entry 1\nseq 1\nkind capture\nkey k\nanswers -\nversion -\ndata -\nprev -\npayload 2\n\n{}"))
	f.Fuzz(func(t *testing.T, b []byte) {
		e, err := ledger.Decode(b)
		if err != nil {
			return
		}
		again, err := ledger.Encode(e)
		if err != nil || !bytes.Equal(again, b) {
			t.Fatalf("%q was read, and is written as %q (%v)", b, again, err)
		}
	})
}
