// Package edtf reads the dates that Isnad keeps, EDTF values of ISO 8601-2
// levels 0 and 1, as periods of whole days: what comparisons, timelines and
// filters need of a date.
package edtf

import (
	"math"
	"strings"
	"time"
)

// Day counts days from 1970-01-01 in the proleptic Gregorian calendar.
type Day int

// The ends of an interval that is open.
const (
	Earliest Day = math.MinInt32
	Latest   Day = math.MaxInt32
)

// Period is a run of days, both ends included. The zero Period is no period.
type Period struct {
	First, Last Day
	Approximate bool // the value is marked as approximate or uncertain
	known       bool
}

// Known reports whether p is a period at all.
func (p Period) Known() bool { return p.known }

// Days is the length of p in days.
func (p Period) Days() int { return int(p.Last) - int(p.First) + 1 }

// Contains reports whether q lies inside p.
func (p Period) Contains(q Period) bool {
	return p.known && q.known && p.First <= q.First && q.Last <= p.Last
}

// Overlaps reports whether p and q share a day.
func (p Period) Overlaps(q Period) bool {
	return p.known && q.known && p.First <= q.Last && q.First <= p.Last
}

// Gap is the number of days between p and q: 0 when they overlap, 1 when one
// ends on the eve of the other.
func (p Period) Gap(q Period) int {
	return max(0, int(p.First)-int(q.Last), int(q.First)-int(p.Last))
}

// Month returns the month that holds all of p as "2022-05", and "" when p is
// longer than a month or crosses the end of one.
func (p Period) Month() string {
	if !p.known || p.Days() > 31 {
		return ""
	}
	first, last := p.First.Date(), p.Last.Date()
	if first.Month() != last.Month() || first.Year() != last.Year() {
		return ""
	}
	return first.Format("2006-01")
}

// Year returns the year that holds all of p as "2022", and "" when p crosses
// the end of one.
func (p Period) Year() string {
	if !p.known || p.Days() > 366 {
		return ""
	}
	first, last := p.First.Date(), p.Last.Date()
	if first.Year() != last.Year() {
		return ""
	}
	return first.Format("2006")
}

// Date is the day as a time at midnight UTC.
func (d Day) Date() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// String is the day in ISO 8601.
func (d Day) String() string {
	switch d {
	case Earliest, Latest:
		return ".."
	}
	return d.Date().Format(time.DateOnly)
}

// Parse reads a date, a date with time, a date with unspecified digits (X), a
// season, or an interval of two of them, each with ~, ? or % as a qualifier.
// Whatever else s is, the result is no period.
func Parse(s string) Period {
	from, to, interval := strings.Cut(s, "/")
	p := date(from, Earliest, Earliest)
	if !interval {
		if p.First == Earliest {
			return Period{}
		}
		return p
	}
	q := date(to, Latest, Latest)
	if !p.known || !q.known || p.First > q.Last {
		return Period{}
	}
	return Period{p.First, q.Last, p.Approximate || q.Approximate, true}
}

// date reads one end of an interval; open is what an open end stands for.
func date(s string, first, last Day) Period {
	if s == "" || s == ".." {
		return Period{first, last, false, true}
	}
	plain := strings.TrimRight(s, "~?%")
	p := Period{Approximate: len(plain) < len(s)}
	plain, _, _ = strings.Cut(plain, "T")
	parts := strings.Split(plain, "-")
	if len(parts) > 3 || len(parts[0]) != 4 {
		return Period{}
	}
	low, high, ok := digits(parts[0])
	if !ok || low == 0 {
		return Period{}
	}
	p.known = true
	p.First, p.Last = day(low, 1, 1), day(high+1, 1, 1)-1
	if len(parts) == 1 || (len(parts) == 2 && parts[1] == "XX") {
		return p
	}
	month, _, ok := digits(parts[1])
	if !ok || low != high || len(parts[1]) != 2 {
		return Period{}
	}
	if month >= 21 && month <= 24 && len(parts) == 2 {
		return season(p, low, month)
	}
	if month < 1 || month > 12 {
		return Period{}
	}
	p.First, p.Last = day(low, month, 1), day(low, month+1, 1)-1
	if len(parts) == 2 || parts[2] == "XX" {
		return p
	}
	n, most, ok := digits(parts[2])
	if !ok || n != most || len(parts[2]) != 2 || n < 1 || p.First+Day(n)-1 > p.Last {
		return Period{}
	}
	p.First += Day(n) - 1
	p.Last = p.First
	return p
}

// season gives spring, summer, autumn and winter (codes 21 to 24) their
// meteorological months; the winter of a year begins in its December.
func season(p Period, year, code int) Period {
	month := 3 * (code - 20)
	p.First, p.Last = day(year, month, 1), day(year, month+3, 1)-1
	p.Approximate = true
	return p
}

// digits reads a number whose last digits may be X, as the lowest and highest
// number that it may be.
func digits(s string) (low, high int, ok bool) {
	x := false
	for _, c := range []byte(s) {
		switch {
		case c == 'X':
			low, high, x = low*10, high*10+9, true
		case c >= '0' && c <= '9' && !x:
			low, high = low*10+int(c-'0'), high*10+int(c-'0')
		default:
			return 0, 0, false
		}
	}
	return low, high, s != ""
}

func day(year, month, n int) Day {
	return Day(time.Date(year, time.Month(month), n, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}
