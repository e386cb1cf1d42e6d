package annotate

import (
	"strings"

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
		if d.lex.RoleTenses()[d.foldBefore(p.first)] == lexicon.RoleVacant && p.skip == 0 {
			continue // the office itself, whoever holds it
		}
		if p.country == "" {
			p.country = p.inside(d)
		}
		if p.country == "" && !p.own && (p.title.Sole || ofCountry(p.office(d))) && !p.vague() && p.org(d, span) == "" {
			p.country = p.near(d)
		}
		r := isnad.Role{Office: p.office(d), Org: p.org(d, span), Style: p.title.Field == fieldStyle}
		if p.title.ID == "commander" && d.sport() {
			r.Office = "captain"
		}
		if p.country != "" && ofCountry(r.Office) {
			r.Org = p.country
		}
		r.Former, r.Acting = p.tense(d)
		d.add(isnad.Mention{
			Span: span, Type: isnad.MentionRole, Rule: "title-phrase", Role: &r,
			Nominal: p.vague(),
		})
	}
}

// ofCountry reports whether an office is one of a country, though its title names
// a government or a ministry.
func ofCountry(office string) bool {
	return strings.Contains(office, "Minister") || strings.Contains(office, "Head of Government")
}

// isRole reports whether the phrase tells a role: an office, a profession or a
// rank, said of someone in particular.
func (p *titlePhrase) isRole(d *document) bool {
	switch p.title.Kind {
	case lexicon.TitleHonorific, lexicon.TitleKin:
		return false
	}
	if p.title.Field == fieldSport && !d.sport() {
		return false
	}
	return p.title.Office != "" || p.title.Kind == lexicon.TitleRelation
}

// The fields of titles: fieldSport marks words that are titles in articles about
// games alone, fieldStyle titles of birth or respect.
const (
	fieldSport = "sport"
	fieldStyle = "style"
)

// vague reports whether the phrase describes rather than names an office
// (المسؤول الأميركي).
func (p *titlePhrase) vague() bool { return p.title.Office == "official" && p.last-p.first <= 2 }

// inside is the country of the first adjective in the phrase that refers to one,
// also inside the name of a body (the British government).
func (p *titlePhrase) inside(d *document) string {
	for k := p.first + 1; k < p.last; k++ {
		m, ok := d.lex.Nisbas().Longest(&d.text, k)
		if !ok || m.Skip != 0 {
			continue
		}
		for _, n := range m.Values {
			if n.Form.Definite && n.Place == isnad.PlaceCountry {
				return n.Caption
			}
		}
	}
	return ""
}

// near is the country that an adjective before the phrase named last in its
// sentence: generals of the American army, led by the minister of defence.
func (p *titlePhrase) near(d *document) string {
	for k := p.first - 1; k >= 0 && !d.text.Tokens[k+1].Line && !d.text.Is(k, "."); k-- {
		for _, n := range d.lex.Nisbas().Exact(d.text.Fold(k)) {
			if n.Form.Definite && n.Place == isnad.PlaceCountry {
				return n.Caption
			}
		}
	}
	return ""
}

// office names the office in English: what is held, with deputies and assistants
// before it.
func (p *titlePhrase) office(d *document) string {
	words, tenses := []string{}, d.lex.RoleTenses()
	for k := p.first; k < p.last; k++ {
		if d.text.Tokens[k].Kind != arabic.Word {
			continue
		}
		w := d.text.Fold(k)
		if k == p.first {
			w = arabic.Fold(d.text.Raw[d.text.Skip(k, p.skip):d.text.Tokens[k].End])
			if stem, ok := arabic.TrimPronoun(w); ok && p.own {
				w = stem
			}
		} else if tense := tenses[w]; tense != "" && tense != lexicon.RoleOrder || d.lex.Nisbas().Exact(w) != nil {
			continue
		}
		words = append(words, w)
	}
	offices := d.lex.OfficeNames()
	if name := offices.Name(words, p.country); name != "" {
		return name
	}
	if len(words) > 1 {
		if inner := offices.Name(words[1:], p.country); inner != "" && p.title.Office != "" {
			return p.title.Office + " " + inner
		}
		if any := offices.Any(words[0]); any != "" && d.titleOf(words[0]) == p.title.ID {
			return any
		}
	}
	return p.title.Office
}

// titleOf is the id of the title that a folded word is by itself.
func (d *document) titleOf(word string) string {
	if t := d.lex.Titles().Exact(word); t != nil {
		return t[0].ID
	}
	return ""
}

// foldBefore is the folded token before token k of the same line, or "".
func (d *document) foldBefore(k int) string {
	if k == 0 || d.text.Tokens[k].Line {
		return ""
	}
	return d.text.Fold(k - 1)
}

// org is whom the office belongs to: the body named in the phrase, or else the
// country.
func (p *titlePhrase) org(d *document, span isnad.Span) string {
	before, at := "", 0
	hers := p.own && strings.HasSuffix(d.text.Fold(p.first), pronounHer) // countries are feminine
	for i := range d.mentions {
		m := &d.mentions[i]
		country := hers && m.Type == isnad.MentionPlace && m.Place != nil && m.Place.Kind == isnad.PlaceCountry && !m.Nested
		if m.Type != isnad.MentionOrg && !country || m.Canonical == "" {
			continue
		}
		if m.Type == isnad.MentionOrg && span.Contains(m.Span) {
			return m.Canonical
		}
		if m.End <= span.Start && m.Start >= at {
			before, at = m.Canonical, m.Start
		}
	}
	if p.country == "" && p.own {
		return before // زعيمها: of the body or country named last
	}
	return p.country
}

const pronounHer = "\u0647\u0627"

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
