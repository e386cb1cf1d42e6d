package attribute

import (
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

// relative takes the subject of a verb that begins a relative clause (الحارس الذي
// قال إن) from before the relative pronoun. Where the verb does not agree with the
// pronoun, the clause is about its antecedent and somebody else speaks (الحارس،
// الذي قالت إنه نائم): then the voice before goes on.
func (p *page) relative(c *cue) bool {
	who := c.first - 1
	if p.class(who) == "perfect" {
		who--
	}
	if c.form.Tense == arabic.Participle || !c.source.empty() || p.classAfterConjunction(who) != "who" {
		return false
	}
	c.start, c.aside = who, true
	if c.form.Gender == arabic.Feminine == strings.HasSuffix(p.t.Fold(who), "\u062A\u064A") {
		k := who - 1
		if p.comma(k) {
			k--
		}
		m, _ := p.agent(k)
		if m == nil {
			return false
		}
		first := k
		for first > 0 && p.cover[first-1] == p.cover[k] {
			first--
		}
		c.source = phrase{head: tokens{first, k + 1}, rest: tokens{k + 1, k + 1}, mention: m, noun: p.sourceNoun(first)}
	}
	return true
}
