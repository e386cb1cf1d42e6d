package annotate

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/number"
	"github.com/isnad-project/isnad/internal/timex"
)

// Operators of the table of bounds that stand for something else.
const opOrEqual isnad.Op = "|=" // "or equal": adds equality to the bound before the number

// bind adds to f the words that bound or approximate it, before its first token
// or behind it. A bound behind a number outweighs an approximation before it.
func (q *measurer) bind(f *figure, first int) {
	op, s, before := q.boundBefore(first)
	if before && f.Vague && op == isnad.OpAbout {
		before = false
	}
	if before {
		f.Op, f.OpSpan = op, s
	}
	behind, s, end, ok := q.boundAfter(f.last)
	switch {
	case !ok:
	case behind == opOrEqual && before:
		f.Op, f.OpSpan, f.last = orEqual(f.Op), f.OpSpan.Union(s), end
	case behind != opOrEqual && (!before || op == isnad.OpAbout || op == isnad.OpEqual):
		f.Op, f.OpSpan, f.last = behind, s, end
	}
}

func orEqual(op isnad.Op) isnad.Op {
	switch op {
	case isnad.OpMore:
		return isnad.OpAtLeast
	case isnad.OpLess:
		return isnad.OpAtMost
	}
	return op
}

// longestBound is the most tokens of a phrase that bounds a number.
const longestBound = 5

// boundBefore reads the words or signs before token i that bound the number there.
func (q *measurer) boundBefore(i int) (isnad.Op, isnad.Span, bool) {
	if i == 0 || q.text.Tokens[i].Line {
		return "", isnad.Span{}, false
	}
	if op, s, ok := q.signBefore(i); ok {
		return op, s, true
	}
	for back := min(longestBound, i); back >= 1; back-- {
		m, ok := q.bounds.Longest(&q.text, i-back)
		if !ok || m.Last != i || m.Values[0].After {
			continue
		}
		start, end := m.Span(&q.text)
		return m.Values[0].Op, isnad.Span{Start: start, End: end}, true
	}
	return "", isnad.Span{}, false
}

// signBefore reads a sign of comparison before token i.
func (q *measurer) signBefore(i int) (isnad.Op, isnad.Span, bool) {
	first := i
	for first > 0 && i-first < 3 && q.text.Tokens[first-1].Kind == arabic.Punct && isComparison(q.text.Surface(first-1)) {
		first--
	}
	if first == i {
		return "", isnad.Span{}, false
	}
	s := isnad.Span{Start: q.text.Tokens[first].Start, End: q.text.Tokens[i-1].End}
	switch s.In(q.Text) {
	case ">":
		return isnad.OpMore, s, true
	case ">=", "\u2265":
		return isnad.OpAtLeast, s, true
	case "<":
		return isnad.OpLess, s, true
	case "<=", "\u2264":
		return isnad.OpAtMost, s, true
	case "~", "\u2248":
		return isnad.OpAbout, s, true
	}
	return "", isnad.Span{}, false
}

func isComparison(mark string) bool {
	switch mark {
	case ">", "<", "=", "~", "\u2265", "\u2264", "\u2248":
		return true
	}
	return false
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
		if b.After {
			start, end := m.Span(&q.text)
			return b.Op, isnad.Span{Start: start, End: end}, m.Last, q.endsHere(m.Last)
		}
	}
	return "", isnad.Span{}, i, false
}

// endsHere reports whether no number follows at token i, which a bound before it
// would belong to.
func (q *measurer) endsHere(i int) bool {
	return i >= len(q.text.Tokens) || q.text.Tokens[i].Kind != arabic.Number
}

// addAlone adds, where the text is a request, the readings inside
// and around a quantity that other programs look for: the number without its
// noun, nested, and the number with the words that bound it.
func (q *measurer) addAlone(f *figure, n isnad.Span) {
	whole := isnad.Span{Start: f.start, End: f.end}
	if n != whole {
		plain := *f
		plain.Unit, plain.Of = isnad.UnitCount, isnad.Span{}
		plain.start, plain.end = n.Start, n.End
		m := q.mention(plain)
		m.Nested = true
		q.add(m)
	}
	if f.OpSpan.Empty() {
		return
	}
	bounded := *f
	s := n.Union(f.OpSpan)
	bounded.start, bounded.end = s.Start, s.End
	if f.Op == isnad.OpEqual {
		bounded.Max, bounded.Ranged = f.Value, true
	}
	m := q.mention(bounded)
	m.Nested, m.Rule = true, "quantity.bounded"
	q.add(m)
}

// addTimed adds the number that a time holds: the count of a length, with what
// bounds it, and each figure of a date ("5/17/2018").
func (q *measurer) addTimed(e *timex.Expression, n number.Numeral) {
	if n.Label || n.Digits == 0 && !(e.Duration() && e.First == n.First) {
		return
	}
	f := figure{start: e.Start, end: e.End, last: n.Last}
	f.Value, f.Op = n.Value, isnad.OpEqual
	if e.Duration() {
		q.bind(&f, n.First)
	}
	q.addAlone(&f, n.Span(&q.text))
}

// addPair adds the range that two bounds make together: "over a quarter and
// under a half".
func (q *measurer) addPair() {
	var low, high *isnad.Mention
	for i := len(q.mentions) - 1; i >= 0; i-- {
		m := &q.mentions[i]
		switch {
		case m.Rule != "quantity.bounded":
		case high == nil:
			high = m
		case low == nil:
			low = m
		}
	}
	if low == nil || !isLower(low.Quantity.Op) || !isUpper(high.Quantity.Op) || low.Quantity.Value >= high.Quantity.Value {
		return
	}
	const widest = 12 // bytes between the two: a comma and the conjunction
	if gap := high.Start - low.End; gap < 0 || gap > widest {
		return
	}
	both := *low
	quantity := *low.Quantity
	quantity.Max, quantity.Ranged, quantity.Op = high.Quantity.Value, true, isnad.OpEqual
	both.Span, both.Quantity, both.Rule = low.Union(high.Span), &quantity, "quantity.pair"
	q.add(both)
}

func isLower(op isnad.Op) bool { return op == isnad.OpMore || op == isnad.OpAtLeast }

func isUpper(op isnad.Op) bool { return op == isnad.OpLess || op == isnad.OpAtMost }
