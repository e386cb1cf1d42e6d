// Package web is the workbench: pages over a ledger for people who read, compare
// and check. They change nothing but by a person's judgement. Every page stands in Arabic, right to left,
// and in English, and works by keyboard and without scripts.
package web

//go:generate go run github.com/a-h/templ/cmd/templ@v0.3.977 generate

import (
	"context"
	"log/slog"
	"net/http"

	"github.com/a-h/templ"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/view"
)

// Ledger is what the pages show. The survey is a fold over the entries and may
// be kept between calls while nothing was appended.
type Ledger interface {
	Lists
	Survey(context.Context) (*view.Survey, error)
	// Questions returns what only a person can say of the entities of that survey. It
	// takes longer than the survey, and is asked for by one page alone.
	Questions(context.Context, *view.Survey) (view.Questions, error)
	// Judgements returns every judgement in order, with what it comes to now.
	Judgements(context.Context) ([]view.Judged, error)
	// Judge appends a judgement; added is false when it holds already. The error is a
	// [view.RulingError] when the ruling is at fault.
	Judge(context.Context, view.Ruling) (j view.Judged, added bool, err error)
}

// Handler returns the workbench over a ledger. It answers requests whose Host is
// in hosts and refuses others, so that no foreign page reaches it through a name
// that it controls (DNS rebinding); no hosts at all allow every name.
func Handler(ledger Ledger, lex *lexicon.Lexicon, log *slog.Logger, hosts ...string) http.Handler {
	p := pages{ledger: ledger, words: lex.Messages(), log: log}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", p.stories)
	mux.HandleFunc("GET /articles", p.articles)
	mux.HandleFunc("GET /articles/{id}", p.article)
	mux.HandleFunc("GET /compare", p.compare)
	mux.HandleFunc("GET /dossier", p.dossier)
	mux.HandleFunc("GET /entities", p.entities)
	mux.HandleFunc("GET /entities/{id}", p.entity)
	mux.HandleFunc("GET /screen", p.screen)
	mux.HandleFunc("GET /questions", p.questions)
	mux.HandleFunc("POST /judgements", p.judge)
	mux.HandleFunc("GET /language/{language}", chooseLanguage)
	mux.Handle("GET "+assetPrefix, assetHandler())
	mux.HandleFunc("/", p.notFound)
	return Guard(p.ownPages(mux), hosts...)
}

type pages struct {
	ledger Ledger
	words  *lexicon.Messages
	log    *slog.Logger
}

// show writes a page, or only its main part when htmx asks for that.
func (p pages) show(w http.ResponseWriter, r *http.Request, status int, title string, main templ.Component) {
	l := p.locale(r)
	page := main
	if r.Header.Get("HX-Request") != "true" {
		page = layout(l, r.URL, title, main)
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Vary", "HX-Request, Cookie, Accept-Language")
	w.WriteHeader(status)
	if err := page.Render(r.Context(), w); err != nil {
		p.log.Warn("page was cut off", slog.String("path", r.URL.Path), slog.Any("error", err))
	}
}

// survey returns the ledger's survey, or answers with an error page.
func (p pages) survey(w http.ResponseWriter, r *http.Request) (*view.Survey, bool) {
	s, err := p.ledger.Survey(r.Context())
	if err != nil {
		p.log.Error("survey", slog.Any("error", err))
		p.fail(w, r, http.StatusInternalServerError, "error.internal")
		return nil, false
	}
	return s, true
}

func (p pages) notFound(w http.ResponseWriter, r *http.Request) {
	p.fail(w, r, http.StatusNotFound, "error.not-found")
}

func (p pages) fail(w http.ResponseWriter, r *http.Request, status int, message string) {
	l := p.locale(r)
	p.show(w, r, status, l.T("error.title"), errorPage(l, l.T(message)))
}
