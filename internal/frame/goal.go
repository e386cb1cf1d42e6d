package frame

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// goals reads what a body or a government wants, one claim an aim.
func goals(p *page, s *sentence) {
	done := s.first // aims up to here are read
	for i := range s.hits {
		h := &s.hits[i]
		if h.Frame != isnad.ClaimGoal || h.First < done || p.is(h.First-1, lexicon.Negation) {
			continue
		}
		g := p.goal(s, h)
		if g.at <= 0 || g.org == nil {
			continue
		}
		if end := p.goalItems(s, h, g); end > done {
			done = end
		}
	}
}

// aim is a goal on its way: whose it is, at which token its wording begins, and
// whether it goes on as a list.
type aim struct {
	org  *mention
	at   int
	from int // byte where the wording begins when that is inside token at; 0: at its start
	list bool
	rule string
}

func (p *page) goal(s *sentence, h *lexicon.Found) aim {
	g := aim{rule: "goal." + h.Sense}
	switch h.Sense {
	case "aim", "seek":
		g.org, g.at, g.list = p.subject(s, h, agent), p.behindPrep(s, h, s.last), true
	case "call", "vow", "demand":
		if g.org = p.subject(s, h, agent); g.org == nil || g.org.Type != isnad.MentionOrg {
			return aim{}
		}
		g.at = p.behindPrep(s, h, h.Last+8)
	case "resolve":
		g.org, g.at = p.before(s.first, h.First, agent), p.behindPrep(s, h, h.Last+3)
		if g.org == nil {
			g.org = p.topic(s.index, agent)
		}
	case "how":
		g.org, g.at, g.list = p.planner(s), h.Last, true
		if !p.verbalNoun(h.Last) {
			g.at = 0
		}
	case "purpose":
		g.org, g.at, g.list = p.planner(s), h.Last, false
		if !p.verbalNoun(h.Last) {
			g.at = 0
		}
	case "try":
		g.org, g.at = p.subject(s, h, body), p.behindThat(s, h)
	case "the-aim":
		g.org, g.at = p.ownerOf(s, h)
	case "continue":
		if h.Feats.Has(lexicon.Masdar) || !strings.HasSuffix(h.Prefix, letterSeen) {
			return aim{}
		}
		g.org, g.at = p.subjectBehind(s, h, body), h.First
	}
	return g
}

// planner is the body whose plans the sentence tells: the one that its meeting,
// its ministers or its campaign belong to.
func (p *page) planner(s *sentence) *mention {
	if m := p.topic(s.index, body); m != nil && m.inSentence(s) {
		return m
	}
	if e := p.eventIn(s); e != nil && e.body != nil {
		return e.body
	}
	return nil
}

func (m *mention) inSentence(s *sentence) bool { return m.first >= s.first && m.last <= s.last }

// verbalNoun reports whether token t is a verbal noun, with or without an
// attached preposition.
func (p *page) verbalNoun(t int) bool {
	if t >= len(p.tx.Tokens) {
		return false
	}
	var buf [8]arabic.Reading
	masdars := p.lex.Masdars()
	for _, r := range arabic.Readings(buf[:0], p.tx.Fold(t)) {
		if masdars[arabic.TrimArticle(r.Stem)] {
			return true
		}
	}
	return false
}

// behindPrep is the token of the wording that the preposition of h opens: the
// one behind it, or the word that it is attached to; 0 when it does not stand
// before token to.
func (p *page) behindPrep(s *sentence, h *lexicon.Found, to int) int {
	for t := h.Last; t < min(s.last, to); t++ {
		for _, prep := range h.Preps {
			if p.tx.Is(t, prep) {
				return min(t+1, s.last-1)
			}
			if p.mentionAt(t) == nil && len([]rune(prep)) == 1 && strings.HasPrefix(p.tx.Fold(t), prep) && p.verbalNoun(t) {
				return t
			}
		}
	}
	return 0
}

// behindThat is the token behind the word for "that" within reach of h, or 0.
func (p *page) behindThat(s *sentence, h *lexicon.Found) int {
	for t := h.Last; t+1 < min(s.last, h.Last+12); t++ {
		if p.is(t, lexicon.That) && p.tx.Is(t, h.Preps[0]) {
			return t + 1
		}
	}
	return 0
}

// ownerOf reads "the aim of the attack was …": the goal of who attacked.
func (p *page) ownerOf(s *sentence, h *lexicon.Found) (*mention, int) {
	if !h.Feats.Has(lexicon.Defined) {
		return nil, 0
	}
	noun := s.hit(h.Last, min(s.last, h.Last+3), isnad.ClaimIncident)
	if noun == nil || p.happened == nil {
		return nil, 0
	}
	for i := range p.mentions {
		if m := &p.mentions[i]; name(m) == p.happened.actor {
			return m, noun.Last
		}
	}
	return nil, 0
}

// goalItems claims the aim at g.at, and those coordinated with it; it returns
// the token behind the last one.
func (p *page) goalItems(s *sentence, h *lexicon.Found, g aim) int {
	status := p.goalStatus(s, h)
	at := g.at
	for {
		end := p.phraseEnd(at, s.last)
		if cut := p.looseAnd(at+1, end); cut > 0 && g.list {
			end = cut
		}
		if end-at < 2 && !g.list || end <= at {
			return end
		}
		p.claimGoal(s, h, g, at, end, status)
		if !g.list || end >= s.last-1 {
			return end
		}
		next, ok := p.nextItem(s, end)
		if !ok {
			return end
		}
		at = next
	}
}

func (p *page) claimGoal(s *sentence, h *lexicon.Found, g aim, at, end int, status isnad.Status) {
	span := p.wording(at, end)
	if span.Empty() {
		return
	}
	line := p.lex.Efforts().Line(&p.tx, at, end)
	if line == "other" && h.Sense != "seek" && h.Sense != "try" && h.Sense != "aim" && h.Sense != "call" && h.Sense != "vow" {
		return
	}
	p.add(draft{
		kind: isnad.ClaimGoal, rule: g.rule, status: status, span: span,
		slots: isnad.Slots{"org": isnad.Text(name(g.org)), "line": isnad.Text(line), "text": isnad.Text(span.In(p.a.Text))},
	})
}

// wording is the stretch of tokens [at, end) as a slot quotes it: without an
// attached conjunction or preposition, unless the article has merged with it.
func (p *page) wording(at, end int) isnad.Span {
	for end > at && (p.punct(end-1) || p.is(end-1, lexicon.And)) {
		end--
	}
	if end <= at {
		return isnad.Span{}
	}
	return isnad.Span{Start: p.nounStart(at), End: p.tx.Tokens[end-1].End}
}

// nounStart is the byte where the verbal noun at token t begins.
func (p *page) nounStart(t int) int {
	if m := p.mentionAt(t); m != nil && m.first == t {
		return m.Start
	}
	var buf [8]arabic.Reading
	masdars := p.lex.Masdars()
	for _, r := range arabic.Readings(buf[:0], p.tx.Fold(t)) {
		if masdars[arabic.TrimArticle(r.Stem)] {
			if string(r.Prep) == letterLam && strings.HasPrefix(r.Stem, letterAlef+letterLam) {
				return p.tx.Skip(t, r.Skip-1)
			}
			return p.tx.Skip(t, r.Skip)
		}
	}
	if strings.HasPrefix(p.tx.Fold(t), letterWaw+letterAlef+letterLam) {
		return p.tx.Skip(t, 1)
	}
	return p.tx.Tokens[t].Start
}

// looseAnd is the first conjunction in [from, to) that stands alone before a
// definite noun, or 0.
func (p *page) looseAnd(from, to int) int {
	for t := from; t < to-1; t++ {
		if p.tx.Is(t, letterWaw) && arabic.HasArticle(p.tx.Fold(t+1)) {
			return t
		}
	}
	return 0
}

// nextItem is the token of the next item of a list of aims behind token end: a
// comma and a noun joined by و.
func (p *page) nextItem(s *sentence, end int) (int, bool) {
	if p.tx.Is(end, letterWaw) && end+1 < s.last {
		return end + 1, true
	}
	if end+1 >= s.last || !p.comma(end) {
		return 0, false
	}
	t := end + 1
	if !strings.HasPrefix(p.tx.Fold(t), letterWaw) || p.is(t, ^lexicon.WordClass(0)) || s.verbAt(t) {
		return 0, false
	}
	if m := p.mentionAt(t); m != nil && m.first == t {
		return 0, false
	}
	return t, true
}

// goalStatus: what a body is to discuss or has vowed is planned; what it aims at
// or calls for stands.
func (p *page) goalStatus(s *sentence, h *lexicon.Found) isnad.Status {
	switch h.Sense {
	case "try":
		return isnad.StatusAssessed
	case "vow", "continue":
		return isnad.StatusPlanned
	}
	if status := p.status(s, h); status != isnad.StatusAsserted {
		return status
	}
	if h.Sense == "how" && slices.ContainsFunc(s.hits, func(v lexicon.Found) bool {
		return v.First < h.First && v.Feats.Has(lexicon.Imperfect) && strings.HasSuffix(v.Prefix, letterSeen)
	}) {
		return isnad.StatusPlanned
	}
	return isnad.StatusAsserted
}
