package annotate

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/tagger"
	"github.com/isnad-project/isnad/internal/timex"
)

// learned is what the trained tagger says of a document, sentence by sentence.
type learned struct {
	names []tagger.Name
	tags  []tagger.Tags
	ends  []int // tokens at which the sentences end
}

// ruleTagger marks what the tagger alone has found.
const ruleTagger = "tagger"

// How sure the tagger must be, in nats.
const (
	sureOrg   = 1.5 // of an organisation that no rule found
	surePlace = 2.0 // of a place that no rule found
	sureNone  = 6.0 // against a name that a list alone tells
)

// readTagger returns the trained tagger, or nil when the lexicon has none.
func readTagger(lex *lexicon.Lexicon) *tagger.Reader {
	model, err := tagger.Read(lex.NameModel())
	if err != nil {
		return nil
	}
	return tagger.NewReader(lex, model)
}

// learned runs the tagger over the document, once. A lexicon without a model
// leaves the rules alone.
func (d *document) learned() *learned {
	if d.tagger != nil {
		return d.tagger
	}
	d.tagger = &learned{}
	reader := lexicon.View(d.lex, "tagger", readTagger)
	if reader == nil {
		return d.tagger
	}
	for _, s := range d.sentences {
		t := reader.Tag(&d.text, s)
		d.tagger.names = append(d.tagger.names, t.Names...)
		d.tagger.tags = append(d.tagger.tags, t)
		d.tagger.ends = append(d.tagger.ends, s.Last)
	}
	return d.tagger
}

// against returns how much better, in nats, the tagger likes its own reading
// than one in which token i is part of a name of the kind, 0 being none.
func (l *learned) against(i int, kind tagger.Kind) float64 {
	if len(l.ends) == 0 {
		return 0
	}
	at, _ := slices.BinarySearchFunc(l.ends, i, func(end, i int) int { return cmp.Compare(end, i+1) })
	return l.tags[at].Against(i, kind)
}

// bears reports whether token i is a part of a person's name for the tagger.
func (l *learned) bears(i int) bool {
	at, found := slices.BinarySearchFunc(l.names, i, func(n tagger.Name, i int) int {
		switch {
		case n.Last <= i:
			return -1
		case n.First > i:
			return 1
		}
		return 0
	})
	return found && l.names[at].Kind == tagger.Person
}

// sure returns how much better the tagger likes n than a reading in which one of
// its words is no name, or part of another kind of name.
func (l *learned) sure(n tagger.Name) float64 {
	least := math.Inf(1)
	for i := n.First; i < n.Last; i++ {
		for kind := range tagger.Place + 1 {
			if kind != n.Kind {
				least = min(least, l.against(i, kind))
			}
		}
	}
	return least
}

// denies reports whether tokens [first, last) are no names for the tagger, and
// surely no part of one of the kind.
func (l *learned) denies(first, last int, kind tagger.Kind) bool {
	for i := first; i < last; i++ {
		if l.against(i, 0) > 0 || l.against(i, kind) < sureNone {
			return false
		}
	}
	return true
}

// alone returns the names of the kind of which the tagger is so sure and that
// overlap no time and nothing in taken, pairs of tokens in text order.
func (d *document) alone(kind tagger.Kind, sure float64, taken [][2]int) []tagger.Name {
	var out []tagger.Name
	for _, n := range d.learned().names {
		if n.Kind != kind || !d.annotated(d.text.Tokens[n.First].Start) {
			continue
		}
		at, _ := slices.BinarySearchFunc(taken, n.First, func(t [2]int, i int) int { return cmp.Compare(t[1], i+1) })
		if at < len(taken) && taken[at][0] < n.Last || d.learned().sure(n) < sure || d.inTime(n) || d.adverb(n.Last-1) {
			continue
		}
		out = append(out, n)
	}
	return out
}

// inTime reports whether n overlaps a time: a month may be called like a firm.
func (d *document) inTime(n tagger.Name) bool {
	start, end := d.text.Tokens[n.First].Start, d.text.Tokens[n.Last-1].End
	at, _ := slices.BinarySearchFunc(d.expressions, start, func(e timex.Expression, start int) int { return cmp.Compare(e.End, start+1) })
	return at < len(d.expressions) && d.expressions[at].Start < end
}

// adverb reports whether token i is written with the tanwin of an adverb (in
// Africa, as a whole).
func (d *document) adverb(i int) bool {
	const tanwin = "\u064B"
	return strings.Contains(d.text.Surface(i), tanwin)
}
