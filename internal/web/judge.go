package web

import (
	"errors"
	"log/slog"
	"net/http"
	"net/url"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/view"
)

// offer is a verdict that a button gives, and the message on it.
type offer struct {
	verdict isnad.Identity
	label   string
}

// verdicts are offered for a candidate.
var verdicts = []offer{
	{isnad.IdentitySame, "identity.same"}, {isnad.IdentityDifferent, "identity.different"}, {isnad.IdentityUnsure, "identity.unsure"},
}

// undoing is offered for a judgement: unsure leaves the two as if nobody had judged,
// and says so.
var undoing = []offer{{isnad.IdentityUnsure, "identity.undo"}}

// judges is who judges on these pages, in the ledger's entry.
const judges = "workbench"

// longestForm bounds the body of a form, in bytes.
const longestForm = 4 << 10

// judge answers the form of a candidate: POST /judgements with two names, by id, the
// verdict, and the entity on whose page it stood, or none for the page of questions.
func (p pages) judge(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, longestForm)
	if err := r.ParseForm(); err != nil {
		p.fail(w, r, http.StatusBadRequest, "error.judge")
		return
	}
	names := r.PostForm["name"]
	if len(names) != 2 {
		p.fail(w, r, http.StatusBadRequest, "error.judge")
		return
	}
	ruling := view.Ruling{Verdict: isnad.Identity(r.PostForm.Get("verdict")), Names: [2]string(names), By: judges}
	_, _, err := p.ledger.Judge(r.Context(), ruling)
	var wrong *view.RulingError
	switch {
	case errors.As(err, &wrong):
		p.fail(w, r, http.StatusBadRequest, "error.judge")
	case err != nil:
		p.log.Error("judge", slog.Any("error", err))
		p.fail(w, r, http.StatusInternalServerError, "error.internal")
	default:
		back := "/questions"
		if at := r.PostForm.Get("at"); at != "" {
			back = "/entities/" + url.PathEscape(at)
		}
		http.Redirect(w, r, back, http.StatusSeeOther)
	}
}

// questions is the page of what only a person can say.
type questions struct {
	view.Questions
	More int // candidates that are not shown
}

// mostQuestions bounds how many candidates one page lists.
const mostQuestions = 100

func (p pages) questions(w http.ResponseWriter, r *http.Request) {
	s, ok := p.survey(w, r)
	if !ok {
		return
	}
	open, err := p.ledger.Questions(r.Context(), s)
	if err != nil {
		p.log.Error("questions", slog.Any("error", err))
		p.fail(w, r, http.StatusInternalServerError, "error.internal")
		return
	}
	q := questions{Questions: open}
	q.Candidates = open.Candidates[:min(len(open.Candidates), mostQuestions)]
	q.More = len(open.Candidates) - len(q.Candidates)
	l := p.locale(r)
	p.show(w, r, http.StatusOK, l.T("questions.title"), questionsPage(l, q))
}

// ownPages lets through what changes nothing, and forms that these pages sent: see
// [http.CrossOriginProtection].
func (p pages) ownPages(next http.Handler) http.Handler {
	guard := http.NewCrossOriginProtection()
	guard.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p.fail(w, r, http.StatusForbidden, "error.judge")
	}))
	return guard.Handler(next)
}
