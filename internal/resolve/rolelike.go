package resolve

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// elsewhere ties a role that stands without a name to who held one like it in the
// article: the same words, the same office of the same body, or, for a short
// role, the same title and nobody else's country. The nearest one before counts
// first, since news names people in full and then shortens; headlines come
// before all names. A profession with a country (the Welsh striker) is of the
// person of that country.
func (r *roleTier) elsewhere() {
	r.nations = r.nationalities()
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.Role == nil || m.Role.Holder != "" || r.indefinite(m) {
			continue
		}
		j := r.like(i)
		if p := r.compatriot(i); p >= 0 && (j < 0 || r.nations[r.mentions[j].Role.Holder] != m.Role.Org) {
			r.tie(i, p)
		} else if j >= 0 {
			m.Role.Holder, m.Role.HolderMention = r.mentions[j].Role.Holder, r.mentions[j].Role.HolderMention
			if m.Role.Org == "" {
				m.Role.Org = r.mentions[j].Role.Org
			}
		}
	}
}

func (r *roleTier) like(i int) int {
	for j := i - 1; j >= 0; j-- {
		if r.alike(i, j) {
			return j
		}
	}
	for j := i + 1; j < len(r.mentions); j++ {
		if r.alike(i, j) && (r.same(i, j) || r.sole(i, j)) || r.introduces(i, j) {
			return j
		}
	}
	return -1
}

// introduces reports whether role i is told in full before its holder is named
// behind the bare title: the Turkish minister of defence warned; the minister, X,
// said.
func (r *roleTier) introduces(i, j int) bool {
	const near = 600 // bytes
	a, b := &r.mentions[i], &r.mentions[j]
	if b.Role == nil || b.Role.Holder == "" || b.Start-a.End > near || b.Role.Org != "" && b.Role.Org != a.Role.Org {
		return false
	}
	one, other := r.title(a), r.title(b)
	return one.Sole && one.ID == other.ID && a.Role.Org != "" && r.alone(b) && a.Role.Former == b.Role.Former
}

func (r *roleTier) alike(i, j int) bool {
	a, b := &r.mentions[i], &r.mentions[j]
	if b.Role == nil || b.Role.HolderMention == "" || a.Role.Former != b.Role.Former || r.feminine(a) != r.feminine(b) {
		return false
	}
	if r.same(i, j) || r.sole(i, j) {
		return true
	}
	if a.Role.Org != "" && a.Role.Org != b.Role.Org && (r.countries[b.Role.Org] || !r.countries[a.Role.Org]) {
		return false
	}
	if nation := r.nations[b.Role.Holder]; r.countries[a.Role.Org] && nation != a.Role.Org && b.Role.Org != a.Role.Org &&
		(nation != "" || (r.profession(a) || r.title(a).Sole) && r.rivals(b.Role)) {
		return false
	}
	if one := r.title(a); a.Role.Org == "" && one.Sole && one.Office != "" && r.alone(a) && one.ID == r.title(b).ID {
		return true // the minister
	}
	if a.Role.Org == "" && r.title(a).Sole && a.Role.Office == b.Role.Office && a.Role.Office != "" && r.closed(a) && !r.rivals(b.Role) {
		return true // the minister of foreign affairs, of whom there is one
	}
	return a.Nominal && a.Role.Org != "" || r.short(a) && a.Role.Office == b.Role.Office && a.Role.Office != ""
}

// alone reports whether a role is a title with the article and nothing else.
func (r *roleTier) alone(m *isnad.Mention) bool {
	return r.text.At(m.Start) == r.text.At(m.End-1) && r.short(m)
}

// closed reports whether the first or second word of a role has the article: it
// means someone in particular.
func (r *roleTier) closed(m *isnad.Mention) bool {
	first, rest, _ := strings.Cut(m.In(r.text.Raw), " ")
	second, _, _ := strings.Cut(rest, " ")
	return arabic.HasArticle(r.definite(arabic.Fold(first))) || arabic.HasArticle(arabic.Fold(second))
}

// rivals reports whether someone else than the holder of o holds such an office
// in the article, so that the office alone does not tell who is meant.
func (r *roleTier) rivals(o *isnad.Role) bool {
	for i := range r.mentions {
		if other := r.mentions[i].Role; other != nil && other.Holder != "" && other.Office == o.Office && other.Holder != o.Holder {
			return true
		}
	}
	return false
}

// same reports whether two roles are written with the same words.
func (r *roleTier) same(i, j int) bool {
	return arabic.Fold(r.mentions[i].In(r.text.Raw)) == arabic.Fold(r.mentions[j].In(r.text.Raw)) ||
		skeletonOf(r.mentions[i].In(r.text.Raw)) == skeletonOf(r.mentions[j].In(r.text.Raw))
}

// sole reports whether two roles are one office of one body or country that one
// person at a time holds, however it is written; or a counterpart's and the
// office of that country.
func (r *roleTier) sole(i, j int) bool {
	a, b := &r.mentions[i], &r.mentions[j]
	if a.Role.Org == "" || b.Role.HolderMention == "" || a.Role.Org != b.Role.Org || a.Role.Former != b.Role.Former {
		return false
	}
	one, other := r.title(a), r.title(b)
	if one.Kind == lexicon.TitleRelation {
		return other.Sole && r.countries[a.Role.Org] && r.personal(i)
	}
	head := r.head(a) == r.head(b) && !r.countries[a.Role.Org]
	sameOffice := a.Role.Office == b.Role.Office || head
	return one.Sole && other.Sole && a.Role.Office != "" && sameOffice
}

// personal reports whether what is named last before role i in its line is a
// person or a role: a counterpart of theirs, and not of a team or ministry.
func (r *roleTier) personal(i int) bool {
	line := r.text.At(r.mentions[i].Start)
	for line > 0 && !r.text.Tokens[line].Line {
		line--
	}
	for j := i - 1; j >= 0 && r.mentions[j].Start >= r.text.Tokens[line].Start; j-- {
		switch m := &r.mentions[j]; {
		case m.Type == isnad.MentionOrg && !m.Nested:
			return false
		case m.Type == isnad.MentionPerson, m.Role != nil:
			return true
		}
	}
	return true
}

// feminine reports whether the first word of a role is of a woman.
func (r *roleTier) feminine(m *isnad.Mention) bool {
	return arabic.IsFeminine(r.head(m)) && !r.own(m)
}

// own reports whether a pronoun is attached to the title that heads a role (his
// adviser).
func (r *roleTier) own(m *isnad.Mention) bool {
	word, _, _ := strings.Cut(m.In(r.text.Raw), " ")
	if strings.HasSuffix(word, "\u0629") {
		return false
	}
	stem, cut := arabic.TrimPronoun(arabic.Fold(word))
	return cut && r.titles.Exact(stem) != nil
}

// title is the title that heads a role, or the zero title.
func (r *roleTier) title(m *isnad.Mention) lexicon.Title {
	k := r.text.At(m.Start)
	if t, ok := r.titles.Longest(r.text, k); ok {
		return t.Values[0]
	}
	return lexicon.Title{}
}

// head is the first word of a role without its article, folded.
func (r *roleTier) head(m *isnad.Mention) string {
	word, _, _ := strings.Cut(m.In(r.text.Raw), " ")
	return arabic.TrimArticle(r.definite(arabic.Fold(word)))
}

func (r *roleTier) profession(m *isnad.Mention) bool {
	return r.title(m).Kind == lexicon.TitleProfession
}

// nationalities tells the countries of people: from the adjective that stands
// before their names, alone (الويلزي …) or in their role.
func (r *roleTier) nationalities() map[string]string {
	nations := map[string]string{}
	for i := range r.mentions {
		m := &r.mentions[i]
		switch {
		case m.Role != nil && m.Role.Holder != "" && r.countries[m.Role.Org]:
			nations[m.Role.Holder] = m.Role.Org
		case m.Type == isnad.MentionPerson:
			k := r.text.At(m.Start)
			if k == 0 || r.text.Tokens[k].Line || m.Start != r.text.Tokens[k].Start {
				continue
			}
			for _, n := range r.nisba(k - 1) {
				if n.Form.Definite && !n.Form.Plural && n.Place == isnad.PlaceCountry && nations[m.Canonical] == "" {
					nations[m.Canonical] = n.Caption
				}
			}
		}
	}
	return nations
}

// nisba returns what the adjective at token k refers to, particles left aside.
func (r *roleTier) nisba(k int) []lexicon.Nisba {
	if m, ok := r.nisbas.Longest(r.text, k); ok && m.Last == k+1 {
		return m.Values
	}
	return nil
}

// compatriot returns the person mention nearest before role i, or else behind
// it, of someone from the country that a profession names, or -1.
func (r *roleTier) compatriot(i int) int {
	m := &r.mentions[i]
	if !r.short(m) || !r.countries[m.Role.Org] || !r.profession(m) {
		return -1
	}
	of := func(j int) bool {
		p := &r.mentions[j]
		return p.Type == isnad.MentionPerson && r.nations[p.Canonical] == m.Role.Org
	}
	for j := i - 1; j >= 0; j-- {
		if of(j) {
			return j
		}
	}
	for j := i + 1; j < len(r.mentions); j++ {
		if of(j) {
			return j
		}
	}
	return -1
}

// indefinite reports whether the role is one word that points back to nobody: an
// activist, not the one; or a word that means more than the title.
func (r *roleTier) indefinite(m *isnad.Mention) bool {
	if r.text.At(m.Start) != r.text.At(m.End-1) {
		return false
	}
	word := r.definite(arabic.Fold(m.In(r.text.Raw)))
	t := r.titles.Exact(word)
	return !arabic.HasArticle(word) || len(t) > 0 && !t[0].Alone
}

// definite gives a folded title back the alef that its article has lost behind an
// attached ل (للرئيس, of which the role begins at the second lam).
func (r *roleTier) definite(word string) string {
	if strings.HasPrefix(word, "\u0644") && r.titles.Exact(word) == nil {
		return "\u0627" + word
	}
	return word
}

// short reports whether the role is a title with the article, alone or with one
// adjective: it points back to someone.
func (r *roleTier) short(m *isnad.Mention) bool {
	first, last := r.text.At(m.Start), r.text.At(m.End-1)
	word, _, _ := strings.Cut(m.In(r.text.Raw), " ")
	if last > first+1 {
		if adjective, ok := r.nisbas.Longest(r.text, first+1); !ok || adjective.Last != last+1 {
			return false
		}
	}
	return arabic.HasArticle(r.definite(arabic.Fold(word)))
}

func skeletonOf(phrase string) string {
	t := arabic.Tokenize(phrase)
	key := ""
	for k := range t.Tokens {
		key += skeleton(t.Fold(k)) + " "
	}
	return key
}
