package web

import (
	"net/http"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/view"
	"github.com/isnad-project/isnad/internal/wording"
)

// telling is a story with its articles at hand.
type telling struct {
	isnad.Story
	Parts    []part
	Disagree int // comparisons among its articles that do not agree
}

type part struct {
	isnad.Report
	Article *isnad.Article
	Of      *isnad.Article // what it was made from; nil for an original
}

// reason names what the report was made from, and says what shows it.
func (p part) reason(l locale) isnad.Phrase {
	if p.Of == nil {
		return p.Reason
	}
	return wording.Message("report.of", wording.Text(outletOf(l, p.Of)), p.Reason)
}

func (p pages) stories(w http.ResponseWriter, r *http.Request) {
	s, ok := p.survey(w, r)
	if !ok {
		return
	}
	tellings := make([]telling, len(s.Stories))
	for i, story := range s.Stories {
		tellings[i] = tell(s, story)
	}
	l := p.locale(r)
	p.show(w, r, http.StatusOK, l.T("stories.title"), storiesPage(l, tellings))
}

func tell(s *view.Survey, story isnad.Story) telling {
	t := telling{Story: story}
	in := map[string]bool{}
	for _, report := range story.Reports {
		if a := s.Article(report.Article); a != nil {
			t.Parts = append(t.Parts, part{report, a, s.Article(report.Of)})
			in[a.ID] = true
		}
	}
	for _, c := range s.Comparisons {
		inside := 0
		for _, claim := range c.Claims {
			if in[claim.Article] {
				inside++
			}
		}
		if c.Verdict != isnad.VerdictAgree && inside > 1 {
			t.Disagree++
		}
	}
	return t
}
