package web

import (
	"net/http"
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/view"
)

// comparing is a comparisons page: what was asked, and what it shows.
type comparing struct {
	Verdict string
	Subject string
	Groups  []group
}

type group struct {
	isnad.Comparison
	Sides []side
}

// side is one claim of a comparison with the sentence that says it.
type side struct {
	isnad.Compared
	Article *isnad.Article
	Before  string // the sentence up to the evidence
	Said    string // the evidence
	After   string // the rest of the sentence
}

func (p pages) compare(w http.ResponseWriter, r *http.Request) {
	s, ok := p.survey(w, r)
	if !ok {
		return
	}
	c := comparing{Verdict: r.URL.Query().Get("verdict"), Subject: r.URL.Query().Get("subject")}
	for _, g := range s.Comparisons {
		if c.wants(g) {
			c.Groups = append(c.Groups, group{g, sides(s, g)})
		}
	}
	slices.SortStableFunc(c.Groups, func(a, b group) int {
		return slices.Index(isnad.Verdicts, a.Verdict) - slices.Index(isnad.Verdicts, b.Verdict)
	})
	l := p.locale(r)
	p.show(w, r, http.StatusOK, l.T("compare.title"), comparePage(l, c))
}

func (c comparing) wants(g isnad.Comparison) bool {
	if c.Verdict != "" && c.Verdict != string(g.Verdict) {
		return false
	}
	return strings.Contains(arabic.Fold(g.Slot), arabic.Fold(c.Subject))
}

func sides(s *view.Survey, g isnad.Comparison) []side {
	out := make([]side, 0, len(g.Claims))
	for _, c := range g.Claims {
		a := s.Article(c.Article)
		if a == nil {
			continue
		}
		sd := side{Compared: c, Article: a}
		i := slices.IndexFunc(a.Claims, func(k isnad.Claim) bool { return k.ID == c.Claim })
		if i >= 0 {
			sd.Before, sd.Said, sd.After = quote(a, a.Claims[i].Extent())
		}
		out = append(out, sd)
	}
	return out
}

// around is how much of the block around the evidence is shown, in bytes.
const around = 160

// quote returns the evidence and what stands around it in its block, cut at word
// ends.
func quote(a *isnad.Article, e isnad.Span) (before, said, after string) {
	block := e
	for _, b := range a.Blocks {
		if b.Contains(e) {
			block = b.Span
		}
	}
	from, to := max(block.Start, e.Start-around), min(block.End, e.End+around)
	if from > block.Start {
		if i := strings.IndexByte(a.Text[from:e.Start], ' '); i >= 0 {
			from += i + 1
		} else {
			from = e.Start
		}
	}
	if to < block.End {
		to = e.End + max(strings.LastIndexByte(a.Text[e.End:to], ' '), 0)
	}
	before, said, after = a.Text[from:e.Start], e.In(a.Text), a.Text[e.End:to]
	if from > block.Start {
		before = "… " + before
	}
	if to < block.End {
		after += " …"
	}
	return before, said, after
}
