package extract

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// markup is what a page's markup says of one of its lines.
type markup struct {
	kind      isnad.BlockKind    // the part that it proves, or ""
	hint      lexicon.MarkupName // what a class or an id suggests
	paragraph bool               // it is a paragraph among the article's own
	heading   bool               // it is a heading below the title
	linked    bool               // it is all links
}

// rendered is a page as text, one block a line, with what the markup says of
// each line.
type rendered struct {
	text  string
	marks []markup
	meta  metadata
}

// renderPage turns HTML into text: the article with what stands around it, and
// none of the site's own furniture. ok is false when there is no article.
func renderPage(source string, lex *lexicon.Lexicon) (r rendered, reason string) {
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return r, "its HTML cannot be read: elements lie too deep in one another"
	}
	r.meta = metadataOf(root)
	strips := render(root)
	main := container(strips)
	if main == nil {
		if r.meta.body == "" {
			return r, "there is no article in the page"
		}
		return r.fromMetadata(), ""
	}
	v := viewer{strips: strips, main: main, lex: lex, runes: map[*html.Node]int{}}
	v.measure()
	v.choose(r.meta.titles)
	return v.result(r.meta), ""
}

// fromMetadata is the page of which only the metadata holds the text, as where
// a script puts it in place.
func (r rendered) fromMetadata() rendered {
	var b strings.Builder
	if len(r.meta.titles) > 0 {
		b.WriteString(r.meta.titles[0] + "\n")
		r.marks = append(r.marks, markup{kind: isnad.BlockTitle})
	}
	for line := range strings.Lines(r.meta.body) {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			b.WriteString(line + "\n")
			r.marks = append(r.marks, markup{paragraph: true})
		}
	}
	r.text = b.String()
	return r
}

// viewer chooses the lines around the article and reads their markup.
type viewer struct {
	strips      []strip
	main        *html.Node
	lex         *lexicon.Lexicon
	runes       map[*html.Node]int // text inside each element of main
	first, last int                // lines of main
	title       int                // the line that is the title, or -1
	chosen      []int
}

// measure finds the lines of the main element, and how much text each element
// in it holds.
func (v *viewer) measure() {
	v.first, v.last = -1, -1
	for i := range v.strips {
		s := &v.strips[i]
		if !within(s.node, v.main) {
			continue
		}
		if v.first < 0 {
			v.first = i
		}
		v.last = i
		for n := s.node; n != nil; n = n.Parent {
			v.runes[n] += s.runes
			if n == v.main {
				break
			}
		}
	}
}

// Lines before the main element that belong to the article.
const (
	mostBetween = 15 // between the title and the main element
	mostAbove   = 2  // above the title
)

// choose picks the lines: the title, what stands between it and the article,
// and all of the main element.
func (v *viewer) choose(titles []string) {
	v.title = v.findTitle(titles)
	if v.title >= 0 && v.title < v.first {
		above := max(0, v.title-mostAbove)
		for i := above; i < v.title; i++ {
			if v.near(i) {
				v.chosen = append(v.chosen, i)
			}
		}
		v.chosen = append(v.chosen, v.title)
		from := max(v.title+1, v.first-mostBetween)
		for i := from; i < v.first; i++ {
			if s := &v.strips[i]; !banned(s.node) && (s.linkage() < 0.5 || len(strings.Fields(s.text)) <= 4) {
				v.chosen = append(v.chosen, i)
			}
		}
	}
	for i := v.first; i <= v.last; i++ {
		above := i < v.title && (i < v.title-mostAbove || v.strips[i].linkage() > 0.5 || !v.near(i))
		if within(v.strips[i].node, v.main) && !above {
			v.chosen = append(v.chosen, i)
		}
	}
}

// near reports whether line i stands close to the title in the page's tree.
func (v *viewer) near(i int) bool {
	s := &v.strips[i]
	if banned(s.node) || len(strings.Fields(s.text)) > 12 {
		return false
	}
	n := v.strips[v.title].node
	for range 3 {
		if n.Parent == nil || n.Parent.DataAtom == atom.Body {
			break
		}
		n = n.Parent
	}
	return within(s.node, n)
}

const longestTitle = 500 // runes

// findTitle returns the line that says what the metadata or the heading says
// the title is: the last such line above the article's text, else the first in
// it.
func (v *viewer) findTitle(titles []string) int {
	at, best := -1, 0.0
	for i := 0; i <= v.last; i++ {
		s := &v.strips[i]
		heading := s.node.DataAtom == atom.H1
		if s.runes > longestTitle || banned(s.node) || (i > v.first && !heading && !within(s.node, v.main)) {
			continue
		}
		score := 0.0
		for _, t := range titles {
			score = max(score, similarity(arabic.Fold(s.text), arabic.Fold(t)))
		}
		if heading {
			score += 0.25
		}
		if score >= 0.6 && (score > best || (score == best && i <= v.first)) {
			at, best = i, score
		}
	}
	if at >= 0 {
		return at
	}
	for i := v.last; i >= 0; i-- {
		if v.strips[i].node.DataAtom == atom.H1 && !banned(v.strips[i].node) && len(strings.Fields(v.strips[i].text)) >= 3 {
			return i
		}
	}
	return -1
}

// result puts the chosen lines together. A title that only the metadata tells
// becomes the first line.
func (v *viewer) result(meta metadata) rendered {
	r := rendered{meta: meta}
	var b strings.Builder
	if v.title < 0 && len(meta.titles) > 0 {
		b.WriteString(meta.titles[0] + "\n")
		r.marks = append(r.marks, markup{kind: isnad.BlockTitle})
	}
	for _, i := range v.chosen {
		b.WriteString(v.strips[i].text + "\n")
		r.marks = append(r.marks, v.mark(i))
	}
	r.text = b.String()
	return r
}
