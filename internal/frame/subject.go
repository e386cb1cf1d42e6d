package frame

import (
	"strings"

	"github.com/isnad-project/isnad/internal/lexicon"
)

// How far a subject may stand behind its verb, in tokens.
const subjectReach = 6

// subject is who does what the verb at h says, in the order in which Arabic
// puts it: the antecedent of a relative clause, the noun behind the verb, the
// one before it, or, with none in the sentence, the subject of the sentence
// before (a verb alone is a sentence; Ryding, Modern Standard Arabic, ch. 3).
func (p *page) subject(s *sentence, h *lexicon.Found, accept func(*mention) bool) *mention {
	relative := p.antecedent(s, h, accept)
	if relative != nil && !h.Feats.Has(lexicon.Object) {
		return relative
	}
	if m := p.subjectBehind(s, h, accept); m != nil {
		return m
	}
	if m := p.subjectAhead(s, h, accept); m != nil && m != relative {
		return m
	}
	return p.topic(s.index-1, func(m *mention) bool { return accept(m) && p.genderFits(m, h) })
}

// antecedent is the noun that the relative clause of the verb at h describes;
// nil when the verb stands in none.
func (p *page) antecedent(s *sentence, h *lexicon.Found, accept func(*mention) bool) *mention {
	t := h.First - 1
	for t > s.first && p.is(t, lexicon.Negation) {
		t--
	}
	if p.is(t, lexicon.That) && p.is(t-2, lexicon.Relative) {
		t -= 2 // of whom she said that he …
	}
	if !p.is(t, lexicon.Relative) {
		if !strings.HasPrefix(h.Prefix, letterWaw) {
			return nil
		}
		// a second verb of the clause: الذي تأسس عام … ويضم
		for ; t > s.first && !p.is(t, lexicon.Relative); t-- {
			if p.clauseMark(t) {
				return nil
			}
		}
		if !p.is(t, lexicon.Relative) || !s.verbAt(t+1) {
			return nil
		}
	}
	return p.described(s, t, accept)
}

// antecedentReach is how far before its relative pronoun an antecedent may end,
// in tokens: an adjective and a comma lie between.
const antecedentReach = 6

// described is the noun that the relative pronoun at token t describes.
func (p *page) described(s *sentence, t int, accept func(*mention) bool) *mention {
	m := p.before(s.first, t, accept)
	if m == nil || t-m.last > antecedentReach {
		return nil
	}
	for k := m.last; k < t; k++ {
		if p.is(k, lexicon.That) || s.verbAt(k) {
			return nil
		}
	}
	return m
}

func (p *page) subjectBehind(s *sentence, h *lexicon.Found, accept func(*mention) bool) *mention {
	for t := h.Last; t < s.last && t < h.Last+subjectReach; t++ {
		if p.clauseMark(t) || p.is(t, lexicon.Relative|lexicon.That) || (t > h.Last && s.verbAt(t)) {
			return nil
		}
		m := p.mentionAt(t)
		if m == nil || m.first != t {
			if p.is(t, lexicon.Preposition) {
				return nil
			}
			continue
		}
		if m.prep != "" {
			return nil
		}
		if accept(m) {
			return m
		}
		t = m.last - 1
	}
	return nil
}

func (p *page) subjectAhead(s *sentence, h *lexicon.Found, accept func(*mention) bool) *mention {
	free := func(m *mention) bool {
		return m.prep == "" && accept(m) && !p.subordinate(s, m, h.First) && p.genderFits(m, h)
	}
	return p.before(s.first, h.First, free)
}

// subordinate reports whether m stands in a clause that a word such as "where"
// or "while" opens, and that ends before token to: its nouns are not subjects of
// the main clause.
func (p *page) subordinate(s *sentence, m *mention, to int) bool {
	opened := false
	for t := m.first - 1; t >= s.first && !opened; t-- {
		if p.clauseMark(t) {
			return false
		}
		opened = p.is(t, lexicon.Stop)
	}
	if !opened {
		return false
	}
	for t := m.last; t < to; t++ {
		if p.clauseMark(t) {
			return true
		}
	}
	return false
}

// topic is what sentence i is about: its first noun that no preposition
// governs, or what the sentence before is about.
func (p *page) topic(i int, accept func(*mention) bool) *mention {
	for back := 0; i >= 0 && back < 2; i, back = i-1, back+1 {
		s := &p.sentences[i]
		for _, m := range s.mentions {
			if !m.inner && m.prep == "" && accept(m) {
				return m
			}
		}
	}
	return nil
}
