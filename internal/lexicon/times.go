package lexicon

import (
	"io/fs"
	"slices"
	"strconv"

	"github.com/isnad-project/isnad/arabic"
)

// TimeKind is the part that a word plays in a time expression.
type TimeKind uint8

// The kinds of time word; timeKinds holds their names in times.tsv.
const (
	TimeMonth       TimeKind = iota + 1 // Value 1 to 12
	TimeHijriMonth                      // Value 1 to 12
	TimeWeekday                         // Value 1 (Monday) to 7
	TimeWeekdayBare                     // the same, without its article
	TimeUnit                            // Value is a Unit
	TimeUnitDual                        // two of a unit in one word
	TimeUnits                           // plural
	TimeDeixis                          // Value is days from today
	TimeNow
	TimeDaypart // Text says which
	TimeSide    // Value is a Side
	TimeSideWeak
	TimeThis
	TimePart // Value is a Part
	TimeWhole
	TimeFull
	TimePiece   // Value is how many make the whole: 2 halves, 4 quarters
	TimeSeason  // Value 1 (spring) to 4
	TimeDecade  // Value 20 to 90
	TimeWeekend // the end of the week; Value 1 where it says no more than that
	TimePrep    // Text says which
	TimeDating  // "corresponding to", "dated"
	TimeEra     // Text says which
	TimeClock
	TimeClockMinus
	TimeZone
	TimeFew
	TimeSeveral // Value is the least that it can mean
	TimeAhead   // says that what follows has not happened
	TimeHoliday // Text is its rule, see package timex
	TimeAbout   // softens the length behind it: "about", "more than"
	TimeAgo     // behind its duration, as English has it
	TimeNth     // the letters behind the digits of an ordinal
	TimeClause  // opens a clause of its own: "that", "which"
	TimeAnd     // the conjunction, where it is a word
)

var timeKinds = map[string]TimeKind{
	"month": TimeMonth, "hijri": TimeHijriMonth, "weekday": TimeWeekday, "weekday.bare": TimeWeekdayBare,
	"unit": TimeUnit, "unit2": TimeUnitDual, "units": TimeUnits, "deixis": TimeDeixis, "now": TimeNow,
	"daypart": TimeDaypart, "side": TimeSide, "side.weak": TimeSideWeak, "this": TimeThis, "part": TimePart,
	"whole": TimeWhole, "full": TimeFull, "piece": TimePiece, "season": TimeSeason, "decade": TimeDecade,
	"weekend": TimeWeekend, "prep": TimePrep, "dating": TimeDating, "era": TimeEra, "clock": TimeClock,
	"clock.minus": TimeClockMinus, "zone": TimeZone, "few": TimeFew, "several": TimeSeveral,
	"ahead": TimeAhead, "holiday": TimeHoliday, "ago": TimeAgo, "nth": TimeNth, "and": TimeAnd, "clause": TimeClause, "about": TimeAbout,
}

// Unit is a unit of time.
type Unit int

// The units, short to long.
const (
	Second Unit = iota + 1
	Minute
	Hour
	Day
	Week
	Month
	Quarter
	Year
	Decade
	Century
)

var unitNames = []string{"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"}

// Side says where a time lies from its anchor.
type Side int

// The sides.
const (
	SidePast Side = iota + 1
	SidePresent
	SideFuture
	SideFuture2 // the one after the next
	SideSame    // the one told of before
)

var sideNames = []string{"past", "present", "future", "future2", "same"}

// Part is a part of a period.
type Part int

// The parts.
const (
	PartEarly Part = iota + 1
	PartMid
	PartLate
	PartRest // from the anchor to the end
	PartLast // the late part, or the last of several
)

var partNames = []string{"early", "mid", "late", "rest", "last"}

// TimeWord is one reading of a word that times are told with.
type TimeWord struct {
	Kind     TimeKind
	Value    int
	Text     string
	Definite bool // written with the article
	Weak     bool // a month's name that is another word as well
}

// Times returns the time words of a language, those of Arabic for one that has
// no table.
func (l *Lexicon) Times(language string) *Phrases[TimeWord] {
	language = l.known(language)
	return get(l, "times."+language, func(l *Lexicon) (*Phrases[TimeWord], error) {
		p := NewPhrases[TimeWord]()
		if err := l.addTimes(p, language); err != nil {
			return nil, err
		}
		return p, l.addMonths(p, language)
	})
}

func (l *Lexicon) addTimes(p *Phrases[TimeWord], language string) error {
	t, err := l.Table(language + "/times.tsv")
	if err != nil {
		return err
	}
	for _, row := range t.Rows {
		w, err := timeWord(row)
		if err != nil {
			return err
		}
		for _, form := range row.List(language) {
			if w.Kind == TimePrep || w.Kind == TimeWeekdayBare {
				p.Add(form, w)
				continue
			}
			addForms(p, language, form, w, func(w TimeWord) TimeWord { w.Definite = true; return w })
		}
	}
	return nil
}

func timeWord(row Row) (TimeWord, error) {
	w := TimeWord{Kind: timeKinds[row.Get("kind")]}
	value, names := row.Get("value"), []string(nil)
	switch w.Kind {
	case 0:
		return w, row.Errorf("kind", "%q is no kind of time word", row.Get("kind"))
	case TimeUnit, TimeUnitDual, TimeUnits:
		names = unitNames
	case TimeSide, TimeSideWeak, TimeThis:
		names = sideNames
	case TimePart:
		names = partNames
	case TimeDaypart, TimePrep, TimeEra, TimeHoliday, TimeWhole, TimeZone:
		w.Text = value
		return w, nil
	}
	if names == nil {
		v, err := strconv.Atoi(value)
		if err != nil {
			return w, row.Errorf("value", "%v", err)
		}
		w.Value = v
		return w, nil
	}
	i := slices.Index(names, value)
	if i < 0 {
		return w, row.Errorf("value", "%q is none of %v", value, names)
	}
	w.Value = i + 1
	return w, nil
}

// addMonths lists the names of the months, our own and those of CLDR. Ours stand
// first: they say which names are other words too.
func (l *Lexicon) addMonths(p *Phrases[TimeWord], language string) error {
	seen := map[string]bool{}
	for _, file := range []string{language + "/months.tsv", language + "/months-cldr.tsv"} {
		if _, err := fs.Stat(l.fsys, file); err != nil {
			continue
		}
		t, err := l.Table(file)
		if err != nil {
			return err
		}
		for _, row := range t.Rows {
			n, err := strconv.Atoi(row.Get("month"))
			if err != nil || n < 1 || n > 12 {
				return row.Errorf("month", "%q is no month", row.Get("month"))
			}
			w := TimeWord{Kind: TimeMonth, Value: n, Weak: row.Get("weak") != ""}
			if row.Get("calendar") == "hijri" {
				w.Kind = TimeHijriMonth
			}
			for _, form := range row.List(language) {
				if key := arabic.Fold(form); !seen[key] {
					p.Add(form, w)
					seen[key] = true
				}
			}
		}
	}
	return nil
}
