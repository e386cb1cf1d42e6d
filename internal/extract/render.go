package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A strip is one line of a page as a browser shows it: text between the borders
// of block elements or breaks, white space folded.
type strip struct {
	text   string
	node   *html.Node // the block element that holds it
	linked int        // runes of text inside links
	runes  int
}

// linkage is the share of the strip's text that is links.
func (s *strip) linkage() float64 {
	if s.runes == 0 {
		return 0
	}
	return float64(s.linked) / float64(s.runes)
}

// Bounds of one page; what lies beyond them is left out.
const maxStrips = 20_000

// render returns the lines of the page below n, in the order of the source.
func render(n *html.Node) []strip {
	r := renderer{}
	r.walk(n, n, false)
	r.flush(n)
	return r.strips
}

type renderer struct {
	strips []strip
	b      strings.Builder
	space  bool // white space waits for the next character
	linked int
	runes  int
}

// walk renders n; block is the nearest block element around it. The parser
// bounds how deep it goes.
func (r *renderer) walk(n, block *html.Node, link bool) {
	switch n.Type {
	case html.TextNode:
		r.write(n.Data, link)
		return
	case html.ElementNode:
		if unseen(n) {
			return
		}
	}
	switch {
	case n.DataAtom == atom.Br:
		r.flush(block)
		return
	case isBlock(n):
		r.flush(block)
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			r.walk(c, n, link)
		}
		r.flush(n)
		return
	case n.DataAtom == atom.Td || n.DataAtom == atom.Th:
		r.space = true
	}
	link = link || n.DataAtom == atom.A
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.walk(c, block, link)
	}
}

// write adds text, with white space folded to one space.
func (r *renderer) write(s string, link bool) {
	for _, c := range s {
		if unicode.IsSpace(c) {
			r.space = true
			continue
		}
		if unicode.IsControl(c) {
			continue
		}
		if r.space && r.b.Len() > 0 {
			r.b.WriteByte(' ')
		}
		r.space = false
		r.b.WriteRune(c)
		r.runes++
		if link {
			r.linked++
		}
	}
}

// flush ends the line that block holds.
func (r *renderer) flush(block *html.Node) {
	text := r.b.String()
	visible := strings.ContainsFunc(text, func(c rune) bool { return !arabic.IsIgnorable(c) && c != utf8.RuneError })
	if visible && len(r.strips) < maxStrips {
		r.strips = append(r.strips, strip{text: text, node: block, linked: r.linked, runes: r.runes})
	}
	r.b.Reset()
	r.space, r.linked, r.runes = false, 0, 0
}

// unseen reports whether a browser shows nothing of the element, or only a
// control.
func unseen(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Math, atom.Iframe,
		atom.Object, atom.Embed, atom.Video, atom.Audio, atom.Canvas, atom.Select, atom.Option,
		atom.Button, atom.Input, atom.Textarea, atom.Datalist, atom.Map, atom.Head, atom.Title:
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "style":
			style := strings.ToLower(strings.ReplaceAll(a.Val, " ", ""))
			return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
		}
	}
	return false
}

// isBlock reports whether the element begins and ends a line. A table cell does
// when it holds lines of its own, as in pages laid out with tables.
func isBlock(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return n.Type == html.DocumentNode
	}
	switch n.DataAtom {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Center, atom.Caption,
		atom.Dd, atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset,
		atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4,
		atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Html, atom.Legend, atom.Li, atom.Main,
		atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table,
		atom.Tbody, atom.Tfoot, atom.Thead, atom.Tr, atom.Ul:
		return true
	case atom.Td, atom.Th:
		return holdsLines(n)
	}
	return false
}

func holdsLines(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (c.DataAtom == atom.Br || isBlock(c)) {
			return true
		}
	}
	return false
}
