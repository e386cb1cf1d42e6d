package timex

import (
	"fmt"
	"strings"

	"github.com/isnad-project/isnad/internal/lexicon"
)

// period is a time in the calendar: its first and its last day, and how finely
// it was told.
type period struct {
	from, to civil
	open     bool         // only from is known (a negative year has no day)
	grain    lexicon.Unit // Day, Month, Year; what the ends are written in
	about    bool
	relative bool
	clock    clock
	reason   []string
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
	switch grain {
	case lexicon.Year:
		return fmt.Sprintf("%04d", y)
	case lexicon.Month:
		return fmt.Sprintf("%04d-%02d", y, m)
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

// String returns the time of day as ISO 8601 has it behind a date.
func (c clock) String() string {
	if c.grain == lexicon.Second {
		return fmt.Sprintf("T%02d:%02d:%02d%s", c.hour, c.minute, c.second, c.zone)
	}
	return fmt.Sprintf("T%02d:%02d%s", c.hour, c.minute, c.zone)
}

// ParseDay reads the first day of an EDTF value that begins with a date, and how
// finely it is told. It is how an anchor is read.
func parseEDTF(value string) (period, bool) {
	value, _, _ = strings.Cut(value, "/")
	value = strings.TrimRight(value, "~?%")
	day, _, _ := strings.Cut(value, "T")
	var y, m, d int
	n, _ := fmt.Sscanf(day, "%4d-%2d-%2d", &y, &m, &d)
	switch {
	case n >= 3 && validDay(y, m, d):
		return dayPeriod(civilOf(y, m, d)), true
	case n == 2 && m >= 1 && m <= 12:
		return monthPeriod(y, m), true
	case n == 1 && y > 0:
		return yearPeriod(y), true
	}
	return period{}, false
}
