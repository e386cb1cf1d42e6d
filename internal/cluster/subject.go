package cluster

import (
	"cmp"
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/edtf"
)

// subject is what a claim is about, as far as it can meet other claims.
type subject struct {
	name string   // for a person
	path string   // for the slot's name
	key  string   // claims with different keys never meet
	at   []string // places, of which one must meet a place of the other; none meets only none
	// when is the time that the claim is about, which must overlap; claims that
	// give none meet when they were said within days of each other.
	when, said edtf.Period
	timed      bool
}

// days is how far apart undated claims of one thing may be said.
const days = 7

// meets reports whether two subjects of one key are one.
func (s subject) meets(t subject, places atlas) bool {
	if len(s.at) != 0 || len(t.at) != 0 {
		if !places.meets(s.at, t.at) {
			return false
		}
	}
	switch {
	case !s.timed:
		return true
	case s.when.Known() != t.when.Known():
		return false
	case s.when.Known():
		return s.when.Overlaps(t.when)
	}
	return s.said.Known() && t.said.Known() && s.said.Gap(t.said) <= days
}

// subjectOf returns the subject of the claim; ok is false when it names none.
func subjectOf(f *fact, names *captions) (s subject, ok bool) {
	switch f.claim.Type {
	case isnad.ClaimMembership, isnad.ClaimFounding:
		return plain(names.of(f.text("org")))
	case isnad.ClaimMeeting, isnad.ClaimIncident, isnad.ClaimCasualties:
		return eventSubject(f)
	case isnad.ClaimAttendance:
		return attendanceSubject(f, names)
	case isnad.ClaimPledge:
		s, ok = placed(names.of(f.text("donor")), f.texts("recipients"))
		s.timed, s.said = true, edtf.Parse(f.said())
		return s, ok && len(s.at) > 0
	case isnad.ClaimDesignation:
		s, ok = placed(names.of(f.text("authority")), f.texts("place"))
		s.key += "\n" + headNoun(f.text("of")) // another kind of thing is another list
		return s, ok
	case isnad.ClaimStrength:
		return placed(names.of(f.text("org")), f.texts("place"))
	case isnad.ClaimLeadershipChange:
		return successionSubject(f, names)
	case isnad.ClaimStatistic:
		return statisticSubject(f)
	}
	return subject{}, false
}

func plain(name string) (subject, bool) {
	return subject{name: name, path: name, key: name}, name != ""
}

// placed is a subject that is told apart by places as well.
func placed(name string, at []string) (subject, bool) {
	s, ok := plain(name)
	s.at = at
	if len(at) > 0 {
		s.path += "/" + strings.Join(at, " and ")
	}
	return s, ok
}

func eventSubject(f *fact) (subject, bool) {
	if f.event == nil {
		return subject{}, false
	}
	return subject{name: f.event.caption(), path: f.event.path(), key: f.event.path()}, true
}

func attendanceSubject(f *fact, names *captions) (subject, bool) {
	person := names.of(f.text("person"))
	if f.event == nil || person == "" {
		return subject{}, false
	}
	path := person + "/" + f.event.caption()
	return subject{name: person, path: path, key: path}, true
}

// successionSubject is the body and the year in which its leader changed; of a
// country, which has many offices, the one who left as well.
func successionSubject(f *fact, names *captions) (subject, bool) {
	org, left := names.of(cmp.Or(f.text("org"), names.led[names.of(f.text("predecessor"))])), names.of(f.text("predecessor"))
	s, ok := plain(org)
	if isCountry(f.article, f.text("org")) {
		s.path += "/" + left
		s.key = s.path
	}
	if when := f.when("date"); len(when) >= len("2031") {
		s.key += "\n" + when[:4]
	}
	return s, ok
}

func isCountry(a *isnad.Article, name string) bool {
	return slices.ContainsFunc(a.Mentions, func(m isnad.Mention) bool {
		return m.Canonical == name && m.Place != nil && m.Place.Kind == isnad.PlaceCountry
	})
}

// statisticSubject is what was measured, in which unit and when; the place may
// hold another.
func statisticSubject(f *fact) (subject, bool) {
	measure := f.text("measure")
	key := measureKey(measure)
	if key == "" {
		return subject{}, false
	}
	s, ok := placed(measure, f.texts("place"))
	s.key = key + "\n" + f.text("unit")
	s.timed, s.when, s.said = true, edtf.Parse(f.text("period")), edtf.Parse(f.said())
	if s.when.Known() {
		s.path += "/" + f.text("period")
	}
	return s, ok && (s.when.Known() || len(s.at) > 0)
}

// measureKey is the words of what is counted, without articles and in order of
// the alphabet, so that wording may vary a little.
func measureKey(s string) string {
	words := strings.Fields(arabic.Fold(s))
	for i, w := range words {
		words[i] = stem(w)
	}
	slices.Sort(words)
	return strings.Join(slices.Compact(words), " ")
}

// stem takes the article, a pronoun and the endings of number and case off a
// folded word: enough for a noun to meet itself in another construction.
func stem(w string) string {
	w = arabic.TrimArticle(w)
	for _, ends := range [][]string{
		{"\u0647\u0645", "\u0647\u0627"},                                 // -hum, -ha
		{"\u0627\u062A", "\u064A\u0646", "\u0648\u0646", "\u064A\u0647"}, // -at, -in, -un, -iyya
		{"\u0627", "\u0647", "\u064A"},                                   // -an, -a, -i
	} {
		for _, end := range ends {
			if cut, ok := strings.CutSuffix(w, end); ok && len(cut) >= 3*len("\u0627") {
				w = cut
				break
			}
		}
	}
	return w
}
