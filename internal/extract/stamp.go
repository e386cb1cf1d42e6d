package extract

import (
	"slices"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// date looks for a written date in the line: a month or a year with a day near
// it. It sets dated when there is one. It sets stamped when the line, or a piece
// of it between dashes or bars, holds nothing else: words of a stamp (listed in
// stamp, by token), names of months and weekdays, times; beside a weekday or
// such a word also one that nobody lists, the city or an odd month, and in Latin
// script two, since not every language that has months has a table.
func (l *line) date(t *arabic.Text, stamp []bool, times *lexicon.Phrases[lexicon.TimeWord]) {
	const longest = 16 // words: city, agency, stamp, time
	if l.numbers == 0 || l.words > 3*longest {
		return
	}
	first := l.first
	for i := l.first; i <= l.last; i++ {
		if i < l.last && !separates(t, i) {
			continue
		}
		d := l.dateIn(t, stamp, times, first, i)
		if d.day && (d.year || d.month) {
			l.dated = l.dated || d.year
			sure := d.foreign == 0 || d.year && d.foreign == 1 && d.certain || d.year && d.latin == d.foreign && d.foreign <= 2
			l.stamped = l.stamped || sure && l.words <= longest
		}
		first = i + 1
	}
}

// dateParts is what one piece of a line holds of a date.
type dateParts struct {
	day, month, year bool
	certain          bool // a weekday or a word of stamps
	foreign          int  // words that belong to no date
	latin            int  // of those, words in Latin script
}

func (l *line) dateIn(t *arabic.Text, stamp []bool, times *lexicon.Phrases[lexicon.TimeWord], first, last int) dateParts {
	var d dateParts
	for i := first; i < last; i++ {
		switch {
		case t.Tokens[i].Kind == arabic.Punct:
		case t.Tokens[i].Kind == arabic.Number:
			year := isYear(t, i)
			d.year = d.year || year
			d.day = d.day || !year && len(t.Fold(i)) <= 2
		case t.Tokens[i].Kind == arabic.Latin && i > first && t.Tokens[i].Glued && t.Tokens[i-1].Kind == arabic.Number:
			// 10h30, 3rd, T09
		case stamp[i-l.first]:
			d.certain = true
		default:
			m, ok := times.Longest(t, i)
			if !ok || m.Skip != 0 || m.Last > last || !d.takes(m.Values) {
				d.foreign++
				if t.Tokens[i].Kind == arabic.Latin {
					d.latin++
				}
				continue
			}
			i = m.Last - 1
		}
	}
	return d
}

// takes reports whether a time word can stand in a stamp, and notes it.
func (d *dateParts) takes(words []lexicon.TimeWord) bool {
	for _, w := range words {
		switch w.Kind {
		case lexicon.TimeMonth, lexicon.TimeHijriMonth:
			d.month = true
		case lexicon.TimeWeekday:
			d.certain = true
		case lexicon.TimeWeekdayBare, lexicon.TimeDaypart, lexicon.TimeZone, lexicon.TimeClock, lexicon.TimeEra, lexicon.TimeDating:
		default:
			continue
		}
		return true
	}
	return false
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
	return len(f) == 4 && slices.Contains([]string{"14", "19", "20"}, f[:2])
}
