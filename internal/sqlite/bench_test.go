package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/collect"
	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/pipeline"
	"github.com/isnad-project/isnad/internal/record"
	"github.com/isnad-project/isnad/internal/search"
)

// benchBatch is how many articles a transaction of the benchmarks keeps.
const benchBatch = 256

// page is an article of the bundled sample.
type page struct {
	capture isnad.Capture
	article isnad.Article
}

// pages returns n articles: those of the sample over and over, each time under
// other addresses.
func pages(b *testing.B, n int) []page {
	b.Helper()
	var sample, out []page
	for c, err := range collect.Inputs(context.Background(), nil, []string{"../../sample/manifest.jsonl"}) {
		if err != nil {
			b.Fatal(err)
		}
		a, err := pipeline.Read(c, lexicon.Default())
		if err != nil {
			b.Fatal(err)
		}
		sample = append(sample, page{c, a})
	}
	for i := range n {
		p := sample[i%len(sample)]
		p.capture.URI = fmt.Sprintf("https://bench.example/%d", i)
		p.article.URI = p.capture.URI
		p.article.ID = isnad.ArticleID(p.article.URI, p.article.Outlet, p.article.Digest)
		out = append(out, p)
	}
	return out
}

func perSecond(b *testing.B, n int) {
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkAppend keeps articles that are already read: encoding, digests, chain,
// compression, rows and index.
func BenchmarkAppend(b *testing.B) {
	all := pages(b, 1024)
	for b.Loop() {
		b.StopTimer()
		s, _ := open(b)
		b.StartTimer()
		fill(b, s, all)
	}
	perSecond(b, len(all))
}

func fill(b *testing.B, s *Store, all []page) {
	b.Helper()
	for start := 0; start < len(all); start += benchBatch {
		err := s.Update(context.Background(), func(w ledger.Writer) error {
			for _, p := range all[start:min(start+benchBatch, len(all))] {
				if _, err := ledger.Keep(w, p.capture, &p.article, by); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPlainInsert is what SQLite itself needs for the same bytes in as many
// transactions: one row with the text and the record, one index, nothing else.
func BenchmarkPlainInsert(b *testing.B) {
	all := pages(b, 1024)
	records := make([][]byte, len(all))
	for i := range all {
		var err error
		if records[i], err = record.Encode(&all[i].article); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		b.StopTimer()
		db, err := sql.Open("sqlite", "file:"+filepath.Join(b.TempDir(), "plain.db")+"?_pragma=journal_mode(wal)&_pragma=synchronous(full)&_txlock=immediate")
		if err != nil {
			b.Fatal(err)
		}
		db.SetMaxOpenConns(1)
		if _, err := db.Exec("CREATE TABLE articles (id INTEGER PRIMARY KEY, uri TEXT UNIQUE, text BLOB, record BLOB)"); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		for start := 0; start < len(all); start += benchBatch {
			plainInsert(b, db, all[start:start+benchBatch], records[start:])
		}
		b.StopTimer()
		db.Close()
		b.StartTimer()
	}
	perSecond(b, len(all))
}

func plainInsert(b *testing.B, db *sql.DB, pages []page, records [][]byte) {
	b.Helper()
	tx, err := db.Begin()
	if err != nil {
		b.Fatal(err)
	}
	st, err := tx.Prepare("INSERT INTO articles (uri, text, record) VALUES (?, ?, ?)")
	if err != nil {
		b.Fatal(err)
	}
	for i, p := range pages {
		if _, err := st.Exec(p.capture.URI, p.capture.Bytes, records[i]); err != nil {
			b.Fatal(err)
		}
	}
	if err := tx.Commit(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkSearch answers a query of two words over 4,096 articles.
func BenchmarkSearch(b *testing.B) {
	s, _ := open(b)
	fill(b, s, pages(b, 4096))
	q, err := search.Parse("وزير الميناء")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if hits, err := s.Search(context.Background(), q, 10); err != nil || len(hits) == 0 {
			b.Fatal(len(hits), err)
		}
	}
}

// BenchmarkArticles folds a log of 1,024 articles into the current ones.
func BenchmarkArticles(b *testing.B) {
	s, _ := open(b)
	all := pages(b, 1024)
	fill(b, s, all)
	for b.Loop() {
		err := s.View(context.Background(), func(r ledger.Reader) error {
			articles, err := ledger.Articles(r)
			if len(articles) != len(all) {
				b.Fatal(len(articles))
			}
			return err
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	perSecond(b, len(all))
}

// BenchmarkVerify derives the digests of a log of 1,024 articles again.
func BenchmarkVerify(b *testing.B) {
	s, _ := open(b)
	all := pages(b, 1024)
	fill(b, s, all)
	for b.Loop() {
		err := s.View(context.Background(), func(r ledger.Reader) error {
			return ledger.Verify(r, func(f ledger.Fault) { b.Fatal(f) })
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	perSecond(b, len(all))
}
