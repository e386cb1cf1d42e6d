package web

import (
	"context"
	"io"
	"strings"

	"github.com/a-h/templ"
	"github.com/isnad-project/isnad"
)

// blockOf writes a block of the text with its marks. It is written by hand since
// a template would put white space between the pieces, and a space inside a word
// parts its letters.
func blockOf(a *isnad.Article, b isnad.Block) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		var out strings.Builder
		out.WriteString(`<p class="block b-` + templ.EscapeString(string(b.Kind)) + `" dir="auto">`)
		for _, p := range pieces(a, b.Span) {
			writePiece(&out, p)
		}
		out.WriteString("</p>")
		_, err := io.WriteString(w, out.String())
		return err
	})
}

func writePiece(out *strings.Builder, p piece) {
	for _, id := range p.Anchors {
		out.WriteString(`<a id="evidence-` + templ.EscapeString(id) + `" class="anchor"></a>`)
	}
	if p.Plain() {
		out.WriteString(templ.EscapeString(p.Text))
		return
	}
	out.WriteString(`<span class="` + templ.EscapeString(p.Class()) + `"`)
	if len(p.Claims) > 0 {
		out.WriteString(` data-claims="` + templ.EscapeString(strings.Join(p.Claims, " ")) + `"`)
	}
	out.WriteString(">" + templ.EscapeString(p.Text) + "</span>")
}

// quotation is the evidence marked inside the sentence around it, as HTML; by
// hand for the same reason as blockOf.
func quotation(s side) string {
	return templ.EscapeString(s.Before) + "<mark>" + templ.EscapeString(s.Said) + "</mark>" + templ.EscapeString(s.After)
}
