package cluster

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
)

// trait is something that reports of one happening share. Words are none: a
// bag of words both splits one happening and joins several.
type trait struct {
	sort  traitSort
	value string
}

type traitSort uint8

const (
	traitEvent traitSort = iota
	traitPerson
	traitOrg
	traitPlace // a town, a facility, a province
	traitLand  // a country or wider
	traitDate
	traitFigure
	traitNews // what the article is about: the event of its title or its first paragraphs
)

// weights say how much a shared trait tells, before its being common lessens it.
var weights = [...]float64{traitEvent: 3, traitPerson: 2, traitOrg: 1.2, traitPlace: 1.6, traitLand: 0.5, traitDate: 1.2, traitFigure: 1.2, traitNews: 6}

// traitsOf returns the traits of an article with their weights; what the title
// names counts twice.
func traitsOf(a *isnad.Article, facts []*fact) map[trait]float64 {
	out := map[trait]float64{}
	title := titleSpans(a)
	for i := range a.Mentions {
		m := &a.Mentions[i]
		t, ok := traitOf(a, m)
		if !ok {
			continue
		}
		w := weights[t.sort]
		if slices.ContainsFunc(title, func(s isnad.Span) bool { return s.Contains(m.Span) }) {
			w *= 2
		}
		out[t] = max(out[t], w)
	}
	for _, f := range facts {
		if f.event != nil {
			out[trait{traitEvent, f.event.path()}] = weights[traitEvent]
		}
	}
	if news := newsOf(a, facts); news != "" {
		out[trait{traitNews, news}] = weights[traitNews]
	}
	return out
}

// newsOf is the first event, or change of a leader, that the title or the first
// paragraphs state.
func newsOf(a *isnad.Article, facts []*fact) string {
	news, first := "", openingEnd(a)
	for _, f := range facts {
		start := f.claim.Extent().Start
		if start >= first {
			continue
		}
		switch {
		case f.event != nil:
			news, first = f.event.news(), start
		case f.claim.Type == isnad.ClaimLeadershipChange && f.text("predecessor") != "":
			news, first = f.text("predecessor"), start
		}
	}
	return news
}

func titleSpans(a *isnad.Article) []isnad.Span {
	var out []isnad.Span
	for _, b := range a.Blocks {
		if b.Kind == isnad.BlockTitle {
			out = append(out, b.Span)
		}
	}
	return out
}

func traitOf(a *isnad.Article, m *isnad.Mention) (trait, bool) {
	switch m.Type {
	case isnad.MentionPerson:
		return trait{traitPerson, m.Canonical}, m.Canonical != ""
	case isnad.MentionOrg:
		return trait{traitOrg, m.Canonical}, m.Canonical != "" && !m.Nominal
	case isnad.MentionPlace:
		if m.Canonical == "" || m.Place == nil {
			return trait{}, false
		}
		switch m.Place.Kind {
		case isnad.PlaceCountry, isnad.PlaceContinent, isnad.PlaceRegion:
			return trait{traitLand, m.Canonical}, true
		}
		return trait{traitPlace, m.Canonical}, true
	case isnad.MentionDate:
		if m.Timex == nil {
			return trait{}, false
		}
		p := edtf.Parse(m.Timex.Value)
		return trait{traitDate, p.First.String()}, p.Known() && p.Days() == 1
	case isnad.MentionQuantity:
		q := m.Quantity
		if q == nil || q.Value < 5 || q.Vague {
			return trait{}, false
		}
		return trait{traitFigure, strconv.FormatFloat(q.Value, 'g', -1, 64) + " " + string(q.Unit)}, true
	}
	return trait{}, false
}

// likeness is how much two articles share.
type likeness struct {
	a, b  int
	score float64
	sorts int // how many sorts of traits they share
}

// The measures of a story.
const (
	window   = 4    // days between two reports of one happening
	alikeMin = 6.0  // the score that makes two reports of one happening
	shareMin = 0.15 // and the share of what the poorer one has
	crowded  = 150  // a trait that more articles share proposes no pairs

	// textWeight is what text counts that is shared altogether; half of it is
	// enough without any shared fact.
	textWeight = 12.0
)

// pair is two articles by their places, the lower first.
type pair struct{ a, b int }

// likenesses returns the pairs that share enough to be of one happening.
func likenesses(traits []map[trait]float64, when []edtf.Period, pairs []reuse) []likeness {
	holders := map[trait][]int{}
	for i, ts := range traits {
		for t := range ts {
			holders[t] = append(holders[t], i)
		}
	}
	texts := map[pair]float64{}
	proposed := map[pair]bool{}
	for _, p := range pairs {
		if at := (pair{min(p.a, p.b), max(p.a, p.b)}); p.a != p.b && inWindow(when[p.a], when[p.b]) {
			texts[at] = max(texts[at], p.ofA, p.ofB)
			proposed[at] = true
		}
	}
	for t, in := range holders {
		if t.sort == traitLand || t.sort == traitDate || len(in) > crowded {
			continue
		}
		for i := range in {
			for j := range in[:i] {
				p := pair{min(in[i], in[j]), max(in[i], in[j])}
				if inWindow(when[p.a], when[p.b]) {
					proposed[p] = true
				}
			}
		}
	}
	var out []likeness
	for p := range proposed {
		l, ok := compareTraits(p.a, p.b, traits, holders)
		if share := texts[p]; share > 0 {
			l.score += textWeight * share
			ok = l.score >= alikeMin
		}
		if ok {
			out = append(out, l)
		}
	}
	slices.SortFunc(out, func(x, y likeness) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return out
}

func inWindow(p, q edtf.Period) bool { return !p.Known() || !q.Known() || p.Gap(q) <= window }

// compareTraits adds up what two articles share; a trait that n articles have
// counts 1/(1+ln n/2) of its weight, so that what everybody names says little.
// The news itself counts in full.
func compareTraits(a, b int, traits []map[trait]float64, holders map[trait][]int) (likeness, bool) {
	l := likeness{a: a, b: b}
	var sorts [len(weights)]bool
	var scores []float64
	for t, w := range traits[a] {
		v, ok := traits[b][t]
		if !ok {
			continue
		}
		sorts[t.sort] = true
		rare := 1 + math.Log(float64(len(holders[t]))/2)
		if t.sort == traitNews {
			rare = 1
		}
		scores = append(scores, (w+v)/2/rare)
	}
	slices.Sort(scores) // floats add up alike only in one order
	for _, s := range scores {
		l.score += s
	}
	for _, s := range sorts {
		if s {
			l.sorts++
		}
	}
	poorer := min(total(traits[a]), total(traits[b]))
	return l, l.sorts >= 2 && l.score >= alikeMin && l.score >= shareMin*poorer
}

func total(ts map[trait]float64) float64 {
	ws := make([]float64, 0, len(ts))
	for _, w := range ts {
		ws = append(ws, w)
	}
	slices.Sort(ws)
	sum := 0.0
	for _, w := range ws {
		sum += w
	}
	return sum
}
