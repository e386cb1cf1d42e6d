package cluster

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
)

// event is something that happened, or was to happen, at one time: claims of
// several articles speak of it.
type event struct {
	subject string // what it is called: "Rivers League meeting", "prison-attack"
	place   string // tells it from others of the same subject and month; may be empty
	month   string // "2031-05"; empty when the subject alone tells it
	title   string // what to call it instead, when the subject is no name
}

// path is the part of a slot's name that stands for the event.
func (e *event) path() string {
	path := e.subject
	for _, part := range []string{e.place, e.month} {
		if part != "" {
			path += "/" + part
		}
	}
	return path
}

// news is what the event is as a piece of news: of what befell one person, that
// person, so that his end and his succession are one.
func (e *event) news() string {
	if e.month == "" && e.place != "" {
		return e.place
	}
	return e.path()
}

// caption names the event for a person.
func (e *event) caption() string {
	if e.title != "" {
		return e.title
	}
	return strings.ReplaceAll(e.path(), "/", " ")
}

// cutDate takes a date off the end of the name of an event as claims write it:
// "Rivers League meeting 2031-05".
func cutDate(name string) (rest, date string) {
	i := strings.LastIndexByte(name, ' ')
	if i < 0 || !edtf.Parse(name[i+1:]).Known() {
		return name, ""
	}
	return strings.TrimSpace(name[:i]), name[i+1:]
}

// namedIn returns the longest canonical name of the given type in the article
// that begins text, and "" when none does.
func namedIn(a *isnad.Article, t isnad.MentionType, text string) string {
	best := ""
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if m.Type == t && len(m.Canonical) > len(best) && strings.HasPrefix(text, m.Canonical) {
			best = m.Canonical
		}
	}
	return best
}
