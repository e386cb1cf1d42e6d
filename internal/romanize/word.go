// Package romanize writes Arabic names in Latin letters, as newspapers do: parts
// of names as people of that name mostly write them, others by a learnt model.
package romanize

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad/internal/lexicon"
)

// What tools/romanize writes and Word reads: the units of a context are letters
// with their segments, between Begin and End. Family stands before every line of
// the model for names with the article.
const (
	Begin  = "^"
	End    = "$"
	Family = "+"
	Reach  = 3 // units of the longest context
)

// Word writes a folded word, without the article, letter by letter: of all
// segments that its letters may be written with, the row that is likeliest as a
// whole (a beam search in a joint n-gram model: Bisani and Ney 2008). It is in
// lower case; letters of no known script are left out. A family name is one that
// bears the article.
func Word(fold string, family bool, model *lexicon.Listing) string {
	const (
		width   = 8
		longest = 64 // bytes; nobody bears a longer name, and the rest is left out
	)
	for i := range fold {
		if i > longest {
			fold = fold[:i]
			break
		}
	}
	search := beam{model: model, paths: []path{{context: strings.Repeat(Begin, Reach), starts: [Reach]int{0, 1, 2}}}}
	if family {
		search.mark = Family
	}
	for rest := fold + End; rest != ""; {
		_, size := utf8.DecodeRuneInString(rest)
		search.extend(rest[:size])
		if len(search.steps) == 0 {
			for i, p := range search.paths {
				search.steps = append(search.steps, step{i, foreign[rest[:size]], p.cost})
			}
		}
		search.keep(rest[:size], width)
		rest = rest[size:]
	}
	return search.paths[0].latin
}

// beam holds the likeliest ways to write the letters so far.
type beam struct {
	model *lexicon.Listing
	mark  string
	paths []path
	steps []step
	key   []byte
}

type path struct {
	latin   string
	context string     // the last units
	starts  [Reach]int // where each begins
	cost    int        // hundredths of nats
}

// step goes on from one of the paths with a segment.
type step struct {
	from    int
	segment string
	cost    int
}

// extend collects the segments of the next letter behind each path: those of the
// longest context that knows the letter.
func (b *beam) extend(letter string) {
	b.steps = b.steps[:0]
	for i, p := range b.paths {
		cost := p.cost
		for n := range Reach + 1 {
			context := ""
			if n < Reach {
				context = p.context[p.starts[n]:]
			}
			if choices, ok := b.find(context, "|", letter); ok {
				b.choose(i, cost, choices)
				break
			}
			if left, ok := b.find(context, "", ""); ok {
				n, _ := number(left)
				cost += n
			}
		}
	}
}

func (b *beam) find(context, bar, letter string) (string, bool) {
	b.key = append(append(append(append(b.key[:0], b.mark...), context...), bar...), letter...)
	return b.model.FindBytes(b.key)
}

// choose reads segments with their costs, "a12,e40": path from goes on with any.
func (b *beam) choose(from, cost int, choices string) {
	for choices != "" {
		at := strings.IndexAny(choices, "0123456789")
		if at < 0 {
			return
		}
		n, size := number(choices[at:])
		b.steps = append(b.steps, step{from, choices[:at], cost + n})
		choices = strings.TrimPrefix(choices[at+size:], ",")
	}
}

// foreign are letters that writers of other languages add to the Arabic ones.
var foreign = map[string]string{
	"\u067E": "p", "\u0686": "ch", "\u0698": "zh", "\u06A4": "v", "\u06A5": "v", "\u06A8": "g", "\u06AF": "g",
	"\u06BE": "h", "\u06C1": "h", "\u0679": "t", "\u0688": "d", "\u0691": "r", "\u06BA": "n", "\u06D2": "e",
}

// keep goes on with the likeliest steps.
func (b *beam) keep(letter string, width int) {
	slices.SortStableFunc(b.steps, func(a, c step) int { return cmp.Compare(a.cost, c.cost) })
	next := make([]path, 0, width)
	for _, s := range b.steps[:min(len(b.steps), width)] {
		p := b.paths[s.from]
		oldest := p.starts[1]
		q := path{latin: p.latin + s.segment, context: p.context[oldest:] + letter + s.segment, cost: s.cost}
		for k := 1; k < Reach; k++ {
			q.starts[k-1] = p.starts[k] - oldest
		}
		q.starts[Reach-1] = len(p.context) - oldest
		next = append(next, q)
	}
	b.paths = next
}

func number(s string) (n, size int) {
	for size < len(s) && s[size] >= '0' && s[size] <= '9' {
		n = 10*n + int(s[size]-'0')
		size++
	}
	return n, size
}
