package wording

import (
	"strconv"
	"strings"
	"time"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
)

// Date says a date in EDTF: "11 May 2022", "May 2022", "2018 to 2021", "about
// June 2021". What is no date is returned as it is.
func (l Language) Date(s string) string {
	p := edtf.Parse(s)
	if !p.Known() {
		return s
	}
	if from, to, ok := strings.Cut(s, "/"); ok {
		return l.interval(p, from, to)
	}
	words := ""
	switch first := p.First.Date(); {
	case p.Days() == 1:
		words = l.say("date.day", strconv.Itoa(first.Day()), l.month(first), first.Format("2006"))
	case p.Month() != "":
		words = l.say("date.month", l.month(first), first.Format("2006"))
	case p.Days() > 366:
		return s
	case p.Days() > 92:
		words = first.Format("2006")
	default:
		words = l.say("date.month", l.words.Get(l.tag, "season."+seasons[first.Month()]), first.Format("2006"))
	}
	if p.Approximate && strings.HasSuffix(s, "~") {
		return l.say("date.about", words)
	}
	return words
}

func (l Language) interval(p edtf.Period, from, to string) string {
	switch {
	case p.First == edtf.Earliest:
		return l.say("date.until", l.Date(to))
	case p.Last == edtf.Latest:
		return l.say("date.since", l.Date(from))
	case p.Month() != "":
		return l.say("date.range", strconv.Itoa(p.First.Date().Day()), l.Date(p.Last.String()))
	}
	return l.say("date.range", l.Date(from), l.Date(to))
}

// say fills a message with words.
func (l Language) say(message string, words ...string) string {
	args := make([]isnad.Phrase, len(words))
	for i, w := range words {
		args[i] = Text(w)
	}
	return l.Say(Message(message, args...))
}

func (l Language) month(day time.Time) string {
	return l.words.Get(l.tag, "month."+day.Format("01"))
}

// seasons are the messages of the seasons, by their first month.
var seasons = map[time.Month]string{
	time.March: "spring", time.June: "summer", time.September: "autumn", time.December: "winter",
}
