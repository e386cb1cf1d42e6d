package attribute

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// phrase is a noun phrase that may name a source, with what the words around it
// say of where the source spoke.
type phrase struct {
	head    tokens             // the noun phrase itself
	rest    tokens             // what stands behind it before the content
	mention *isnad.Mention     // the mention in it that speaks; nil when no finder knew it
	noun    lexicon.SourceNoun // kind and medium of the head noun, if it is listed
	again   bool               // points back: المصدر نفسه، الوزير
	medium  string             // the medium that the words name
	outlets []*isnad.Mention   // media that carried the words, nearest first
}

func (f phrase) empty() bool { return f.head.empty() }

// phrase reads the tokens between a cue and its content. The source is the noun
// phrase that begins them; time, place and occasion follow.
func (p *page) phrase(r tokens) phrase {
	r.first = p.skipAdverbs(r)
	if r.first < r.last && p.addressee(r.first) {
		f := phrase{head: tokens{r.first, r.first}}
		if m, _ := p.agent(r.first); m != nil && !p.ownOutlet(m) {
			f.outlets = append(f.outlets, m)
		}
		p.occasion(r, &f)
		return f
	}
	return p.governed(r)
}

// skipAdverbs passes over marks, adverbs and pronouns between a verb and its
// subject: رد عليه فلان, أعلن مرارا.
func (p *page) skipAdverbs(r tokens) int {
	for ; r.first < r.last; r.first++ {
		switch p.class(r.first) {
		case "adverb", "pronoun":
			continue
		}
		if !p.comma(r.first) {
			break
		}
	}
	return r.first
}

// addressee reports whether token k names whom somebody speaks to: للصحافيين,
// لوكالة, or a body behind an attached ل.
func (p *page) addressee(k int) bool {
	if m, _ := p.agent(k); m != nil && m.Type == isnad.MentionOrg && m.Start > p.t.Tokens[k].Start {
		return p.lam(k)
	}
	noun := p.sourceNoun(k)
	return (noun.Kind == "people" || noun.Kind == "media") && p.governs(k)
}

// governed reads a phrase whose first word may begin with the preposition that
// governs it (وفقا لصحيفة).
func (p *page) governed(r tokens) phrase {
	var f phrase
	f.head = p.head(r)
	f.rest = tokens{f.head.last, r.last}
	if !f.empty() {
		f.noun = p.sourceNoun(f.head.first)
		f.mention = p.speaker(r, &f)
		f.again = f.mention == nil && p.pointsBack(f)
	}
	p.occasion(r, &f)
	return f
}

// head is the noun phrase at the start of r.
func (p *page) head(r tokens) tokens {
	k := r.first
	for k < r.last && !p.stopsHead(k, r.first) {
		if m, after := p.agent(k); m != nil {
			k = after
			continue
		}
		if q, ok := p.quoted(k); ok && q.Open == k {
			k = q.Close + 1
			continue
		}
		k++
	}
	return tokens{r.first, min(k, r.last)}
}

// stopsHead reports whether a noun phrase cannot go on with token k.
func (p *page) stopsHead(k, first int) bool {
	if p.punct(k) {
		q, ok := p.opening(k)
		return !ok || !q.Closed || q.Words() > 5
	}
	if m, _ := p.mention(k); m != nil {
		if !canSpeak(m.Type) {
			return true
		}
		return m.Start > p.t.Tokens[k].Start && p.governs(k)
	}
	switch p.class(k) {
	case "prep", "fi", "ila", "ala", "an", "min", "who", "clause", "that", "restart", "ma", "saying", "also", "perfect", "adverb", "pronoun", "of", "lead":
		return true
	}
	if p.isForm(k, arabic.Participle) {
		return true
	}
	if k == first {
		return false
	}
	return p.sourceNoun(k).Kind != "" && p.governs(k)
}

// governs reports whether token k begins with an attached ل or ب, as far as its
// letters tell.
func (p *page) governs(k int) bool {
	fold := p.t.Fold(k)
	return strings.HasPrefix(fold, "\u0644\u0644") || strings.HasPrefix(fold, "\u0644") && p.known(fold[2:]) ||
		strings.HasPrefix(fold, "\u0628") && p.known(fold[2:])
}

func (p *page) known(fold string) bool {
	_, ok := p.words.nouns[arabic.TrimArticle(fold)]
	return ok || arabic.HasArticle(fold)
}

// isForm reports whether token k is a reporting verb in that tense.
func (p *page) isForm(k int, tense arabic.Tense) bool {
	for _, f := range p.words.verbs.Forms(p.t.Fold(k)) {
		if f.Tense == tense {
			return true
		}
	}
	return false
}

// speaker picks the mention of r that names the source: a person in the head,
// then a role, then a body or place; behind a title that runs on over
// prepositions, or behind a comma in apposition, a person further on.
func (p *page) speaker(r tokens, f *phrase) *isnad.Mention {
	var best *isnad.Mention
	for k := f.head.first; k < f.head.last; {
		m, after := p.agent(k)
		if m != nil && rank(m) > rank(best) {
			best = m
		}
		k = after
	}
	if best != nil && best.Type == isnad.MentionPerson {
		return best
	}
	if m := p.apposed(r, f); m != nil {
		return m
	}
	if best != nil && best.Type == isnad.MentionPlace && f.noun.Kind == "person" {
		best = nil // the commander of a town is not the town
	}
	switch {
	case best == nil && f.noun.Kind == "document":
		return p.issuer(r, f)
	case best == nil && (f.noun.Kind == "person" || f.noun.Kind == "people" || f.noun.Kind == "any"):
		return p.employer(r, f)
	}
	return best
}

func rank(m *isnad.Mention) int {
	if m == nil {
		return 0
	}
	switch m.Type {
	case isnad.MentionPerson:
		return 4
	case isnad.MentionRole:
		return 3
	case isnad.MentionOrg:
		return 2
	}
	return 1
}

// employer finds the body that an unnamed person speaks for: متحدث باسم الهيئة,
// مسؤول في الوزارة.
func (p *page) employer(r tokens, f *phrase) *isnad.Mention {
	k := f.head.last
	switch {
	case p.class(k) == "of" || p.class(k) == "fi":
		k++
	case k+1 < r.last && p.governs(k):
	default:
		return nil
	}
	if k >= r.last {
		return nil
	}
	if m, _ := p.agent(k); m != nil && m.Type == isnad.MentionOrg {
		return m
	}
	return nil
}

// issuer finds who stands behind a document: بيان صادر عن الهيئة.
func (p *page) issuer(r tokens, f *phrase) *isnad.Mention {
	for k := f.head.last; k < r.last && !p.comma(k); {
		m, after := p.agent(k)
		if m != nil && m.Type != isnad.MentionPlace && p.sourceNoun(k).Kind != "platform" {
			return m
		}
		k = after
	}
	return nil
}

// apposed finds a person that ends the title in the head: المتحدث باسم الهيئة
// فلان، or مدير الهيئة، فلان،.
func (p *page) apposed(r tokens, f *phrase) *isnad.Mention {
	for k := f.head.last; k < r.last; {
		m, after := p.agent(k)
		switch {
		case m != nil && m.Type == isnad.MentionPerson && m.Start == p.t.Tokens[k].Start:
			return m
		case p.comma(k) && k > f.head.last:
			return p.namedNext(k+1, r.last)
		}
		switch p.class(k) {
		case "prep", "who", "that", "ila", "ala", "an", "clause":
			return nil
		}
		if noun := p.sourceNoun(k); noun.Kind == "document" || k > f.head.last && noun.Kind == "media" {
			return nil
		}
		k = after
	}
	return nil
}

// namedNext is the person named at token k, or behind one word there that gives
// their rank.
func (p *page) namedNext(k, end int) *isnad.Mention {
	for i := k; i < min(k+2, end); i++ {
		if m, _ := p.agent(i); m != nil && m.Type == isnad.MentionPerson && m.Start == p.t.Tokens[i].Start {
			return m
		}
	}
	return nil
}

// pointsBack reports whether the head names its source only by pointing at one
// named before: a definite noun alone, or with نفسه or an adjective.
func (p *page) pointsBack(f phrase) bool {
	if f.noun.Kind == "" || f.noun.Kind == "head" {
		return false
	}
	n := f.head.last - f.head.first
	if n > 1 && p.class(f.head.last-1) == "same" {
		return true
	}
	if !arabic.HasArticle(p.t.Fold(f.head.first)) || n > 3 {
		return false
	}
	for k := f.head.first + 1; k < f.head.last; k++ {
		if !arabic.HasArticle(p.t.Fold(k)) {
			return false
		}
	}
	return true
}

// occasion reads the medium and the media that the words of r name.
func (p *page) occasion(r tokens, f *phrase) {
	if f.noun.Kind == "document" {
		f.medium = f.noun.Medium
	}
	for k := r.first; k < r.last; k++ {
		noun := p.sourceNoun(k)
		if (noun.Kind == "document" || noun.Kind == "platform") && f.medium == "" && k >= f.head.last && p.setting(k) {
			f.medium = noun.Medium
		}
		m, _ := p.agent(k)
		if m == nil || m.Type != isnad.MentionOrg || k < f.head.last || m.Start < p.t.Tokens[k].Start {
			continue
		}
		if k > 0 && p.cover[k-1] == p.cover[k] {
			continue
		}
		if p.carries(k, m, f) && !p.ownOutlet(m) {
			f.outlets = append(f.outlets, m)
		}
	}
}

// setting reports whether token k stands behind a preposition that says where
// something was said, directly or with a word between (في ختام مؤتمر), or has
// one attached.
func (p *page) setting(k int) bool {
	if m, _ := p.agent(k); m != nil && p.sourceNoun(k).Kind != "platform" {
		return false
	}
	for i := k; i >= max(0, k-3); i-- {
		switch p.classAfterConjunction(i) {
		case "fi", "prep", "ala", "an":
			return true
		}
	}
	return p.governs(k)
}

// carries reports whether the body mentioned at k is a medium that carried the
// words: it is called one, or the words were said to it.
func (p *page) carries(k int, m *isnad.Mention, f *phrase) bool {
	if p.sourceNoun(k).Kind == "platform" || f.mention == m {
		return false
	}
	if p.sourceNoun(k).Kind == "media" || p.sourceNoun(k-1).Kind == "media" {
		return true
	}
	if p.punct(k-1) && p.sourceNoun(k-2).Kind == "media" {
		return true
	}
	if f.medium != "interview" && f.medium != "article" && f.medium != "statement" {
		return false
	}
	to := p.punct(k-1) && p.t.Fold(k-2) == "\u0644" || p.t.Fold(k-1) == "\u0644"
	return to || m.Start > p.t.Tokens[k].Start || p.class(k-1) == "prep"
}

// ownOutlet reports whether m names the outlet of the article itself, which a
// chain leaves out: by its name, or by the letters of its domain.
func (p *page) ownOutlet(m *isnad.Mention) bool {
	own := p.a.Outlet
	name := arabic.Fold(own.Name)
	if name != "" && (name == arabic.Fold(m.In(p.a.Text)) || name == arabic.Fold(m.Canonical)) {
		return true
	}
	domain := strings.Map(latin, arabic.Fold(own.Domain))
	caption := strings.Map(latin, arabic.Fold(m.Canonical))
	return len(caption) >= 3 && strings.HasPrefix(strings.TrimPrefix(domain, "www"), caption)
}

// latin keeps the letters a to z and the digits.
func latin(r rune) rune {
	if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
		return r
	}
	return -1
}
