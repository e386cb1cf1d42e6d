package timex

import (
	"time"

	"github.com/hablullah/go-hijri"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// hijriDay returns the day of the Umm al-Qura calendar, which civil use in the
// Arabian peninsula follows; where its tables end (1356 to 1500), the
// arithmetical calendar goes on.
func hijriDay(year, month, day int) (civil, bool) {
	year += floorDiv(month-1, 12)
	month = floorMod(month-1, 12) + 1
	if year < 1 || day < 1 || day > 30 {
		return 0, false
	}
	var t time.Time
	if year >= 1357 && year < 1500 {
		t = hijri.UmmAlQuraDate{Year: int64(year), Month: int64(month), Day: int64(day)}.ToGregorian()
	} else {
		t = hijri.HijriDate{Year: int64(year), Month: int64(month), Day: int64(day)}.ToGregorian()
	}
	return civilOf(t.Year(), int(t.Month()), t.Day()), !t.IsZero()
}

// hijriIn returns the day of that Hijri month and day that falls into a
// Gregorian year; of two, the first.
func hijriIn(gregorian, month, day int) (civil, bool) {
	guess := (gregorian-622)*33/32 - 1
	for year := guess; year <= guess+3; year++ {
		c, ok := hijriDay(year, month, day)
		if !ok {
			continue
		}
		if y, _, _ := c.split(); y == gregorian {
			return c, true
		}
	}
	return 0, false
}

// hijri places a month or day of the Hijri calendar. A year above 1700 is a
// Gregorian one that the month falls into.
func (r *resolver) hijri(w *when, year int) (period, bool) {
	var from civil
	ok := false
	if year > 1700 {
		from, ok = hijriIn(year, w.month, 1)
	} else {
		from, ok = hijriDay(year, w.month, 1)
	}
	if !ok {
		return period{}, false
	}
	r.because("Hijri date, Umm al-Qura calendar")
	if w.day != 0 {
		p := dayPeriod(from + civil(w.day-1))
		r.checkWeekday(w, &p)
		return p, w.day <= 30
	}
	return period{from: from, to: hijriMonthEnd(from), grain: lexicon.Day}, true
}

// hijriMonthEnd returns the last day of the Hijri month that begins on from: 29
// or 30 days, whichever the next month's first day leaves.
func hijriMonthEnd(from civil) civil {
	y, m, d := from.split()
	next, err := hijri.CreateUmmAlQuraDate(time.Date(y, time.Month(m), d+29, 12, 0, 0, 0, time.UTC))
	if err == nil && next.Day == 1 {
		return from + 28
	}
	return from + 29
}

// yearlessHijri places a Hijri month or day near the anchor.
func (r *resolver) yearlessHijri(w *when) (period, bool) {
	y, _, _ := r.today.split()
	var back, next, here period
	in := false
	guess := (y-622)*33/32 - 1
	for year := guess - 1; year <= guess+4; year++ {
		p, ok := r.hijri(w, year)
		r.reason = r.reason[:len(r.reason)-1]
		if !ok {
			continue
		}
		switch {
		case p.to < r.today:
			back = p
		case p.from > r.today:
			if next.from == 0 {
				next = p
			}
		default:
			here, in = p, true
		}
	}
	r.because("Hijri date, Umm al-Qura calendar")
	p := r.choose(w, back, next, here, in)
	p.relative = true
	return p, p.from != 0
}
