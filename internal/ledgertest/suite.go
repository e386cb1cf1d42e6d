// Package ledgertest is the suite that every store of the ledger passes.
package ledgertest

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"sync"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/ledger"
)

// Run holds the stores that open makes, empty at first, against what
// [ledger.Store] promises.
func Run(t *testing.T, open func(t *testing.T) ledger.Store) {
	for _, c := range []struct {
		name string
		run  func(*testing.T, ledger.Store)
	}{
		{"an empty log has a head and no articles", testEmpty},
		{"what is kept comes back", testKept},
		{"adding twice changes nothing", testTwice},
		{"a file under another path is the same capture", testOtherPath},
		{"a changed text is a new revision", testRevision},
		{"the same text with another date is no revision", testOtherHints},
		{"a newer program answers the older analysis", testNewerProgram},
		{"an analysis of an older revision does not hide the newer", testOlderRevision},
		{"a capture without an article is kept", testNoArticle},
		{"a step that fails leaves nothing", testFailedStep},
		{"a step sees what it added", testOwnWrites},
		{"writers come one after another", testWriters},
		{"a cancelled call does nothing", testCancelled},
		{"a judgement is answered by the next of the same names", testJudgement},
		{"judgements leave articles as they are", testJudgedArticles},
	} {
		t.Run(c.name, func(t *testing.T) {
			store := open(t)
			c.run(t, store)
			Whole(t, store)
			if err := store.Close(); err != nil {
				t.Error(err)
			}
		})
	}
}

// Provenances for the suite: two versions of a program.
var (
	older = isnad.Provenance{Version: "0.1.0", Data: isnad.DigestOf([]byte("words"))}
	newer = isnad.Provenance{Version: "0.2.0", Data: isnad.DigestOf([]byte("words"))}
)

// Page returns a capture of a short page and the article in it.
func Page(uri, text string) (isnad.Capture, *isnad.Article) {
	c := isnad.Capture{
		Bytes: []byte(text), Media: isnad.MediaText, Path: "pages/one.txt", URI: uri,
		Outlet: isnad.Outlet{Name: "The Harbour Post", Domain: "harbour.example"}, Published: "2031-04-02",
	}
	a := &isnad.Article{
		Path: c.Path, URI: uri, Capture: isnad.DigestOf(c.Bytes), Digest: isnad.DigestOf(c.Bytes), Language: "en",
		Outlet: c.Outlet, Title: "A page", Text: text,
		Published: &isnad.Published{Value: c.Published, Precision: isnad.PrecisionDay, Basis: isnad.BasisMeta},
	}
	a.ID = isnad.ArticleID(a.URI, a.Outlet, a.Digest)
	if text != "" {
		a.Blocks = []isnad.Block{{Span: isnad.Span{End: len(text)}, Kind: isnad.BlockBody}}
	}
	return c, a
}

// Keep keeps a capture and its article in a step of its own.
func Keep(t *testing.T, s ledger.Store, c isnad.Capture, a *isnad.Article, by isnad.Provenance) ledger.Kept {
	t.Helper()
	var kept ledger.Kept
	err := s.Update(context.Background(), func(w ledger.Writer) (err error) {
		kept, err = ledger.Keep(w, c, a, by)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return kept
}

// Head returns the store's head.
func Head(t *testing.T, s ledger.Store) (head isnad.Head) {
	t.Helper()
	view(t, s, func(r ledger.Reader) (err error) {
		head, err = r.Head()
		return err
	})
	return head
}

// Whole fails the test when the log does not verify.
func Whole(t *testing.T, s ledger.Store) {
	t.Helper()
	view(t, s, func(r ledger.Reader) error {
		return ledger.Verify(r, func(f ledger.Fault) { t.Error(f) })
	})
}

func view(t *testing.T, s ledger.Store, step func(ledger.Reader) error) {
	t.Helper()
	if err := s.View(context.Background(), step); err != nil {
		t.Fatal(err)
	}
}

// texts returns the texts of the current articles.
func texts(t *testing.T, s ledger.Store) (out []string) {
	t.Helper()
	view(t, s, func(r ledger.Reader) error {
		articles, err := ledger.Articles(r)
		for _, a := range articles {
			out = append(out, a.Text)
		}
		return err
	})
	return out
}

func want[T any](t *testing.T, what string, got, want T) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: got %+v, want %+v", what, got, want)
	}
}

func testEmpty(t *testing.T, s ledger.Store) {
	want(t, "head", Head(t, s), isnad.Head{})
	want(t, "articles", texts(t, s), nil)
	view(t, s, func(r ledger.Reader) error {
		if _, err := r.Entry(1); !errors.Is(err, ledger.ErrNotFound) {
			t.Errorf("entry 1 of an empty log: %v", err)
		}
		if _, err := r.Latest(isnad.EntryCapture, "x"); !errors.Is(err, ledger.ErrNotFound) {
			t.Errorf("latest of an empty log: %v", err)
		}
		if _, err := r.Blob(isnad.DigestOf(nil)); !errors.Is(err, ledger.ErrNotFound) {
			t.Errorf("blob of an empty log: %v", err)
		}
		return nil
	})
}

func testKept(t *testing.T, s ledger.Store) {
	c, a := Page("https://harbour.example/1", "The pier opened on Monday.")
	want(t, "kept", Keep(t, s, c, a, older), ledger.Kept{Capture: true, Analysis: true})
	want(t, "size", Head(t, s).Size, 2)
	view(t, s, func(r ledger.Reader) error {
		first, err := r.Entry(1)
		if err != nil {
			return err
		}
		back, err := ledger.CaptureOf(r, first)
		want(t, "capture", back, c)
		articles, errs := ledger.Articles(r)
		want(t, "article", articles[0], *a)
		for analysis, err := range ledger.Analyses(r, older) {
			want(t, "capture of the analysis", analysis.Capture, c)
			want(t, "answers", analysis.Entry.Answers, first.Digest)
			errs = errors.Join(errs, err)
		}
		return errors.Join(err, errs)
	})
}

func testTwice(t *testing.T, s ledger.Store) {
	c, a := Page("https://harbour.example/1", "The pier opened on Monday.")
	Keep(t, s, c, a, older)
	before := Head(t, s)
	want(t, "kept", Keep(t, s, c, a, older), ledger.Kept{})
	want(t, "head", Head(t, s), before)
	view(t, s, func(r ledger.Reader) error {
		has, err := ledger.Has(r, c, older)
		want(t, "has", has, true)
		return err
	})
}

func testOtherPath(t *testing.T, s ledger.Store) {
	c, a := Page("", "The pier opened on Monday.")
	Keep(t, s, c, a, older)
	c.Path = "elsewhere/two.txt"
	want(t, "kept", Keep(t, s, c, a, older), ledger.Kept{})
}

func testRevision(t *testing.T, s ledger.Store) {
	c, a := Page("https://harbour.example/1", "Seven boats came.")
	Keep(t, s, c, a, older)
	c, a = Page("https://harbour.example/1", "Eight boats came.")
	want(t, "kept", Keep(t, s, c, a, older), ledger.Kept{Capture: true, Analysis: true, Known: true, Revision: true})
	want(t, "current", texts(t, s), []string{"Eight boats came."})
	want(t, "size", Head(t, s).Size, 4)
}

func testOtherHints(t *testing.T, s ledger.Store) {
	c, a := Page("https://harbour.example/1", "Seven boats came.")
	Keep(t, s, c, a, older)
	c.Published = "2031-04-03"
	a.Published = &isnad.Published{Value: c.Published, Precision: isnad.PrecisionDay, Basis: isnad.BasisMeta}
	want(t, "kept", Keep(t, s, c, a, older), ledger.Kept{Capture: true, Analysis: true, Known: true})
	view(t, s, func(r ledger.Reader) error {
		articles, err := ledger.Articles(r)
		want(t, "articles", len(articles), 1)
		want(t, "date", articles[0].Date(), "2031-04-03")
		return err
	})
}

func testNewerProgram(t *testing.T, s ledger.Store) {
	c, a := Page("https://harbour.example/1", "Seven boats came.")
	Keep(t, s, c, a, older)
	a.Title = "Read better"
	want(t, "kept", Keep(t, s, c, a, newer), ledger.Kept{Analysis: true, Known: true})
	view(t, s, func(r ledger.Reader) error {
		first, err := r.Entry(2)
		if err != nil {
			return err
		}
		second, err := r.Entry(3)
		want(t, "answers", second.Answers, first.Digest)
		articles, errs := ledger.Articles(r)
		want(t, "articles", len(articles), 1)
		want(t, "title", articles[0].Title, "Read better")
		return errors.Join(err, errs)
	})
}

func testOlderRevision(t *testing.T, s ledger.Store) {
	oldPage, oldArticle := Page("https://harbour.example/1", "Seven boats came.")
	Keep(t, s, oldPage, oldArticle, older)
	newPage, newArticle := Page("https://harbour.example/1", "Eight boats came.")
	Keep(t, s, newPage, newArticle, older)
	Keep(t, s, oldPage, oldArticle, newer)
	want(t, "current", texts(t, s), []string{"Eight boats came."})
}

func testNoArticle(t *testing.T, s ledger.Store) {
	c, _ := Page("https://harbour.example/1", "menu | menu | menu")
	want(t, "kept", Keep(t, s, c, nil, older), ledger.Kept{Capture: true})
	want(t, "again", Keep(t, s, c, nil, older), ledger.Kept{})
	want(t, "articles", texts(t, s), nil)
}

func testFailedStep(t *testing.T, s ledger.Store) {
	c, a := Page("https://harbour.example/1", "Seven boats came.")
	Keep(t, s, c, a, older)
	before := Head(t, s)
	stop := errors.New("stop")
	c, a = Page("https://harbour.example/2", "Eight boats came.")
	err := s.Update(context.Background(), func(w ledger.Writer) error {
		if _, err := ledger.Keep(w, c, a, older); err != nil {
			return err
		}
		return stop
	})
	if !errors.Is(err, stop) {
		t.Errorf("the step's error came back as %v", err)
	}
	want(t, "head", Head(t, s), before)
	want(t, "articles", texts(t, s), []string{"Seven boats came."})
	want(t, "kept", Keep(t, s, c, a, older), ledger.Kept{Capture: true, Analysis: true})
}

func testOwnWrites(t *testing.T, s ledger.Store) {
	c, a := Page("https://harbour.example/1", "Seven boats came.")
	err := s.Update(context.Background(), func(w ledger.Writer) error {
		if _, err := ledger.Keep(w, c, a, older); err != nil {
			return err
		}
		kept, err := ledger.Keep(w, c, a, older)
		want(t, "kept in the same step", kept, ledger.Kept{})
		head, errHead := w.Head()
		want(t, "size", head.Size, 2)
		return errors.Join(err, errHead)
	})
	if err != nil {
		t.Error(err)
	}
}

func testWriters(t *testing.T, s ledger.Store) {
	const writers, pages = 4, 8
	var all sync.WaitGroup
	for w := range writers {
		all.Go(func() {
			for p := range pages {
				// Every writer brings every page: each is kept once.
				c, a := Page(fmt.Sprintf("https://harbour.example/%d", (p+w)%pages), "Seven boats came.")
				Keep(t, s, c, a, older)
				texts(t, s)
			}
		})
	}
	all.Wait()
	want(t, "articles", len(texts(t, s)), pages)
	want(t, "entries", Head(t, s).Size, 2*pages)
}

func testCancelled(t *testing.T, s ledger.Store) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err := s.Update(ctx, func(ledger.Writer) error {
		t.Error("the step ran")
		return nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
}
