package attribute

import (
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/syntax"
)

// complement is where a verb's complement stands.
type complement struct {
	at      int // first token of the complement; the subject stands before it
	content tokens
	quote   bool
	rule    string
	skip    int // letters of the first token that are the preposition
}

// reach is how many tokens a complement may stand behind its verb: subjects with
// their titles and a place and time between are long, and longer is no reading.
const reach = 45

// complement finds what the verb of c reports, from token i on, before end.
func (p *page) complement(c *cue, i, end int) (complement, bool) {
	limit := min(end, i+reach)
	commas, aside := 0, false
	for k := i; k < limit; {
		if q, ok := p.opening(k); ok && q.Open == k {
			if found, ok := p.speech(c, k, end); ok {
				return found, true
			}
			if q.Closed {
				k = q.Close + 1
				continue
			}
		}
		if m, after := p.agent(k); m != nil && m.Start <= p.t.Tokens[k].Start {
			k = after
			continue
		}
		if p.colon(k) {
			return p.afterColon(c, k, end)
		}
		if found, ok := p.clauseAt(c, k, end); ok {
			return found, true
		}
		if found, ok := p.phraseAt(c, k, i, end); ok && !aside {
			return found, true
		}
		if p.comma(k) {
			commas++
			if p.breaks(c, k+1, end, commas) {
				break
			}
			// what a participle governs is its own: أكد فلان كذا، لافتا إلى
			aside = aside || k+1 < end && p.isForm(k+1, arabic.Participle)
		}
		if _, after := p.mention(k); after > k {
			k = after
		}
	}
	return complement{}, false
}

// breaks reports whether a clause of its own begins at token i, behind a comma,
// so that the verb before the comma has no more to take.
func (p *page) breaks(c *cue, i, end, commas int) bool {
	if i >= end || commas > 4 {
		return true
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], p.t.Fold(i)) {
		if r.Prep != 0 {
			continue
		}
		for _, f := range p.words.verbs.Forms(r.Stem) {
			if f.Verb != c.form.Verb && (r.Conj != 0 || f.Tense != arabic.Participle) && f.Verb.ID != "qala" {
				return true
			}
		}
		switch p.words.particles.Class(r.Stem) {
		case "clause", "restart":
			return true
		}
	}
	return false
}

// speech reads a quotation that opens at k as what is said, unless it marks a
// name: one that a mention covers, or a few words behind a noun.
func (p *page) speech(c *cue, k, end int) (complement, bool) {
	q, _ := p.opening(k)
	if q.Inside.Empty() || p.nameInMarks(k) {
		return complement{}, false
	}
	governs := c.form.Verb.Allows("bi") && q.Closed && p.attached(k+1, letterBeh)
	if !governs && !c.form.Verb.Allows("that", "quote", "obj", "that-next", "ala-quote") {
		return complement{}, false
	}
	if q.Closed && p.class(q.Close+1) == "that" && p.wordsIn(q) <= 5 || k > c.last && !p.mayQuote(c, k, q) {
		return complement{}, false
	}
	return complement{k, tokens{k, min(q.Close+1, end)}, true, "quote", 0}, true
}

// mayQuote reports whether the quotation q at k, with words between it and the
// verb, is what the verb reports: somebody must stand between them who can
// speak, unless the verb does nothing but report.
func (p *page) mayQuote(c *cue, k int, q syntax.Quote) bool {
	if q.Words() < 3 {
		return false
	}
	if p.otherVerb(c, k-1) {
		return false
	}
	f := p.phrase(tokens{c.last, k})
	if f.mention != nil || f.noun.Kind != "" || f.empty() {
		return true
	}
	return c.form.Verb.Allows("that") && q.Words() > 3
}

// nameInMarks reports whether a mention covers the quotation that opens at k.
func (p *page) nameInMarks(k int) bool {
	q, _ := p.opening(k)
	m, after := p.mention(k + 1)
	return m != nil && canSpeak(m.Type) && after >= q.Close
}

// afterColon reads what stands behind the colon at k.
func (p *page) afterColon(c *cue, k, end int) (complement, bool) {
	if !c.form.Verb.Allows("that", "quote", "that-next", "ala-quote") || k+1 >= end || p.otherVerb(c, k-1) || p.class(k-1) == "pronoun" && p.otherVerb(c, k-2) {
		return complement{}, false
	}
	if q, ok := p.opening(k + 1); ok {
		return complement{k, tokens{k + 1, min(q.Close+1, end)}, true, "quote", 0}, true
	}
	return complement{k, tokens{k + 1, end}, false, "colon", 0}, true
}

// prepositions that reporting verbs govern, by particle class, with the
// complements that stand for them.
var governed = map[string]struct{ noun, clause string }{
	"ila": {"ila", "ila-that"}, "ala": {"ala", "ala-that"}, "min": {"min", "min-that"},
	"an": {"an", "an-that"}, "fi": {"fi", "fi-that"},
}

// clauseAt reads a clause with أن or إن at k.
func (p *page) clauseAt(c *cue, k, end int) (complement, bool) {
	prep := rune(0)
	isThat := p.class(k) == "that"
	if !isThat {
		var buf [8]arabic.Reading
		for _, r := range arabic.Readings(buf[:0], p.t.Fold(k)) {
			if r.Conj == 0 && r.Prep == letterBeh && p.words.particles.Class(r.Stem) == "that" {
				isThat, prep = true, r.Prep
			}
		}
	}
	if !isThat || k+1 >= end {
		return complement{}, false
	}
	found := complement{k, tokens{k + 1, end}, false, "clause", 0}
	verb := c.form.Verb
	before := p.class(k - 1)
	if p.otherVerb(c, k-1) || before != "" && p.otherVerb(c, k-2) || prep == 0 && p.nearerVerb(c, k) {
		return complement{}, false
	}
	if g, ok := governed[before]; ok && k > c.last {
		found.at = k - 1
		return found, verb.Allows(g.noun, g.clause)
	}
	switch {
	case before == "prep" || before == "clause":
		return complement{}, false
	case prep != 0:
		return found, verb.Allows("bi", "bi-that")
	case verb.Allows("that"):
		return found, true
	}
	return found, verb.Allows("that-next") && k-c.last <= 8 && !p.inner(c)
}

// otherVerb reports whether token k is a finite reporting verb that stands
// between the verb of c and what would be its complement.
func (p *page) otherVerb(c *cue, k int) bool { return k >= c.last && p.finite(k) }

// nearerVerb reports whether a verb of saying stands nearer to the clause at k than
// the verb of c, with its subject between (وبعدها قال الأطباء إنه).
func (p *page) nearerVerb(c *cue, k int) bool {
	for i := max(c.last, k-3); i < k-1; i++ {
		if p.class(i) != "" || p.cover[i] != 0 {
			continue
		}
		for _, f := range p.words.verbs.Forms(p.t.Fold(i)) {
			if f.Verb.ID == "qala" && f.Tense != arabic.Participle {
				return true
			}
		}
	}
	return false
}

const (
	letterBeh = '\u0628'
	letterLam = '\u0644'
)

// phraseAt reads a noun phrase that the verb governs at k: behind a preposition,
// or as its object when its head is a noun that stands for what is said.
func (p *page) phraseAt(c *cue, k, first, end int) (complement, bool) {
	verb := c.form.Verb
	if p.class(k-1) == "of" {
		return complement{}, false
	}
	if g, ok := governed[p.class(k)]; ok && verb.Allows(g.noun) && k+1 < end && !p.punctOrName(k+1) && !p.that(k+1) {
		if g.noun != "min" || !p.laterClause(c, k+1, end) {
			return complement{k, tokens{k + 1, end}, false, "phrase", 0}, true
		}
	}
	if k > c.last && p.inRelative(c.last, k) {
		return complement{}, false
	}
	if verb.Allows("stance") && !p.quotesIn(tokens{k, end}) {
		return complement{}, false // what is welcomed or condemned is no speech
	}
	if _, opens := p.opening(k + 1); opens && verb.Allows("bi") && p.t.Fold(k) == "\u0628" && k+2 < end {
		return complement{k, tokens{k + 1, end}, false, "phrase", 0}, true
	}
	if verb.Allows("bi") && k > first-1 && p.attached(k, letterBeh) && !p.coversAny(k) && !p.laterBeh(k, end) {
		return complement{k, tokens{k, end}, false, "phrase", 1}, true
	}
	if verb.Allows("li") && p.attached(k, letterLam) && !p.laterIla(k, end) && !p.coversAny(k) && !p.addressee(k) {
		return complement{k, tokens{k, end}, false, "phrase", 0}, true
	}
	if verb.Allows("obj") && (p.contentNoun(k) && !p.annexed(k, c.last) || p.class(k) == "ma" && !p.afterAccording(k)) && k+1 < end {
		return complement{k, tokens{k, end}, false, "object", 0}, true
	}
	return complement{}, false
}

// punctOrName reports whether token k is a mark that is no quotation mark.
func (p *page) punctOrName(k int) bool {
	_, opens := p.opening(k)
	return p.punct(k) && !opens
}

// attached reports whether token k can be read with the preposition attached to
// a noun of at least three letters.
func (p *page) attached(k int, prep rune) bool {
	if p.t.Tokens[k].Kind != arabic.Word || p.class(k) != "" {
		return false
	}
	r, size := utf8.DecodeRuneInString(p.t.Fold(k))
	return r == prep && utf8.RuneCountInString(p.t.Fold(k)[size:]) >= 3
}

func (p *page) coversAny(k int) bool { return p.cover[k] != 0 }

// contentNoun reports whether token k is a listed noun of content, with or
// without article or possessive.
func (p *page) contentNoun(k int) bool {
	if p.t.Tokens[k].Kind != arabic.Word || p.cover[k] != 0 {
		return false
	}
	fold := p.t.Fold(k)
	if p.words.contents[fold] {
		return true
	}
	for _, bare := range p.possessed(k) {
		if p.words.contents[bare] {
			return true
		}
	}
	return false
}
