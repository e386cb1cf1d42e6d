package extract

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// A page has a head, in which title, stamps and pictures stand before the first
// paragraph of prose; a body; and a tail after the last paragraph.
type page struct {
	text  *arabic.Text
	lines []line
	title string // what metadata says the title is; may be empty
	begin int    // first line of the body
	end   int    // line after the last of the body
	named int    // the line that is the title, or -1
}

// blocks tells the part of each line of the text. Marks are what the markup of
// a page says of its lines, and title what its metadata says; either may be
// empty. Language is the text's.
func blocks(t *arabic.Text, marks []markup, title, language string, lex *lexicon.Lexicon) []line {
	p := page{text: t, lines: lines(t, marks), title: title}
	for i := range p.lines {
		p.lines[i].read(t, lex.Page(), lex.Times(language))
	}
	p.bound()
	p.head()
	p.body()
	p.tail()
	return p.lines
}

// bound finds where the body begins and ends. A heading of the comments that
// comes after most of the prose ends it for good; behind a heading of related
// articles only whole sentences go on with it.
func (p *page) bound() {
	total := 0
	for i := range p.lines {
		if p.lines[i].prose() {
			total += p.lines[i].words
		}
	}
	p.begin, p.end = -1, -1
	seen, related := 0, false
	for i := range p.lines {
		l := &p.lines[i]
		if l.opens == lexicon.AreaComments && seen*2 >= total && seen > 0 {
			break
		}
		whole := l.part == "" && (l.full && !l.asks && l.words >= 4 || l.words >= longLine)
		related = (related || l.opens == lexicon.AreaRelated) && !whole
		l.related = related
		if l.markup.kind != "" || related {
			continue
		}
		if l.leads() || p.begin >= 0 && (l.prose() || l.bullet && l.part == "") {
			if p.begin < 0 {
				p.begin = i
			}
			p.end = i + 1
			seen += l.words
		}
	}
	if p.begin < 0 {
		p.unwritten()
	}
	p.headline()
	p.listed()
}

// unwritten bounds the body of a page without prose, a list or a poem: what
// follows the first line that no word tells.
func (p *page) unwritten() {
	p.begin, p.end = len(p.lines), len(p.lines)
	for i := range p.lines {
		l := &p.lines[i]
		if l.part != "" || l.stamped || l.linked || l.related || l.words == l.numbers || l.markup.kind != "" {
			continue
		}
		if p.begin == len(p.lines) {
			p.begin = i + 1
		}
		p.end = i + 1
	}
}

// headline keeps a first line that ends with a full stop for the title when it
// is much shorter than the paragraph after it and nothing else can be one.
func (p *page) headline() {
	if p.title != "" || p.begin != 0 || p.end < 2 {
		return
	}
	first, next := &p.lines[0], &p.lines[1]
	if first.words <= 16 && !first.bullet && next.prose() && next.words >= 2*first.words {
		p.begin = 1
	}
}

// listed moves the beginning of the body up to a list of points, or of
// questions and answers, right before the first paragraph.
func (p *page) listed() {
	begin := p.begin
	for i := p.begin - 1; i > 0 && p.begin < len(p.lines); i-- {
		l := &p.lines[i]
		if l.part != "" || l.stamped || l.linked || l.words < 2 || !l.bullet && !l.full {
			break
		}
		if l.bullet {
			begin = i
		}
	}
	p.begin = begin
}

// body tells the lines between the first paragraph and the last.
func (p *page) body() {
	for i := p.begin; i < p.end; i++ {
		l := &p.lines[i]
		switch {
		case l.markup.kind != "":
			l.kind = l.markup.kind
		case l.part == isnad.BlockBoilerplate || l.linked || l.related || l.words == l.numbers:
			l.kind = isnad.BlockBoilerplate
		case l.part == isnad.BlockByline && p.atEdge(i):
			l.kind = isnad.BlockByline
		case i <= p.begin+1 && p.named >= 0 && p.repeats(i, p.named):
			l.kind = isnad.BlockTitle
		case l.part == isnad.BlockCaption:
			l.kind = isnad.BlockCaption
		case l.stamped && !l.bullet:
			l.kind = isnad.BlockDateline
		case l.asks && p.asksAbove(i):
			l.kind = isnad.BlockHeading
		case l.prose() || l.bullet || l.full || l.open && l.words > 6:
			l.kind = isnad.BlockBody
		case p.heads(i):
			l.kind = isnad.BlockHeading
		default:
			l.kind = isnad.BlockBody
		}
	}
}

// atEdge reports whether line i stands where a writer signs: among the first
// lines of the body, or the last.
func (p *page) atEdge(i int) bool { return i < p.begin+3 || i >= p.end-2 }

// asksAbove reports whether line i is a short question that stands as a heading
// above a paragraph; in a box or an interview questions and answers take turns.
func (p *page) asksAbove(i int) bool {
	const short, paragraph = 6, 12
	l := &p.lines[i]
	if l.bullet || l.words > short || i+1 >= p.end || i == p.begin || p.lines[i+1].words < paragraph {
		return false
	}
	return !p.lines[i-1].asks && (i < 2 || !p.lines[i-2].asks)
}

// heads reports whether line i, short and without an end, stands as a heading
// above prose, and not in a run of short lines that make a list.
func (p *page) heads(i int) bool {
	const longest = 12
	if p.lines[i].markup.heading {
		return true
	}
	if p.lines[i].words > longest || i+1 >= p.end {
		return false
	}
	next := &p.lines[i+1]
	if p.continues(i) {
		return false
	}
	if next.prose() || next.bullet {
		parted := p.lines[i].apart && next.apart && i > 0 && !p.lines[i-1].apart
		return parted || i == p.begin || !p.short(i-1) || !p.short(i-2)
	}
	return p.short(i+1) && i+2 < p.end && p.lines[i+2].prose() && !p.short(i-1)
}

// continues reports whether line i goes on with the sentence before it: it
// begins with a conjunction and announces what follows.
func (p *page) continues(i int) bool {
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], p.text.Fold(p.lines[i].firstWord(p.text))) {
		if r.Conj != 0 && p.lines[i].open {
			return true
		}
	}
	return false
}

// short reports whether line i exists in the body and is neither prose nor
// noise.
func (p *page) short(i int) bool {
	if i < p.begin || i >= p.end {
		return false
	}
	l := &p.lines[i]
	return !l.prose() && !l.full && l.part == "" && !l.bullet
}
