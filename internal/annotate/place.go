package annotate

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// places adds the places that d names.
func places(d *document) {
	g := newPlaceGrammar(d)
	for i := 0; i < len(g.t.Tokens); i++ {
		if !d.annotated(g.t.Tokens[i].Start) {
			continue
		}
		f, ok := g.at(i)
		if !ok {
			continue
		}
		d.addPlace(g, f)
		i = max(i, f.last-1)
	}
}

// addPlace adds f and the place inside it, unless it is a part of a person's or
// a body's name. Inside the name of a body that grammar put together it stays,
// as nested.
func (d *document) addPlace(g *placeGrammar, f placeFound) {
	s := f.span(g)
	nested := false
	for i := range d.mentions {
		m := &d.mentions[i]
		if !m.Overlaps(s) || m.Nominal {
			continue
		}
		switch {
		case m.Type == isnad.MentionPerson:
			return
		case m.Type == isnad.MentionOrg && (m.Rule != "org.grammar" || !m.Contains(s)):
			return
		case m.Type == isnad.MentionOrg:
			nested = true
		}
	}
	p := f.place.Place
	d.add(isnad.Mention{
		Span: s, Type: isnad.MentionPlace, Rule: f.rule, Nested: nested, Canonical: f.place.Caption, Place: &p,
	})
	if f.inside != nil {
		in := f.inside.place.Place
		d.add(isnad.Mention{
			Span: f.inside.span(g), Type: isnad.MentionPlace, Rule: f.inside.rule, Nested: true,
			Canonical: f.inside.place.Caption, Place: &in,
		})
	}
}

// placeFound is the name of a place in tokens [first, last).
type placeFound struct {
	first, last int
	skip        int
	place       lexicon.Place
	rule        string
	inside      *placeFound
}

func (f placeFound) span(g *placeGrammar) isnad.Span {
	return isnad.Span{Start: g.t.Skip(f.first, f.skip), End: g.t.Tokens[f.last-1].End}
}
