package timex

import "fmt"

// civil is a day of the proleptic Gregorian calendar, as the number of days
// since 1970-01-01.
type civil int

// civilOf returns the day, month and day overflowing into the next year and month
// (Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil).
func civilOf(year, month, day int) civil {
	month--
	year += floorDiv(month, 12)
	month = month - floorDiv(month, 12)*12 + 1
	if month <= 2 {
		year--
	}
	era := floorDiv(year, 400)
	yoe := year - era*400
	shifted := (month + 9) % 12
	doy := (153*shifted+2)/5 + day - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return civil(era*146097 + doe - 719468)
}

// split returns the year, month and day of c.
func (c civil) split() (year, month, day int) {
	z := int(c) + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	shifted := (5*doy + 2) / 153
	day = doy - (153*shifted+2)/5 + 1
	month = shifted + 3
	if month > 12 {
		month -= 12
	}
	year = yoe + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}

// weekday returns 1 for Monday to 7 for Sunday.
func (c civil) weekday() int { return floorMod(int(c)+3, 7) + 1 }

// addMonths moves c by n months; a day that the month does not have becomes its
// last.
func (c civil) addMonths(n int) civil {
	y, m, d := c.split()
	return civilOf(y, m+n, min(d, monthLength(y, m+n)))
}

func (c civil) String() string {
	y, m, d := c.split()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

func monthLength(year, month int) int {
	return int(civilOf(year, month+1, 1) - civilOf(year, month, 1))
}

// validDay reports whether the calendar has that day.
func validDay(year, month, day int) bool {
	return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - floorDiv(a, b)*b }
