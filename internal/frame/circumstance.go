package frame

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// dateNear is the date of what tokens [first, last) tell: the first one there or
// behind it, else the last one before it, no clause of another verb between.
func (p *page) dateNear(s *sentence, first, last int) *mention {
	return p.near(s, first, last, yearDate)
}

// placeNear is the place of what tokens [first, last) tell: one that a
// preposition of place governs.
func (p *page) placeNear(s *sentence, first, last int) *mention {
	return p.near(s, first, last, p.located)
}

// located accepts places in or at which something happens.
func (p *page) located(m *mention) bool {
	if m.Type != isnad.MentionPlace || m.Place == nil {
		return false
	}
	switch m.prep {
	case "":
		return m.Place.Kind == isnad.PlaceRegion
	case letterBeh:
		return true
	}
	return p.prepositionOfPlace(m.prep)
}

// prepositionOfPlace reports whether the folded preposition says where: every
// one that stands alone but those of time, reason and company would; the list of
// data tells, class where.
func (p *page) prepositionOfPlace(prep string) bool { return p.lex.ClauseWords().Where(prep) }

// near looks behind [first, last) first, and before it then.
func (p *page) near(s *sentence, first, last int, accept func(*mention) bool) *mention {
	if m := p.after(first, last, accept); m != nil {
		return m
	}
	for t := last; t < s.last && !p.opensClause(s, t, last); t++ {
		if m := p.mentionAt(t); m != nil && m.first == t && accept(m) {
			return m
		}
	}
	for t := first - 1; t >= s.first && !p.clauseBreak(t); t-- {
		if m := p.mentionAt(t); m != nil && accept(m) {
			return m
		}
	}
	if first > s.first { // a date or place that opens the sentence holds for all of it
		for t := s.first; t < min(first, s.first+6); t++ {
			if m := p.mentionAt(t); m != nil && accept(m) {
				return m
			}
		}
	}
	return nil
}

// opensClause reports whether another clause begins at token t.
func (p *page) opensClause(s *sentence, t, from int) bool {
	if p.mentionAt(t) != nil {
		return false
	}
	if p.clauseBreak(t) || p.is(t, lexicon.Stop|lexicon.That) {
		return true
	}
	return t > from && s.verbAt(t) && !p.is(t-1, lexicon.Relative)
}

// clauseBreak is a mark stronger than a comma between items.
func (p *page) clauseBreak(t int) bool {
	return p.clauseMark(t) && !(t+1 < len(p.tx.Tokens) && p.mentionAt(t+1) != nil && p.comma(t))
}
