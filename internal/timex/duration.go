package timex

import (
	"strconv"
	"strings"

	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/number"
)

// duration reads a length of time: "three years", "two weeks" in one word, "a
// year and a half", "2 years 1 month and 21 days". A single unit is a length
// only behind a word that makes it one ("for a month", "a month ago").
func (p *parser) duration(i int) (when, int, bool) {
	w := when{form: formDuration, rule: "duration"}
	j, ok := p.lengthPart(&w.length, i, true)
	if !ok {
		return w, i, false
	}
	for {
		k, joined := p.and(j)
		if !joined {
			k = j
		}
		if joined {
			if half, ok := p.num(k); ok && half.Form == number.Fraction && !half.Definite {
				u, next, unit := p.next(half.Last, lexicon.TimeUnit)
				if !unit || u.Definite { // "and a half (of a year)"
					w.length.addHalf(half.Value)
					if j = half.Last; unit {
						j = next
					}
					continue
				}
			}
		}
		next, ok := p.lengthPart(&w.length, k, false)
		if !ok || !p.inside(k) || (!joined && p.skip(k) > 0) {
			break
		}
		j = next
	}
	if _, next, ok := p.next(j, lexicon.TimeFull); ok {
		j = next
	}
	if w.length.zero() {
		return w, i, false
	}
	return w, j, true
}

// lengthPart adds one number with its unit to l.
func (p *parser) lengthPart(l *length, i int, first bool) (int, bool) {
	if u, next, ok := p.word(i, lexicon.TimeUnitDual); ok && !u.Definite {
		if n, ok := p.num(next); ok && p.inside(next) && n.Digits >= 2 { // "the years 2017 and 2019"
			return i, false
		}
		return next, l.add(lexicon.Unit(u.Value), 2)
	}
	if n, ok := p.num(i); ok && !n.Label && n.Form != number.Ordinal && n.Form != number.Vague {
		u, next, ok := p.next(n.Last, lexicon.TimeUnit, lexicon.TimeUnits)
		if !ok || (u.Definite && !n.Definite && !p.asked && n.Form != number.Fraction) {
			return i, false
		}
		if _, _, ok := p.next(next, lexicon.TimeSide); ok && first {
			return i, false
		}
		return next, l.add(lexicon.Unit(u.Value), n.Value)
	}
	if s, j, ok := p.word(i, lexicon.TimeSeveral); ok && p.asked {
		u, next, ok := p.next(j, lexicon.TimeUnits)
		return next, ok && !u.Definite && l.add(lexicon.Unit(u.Value), float64(s.Value))
	}
	u, next, ok := p.word(i, lexicon.TimeUnit)
	if !ok || u.Definite {
		return i, false
	}
	if one, ok := p.num(next); ok && p.inside(next) && one.Value == 1 && one.Form == number.Cardinal && one.Words {
		return one.Last, l.add(lexicon.Unit(u.Value), 1)
	}
	if first && !p.single(i, next) {
		return i, false
	}
	if one, ok := p.num(next); ok && p.inside(next) && (one.Digits > 1 || one.Value >= 1000) {
		return i, false
	}
	return next, l.add(lexicon.Unit(u.Value), 1)
}

// single reports whether a unit in the singular is a length by what stands
// around it.
func (p *parser) single(i, next int) bool {
	if _, _, ok := p.next(next, lexicon.TimeFull); ok {
		return true
	}
	if k, ok := p.and(next); ok {
		if n, ok := p.num(k); ok && n.Form == number.Fraction && !n.Definite {
			return true
		}
	}
	if p.prepBefore(p.beforeAbout(i), "before", "after", "since", "for", "within") {
		return true
	}
	if p.asked && !p.inside(next) && p.prepBefore(i, "in", "from") {
		return true
	}
	if _, n, ok := p.word(i-1, lexicon.TimeWhole); ok && n == i {
		return true
	}
	return p.asked && !p.inside(next) && !p.inside(i)
}

// beforeAbout returns where the words that soften the length at token i begin
// ("about", "more than"), and i when there are none.
func (p *parser) beforeAbout(i int) int {
	for back := 1; back <= 4 && i-back > 0; back++ {
		if _, next, ok := p.word(i-back, lexicon.TimeAbout); ok && next == i && !p.t.Tokens[i].Line {
			return i - back
		}
	}
	return i
}

// add adds n of a unit; units that ISO 8601 has none for become years.
func (l *length) add(u lexicon.Unit, n float64) bool {
	switch u {
	case lexicon.Second:
		l.seconds += n
	case lexicon.Minute:
		l.minutes += n
	case lexicon.Hour:
		l.hours += n
	case lexicon.Day:
		l.days += n
	case lexicon.Week:
		l.weeks += n
	case lexicon.Month:
		l.months += n
	case lexicon.Year:
		l.years += n
	case lexicon.Decade:
		l.years += 10 * n
	case lexicon.Century:
		l.years += 100 * n
	default:
		return false
	}
	return true
}

// addHalf adds a fraction of the largest unit, in smaller units where that is
// exact: a year and a half is a year and six months.
func (l *length) addHalf(f float64) {
	switch {
	case l.years > 0 && f*12 == float64(int(f*12)):
		l.months += f * 12
	case l.years > 0:
		l.years += f
	case l.months > 0:
		l.months += f
	case l.weeks > 0:
		l.weeks += f
	case l.days > 0:
		l.hours += f * 24
	case l.hours > 0:
		l.minutes += f * 60
	case l.minutes > 0:
		l.seconds += f * 60
	}
}

func (l length) zero() bool { return l == length{} }

func (l length) parts() int {
	n := 0
	for _, v := range [...]float64{l.years, l.months, l.weeks, l.days, l.hours, l.minutes, l.seconds} {
		if v != 0 {
			n++
		}
	}
	return n
}

// String returns the ISO 8601 form. Weeks beside other units become days, as the
// standard has it.
func (l length) String() string {
	if l.weeks != 0 && l.parts() > 1 {
		l.days, l.weeks = l.days+7*l.weeks, 0
	}
	var b strings.Builder
	b.WriteByte('P')
	put := func(v float64, unit byte) {
		if v != 0 {
			b.WriteString(strconv.FormatFloat(v, 'f', -1, 64))
			b.WriteByte(unit)
		}
	}
	put(l.years, 'Y')
	put(l.months, 'M')
	put(l.weeks, 'W')
	put(l.days, 'D')
	if l.hours != 0 || l.minutes != 0 || l.seconds != 0 {
		b.WriteByte('T')
		put(l.hours, 'H')
		put(l.minutes, 'M')
		put(l.seconds, 'S')
	}
	return b.String()
}

// grain is the largest unit of the length.
func (l length) grain() lexicon.Unit {
	switch {
	case l.years != 0:
		return lexicon.Year
	case l.months != 0:
		return lexicon.Month
	}
	return lexicon.Day
}

// move returns c moved by the length, forward or back.
func (l length) move(c civil, sign int) civil {
	months := int(l.years*12 + l.months)
	days := int(l.weeks*7 + l.days + l.hours/24)
	return c.addMonths(sign*months) + civil(sign*days)
}
