package web

import (
	"cmp"
	"log/slog"
	"net/http"
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/view"
)

// people is the page of all entities: what was asked for, and what answers it.
type people struct {
	Asked    string
	Type     isnad.MentionType
	Entities []view.Entity
	More     int // that answer and are not shown
}

// mostEntities bounds how many entities one page lists.
const mostEntities = 300

// entityTypes are the kinds of entities, in the order in which they are offered.
var entityTypes = []isnad.MentionType{isnad.MentionPerson, isnad.MentionOrg, isnad.MentionPlace}

func (p pages) entities(w http.ResponseWriter, r *http.Request) {
	s, ok := p.survey(w, r)
	if !ok {
		return
	}
	l := p.locale(r)
	list := people{Asked: r.URL.Query().Get("name"), Type: isnad.MentionType(r.URL.Query().Get("type"))}
	if !slices.Contains(entityTypes, list.Type) {
		list.Type = ""
	}
	key := arabic.Fold(list.Asked)
	for _, e := range view.Entities(s) {
		switch {
		case list.Type != "" && e.Type != list.Type, !goesBy(&e, key):
		case len(list.Entities) == mostEntities:
			list.More++
		default:
			list.Entities = append(list.Entities, e)
		}
	}
	p.show(w, r, http.StatusOK, l.T("entities.title"), entitiesPage(l, list))
}

// goesBy reports whether the folded text stands in one of the entity's names.
func goesBy(e *view.Entity, key string) bool {
	in := func(name string) bool { return strings.Contains(arabic.Fold(name), key) }
	return in(e.Caption) || slices.ContainsFunc(e.Variants, in) ||
		slices.ContainsFunc(e.Names, func(n isnad.Name) bool { return in(n.Caption) })
}

// figure is the page of one entity.
type figure struct {
	view.Entity
	In         []*isnad.Article
	Candidates []isnad.Candidate // with the entity's own name first
	Doubt      []isnad.Reason    // that it is one
	Judged     []view.Judged     // judgements of its names that hold, the latest first
}

func (p pages) entity(w http.ResponseWriter, r *http.Request) {
	s, ok := p.survey(w, r)
	if !ok {
		return
	}
	e, ok := view.EntityByID(s, r.PathValue("id"))
	if !ok {
		p.notFound(w, r)
		return
	}
	open, err := p.ledger.Questions(r.Context(), s)
	if err != nil {
		p.log.Error("questions", slog.Any("error", err))
		p.fail(w, r, http.StatusInternalServerError, "error.internal")
		return
	}
	judged, err := p.ledger.Judgements(r.Context())
	if err != nil {
		p.log.Error("judgements", slog.Any("error", err))
		p.fail(w, r, http.StatusInternalServerError, "error.internal")
		return
	}
	f := figure{Entity: e, Candidates: view.CandidatesOf(open.Candidates, &e), Doubt: view.DoubtOf(open.Doubts, &e), Judged: view.JudgedOf(judged, &e)}
	for _, id := range e.Articles {
		f.In = append(f.In, s.Article(id))
	}
	l := p.locale(r)
	name, _ := called(l, &e)
	p.show(w, r, http.StatusOK, name, entityPage(l, f))
}

// called is what an entity goes by in the reader's script, and in the other one
// where that is known.
func called(l locale, e *view.Entity) (name, other string) {
	name, other = cmp.Or(e.Latin, e.Caption), e.Arabic
	if l.Language == "ar" && e.Arabic != "" {
		name, other = e.Arabic, cmp.Or(e.Latin, e.Caption)
	}
	if other == name {
		other = ""
	}
	return name, other
}

// screened are the names of an entity to hold against lists, one in each script.
func screened(name, other string) []string {
	if other == "" {
		return []string{name}
	}
	return []string{name, other}
}

// reasonOf is a reason in the reader's language, and the words that it is about.
func reasonOf(l locale, r isnad.Reason) (text string, words []string) {
	for _, w := range r.Words {
		if w != "" {
			words = append(words, w)
		}
	}
	return l.T("reason." + string(r.Kind)), slices.Compact(words)
}
