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

// slot is a filled slot as a page shows it.
type slot struct{ Name, Value string }

// slotsOf returns the slots of a claim that say something, the bound of a number
// put before it.
func slotsOf(l locale, c isnad.Claim) []slot {
	var out []slot
	for _, name := range c.Slots.Names() {
		v := c.Slots[name]
		if v.IsZero() || name == "op" || name == "attackers_op" {
			continue
		}
		shown := v.String()
		if b, ok := v.Bool(); ok {
			shown = l.T("value.false")
			if b {
				shown = l.T("value.true")
			}
		}
		if _, ok := v.Float(); ok && name != "attackers" {
			shown = bound(c.Slots["op"]) + shown
		}
		out = append(out, slot{l.T("slot." + name), shown})
	}
	return out
}

// bound is the sign of an operator slot; an exact number has none.
func bound(op isnad.Value) string {
	if s := op.String(); s != string(isnad.OpEqual) {
		return s
	}
	return ""
}
