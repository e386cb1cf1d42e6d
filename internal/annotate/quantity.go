package annotate

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/number"
)

// quantities adds the figures of the article: each number that counts or
// measures, with its bound, its unit and what it counts. Numbers in dates, in
// names and in codes are none.
func quantities(d *document) {
	q := newMeasurer(d)
	for k := 0; k < len(d.numerals); k++ {
		n := d.numerals[k]
		if !d.annotated(d.text.Tokens[n.First].Start) || q.taken(n) {
			continue
		}
		f, ok := q.figure(k)
		if !ok {
			continue
		}
		d.add(q.mention(f))
		if d.asked() && !f.Ranged {
			q.addAlone(&f, n.Span(&d.text))
			q.addPair()
		}
		for k+1 < len(d.numerals) && d.numerals[k+1].First < f.last {
			k++
		}
	}
	q.countDuals()
}

// measurer reads quantities around numerals.
type measurer struct {
	*document
	bounds    *lexicon.Phrases[lexicon.Bound]
	units     *lexicon.Phrases[isnad.Unit]
	labels    *lexicon.Phrases[lexicon.Label]
	duals     *lexicon.Phrases[bool]
	uncounted map[string]bool
	label     int // token behind the last number that a word labels
	time      int // index of the first expression that may still cover a numeral
}

func newMeasurer(d *document) *measurer {
	lang := d.Language
	return &measurer{
		document: d, bounds: d.lex.Bounds(lang), units: d.lex.Units(lang), labels: d.lex.Labels(lang),
		duals: d.lex.Duals(lang), uncounted: d.lex.Uncounted(lang),
	}
}

// figure is one quantity as it is put together, in tokens.
type figure struct {
	isnad.Quantity
	start, end int // bytes of the mention
	last       int // token behind it
}

// taken reports whether a time expression covers the numeral. It is asked in
// text order.
func (q *measurer) taken(n number.Numeral) bool {
	for q.time < len(q.expressions) && q.expressions[q.time].Last <= n.First {
		q.time++
	}
	if q.time == len(q.expressions) || q.expressions[q.time].First >= n.Last {
		return false
	}
	if q.asked() {
		q.addTimed(&q.expressions[q.time], n)
	}
	return true
}

// figure reads the quantity around numeral k.
func (q *measurer) figure(k int) (figure, bool) {
	n := q.numerals[k]
	if n.Label || n.Unsure && !q.asked() || n.Form == number.Ordinal || q.labelled(n) || !q.asked() && (q.scored(n) || q.word(n)) {
		return figure{}, false
	}
	f := figure{last: n.Last}
	f.Value, f.Unit, f.Op = n.Value, isnad.UnitCount, isnad.OpEqual
	span := n.Span(&q.text)
	f.start, f.end = span.Start, span.End
	first := n.First
	if n.Form == number.Vague {
		f.Vague, f.Op = true, isnad.OpAtLeast
	}
	if n.Form == number.Few {
		f.Vague, f.Op = true, isnad.OpAtLeast
	}
	if !q.upTo(&f, k) {
		return f, false
	}
	if next, ok := q.percentBefore(k); ok {
		n, f.last = next, next.Last
		f.Value, f.end, f.Unit = next.Value, next.Span(&q.text).End, isnad.UnitPercent
		q.bind(&f, first)
		return f, true
	}
	if u, ok := q.symbolBefore(first); ok {
		f.Unit, f.start, first = u, q.text.Tokens[first-1].Start, first-1
	}
	measured := q.unitAndHalf(&f, k) || q.unitAfter(&f) || f.Unit != isnad.UnitCount
	if !measured {
		measured = q.counted(&f, n)
	}
	q.bind(&f, first)
	if !measured && q.shareBefore(first) {
		f.Unit, measured = isnad.UnitPercent, true
		if q.asked() {
			f.start = q.text.Tokens[first-1].Start
		}
	}
	if !measured && !q.standsAlone(n, &f) {
		return f, false
	}
	return f, true
}

// standsAlone reports whether a number without unit or noun is a quantity: not
// the word one, and not the mark of a list.
func (q *measurer) standsAlone(n number.Numeral, f *figure) bool {
	if q.asked() {
		return true
	}
	if n.Words && n.Value <= 2 && n.Form == number.Cardinal || n.Definite && (n.Form != number.Vague || n.Value < 10) {
		return false
	}
	if n.Form == number.Fraction {
		return false
	}
	before := n.First == 0 || q.text.Tokens[n.First].Line
	after := f.last >= len(q.text.Tokens) || q.text.Tokens[f.last].Line
	if before && (after || q.text.Tokens[f.last].Kind == arabic.Punct) {
		return false
	}
	if n.First == 0 {
		return true
	}
	switch mark := q.text.Surface(n.First - 1); mark {
	case "(":
		return false
	case "-", "\u2013", "/", ":": // the other half of a score
		return n.First == 1 || q.text.Tokens[n.First-2].Kind != arabic.Number
	}
	return !f.Ranged || f.OpSpan.Len() > 0 || q.prepositionBefore(n.First, lexicon.RangeBetween) || q.prepositionBefore(n.First, lexicon.RangeFrom)
}

func (q *measurer) mention(f figure) isnad.Mention {
	quantity := f.Quantity
	return isnad.Mention{
		Span: isnad.Span{Start: f.start, End: f.end}, Type: isnad.MentionQuantity, Rule: "quantity", Quantity: &quantity,
	}
}

// scored reports whether the number is the second half of a score or a version.
func (q *measurer) scored(n number.Numeral) bool {
	if n.First < 2 || q.text.Tokens[n.First].Line || q.text.Tokens[n.First-2].Kind != arabic.Number {
		return false
	}
	mark := q.text.Surface(n.First - 1)
	return mark == "-" || mark == "\u2013" || mark == ":"
}

// word reports whether letters are glued behind the number that are no unit: a
// tag, a product, the number of a list's item.
func (q *measurer) word(n number.Numeral) bool {
	if n.Last >= len(q.text.Tokens) || !q.text.Tokens[n.Last].Glued || n.Words {
		return false
	}
	switch q.text.Tokens[n.Last].Kind {
	case arabic.Latin:
		return len(q.units.Exact(q.text.Fold(n.Last))) == 0
	case arabic.Word:
		return q.text.Fold(n.Last) == "" // a lone tatweel
	}
	return false
}

// labelled reports whether a word before the number makes it a label, or the
// number is part of a name.
func (q *measurer) labelled(n number.Numeral) bool {
	if q.asked() {
		return false
	}
	if q.labels != nil && n.First == q.label+1 && n.First > 1 && arabic.IsConjunction(q.text.Fold(n.First-1)) {
		q.label = n.Last
		return true
	}
	first := n.First
	if first > 0 && arabic.IsArticle(q.text.Fold(first-1)) {
		first--
	}
	for back := 0; back <= 2 && first-back >= 0; back++ {
		m, ok := q.labels.Longest(&q.text, first-back)
		if !ok {
			continue
		}
		kind := m.Values[0]
		if kind == lexicon.LabelName && m.Last > n.First || kind == lexicon.LabelBefore && m.Last == first {
			q.label = n.Last
			return true
		}
	}
	return false
}
