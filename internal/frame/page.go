package frame

import (
	"slices"
	"sort"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// page is an article laid out for the frames: tokens, sentences, the triggers
// and small words at each token, and the mentions in their places.
type page struct {
	a         *isnad.Article
	lex       *lexicon.Lexicon
	tx        arabic.Text
	classes   []lexicon.WordClass // by token: classes of the phrase that begins there
	lengths   []int               // by token: tokens of that phrase
	mentions  []mention
	at        []int // by token: index of the outermost mention that covers it, -1 for none
	sentences []sentence
	claims    []isnad.Claim
	events    []*event // meetings told so far
	acting    string   // who acted last in an incident, for a bare "the attackers"
	happened  *happening
}

// mention is a mention in its place.
type mention struct {
	*isnad.Mention
	first, last int    // tokens, last exclusive
	prep        string // the preposition that governs it, folded; "" for none
	inner       bool   // lies inside a longer mention
}

// sentence is a sentence of the title or body.
type sentence struct {
	index       int
	first, last int // tokens
	kind        isnad.BlockKind
	hits        []lexicon.Found
	mentions    []*mention // in text order, inner ones too
}

// newPage lays out a.
func newPage(a *isnad.Article, lex *lexicon.Lexicon) *page {
	p := &page{a: a, lex: lex, tx: arabic.Tokenize(a.Text)}
	p.classify()
	p.place()
	p.cut()
	return p
}

func (p *page) classify() {
	words := p.lex.ClauseWords()
	p.classes = make([]lexicon.WordClass, len(p.tx.Tokens))
	p.lengths = make([]int, len(p.tx.Tokens))
	for i := range p.tx.Tokens {
		p.classes[i], p.lengths[i] = words.At(&p.tx, i)
	}
}

// place puts the mentions on the tokens.
func (p *page) place() {
	p.mentions = make([]mention, len(p.a.Mentions))
	for i := range p.a.Mentions {
		m := &p.a.Mentions[i]
		first := p.tx.At(m.Start)
		p.mentions[i] = mention{Mention: m, first: first, last: max(first+1, p.tx.At(m.End-1)+1)}
	}
	p.mentions = p.nominals(p.mentions)
	sort.SliceStable(p.mentions, func(i, j int) bool {
		a, b := p.mentions[i].Span, p.mentions[j].Span
		return a.Start < b.Start || (a.Start == b.Start && a.End > b.End)
	})
	p.at = make([]int, len(p.tx.Tokens))
	for i := range p.at {
		p.at[i] = -1
	}
	for i := range p.mentions {
		m := &p.mentions[i]
		if m.first < len(p.at) && p.at[m.first] >= 0 && p.mentions[p.at[m.first]].Contains(m.Span) {
			m.inner = true
			continue
		}
		for t := m.first; t < m.last && t < len(p.at); t++ {
			p.at[t] = i
		}
		m.prep = p.governor(i)
	}
}

// cut makes the sentences of the blocks that tell something.
func (p *page) cut() {
	triggers := p.lex.Triggers()
	next := 0
	for _, s := range p.tx.Sentences() {
		start := p.tx.Tokens[s.First].Start
		kind := p.kindAt(start)
		if kind == "" {
			continue
		}
		out := sentence{index: len(p.sentences), first: s.First, last: s.Last, kind: kind}
		for i := s.First; i < s.Last; i++ {
			from := len(out.hits)
			out.hits = triggers.At(out.hits, &p.tx, i)
			out.hits = out.hits[:from+len(slices.DeleteFunc(out.hits[from:], p.misread))]
		}
		for next < len(p.mentions) && p.mentions[next].first < s.First {
			next++
		}
		for ; next < len(p.mentions) && p.mentions[next].first < s.Last; next++ {
			out.mentions = append(out.mentions, &p.mentions[next])
		}
		p.sentences = append(p.sentences, out)
	}
}

// misread reports whether h takes a noun for a verb: no finite verb stands right
// behind a preposition, nor has one attached; ل alone stands before an imperfect
// too (so that).
func (p *page) misread(h lexicon.Found) bool {
	if h.Part != "verb" || h.Feats.Has(lexicon.Masdar) {
		return false
	}
	if h.Prefix == "" && !h.Feats.Has(lexicon.Imperfect) && strings.HasPrefix(p.tx.Fold(h.First), letterFeh) && p.is(h.Last, lexicon.Copula) {
		return true // the particle that is written like "lost" (and so it was)
	}
	if strings.HasSuffix(h.Prefix, letterBeh) || strings.HasSuffix(h.Prefix, letterKaf) {
		return true
	}
	if strings.HasSuffix(h.Prefix, letterLam) {
		return !h.Feats.Has(lexicon.Imperfect)
	}
	return h.Prefix == "" && !h.Feats.Has(lexicon.Imperfect) && p.is(h.First-1, lexicon.Preposition) && p.lengths[h.First-1] == 1
}

// kindAt is the kind of the block at a byte, "" where no claim may come from.
func (p *page) kindAt(pos int) isnad.BlockKind {
	if len(p.a.Blocks) == 0 {
		return isnad.BlockBody
	}
	i, _ := slices.BinarySearchFunc(p.a.Blocks, pos, func(b isnad.Block, pos int) int {
		if b.End <= pos {
			return -1
		}
		return 1
	})
	if i == len(p.a.Blocks) || p.a.Blocks[i].Start > pos {
		return ""
	}
	switch kind := p.a.Blocks[i].Kind; kind {
	case isnad.BlockBody, isnad.BlockTitle, isnad.BlockCaption:
		return kind
	}
	return ""
}

// is reports whether a word of the class begins at token i.
func (p *page) is(i int, class lexicon.WordClass) bool {
	return i >= 0 && i < len(p.classes) && p.classes[i]&class != 0
}

// punct reports whether token i is a mark that is none of a quotation.
func (p *page) punct(i int) bool {
	return p.tx.Tokens[i].Kind == arabic.Punct && !lexicon.IsQuote(p.tx.Surface(i))
}

// comma reports whether token i separates the items of a list.
func (p *page) comma(i int) bool {
	switch p.tx.Surface(i) {
	case ",", "\u060C":
		return true
	}
	return false
}

// wordStart is the byte where token i begins without the letters of prefix that
// are a conjunction or preposition. An article that has merged with ل keeps it:
// evidence starts with the whole word (للحد). The future's س belongs to its verb.
func (p *page) wordStart(i int, prefix string) int {
	skip := 0
	for _, r := range prefix {
		letter := string(r)
		if letter == letterSeen {
			break
		}
		skip++
		if letter == letterLam && strings.HasPrefix(p.tx.Fold(i)[len(prefix):], letterLam) {
			skip--
		}
	}
	return p.tx.Skip(i, skip)
}

// span is the stretch from the start of token first, whose conjunction is left
// out when prefix has one, to the end of token last-1.
func (p *page) span(first, last int, prefix string) isnad.Span {
	return isnad.Span{Start: p.wordStart(first, prefix), End: p.tx.Tokens[last-1].End}
}

// mentionAt is the outermost mention that covers token i, or nil.
func (p *page) mentionAt(i int) *mention {
	if i < 0 || i >= len(p.at) || p.at[i] < 0 {
		return nil
	}
	return &p.mentions[p.at[i]]
}
