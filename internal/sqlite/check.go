package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"hash/fnv"

	"github.com/isnad-project/isnad/internal/ledger"
)

// Check finds damage that the ledger itself does not see: in the structure of
// the file, and in the search index, which must hold what the ledger says.
func (s *Store) Check(ctx context.Context, report func(ledger.Fault)) error {
	err := s.View(ctx, func(l ledger.Reader) error {
		r := l.(*reader)
		if err := r.checkStructure(report); err != nil {
			return err
		}
		if err := r.checkSchema(report); err != nil {
			return err
		}
		return r.checkIndex(report)
	})
	return explain(s.path, errors.Join(err, s.checkSeal(ctx, report)))
}

func (r *reader) checkStructure(report func(ledger.Fault)) error {
	rows, err := r.tx.QueryContext(r.ctx, "PRAGMA integrity_check")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var what string
		if err := rows.Scan(&what); err != nil {
			return err
		}
		if what != "ok" {
			report(ledger.Fault{What: "file: " + what})
		}
	}
	return rows.Err()
}

// checkSchema holds the tables, indexes and triggers against those that a new
// store would get: without its triggers a log could have been edited.
func (r *reader) checkSchema(report func(ledger.Fault)) error {
	fresh, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return err
	}
	defer fresh.Close()
	fresh.SetMaxOpenConns(1)
	if _, err := fresh.ExecContext(r.ctx, schema); err != nil {
		return err
	}
	const statements = "SELECT coalesce(group_concat(type || ' ' || name || ': ' || coalesce(sql, '-'), char(10) ORDER BY type, name), '') FROM sqlite_schema"
	var due, is string
	if err := fresh.QueryRowContext(r.ctx, statements).Scan(&due); err != nil {
		return err
	}
	if err := r.row(statements, nil, &is); err != nil {
		return err
	}
	if is != due {
		report(ledger.Fault{What: "file: its tables, indexes or triggers are not those that isnad makes"})
	}
	return nil
}

// checkIndex sums up every term of the index with its place, and the same for
// the articles as the ledger has them.
func (r *reader) checkIndex(report func(ledger.Fault)) error {
	fresh, err := r.indexFresh()
	if err != nil || !fresh {
		return err // it will be made again before it is used
	}
	var held, due occurrences
	if err := r.sumIndex(&held); err != nil {
		return err
	}
	current, err := ledger.Current(r)
	if err != nil {
		return err
	}
	for _, seq := range current {
		e, err := r.Entry(seq)
		if err != nil {
			return nil // ledger.Verify tells what is wrong with it
		}
		a, err := ledger.ArticleOf(e)
		if err != nil {
			return nil
		}
		doc := r.analyser.Document(a)
		due.addAll(seq, "title", doc.Title)
		due.addAll(seq, "body", doc.Body)
	}
	if held != due {
		report(ledger.Fault{What: fmt.Sprintf("the search index holds %d places of words where the ledger has %d, or others; "+
			"isnad search --reindex makes it again", held.n, due.n)})
	}
	return nil
}

func (r *reader) sumIndex(sum *occurrences) error {
	if _, err := r.tx.ExecContext(r.ctx, "CREATE VIRTUAL TABLE IF NOT EXISTS temp.places USING fts5vocab(main, terms, instance)"); err != nil {
		return err
	}
	var doc, place int64
	var term, column string
	for err := range r.rows("SELECT doc, col, term, offset FROM temp.places", func() []any { return []any{&doc, &column, &term, &place} }) {
		if err != nil {
			return err
		}
		sum.add(doc, column, term, place)
	}
	return nil
}

// occurrences sums up words in their places; the order of adding is no matter.
type occurrences struct {
	n   int
	sum uint64
}

func (o *occurrences) addAll(doc int64, column string, terms []string) {
	for i, term := range terms {
		o.add(doc, column, term, int64(i))
	}
}

func (o *occurrences) add(doc int64, column, term string, place int64) {
	h := fnv.New64a()
	fmt.Fprintf(h, "%d %s %d %s", doc, column, place, term)
	o.n++
	o.sum += h.Sum64()
}
