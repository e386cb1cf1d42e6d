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
		if q.taken(n) || !d.annotated(d.text.Tokens[n.First].Start) {
			continue
		}
		f, ok := q.figure(k)
		if !ok {
			continue
		}
		d.add(q.mention(f))
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
	labels    *lexicon.Phrases[bool]
	duals     *lexicon.Phrases[bool]
	uncounted map[string]bool
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
	return q.time < len(q.expressions) && q.expressions[q.time].First < n.Last
}

// figure reads the quantity around numeral k.
func (q *measurer) figure(k int) (figure, bool) {
	n := q.numerals[k]
	if n.Label || n.Form == number.Ordinal || q.labelled(n) {
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
	if u, ok := q.symbolBefore(first); ok {
		f.Unit, f.start, first = u, q.text.Tokens[first-1].Start, first-1
	}
	measured := q.unitAfter(&f) || f.Unit != isnad.UnitCount
	if !measured {
		measured = q.counted(&f, n)
	}
	if op, s, ok := q.boundBefore(first); ok && (!f.Vague || op != isnad.OpAbout) {
		f.Op, f.OpSpan = op, s
	} else if op, s, end, ok := q.boundAfter(f.last); ok {
		f.Op, f.OpSpan, f.last = op, s, end
	}
	if !measured && !q.standsAlone(n, &f) {
		return f, false
	}
	return f, true
}

// standsAlone reports whether a number without unit or noun is a quantity: not
// the word one, and not the mark of a list.
func (q *measurer) standsAlone(n number.Numeral, f *figure) bool {
	if q.options.Alone {
		return true
	}
	if n.Words && n.Value <= 2 && n.Form == number.Cardinal || n.Definite && n.Form != number.Vague {
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
	return n.First == 0 || q.text.Surface(n.First-1) != "("
}

func (q *measurer) mention(f figure) isnad.Mention {
	quantity := f.Quantity
	return isnad.Mention{
		Span: isnad.Span{Start: f.start, End: f.end}, Type: isnad.MentionQuantity, Rule: "quantity", Quantity: &quantity,
	}
}

// labelled reports whether a word before the number makes it a label, or the
// number is part of a name.
func (q *measurer) labelled(n number.Numeral) bool {
	if q.options.Alone {
		return false
	}
	for back := 0; back <= 2 && n.First-back >= 0; back++ {
		m, ok := q.labels.Longest(&q.text, n.First-back)
		if !ok {
			continue
		}
		if isName := m.Values[0]; isName && m.Last > n.First || !isName && m.Last == n.First {
			return true
		}
	}
	return false
}

// boundBefore reads the words before token i that bound the number there.
func (q *measurer) boundBefore(i int) (isnad.Op, isnad.Span, bool) {
	for back := 5; back >= 1; back-- {
		if i-back < 0 {
			continue
		}
		m, ok := q.bounds.Longest(&q.text, i-back)
		if !ok || m.Last != i || m.Values[0].After || q.text.Tokens[i].Line {
			continue
		}
		start, end := m.Span(&q.text)
		return m.Values[0].Op, isnad.Span{Start: start, End: end}, true
	}
	return "", isnad.Span{}, false
}

// boundAfter reads the words at token i that bound the number before them.
func (q *measurer) boundAfter(i int) (isnad.Op, isnad.Span, int, bool) {
	if i >= len(q.text.Tokens) || q.text.Tokens[i].Line {
		return "", isnad.Span{}, i, false
	}
	m, ok := q.bounds.Longest(&q.text, i)
	if !ok || m.Skip > 0 {
		return "", isnad.Span{}, i, false
	}
	for _, b := range m.Values {
		if b.After || b.Op == isnad.OpAtLeast {
			start, end := m.Span(&q.text)
			return b.Op, isnad.Span{Start: start, End: end}, m.Last, true
		}
	}
	return "", isnad.Span{}, i, false
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

// upTo reads the upper end of a range: "between 10 and 20", "from 10 to 20",
// "10-20". It says no where the figures are a score or a version.
func (q *measurer) upTo(f *figure, k int) bool {
	n := q.numerals[k]
	if k+1 >= len(q.numerals) {
		return true
	}
	to := q.numerals[k+1]
	if to.Form == number.Ordinal || to.First >= len(q.text.Tokens) || q.text.Tokens[to.First].Line {
		return true
	}
	between := q.between(n, to)
	switch {
	case between == "/" && to.Value != 0:
		if !q.options.Alone && n.Value >= to.Value {
			return false
		}
		f.Value = n.Value / to.Value
	case between == ":" && !q.options.Alone:
		return false
	case between != "" && to.Value > n.Value:
		f.Max, f.Ranged = to.Value, true
		if n.Value < 1000 && n.Value == float64(int(n.Value)) && to.Value >= 1000 && n.Digits > 0 && !to.Definite {
			f.Value = scaled(n.Value, to.Value)
		}
	case between == "-" && !q.options.Alone:
		return false
	default:
		return true
	}
	f.last, f.end = to.Last, to.Span(&q.text).End
	return true
}

// scaled gives the lower end of a range the scale that only the upper end
// says: "from 10 to 20 thousand".
func scaled(low, high float64) float64 {
	for _, s := range [...]float64{1e12, 1e9, 1e6, 1e3} {
		if high >= s && high/s < 1000 {
			if low < high/s {
				return low * s
			}
			return low
		}
	}
	return low
}

// between returns the mark or kind of words that join two numerals as a range or
// ratio, or "".
func (q *measurer) between(a, b number.Numeral) string {
	switch gap := b.First - a.Last; {
	case gap == 1 && q.text.Tokens[a.Last].Kind == arabic.Punct:
		switch mark := q.text.Surface(a.Last); mark {
		case "-", "\u2013", "~":
			return "-"
		case "/", ":":
			if q.text.Tokens[a.Last].Glued && q.text.Tokens[b.First].Glued {
				return mark
			}
		}
	case gap <= 1 && q.prepositionBefore(a.First, lexicon.RangeBetween) && q.joined(a.Last, b):
		return "and"
	case gap == 1 && q.prepositionAt(a.Last, lexicon.RangeTo):
		return "to"
	case gap == 0 && b.Skip > 0 && q.prepositionBefore(a.First, lexicon.RangeFrom) && arabic.Conjunction(q.text.Fold(b.First)) == 0:
		return "to"
	}
	return ""
}

// joined reports whether the conjunction stands between token i and numeral b.
func (q *measurer) joined(i int, b number.Numeral) bool {
	if i == b.First {
		return b.Skip > 0 && arabic.Conjunction(q.text.Fold(i)) != 0
	}
	return arabic.IsConjunction(q.text.Fold(i))
}
