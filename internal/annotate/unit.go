package annotate

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/number"
)

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
		if f.Of = q.shareOf(end); f.Of.Empty() {
			f.Of = q.shareAhead(q.text.At(f.start))
		}
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
