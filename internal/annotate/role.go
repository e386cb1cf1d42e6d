package annotate

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// roles turns title phrases into role mentions. Who holds them is settled when
// the article's people are known (package resolve); phrases that turn out to
// have no holder are dropped there.
func roles(d *document) {
	for _, p := range d.phrases {
		if !p.isRole(d) {
			continue
		}
		span := isnad.Span{Start: d.text.Skip(p.first, p.skip), End: d.text.Tokens[p.last-1].End}
		if !d.annotated(span.Start) {
			continue
		}
		r := isnad.Role{Office: p.title.Office, Org: p.org(d, span)}
		r.Former, r.Acting = p.tense(d)
		d.add(isnad.Mention{
			Span: span, Type: isnad.MentionRole, Rule: "title-phrase", Role: &r,
			Nominal: p.vague(),
		})
	}
}

// isRole reports whether the phrase tells a role: an office, a profession or a
// rank, said of someone in particular.
func (p *titlePhrase) isRole(d *document) bool {
	switch p.title.Kind {
	case lexicon.TitleHonorific, lexicon.TitleKin:
		return false
	}
	if p.title.Office == "" && p.title.Kind != lexicon.TitleRelation {
		return false
	}
	return true
}

// vague reports whether the phrase describes rather than names an office
// (المسؤول الأميركي).
func (p *titlePhrase) vague() bool { return p.title.ID == "official" && p.last-p.first <= 2 }

// org is whom the office belongs to: the body named in the phrase, or else the
// country.
func (p *titlePhrase) org(d *document, span isnad.Span) string {
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.Type == isnad.MentionOrg && span.Contains(m.Span) && m.Canonical != "" {
			return m.Canonical
		}
	}
	return p.country
}

// tense reads the words of the phrase that say it is over, or held for another.
func (p *titlePhrase) tense(d *document) (former, acting bool) {
	words := d.lex.RoleTenses()
	for k := p.first; k < p.last; k++ {
		if d.text.Tokens[k].Kind != arabic.Word {
			continue
		}
		switch words[d.text.Fold(k)] {
		case lexicon.RoleFormer:
			former = true
		case lexicon.RoleActing:
			acting = true
		}
	}
	return former, acting || p.title.ID == "acting"
}
