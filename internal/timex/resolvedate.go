package timex

import (
	"strconv"

	"github.com/isnad-project/isnad/internal/lexicon"
)

// date places a date by what is said of it.
func (r *resolver) date(w *when) (period, bool) {
	switch {
	case w.of != nil:
		return r.dateIn(w)
	case w.month == 0 && w.day == 0 && w.weekday != 0:
		return r.weekday(w)
	case w.month == 0 && w.day != 0:
		return r.dayOfMonth(w)
	case w.month == 0 && w.year != 0:
		return r.year(w)
	case w.year != 0:
		return r.full(w, w.year)
	}
	return r.yearless(w)
}

// year places a year; a Hijri one runs over parts of two Gregorian years.
func (r *resolver) year(w *when) (period, bool) {
	if w.hijri {
		from, ok := hijriDay(w.year, 1, 1)
		if !ok {
			return period{}, false
		}
		to, ok := hijriDay(w.year+1, 1, 1)
		r.because("Hijri year, Umm al-Qura calendar")
		return period{from: from, to: to - 1, grain: lexicon.Day}, ok
	}
	return yearPeriod(w.year), true
}

// full places a month or day of a known year.
func (r *resolver) full(w *when, year int) (period, bool) {
	if w.hijri {
		return r.hijri(w, year)
	}
	if w.day == 0 {
		return monthPeriod(year, w.month), true
	}
	if !validDay(year, w.month, w.day) {
		return period{}, false
	}
	p := dayPeriod(civilOf(year, w.month, w.day))
	r.checkWeekday(w, &p)
	return p, true
}

// dateIn places a date in the period that it is said to be of.
func (r *resolver) dateIn(w *when) (period, bool) {
	of, ok := r.place(w.of)
	if !ok {
		return of, false
	}
	y, m, _ := of.from.split()
	inner := *w
	inner.of = nil
	var p period
	switch {
	case w.month != 0:
		p, ok = r.full(&inner, y)
	case w.day != 0:
		inner.month = m
		p, ok = r.full(&inner, y)
	default: // a weekday of a week
		p = dayPeriod(of.from + civil(floorMod(w.weekday-of.from.weekday(), 7)))
	}
	p.relative = true
	return p, ok
}

// soon is how many days ahead news tells of in the present.
const soon = 3

// weekday places a lone weekday: the last one up to the anchor in news, the next
// one where the sentence looks ahead.
func (r *resolver) weekday(w *when) (period, bool) {
	if !r.known {
		return period{}, false
	}
	ahead := civil(floorMod(w.weekday-r.today.weekday(), 7))
	day := r.today + ahead
	switch {
	case w.side == lexicon.SidePast:
		day = r.before(day, ahead == 0)
	case w.side == lexicon.SideFuture, w.side == lexicon.SideFuture2, w.side == 0 && r.prefer == PreferFuture:
		if ahead == 0 {
			day += 7
		}
	case r.prefer == PreferNone && r.ahead:
		r.because("the sentence looks ahead")
	case r.prefer == PreferNone && r.opens && ahead <= soon:
		r.because("the sentence tells what happens, and the day is near")
	case ahead != 0:
		day -= 7
	}
	p := dayPeriod(day)
	p.relative = true
	return p, true
}

// before returns the day a week back unless it lies before the anchor already.
func (r *resolver) before(day civil, same bool) civil {
	if same || day > r.today {
		return day - 7
	}
	return day
}

// dayOfMonth places a lone day: in the anchor's month, or in the month beside it
// that the preference or the weekday asks for.
func (r *resolver) dayOfMonth(w *when) (period, bool) {
	if !r.known {
		return period{}, false
	}
	y, m, d := r.today.split()
	best, found := period{}, false
	for _, shift := range []int{0, -1, 1, -2, 2} {
		first := civilOf(y, m+shift, 1)
		fy, fm, _ := first.split()
		if !validDay(fy, fm, w.day) {
			continue
		}
		day := civilOf(fy, fm, w.day)
		if w.weekday != 0 && day.weekday() != w.weekday {
			continue
		}
		if shift < 0 && r.prefer == PreferFuture {
			continue
		}
		if shift == 0 && r.prefer != PreferFuture && w.day > d && w.weekday == 0 && !r.ahead {
			continue
		}
		best, found = dayPeriod(day), true
		break
	}
	best.relative = true
	return best, found
}

// yearless places a month or day without its year.
func (r *resolver) yearless(w *when) (period, bool) {
	if !r.known {
		return period{}, false
	}
	y, _, _ := r.today.split()
	if w.hijri {
		return r.yearlessHijri(w)
	}
	if w.weekday != 0 && w.day != 0 {
		if p, ok := r.byWeekday(w, y); ok {
			return p, true
		}
		r.issue = "the weekday fits no year near " + strconv.Itoa(y)
	}
	var back, next, here period
	okHere := false
	for year := y - 4; year <= y+4; year++ {
		p, ok := r.full(w, year)
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
			here, okHere = p, true
		}
	}
	p := r.choose(w, back, next, here, okHere)
	p.relative = true
	return p, p.from != 0
}

// choose takes the year for a month or day: what the side says, what is
// preferred, or else the nearer one.
func (r *resolver) choose(w *when, back, next, here period, inHere bool) period {
	switch {
	case w.side == lexicon.SidePast && r.prefer != PreferNone && w.day == 0:
		r.because("the one of last year")
		y, _, _ := r.today.split()
		return monthPeriod(y-1, w.month)
	case w.side == lexicon.SidePast:
		r.because("the last one before the anchor")
		return back
	case w.side == lexicon.SideFuture:
		r.because("the next one after the anchor")
		return next
	case w.side == lexicon.SidePresent:
		y, _, _ := r.today.split()
		if p, ok := r.full(w, y); ok {
			return p
		}
	case inHere:
		return here
	case r.prefer == PreferFuture:
		return next
	case r.prefer == PreferPast:
		return back
	}
	if inHere {
		return here
	}
	if r.ahead && next.from-r.today < 300 {
		r.because("the sentence looks ahead")
		return next
	}
	if next.from-r.today < r.today-back.to {
		r.because("the nearer year")
		return next
	}
	r.because("the nearer year")
	return back
}

// byWeekday finds the year in which a day of a month is the weekday it is said
// to be, the nearest first.
func (r *resolver) byWeekday(w *when, y int) (period, bool) {
	nearest, found := period{}, false
	for year := y - 6; year <= y+2; year++ {
		if !validDay(year, w.month, w.day) {
			continue
		}
		day := civilOf(year, w.month, w.day)
		if day.weekday() != w.weekday {
			continue
		}
		if !found || abs(day-r.today) < abs(nearest.from-r.today) {
			nearest, found = dayPeriod(day), true
		}
	}
	if found && w.side == 0 && r.prefer != PreferNone {
		return nearest, abs(nearest.from-r.today) < 370
	}
	nearest.relative = true
	if found {
		r.because("the year in which the weekday fits")
	}
	return nearest, found
}

func abs(c civil) civil {
	if c < 0 {
		return -c
	}
	return c
}
