package annotate

import (
	"github.com/isnad-project/isnad"
)

// organisations adds the organisations that d names: those of the gazetteer,
// those that a class noun tells, and bare class nouns that stand for one of them.
func organisations(d *document) {
	g := newOrgGrammar(d)
	var named []orgFound
	for i := 0; i < len(g.t.Tokens); i++ {
		if !d.annotated(g.t.Tokens[i].Start) {
			continue
		}
		if m, ok := g.traps.Longest(g.t, i); ok {
			i = m.Last - 1
			continue
		}
		if list := g.many(i); len(list) > 0 {
			named = append(named, list...)
			i = list[len(list)-1].last - 1
			continue
		}
		f, ok := g.credit(i)
		if !ok {
			f, ok = g.at(i)
		}
		if !ok || d.inPerson(f.span(g)) {
			continue
		}
		named = append(named, f)
		i = f.last - 1
	}
	g.ministriesOfCountries(named)
	named = d.teams(g, named)
	named = d.withLearned(g, named)
	named = d.namedAgain(g, named)
	for _, f := range named {
		d.addOrg(g, f, false)
	}
	nominalOrgs(d, g, named)
}

func (f orgFound) span(g *orgGrammar) isnad.Span {
	return isnad.Span{Start: g.t.Skip(f.first, f.skip), End: g.t.Tokens[f.last-1].End}
}

func (d *document) addOrg(g *orgGrammar, f orgFound, nested bool) {
	d.add(isnad.Mention{
		Span: f.span(g), Type: isnad.MentionOrg, Rule: f.rule, Nested: nested, Nominal: f.nominal, Canonical: g.caption(f),
	})
	for _, n := range f.nested {
		if n.first != f.first && f.row == nil && !f.is(n) {
			d.addOrg(g, n, true)
		}
	}
}

// is reports whether the name inside f is f's own: the movement X is X.
func (f orgFound) is(inside orgFound) bool {
	return !f.head.Opponent && inside.row != nil && f.last == inside.last
}

// inPerson reports whether s overlaps the name of a person found before.
func (d *document) inPerson(s isnad.Span) bool {
	for i := range d.mentions {
		if m := &d.mentions[i]; m.Type == isnad.MentionPerson && m.Overlaps(s) {
			return true
		}
	}
	return false
}

// nominalOrgs adds the definite class nouns that stand alone for a body that
// the article names with the same class noun.
func nominalOrgs(d *document, g *orgGrammar, named []orgFound) {
	known, taken := 0, 0
	for i := range g.t.Tokens {
		for known < len(named) && named[known].first < i {
			known++
		}
		for taken < len(named) && named[taken].last <= i {
			taken++
		}
		if taken < len(named) && named[taken].first <= i || !d.annotated(g.t.Tokens[i].Start) {
			continue
		}
		m, ok := g.heads.Longest(g.t, i)
		if !ok || !m.Values[0].Definite || m.Last != i+1 {
			continue
		}
		if f, ok := g.referent(named, known, m.Values[0].ID); ok {
			s := isnad.Span{Start: g.t.Skip(i, m.Skip), End: g.t.Tokens[i].End}
			d.add(isnad.Mention{Span: s, Type: isnad.MentionOrg, Rule: "org.nominal", Nominal: true, Canonical: g.caption(f)})
		}
	}
}

// referent returns the body that a bare class noun stands for: of those that
// bear it, the one that the article names most often, and of several the nearest
// before it.
func (g *orgGrammar) referent(named []orgFound, known int, head string) (orgFound, bool) {
	count := map[string]int{}
	for _, f := range named {
		if f.hasHead(head) {
			count[g.caption(f)]++
		}
	}
	best, most := -1, 0
	for k, f := range named {
		if !f.hasHead(head) {
			continue
		}
		if n := count[g.caption(f)]; n > most || n == most && k < known {
			best, most = k, n
		}
	}
	if best < 0 {
		return orgFound{}, false
	}
	return named[best], true
}

// hasHead reports whether a class noun names f, in this form or another.
func (f orgFound) hasHead(id string) bool {
	if f.head.ID == id {
		return true
	}
	if f.row == nil {
		return false
	}
	for _, h := range f.row.Heads {
		if h == id {
			return true
		}
	}
	return false
}

// caption returns one name for all forms of f: the gazetteer's, or an English
// one that grammar puts together.
func (g *orgGrammar) caption(f orgFound) string {
	if f.same != nil {
		return g.caption(*f.same)
	}
	if f.row != nil {
		return f.row.Caption
	}
	if f.club != "" {
		return f.club
	}
	if letters, ok := g.acronymCaption(f); ok {
		return letters
	}
	for _, n := range f.nested {
		switch {
		case f.is(n), n.row != nil && n.first == f.first && g.nisbaOf(n.row.Country, n.last, f.last-f.alias):
			return n.row.Caption
		case f.head.Opponent && n.row != nil && n.first != f.first:
			if o, ok := g.coalitions[n.row.ID]; ok {
				return o.Caption
			}
		}
	}
	if f.against > 0 {
		own := g.english(orgFound{first: f.first, last: f.against, skip: f.skip, head: f.head})
		if len(f.nested) > 0 {
			return g.latin(own) + " against " + g.latin(g.caption(f.nested[0]))
		}
	}
	return g.english(f)
}
