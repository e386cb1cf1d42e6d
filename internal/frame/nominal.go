package frame

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// nominals adds the bare nouns that stand for a body of the article (the network,
// the league) where no mention does: a definite class noun, when all bodies that
// the article names with that noun are one.
func (p *page) nominals(mentions []mention) []mention {
	triggers := p.lex.Triggers()
	covered := make([]bool, len(p.tx.Tokens))
	names := map[string]*isnad.Mention{} // by class noun; nil when it is not one body's alone
	for i := range mentions {
		m := &mentions[i]
		for t := m.first; t < m.last && t < len(covered); t++ {
			covered[t] = true
		}
		if !body(m) || m.Nominal || m.Nested {
			continue
		}
		for t := max(0, m.first-1); t <= m.first && t < len(covered); t++ {
			for _, noun := range classNouns(triggers.At(nil, &p.tx, t)) {
				if first, ok := names[noun.ID]; ok && (first == nil || first.Canonical != m.Canonical) {
					names[noun.ID] = nil
				} else {
					names[noun.ID] = m.Mention
				}
			}
		}
	}
	if len(names) == 0 {
		return mentions
	}
	var buf []lexicon.Found
	for t := range p.tx.Tokens {
		if covered[t] {
			continue
		}
		buf = triggers.At(buf[:0], &p.tx, t)
		for _, noun := range classNouns(buf) {
			if of := names[noun.ID]; of != nil && noun.Feats.Has(lexicon.Defined) {
				start, end := p.tx.Skip(t, noun.Skip), p.tx.Tokens[t].End
				m := &isnad.Mention{Span: isnad.Span{Start: start, End: end}, Type: isnad.MentionOrg, Canonical: of.Canonical, Nominal: true}
				mentions = append(mentions, mention{Mention: m, first: t, last: t + 1})
				break
			}
		}
	}
	return mentions
}

// classNouns keeps the class nouns of bodies among the triggers at a token.
func classNouns(found []lexicon.Found) []lexicon.Found {
	out := found[:0]
	for _, f := range found {
		if f.Frame == isnad.ClaimMembership && (f.Sense == "body" || f.Sense == "group") && !f.Feats.Has(lexicon.Plural) {
			out = append(out, f)
		}
	}
	return out
}
