package cli

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/pipeline"
	"github.com/isnad-project/isnad/internal/search"
	"github.com/isnad-project/isnad/internal/sqlite"
	"github.com/isnad-project/isnad/internal/view"
	"github.com/spf13/cobra"
)

// defaultStore is the store of a command that names none.
const defaultStore = "isnad.db"

// storeFlag gives the command a --store flag and returns where its value stands.
func storeFlag(c *cobra.Command) *string {
	return c.Flags().String("store", cmp.Or(os.Getenv("ISNAD_STORE"), defaultStore),
		"the store: a path, sqlite:PATH; also ISNAD_STORE")
}

// storePath returns the file that a DSN names. A DSN of another kind is a wrong
// call.
func storePath(dsn string) (string, error) {
	scheme, rest, ok := strings.Cut(dsn, ":")
	switch {
	case scheme == "postgres" || scheme == "postgresql":
		return "", fmt.Errorf("--store %s: PostgreSQL is not in this version; name a file: --store sqlite:PATH", redact(dsn))
	case ok && scheme == "sqlite":
		dsn = rest
	case strings.Contains(dsn, "://"):
		return "", fmt.Errorf("--store %s: the scheme %q is not known; name a file: --store sqlite:PATH", redact(dsn), scheme)
	}
	if dsn == "" {
		return "", fmt.Errorf("--store names no file")
	}
	return dsn, nil
}

// redact takes the password out of a DSN that is shown.
func redact(dsn string) string {
	scheme, rest, _ := strings.Cut(dsn, "://")
	if at := strings.LastIndexByte(rest, '@'); at >= 0 {
		rest = "…" + rest[at:]
	}
	return scheme + "://" + rest
}

// openStore opens the store for a command that adds to it, and makes it when
// there is none.
func openStore(ctx context.Context, dsn string) (*sqlite.Store, error) {
	path, err := storePath(dsn)
	if err != nil {
		return nil, err
	}
	s, err := sqlite.Open(ctx, path, search.New(lexicon.Default()))
	if err != nil {
		return nil, failure{err}
	}
	return s, nil
}

// readStore opens the store for a command that reads it. There must be one.
func readStore(ctx context.Context, dsn string) (*sqlite.Store, error) {
	path, err := storePath(dsn)
	if err != nil {
		return nil, err
	}
	s, err := sqlite.OpenReader(ctx, path, search.New(lexicon.Default()))
	if err != nil {
		return nil, failure{err}
	}
	return s, nil
}

// storedSurvey returns what the store comes to, without candidates.
func storedSurvey(ctx context.Context, dsn string) (*view.Survey, error) {
	return foldStore(ctx, dsn, false)
}

// foldStore returns what the store comes to, with the pairs that may be one
// entity when they are asked for.
func foldStore(ctx context.Context, dsn string, candidates bool) (*view.Survey, error) {
	s, err := readStore(ctx, dsn)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	var survey *view.Survey
	err = s.View(ctx, func(r ledger.Reader) error {
		survey, err = surveyOf(r, candidates)
		return err
	})
	if err != nil {
		return nil, failure{err}
	}
	return survey, nil
}

// surveyOf folds a log: its articles as they are now known, and who is who in
// them by the judgements that hold.
func surveyOf(r ledger.Reader, questions bool) (*view.Survey, error) {
	articles, err := ledger.Articles(r)
	if err != nil {
		return nil, err
	}
	judgements, err := ledger.Judgements(r)
	if err != nil {
		return nil, err
	}
	lex := lexicon.Default()
	s := pipeline.Survey(articles, lex, judgements...)
	if questions {
		s.Questions, err = pipeline.Questions(&s, lex, judgements...)
	}
	return &s, err
}
