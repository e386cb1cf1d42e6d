package extract

import "github.com/isnad-project/isnad/arabic"

// date looks for a written date in the line: a year with a day near it. It sets
// dated when there is one, and stamped when no more words stand beside those of
// a publication stamp than a weekday, a month and the month's second name.
func (l *line) date(t *arabic.Text, stamp []bool) {
	year := -1
	for i := l.first; i < l.last && year < 0; i++ {
		if isYear(t, i) {
			year = i
		}
	}
	if year < 0 {
		return
	}
	const near = 6 // tokens: 12 July / Tammuz , 2018
	foreign := 0
	for i := l.first; i < l.last; i++ {
		switch t.Tokens[i].Kind {
		case arabic.Punct:
		case arabic.Number:
			l.dated = l.dated || (i != year && i >= year-near && i <= year+near && len(t.Fold(i)) <= 2)
		default:
			if !stamp[i-l.first] {
				foreign++
			}
		}
	}
	l.stamped = l.dated && foreign <= 3 && l.words <= 16
}

// isYear reports whether token i is the number of a year that news writes of,
// Gregorian or Hijri.
func isYear(t *arabic.Text, i int) bool {
	if t.Tokens[i].Kind != arabic.Number {
		return false
	}
	f := t.Fold(i)
	return len(f) == 4 && (f[:2] == "19" || f[:2] == "20" || f[:2] == "14")
}
