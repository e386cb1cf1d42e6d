package frame

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Letters that grammar attaches to words.
const (
	letterWaw  = "\u0648"
	letterFeh  = "\u0641"
	letterBeh  = "\u0628"
	letterLam  = "\u0644"
	letterKaf  = "\u0643"
	letterSeen = "\u0633"
	letterHeh  = "\u0647"
	letterYeh  = "\u064A"
	letterMeem = "\u0645"
	letterNoon = "\u0646"
	letterTeh  = "\u062A"
	letterAlef = "\u0627"
)

// governor is the preposition that governs mention i: attached to it, before
// it, before the class noun that introduces it (في مدينة), or that of the name
// with which it is coordinated.
func (p *page) governor(i int) string {
	m := &p.mentions[i]
	prefix := ""
	if m.first < len(p.tx.Tokens) {
		if start := p.tx.Tokens[m.first].Start; start < m.Start {
			prefix = arabic.Fold(p.a.Text[start:m.Start])
		}
	}
	if prep := strings.TrimLeft(prefix, letterWaw+letterFeh); prep != "" {
		return prep
	}
	t := m.first - 1
	coordinated := prefix != ""
	for ; t >= 0 && p.is(t, lexicon.And); t-- {
		coordinated = true
	}
	if coordinated {
		if before := p.mentionAt(p.skipBack(t)); before != nil && before.Type == m.Type {
			return before.prep
		}
	}
	if title := p.mentionAt(t); m.Type == isnad.MentionPerson && title != nil && title.Type == isnad.MentionRole {
		return title.prep
	}
	for back := 0; t >= 0 && back < 3; back++ {
		if p.is(t, lexicon.Preposition) && p.lengths[t] == 1 {
			return strings.TrimLeft(p.tx.Fold(t), letterWaw)
		}
		if !p.is(t, lexicon.ClassNoun) {
			if t > 0 && p.is(t-1, lexicon.ClassNoun) && !p.punct(t) {
				t-- // the adjective of a class noun (العاصمة البلجيكية)
				continue
			}
			break
		}
		if prep := attachedPreposition(p.tx.Fold(t)); prep != "" {
			return prep
		}
		t--
	}
	return ""
}

// skipBack passes over marks before token t.
func (p *page) skipBack(t int) int {
	for t >= 0 && p.tx.Tokens[t].Kind == arabic.Punct {
		t--
	}
	return t
}

func attachedPreposition(fold string) string {
	for _, letter := range [...]string{letterBeh, letterLam} {
		if strings.HasPrefix(fold, letter) {
			return letter
		}
	}
	return ""
}

// agent accepts what can act: persons, bodies, and countries and cities that
// stand for their governments.
func agent(m *mention) bool {
	switch m.Type {
	case isnad.MentionPerson, isnad.MentionOrg:
		return true
	case isnad.MentionPlace:
		return m.Place != nil && (m.Place.Kind == isnad.PlaceCountry || m.Place.Metonym != "")
	}
	return false
}

// body accepts organisations.
func body(m *mention) bool { return m.Type == isnad.MentionOrg }

// name is the value of a slot that the mention fills.
func name(m *mention) string {
	if m == nil {
		return ""
	}
	if m.Type == isnad.MentionPlace && m.Place != nil && m.Place.Metonym != "" {
		return m.Place.Metonym
	}
	return m.Canonical
}

// after returns the first outermost mention that accept takes and that begins at
// token from or later, before token to.
func (p *page) after(from, to int, accept func(*mention) bool) *mention {
	for t := from; t < to; t++ {
		if m := p.mentionAt(t); m != nil && m.first >= from && accept(m) {
			return m
		}
	}
	return nil
}

// before returns the last outermost mention that accept takes and that ends at
// token to or earlier, not before token from.
func (p *page) before(from, to int, accept func(*mention) bool) *mention {
	for t := to - 1; t >= from; t-- {
		if m := p.mentionAt(t); m != nil && m.last <= to && m.first >= from && accept(m) {
			return m
		}
	}
	return nil
}

// all returns the outermost mentions in [from, to) that accept takes.
func (p *page) all(from, to int, accept func(*mention) bool) []*mention {
	var out []*mention
	for t := from; t < to; {
		m := p.mentionAt(t)
		if m == nil {
			t++
			continue
		}
		if m.first >= from && m.last <= to && accept(m) {
			out = append(out, m)
		}
		t = max(t+1, m.last)
	}
	return out
}

// series returns m and the mentions of its type coordinated with it (العراق
// وسوريا): nothing but commas, conjunctions and class nouns between them.
func (p *page) series(m *mention, to int) []*mention {
	out := []*mention{m}
	for {
		t := m.last
		joined := false
		for t < to && p.mentionAt(t) == nil && (p.comma(t) || p.is(t, lexicon.And|lexicon.ClassNoun) || lexicon.IsQuote(p.tx.Surface(t))) {
			joined = joined || p.comma(t) || p.is(t, lexicon.And)
			t++
		}
		next := p.mentionAt(t)
		if t >= to || next == nil || next.Type != m.Type || next.first != t {
			return out
		}
		if !joined && !strings.HasPrefix(p.tx.Fold(t), letterWaw) {
			return out
		}
		out = append(out, next)
		m = next
	}
}

func names(ms []*mention) []string {
	var out []string
	for _, m := range ms {
		if n := name(m); n != "" && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

func (p *page) clauseMark(i int) bool {
	switch p.tx.Surface(i) {
	case ",", "\u060C", ";", "\u061B", ":", ".", "\u2026", "!", "?", "\u061F":
		return p.mentionAt(i) == nil
	}
	return false
}

// phraseEnd is the token where the noun phrase or verbal noun that begins at
// token i ends: at a mark, or at a word that opens another clause.
func (p *page) phraseEnd(i, to int) int {
	depth := 0
	for t := i; t < to; t++ {
		if p.mentionAt(t) != nil && p.mentionAt(t).first < t {
			continue
		}
		switch p.tx.Surface(t) {
		case "\u201C", "\u00AB":
			depth++
			continue
		case "\u201D", "\u00BB":
			if depth == 0 {
				return t
			}
			depth--
			continue
		case "\"":
			if depth = 1 - depth; depth == 1 && !p.quoteAhead(t, to) {
				return t
			}
			continue
		}
		if t > i && (p.clauseMark(t) || p.is(t, lexicon.Stop)) {
			return t
		}
	}
	return to
}

// quoteAhead reports whether the straight quotation mark at t is closed before
// token to.
func (p *page) quoteAhead(t, to int) bool {
	for k := t + 1; k < to; k++ {
		if p.tx.Surface(k) == "\"" {
			return true
		}
	}
	return false
}

// hit returns the first trigger of the frame in [from, to) whose sense is one of
// senses; none means any.
func (s *sentence) hit(from, to int, frame isnad.ClaimType, senses ...string) *lexicon.Found {
	for i := range s.hits {
		h := &s.hits[i]
		if h.First >= from && h.Last <= to && h.Frame == frame && (len(senses) == 0 || slices.Contains(senses, h.Sense)) {
			return h
		}
	}
	return nil
}

// verbOf reports whether a trigger of that frame and sense stands at token i.
func (p *page) verbOf(i int, frame isnad.ClaimType, sense string) bool {
	if i < 0 {
		return false
	}
	var buf [4]lexicon.Found
	for _, f := range p.lex.Triggers().At(buf[:0], &p.tx, i) {
		if f.Frame == frame && f.Sense == sense {
			return true
		}
	}
	return false
}

// masdarAt reports whether the word at h may be read as a verbal noun, too.
func (s *sentence) masdarAt(h *lexicon.Found) bool {
	return slices.ContainsFunc(s.hits, func(n lexicon.Found) bool {
		return n.First == h.First && n.Frame == h.Frame && n.Feats.Has(lexicon.Masdar)
	})
}

// verbAt reports whether a finite verb that is a trigger of any frame stands at
// token i.
func (s *sentence) verbAt(i int) bool {
	for k := range s.hits {
		h := &s.hits[k]
		if h.First == i && h.Part == "verb" && !h.Feats.Has(lexicon.Masdar) {
			return true
		}
	}
	return false
}
