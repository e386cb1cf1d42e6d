package extract

import (
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
)

// mostCandidates are the lines above the text that can be its title or stand
// around it; menus above them are furniture.
const mostCandidates = 40

// head tells the lines before the first paragraph. What words and shape do not
// tell is a candidate for the title; around the title, straps stand next to it
// and captions farther below.
func (p *page) head() {
	var candidates []int
	p.named = -1
	for i := range p.lines[:p.begin] {
		l := &p.lines[i]
		switch {
		case l.markup.kind != "":
			l.kind = l.markup.kind
			if l.kind == isnad.BlockTitle && p.named < 0 {
				p.named = i
			}
		case l.stamped:
			l.kind = isnad.BlockDateline
		case l.part != "" && l.part != isnad.BlockKicker:
			l.kind = l.part
		case l.linked || l.related || l.words == l.numbers:
			l.kind = isnad.BlockBoilerplate
		default:
			candidates = append(candidates, i)
		}
	}
	if extra := len(candidates) - mostCandidates; extra > 0 {
		for _, i := range candidates[:extra] {
			p.lines[i].kind = isnad.BlockBoilerplate
		}
		candidates = candidates[extra:]
	}
	switch {
	case p.named >= 0:
	case p.title != "" && !p.shown(candidates):
		p.untitled(candidates)
		return
	default:
		p.named = p.pickTitle(candidates)
	}
	for _, i := range candidates {
		p.lines[i].kind = p.besideTitle(i, p.named)
	}
}

// shown reports whether one of the candidates is the title that metadata gives.
func (p *page) shown(candidates []int) bool {
	const same = 0.5
	known := arabic.Fold(p.title)
	for _, i := range candidates {
		if similarity(p.key(i), known) >= same {
			return true
		}
	}
	return false
}

// untitled tells the candidates of a text that begins without its title: whole
// sentences are body already, so are long lines and what follows one.
func (p *page) untitled(candidates []int) {
	const longest = 8
	kind := isnad.BlockKicker
	for _, i := range candidates {
		if p.lines[i].words > longest {
			kind = isnad.BlockBody
		}
		p.lines[i].kind = kind
	}
}

// besideTitle tells candidate i of the head from its place beside the title.
func (p *page) besideTitle(i, title int) isnad.BlockKind {
	l := &p.lines[i]
	switch {
	case i == title || p.repeats(i, title):
		return isnad.BlockTitle
	case i < title || title < 0 || l.part == isnad.BlockKicker:
		return isnad.BlockKicker
	case l.hint == isnad.BlockCaption && (l.dated || l.words > 3):
		return isnad.BlockCaption
	case p.namesWriter(i, title):
		return isnad.BlockByline
	}
	for j := max(title+1, i-mostCandidates); j < i; j++ {
		if k := p.lines[j].kind; k != isnad.BlockTitle {
			return isnad.BlockCaption
		}
	}
	return isnad.BlockKicker
}

// namesWriter reports whether line i below the title is a name, or a city and a
// name: two to four words with no end, a dash between at most.
func (p *page) namesWriter(i, title int) bool {
	l := &p.lines[i]
	if l.words > 6 || l.full || l.open {
		return false
	}
	for j := l.first; j < l.last; j++ {
		if colon(p.text, j, l.last) && j > l.first && j+1 < l.last {
			return true
		}
	}
	next := i + 1
	return l.words <= 4 && l.words >= 2 && i > title &&
		(next < p.begin && (p.lines[next].stamped || p.lines[next].part == isnad.BlockDateline) ||
			p.lines[i-1].kind == isnad.BlockDateline)
}

// repeats reports whether line i is the title again, with at most as much more
// behind it.
func (p *page) repeats(i, title int) bool {
	if title < 0 {
		return false
	}
	a, b := p.key(title), p.key(i)
	return strings.HasPrefix(b, a) && len(b) <= 2*len(a) || (strings.HasPrefix(a, b) && 2*len(b) >= len(a))
}

// pickTitle returns the candidate that is most likely the title, or -1. The
// first is preferred, all the more where stamps or furniture stand between.
func (p *page) pickTitle(candidates []int) int {
	best, at := -100.0, -1
	opening, lead := p.leadWords(12), p.leadWords(200)
	late := 0.0
	for rank, i := range candidates {
		if rank > 0 {
			late += 0.5
			if i > candidates[rank-1]+1 && p.lines[candidates[rank-1]].words > 3 {
				late++
			}
		}
		l := &p.lines[i]
		s := p.titleScore(i) + 1.5*p.share(l, opening) + 0.75*p.share(l, lead) - late
		if s > best {
			best, at = s, i
		}
	}
	return at
}

// titleScore says how much of a title the shape of candidate i is.
func (p *page) titleScore(i int) float64 {
	l := &p.lines[i]
	score := 0.0
	if p.title != "" {
		score += 8 * similarity(p.key(i), arabic.Fold(p.title))
	}
	for j := max(0, i-mostCandidates); j < min(p.begin, i+mostCandidates); j++ {
		if j != i && p.lines[j].part == "" && p.repeats(j, i) {
			score += 2
		}
	}
	if l.part == isnad.BlockKicker {
		score -= 4
	}
	if l.words <= 3 {
		score -= 2
	}
	if l.hint == isnad.BlockCaption && l.dated {
		score -= 2
	}
	if p.verbFirst(l) || l.trails {
		score -= 2
	}
	return score
}

// verbFirst reports whether the line begins with a verb in the imperfect that
// leans on a subject elsewhere, as straps do: the prefix of the third person
// and at least four letters in all.
func (p *page) verbFirst(l *line) bool {
	f := p.text.Fold(l.firstWord(p.text))
	r, _ := utf8.DecodeRuneInString(f)
	return r == 0x064A && utf8.RuneCountInString(f) >= 4 && l.words > 3
}

// leadWords are the longer ones among the first words of the body. A headline
// tells what the opening of the lead tells; a strap may take up the rest of it.
func (p *page) leadWords(most int) map[string]bool {
	words := map[string]bool{}
	n := 0
	for i := p.begin; i < p.end && n < most; i++ {
		for j := p.lines[i].first; j < p.lines[i].last && n < most; j++ {
			if p.text.Tokens[j].Kind != arabic.Punct {
				n++
			}
			if f := stem(p.text, j); f != "" {
				words[f] = true
			}
		}
	}
	return words
}

// share is the part of the line's longer words that stand in lead too.
func (p *page) share(l *line, lead map[string]bool) float64 {
	n, hits := 0, 0
	for j := l.first; j < l.last; j++ {
		f := stem(p.text, j)
		if f == "" {
			continue
		}
		n++
		if lead[f] {
			hits++
		}
	}
	if n == 0 {
		return 0
	}
	return float64(hits) / float64(n)
}

// stem is token i without article and attached particles where it is long
// enough to lose them, or "" when it is short.
func stem(t *arabic.Text, i int) string {
	if k := t.Tokens[i].Kind; k != arabic.Word && k != arabic.Latin {
		return ""
	}
	f := t.Fold(i)
	if utf8.RuneCountInString(f) < 4 {
		return ""
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], f) {
		if arabic.HasArticle(r.Stem) {
			return arabic.TrimArticle(r.Stem)
		}
	}
	return f
}

// key is the folded text of line i without marks and spaces.
func (p *page) key(i int) string {
	var b strings.Builder
	for j := p.lines[i].first; j < p.lines[i].last; j++ {
		if p.text.Tokens[j].Kind != arabic.Punct {
			b.WriteString(p.text.Fold(j))
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// similarity is the share of the shorter one's words that both strings hold.
func similarity(a, b string) float64 {
	words := map[string]bool{}
	for w := range strings.FieldsSeq(b) {
		words[w] = true
	}
	n, hits := 0, 0
	for w := range strings.FieldsSeq(a) {
		n++
		if words[w] {
			hits++
		}
	}
	if n == 0 || len(words) == 0 {
		return 0
	}
	return float64(hits) / float64(max(n, len(words)))
}
