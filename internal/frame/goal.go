package frame

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// goals reads what a body or a government wants, one claim an aim.
func goals(p *page, s *sentence) {
	done := p.fragment(s) // aims up to here are read
	for i := range s.hits {
		h := &s.hits[i]
		if h.First < done || p.is(h.First-1, lexicon.Negation) {
			continue
		}
		var g aim
		switch {
		case h.Frame == isnad.ClaimGoal:
			g = p.goal(s, h)
		case h.Frame == isnad.ClaimMeeting && h.Sense == "discuss":
			g = p.onTheTable(s, h)
		}
		if g.org == nil || g.at <= 0 && !(h.First == 0 && startsItself(h)) {
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
	to   int // token at which it ends at the latest; 0 for the end of its phrase
	list bool
	rule string
}

func (p *page) goal(s *sentence, h *lexicon.Found) aim {
	g := aim{rule: "goal." + h.Sense}
	switch h.Sense {
	case "aim", "seek":
		if h.Feats.Has(lexicon.Imperfect) || h.Sense == "seek" && !h.Feats.Has(lexicon.Masdar) {
			g.org, g.at, g.list = p.aimer(s, h), p.behindPrep(s, h, s.last), true
		}
	case "call", "vow", "demand":
		g.org, g.at = p.caller(s, h), p.behindPrep(s, h, h.Last+8)
	case "resolve":
		g.org, g.at = p.resolved(s, h), p.behindPrep(s, h, h.Last+4)
	case "how", "steps", "purpose":
		if h.Sense == "purpose" && p.elsewhere(s, h) {
			return aim{}
		}
		g.org, g.at, g.list = p.planner(s), p.nounAim(s, h), h.Sense != "purpose"
	case "must":
		g.org = p.after(h.Last, min(s.last, h.Last+5), body)
		if g.org != nil && p.is(h.Last, lexicon.That) {
			g.at = g.org.last
		}
	case "try":
		if g.org, g.at = p.aimer(s, h), p.behindThat(s, h); g.org != nil && !body(g.org) {
			return aim{}
		}
	case "the-aim":
		g.org, g.at = p.ownerOf(s, h)
	case "campaign":
		g.org, g.at = p.campaigner(s, h)
	case "priority":
		g.org, g.at, g.to = p.topic(s.index, body), p.priority(s, h), h.First
	case "continue":
		if !h.Feats.Has(lexicon.Masdar) && strings.HasSuffix(h.Prefix, letterSeen) {
			g.org, g.at = p.subjectBehind(s, h, body), h.First
		}
	}
	return g
}

// startsItself reports whether the wording of an aim begins with the trigger.
func startsItself(h *lexicon.Found) bool { return h.Sense == "campaign" || h.Sense == "continue" }

// onTheTable reads what a meeting discusses doing: an aim of the body that meets.
func (p *page) onTheTable(s *sentence, h *lexicon.Found) aim {
	at := h.Last
	if at < s.last && p.is(at, lexicon.Preposition) {
		at++
	}
	for at < s.last && lexicon.IsQuote(p.tx.Surface(at)) {
		at++
	}
	if at >= s.last || !p.verbalNoun(at) {
		return aim{}
	}
	return aim{org: p.planner(s), at: at, list: true, rule: "goal.discussed"}
}

// elsewhere reports whether a purpose is part of what someone says without
// naming the body that meets: it is the speaker's, not the meeting's.
func (p *page) elsewhere(s *sentence, h *lexicon.Found) bool {
	e := p.meant(s)
	if e == nil || e.body == nil || p.saidIn(p.span(h.First, h.Last, "")) == nil {
		return false
	}
	return p.after(s.first, h.First, func(m *mention) bool { return name(m) == name(e.body) }) == nil
}

// aimer is the body or country that aims: named in the same sentence.
func (p *page) aimer(s *sentence, h *lexicon.Found) *mention {
	m := p.subject(s, h, attacker)
	if m != nil && !m.inSentence(s) && body(m) && h.First == s.first && h.Prefix == letterWaw && m == p.topic(s.index-1, agent) {
		return m // "The league has 12 members. And it works on …"
	}
	if m == nil || !m.inSentence(s) || (m.first < h.First && h.First-m.last > subjectReach) {
		return nil
	}
	return m
}

// caller is the body that calls, vows or demands. Only one that fits the verb's
// gender will do where the verb names none itself.
func (p *page) caller(s *sentence, h *lexicon.Found) *mention {
	if h.Feats.Has(lexicon.Masdar) {
		return nil
	}
	m := p.subject(s, h, body)
	if m == nil || (!(m.first >= h.Last && m.inSentence(s)) && !p.genderFits(m, h)) {
		return nil
	}
	if m.inSentence(s) && m.first < h.First && h.First-m.last > subjectReach {
		return nil
	}
	return m
}

// resolved is who is determined or committed: named before, or the speaker's
// "we".
func (p *page) resolved(s *sentence, h *lexicon.Found) *mention {
	if h.Feats.Has(lexicon.Owned | lexicon.FirstPerson) {
		if e := p.meant(s); e != nil {
			return e.body
		}
		return p.we(s, h)
	}
	if m := p.before(s.first, h.First, agent); m != nil {
		return m
	}
	return p.topic(s.index, agent)
}

// nounAim is the token of the verbal noun behind a noun or preposition of aim:
// the next word, or one with ل close by; a discussion is no aim, what it is for
// may be.
func (p *page) nounAim(s *sentence, h *lexicon.Found) int {
	discussed := s.hit(h.Last, min(s.last, h.Last+1), isnad.ClaimMeeting, "discuss") != nil
	if h.Sense != "steps" && !discussed && p.verbalNoun(h.Last) {
		return p.past(h.Last, s.last)
	}
	if h.Sense == "how" && !discussed {
		return 0
	}
	for t := h.Last; t < min(s.last, h.Last+10); t++ {
		if p.clauseMark(t) || p.is(t, lexicon.Relative) {
			break
		}
		if _, ok := p.forMasdar(t); ok {
			return p.past(t, s.last)
		}
	}
	return 0
}

// past passes over words that only say that something goes on or is worked on
// (العمل على، مواصلة).
func (p *page) past(t, to int) int {
	for t < to-1 {
		switch {
		case p.is(t, lexicon.Toward):
			t += p.lengths[t]
		case p.is(t, lexicon.Ongoing):
			t++
		case p.is(t, lexicon.Working):
			next := 0
			for k := t + 1; k < min(to, t+6); k++ {
				if _, ok := p.forMasdar(k); ok {
					next = k
					break
				}
			}
			if next == 0 {
				return t
			}
			t = next
		default:
			return t
		}
	}
	return t
}

// campaigner reads "we restart our campaign": whose, and where the wording begins.
func (p *page) campaigner(s *sentence, h *lexicon.Found) (*mention, int) {
	if h.Feats.Has(lexicon.Masdar) {
		return nil, 0
	}
	noun := s.hit(h.Last, min(s.last, h.Last+4), isnad.ClaimGoal, "the-campaign")
	if noun == nil {
		return nil, 0
	}
	at := h.First
	if p.is(at-1, lexicon.We) {
		at--
	}
	if h.Feats.Has(lexicon.FirstPerson) {
		if said := p.saidIn(p.span(h.First, noun.Last, h.Prefix)); said != nil {
			return p.named(said.Source, body), at
		}
		return p.before(s.first, h.First, body), at
	}
	return p.subject(s, h, body), at
}

// named is the first mention with that canonical name, or nil.
func (p *page) named(who string, accept func(*mention) bool) *mention {
	for i := range p.mentions {
		if m := &p.mentions[i]; name(m) == who && who != "" && accept(m) {
			return m
		}
	}
	return nil
}

// priority is the token where what "remains a priority" begins: behind "that".
func (p *page) priority(s *sentence, h *lexicon.Found) int {
	for t := h.First - 1; t >= max(s.first, h.First-16); t-- {
		if p.is(t, lexicon.That) {
			if p.verbalNoun(t + 1) {
				return t + 1
			}
			return 0
		}
		if p.clauseMark(t) {
			return 0
		}
	}
	return 0
}

// planner is the body whose plans the sentence tells: the one that meets, here or
// in the sentences before.
func (p *page) planner(s *sentence) *mention {
	if e := p.eventIn(s); e != nil && e.body != nil {
		return e.body
	}
	e := p.meant(s)
	if e == nil || e.body == nil || s.index-e.sentence > plannerReach {
		return nil
	}
	return e.body
}

// plannerReach is for how many sentences a meeting's plans go on.
const plannerReach = 3

func (m *mention) inSentence(s *sentence) bool { return m.first >= s.first && m.last <= s.last }

// behindPrep is the token of the wording that the preposition of h opens: the
// one behind it, or the word that it is attached to; 0 when it does not stand
// before token to.
func (p *page) behindPrep(s *sentence, h *lexicon.Found, to int) int {
	for t := h.Last; t < min(s.last, to); t++ {
		if t > h.Last && s.verbAt(t) && !p.is(t-1, lexicon.Relative) && p.tx.Fold(t)[:len(letterWaw)] != letterWaw {
			return 0 // another clause
		}
		for _, prep := range h.Preps {
			if p.tx.Is(t, prep) {
				return min(t+1, s.last-1)
			}
			if p.mentionAt(t) == nil && len([]rune(prep)) == 1 && strings.HasPrefix(p.tx.Fold(t), prep) && p.leadsOn(t) {
				return p.past(t, s.last)
			}
			if t < h.Last+4 && h.Sense == "demand" && p.mentionAt(t) == nil && len([]rune(prep)) == 1 && p.demanded(t, prep) {
				return t
			}
		}
	}
	return 0
}

// demanded reports whether token t is a noun with the preposition attached, long
// enough for the letter not to be its own.
func (p *page) demanded(t int, prep string) bool {
	rest, ok := strings.CutPrefix(p.tx.Fold(t), prep)
	return ok && len([]rune(rest)) >= 4
}

// leadsOn reports whether token t is a verbal noun, or a word of going on that
// leads to one.
func (p *page) leadsOn(t int) bool {
	return p.verbalNoun(t) || p.is(t, lexicon.Toward|lexicon.Working|lexicon.Ongoing)
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

// goalStatus: what a body is to discuss or has vowed is planned; what it aims at
// or calls for stands.
func (p *page) goalStatus(s *sentence, h *lexicon.Found) isnad.Status {
	switch h.Sense {
	case "try":
		return isnad.StatusAssessed
	case "vow", "continue", "steps":
		return isnad.StatusPlanned
	case "must":
		return isnad.StatusAssessed
	}
	if status := p.status(s, h); status != isnad.StatusAsserted {
		return status
	}
	if (h.Sense == "how" || h.Sense == "purpose") && slices.ContainsFunc(s.hits, func(v lexicon.Found) bool {
		return v.First < h.First && v.Feats.Has(lexicon.Imperfect) && strings.HasSuffix(v.Prefix, letterSeen)
	}) {
		return isnad.StatusPlanned
	}
	return isnad.StatusAsserted
}
