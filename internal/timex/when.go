package timex

import "github.com/isnad-project/isnad/internal/lexicon"

// form is which kind of statement about time a when makes.
type form uint8

const (
	formDate     form = iota + 1 // year, month, day, weekday: what is said of them
	formShift                    // n units from the anchor, the unit as a whole
	formSpan                     // the n units before or after the anchor
	formPart                     // a part of another time
	formNth                      // the nth weekday, week or day of another time
	formRange                    // from one time to another
	formSeason                   // a season, of a year
	formDecade                   // ten years
	formCentury                  // a hundred years
	formHoliday                  // a named day
	formDuration                 // a length of time alone
	formClock                    // a time of day alone
)

// when is what a time expression says, before it is placed in the calendar.
type when struct {
	form    form
	rule    string // which rule of the grammar read it
	year    int    // 0: not said
	month   int
	day     int
	weekday int
	hijri   bool
	unit    lexicon.Unit
	n       int
	side    lexicon.Side
	part    lexicon.Part
	piece   int // of how many pieces n is one: the second of 2 halves
	holiday string
	length  length
	most    length // upper end of a range of lengths; zero when it is none
	about   bool   // "about a month ago"
	of      *when  // what it is a part of, or counts from
	to      *when  // end of a range
	clock   clock
	season  int
}

// length is a length of time, the parts of an ISO 8601 duration.
type length struct {
	years, months, weeks, days, hours, minutes, seconds float64
}

// clock is a time of day; it is set when said.
type clock struct {
	said                 bool
	hour, minute, second int
	grain                lexicon.Unit
	zone                 string // "Z" for UTC, "" for local
}
