package lexicon

import (
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
)

// Phrases finds listed phrases of one or more words in a text: a trie over
// folded tokens. T is what a phrase leads to.
type Phrases[T any] struct {
	first keyFilter       // of the first words
	nodes []phraseNode[T] // the first is the root
	slots []int32         // nodes by the hash of what leads to them, open addressing; 0 is free
}

// phraseNode is the end of a phrase, or of the first words of some.
type phraseNode[T any] struct {
	before int32  // the node of the words before
	key    uint32 // of word
	word   string // folded
	values []T    // of the phrase that ends here
}

// NewPhrases returns an empty set of phrases.
func NewPhrases[T any]() *Phrases[T] {
	return &Phrases[T]{nodes: make([]phraseNode[T], 1), slots: make([]int32, 16)}
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
		word, key := t.Fold(i), t.Keys(i)[0]
		next := p.step(node, word, key)
		if next == 0 {
			next = p.grow(phraseNode[T]{before: node, key: key, word: word})
		}
		node = next
	}
	if node != 0 {
		p.nodes[node].values = append(p.nodes[node].values, value)
	}
}

func (p *Phrases[T]) grow(n phraseNode[T]) int32 {
	if n.before == 0 {
		p.first.add(n.key)
	}
	p.nodes = append(p.nodes, n)
	last := int32(len(p.nodes) - 1)
	if 2*len(p.nodes) <= len(p.slots) {
		p.place(last)
		return last
	}
	p.slots = make([]int32, 4*len(p.slots))
	for k := int32(1); k <= last; k++ {
		p.place(k)
	}
	return last
}

func (p *Phrases[T]) place(node int32) {
	i := p.slot(p.nodes[node].before, p.nodes[node].key)
	for p.slots[i] != 0 {
		i = (i + 1) % len(p.slots)
	}
	p.slots[i] = node
}

// slot is where the search for the node of a word behind another node begins.
func (p *Phrases[T]) slot(before int32, key uint32) int {
	const golden = 0x9E3779B9
	return int(key+golden*uint32(before)) & (len(p.slots) - 1)
}

// step returns the node of the word behind another node, or 0.
func (p *Phrases[T]) step(before int32, word string, key uint32) int32 {
	for i := p.slot(before, key); p.slots[i] != 0; i = (i + 1) % len(p.slots) {
		if n := &p.nodes[p.slots[i]]; n.key == key && n.before == before && n.word == word {
			return p.slots[i]
		}
	}
	return 0
}

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
	keys := t.Keys(i)
	if t.Tokens[i].Kind == arabic.Punct || !p.first.mayAny(keys) {
		return best, false
	}
	var buf [8]arabic.Reading
	for n, r := range arabic.Readings(buf[:0], t.Fold(i))[:len(keys)] {
		node := p.step(0, r.Stem, keys[n])
		if node == 0 {
			continue
		}
		if last, values := p.walk(t, i+1, node); last > best.Last {
			best = Match[T]{First: i, Last: last, Skip: r.Skip, Values: values}
		}
	}
	return best, best.Last > 0
}

// May reports whether a phrase may begin at token i, with or without particles:
// cheaper than to look, and false is certain.
func (p *Phrases[T]) May(t *arabic.Text, i int) bool { return p.first.mayAny(t.Keys(i)) }

// Empty reports whether nothing is listed.
func (p *Phrases[T]) Empty() bool { return len(p.nodes) == 1 }

// Exact returns what is listed for the folded word alone.
func (p *Phrases[T]) Exact(fold string) []T { return p.nodes[p.beginning(fold)].values }

// Begins reports whether a listed phrase begins with the folded word.
func (p *Phrases[T]) Begins(fold string) bool { return p.beginning(fold) != 0 }

// beginning returns the node of the first word of phrases, or 0.
func (p *Phrases[T]) beginning(fold string) int32 {
	key := arabic.Key(fold)
	if !p.first.may(key) {
		return 0
	}
	return p.step(0, fold, key)
}

// walk goes on from node at token i and returns the end of the longest phrase.
func (p *Phrases[T]) walk(t *arabic.Text, i int, node int32) (last int, values []T) {
	if v := p.nodes[node].values; v != nil {
		last, values = i, v
	}
	for ; i < len(t.Tokens) && !t.Tokens[i].Line; i++ {
		if t.Tokens[i].Kind == arabic.Punct && IsQuote(t.Surface(i)) {
			continue
		}
		if node = p.step(node, t.Fold(i), t.Keys(i)[0]); node == 0 {
			break
		}
		if v := p.nodes[node].values; v != nil {
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
