package timex

import (
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/number"
)

// withClock adds the time of day that stands behind a date and returns where it
// ends.
func (p *parser) withClock(w *when, i int) int {
	j := p.comma(i)
	if p.mark(j, "-", "\u2013", "|") {
		j++
	}
	if n, ok := p.prep(j, "in"); ok && p.inside(j) {
		j = n
	}
	if !p.inside(j) {
		return i
	}
	c, next, ok := p.clockTime(j)
	if !ok {
		return i
	}
	w.clock = c
	return next
}

// clockAlone reads a time of day without a date, which is on the anchor's day.
func (p *parser) clockAlone(i int) (when, int, bool) {
	c, next, ok := p.clockTime(i)
	return when{form: formClock, rule: "clock", clock: c}, next, ok
}

// clockTime reads "17:30", "o'clock 3", "three and a quarter in the afternoon".
func (p *parser) clockTime(i int) (clock, int, bool) {
	_, j, named := p.word(i, lexicon.TimeClock)
	if !named {
		j = i
	} else if !p.inside(j) {
		return clock{}, i, false
	}
	c, next, ok := p.clockFigures(j)
	if !ok {
		if c, next, ok = p.clockWords(j, named); !ok {
			return c, i, false
		}
	}
	next = p.withHalf(&c, next)
	return c, p.withZone(&c, next), true
}

// clockBefore reports whether the word for a time of day ends at token i.
func (p *parser) clockBefore(i int) bool {
	_, next, ok := p.word(i-1, lexicon.TimeClock)
	return ok && next == i
}

// clockFigures reads a time of day in figures, "14:20" (ISO 8601 writes it so), as
// datelines have it.
func (p *parser) clockFigures(i int) (clock, int, bool) {
	if !p.figure(i) || !p.glued(i+1) || !p.figure(i+2) {
		return clock{}, i, false
	}
	switch named := p.clockBefore(i); p.t.Surface(i + 1) {
	case ":":
	case ",", ".", "\u060C":
		if !named {
			return clock{}, i, false
		}
	default:
		return clock{}, i, false
	}
	h, m := p.value(i), p.value(i+2)
	if !h.is(0, 24) || !m.is(0, 59) || m.width != 2 {
		return clock{}, i, false
	}
	c := clock{said: true, hour: h.n, minute: m.n, grain: lexicon.Minute}
	next := i + 3
	if p.glued(next) && p.t.Surface(next) == ":" && p.figure(next+1) {
		if s := p.value(next + 1); s.is(0, 59) {
			c.second, c.grain, next = s.n, lexicon.Second, next+2
		}
	}
	return c, next, true
}

// clockWords reads a time of day in words: Arabic names the hour by its ordinal and
// adds or takes away parts of it ("the third but a quarter").
func (p *parser) clockWords(i int, named bool) (clock, int, bool) {
	n, ok := p.num(i)
	if !ok || n.Form == number.Fraction {
		return clock{}, i, false
	}
	h, ok := n.Whole()
	if !ok || h < 0 || h > 24 || n.Label {
		return clock{}, i, false
	}
	c := clock{said: true, hour: h, grain: lexicon.Hour}
	next := n.Last
	if _, _, dated := p.monthName(next); dated {
		return c, i, false
	}
	if k, ok := p.and(next); ok {
		if m, ok := p.num(k); ok && m.Value < 60 && m.Form != number.Ordinal {
			switch u, end, isUnit := p.next(m.Last, lexicon.TimeUnit, lexicon.TimeUnits); {
			case isUnit && u.Value == int(lexicon.Minute):
				c.minute, next = int(m.Value), end
			case m.Form == number.Fraction:
				c.minute, next = int(m.Value*60), m.Last
			}
		}
	}
	if _, k, ok := p.next(next, lexicon.TimeClockMinus); ok {
		if m, ok := p.num(k); ok && m.Form == number.Fraction {
			c.minute, next = -int(m.Value*60), m.Last
		}
	}
	if c.minute != 0 {
		c.grain = lexicon.Minute
	}
	if c.minute < 0 {
		c.hour, c.minute = c.hour-1, c.minute+60
	}
	if !named {
		if _, _, ok := p.next(next, lexicon.TimeDaypart); !ok {
			return c, i, false
		}
		if n.Form != number.Ordinal && !n.Definite {
			return c, i, false
		}
	}
	return c, next, true
}

// withHalf reads the part of the day behind a time, which tells its half.
func (p *parser) withHalf(c *clock, i int) int {
	j := i
	if n, ok := p.prep(j, "in", "from"); ok && p.inside(j) {
		j = n
	}
	if _, n, ok := p.next(j, lexicon.TimeThis); ok {
		j = n
	}
	s, next, ok := p.next(j, lexicon.TimeDaypart)
	if !ok {
		return i
	}
	switch s.Text {
	case "afternoon", "evening":
		if c.hour < 12 {
			c.hour += 12
		}
	case "night":
		if c.hour >= 6 && c.hour < 12 {
			c.hour += 12
		}
	case "noon":
		if c.hour < 6 {
			c.hour += 12
		}
	case "dawn", "morning":
		if c.hour == 12 {
			c.hour = 0
		}
	}
	return next
}

// withZone reads the time zone behind a time.
func (p *parser) withZone(c *clock, i int) int {
	j := i
	bracket := p.mark(j, "(")
	if bracket {
		j++
	}
	end := i
	for {
		s, next, ok := p.word(j, lexicon.TimeZone)
		if !ok || !p.inside(j) {
			break
		}
		if s.Text == "0" {
			c.zone = "Z"
		}
		j, end = next, next
	}
	if bracket && end > i && p.mark(end, ")") {
		end++
	}
	return end
}
