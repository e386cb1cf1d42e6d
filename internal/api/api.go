// Package api serves what the commands print to other programs, in the same
// shapes, over HTTP. docs/api.md is its description.
package api

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"strconv"

	"github.com/isnad-project/isnad/internal/view"
)

// Ledger is what the interface serves and, of judgements alone, adds to.
type Ledger interface {
	Survey(context.Context) (*view.Survey, error)
	Questions(context.Context, *view.Survey) (view.Questions, error)
	// Matches returns the entries of kept lists that the entity's names may mean.
	Matches(context.Context, *view.Entity) ([]ListMatch, error)
	// Judgements returns every judgement in order, with what it comes to now.
	Judgements(context.Context) ([]view.Judged, error)
	// Judge appends a judgement; added is false when it holds already. The error is a
	// [view.RulingError] when the ruling is at fault.
	Judge(context.Context, view.Ruling) (j view.Judged, added bool, err error)
}

// Handler answers below /api/. A request that changes something is answered only
// when no foreign page sent it: see [http.CrossOriginProtection].
func Handler(ledger Ledger, log *slog.Logger) http.Handler {
	s := server{ledger, log}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /api/entities", s.entities)
	mux.HandleFunc("GET /api/entities/{id}", s.entity)
	mux.HandleFunc("GET /api/judgements", s.judgements)
	mux.HandleFunc("POST /api/judgements", s.judge)
	mux.HandleFunc("/api/", func(w http.ResponseWriter, _ *http.Request) {
		s.refuse(w, http.StatusNotFound, "there is nothing here; see docs/api.md")
	})
	guard := http.NewCrossOriginProtection()
	guard.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		s.refuse(w, http.StatusForbidden, "another site may not judge here")
	}))
	return guard.Handler(mux)
}

type server struct {
	ledger Ledger
	log    *slog.Logger
}

// Bounds of a page of entities.
const (
	usualEntities = 100
	mostEntities  = 1000
)

// entities answers GET /api/entities.
func (s server) entities(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	f, err := view.NewFilter(q.Get)
	if err != nil {
		s.refuse(w, http.StatusBadRequest, err.Error())
		return
	}
	limit, err := number(q.Get("limit"), "limit", usualEntities, mostEntities)
	if err != nil {
		s.refuse(w, http.StatusBadRequest, err.Error())
		return
	}
	offset, err := number(q.Get("offset"), "offset", 0, 1<<31)
	if err != nil {
		s.refuse(w, http.StatusBadRequest, err.Error())
		return
	}
	all, err := s.ledger.Survey(r.Context())
	if err != nil {
		s.fault(w, "survey", err)
		return
	}
	narrow := all.Narrow(f)
	found := view.EntitiesOf(&narrow, f.Kinds)
	out := struct {
		Total    int      `json:"total"`
		Entities []Entity `json:"entities"`
	}{len(found), []Entity{}}
	for _, e := range found[min(offset, len(found)):min(offset+limit, len(found))] {
		out.Entities = append(out.Entities, EntityOf(e))
	}
	s.answer(w, http.StatusOK, out)
}

// entity answers GET /api/entities/{id}.
func (s server) entity(w http.ResponseWriter, r *http.Request) {
	all, err := s.ledger.Survey(r.Context())
	if err != nil {
		s.fault(w, "survey", err)
		return
	}
	e, ok := view.EntityByID(all, r.PathValue("id"))
	if !ok {
		s.refuse(w, http.StatusNotFound, "no entity has that id")
		return
	}
	open, err := s.ledger.Questions(r.Context(), all)
	if err != nil {
		s.fault(w, "questions", err)
		return
	}
	out := EntityOf(e).WithQuestions(&e, open)
	if out.Matches, err = s.ledger.Matches(r.Context(), &e); err != nil {
		s.fault(w, "lists", err)
		return
	}
	s.answer(w, http.StatusOK, out)
}

// number reads a bounded number of a query.
func number(text, name string, usual, most int) (int, error) {
	if text == "" {
		return usual, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > most {
		return 0, fmt.Errorf("%s is a number from 0 to %d", name, most)
	}
	return n, nil
}

func (s server) answer(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		s.log.Warn("answer was cut off", slog.Any("error", err))
	}
}

// refuse answers a request that its sender can mend.
func (s server) refuse(w http.ResponseWriter, status int, reason string) {
	s.answer(w, status, struct {
		Error string `json:"error"`
	}{reason})
}

// fault answers a request that failed here; the log says why.
func (s server) fault(w http.ResponseWriter, what string, err error) {
	s.log.Error(what, slog.Any("error", err))
	s.refuse(w, http.StatusInternalServerError, "the ledger could not be read")
}
