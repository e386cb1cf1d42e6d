package cluster

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"math"
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/wording"
)

// Stories groups articles that report the same happening, newest story last. An
// article that nobody else reports is a story of its own.
//
// A copy belongs to what it copies. Other articles belong together when within
// a few days one takes over text of the other, or when they share facts (people,
// bodies, places, days, figures, events); two groups join only when the articles
// of both are alike on average, so that neither a chain of half likenesses nor a
// paragraph of background that goes from story to story makes one of many.
func Stories(articles []isnad.Article, who Bearers, lex *lexicon.Lexicon) []isnad.Story {
	in := inOrder(articles)
	pairs := reuses(in)
	groups := newGroups(len(in))
	for _, p := range pairs {
		if p.copy() {
			groups.join(p.a, p.b)
		}
	}
	groups.joinAlike(alikes(in, groups, pairs, who))
	english := wording.English(lex)
	var out []isnad.Story
	for _, members := range groups.lists() {
		s := tell(in, members, pairs)
		for i := range s.Reports {
			s.Reports[i].Why = english.Say(s.Reports[i].Reason)
		}
		out = append(out, s)
	}
	slices.SortFunc(out, func(s, t isnad.Story) int { return cmp.Or(cmp.Compare(s.From, t.From), cmp.Compare(s.ID, t.ID)) })
	return out
}

// inOrder returns the articles by publication, those that credit somebody else
// after those that do not, then by id; what has no date comes last.
func inOrder(articles []isnad.Article) []*isnad.Article {
	out := make([]*isnad.Article, len(articles))
	credits := map[*isnad.Article]int{}
	for i := range articles {
		out[i] = &articles[i]
		if credit(out[i]) != "" {
			credits[out[i]] = 1
		}
	}
	slices.SortFunc(out, func(a, b *isnad.Article) int {
		return cmp.Or(
			cmp.Compare(published(a), published(b)),
			cmp.Compare(credits[a], credits[b]),
			cmp.Compare(a.ID, b.ID),
		)
	})
	return out
}

// published is the first day on which the article can have come out, or Latest: of
// a month alone, the last day in it of which the article speaks.
func published(a *isnad.Article) edtf.Day {
	p := edtf.Parse(a.Date())
	if !p.Known() {
		return edtf.Latest
	}
	first := p.First
	for i := range a.Mentions {
		if t := a.Mentions[i].Timex; t != nil {
			if q := edtf.Parse(t.Value); q.Days() == 1 && p.Contains(q) {
				first = max(first, q.First)
			}
		}
	}
	return first
}

// alikes compares the facts and the texts of the articles, of each group of copies
// the first alone: how often a text was copied must not weigh.
func alikes(in []*isnad.Article, copies *groups, pairs []reuse, who Bearers) []likeness {
	all := make([]isnad.Article, len(in))
	for i, a := range in {
		all[i] = *a
	}
	facts := factsOf(all)
	names := newCaptions(facts, who)
	setMeetings(facts, names)
	setIncidents(facts, names, newAtlas(all))
	of := map[string][]*fact{}
	for _, f := range facts {
		of[f.article.ID] = append(of[f.article.ID], f)
	}
	traits := make([]map[trait]float64, len(in))
	when := make([]edtf.Period, len(in))
	for i, a := range in {
		when[i] = edtf.Parse(a.Date())
		if copies.first(i) == i {
			traits[i] = traitsOf(a, of[a.ID])
		}
	}
	firsts := make([]reuse, len(pairs))
	for i, p := range pairs {
		p.a, p.b = copies.first(p.a), copies.first(p.b)
		firsts[i] = p
	}
	return likenesses(traits, when, firsts)
}

// tell makes the story of some articles, given in order.
func tell(in []*isnad.Article, members []int, pairs []reuse) isnad.Story {
	s := isnad.Story{}
	first := in[members[0]]
	sum := sha256.Sum256([]byte(first.ID))
	s.ID, s.Title = "s"+hex.EncodeToString(sum[:6]), first.Title
	independent := map[string]bool{}
	for n, i := range members {
		r := isnad.Report{Article: in[i].ID, Relation: isnad.RelationOriginal}
		if n > 0 {
			r = relate(in, i, members[:n], pairs)
		}
		s.Reports = append(s.Reports, r)
		if r.Relation == isnad.RelationOriginal || r.Relation == isnad.RelationFollowUp {
			independent[cmp.Or(credit(in[i]), in[i].ID)] = true
		}
		if day, _, _ := strings.Cut(in[i].Date(), "T"); day != "" {
			s.From, s.To = cmp.Or(s.From, day), day
		}
	}
	s.Roots = len(independent)
	return s
}

// The shares of an article's text that make it a copy or a rewrite of another of
// the same story, and the share of its words that makes it one in other words.
const (
	copyShare    = 0.6
	rewriteShare = 0.15
	rewordShare  = 0.4
)

// reworded returns the earlier article that holds most of the content words of
// in[i], and their share.
func reworded(in []*isnad.Article, i int, before []int) (of string, share float64) {
	words := bodyWords(in[i])
	for _, j := range before {
		if in[j].Outlet == in[i].Outlet && in[j].Outlet.Known() {
			continue // an outlet does not rewrite itself under another title
		}
		if s := float64(common(words, bodyWords(in[j]))) / float64(max(1, len(words))); s > share {
			of, share = in[j].ID, s
		}
	}
	return of, share
}

func bodyWords(a *isnad.Article) []string {
	var words []string
	for _, b := range a.Blocks {
		if b.Kind == isnad.BlockTitle || b.Kind == isnad.BlockBody {
			words = append(words, contentWords(b.In(a.Text))...)
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// relate says what an article is to those of its story that came before.
func relate(in []*isnad.Article, i int, before []int, pairs []reuse) isnad.Report {
	r := isnad.Report{Article: in[i].ID, Relation: isnad.RelationOriginal}
	best := 0.0
	for _, p := range pairs {
		if p.b != i || p.ofB <= best || !slices.Contains(before, p.a) {
			continue
		}
		best, r.Of = p.ofB, in[p.a].ID
	}
	taken := wording.Message("report.copy", percent(best))
	switch {
	case best >= copyShare:
		r.Relation, r.Reason = isnad.RelationCopy, taken
		return r
	case best >= rewriteShare:
		r.Relation, r.Reason = isnad.RelationRewrite, taken
		return r
	}
	if of, share := reworded(in, i, before); share >= rewordShare {
		r.Relation, r.Of, r.Reason = isnad.RelationRewrite, of, wording.Message("report.reworded", percent(share))
		return r
	}
	r.Of = ""
	start := in[before[0]]
	if gap := edtf.Parse(in[i].Date()).Gap(edtf.Parse(start.Date())); edtf.Parse(in[i].Date()).Known() && gap >= 1 {
		r.Relation, r.Of = isnad.RelationFollowUp, start.ID
		r.Reason = wording.Message("report.days-after", wording.Number(float64(gap)))
		if gap == 1 {
			r.Reason = wording.Message("report.day-after")
		}
	}
	return r
}

// percent is a share in hundredths.
func percent(share float64) isnad.Phrase { return wording.Number(math.RoundToEven(100 * share)) }
