package extract

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mark reads the markup of line i.
func (v *viewer) mark(i int) markup {
	s := &v.strips[i]
	var m markup
	if i == v.title {
		m.kind = isnad.BlockTitle
		return m
	}
	inside := within(s.node, v.main)
	m.linked = s.linkage() > 0.8
	m.heading = headingTag(s.node)
	m.paragraph = inside && !m.linked && proseTag(s)
	for n := s.node; n != nil && n != v.main && n.DataAtom != atom.Body; n = n.Parent {
		if inside && v.runes[n]*10 > v.runes[v.main]*3 {
			break // it holds too much of the article to be one of its labels
		}
		if kind := tagKind(n); kind != "" {
			m.kind = kind
			return m
		}
		if m.hint.Part == "" {
			m.hint = v.nameKind(n)
		}
	}
	return m
}

// tagKind is the part that an element is by its tag or its attributes.
func tagKind(n *html.Node) isnad.BlockKind {
	switch n.DataAtom {
	case atom.Figcaption:
		return isnad.BlockCaption
	case atom.Nav, atom.Aside, atom.Dialog:
		return isnad.BlockBoilerplate
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "rel":
			if a.Val == "author" {
				return isnad.BlockByline
			}
		case "itemprop", "property":
			switch {
			case strings.HasSuffix(a.Val, "author"):
				return isnad.BlockByline
			case strings.HasSuffix(a.Val, "datePublished"), strings.HasSuffix(a.Val, "dc:date"):
				return isnad.BlockDateline
			}
		}
	}
	return ""
}

// nameKind is the part that the class or id of an element suggests.
func (v *viewer) nameKind(n *html.Node) lexicon.MarkupName {
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" {
			continue
		}
		for _, w := range nameWords(a.Val) {
			if name, ok := v.lex.MarkupNames()[w]; ok {
				return name
			}
		}
	}
	return lexicon.MarkupName{}
}

// headingTag reports whether n is a heading below the title.
func headingTag(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// proseTag reports whether paragraphs are written in the element that holds s:
// in one that is made for them, or in a bare box when s is long.
func proseTag(s *strip) bool {
	switch s.node.DataAtom {
	case atom.P, atom.Blockquote:
		return true
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Li:
		return false
	}
	return len(strings.Fields(s.text)) >= 15
}
