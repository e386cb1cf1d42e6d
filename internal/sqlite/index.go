package sqlite

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/search"
)

// Reindex makes the search index again from the ledger.
func (s *Store) Reindex(ctx context.Context) error {
	return s.Update(ctx, func(log ledger.Writer) error {
		w := log.(*writer)
		if err := w.exec("DELETE FROM documents"); err != nil {
			return err
		}
		if err := w.exec("INSERT INTO terms (terms) VALUES ('delete-all')"); err != nil {
			return err
		}
		if err := w.exec("UPDATE indexed SET analyser = ?, seq = 0", w.analyser.Version()); err != nil {
			return err
		}
		w.indexing = true
		current, err := ledger.Current(w)
		if err != nil {
			return err
		}
		for _, seq := range current {
			if err := w.reindex(seq); err != nil {
				return err
			}
		}
		return nil
	})
}

func (w *writer) reindex(seq int64) error {
	e, err := w.Entry(seq)
	if err != nil {
		return err
	}
	a, err := ledger.ArticleOf(e)
	if err != nil {
		return err
	}
	return w.index(e, a)
}

func (s *Store) indexFresh(ctx context.Context) (fresh bool, err error) {
	err = s.View(ctx, func(l ledger.Reader) error {
		fresh, err = l.(*reader).indexFresh()
		return err
	})
	return fresh, err
}

// indexFresh reports whether the index holds all of the log, cut by our analyser.
func (r *reader) indexFresh() (bool, error) {
	var fresh bool
	err := r.row("SELECT i.analyser = ? AND i.seq = h.size FROM indexed i, head h", []any{r.analyser.Version()}, &fresh)
	return fresh, err
}

// index puts the article of an analysis into the search index, in place of an
// older revision. One that is older than what the index holds is passed over.
func (w *writer) index(e isnad.Entry, a *isnad.Article) error {
	captured, err := w.captureOf(e)
	if err != nil {
		return err
	}
	var id, held int64
	err = w.row("SELECT id, captured FROM documents WHERE article = ?", []any{e.Key}, &id, &held)
	switch {
	case err == nil && held > captured:
		return nil
	case err == nil:
		if err := errors.Join(w.exec("DELETE FROM terms WHERE rowid = ?", id), w.exec("DELETE FROM documents WHERE id = ?", id)); err != nil {
			return err
		}
	case !errors.Is(err, ledger.ErrNotFound):
		return err
	}
	doc := w.analyser.Document(a)
	err = w.exec("INSERT INTO documents (id, seq, captured, article, published, outlet) VALUES (?, ?, ?, ?, ?, ?)",
		e.Seq, e.Seq, captured, e.Key, a.Date(), search.OutletKey(a.Outlet))
	if err != nil {
		return err
	}
	return w.exec("INSERT INTO terms (rowid, title, body) VALUES (?, ?, ?)",
		e.Seq, strings.Join(doc.Title, " "), strings.Join(doc.Body, " "))
}

// captureOf follows what an analysis answers back to its capture's number.
func (w *writer) captureOf(e isnad.Entry) (int64, error) {
	for e.Kind == isnad.EntryAnalysis {
		d, err := ledger.Bytes(e.Answers)
		if err != nil {
			return 0, fmt.Errorf("entry %d: %w", e.Seq, err)
		}
		if e, err = w.header("SELECT "+columns+" FROM entries e WHERE digest = ?", d[:]); err != nil {
			return 0, err
		}
	}
	return e.Seq, nil
}

// ErrStale says that the index must be made again before it can be searched,
// see [Store.Reindex].
var ErrStale = errors.New("the search index was made by another version")

// Search returns the best articles for a query, best first; without words to
// rank by, the newest first.
func (s *Store) Search(ctx context.Context, q search.Query, limit int) ([]search.Hit, error) {
	var hits []search.Hit
	err := s.View(ctx, func(l ledger.Reader) error {
		r := l.(*reader)
		if fresh, err := r.indexFresh(); err != nil || !fresh {
			return errors.Join(err, ErrStale)
		}
		query, args := searchSQL(s.analyser, q, limit)
		rows, err := r.tx.QueryContext(ctx, query, args...)
		if err != nil {
			return explain(s.path, err)
		}
		defer rows.Close()
		for rows.Next() {
			var h search.Hit
			if err := rows.Scan(&h.Seq, &h.Score); err != nil {
				return explain(s.path, err)
			}
			hits = append(hits, h)
		}
		return explain(s.path, rows.Err())
	})
	return hits, err
}

func searchSQL(a *search.Analyser, q search.Query, limit int) (string, []any) {
	var args []any
	query := "SELECT d.seq, 0.0 AS score FROM documents d WHERE true"
	order := " ORDER BY d.published DESC, d.id DESC LIMIT ?"
	if match := matchExpr(a, q); match != "" {
		query = "SELECT d.seq, -bm25(terms, 1.5, 1.0) AS score FROM terms JOIN documents d ON d.id = terms.rowid WHERE terms MATCH ?"
		order = " ORDER BY score DESC, d.id LIMIT ?"
		args = append(args, match)
	}
	if q.Outlet != "" {
		query += " AND instr(d.outlet, ?)"
		args = append(args, search.OutletKey(isnad.Outlet{Name: q.Outlet}))
	}
	if q.After != "" {
		query += " AND d.published >= ?"
		args = append(args, q.After)
	}
	if q.Before != "" {
		query += " AND d.published <> '' AND d.published < ?"
		args = append(args, q.Before)
	}
	return query + order, append(args, limit)
}

// matchExpr writes the ranked part of a query in FTS5's language
// (https://www.sqlite.org/fts5.html, section 3). Terms hold letters and digits
// and are quoted, so that none of them is syntax.
func matchExpr(a *search.Analyser, q search.Query) string {
	var all []string
	for _, p := range q.Phrases {
		if terms := a.Terms(nil, p); len(terms) > 0 {
			all = append(all, quote(terms...))
		}
	}
	var any []string
	for _, word := range q.Words {
		if terms := a.Terms(nil, word); len(terms) > 0 {
			any = append(any, quote(terms...))
		}
	}
	if len(any) > 0 {
		all = append(all, "("+strings.Join(any, " OR ")+")")
	}
	match := strings.Join(all, " AND ")
	var not []string
	for _, p := range q.Not {
		if terms := a.Terms(nil, p); len(terms) > 0 {
			not = append(not, quote(terms...))
		}
	}
	if match != "" && len(not) > 0 {
		match = "(" + match + ") NOT (" + strings.Join(not, " OR ") + ")"
	}
	return match
}

func quote(terms ...string) string {
	return `"` + strings.ReplaceAll(strings.Join(terms, " "), `"`, "") + `"`
}
