package attribute

import (
	"slices"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// relay reads a verb that passes on what another said: نقلت الوكالة عن فلان
// قوله إن. The source is whom عن names, the subject carries the words.
func (p *page) relay(c *cue) bool {
	u := p.units[c.unit]
	end := min(u.last, c.last+reach)
	from := slices.IndexFunc(p.classes(c.last, end), func(class string) bool { return class == "an" || class == "an-him" })
	if from < 0 {
		c.form = sayForm(c.form)
		return p.complete(c)
	}
	from += c.last
	found, ok := p.complement(&cue{tokens: tokens{from, from + 1}, unit: c.unit, form: sayForm(c.form)}, from+1, u.last)
	if !ok {
		return false
	}
	c.content, c.quote, c.rule = found.content, found.quote, "relay"
	c.after = max(c.content.first, c.last)
	c.carry = p.governed(tokens{c.last, from})
	c.source = p.governed(tokens{from + 1, found.at})
	if p.class(from) == "an-him" {
		c.carry, c.source = c.source, phrase{}
	}
	p.begin(c)
	return true
}

// sayForm is the form of a relaying verb with the complements of saying.
func sayForm(f lexicon.ReportingForm) lexicon.ReportingForm {
	id := "say"
	if f.Verb != nil {
		id = f.Verb.ID
	}
	f.Verb = &lexicon.ReportingVerb{ID: id, Act: lexicon.ActAssert, Takes: []string{"that", "quote", "bi-that"}}
	return f
}

func (p *page) classes(first, last int) []string {
	out := make([]string, 0, last-first)
	for k := first; k < last; k++ {
		out = append(out, p.class(k))
	}
	return out
}

// trailing reads a verb that stands behind what it reports, or between its
// pieces: ‹…، تقول فلانة.› and ‹هكذا، تقول فلانة، …›.
func (p *page) trailing(c *cue) bool {
	u := p.units[c.unit]
	if c.joined || c.form.Tense == arabic.Participle || !c.form.Verb.Allows("that") || c.first == u.first {
		return false
	}
	q, behindQuote := p.quoted(c.first - 1)
	if p.comma(c.first-1) && !behindQuote {
		q, behindQuote = p.quoted(c.first - 2)
	}
	if !p.comma(c.first-1) && !behindQuote {
		return false
	}
	comma := c.last
	for comma < u.last && !p.comma(comma) && !p.fullStop(comma) {
		comma++
	}
	c.source = p.phrase(tokens{c.last, comma})
	if c.source.empty() || c.source.mention == nil && c.source.noun.Kind == "" {
		return false
	}
	c.rule, c.after = "trailing", comma
	if !behindQuote && c.form.Tense != arabic.Present {
		return false
	}
	before := tokens{p.contentStart(u.first, c.first), c.first}
	if behindQuote && q.Words() > 3 {
		c.content, c.quote = tokens{q.Open, q.Close + 1}, true
		return true
	}
	if p.comma(comma) && comma+1 < u.last && u.last-comma > before.last-before.first {
		before = tokens{comma + 1, u.last}
	}
	c.content = before
	return !before.empty()
}

func (p *page) fullStop(k int) bool {
	return p.mark(k, ".") || p.mark(k, "!") || p.mark(k, "\u061F")
}

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
	} else if !p.names(c.source) {
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
	for _, stem := range append([]string{p.t.Fold(k)}, withoutPossessive(p.t.Fold(k))...) {
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

// longestLabel is how many words a source before a colon may have.
const longestLabel = 6

// verbBetween reports whether a reporting verb stands among the tokens
// [first, last): then the colon is the verb's.
func (p *page) verbBetween(first, last int) bool {
	for k := first; k < last; k++ {
		if m, _ := p.mention(k); m == nil && p.finite(k) {
			return true
		}
	}
	return false
}

// label reads a line that begins with its source and a colon: a headline's way
// to quote.
func (p *page) label(n int) (cue, bool) {
	u := p.units[n]
	if !p.t.Tokens[u.first].Line {
		return cue{}, false
	}
	after := u.first
	for after < u.last && !p.colon(after) && after-u.first <= longestLabel {
		after++
	}
	if !p.colon(after) || after+2 >= u.last {
		return cue{}, false
	}
	m, behind := p.agent(u.first)
	if m == nil && (p.sourceNoun(u.first).Kind == "" || u.kind == isnad.BlockBody) {
		return cue{}, false
	}
	if m != nil && (m.Start != p.t.Tokens[u.first].Start || u.kind == isnad.BlockBody && (behind < after-3 || m.Type == isnad.MentionPlace)) {
		return cue{}, false
	}
	if p.finite(u.first) || p.verbBetween(u.first, after) {
		return cue{}, false
	}
	c := cue{tokens: tokens{after, after}, unit: n, start: u.first, rule: "label", after: u.last}
	c.source = p.phrase(tokens{u.first, after})
	c.content = tokens{after + 1, u.last}
	if q, ok := p.opening(after + 1); ok && q.Closed {
		c.content.last, c.quote = q.Close+1, true
	}
	return c, true
}
