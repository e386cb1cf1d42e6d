package frame

import (
	"strings"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// genderFits reports whether m may be the unsaid subject of the verb at h: a
// feminine verb wants no masculine name of a body, nor the other way round. Names without
// the article say nothing of their gender, and fit.
func (p *page) genderFits(m *mention, h *lexicon.Found) bool {
	if m.first >= len(p.tx.Tokens) || !body(m) || h.Feats.Has(lexicon.Plural) || h.Feats.Has(lexicon.Masdar) {
		return true
	}
	head := p.tx.Fold(m.first)
	head = strings.TrimLeft(head, letterWaw+letterFeh+letterBeh)
	if merged, ok := strings.CutPrefix(head, letterLam+letterLam); ok {
		head = letterAlef + letterLam + merged
	}
	if !arabic.HasArticle(head) {
		return true
	}
	feminine := strings.HasSuffix(head, letterHeh) || strings.HasSuffix(head, letterAlef+letterTeh)
	return feminine == h.Feats.Has(lexicon.Feminine)
}
