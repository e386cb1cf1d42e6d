package extract

import "github.com/isnad-project/isnad/arabic"

// Words of a stamp that no list knows: a weekday, a month, and the month's
// second name.
const stampWords = 3

// date looks for a written date in the line: a year with a day near it. It sets
// dated when there is one. It sets stamped when the line, or a piece of it
// between dashes or bars, holds no more words beside the date than a stamp does.
func (l *line) date(t *arabic.Text, stamp []bool) {
	const longest = 16 // words: city, agency, stamp, time
	first := l.first
	for i := l.first; i <= l.last; i++ {
		if i < l.last && !separates(t, i) {
			continue
		}
		if dated, foreign := l.dateIn(t, stamp, first, i); dated {
			l.dated = true
			l.stamped = l.stamped || foreign <= stampWords && l.words <= longest
		}
		first = i + 1
	}
}

// dateIn looks for a date among tokens [first, last) and counts the words that
// belong to no stamp.
func (l *line) dateIn(t *arabic.Text, stamp []bool, first, last int) (dated bool, foreign int) {
	const near = 6 // tokens: 12 July / Tammuz , 2018
	year := -1
	for i := first; i < last && year < 0; i++ {
		if isYear(t, i) {
			year = i
		}
	}
	if year < 0 {
		return false, 0
	}
	for i := first; i < last; i++ {
		switch t.Tokens[i].Kind {
		case arabic.Punct:
		case arabic.Number:
			dated = dated || (i != year && i >= year-near && i <= year+near && len(t.Fold(i)) <= 2)
		default:
			if !stamp[i-l.first] {
				foreign++
			}
		}
	}
	return dated, foreign
}

// separates reports whether token i is a dash or a bar that parts a line into
// pieces; a dash inside a date is glued to its numbers.
func separates(t *arabic.Text, i int) bool {
	if !colon(t, i, i+1) || t.Surface(i) == ":" || t.Surface(i) == "/" {
		return false
	}
	return !t.Tokens[i].Glued || i+1 == len(t.Tokens) || !t.Tokens[i+1].Glued
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
