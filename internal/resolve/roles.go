package resolve

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// tieRoles gives each role its holder: the person named next to it, or, for a
// short role (الوزير القطري), the one who held such a role elsewhere in the
// article. Roles without a holder are left out.
func tieRoles(t *arabic.Text, mentions []isnad.Mention, lex *lexicon.Lexicon) []isnad.Mention {
	r := roleTier{
		text: t, mentions: mentions, titles: lex.Titles(), links: lex.RoleLinks(), nisbas: lex.Nisbas(), countries: map[string]bool{},
	}
	for _, name := range lex.Countries() {
		r.countries[name] = true
	}
	r.behind()
	r.servants()
	r.before()
	r.elsewhere()
	r.bodies()
	r.orgs()
	out := mentions[:0]
	for i := range mentions {
		if mentions[i].Role == nil || mentions[i].Role.Holder != "" {
			out = append(out, mentions[i])
		}
	}
	return out
}

type roleTier struct {
	text      *arabic.Text
	mentions  []isnad.Mention
	titles    *lexicon.Phrases[lexicon.Title]
	links     map[string]bool
	nisbas    *lexicon.Phrases[lexicon.Nisba]
	countries map[string]bool
	nations   map[string]string // holder → country, as far as the article tells
}

func (r *roleTier) tie(role, person int) {
	m := &r.mentions[role]
	m.Role.Holder = r.mentions[person].Canonical
	m.Role.HolderMention = r.mentions[person].ID
}

// behind ties roles to the name that follows them. From the last to the first,
// so that of two roles in a row the first gets the holder of the second.
func (r *roleTier) behind() {
	for i := len(r.mentions) - 1; i >= 0; i-- {
		if r.mentions[i].Role == nil || r.predicate(&r.mentions[i]) {
			continue
		}
		j := r.next(i)
		if j < 0 {
			continue
		}
		switch n := &r.mentions[j]; {
		case n.Type == isnad.MentionPerson && r.leads(r.mentions[i].End, n.Start):
			r.tie(i, j)
		case n.Role != nil && n.Role.Holder != "" && n.Start-r.mentions[i].End < 4 && r.mentions[i].End <= n.Start:
			r.mentions[i].Role.Holder, r.mentions[i].Role.HolderMention = n.Role.Holder, n.Role.HolderMention
		}
	}
}

// predicate reports whether the role is said of someone named before (named him
// minister: وزيرا), in the indefinite accusative.
func (r *roleTier) predicate(m *isnad.Mention) bool {
	first := r.text.Fold(r.text.At(m.Start))
	return strings.HasSuffix(first, "\u0627") && !arabic.HasArticle(first) && !r.own(m)
}

// next returns the first person or role mention that begins behind the end of
// mention i, or -1.
func (r *roleTier) next(i int) int {
	for j := i + 1; j < len(r.mentions); j++ {
		m := &r.mentions[j]
		if m.Start >= r.mentions[i].End && (m.Type == isnad.MentionPerson || m.Role != nil) {
			return j
		}
	}
	return -1
}

// leads reports whether what stands between two bytes of the text still leads
// from a role to its holder's name: forms of address, a comma, quotation marks, or
// a word or two and a copula (زعيم جديد بالفعل، هو …).
func (r *roleTier) leads(from, to int) bool {
	if to < from || to-from > 60 {
		return false
	}
	commas, others := 0, 0
	for k := r.text.At(from); k < len(r.text.Tokens) && r.text.Tokens[k].Start < to; k++ {
		tok := r.text.Tokens[k]
		if tok.Line {
			return false
		}
		if tok.Kind == arabic.Punct {
			switch r.text.Surface(k) {
			case ",", "\u060C":
				if commas++; commas > 1 {
					return false
				}
			case "\"", "\u00AB", "\u00BB", "\u201C", "\u201D", "-", "#", "_", "/", ")":
			default:
				return false
			}
			continue
		}
		if tok.Kind != arabic.Word {
			return false
		}
		if r.titles.Exact(r.text.Fold(k)) == nil {
			others++
		}
	}
	return others == 0 || others <= 3 && r.links[r.text.Fold(r.text.At(to)-1)]
}

// before ties roles in apposition to the name before them: behind a comma, or
// with nothing between.
func (r *roleTier) before() {
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.Role == nil || m.Role.Holder != "" {
			continue
		}
		for j := i - 1; j >= 0; j-- {
			p := &r.mentions[j]
			if p.Type == isnad.MentionPerson && r.apposed(p.End, m.Start) && !(r.own(m) && m.Start-p.End < 2) {
				r.tie(i, j)
				break
			}
			if p.Role != nil && p.Role.Holder != "" && p.Start < m.Start && m.Start-p.End < 4 && m.Start >= p.End {
				m.Role.Holder, m.Role.HolderMention = p.Role.Holder, p.Role.HolderMention
				break
			}
			if p.End+40 < m.Start {
				break
			}
		}
	}
}

// apposed reports whether nothing but a comma, a bracket or a dash stands
// between two bytes of one line.
func (r *roleTier) apposed(from, to int) bool {
	if to < from || to-from > 12 {
		return false
	}
	for k := r.text.At(from); k < len(r.text.Tokens) && r.text.Tokens[k].Start < to; k++ {
		tok := r.text.Tokens[k]
		if tok.Line || tok.Start < from {
			return false
		}
		switch r.text.Surface(k) {
		case ",", "\u060C", "(", "-", "\u2013", "#":
		default:
			return false
		}
	}
	k := r.text.At(to)
	return k < len(r.text.Tokens) && !r.text.Tokens[k].Line
}

// orgs gives roles that name no country or body that of another role of their
// holder, if the office is the same, and roles by way of another's (نظيره) their
// office.
func (r *roleTier) orgs() {
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.Role == nil || m.Role.Holder == "" {
			continue
		}
		for j := range r.mentions {
			o := r.mentions[j].Role
			if o == nil || o.Holder != m.Role.Holder || o.Org == "" || o.Former != m.Role.Former {
				continue
			}
			if m.Role.Org == "" && (m.Role.Office == o.Office || m.Role.Office == "") {
				m.Role.Org = o.Org
			}
			if m.Role.Office == "" && m.Role.Org == o.Org {
				m.Role.Office = o.Office
			}
		}
	}
}

// servants gives a role that is held of another role (the president's lawyer)
// back, when the name behind it is that of the other role's holder: to the name
// behind a comma, if there is one, or else to nobody.
func (r *roleTier) servants() {
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.Role == nil || m.Role.Holder == "" || !r.heldOf(i) {
			continue
		}
		m.Role.Holder = ""
		j := r.next(i)
		if k := r.next(j); j >= 0 && k >= 0 && r.mentions[j].ID == m.Role.HolderMention && r.mentions[k].Type == isnad.MentionPerson && r.apposed(r.mentions[j].End, r.mentions[k].Start) {
			r.tie(i, k)
		} else {
			m.Role.HolderMention = ""
		}
	}
}

// heldOf reports whether the words that end role i are another role of its
// holder.
func (r *roleTier) heldOf(i int) bool {
	m := &r.mentions[i]
	words := arabic.Fold(m.In(r.text.Raw))
	for j := range r.mentions {
		o := &r.mentions[j]
		if o.Role == nil || i == j || o.Role.Holder != m.Role.Holder {
			continue
		}
		if tail := arabic.Fold(o.In(r.text.Raw)); arabic.HasArticle(tail) && strings.HasSuffix(words, " "+tail) {
			return true
		}
	}
	return false
}
