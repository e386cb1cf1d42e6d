package frame

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// event is a meeting that the article tells of, for the words that later refer
// to it.
type event struct {
	body     *mention
	what     string
	date     string
	told     isnad.Slots // what the claims on it have said so far
	sentence int         // of its last naming
	last     bool        // "the last meeting": not the one that the article is about
}

// title names the event as slots refer to it.
func (e *event) title() string { return strings.TrimSpace(e.what + " " + e.date) }

// eventIn is the event that the sentence names last, or nil.
func (p *page) eventIn(s *sentence) *event {
	for i := len(p.events) - 1; i >= 0; i-- {
		if p.events[i].sentence == s.index {
			return p.events[i]
		}
	}
	return nil
}

// gathering is one naming of a meeting in a sentence.
type gathering struct {
	noun        *lexicon.Found // the word for it: a noun, or the verb "met"
	verb        *lexicon.Found // what happens to it; may be nil
	first, last int            // tokens of the clause about it
	body        *mention
	what        string
	level       string
	latest      bool // "the last one"
	reference   bool // a definite noun without its body: one told before
	pronoun     bool // no noun at all: the meeting of the clause before
}

// gatherings finds the meetings that the sentence names, each with its part of
// the sentence.
func (p *page) gatherings(s *sentence) []*gathering {
	var out []*gathering
	for i := range s.hits {
		h := &s.hits[i]
		if h.Frame != isnad.ClaimMeeting || !(h.Sense == "event" || h.Sense == "meet") {
			continue
		}
		if m := p.mentionAt(h.First); m != nil && m.Type != isnad.MentionPlace {
			continue // part of a name
		}
		if n := len(out); n > 0 && (out[n-1].noun.First == h.First) {
			if h.Last > out[n-1].noun.Last {
				out[n-1].noun = h
			}
			continue
		}
		out = append(out, &gathering{noun: h, first: s.first, last: s.last})
	}
	if g := p.unnamedGathering(s, out); g != nil {
		out = append(out, g)
	}
	for i, g := range out {
		if i > 0 {
			g.first = p.parting(out[i-1].noun.Last, g.noun.First)
			out[i-1].last = g.first
		}
	}
	for _, g := range out {
		if !g.pronoun {
			p.nameGathering(s, g)
		}
	}
	return out
}

// unnamedGathering reads a second verb whose subject is the meeting named before
// ("…, and is held in the city").
func (p *page) unnamedGathering(s *sentence, named []*gathering) *gathering {
	for i := range s.hits {
		h := &s.hits[i]
		if h.Frame != isnad.ClaimMeeting || h.Sense != "hold" || h.Part != "verb" || h.Feats.Has(lexicon.Masdar) || h.Prefix != letterWaw {
			continue
		}
		if len(named) == 0 && len(p.events) == 0 || s.hit(h.Last, min(s.last, h.Last+8), isnad.ClaimMeeting, "event") != nil {
			continue
		}
		if len(named) > 0 && named[len(named)-1].noun.First > h.First {
			continue
		}
		return &gathering{noun: h, first: s.first, last: s.last, reference: true, pronoun: true}
	}
	return nil
}

// parting is the token between two meetings where the second one's clause
// begins: behind the last mark between them, else at the second.
func (p *page) parting(from, to int) int {
	for t := to - 1; t > from; t-- {
		if p.clauseMark(t) {
			return t + 1
		}
	}
	return to
}

// nameGathering says whose meeting it is, and of what kind.
func (p *page) nameGathering(s *sentence, g *gathering) {
	g.verb = p.governingVerb(s, g)
	g.latest = p.is(g.noun.First-1, lexicon.LastOf)
	g.body = p.bodyOf(s, g)
	for i := range s.hits {
		h := &s.hits[i]
		if h.Frame == isnad.ClaimMeeting && h.Sense == "level" && h.First >= g.noun.First && h.First < min(g.last, g.noun.Last+9) {
			g.level = h.Gloss
			break
		}
	}
	kind := g.noun.Gloss
	switch {
	case kind == pressConference:
		g.what = kind
	case g.body != nil && kind == "encounter" && g.level == "" && (g.verb == nil || g.verb.Sense == "hold"):
		// a match of two clubs is an encounter too
	case g.body != nil:
		if kind != "summit" {
			kind = "meeting" // one outlet's conference is another's meeting
		}
		g.what = name(g.body) + " " + kind
	case g.noun.Sense != "meet":
		if between := p.parties(s, g); len(between) > 1 {
			slices.Sort(between)
			g.what = strings.Join(between, ", ") + " " + kind
		} else {
			g.reference = g.noun.Feats.Has(lexicon.Defined) || g.noun.Feats.Has(lexicon.Owned) || g.verb != nil && g.verb.Sense == "follow"
		}
	}
}

// governingVerb is the verb that says what happens to the meeting: the nearest
// before it, else one behind it, in its clause.
func (p *page) governingVerb(s *sentence, g *gathering) *lexicon.Found {
	if g.noun.Sense == "meet" {
		return g.noun
	}
	var best *lexicon.Found
	for i := range s.hits {
		h := &s.hits[i]
		if h.Frame != isnad.ClaimMeeting || h.First < g.first || h.Last > g.last {
			continue
		}
		switch h.Sense {
		case "host", "hold", "chair", "follow":
		default:
			continue
		}
		if best != nil && best.First == h.First {
			continue // the same word read as a noun
		}
		if h.First > g.noun.First && h.Feats.Has(lexicon.Masdar) {
			continue
		}
		if h.First < g.noun.First || best == nil && h.First-g.noun.Last < 12 {
			best = h
		}
	}
	return best
}

// bodyOf is the organisation that meets: behind the noun, or the subject where
// the noun is owned (عقد التحالف اجتماعه) or a verb.
func (p *page) bodyOf(s *sentence, g *gathering) *mention {
	if g.noun.Sense == "meet" {
		m := p.mentionAt(g.noun.Last)
		if m == nil {
			m = p.mentionAt(g.noun.First - 1)
		}
		if m != nil && body(m) && m.prep == "" {
			return m
		}
		return nil
	}
	for t := g.noun.Last; t < min(g.last, g.noun.Last+9); t++ {
		m := p.mentionAt(t)
		switch {
		case m != nil && m.first == t && body(m):
			if m.prep == "" || m.prep == letterLam || p.lex.ClauseWords().Where(p.tx.Fold(t-1)) {
				return m
			}
			return p.owner(s, g)
		case m != nil && m.first == t && m.Type != isnad.MentionPlace && m.Type != isnad.MentionDate:
			return p.owner(s, g)
		case m == nil && (p.clauseMark(t) || s.verbAt(t) || p.is(t, lexicon.Relative) || p.verbalNoun(t) && !arabic.HasArticle(p.tx.Fold(t)) || s.hit(t, t+1, isnad.ClaimGoal) != nil):
			return p.owner(s, g)
		case m == nil && p.is(t, lexicon.Preposition) && !p.tx.Is(t, p.fromWord()) && !p.leadsToBody(t, g.last):
			return p.owner(s, g)
		}
	}
	return p.owner(s, g)
}

// owner is whose meeting it is where the noun or its verb has a pronoun: the
// subject of the verb (the council held its meeting; the meeting that it held).
func (p *page) owner(s *sentence, g *gathering) *mention {
	if g.noun.Feats.Has(lexicon.Owned) && g.verb != nil {
		return p.subject(s, g.verb, body)
	}
	if h := s.hit(g.first, g.noun.First, isnad.ClaimMeeting, "discuss"); g.noun.Feats.Has(lexicon.Owned) && h != nil && !h.Feats.Has(lexicon.Masdar) {
		return p.subjectBehind(s, h, body) // discusses it at its meeting
	}
	if v := g.verb; v != nil && v.First > g.noun.First && v.Feats.Has(lexicon.Object) && v.First-g.noun.Last <= 2 {
		return p.subjectBehind(s, v, body)
	}
	return nil
}

// leadsToBody reports whether the preposition at token t joins members to their
// body (الدول المشاركة في التحالف).
func (p *page) leadsToBody(t, to int) bool {
	m := p.mentionAt(t + 1)
	return t+1 < to && m != nil && body(m)
}

// parties are those between whom a meeting without a body is held.
func (p *page) parties(s *sentence, g *gathering) []string {
	m := p.after(g.noun.Last, min(g.last, g.noun.Last+6), func(m *mention) bool { return agent(m) && m.prep != "" })
	if m == nil || p.lex.ClauseWords().Where(m.prep) || m.prep == letterBeh {
		return nil
	}
	return names(p.series(m, g.last))
}

// known is the event that the gathering names: one told before with the same
// name and no other date, the one meant by a bare "the meeting", or nil.
func (p *page) known(g *gathering, date string) *event {
	for i := len(p.events) - 1; i >= 0; i-- {
		e := p.events[i]
		if g.latest != e.last || p.follows(g) {
			continue
		}
		if g.reference && e.what == pressConference {
			continue
		}
		if (g.reference || g.what == e.what) && datesAgree(date, e.date) {
			return e
		}
	}
	return nil
}

// follows reports whether the gathering is one that came after the one told
// last ("it was followed by another meeting").
func (p *page) follows(g *gathering) bool { return g.verb != nil && g.verb.Sense == "follow" }

// datesAgree reports whether two EDTF values may name one day: either is not
// known, or one is a coarser form of the other.
func datesAgree(a, b string) bool {
	return a == "" || b == "" || strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}
