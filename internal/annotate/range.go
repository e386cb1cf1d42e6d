package annotate

import (
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/number"
)

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
	if between == "" {
		between = q.betweenUnits(n, to)
	}
	if whole := k+2 < len(q.numerals) && to.First == n.Last && q.between(to, q.numerals[k+2]) == "/"; whole {
		return q.mixed(f, n, to, q.numerals[k+2])
	}
	switch {
	case between == "/" && to.Value != 0 && to.Digits < 4:
		if !q.asked() && n.Value >= to.Value {
			return false
		}
		f.Value = n.Value / to.Value
	case between == ":" && !q.asked():
		return false
	case between != "" && to.Value > n.Value:
		f.Max, f.Ranged = to.Value, true
		if n.Value < 1000 && n.Value == float64(int(n.Value)) && to.Value >= 1000 && n.Digits > 0 && !to.Definite {
			f.Value = scaled(n.Value, to.Value)
		}
	case between == "-" && !q.asked():
		return false
	default:
		return true
	}
	f.last, f.end = to.Last, to.Span(&q.text).End
	return true
}

// mixed reads a whole number with a fraction in figures behind it: "1 4/5".
func (q *measurer) mixed(f *figure, n, over, under number.Numeral) bool {
	if under.Value <= over.Value || n.Digits == 0 && n.First == n.Last-1 {
		return true
	}
	part := over.Value / under.Value
	if n.Value < 0 {
		part = -part
	}
	f.Value += part
	f.last, f.end = under.Last, under.Span(&q.text).End
	return true
}

// betweenUnits reports a range whose lower end repeats the sign of its currency,
// "10$-20$".
func (q *measurer) betweenUnits(a, b number.Numeral) string {
	i := a.Last
	if b.First != i+2 || q.text.Tokens[i].Kind != arabic.Punct || len(q.units.Exact(q.text.Fold(i))) == 0 {
		return ""
	}
	switch q.text.Surface(i + 1) {
	case "-", "\u2013":
		return "-"
	}
	return ""
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
	case gap == 1 && q.asked() && a.Digits > 0 && b.Digits > 0 && (q.prepositionAt(a.Last, lexicon.RangeFrom) || q.prepositionAt(a.Last, lexicon.RangeIn)):
		return "/"
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
