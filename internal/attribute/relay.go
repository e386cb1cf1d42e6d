package attribute

import (
	"slices"

	"github.com/isnad-project/isnad/internal/lexicon"
)

// relay reads a verb that passes on what another said: نقلت الوكالة عن فلان
// قوله إن. The source is whom عن names, the subject carries the words.
func (p *page) relay(c *cue) bool {
	u := p.units[c.unit]
	end := min(u.last, c.last+reach)
	from := slices.IndexFunc(p.classes(c.last, end), func(class string) bool { return class == "an" || class == "an-him" })
	if from < 0 {
		c.form = sayForm(c.form)
		return p.complete(c)
	}
	from += c.last
	found, ok := p.complement(&cue{tokens: tokens{from, from + 1}, unit: c.unit, form: sayForm(c.form)}, from+1, u.last)
	if !ok {
		return false
	}
	c.content, c.quote, c.rule = found.content, found.quote, "relay"
	c.after = max(c.content.first, c.last)
	c.carry = p.governed(tokens{c.last, from})
	c.source = p.governed(tokens{from + 1, found.at})
	if p.class(from) == "an-him" {
		c.carry, c.source = c.source, phrase{}
	}
	p.begin(c)
	return true
}

// sayForm is the form of a relaying verb with the complements of saying.
func sayForm(f lexicon.ReportingForm) lexicon.ReportingForm {
	id := "say"
	if f.Verb != nil {
		id = f.Verb.ID
	}
	f.Verb = &lexicon.ReportingVerb{ID: id, Act: lexicon.ActAssert, Takes: []string{"that", "quote", "bi-that"}}
	return f
}

func (p *page) classes(first, last int) []string {
	out := make([]string, 0, last-first)
	for k := first; k < last; k++ {
		out = append(out, p.class(k))
	}
	return out
}
