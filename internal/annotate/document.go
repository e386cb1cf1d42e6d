package annotate

import (
	"slices"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/number"
	"github.com/isnad-project/isnad/internal/timex"
)

// document is one article as the finders see it: cut into tokens once, with the
// mentions that were found so far.
type document struct {
	*isnad.Article
	text        arabic.Text
	sentences   []arabic.Sentence
	numerals    []number.Numeral   // in text order
	expressions []timex.Expression // the times, in text order
	lex         *lexicon.Lexicon
	options     Options
	mentions    []isnad.Mention
	tagger      *learned      // see [document.learned]
	phrases     []titlePhrase // titles with their complements, in text order
}

// tokensPerMention is how many tokens of news there are to one mention or more.
const tokensPerMention = 6

func newDocument(a *isnad.Article, lex *lexicon.Lexicon, o Options) *document {
	d := &document{Article: a, text: arabic.Tokenize(a.Text), lex: lex, options: o}
	d.sentences = d.text.Sentences()
	d.mentions = make([]isnad.Mention, 0, len(d.text.Tokens)/tokensPerMention)
	d.numerals = number.Scan(&d.text, lex.Numbers(a.Language))
	d.expressions = timex.Find(&d.text, lex.Times(a.Language), d.numerals, d.asked())
	return d
}

func (d *document) add(m isnad.Mention) { d.mentions = append(d.mentions, m) }

// annotated reports whether mentions are made of what stands at byte pos: not
// inside boilerplate. A text without blocks is annotated everywhere.
func (d *document) annotated(pos int) bool {
	if len(d.Blocks) == 0 {
		return true
	}
	lo, hi := 0, len(d.Blocks)
	for lo < hi {
		if mid := (lo + hi) / 2; d.Blocks[mid].End <= pos {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo < len(d.Blocks) && d.Blocks[lo].Start <= pos && d.Blocks[lo].Kind != isnad.BlockBoilerplate
}

// sport reports whether the article uses words of games often enough to be about
// them.
func (d *document) sport() bool {
	const enough = 3
	cues, n := d.lex.ClubCues(), 0
	for i := 0; i < len(d.text.Tokens) && n < enough; i++ {
		if m, ok := cues.Longest(&d.text, i); ok && slices.Contains(m.Values, "sport") {
			n++
		}
	}
	return n >= enough
}

// asked reports whether a preference says that the text is a request to a
// program and no news: then lone days are dates, a duration that leads to a date
// is that date too, and the number inside a longer mention is a mention.
func (d *document) asked() bool { return d.options.Prefer != timex.PreferNone }

// anchor is what relative times count from.
func (d *document) anchor() timex.Anchor {
	return timex.Anchor{Date: d.Date(), Prefer: d.options.Prefer}
}
