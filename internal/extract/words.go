package extract

import (
	"slices"
	"unicode/utf8"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// A label names what follows it: at most this many words do, and at most
// unmarked ones without a colon or a dash between.
const (
	labelled = 8
	unmarked = 4
)

// told are the parts that words alone can tell, the surest first.
var told = []isnad.BlockKind{
	isnad.BlockBoilerplate, isnad.BlockByline, isnad.BlockDateline, isnad.BlockKicker, isnad.BlockCaption,
}

// listed is what the listed phrases of a page say of one line.
type listed struct {
	covered [5]int // words that whole-line phrases cover, by part as in told
	stamp   []bool // by token of the line: it belongs to a publication stamp
	opens   lexicon.PageArea
}

// read fills in what the listed phrases in the line tell of it.
func (l *line) read(t *arabic.Text, page *lexicon.Phrases[lexicon.PageWord], times *lexicon.Phrases[lexicon.TimeWord]) {
	seen := listed{stamp: make([]bool, l.last-l.first)}
	head := l.firstWord(t)
	for i := l.first; i < l.last; i++ {
		m, ok := page.Longest(t, i)
		if !ok {
			continue
		}
		for _, w := range m.Values {
			l.weigh(t, &seen, m, w, i == head && m.Skip == 0)
		}
		i = m.Last - 1
	}
	l.date(t, seen.stamp, times)
	l.cover(&seen)
	l.suggested()
}

// suggested gives the line the part that its markup suggests, where words tell
// none and its length allows it.
func (l *line) suggested() {
	hint := l.markup.hint
	if l.part != "" && (l.part != isnad.BlockKicker || hint.Part != isnad.BlockBoilerplate) {
		return
	}
	switch {
	case hint.Part == isnad.BlockDateline && l.numbers == 0:
	case hint.Part != "" && l.words <= hint.Longest:
		l.part = hint.Part
	case l.markup.linked && l.words <= 2*longLine:
		l.part = isnad.BlockBoilerplate
	}
}

// weigh takes one phrase into account; head says that it begins the line.
func (l *line) weigh(t *arabic.Text, seen *listed, m lexicon.Match[lexicon.PageWord], w lexicon.PageWord, head bool) {
	size := wordsIn(t, m.First, m.Last)
	tells := false
	switch w.Match {
	case lexicon.PageWhole:
		seen.covered[slices.Index(told, w.Part)] += size
		if w.Part == isnad.BlockDateline {
			for i := m.First; i < m.Last; i++ {
				seen.stamp[i-l.first] = true
			}
		}
		if w.Opens != "" && seen.opens == "" {
			seen.opens = w.Opens
		}
	case lexicon.PageLabel:
		rest := l.words - size
		tells = head && (l.braced || !l.full && (rest <= unmarked || rest <= labelled && colon(t, m.Last, l.last)))
	case lexicon.PageStart:
		tells = head
	case lexicon.PageAny:
		tells = true
	case lexicon.PageLast:
		tells = l.words > size && wordsIn(t, m.Last, l.last) == 0 && m.First > l.first && t.Tokens[m.First-1].Kind == arabic.Punct
	case lexicon.PageHint:
		l.hint = w.Part
	}
	if tells && l.part == "" && l.words <= mostWords(w) {
		l.part = w.Part
		if w.Opens != lexicon.AreaRelated || l.words == size {
			l.opens = w.Opens
		}
	}
	if tells && w.Opens == lexicon.AreaOutlet {
		l.opens, l.rest = w.Opens, t.Tokens[m.Last-1].End
	}
}

// mostWords is how long a line can be and still be what the phrase says.
func mostWords(w lexicon.PageWord) int {
	switch {
	case w.Part == isnad.BlockCaption, w.Part == isnad.BlockByline:
		return 24
	case w.Match == lexicon.PageAny:
		return 60
	}
	return 45
}

// cover gives the line the part whose phrases, with numbers, are all of it.
func (l *line) cover(seen *listed) {
	for i, n := range seen.covered {
		if l.part == "" && n > 0 && n+l.numbers >= l.words {
			l.part, l.opens = told[i], seen.opens
		}
	}
}

// firstWord is the first token of the line that is no mark.
func (l *line) firstWord(t *arabic.Text) int {
	for i := l.first; i < l.last; i++ {
		if t.Tokens[i].Kind != arabic.Punct {
			return i
		}
	}
	return l.last
}

// wordsIn counts the words and numbers among tokens [first, last).
func wordsIn(t *arabic.Text, first, last int) int {
	n := 0
	for i := first; i < last; i++ {
		if t.Tokens[i].Kind != arabic.Punct {
			n++
		}
	}
	return n
}

// colon reports whether a colon, a dash or a bar stands at token i of a line
// that ends before token last.
func colon(t *arabic.Text, i, last int) bool {
	if i >= last {
		return false
	}
	r, _ := utf8.DecodeRuneInString(t.Surface(i))
	return slices.Contains([]rune(":-|/\u2013\u2014"), r)
}
