package cli

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/isnad-project/isnad"
)

// reading prints one article for a person at a terminal.
type reading struct {
	a *isnad.Article
	w *bufio.Writer
}

// showText prints what was read: where it comes from, its blocks, and what was
// found in them with the words that show it.
func showText(w io.Writer, a *isnad.Article) error {
	r := reading{a, bufio.NewWriter(w)}
	r.heading()
	r.blocks()
	r.mentions()
	r.attributions()
	r.claims()
	r.diagnostics()
	fmt.Fprintln(r.w)
	return r.w.Flush()
}

func (r *reading) heading() {
	a := r.a
	title := a.Title
	if title == "" {
		title = "(no title)"
	}
	fmt.Fprintf(r.w, "%s\n", quoted(title))
	r.fact("outlet", strings.TrimSpace(a.Outlet.Name+" "+bracketed(a.Outlet.Domain)))
	r.fact("author", a.Author)
	r.fact("published", r.published())
	if a.Rendered != "" {
		r.fact("set aside", english().Date(a.Rendered)+", the day on which the page was made, not published")
	}
	r.fact("language", a.Language)
	r.fact("address", a.URI)
	r.fact("file", a.Path)
	r.fact("id", a.ID)
}

// fact prints one line of the heading, if there is something to say.
func (r *reading) fact(name, value string) {
	if value != "" {
		fmt.Fprintf(r.w, "  %-10s %s\n", name, quoted(value))
	}
}

func bracketed(s string) string {
	if s == "" {
		return ""
	}
	return "(" + s + ")"
}

// published says the date and what it rests on.
func (r *reading) published() string {
	p := r.a.Published
	if p == nil {
		return "not known"
	}
	s := fmt.Sprintf("%s, to the %s (%s)", p.Value, p.Precision, basisWords[p.Basis])
	for _, e := range p.Evidence {
		s += ": " + e.In(r.a.Text)
	}
	return s
}

var basisWords = map[isnad.Basis]string{
	isnad.BasisStamp:    "a stamp in the page",
	isnad.BasisMeta:     "metadata",
	isnad.BasisFeed:     "the feed",
	isnad.BasisURL:      "the address",
	isnad.BasisInferred: "worked out from the text",
}

// section begins a list with its size, and reports whether there is one.
func (r *reading) section(name string, n int) bool {
	if n > 0 {
		fmt.Fprintf(r.w, "\n%s (%d)\n", name, n)
	}
	return n > 0
}

func (r *reading) blocks() {
	fmt.Fprintln(r.w)
	for _, b := range r.a.Blocks {
		fmt.Fprintf(r.w, "  %-11s %s\n", b.Kind, quoted(b.In(r.a.Text)))
	}
}

func (r *reading) mentions() {
	if !r.section("mentions", len(r.a.Mentions)) {
		return
	}
	for i := range r.a.Mentions {
		m := &r.a.Mentions[i]
		fmt.Fprintf(r.w, "  %-9s %s  %s\n", m.Type, quoted(m.In(r.a.Text)), quoted(meaning(m, r.a.Text)))
	}
}

// meaning says in a few words what a mention was read as.
func meaning(m *isnad.Mention, text string) string {
	var parts []string
	add := func(format string, value string) {
		if value != "" {
			parts = append(parts, fmt.Sprintf(format, value))
		}
	}
	add("%s", m.Canonical)
	switch {
	case m.Timex != nil:
		add("%s", m.Timex.Value)
		add("leads to %s", m.Timex.ResolvesTo)
		add("because %s", m.Timex.Reason)
	case m.Quantity != nil:
		add("%s", amount(m.Quantity))
		if !m.Quantity.Of.Empty() {
			add("of %s", m.Quantity.Of.In(text))
		}
	case m.Role != nil:
		add("%s", m.Role.Office)
		add("held by %s", m.Role.Holder)
		add("of %s", m.Role.Org)
	case m.Place != nil:
		add("%s", string(m.Place.Kind))
		add("in %s", m.Place.Country)
		add("for %s", m.Place.Metonym)
	}
	if m.Nominal {
		parts = append(parts, "a description")
	}
	return strings.Join(parts, ", ")
}

// amount is a quantity with its bound and unit.
func amount(q *isnad.Quantity) string {
	s := isnad.Number(q.Value).String()
	if q.Ranged {
		s += " to " + isnad.Number(q.Max).String()
	}
	if q.Op != isnad.OpEqual {
		s = string(q.Op) + " " + s
	}
	if q.Unit != isnad.UnitCount && q.Unit != "" {
		s += " " + string(q.Unit)
	}
	return s
}

func (r *reading) attributions() {
	if !r.section("who said what", len(r.a.Attributions)) {
		return
	}
	for i := range r.a.Attributions {
		at := &r.a.Attributions[i]
		source := at.Source
		if source == "" {
			source = "(source not named)"
		}
		fmt.Fprintf(r.w, "  %s  %s%s\n    %s\n", quoted(source), at.Mode, r.through(at.Chain), quoted(at.Content.In(r.a.Text)))
	}
}

// through names the rest of a chain behind its nearest source.
func (r *reading) through(chain []string) string {
	if len(chain) < 2 {
		return ""
	}
	s := ""
	for _, c := range chain[1:] {
		s += ", from " + quoted(c)
	}
	return s
}

func (r *reading) claims() {
	if !r.section("claims", len(r.a.Claims)) {
		return
	}
	for i := range r.a.Claims {
		c := &r.a.Claims[i]
		fmt.Fprintf(r.w, "  %s, %s", c.Type, c.Status)
		for j, s := range c.Chain {
			fmt.Fprintf(r.w, "%s%s", [...]string{", by ", " from "}[min(j, 1)], quoted(s))
		}
		fmt.Fprintln(r.w)
		for _, name := range c.Slots.Names() {
			fmt.Fprintf(r.w, "    %-18s %s\n", name, quoted(c.Slots[name].String()))
		}
		for _, e := range c.Evidence {
			fmt.Fprintf(r.w, "    %-18s %s\n", "as written", quoted(e.In(r.a.Text)))
		}
	}
}

func (r *reading) diagnostics() {
	if !r.section("notes", len(r.a.Diagnostics)) {
		return
	}
	for _, d := range r.a.Diagnostics {
		fmt.Fprintf(r.w, "  %s: %s", d.Rule, quoted(d.Message))
		if !d.Span.Empty() {
			fmt.Fprintf(r.w, "  %s", quoted(d.Span.In(r.a.Text)))
		}
		fmt.Fprintln(r.w)
	}
}
