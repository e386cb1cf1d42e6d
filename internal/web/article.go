package web

import (
	"net/http"
	"slices"

	"github.com/isnad-project/isnad"
)

func (p pages) articles(w http.ResponseWriter, r *http.Request) {
	if s, ok := p.survey(w, r); ok {
		l := p.locale(r)
		p.show(w, r, http.StatusOK, l.T("articles.title"), articlesPage(l, s.Articles))
	}
}

func (p pages) article(w http.ResponseWriter, r *http.Request) {
	s, ok := p.survey(w, r)
	if !ok {
		return
	}
	a := s.Article(r.PathValue("id"))
	if a == nil {
		p.notFound(w, r)
		return
	}
	p.show(w, r, http.StatusOK, titleOf(a), articlePage(p.locale(r), a))
}

// titleOf is the article's title, or the next best name for it.
func titleOf(a *isnad.Article) string {
	for _, name := range []string{a.Title, a.URI, a.Path} {
		if name != "" {
			return name
		}
	}
	return a.ID
}

func outletOf(l locale, a *isnad.Article) string {
	switch {
	case a.Outlet.Name != "":
		return a.Outlet.Name
	case a.Outlet.Domain != "":
		return a.Outlet.Domain
	}
	return l.T("article.unknown-outlet")
}

// hops is a chain as a reader follows it: from the outlet inwards to the origin.
func hops(l locale, a *isnad.Article, chain []string) []string {
	inward := slices.Clone(chain)
	slices.Reverse(inward)
	return append([]string{outletOf(l, a)}, inward...)
}
