package frame

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
)

// quotedAt claims that the officials whom an account of a meeting quotes one
// after the other were there: once one of them is said to speak at it, those
// quoted behind, within the same section, are its speakers too.
func (p *page) quotedAt() {
	var at *isnad.Claim
	for i := range p.sentences {
		s := &p.sentences[i]
		if i > 0 && p.sectionBetween(&p.sentences[i-1], s) {
			at = nil
		}
		for k := range p.claims {
			c := &p.claims[k]
			if c.Rule == "attendance.during" && p.recent(c.Slots["meeting"].String()) && p.span(s.first, s.last, "").Contains(c.Extent()) {
				at = c
			}
		}
		if at == nil {
			continue
		}
		who := p.speaker(s)
		if who == nil || !p.official(name(who)) || p.attended(name(who)) {
			continue
		}
		meeting := at.Slots["meeting"]
		p.add(draft{
			kind: isnad.ClaimAttendance, rule: "attendance.quoted", own: true, span: p.from(who.first, "", who, who.last),
			slots: isnad.Slots{"person": isnad.Text(name(who)), "meeting": meeting, "present": isnad.Truth(true)},
		})
	}
}

// recent reports whether the meeting of that title is of the month of publication:
// an account of it, not a word on one long past.
func (p *page) recent(title string) bool {
	date := title[strings.LastIndexByte(title, ' ')+1:]
	month := p.month()
	return month != "" && strings.HasPrefix(date, month)
}

// sectionBetween reports whether a heading stands between two sentences.
func (p *page) sectionBetween(a, b *sentence) bool {
	from, to := p.tx.Tokens[a.last-1].End, p.tx.Tokens[b.first].Start
	return slices.ContainsFunc(p.a.Blocks, func(block isnad.Block) bool {
		return block.Kind == isnad.BlockHeading && block.Start >= from && block.End <= to
	})
}

// official reports whether the person holds an office of a country.
func (p *page) official(who string) bool {
	role := p.roleOf(who)
	if role == nil {
		return false
	}
	for _, country := range p.lex.Countries() {
		if country == role.Role.Org {
			return true
		}
	}
	return false
}

// attended reports whether a claim on the person's attendance is made already.
func (p *page) attended(who string) bool {
	return slices.ContainsFunc(p.claims, func(c isnad.Claim) bool {
		return c.Type == isnad.ClaimAttendance && c.Slots["person"].Equal(isnad.Text(who))
	})
}
