package attribute

import (
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// accordingAt reads a phrase that names a source without a verb of its own.
func (p *page) accordingAt(n, i int) (cue, bool) {
	m, ok := p.words.according.Longest(&p.t, i)
	if !ok || m.Skip > 1 {
		return cue{}, false
	}
	u := p.units[n]
	c := cue{tokens: tokens{i, m.Last}, unit: n, start: i, rule: "according", after: m.Last}
	c.joined = m.Skip > 0
	first := m.Last
	switch m.Values[0] {
	case "in":
		return c, p.contained(&c, u)
	case "clause", "too":
		if first = p.verbOf(&c, u, m.Values[0] == "too"); first < 0 {
			return cue{}, false
		}
	case "lam":
		if first >= u.last || !p.governs(first) && !p.lam(first) {
			return cue{}, false
		}
	}
	end := p.phraseEnd(first, u.last)
	c.source = p.governed(tokens{p.skipAdverbs(tokens{first, end}), end})
	if m.Values[0] == "pronoun" {
		c.source = phrase{}
	} else if !p.names(c.source) || c.form.Verb != nil && c.form.Verb.Allows("as") && c.source.mention == nil && c.source.noun.Kind == "" {
		return cue{}, false
	}
	c.after = end
	return c, p.accordingContent(&c, u, end)
}

// lam reports whether token k begins with a lam, attached to a name.
func (p *page) lam(k int) bool {
	fold := p.t.Fold(k)
	return len(fold) > 4 && fold[:2] == "\u0644"
}

// verbOf takes the reporting verb behind ‹وفق ما› into the cue with a pronoun that
// goes back (عنه, فيه), and returns the token behind, or -1.
func (p *page) verbOf(c *cue, u unit, alone bool) int {
	k := c.last
	if k < u.last && p.class(k) == "perfect" {
		k++
	}
	form, ok := p.formWithObject(k)
	if k >= u.last || !ok {
		return -1
	}
	found, ok := p.complement(&cue{tokens: tokens{k, k + 1}, unit: c.unit, form: form}, k+1, u.last)
	if ok && (alone || found.at < p.phraseEnd(k+1, u.last)) || alone && !p.comma(c.first-1) {
		return -1
	}
	c.form = form
	c.last = k + 1
	switch p.class(c.last) {
	case "an-him", "pronoun":
		c.last++
	}
	return c.last
}

// formWithObject is the finite form that token k is, with or without a pronoun
// that goes back to ما (ما نقلته الصحيفة).
func (p *page) formWithObject(k int) (lexicon.ReportingForm, bool) {
	if k >= len(p.t.Tokens) {
		return lexicon.ReportingForm{}, false
	}
	for _, stem := range append([]string{p.t.Fold(k)}, p.possessed(k)...) {
		for _, f := range p.words.verbs.Forms(stem) {
			if f.Tense != arabic.Participle {
				return f, true
			}
		}
	}
	return lexicon.ReportingForm{}, false
}

// contained reads a phrase that says what stands in a document: جاء في بيان الهيئة أن.
func (p *page) contained(c *cue, u unit) bool {
	found, ok := p.complement(&cue{tokens: c.tokens, unit: c.unit, form: sayForm(c.form)}, c.last, u.last)
	if !ok {
		return false
	}
	c.content, c.quote, c.rule, c.after = found.content, found.quote, "contained", found.content.first
	c.source = p.governed(tokens{c.last, found.at})
	return p.names(c.source)
}

// phraseEnd is where a parenthesis that begins at k ends: at a comma, unless
// the comma stands before an apposition, or with the sentence.
func (p *page) phraseEnd(k, end int) int {
	for ; k < end; k++ {
		if p.comma(k) || p.fullStop(k) || p.colon(k) || p.that(k) {
			return k
		}
		switch p.classAfterConjunction(k) {
		case "then", "perfect", "clause":
			return k
		case "who":
			if p.finite(k + 1) {
				return k
			}
		}
	}
	return end
}

// names reports whether a phrase names a source: by a mention at its head, or by
// a noun that is one.
func (p *page) names(f phrase) bool {
	if f.empty() {
		return false
	}
	if f.noun.Kind != "" {
		return true
	}
	if q, ok := p.opening(f.head.first); ok && q.Closed && q.Words() <= 4 {
		return true
	}
	m, _ := p.agent(f.head.first)
	return m != nil
}

// accordingContent finds what a phrase like بحسب is about: the rest of the
// sentence when it leads it, and what stands before it otherwise.
func (p *page) accordingContent(c *cue, u unit, end int) bool {
	rest := tokens{p.contentStart(end, u.last), u.last}
	if p.skipLead(u.first, c.first) == c.first || c.first-u.first <= 2 && rest.last-rest.first > 4 {
		c.content = rest
		return rest.last-rest.first > 2
	}
	if p.comma(end) && (p.class(end+1) == "that" || p.that(end+1)) {
		c.content = rest
		return !rest.empty()
	}
	c.content = tokens{p.contentStart(u.first, c.first), c.first}
	if q, ok := p.quoted(c.first - 1); ok && q.Words() > 3 && q.Open == c.content.first {
		c.quote = true
	}
	return c.content.last-c.content.first > 2
}
