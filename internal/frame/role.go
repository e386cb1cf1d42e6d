package frame

import (
	"slices"

	"github.com/isnad-project/isnad"
)

// roleReach is how many bytes may lie between a title and its holder.
const roleReach = 24

// roles claims what each person is: one claim for each office, on the fullest
// statement in the body, else in a caption. Titles in apposition are the
// article's own voice, also inside what others say.
func (p *page) roles() {
	var best []roleFound
	for i := range p.sentences {
		s := &p.sentences[i]
		if s.kind == isnad.BlockTitle {
			continue
		}
		for _, m := range s.mentions {
			found, ok := p.role(s, m)
			if !ok {
				continue
			}
			k := slices.IndexFunc(best, found.same)
			if k < 0 {
				best = append(best, found)
			} else if found.fuller(best[k]) {
				best[k] = found
			}
		}
	}
	for _, r := range best {
		p.add(draft{kind: isnad.ClaimRole, rule: "role.apposition", own: true, span: r.span, slots: isnad.Slots{
			"person": isnad.Text(r.person), "role": isnad.Text(r.office), "org": isnad.Text(r.org),
		}})
	}
}

type roleFound struct {
	person, office, org string
	span                isnad.Span
	words               int // length of the title as written
	body                bool
}

func (r roleFound) same(o roleFound) bool { return r.person == o.person && r.org == o.org }

func (r roleFound) fuller(o roleFound) bool {
	if r.body != o.body {
		return r.body
	}
	return r.words > o.words
}

func (p *page) role(s *sentence, m *mention) (roleFound, bool) {
	if m.Type != isnad.MentionRole || m.Role == nil || m.Role.Holder == "" || m.Role.Style || m.Nominal {
		return roleFound{}, false
	}
	holder := p.a.Mention(m.Role.HolderMention)
	if holder == nil || max(holder.Start-m.End, m.Start-holder.End) > roleReach {
		return roleFound{}, false
	}
	r := roleFound{
		person: m.Role.Holder, office: m.Role.Office, org: m.Role.Org,
		span: m.Span.Union(holder.Span), words: m.Len(), body: s.kind == isnad.BlockBody,
	}
	if r.office == "" {
		r.office = m.In(p.a.Text)
	}
	switch {
	case m.Role.Former:
		r.office = "former " + r.office
	case m.Role.Acting:
		r.office = "acting " + r.office
	}
	return r, true
}
