package edtf

import (
	"strconv"
	"strings"
	"time"
)

// Words says a date in English, for the reasons that people read: "11 May
// 2022", "May 2022", "2018 to 2021", "about June 2021". What is no date is
// returned as it is.
func Words(s string) string {
	p := Parse(s)
	if !p.known {
		return s
	}
	if from, to, ok := strings.Cut(s, "/"); ok {
		switch {
		case p.First == Earliest:
			return "until " + Words(to)
		case p.Last == Latest:
			return "since " + Words(from)
		}
		if p.Month() != "" {
			return strconv.Itoa(p.First.Date().Day()) + " to " + p.Last.Date().Format("2 January 2006")
		}
		return Words(from) + " to " + Words(to)
	}
	words := ""
	first := p.First.Date()
	switch {
	case p.Days() == 1:
		words = first.Format("2 January 2006")
	case p.Month() != "":
		words = first.Format("January 2006")
	case p.Days() > 366:
		return s
	case p.Days() > 92:
		words = first.Format("2006")
	default:
		words = seasons[first.Month()] + first.Format(" 2006")
	}
	if p.Approximate && strings.HasSuffix(s, "~") {
		return "about " + words
	}
	return words
}

var seasons = map[time.Month]string{
	time.March: "spring", time.June: "summer", time.September: "autumn", time.December: "winter",
}

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
