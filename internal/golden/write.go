package golden

import (
	"fmt"
	"strings"

	"github.com/isnad-project/isnad"
)

// writer writes sections: one find a line or paragraph, the words of the text
// between guillemets, fields that say nothing left out.
type writer struct{ strings.Builder }

// field writes a named value on a line of its own, if there is one.
func (w *writer) field(indent, name, value string) {
	if value != "" {
		fmt.Fprintf(w, "%s%s: %s\n", indent, name, value)
	}
}

// words are the words of the text in one line.
func words(a *isnad.Article, s isnad.Span) string {
	if s.Empty() {
		return ""
	}
	return "\u00AB" + strings.Join(strings.Fields(s.In(a.Text)), " ") + "\u00BB"
}

func (w *writer) article(a *isnad.Article) {
	w.field("", "title", a.Title)
	w.field("", "outlet", a.Outlet.Name)
	w.field("", "domain", a.Outlet.Domain)
	w.field("", "author", a.Author)
	w.field("", "uri", a.URI)
	w.field("", "language", a.Language)
	if p := a.Published; p != nil {
		line := fmt.Sprintf("%s, to the %s, by %s", p.Value, p.Precision, p.Basis)
		for _, e := range p.Evidence {
			line += " " + words(a, e)
		}
		w.field("", "published", line)
	}
	w.field("", "rendered", a.Rendered)
}

func (w *writer) blocks(a *isnad.Article) {
	for _, b := range a.Blocks {
		fmt.Fprintf(w, "%-11s %s\n", b.Kind, words(a, b.Span))
	}
}

func (w *writer) mentions(a *isnad.Article) {
	for i := range a.Mentions {
		m := &a.Mentions[i]
		fmt.Fprintf(w, "%s %s", m.Type, words(a, m.Span))
		w.detail("%s", m.Canonical)
		switch {
		case m.Timex != nil:
			w.detail("%s", m.Timex.Value)
			w.detail("leads to %s", m.Timex.ResolvesTo)
		case m.Quantity != nil:
			w.quantity(a, m.Quantity)
		case m.Role != nil:
			w.detail("held by %s", m.Role.Holder)
			w.detail("of %s", m.Role.Org)
		case m.Place != nil:
			w.detail("%s", string(m.Place.Kind))
			w.detail("in %s", m.Place.Country)
			w.detail("stands for %s", m.Place.Metonym)
		}
		if m.Nominal {
			w.detail("%s", "a description")
		}
		if m.Nested {
			w.detail("%s", "inside a longer one")
		}
		w.WriteByte('\n')
	}
}

func (w *writer) detail(format, value string) {
	if value != "" {
		fmt.Fprintf(w, ", "+format, value)
	}
}

func (w *writer) quantity(a *isnad.Article, q *isnad.Quantity) {
	value := isnad.Number(q.Value).String()
	if q.Ranged {
		value += " to " + isnad.Number(q.Max).String()
	}
	w.detail("%s", strings.TrimSpace(fmt.Sprintf("%s %s %s", q.Op, value, q.Unit)))
	w.detail("of %s", words(a, q.Of))
}

func (w *writer) attributions(a *isnad.Article) {
	for i := range a.Attributions {
		at := &a.Attributions[i]
		fmt.Fprintf(w, "%s\n", words(a, at.Content))
		w.field("  ", "source", at.Source)
		w.field("  ", "cue", words(a, at.Cue))
		w.field("  ", "mode", string(at.Mode))
		w.field("  ", "chain", strings.Join(at.Chain, " < "))
		w.field("  ", "medium", at.Medium)
	}
}

func (w *writer) claims(a *isnad.Article) {
	for i := range a.Claims {
		c := &a.Claims[i]
		fmt.Fprintf(w, "%s (%s)\n", c.Type, c.Status)
		for _, name := range c.Slots.Names() {
			w.field("  ", name, c.Slots[name].String())
		}
		w.field("  ", "chain", strings.Join(c.Chain, " < "))
		for _, e := range c.Evidence {
			w.field("  ", "evidence", words(a, e))
		}
	}
}

func (w *writer) diagnostics(a *isnad.Article) {
	for _, d := range a.Diagnostics {
		fmt.Fprintf(w, "%s %s %s\n", d.Rule, d.Message, words(a, d.Span))
	}
}
