package timex

import (
	"strings"

	"github.com/isnad-project/isnad/internal/lexicon"
)

// Value is an expression placed in the calendar.
type Value struct {
	EDTF       string // or an ISO 8601 duration
	Relative   bool   // worked out from the anchor
	ResolvesTo string // EDTF; the date that a duration leads to
	Anchor     string // EDTF; what a duration counts from
	Reason     string // why this year, this side, this calendar; for a person
	Trouble    string // what contradicts itself, for a person; "" mostly
}

// resolver places times in the calendar by one anchor.
type resolver struct {
	anchor period
	known  bool  // the anchor is known
	told   civil // the day told of last; 0 when none
	today  civil
	prefer Prefer
	ahead  bool
	opens  bool
	reason []string
	issue  string
}

// Resolve places e in the calendar. It says no when the expression needs an
// anchor and there is none, or when it names a day that no calendar has.
func Resolve(e *Expression, a Anchor) (Value, bool) {
	r := resolver{prefer: a.Prefer, ahead: e.ahead, opens: e.opens}
	r.anchor, r.known = parseEDTF(a.Date)
	r.today = r.anchor.from
	if r.anchor.grain == lexicon.Month && r.known {
		r.today = r.anchor.to
	}
	if told, ok := parseEDTF(a.Told); ok {
		r.told = told.from
	}
	if e.when.form == formDuration {
		v := Value{EDTF: e.when.length.String()}
		if !e.when.most.zero() { // it leads to no one day
			v.EDTF += "/" + e.when.most.String()
			return v, true
		}
		if e.offset.sign != 0 && r.known && e.when.length.move(r.today, 1) != r.today {
			v.ResolvesTo, v.Anchor = r.lead(e), a.Date
		}
		return v, true
	}
	p, ok := r.place(&e.when)
	if !ok && !r.known {
		value := unspecified(&e.when)
		return Value{EDTF: value, Relative: true, Reason: "no date is known that it counts from"}, value != ""
	}
	if !ok {
		return Value{}, false
	}
	return Value{
		EDTF: p.edtf(), Relative: p.relative, Reason: strings.Join(r.reason, "; "), Trouble: r.issue,
	}, true
}

// unspecified returns what is known of a time without its anchor, with "X" for
// the digits that are not (EDTF, level 1), or "" when nothing is.
func unspecified(w *when) string {
	const year, month, day = "XXXX", "XXXX-XX", "XXXX-XX-XX"
	switch {
	case w.form == formDate && w.month != 0 && !w.hijri && w.of == nil:
		value := []byte(day)
		pad(value[:len("XXXX-")], w.month, 2)
		if w.day == 0 {
			return string(value[:len(month)])
		}
		pad(value[:len("XXXX-XX-")], w.day, 2)
		return string(value)
	case w.form == formDate && (w.weekday != 0 || w.day != 0), w.form == formShift && w.unit == lexicon.Day:
		return day
	case w.form == formShift && w.unit == lexicon.Month:
		return month
	case w.form == formShift && w.unit == lexicon.Year:
		return year
	}
	return ""
}

// lead returns where a duration leads, at the grain of its largest unit. Counted
// from an event it leads back: two days before the meeting, or to the event that
// the meeting came a month after.
func (r *resolver) lead(e *Expression) string {
	sign := e.offset.sign
	if e.offset.event {
		sign = -1
	}
	to := e.when.length.move(r.today, sign)
	return write(to, e.when.length.grain()) + "~"
}

// Lead returns the day to which a duration leads, and the span of the words that
// say so, when it leads somewhere from the anchor.
func (e *Expression) Lead(a Anchor) (day string, start, end int, ok bool) {
	anchor, known := parseEDTF(a.Date)
	if !known || e.offset.sign == 0 || e.when.form != formDuration {
		return "", 0, 0, false
	}
	return e.when.length.move(anchor.from, e.offset.sign).String(), e.offset.start, e.offset.end, true
}

func (r *resolver) because(reason string) { r.reason = append(r.reason, reason) }

// place returns the period that w names.
func (r *resolver) place(w *when) (period, bool) {
	p, ok := r.placeForm(w)
	if ok && w.clock.said {
		p.clock = w.clock
	}
	if w.about {
		p.about = true
	}
	return p, ok
}

func (r *resolver) placeForm(w *when) (period, bool) {
	switch w.form {
	case formDate:
		return r.date(w)
	case formRange:
		return r.between(w)
	case formPart:
		return r.part(w)
	case formNth:
		return r.nth(w)
	case formDecade:
		return r.decade(w)
	case formCentury:
		return yearsPeriod(w.n*100-99, w.n*100), true
	case formHoliday:
		return r.holiday(w)
	case formSeason:
		return r.season(w)
	}
	if !r.known {
		return period{}, false
	}
	switch w.form {
	case formShift:
		if w.side == lexicon.SideSame {
			return r.same(w.unit)
		}
		p := r.shift(w.unit, w.n)
		r.placeWeekday(w, &p)
		return p, true
	case formSpan:
		return r.span(w), true
	case formClock:
		p := dayPeriod(r.today)
		p.relative = true
		return p, true
	}
	return period{}, false
}

// shift returns the unit of the calendar that lies n units from the anchor.
func (r *resolver) shift(u lexicon.Unit, n int) period {
	y, _, _ := r.today.split()
	var p period
	switch u {
	case lexicon.Week:
		monday := r.today - civil(r.today.weekday()-1) + civil(7*n)
		p = period{from: monday, to: monday + 6, grain: lexicon.Day}
	case lexicon.Month:
		first := r.today.addMonths(n)
		fy, fm, _ := first.split()
		p = monthPeriod(fy, fm)
	case lexicon.Year:
		p = yearPeriod(y + n)
	case lexicon.Decade:
		first := y - floorMod(y, 10) + 10*n
		p = yearsPeriod(first, first+9)
	case lexicon.Century:
		first := floorDiv(y-1, 100)*100 + 1 + 100*n
		p = yearsPeriod(first, first+99)
	default:
		p = dayPeriod(r.today + civil(n))
	}
	p.relative = true
	return p
}

// same returns the unit of the calendar that the day told of last lies in.
func (r *resolver) same(u lexicon.Unit) (period, bool) {
	if r.told == 0 {
		return r.shift(u, 0), true
	}
	other := *r
	other.today = r.told
	r.because("the one told of before")
	return other.shift(u, 0), true
}

// placeWeekday moves a day that is told by its distance ("yesterday
// (Wednesday)") to the weekday that is named beside it: agencies change the first
// when they copy a text, and forget it.
func (r *resolver) placeWeekday(w *when, p *period) {
	r.checkWeekday(w, p)
	if r.issue != "" && p.from == p.to {
		off := floorMod(w.weekday-p.from.weekday()+3, 7) - 3
		p.from += civil(off)
		p.to = p.from
		r.because("the weekday that is named")
	}
}

// checkWeekday notes a weekday that is not the one of the day it stands beside.
func (r *resolver) checkWeekday(w *when, p *period) {
	if w.weekday != 0 && p.from == p.to && p.from.weekday() != w.weekday {
		r.issue = "the weekday is not that of " + p.from.String()
	}
}

// span returns the n units before or after the anchor: whole weeks, decades and
// centuries of the calendar, to the day otherwise.
func (r *resolver) span(w *when) period {
	sign, first := 1, r.today+1
	if w.side == lexicon.SidePast {
		sign = -1
	}
	var p period
	switch w.unit {
	case lexicon.Week, lexicon.Decade, lexicon.Century:
		near, far := r.shift(w.unit, sign), r.shift(w.unit, sign*w.n)
		p = near
		p.from, p.to = min(near.from, far.from), max(near.to, far.to)
	default:
		var l length
		l.add(w.unit, float64(w.n))
		far := l.move(r.today, sign)
		if sign < 0 {
			p = period{from: far, to: r.today, grain: lexicon.Day}
		} else {
			p = period{from: first, to: far, grain: lexicon.Day}
		}
		if w.unit == lexicon.Year {
			p.grain = lexicon.Year
		}
		p.about = true
	}
	p.relative = true
	return p
}

// between returns the interval from the start of one end to the end of the other.
func (r *resolver) between(w *when) (period, bool) {
	from, ok := r.place(w.of)
	if !ok {
		return from, false
	}
	to, ok := r.place(w.to)
	if !ok {
		return to, false
	}
	if to.to < from.from && w.to.year == 0 && w.to.month != 0 {
		moved := *w.to
		y, _, _ := from.from.split()
		for moved.year = y; moved.year <= y+1; moved.year++ {
			if to, ok = r.place(&moved); ok && to.to >= from.from {
				break
			}
		}
	} else if to.to < from.from && w.to.weekday != 0 {
		to.from, to.to = to.from+7, to.to+7
	}
	if to.to < from.from {
		return to, false
	}
	grain := min(from.grain, to.grain)
	return period{
		from: from.from, to: to.to, grain: grain, about: from.about || to.about, relative: from.relative || to.relative,
	}, true
}
