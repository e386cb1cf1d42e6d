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
	if e := &q.expressions[q.time]; q.asked() && e.Duration() && e.First == n.First {
		f := figure{start: e.Start, end: e.End, last: n.Last}
		f.Value, f.Op = n.Value, isnad.OpEqual
		q.bind(&f, n.First)
		q.addAlone(&f, n.Span(&q.text))
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

// symbolBefore reads a currency symbol or percent sign glued before token i.
func (q *measurer) symbolBefore(i int) (isnad.Unit, bool) {
	if i == 0 || q.text.Tokens[i].Line || (q.text.Tokens[i-1].Kind != arabic.Punct && q.text.Tokens[i-1].Kind != arabic.Latin) {
		return "", false
	}
	u := q.units.Exact(q.text.Fold(i - 1))
	if len(u) == 0 {
		return "", false
	}
	if q.text.Tokens[i-1].Glued && i > 1 && q.text.Tokens[i-2].Kind == arabic.Number {
		return "", false
	}
	return u[0], true
}

// unitAfter reads the unit behind the number.
func (q *measurer) unitAfter(f *figure) bool {
	i := f.last
	if i >= len(q.text.Tokens) || q.text.Tokens[i].Line {
		return false
	}
	end := i
	var unit isnad.Unit
	if q.text.Tokens[i].Kind == arabic.Punct {
		u := q.units.Exact(q.text.Fold(i))
		if len(u) == 0 {
			return false
		}
		unit, end = u[0], i+1
	} else if m, ok := q.units.Longest(&q.text, i); ok && (m.Skip == 0) {
		unit, end = m.Values[0], m.Last
	} else {
		return false
	}
	f.Unit, f.last, f.end = unit, end, q.text.Tokens[end-1].End
	if unit == isnad.UnitPercent || unit == "permille" {
		f.Of = q.shareOf(end)
		return true
	}
	f.Of = isnad.Span{Start: q.text.Tokens[i].Start, End: f.end}
	q.withCents(f)
	q.withHalf(f)
	return true
}

// percentBefore reads "percent" written before its number, as some put it; the
// word is itself a numeral, a hundred. It returns the number behind it.
func (q *measurer) percentBefore(k int) (number.Numeral, bool) {
	n := q.numerals[k]
	if n.Value != 100 || !n.Definite || k+1 >= len(q.numerals) || q.numerals[k+1].First != n.Last {
		return n, false
	}
	m, ok := q.units.Longest(&q.text, n.First)
	if !ok || m.Last != n.Last || m.Skip > 0 || m.Values[0] != isnad.UnitPercent || n.First > 0 && q.text.Tokens[n.First-1].Kind == arabic.Number {
		return n, false
	}
	return q.numerals[k+1], true
}

// shareBefore reports whether the word for a share stands before token i: a
// number behind it is a percentage even where nobody says so.
func (q *measurer) shareBefore(i int) bool {
	if i == 0 || q.text.Tokens[i].Line {
		return false
	}
	m, ok := q.labels.Longest(&q.text, i-1)
	return ok && m.Last == i && m.Values[0] == lexicon.LabelShare
}

// withHalf adds the fraction of a unit that is joined behind it: "three tons and
// a half (of a ton)".
func (q *measurer) withHalf(f *figure) {
	for k := range q.numerals {
		n := &q.numerals[k]
		if n.First < f.last {
			continue
		}
		if n.First > f.last+1 || n.Form != number.Fraction || n.Definite || !q.joined(f.last, *n) {
			return
		}
		f.Value += n.Value
		f.last, f.end = n.Last, q.text.Tokens[n.Last-1].End
		return
	}
}

// unitAndHalf reads a unit that counts one by itself with a fraction behind it:
// "a litre and a half". Numeral k is the fraction.
func (q *measurer) unitAndHalf(f *figure, k int) bool {
	n := q.numerals[k]
	i := n.First
	if n.Form != number.Fraction || n.Definite || i == 0 || q.text.Tokens[i].Line {
		return false
	}
	if n.Skip == 0 {
		i--
		if !arabic.IsConjunction(q.text.Fold(i)) {
			return false
		}
	} else if arabic.Conjunction(q.text.Fold(i)) == 0 {
		return false
	}
	if i == 0 {
		return false
	}
	m, ok := q.units.Longest(&q.text, i-1)
	if !ok || m.Last != i {
		return false
	}
	start, _ := m.Span(&q.text)
	f.Value, f.Unit, f.start = 1+n.Value, m.Values[0], start
	f.Of = isnad.Span{Start: start, End: q.text.Tokens[m.Last-1].End}
	return true
}

// withCents adds the hundredths of a currency that follow it: "20 dollars and 43
// cents".
func (q *measurer) withCents(f *figure) {
	i := f.last
	if i+2 >= len(q.text.Tokens) || !arabic.IsConjunction(q.text.Fold(i)) || q.text.Tokens[i+1].Kind != arabic.Number {
		return
	}
	if u := q.units.Exact(q.text.Fold(i + 2)); len(u) == 0 || u[0] != "cent" {
		return
	}
	for _, n := range q.numerals {
		if n.First == i+1 && n.Value < 100 {
			f.Value += n.Value / 100
			f.last, f.end = i+3, q.text.Tokens[i+2].End
		}
	}
}
