package timex

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Inferred is the date on which a text was written, worked out from the times
// that it names.
type Inferred struct {
	EDTF     string // a day, a month or a year
	Grain    lexicon.Unit
	Evidence isnad.Span // the words that it rests on most
	Earliest string     // EDTF day before which it was not written
	Latest   string     // EDTF day after which it was not written; "" when nothing says
}

// evidence gathers what the times of a text say of the day it was written.
type evidence struct {
	lower civil // the latest day that it tells of
	grain lexicon.Unit
	words isnad.Span
	fresh bool  // its weekday is named with it, as is done for days just past
	upper civil // the day before the first that it looks ahead to; 0 when none
	today int   // the weekday that it calls today; 0 when none
	when  isnad.Span
}

// Infer works out from the expressions of a text, in text order, when it was
// written: not before the latest day that it tells of; before the first one
// that it looks ahead to; on the weekday that it calls today, where it does. It
// says no where the text tells of no recent day.
func Infer(es []Expression) (Inferred, bool) {
	var ev evidence
	for i := range es {
		ev.past(&es[i])
	}
	if ev.lower == 0 {
		return Inferred{}, false
	}
	for i := range es {
		ev.coming(&es[i])
		ev.day(&es[i])
	}
	in := Inferred{Grain: ev.grain, Evidence: ev.words, Earliest: ev.lower.String()}
	if ev.upper != 0 {
		in.Latest = ev.upper.String()
	}
	if !ev.recent() {
		return Inferred{}, false
	}
	if day, ok := ev.writtenOn(); ok {
		in.EDTF, in.Grain, in.Evidence = day.String(), lexicon.Day, ev.when
		in.Earliest = max(ev.lower, day-1).String()
		return in, true
	}
	in.Grain = max(ev.grain, lexicon.Month)
	in.EDTF = write(ev.lower, in.Grain)
	return in, true
}

// past raises the lower bound to a day that the text tells of with its year. A
// day outweighs a month and a month a year.
func (ev *evidence) past(e *Expression) {
	w := &e.when
	if w.form != formDate || w.year == 0 || w.hijri || e.ahead {
		return
	}
	day, grain := civilOf(w.year, max(w.month, 1), max(w.day, 1)), lexicon.Year
	switch {
	case w.day != 0:
		grain = lexicon.Day
	case w.month != 0:
		grain = lexicon.Month
	}
	if day > ev.lower || grain < ev.grain && write(day, ev.grain) == write(ev.lower, ev.grain) {
		ev.lower, ev.grain, ev.words, ev.fresh = day, grain, e.Span, w.weekday != 0
	}
}

// coming lowers the upper bound to the eve of a day or month that the text looks
// ahead to.
func (ev *evidence) coming(e *Expression) {
	w := &e.when
	if w.form != formDate || w.month == 0 || w.hijri || w.of != nil {
		return
	}
	ahead := w.side == lexicon.SideFuture || (w.side == 0 && w.day != 0 && (e.ahead || e.opens))
	if !ahead {
		return
	}
	year, _, _ := ev.lower.split()
	if w.year != 0 {
		year = w.year
	}
	first := civilOf(year, w.month, max(w.day, 1))
	if first <= ev.lower && w.year == 0 {
		first = civilOf(year+1, w.month, max(w.day, 1))
	}
	if first > ev.lower && (ev.upper == 0 || first-1 < ev.upper) {
		ev.upper = first - 1
	}
}

// day takes the weekday that the text calls today, by the first place that does.
func (ev *evidence) day(e *Expression) {
	w := &e.when
	if ev.today != 0 || w.form != formShift || w.unit != lexicon.Day || w.weekday == 0 {
		return
	}
	ev.today, ev.when = floorMod(w.weekday-1-w.n, 7)+1, e.Span
}

// recent reports whether the latest day told of is likely of the weeks before the
// text was written. Most articles tell of older days only: there the text does
// not say when it was written, and a guess would misplace every other time. A day
// told with its weekday is recent, and so is one that the text looks ahead from
// to a day within the year.
func (ev *evidence) recent() bool {
	const year = 366
	near := ev.upper != 0 && ev.upper-ev.lower < year
	return ev.grain == lexicon.Day && (ev.fresh || near && ev.today != 0)
}

// writtenOn returns the day with today's weekday: the last before what the text
// looks ahead to, or else the first from the latest day that it tells of.
func (ev *evidence) writtenOn() (civil, bool) {
	switch {
	case ev.today == 0:
		return 0, false
	case ev.upper != 0:
		day := ev.upper - civil(floorMod(ev.upper.weekday()-ev.today, 7))
		return day, day >= ev.lower
	case ev.grain == lexicon.Day:
		return ev.lower + civil(floorMod(ev.today-ev.lower.weekday(), 7)), true
	}
	return 0, false
}

// Stamp returns the day and, where it is said, the time that the expression
// names in full.
func (e *Expression) Stamp() (value string, precision isnad.Precision, ok bool) {
	w := &e.when
	if w.form != formDate || w.day == 0 || w.year == 0 {
		return "", "", false
	}
	r := resolver{}
	p, ok := r.place(w)
	if !ok {
		return "", "", false
	}
	if p.clock.said {
		return p.edtf(), isnad.PrecisionMinute, true
	}
	return p.edtf(), isnad.PrecisionDay, true
}

// DaysBetween returns how many days the EDTF date b lies after a, by their first
// days; ok is false when either is no date.
func DaysBetween(a, b string) (days int, ok bool) {
	p, okA := parseEDTF(a)
	q, okB := parseEDTF(b)
	return int(q.from - p.from), okA && okB
}
