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
	if r.first < r.last && (p.addressee(r.first) || p.addressed(r.first)) {
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
		if !p.comma(r.first) && !p.mark(r.first, "#") {
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

// addressed reports whether token k is a mention behind a preposition: no subject.
func (p *page) addressed(k int) bool {
	m, _ := p.mention(k)
	return m != nil && canSpeak(m.Type) && m.Start > p.t.Tokens[k].Start && p.governs(k)
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
		return k > first && m.Start > p.t.Tokens[k].Start && p.governs(k)
	}
	if p.classAfterConjunction(k) == "who" {
		return true
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
	if p.t.Fold(k) == "\u0644" {
		return true // لـ before a name in another script or in marks
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
