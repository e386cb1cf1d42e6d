package cli

import (
	"context"
	"errors"
	"sync"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/api"
	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/pipeline"
	"github.com/isnad-project/isnad/internal/sqlite"
	"github.com/isnad-project/isnad/internal/view"
	"github.com/isnad-project/isnad/internal/web"
)

// shelf gives the pages the survey of a store, folded anew only when something
// was appended since.
type shelf struct {
	store *sqlite.Store
	lists *desk
	dsn   string // of the store, to write judgements to

	judging   sync.Mutex // one writer at a time
	mu        sync.Mutex
	head      isnad.Head
	survey    *view.Survey
	questions view.Questions
	asked     *view.Survey // the survey that the questions are about
}

// Survey returns the survey at the store's present head.
func (s *shelf) Survey(ctx context.Context) (*view.Survey, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	err := s.store.View(ctx, func(r ledger.Reader) error {
		head, err := r.Head()
		if err != nil || (s.survey != nil && head == s.head) {
			return err
		}
		survey, err := surveyOf(r, false)
		if err != nil {
			return err
		}
		s.head, s.survey = head, survey
		return nil
	})
	return s.survey, err
}

// Questions returns what only a person can say of the entities, worked out once for
// each survey.
func (s *shelf) Questions(ctx context.Context, of *view.Survey) (view.Questions, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.asked == of {
		return s.questions, nil
	}
	err := s.store.View(ctx, func(r ledger.Reader) error {
		judgements, err := ledger.Judgements(r)
		if err != nil {
			return err
		}
		s.questions, err = pipeline.Questions(of, lexicon.Default(), judgements...)
		return err
	})
	if err == nil {
		s.asked = of
	}
	return s.questions, err
}

// Matches returns the entries of kept lists that the entity's names may mean.
func (s *shelf) Matches(ctx context.Context, e *view.Entity) ([]api.ListMatch, error) {
	index, err := s.lists.current(ctx)
	if err != nil {
		return nil, err
	}
	return matchesOf(index, e), nil
}

// Screen holds a name against the kept lists.
func (s *shelf) Screen(ctx context.Context, name string) (web.Screening, error) {
	index, err := s.lists.current(ctx)
	if err != nil {
		return web.Screening{}, err
	}
	return web.Screening{Names: index.Len(), Matches: listMatches(notFaint(index.Screen(name, mostMatches)))}, nil
}

// Judgements returns every judgement in order, with what it comes to now.
func (s *shelf) Judgements(ctx context.Context) (all []view.Judged, err error) {
	err = s.store.View(ctx, func(r ledger.Reader) error {
		all, _, err = judgedIn(r)
		return err
	})
	return all, err
}

// Judge appends a judgement, unless it holds already.
func (s *shelf) Judge(ctx context.Context, ruling view.Ruling) (j view.Judged, added bool, err error) {
	if err := checkRuling(&ruling); err != nil {
		return j, false, &view.RulingError{Reason: err.Error()}
	}
	s.judging.Lock()
	defer s.judging.Unlock()
	store, err := openStore(ctx, s.dsn)
	if err != nil {
		return j, false, err
	}
	said, added, err := judgeIn(ctx, store, ruling)
	if err := errors.Join(err, store.Close()); err != nil {
		return j, false, err
	}
	all, err := s.Judgements(ctx)
	for _, judged := range all {
		if judged.Superseded == 0 && judged.Names == said.Names {
			j = judged
		}
	}
	return j, added, err
}
