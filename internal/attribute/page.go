package attribute

import (
	"cmp"
	"slices"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/syntax"
)

// page is an article prepared for reading: its tokens, the sentences of each of
// its blocks, its quotations, and which mention covers which token.
type page struct {
	a      *isnad.Article
	t      arabic.Text
	words  words
	units  []unit
	quotes []syntax.Quote
	quote  []int32 // by token: 1 + index of the closed quotation around it
	cover  []int32 // by token: 1 + index of the mention that covers it
	stray  []int   // quotation marks without a partner
}

// unit is a sentence of a block.
type unit struct {
	tokens
	block int
	kind  isnad.BlockKind
}

// tokens is a run of tokens, [first, last).
type tokens struct{ first, last int }

func (r tokens) empty() bool { return r.last <= r.first }

// words is the language data of this stage.
type words struct {
	verbs       *lexicon.Reporting
	particles   *lexicon.Particles
	nouns       map[string]lexicon.SourceNoun
	contents    map[string]bool
	according   *lexicon.Phrases[string]
	connectives *lexicon.Phrases[string]
	nisbas      *lexicon.Phrases[lexicon.Nisba]
	adjectives  map[string]string
	radical     map[string]bool
}

func newPage(a *isnad.Article, lex *lexicon.Lexicon) *page {
	p := &page{
		a: a, t: arabic.Tokenize(a.Text),
		words: words{
			verbs: lex.Reporting(), particles: lex.Particles(), nouns: lex.SourceNouns(),
			contents: lex.ContentNouns(), according: lex.According(), connectives: lex.Connectives(), radical: lex.RadicalConjunctions(), nisbas: lex.Nisbas(), adjectives: lex.SourceAdjectives(),
		},
	}
	p.quote = make([]int32, len(p.t.Tokens))
	p.cover = make([]int32, len(p.t.Tokens))
	sentences := p.t.Sentences()
	for i, b := range blocks(a) {
		switch b.Kind {
		case isnad.BlockTitle, isnad.BlockKicker, isnad.BlockHeading, isnad.BlockCaption, isnad.BlockBody:
			sentences = p.addBlock(i, b, sentences)
		}
	}
	p.coverMentions()
	for i := range p.units {
		p.units[i].first = p.dateline(p.units[i])
	}
	return p
}

// blocks are the blocks of a; a text that nobody cut is one body.
func blocks(a *isnad.Article) []isnad.Block {
	if len(a.Blocks) > 0 || a.Text == "" {
		return a.Blocks
	}
	return []isnad.Block{{Span: isnad.Span{End: len(a.Text)}, Kind: isnad.BlockBody}}
}

// addBlock cuts one block into units, line by line, and returns the sentences
// behind it.
func (p *page) addBlock(index int, b isnad.Block, sentences []arabic.Sentence) []arabic.Sentence {
	first, last := p.t.At(b.Start), p.t.At(b.End)
	if last < len(p.t.Tokens) && p.t.Tokens[last].Start < b.End {
		last++
	}
	for len(sentences) > 0 && sentences[0].Last <= first {
		sentences = sentences[1:]
	}
	for first < last {
		end := first + 1
		for end < last && !p.t.Tokens[end].Line {
			end++
		}
		n := 0
		for n < len(sentences) && sentences[n].First < end {
			n++
		}
		p.addLine(index, b.Kind, tokens{first, end}, sentences[:n])
		sentences, first = sentences[n:], end
	}
	return sentences
}

func (p *page) addLine(block int, kind isnad.BlockKind, line tokens, sentences []arabic.Sentence) {
	quotes, stray := syntax.Quotes(&p.t, line.first, line.last)
	for _, q := range quotes {
		p.quotes = append(p.quotes, q)
		if q.Closed {
			for i := q.Open; i <= q.Close; i++ {
				p.quote[i] = int32(len(p.quotes))
			}
		}
	}
	p.stray = append(p.stray, stray...)
	for _, s := range syntax.Sentences(sentences, quotes) {
		s.First, s.Last = max(s.First, line.first), min(s.Last, line.last)
		if s.First < s.Last {
			p.units = append(p.units, unit{tokens{s.First, s.Last}, block, kind})
		}
	}
}

// coverMentions marks the tokens of every mention; the longest one wins, and of
// two equally long ones the one that names more than a role.
func (p *page) coverMentions() {
	for i, m := range p.a.Mentions {
		if m.Nested || m.Empty() || m.Type == isnad.MentionQuantity {
			continue
		}
		first := p.t.At(m.Start)
		for k := first; k < len(p.t.Tokens) && p.t.Tokens[k].Start < m.End; k++ {
			if old := p.cover[k]; old == 0 || p.a.Mentions[old-1].Len() < m.Len() {
				p.cover[k] = int32(i + 1)
			}
		}
	}
}

// mention returns the mention that covers token i, or nil, with the token behind it.
func (p *page) mention(i int) (m *isnad.Mention, after int) {
	if i < 0 || i >= len(p.cover) || p.cover[i] == 0 {
		return nil, i + 1
	}
	n := p.cover[i]
	for after = i + 1; after < len(p.cover) && p.cover[after] == n; after++ {
	}
	return &p.a.Mentions[n-1], after
}

// agent returns the mention over token i when it is one that can speak.
func (p *page) agent(i int) (m *isnad.Mention, after int) {
	m, after = p.mention(i)
	if m != nil && canSpeak(m.Type) {
		return m, after
	}
	return nil, i + 1
}

func canSpeak(t isnad.MentionType) bool {
	switch t {
	case isnad.MentionPerson, isnad.MentionRole, isnad.MentionOrg, isnad.MentionPlace:
		return true
	}
	return false
}

// quoted returns the closed quotation around token i, its marks included.
func (p *page) quoted(i int) (syntax.Quote, bool) {
	if i < 0 || i >= len(p.quote) || p.quote[i] == 0 {
		return syntax.Quote{}, false
	}
	return p.quotes[p.quote[i]-1], true
}

// opening returns the quotation that opens at token i, closed or not.
func (p *page) opening(i int) (syntax.Quote, bool) {
	at, ok := slices.BinarySearchFunc(p.quotes, i, func(q syntax.Quote, i int) int { return cmp.Compare(q.Open, i) })
	if !ok {
		return syntax.Quote{}, false
	}
	return p.quotes[at], true
}

// class is the particle class of token i, "" when it is none.
func (p *page) class(i int) string {
	if i < 0 || i >= len(p.t.Tokens) {
		return ""
	}
	return p.words.particles.Class(p.t.Fold(i))
}

// classAfterConjunction is the class of token i with its و or ف cut off.
func (p *page) classAfterConjunction(i int) string {
	if c := p.class(i); c != "" || i < 0 || i >= len(p.t.Tokens) {
		return c
	}
	var buf [8]arabic.Reading
	for _, r := range arabic.Readings(buf[:0], p.t.Fold(i)) {
		if r.Prep == 0 && r.Conj != 0 {
			if c := p.words.particles.Class(r.Stem); c != "" {
				return c
			}
		}
	}
	return ""
}

// comma reports whether token i is a comma, Arabic or Latin.
func (p *page) comma(i int) bool {
	return p.mark(i, ",") || p.mark(i, "\u060C") || p.mark(i, "\u061B") || p.mark(i, ";")
}

func (p *page) mark(i int, s string) bool {
	return i >= 0 && i < len(p.t.Tokens) && p.t.Tokens[i].Kind == arabic.Punct && p.t.Surface(i) == s
}

func (p *page) colon(i int) bool { return p.mark(i, ":") }

func (p *page) punct(i int) bool {
	return i >= 0 && i < len(p.t.Tokens) && p.t.Tokens[i].Kind == arabic.Punct
}

// span is the bytes of a run of tokens.
func (p *page) span(r tokens) isnad.Span {
	return isnad.Span{Start: p.t.Tokens[r.first].Start, End: p.t.Tokens[r.last-1].End}
}
