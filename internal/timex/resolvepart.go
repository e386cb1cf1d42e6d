package timex

import (
	"strconv"
	"strings"

	"github.com/isnad-project/isnad/internal/lexicon"
)

// part places the beginning, middle or end of a period: thirds of a month by its
// tens of days, of a year by four months, of anything else by its days.
func (r *resolver) part(w *when) (period, bool) {
	of, ok := r.place(w.of)
	if !ok {
		return of, false
	}
	p := of
	p.about = true
	switch {
	case r.prefer == PreferFuture && of.grain == lexicon.Year && w.part != lexicon.PartMid && w.part != lexicon.PartRest && w.piece == 0:
		half := 1
		if w.part == lexicon.PartLate {
			half = 2
		}
		p.from, p.to = cutPiece(of, half, 2)
	case r.prefer == PreferFuture && w.part == lexicon.PartLate && monthsBetween(of) == 1 && of.grain == lexicon.Month:
		p.from = of.from + 15
	case r.prefer == PreferFuture && w.part == lexicon.PartLate && of.grain == lexicon.Day && of.to-of.from == 6:
		p.from = of.from + 3
	case w.piece > 0:
		p.about = of.about
		p.from, p.to = cutPiece(of, w.n, w.piece)
	case w.part == lexicon.PartRest:
		p.from, p.grain = max(of.from, r.today), lexicon.Day
		p.about = false
	default:
		p.from, p.to = cutThird(of, w.part)
	}
	if p.from == of.from && p.to == of.to {
		return p, true
	}
	p.grain = lexicon.Day
	if fy, fm, fd := p.from.split(); fd == 1 && p.to == civilOf(fy, fm+monthsBetween(p), 1)-1 && of.grain == lexicon.Year {
		p.grain = lexicon.Month
	}
	return p, true
}

func monthsBetween(p period) int {
	fy, fm, _ := p.from.split()
	ty, tm, _ := p.to.split()
	return (ty-fy)*12 + tm - fm + 1
}

// cutPiece returns the nth of so many equal pieces.
func cutPiece(of period, n, pieces int) (civil, civil) {
	months := monthsBetween(of)
	if of.grain >= lexicon.Month && months%pieces == 0 {
		size := months / pieces
		from := of.from.addMonths((n - 1) * size)
		return from, from.addMonths(size) - 1
	}
	days := int(of.to-of.from) + 1
	return of.from + civil(days*(n-1)/pieces), of.from + civil(days*n/pieces) - 1
}

// cutThird returns the early, middle or late third.
func cutThird(of period, part lexicon.Part) (civil, civil) {
	days := int(of.to-of.from) + 1
	switch months := monthsBetween(of); {
	case days == 1:
		return of.from, of.to
	case of.grain >= lexicon.Month && months >= 3 && months%3 == 0:
		return cutPiece(of, int(part), 3)
	case months == 1 && days >= 28:
		switch part {
		case lexicon.PartEarly:
			return of.from, of.from + 9
		case lexicon.PartMid:
			return of.from + 10, of.from + 19
		}
		return of.from + 20, of.to
	}
	return of.from + civil(days*(int(part)-1)/3), of.from + civil(days*int(part)/3) - 1
}

// nth places a day, weekday or week by its number in a period.
func (r *resolver) nth(w *when) (period, bool) {
	of, ok := r.place(w.of)
	if !ok {
		return of, false
	}
	switch w.rule {
	case "nth-after":
		first := of.to + 1
		p := dayPeriod(first + civil(floorMod(w.weekday-first.weekday(), 7)+7*(w.n-1)))
		p.relative = of.relative
		return p, true
	case "nth-near":
		return r.nthNear(w, of)
	}
	return nthOf(w, of)
}

// nthNear places the nth weekday of a month that is not named: of the first one
// from the anchor's that has it.
func (r *resolver) nthNear(w *when, of period) (period, bool) {
	for shift := range 3 {
		if p, ok := nthOf(w, r.shift(lexicon.Month, shift)); ok {
			return p, true
		}
	}
	return of, false
}

// nthOf places the nth weekday, day, week or month of a period; weeks begin on
// Monday, as in ISO 8601.
func nthOf(w *when, of period) (period, bool) {
	if w.rule == "weekend" {
		p := period{from: of.from + 5, to: of.from + 6, grain: lexicon.Day, relative: true}
		return p, true
	}
	if w.rule == "week-of" {
		monday := of.from - civil(of.from.weekday()-1)
		return period{from: monday, to: monday + 6, grain: lexicon.Day, relative: of.relative}, true
	}
	p := of
	p.grain = lexicon.Day
	switch {
	case w.weekday != 0 && w.n == last:
		p.from = of.to - civil(floorMod(of.to.weekday()-w.weekday, 7))
	case w.weekday != 0:
		p.from = of.from + civil(floorMod(w.weekday-of.from.weekday(), 7)+7*(w.n-1))
	case w.unit == lexicon.Week && w.n == last:
		p.from = of.to - civil(of.to.weekday()-1)
	case w.unit == lexicon.Week:
		p.from = of.from + civil(floorMod(1-of.from.weekday(), 7)+7*(w.n-1))
	case w.unit == lexicon.Month:
		p.from = of.from.addMonths(w.n - 1)
		y, m, _ := p.from.split()
		p = monthPeriod(y, m)
		p.relative = of.relative
		return p, p.to <= of.to && w.n != last
	case w.unit == lexicon.Year:
		return p, false
	case w.n == last:
		p.from = of.to
	default:
		p.from = of.from + civil(w.n-1)
	}
	if w.unit == lexicon.Week {
		p.to = p.from + 6
	} else {
		p.to = p.from
	}
	return p, p.from >= of.from && p.from <= of.to
}

// decade places ten years of a century: of the one that is named, of the last
// one otherwise.
func (r *resolver) decade(w *when) (period, bool) {
	first := 1900 + w.n
	if w.of != nil {
		of, ok := r.place(w.of)
		if !ok {
			return of, false
		}
		y, _, _ := of.from.split()
		first = floorDiv(y, 100)*100 + w.n
	}
	p := yearsPeriod(first, first+9)
	return p, true
}

// season places a season as meteorology has it: three months from March, June,
// September or December.
func (r *resolver) season(w *when) (period, bool) {
	year := w.year
	relative := false
	if w.of != nil {
		of, ok := r.place(w.of)
		if !ok {
			return of, false
		}
		year, _, _ = of.from.split()
		relative = true
	}
	if year == 0 {
		if !r.known {
			return period{}, false
		}
		relative = true
		y, _, _ := r.today.split()
		year = y
		p := seasonOf(y, w.season)
		switch {
		case w.side == lexicon.SidePast && p.to >= r.today:
			year--
		case w.side == lexicon.SideFuture && p.from <= r.today:
			year++
		}
	}
	p := seasonOf(year, w.season)
	p.relative = relative
	return p, true
}

// seasonOf returns the three months of a season; winter ends in the year after.
func seasonOf(year, season int) period {
	return period{
		from: civilOf(year, 3*season, 1), to: civilOf(year, 3*season+3, 1) - 1, grain: lexicon.Month, about: true,
	}
}

// holiday places a named day: a day of the Gregorian year, "ah-" and a day of the
// Hijri year ("ah-09" a whole month of it), or Easter of the Western churches.
func (r *resolver) holiday(w *when) (period, bool) {
	year := w.year
	relative := false
	if w.of != nil {
		of, ok := r.place(w.of)
		if !ok {
			return of, false
		}
		year, _, _ = of.from.split()
	}
	if year == 0 {
		if !r.known {
			return period{}, false
		}
		relative = true
		day := r.nearestHoliday(w)
		if day == 0 {
			return period{}, false
		}
		p := dayPeriod(day)
		p.relative = true
		return p, true
	}
	day, ok := holidayIn(w.holiday, year)
	p := dayPeriod(day)
	p.relative = relative
	return p, ok
}

// nearestHoliday returns the day of the year that is said or preferred, or else the
// one nearest to the anchor; 0 when there is none.
func (r *resolver) nearestHoliday(w *when) civil {
	y, _, _ := r.today.split()
	best := civil(0)
	for year := y - 1; year <= y+1; year++ {
		day, ok := holidayIn(w.holiday, year)
		if !ok || (r.prefer == PreferFuture && day < r.today) || (r.prefer == PreferPast && day > r.today) ||
			(w.side == lexicon.SidePast && day >= r.today) || (w.side == lexicon.SideFuture && day <= r.today) {
			continue
		}
		if best == 0 || abs(day-r.today) < abs(best-r.today) {
			best = day
		}
	}
	return best
}

// holidayIn returns the named day of a Gregorian year by its rule in times.tsv.
func holidayIn(rule string, year int) (civil, bool) {
	if rule == "easter" {
		return easter(year), true
	}
	rule, hijri := strings.CutPrefix(rule, "ah-")
	month, day, _ := strings.Cut(rule, "-")
	m, err := strconv.Atoi(month)
	d, err2 := strconv.Atoi(day)
	if err != nil || err2 != nil {
		return 0, false
	}
	if hijri {
		return hijriIn(year, m, d)
	}
	return civilOf(year, m, d), true
}

// easter returns Easter Sunday of the Western churches (the anonymous Gregorian
// algorithm, as Meeus gives it).
func easter(year int) civil {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	month := (h + l - 7*m + 114) / 31
	day := (h+l-7*m+114)%31 + 1
	return civilOf(year, month, day)
}
