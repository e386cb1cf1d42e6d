package sqlite

import (
	"context"
	"errors"
	"testing"

	"github.com/isnad-project/isnad/internal/ledgertest"
	"github.com/isnad-project/isnad/internal/search"
	"pgregory.net/rapid"
)

func find(t *testing.T, s *Store, query string) []int64 {
	t.Helper()
	q, err := search.Parse(query)
	if err != nil {
		t.Fatal(err)
	}
	hits, err := s.Search(context.Background(), q, 10)
	if err != nil {
		t.Fatal(err)
	}
	var seqs []int64
	for _, h := range hits {
		seqs = append(seqs, h.Seq)
	}
	return seqs
}

func TestSearchFindsWhatHolds(t *testing.T) {
	s, _ := open(t)
	c, a := ledgertest.Page("https://harbour.example/1", "Seven boats came to the pier.")
	ledgertest.Keep(t, s, c, a, by)
	if got := find(t, s, "pier"); len(got) != 1 || got[0] != 2 {
		t.Fatalf("pier is found in %v, want entry 2", got)
	}
	c, a = ledgertest.Page("https://harbour.example/1", "Eight boats came to the quay.")
	ledgertest.Keep(t, s, c, a, by)
	if got := find(t, s, "pier"); len(got) != 0 {
		t.Errorf("a text that was superseded is found in %v", got)
	}
	for _, query := range []string{"quay", `"boats came"`, "seven quay", "quay outlet:harbour after:2031-04 before:2032", "outlet:POST"} {
		if got := find(t, s, query); len(got) != 1 || got[0] != 4 {
			t.Errorf("%s is found in %v, want entry 4", query, got)
		}
	}
	for _, query := range []string{`"came boats"`, "quay -boats", "quay outlet:valley", "quay before:2031-04-02", "quay after:2031-05"} {
		if got := find(t, s, query); len(got) != 0 {
			t.Errorf("%s is found in %v", query, got)
		}
	}
	checkWhole(t, s)
}

// An index that another version made is not used, and made again by the next
// one who may write.
func TestStaleIndex(t *testing.T) {
	s, path := open(t)
	c, a := ledgertest.Page("https://harbour.example/1", "Seven boats came to the pier.")
	ledgertest.Keep(t, s, c, a, by)
	for _, statement := range []string{"UPDATE indexed SET analyser = 'another'", "INSERT INTO terms (terms) VALUES ('delete-all')"} {
		if _, err := s.write.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Search(context.Background(), search.Query{Words: []string{"pier"}}, 10); !errors.Is(err, ErrStale) {
		t.Fatalf("got %v, want %v", err, ErrStale)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := Open(context.Background(), path, analyser())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if got := find(t, s, "pier"); len(got) != 1 {
		t.Errorf("pier is found in %v", got)
	}
	checkWhole(t, s)
}

// No query is an error of the index's language.
func TestAnyQuery(t *testing.T) {
	s, _ := open(t)
	c, a := ledgertest.Page("https://harbour.example/1", "Seven boats came to the pier.")
	ledgertest.Keep(t, s, c, a, by)
	piece := rapid.SampledFrom([]string{
		"pier", "AND", "OR", "NOT", "NEAR(", ")", "*", "^", ":", "-", "\"", "«", "»", "'", "title:", "outlet:x", "\x00", "\xff", "و", "٣", " ", " ", "+", "{", "--", ";",
	})
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, p := range rapid.SliceOfN(piece, 1, 12).Draw(t, "pieces") {
			text += p
		}
		q, err := search.Parse(text)
		if err != nil {
			return
		}
		if _, err := s.Search(context.Background(), q, 10); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
	})
}
