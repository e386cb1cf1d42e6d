package timex

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/isnad-project/isnad/internal/lexicon"
)

// period is a time in the calendar: its first and its last day, and how finely
// it was told.
type period struct {
	from, to civil
	grain    lexicon.Unit // Day, Month, Year; what the ends are written in
	about    bool
	relative bool
	clock    clock
}

func dayPeriod(c civil) period { return period{from: c, to: c, grain: lexicon.Day} }

func monthPeriod(year, month int) period {
	return period{from: civilOf(year, month, 1), to: civilOf(year, month+1, 1) - 1, grain: lexicon.Month}
}

func yearPeriod(year int) period { return yearsPeriod(year, year) }

func yearsPeriod(first, last int) period {
	return period{from: civilOf(first, 1, 1), to: civilOf(last+1, 1, 1) - 1, grain: lexicon.Year}
}

// edtf returns the period as EDTF: one date where the ends are one at its grain,
// an interval otherwise, with "~" when it is approximate.
func (p period) edtf() string {
	from, to := write(p.from, p.grain), write(p.to, p.grain)
	value := from
	if from != to {
		value = from + "/" + to
	}
	if p.clock.said {
		value = write(p.to, lexicon.Day) + p.clock.String()
	}
	if p.about {
		value += "~"
	}
	return value
}

func write(c civil, grain lexicon.Unit) string {
	y, m, d := c.split()
	b := pad(make([]byte, 0, len("2006-01-02")), y, 4)
	if grain < lexicon.Year {
		b = pad(append(b, '-'), m, 2)
	}
	if grain < lexicon.Month {
		b = pad(append(b, '-'), d, 2)
	}
	return string(b)
}

// pad appends n in at least so many digits.
func pad(b []byte, n, width int) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	for limit := 10; width > 1; width, limit = width-1, limit*10 {
		if n < limit {
			b = append(b, '0')
		}
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// String returns the time of day as ISO 8601 has it behind a date.
func (c clock) String() string {
	if c.grain == lexicon.Second {
		return fmt.Sprintf("T%02d:%02d:%02d%s", c.hour, c.minute, c.second, c.zone)
	}
	return fmt.Sprintf("T%02d:%02d%s", c.hour, c.minute, c.zone)
}

// parseEDTF reads the first date of an EDTF value and how finely it is told. It
// is how an anchor is read.
func parseEDTF(value string) (period, bool) {
	value, _, _ = strings.Cut(value, "/")
	value = strings.TrimRight(value, "~?%")
	day, _, _ := strings.Cut(value, "T")
	year, rest, _ := strings.Cut(day, "-")
	month, dom, _ := strings.Cut(rest, "-")
	y, okY := digits(year, 4)
	m, okM := digits(month, 2)
	d, okD := digits(dom, 2)
	switch {
	case !okY || y == 0:
	case okM && okD && validDay(y, m, d):
		return dayPeriod(civilOf(y, m, d)), true
	case okM && dom == "" && m >= 1 && m <= 12:
		return monthPeriod(y, m), true
	case rest == "":
		return yearPeriod(y), true
	}
	return period{}, false
}

// digits reads exactly so many ASCII digits.
func digits(s string, width int) (int, bool) {
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, len(s) == width
}
