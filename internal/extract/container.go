package extract

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// container finds the element that holds the article's prose: paragraphs give
// weight to the elements around them, less the farther out, as in Arc90's
// Readability; links take it away. It is nil when no line reads as prose.
func container(strips []strip) *html.Node {
	weights := map[*html.Node]float64{}
	var order []*html.Node // of first sight, for the same answer every time
	for i := range strips {
		w := weight(&strips[i])
		if w == 0 || banned(strips[i].node) {
			continue
		}
		n := strips[i].node
		for level := 0; level < 6 && n != nil && n.Type == html.ElementNode && n.DataAtom != atom.Body; level++ {
			if _, seen := weights[n]; !seen {
				order = append(order, n)
			}
			weights[n] += w * share(level, n)
			n = n.Parent
		}
	}
	var best *html.Node
	for _, n := range order {
		if best == nil || weights[n]*favour(n) > weights[best]*favour(best) {
			best = n
		}
	}
	if best == nil && len(order) == 0 {
		return proseBody(strips)
	}
	return widen(best, weights)
}

// share is how much of a line's weight the element at that level around it has.
// A paragraph is no container of its own.
func share(level int, n *html.Node) float64 {
	if n.DataAtom == atom.P && level == 0 {
		return 0.3
	}
	return [...]float64{0.9, 1, 0.8, 0.5, 0.35, 0.25}[level]
}

// weight is how much a line reads as prose.
func weight(s *strip) float64 {
	if s.runes < 40 || s.linkage() > 0.5 {
		return 0
	}
	w := float64(min(s.runes, 1200)) / 100
	w += 0.5 * float64(strings.Count(s.text, "\u060C")+strings.Count(s.text, ","))
	if full, _, _ := ending(s.text); full {
		w++
	}
	if s.runes < 90 {
		w /= 2
	}
	return w * (1 - s.linkage())
}

// proseBody is the body element when lines stand right in it.
func proseBody(strips []strip) *html.Node {
	for i := range strips {
		if weight(&strips[i]) > 0 && !banned(strips[i].node) {
			return strips[i].node
		}
	}
	return nil
}

// widen goes up from the best element while the one around it has most of the
// weight that paragraphs beside the best one add.
func widen(n *html.Node, weights map[*html.Node]float64) *html.Node {
	for p := n.Parent; p != nil && p.Type == html.ElementNode && p.DataAtom != atom.Body; p = p.Parent {
		if p.DataAtom == atom.Article || weights[p] > 1.1*weights[n] {
			n = p
			continue
		}
		break
	}
	return n
}

// favour is what an element's name says of its being the article.
func favour(n *html.Node) float64 {
	if n.DataAtom == atom.Article || n.DataAtom == atom.Main {
		return 1.2
	}
	f := 1.0
	for _, a := range n.Attr {
		if a.Key != "itemprop" && a.Key != "property" {
			continue
		}
		if strings.Contains(strings.ToLower(a.Val), "articlebody") {
			f = 1.5
		}
	}
	return f
}

// banned reports whether the element stands in a part of the page that holds no
// article. The footer of an article may hold its stamp.
func banned(n *html.Node) bool {
	footer := false
	for ; n != nil; n = n.Parent {
		switch n.DataAtom {
		case atom.Nav, atom.Aside, atom.Dialog:
			return true
		case atom.Footer:
			footer = true
		case atom.Article:
			return false
		}
	}
	return footer
}

// within reports whether n is root or stands inside it.
func within(n, root *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == root {
			return true
		}
	}
	return false
}

// words cuts names of classes and ids into lower-case words: article_date,
// shareBar, post-tags.
func nameWords(s string) []string {
	var out []string
	start := -1
	flush := func(end int) {
		if start >= 0 && end > start {
			out = append(out, strings.ToLower(s[start:end]))
		}
		start = -1
	}
	lower := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf
		upper := c >= 'A' && c <= 'Z'
		if !letter || upper && lower {
			flush(i)
		}
		if letter && start < 0 {
			start = i
		}
		lower = letter && !upper
	}
	flush(len(s))
	return out
}
