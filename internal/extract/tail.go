package extract

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// A credit at the end (a newspaper's or a writer's name) has at most this many
// words.
const credit = 4

// tail tells the lines after the last paragraph: sentences and lists that still
// belong to the article, a credit, a stamp, and furniture.
func (p *page) tail() {
	furniture, credited, clean := false, false, true
	list := p.listEnd()
	for i := p.end; i < len(p.lines); i++ {
		l := &p.lines[i]
		clean = clean && (i == p.end || p.lines[i-1].kind != isnad.BlockBoilerplate)
		l.kind = isnad.BlockBoilerplate
		switch {
		case i < list:
			l.kind = isnad.BlockBody
		case furniture:
		case l.markup.kind != "":
			l.kind = l.markup.kind
		case l.part == isnad.BlockByline:
			l.kind, credited = isnad.BlockByline, true
		case l.part == isnad.BlockBoilerplate || l.linked || l.words == l.numbers:
			furniture = l.opens == lexicon.AreaComments || l.opens == lexicon.AreaRelated
		case l.stamped || l.part == isnad.BlockDateline:
			l.kind = isnad.BlockDateline
		case l.part == isnad.BlockCaption:
			l.kind = isnad.BlockCaption
		case credited || !clean:
		case l.full || l.words > credit || p.listing(i):
			l.kind = isnad.BlockBody
		case !l.open:
			l.kind, credited = isnad.BlockByline, true
		}
	}
}

// listing reports whether line i goes on with a list that the line before
// announced or belongs to.
func (p *page) listing(i int) bool {
	if i == 0 || p.lines[i-1].kind != isnad.BlockBody {
		return false
	}
	before := &p.lines[i-1]
	return before.open || before.bullet || !before.prose() && !before.full
}

// listEnd is the line after a list that closes the article, or p.end where there
// is none: a long run of lines of several words that no phrase tells.
func (p *page) listEnd() int {
	const least, each = 6, 3 // lines, words a line
	i, words := p.end, 0
	for i < len(p.lines) {
		l := &p.lines[i]
		if l.part != "" || l.linked || l.stamped || l.related || l.markup.kind != "" || l.words == l.numbers {
			break
		}
		words += l.words
		i++
	}
	if n := i - p.end; n < least || words < each*n {
		return p.end
	}
	return i
}
