package edtf

import (
	"strconv"
	"strings"
	"time"
)

// Short says a date in few columns: "11 May 2022", "Jul–Dec 2014",
// "21–30 Jun 2021", "2018–2021", "~26 Jul 2018".
func Short(s string) string {
	p := Parse(s)
	if !p.known || p.First == Earliest || p.Last == Latest {
		return s
	}
	about := ""
	if strings.HasSuffix(s, "~") {
		about = "~"
	}
	first, last := p.First.Date(), p.Last.Date()
	whole := p.Last == day(last.Year(), int(last.Month())+1, 1)-1 && first.Day() == 1
	switch {
	case p.Days() == 1:
		return about + first.Format("2 Jan 2006")
	case p.Month() != "" && whole:
		return about + first.Format("Jan 2006")
	case p.Month() != "":
		return about + strconv.Itoa(first.Day()) + "–" + last.Format("2 Jan 2006")
	case whole && first.Month() == time.January && last.Month() == time.December:
		if first.Year() == last.Year() {
			return about + first.Format("2006")
		}
		return about + first.Format("2006") + "–" + last.Format("2006")
	case whole && first.Year() == last.Year():
		return about + first.Format("Jan") + "–" + last.Format("Jan 2006")
	case first.Year() == last.Year():
		return about + first.Format("2 Jan") + "–" + last.Format("2 Jan 2006")
	}
	return about + first.Format("2 Jan 2006") + "–" + last.Format("2 Jan 2006")
}
