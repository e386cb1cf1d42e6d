package attribute

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// cue is words that report, with what the sentence shows of their source and
// content. Nothing in it is resolved yet.
type cue struct {
	tokens
	unit  int
	rule  string // names the construction; the first part of an attribution's Rule
	start int    // token where the clause of the cue begins: the content of a cue before it ends here
	form  lexicon.ReportingForm

	joined bool   // a conjunction stands before the verb
	nested bool   // the cue stands inside the clause that another cue reports
	source phrase // the noun phrase that names the source; zero when it is dropped
	carry  phrase // the outlet that passes the words on (نقلت الوكالة عنه)

	content tokens // before it is cut at other cues
	skip    int    // letters at the front of content that are a preposition
	quote   bool   // content begins with its quotation: it ends with it
	after   int    // first token that another cue may begin with
	aside   bool   // the cue stands in a relative clause
}

// cues returns the cues of unit n in text order.
func (p *page) cues(n int) []cue {
	u := p.units[n]
	if c, ok := p.label(n); ok {
		return []cue{c}
	}
	var out []cue
	for i := u.first; i < u.last; {
		c, ok := p.cueAt(n, i)
		if !ok {
			i++
			continue
		}
		c.unit = n
		out = append(out, c)
		i = max(i+1, c.after)
	}
	return out
}

func (p *page) cueAt(n, i int) (cue, bool) {
	if p.t.Tokens[i].Kind != arabic.Word {
		return cue{}, false
	}
	if _, ok := p.quoted(i); ok {
		return cue{}, false
	}
	if m, _ := p.mention(i); m != nil && m.Start <= p.t.Tokens[i].Start {
		return cue{}, false
	}
	if c, ok := p.accordingAt(n, i); ok {
		return c, true
	}
	return p.verbAt(n, i)
}

// verbAt reads token i as a reporting verb with its complement.
func (p *page) verbAt(n, i int) (cue, bool) {
	if p.class(i) != "" && !p.verbal(n, i) || i > p.units[n].first && p.classAfterConjunction(i-1) == "not" {
		return cue{}, false
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], p.t.Fold(i)) {
		for _, form := range p.words.verbs.Forms(r.Stem) {
			if r.Prep != 0 && (r.Prep != letterLam || form.Tense != arabic.Present) {
				continue
			}
			if r.Skip == 0 && strings.HasSuffix(p.t.Surface(i), "\u0623") {
				continue // a final hamza is of another root: اقرأ is no form of أقر
			}
			if form.Tense == arabic.Present && strings.HasSuffix(form.Form, "\u064A") && strings.HasSuffix(p.t.Surface(i), "\u0649") {
				continue // يدعى is the passive of another verb than يدعي
			}
			if form.Tense == arabic.Past && form.Verb.Act != lexicon.ActRelay && p.passive(i, r.Skip) || form.Tense == arabic.Present && p.class(i-1) == "that" {
				continue
			}
			c := cue{tokens: tokens{i, i + 1}, unit: n, start: i, form: form, joined: r.Conj != 0 || r.Prep == letterLam}
			if p.complete(&c) && (p.class(i) == "" || c.source.mention != nil && rank(c.source.mention) >= 3) {
				return c, true
			}
		}
	}
	return cue{}, false
}

// verbal reports whether a preposition that is also written like a verb (عبر) stands
// where a clause begins.
func (p *page) verbal(n, i int) bool {
	if p.class(i) != "prep" {
		return false
	}
	switch p.classAfterConjunction(i - 1) {
	case "perfect", "also", "clause":
		return true
	}
	return i == p.units[n].first || p.comma(i-1)
}

// complete finds source and content of a verb.
func (p *page) complete(c *cue) bool {
	u := p.units[c.unit]
	if c.form.Verb.Act == lexicon.ActRelay {
		return p.relay(c)
	}
	found, ok := p.complement(c, c.last, u.last)
	if !ok {
		return p.trailing(c)
	}
	c.content, c.quote, c.skip, c.rule = found.content, found.quote, found.skip, found.rule
	c.after = max(c.content.first, c.last)
	if found.quote {
		c.after = c.content.last
	}
	c.source = p.phrase(tokens{c.last, found.at})
	if c.form.Verb.Allows("as") && !p.takeObject(c) {
		return false
	}
	if p.objectNotSubject(c) || c.form.Plural && c.form.Tense != arabic.Participle || p.subjectAdjacent(c) {
		c.source.head, c.source.again = tokens{}, false
	}
	if c.form.Tense == arabic.Participle && !p.circumstantial(c) || !p.plausible(c) {
		return false
	}
	if c.source.empty() && c.rule == "phrase" && c.joined && p.lam(c.first) {
		return false // لتشير إلى: no clause of its own
	}
	if c.source.empty() && !p.relative(c) && !p.subjectBefore(c) && p.impersonal(c) {
		return false
	}
	p.begin(c)
	if c.start > u.first && p.clauseStart(u, c.first) == u.first {
		p.occasion(tokens{u.first, c.first}, &c.source)
	}
	return true
}

// circumstantial reports whether a participle tells how the clause before it was
// said: behind a comma or a quotation, with a conjunction, or with قائلا anywhere.
func (p *page) circumstantial(c *cue) bool {
	_, quoted := p.quoted(c.first - 1)
	return c.joined || c.form.Verb.ID == "qala" || p.comma(c.first-1) || quoted
}

// plausible reports whether the noun phrase behind a verb may speak. A verb that
// also means something else than reporting, or that has a noun for its content,
// wants a subject that is known to speak; one that reports a clause takes any.
func (p *page) plausible(c *cue) bool {
	f := c.source
	if f.empty() || f.mention != nil || f.noun.Kind != "" {
		return true
	}
	if c.form.Tense == arabic.Participle || p.class(f.head.first) == "deictic" || p.that(f.head.first) {
		return false
	}
	if p.inner(c) && c.form.Verb.ID != "qala" && !arabic.HasArticle(p.t.Fold(f.head.first)) {
		return false
	}
	if c.first <= p.units[c.unit].first+1 || p.punct(c.first-1) && !p.comma(c.first-1) {
		return true
	}
	return c.form.Verb.Allows("that") && (c.rule == "clause" || c.rule == "colon" || c.rule == "quote")
}

// objectNotSubject reports whether the noun behind a verb that calls on somebody is
// the one called on: it belongs to the subject (دعا أنصاره إلى).
func (p *page) objectNotSubject(c *cue) bool {
	switch c.form.Verb.Act {
	case lexicon.ActCall, lexicon.ActAccuse, lexicon.ActRelay:
	default:
		return false
	}
	f := c.source
	if f.empty() || f.mention != nil && f.mention.Type == isnad.MentionPerson {
		return false
	}
	if c.form.Gender == arabic.Masculine && p.feminine(f.head.first) {
		return true // a verb before its subject agrees with it
	}
	if f.mention != nil || f.noun.Kind != "" {
		return false
	}
	return len(p.possessed(f.head.first)) > 0 || c.joined && c.first > p.units[c.unit].first+1
}

// feminine reports whether token k ends like a feminine noun: in teh marbuta, or
// as a sound feminine plural.
func (p *page) feminine(k int) bool {
	return strings.HasSuffix(p.t.Surface(k), "\u0629") || strings.HasSuffix(p.t.Fold(k), "\u0627\u062A")
}

// passive reports whether the writer marked the verb as passive: a u over its
// first radical (اعتُبر has it over its third letter).
func (p *page) passive(i, skip int) bool {
	raw := p.t.Raw[p.t.Skip(i, skip):p.t.Tokens[i].End]
	return strings.ContainsRune(raw, '\u064F')
}

// impersonal reports whether a verb without a subject is one that then speaks
// for nobody: يذكر أن, يتوقع أن; or a past form that begins a text.
func (p *page) impersonal(c *cue) bool {
	if c.form.Tense == arabic.Participle {
		return false
	}
	if p.inner(c) {
		return true
	}
	if c.form.Tense == arabic.Past && (c.joined || p.class(c.first-1) == "also") {
		return false // وذكر أن: whoever spoke goes on
	}
	return c.form.Verb.Allows("passive") && c.form.Gender == arabic.Masculine && !c.form.Plural
}

// inner reports whether the verb stands in the middle of a clause: with no
// conjunction and nothing before it that begins a clause. Without a subject it
// then belongs to what somebody else reports.
func (p *page) inner(c *cue) bool {
	if c.form.Tense == arabic.Participle || c.first == p.units[c.unit].first {
		return false
	}
	if c.joined || p.comma(c.first-1) {
		return !c.joined && c.form.Tense == arabic.Present // a relative clause without الذي
	}
	switch p.classAfterConjunction(c.first - 1) {
	case "clause", "also", "perfect", "open":
		return false
	case "adverb":
		return c.first-1 > p.units[c.unit].first
	}
	return !p.dash(c.first - 1)
}

// begin moves the start of a cue's clause back over the words that lead into
// it: فيما, كما, وقد, and a comma.
func (p *page) begin(c *cue) {
	for i := c.start - 1; i >= p.units[c.unit].first; i-- {
		switch p.classAfterConjunction(i) {
		case "clause", "also", "perfect", "open", "lead":
			c.start = i
			continue
		case "that":
			if c.nested || p.classAfterConjunction(i-1) == "clause" { // إلا أن
				c.start = i
				continue
			}
		case "fi":
			if c.start == i+1 && p.class(i+1) == "clause" { // في حين
				c.start = i
				continue
			}
		}
		if p.comma(i) {
			c.start = i
		}
		return
	}
}
