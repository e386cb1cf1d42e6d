package frame

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// fragment reads a sentence without a verb that goes on with the aims of the one
// before ("Fighting the funding, and trying the suspects."): a full stop gone
// astray, as machine translation leaves them.
func (p *page) fragment(s *sentence) int {
	if s.index == 0 || !p.verbalNoun(s.first) {
		return s.first
	}
	for t := s.first; t < s.last; t++ {
		if p.finite(s, t) || t == s.first && s.verbAt(t) {
			return s.first
		}
	}
	e := p.meant(s)
	if e == nil || e.body == nil || s.index-e.sentence > 1 {
		return s.first
	}
	h := &lexicon.Found{First: s.first, Last: s.first}
	h.Trigger = &lexicon.Trigger{Sense: "fragment"}
	return p.goalItems(s, h, aim{org: e.body, at: s.first, list: true, rule: "goal.fragment"})
}

// finite reports whether token t can only be a verb.
func (p *page) finite(s *sentence, t int) bool {
	verb := false
	for i := range s.hits {
		if h := &s.hits[i]; h.First == t {
			if h.Part != "verb" || h.Feats.Has(lexicon.Masdar) {
				return false
			}
			verb = true
		}
	}
	return verb
}

// goalItems claims the aim at g.at, and those coordinated with it; it returns
// the token behind the last one.
func (p *page) goalItems(s *sentence, h *lexicon.Found, g aim) int {
	status := p.goalStatus(s, h)
	at := g.at
	for {
		end := p.phraseEnd(at, s.last)
		if g.to > 0 {
			end = min(end, g.to-1) // the verb before the trigger
		}
		if cut := p.looseAnd(at+1, end); cut > 0 && g.list {
			end = cut
		}
		if cut := p.otherLine(at, end); cut > 0 && g.list {
			p.claimGoal(s, h, g, at, cut, status)
			at = cut
		}
		if next := s.hit(at+1, end, isnad.ClaimGoal, "purpose"); next != nil && h.Sense != "must" {
			end = next.First
			if p.is(end-1, lexicon.Preposition) {
				end--
			}
		}
		if end <= at || (end-at < 2 && !g.list) {
			return end
		}
		p.claimGoal(s, h, g, at, end, status)
		next, ok := p.nextItem(s, end)
		if !g.list || !ok {
			return end
		}
		at = next
	}
}

func (p *page) claimGoal(s *sentence, h *lexicon.Found, g aim, at, end int, status isnad.Status) {
	span := p.wording(at, end)
	if at != g.at && strings.HasPrefix(p.tx.Fold(at), letterWaw) && span.Start == p.tx.Tokens[at].Start {
		span.Start = p.tx.Skip(at, 1)
	}
	line := p.lex.Efforts().Line(&p.tx, at, end)
	if !p.verbalNoun(at) && line == lexicon.EffortOther && h.Sense != "try" {
		return
	}
	if span.Empty() || (line == lexicon.EffortOther && !saysAim(h)) || p.pledged(span) {
		return
	}
	p.add(draft{
		kind: isnad.ClaimGoal, rule: g.rule, status: status, span: span,
		slots: isnad.Slots{"org": isnad.Text(name(g.org)), "line": isnad.Text(line), "text": isnad.Text(span.In(p.a.Text))},
	})
}

// saysAim reports whether the word at h alone makes an aim of what follows, also
// of one whose words belong to no line of effort.
func saysAim(h *lexicon.Found) bool {
	switch h.Sense {
	case "aim", "seek", "try", "vow":
		return true
	}
	return false
}

// pledged reports whether a pledge already holds the span: promised support is a
// pledge, not a goal.
func (p *page) pledged(span isnad.Span) bool {
	for i := range p.claims {
		if c := &p.claims[i]; c.Type == isnad.ClaimPledge && c.Extent().Contains(isnad.Span{Start: span.Start, End: span.Start + 1}) {
			return true
		}
	}
	return false
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

// otherLine is the token in (at, end) where a second aim begins without a comma,
// a verbal noun joined by و whose line of effort is another one (defeating the
// group and drying up its funds); 0 when the aims are one.
func (p *page) otherLine(at, end int) int {
	efforts := p.lex.Efforts()
	for t := at + 2; t < end-1; t++ { // two verbal nouns side by side share an object
		if p.mentionAt(t) != nil || !strings.HasPrefix(p.tx.Fold(t), letterWaw) || p.classes[t] != 0 || !p.verbalNoun(t) {
			continue
		}
		a, b := efforts.Line(&p.tx, at, t), efforts.Line(&p.tx, t, min(end, t+lineReach))
		if a != lexicon.EffortOther && b != lexicon.EffortOther && a != b {
			return t
		}
	}
	return 0
}

// lineReach is within how many words of its verbal noun an aim must show its line
// to be told from the one before.
const lineReach = 4

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
	if p.is(t, lexicon.Preposition) && strings.HasPrefix(p.tx.Fold(t), letterWaw) && p.verbalNoun(t+1) {
		return t + 1, true
	}
	if p.is(t, lexicon.And) && p.verbalNoun(t+p.lengths[t]) {
		return t + p.lengths[t], true
	}
	if !strings.HasPrefix(p.tx.Fold(t), letterWaw) || p.is(t, ^lexicon.WordClass(0)) || s.verbAt(t) {
		return 0, false
	}
	if !p.verbalNoun(t) && p.lex.Efforts().Line(&p.tx, t, p.phraseEnd(t, s.last)) == lexicon.EffortOther {
		return 0, false
	}
	if m := p.mentionAt(t); m != nil && m.first == t {
		return 0, false
	}
	return t, true
}
