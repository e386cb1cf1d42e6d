package web

import (
	"net/http"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/view"
	"github.com/isnad-project/isnad/internal/wording"
)

// portrait is a dossier page: what was asked, and what the ledger holds of it.
type portrait struct {
	Asked    string
	Found    bool
	Dossier  view.Dossier
	Subjects []view.Entity // to choose from
	Notes    map[view.SectionID][]group
}

// offered is how many subjects a dossier page offers to choose from.
const offered = 60

func (p pages) dossier(w http.ResponseWriter, r *http.Request) {
	s, ok := p.survey(w, r)
	if !ok {
		return
	}
	l := p.locale(r)
	d := portrait{Asked: r.URL.Query().Get("subject"), Subjects: view.Entities(s)}
	d.Subjects = d.Subjects[:min(len(d.Subjects), offered)]
	title := l.T("dossier.title")
	if d.Asked != "" {
		d.Dossier, d.Found = view.DossierOf(s, d.Asked)
		title = d.Dossier.Subject
		d.Notes = map[view.SectionID][]group{}
		for _, section := range d.Dossier.Sections {
			for _, c := range section.Notes {
				d.Notes[section.ID] = append(d.Notes[section.ID], group{c, sides(s, c)})
			}
		}
	}
	p.show(w, r, http.StatusOK, title, dossierPage(l, d))
}

// article is the article that a source of a dossier stands in.
func (d portrait) article(s view.Source) *isnad.Article { return d.Dossier.Articles[s.Article] }

// wording is the evidence of a line in the words of its first source; "" for a
// statement, which is its own wording.
func (d portrait) wording(l view.Line) string {
	if len(l.Sources) > 0 {
		a := d.article(l.Sources[0])
		for i := range a.Claims {
			if a.Claims[i].ID == l.Sources[0].Claim {
				return a.Claims[i].Extent().In(a.Text)
			}
		}
	}
	return ""
}

// place is where a source of a dossier can be read.
func (d portrait) place(s view.Source) string {
	path := "/articles/" + d.article(s).ID
	if s.Claim != "" {
		path += "#evidence-" + s.Claim
	}
	return path
}

// aboutOf is what a line states, with whom it is about when that is not the
// subject of the dossier.
func aboutOf(l view.Line) isnad.Phrase {
	if l.Subject == "" {
		return l.Said
	}
	return wording.Message("say.about", wording.Term(l.Subject), l.Said)
}
