package lexicon

import (
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
)

// Phrases finds listed phrases of one or more words in a text: a trie over
// folded tokens. T is what a phrase leads to.
type Phrases[T any] struct {
	words map[string]int32 // folded token → number
	next  map[edge]int32   // (node, token number) → node
	ends  map[int32][]T    // node → what ends there
	nodes int32
	first keyFilter // of the first words
}

type edge struct{ node, word int32 }

// NewPhrases returns an empty set of phrases.
func NewPhrases[T any]() *Phrases[T] {
	return &Phrases[T]{words: map[string]int32{}, next: map[edge]int32{}, ends: map[int32][]T{}}
}

// Add lists a phrase, folded and cut into tokens as a text is; quotation marks
// and brackets in it are left out.
func (p *Phrases[T]) Add(phrase string, value T) {
	t := arabic.Tokenize(phrase)
	node := int32(0)
	for i := range t.Tokens {
		if t.Tokens[i].Kind == arabic.Punct && IsQuote(t.Surface(i)) {
			continue
		}
		word, ok := p.words[t.Fold(i)]
		if !ok {
			word = int32(len(p.words))
			p.words[t.Fold(i)] = word
		}
		e := edge{node, word}
		to, ok := p.next[e]
		if !ok {
			p.nodes++
			to = p.nodes
			p.next[e] = to
			if node == 0 {
				p.first.add(arabic.Key(t.Fold(i)))
			}
		}
		node = to
	}
	if node != 0 {
		p.ends[node] = append(p.ends[node], value)
	}
}

// Empty reports whether nothing is listed.
func (p *Phrases[T]) Empty() bool { return p.nodes == 0 }

// Match is a listed phrase found in a text.
type Match[T any] struct {
	First, Last int // tokens, Last exclusive
	Skip        int // letters of the first token that do not belong to it (an attached particle)
	Values      []T // in the order in which they were added
}

// Span returns the bytes of t.Raw that the match covers.
func (m Match[T]) Span(t *arabic.Text) (start, end int) {
	return t.Skip(m.First, m.Skip), t.Tokens[m.Last-1].End
}

// Longest returns the longest phrase that begins at token i, with or without
// particles attached to its first word; of two equally long ones, the one that
// cuts fewer letters. It passes over quotation marks inside the phrase.
func (p *Phrases[T]) Longest(t *arabic.Text, i int) (Match[T], bool) {
	var best Match[T]
	if t.Tokens[i].Kind == arabic.Punct || !p.first.mayAny(t.Keys(i)) {
		return best, false
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], t.Fold(i)) {
		word, ok := p.words[r.Stem]
		if !ok {
			continue
		}
		node, ok := p.next[edge{0, word}]
		if !ok {
			continue
		}
		if last, values := p.walk(t, i+1, node); last > best.Last {
			best = Match[T]{First: i, Last: last, Skip: r.Skip, Values: values}
		}
	}
	return best, best.Last > 0
}

// Exact returns what is listed for the folded word alone.
func (p *Phrases[T]) Exact(fold string) []T {
	if !p.first.may(arabic.Key(fold)) {
		return nil
	}
	word, ok := p.words[fold]
	if !ok {
		return nil
	}
	node, ok := p.next[edge{0, word}]
	if !ok {
		return nil
	}
	return p.ends[node]
}

// walk goes on from node at token i and returns the end of the longest phrase.
func (p *Phrases[T]) walk(t *arabic.Text, i int, node int32) (last int, values []T) {
	if v := p.ends[node]; v != nil {
		last, values = i, v
	}
	for ; i < len(t.Tokens) && !t.Tokens[i].Line; i++ {
		if t.Tokens[i].Kind == arabic.Punct && IsQuote(t.Surface(i)) {
			continue
		}
		word, ok := p.words[t.Fold(i)]
		if !ok {
			break
		}
		to, ok := p.next[edge{node, word}]
		if !ok {
			break
		}
		node = to
		if v := p.ends[node]; v != nil {
			last, values = i+1, v
		}
	}
	return last, values
}

// IsQuote reports whether the mark is one that stands around words without
// being part of a name.
func IsQuote(mark string) bool {
	r, _ := utf8.DecodeRuneInString(mark)
	switch r {
	case '"', '\'', '\u00AB', '\u00BB', '\u201C', '\u201D', '\u201E', '\u2018', '\u2019':
		return true
	}
	return false
}
