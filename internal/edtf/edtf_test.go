package edtf_test

import (
	"testing"

	"github.com/isnad-project/isnad/internal/edtf"
	"pgregory.net/rapid"
)

func TestParse(t *testing.T) {
	for _, c := range []struct{ value, first, last string }{
		{"2031", "2031-01-01", "2031-12-31"},
		{"2031-02", "2031-02-01", "2031-02-28"},
		{"2032-02", "2032-02-01", "2032-02-29"},
		{"2031-04-09", "2031-04-09", "2031-04-09"},
		{"2031-04-09T17:30", "2031-04-09", "2031-04-09"},
		{"2031-04-09T17:30:00+03:00", "2031-04-09", "2031-04-09"},
		{"2031-04~", "2031-04-01", "2031-04-30"},
		{"203X", "2030-01-01", "2039-12-31"},
		{"2031-XX", "2031-01-01", "2031-12-31"},
		{"2031-04-XX", "2031-04-01", "2031-04-30"},
		{"2031-22", "2031-06-01", "2031-08-31"},
		{"2031-24", "2031-12-01", "2032-02-29"},
		{"2028/2031", "2028-01-01", "2031-12-31"},
		{"2031-06-21/2031-06-30~", "2031-06-21", "2031-06-30"},
		{"2031-06/..", "2031-06-01", ".."},
		{"/2031", "..", "2031-12-31"},
	} {
		p := edtf.Parse(c.value)
		if p.First.String() != c.first || p.Last.String() != c.last || !p.Known() {
			t.Errorf("%s is %s to %s, want %s to %s", c.value, p.First, p.Last, c.first, c.last)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, s := range []string{"", "..", "31", "2031-13", "2031-02-30", "2031-2-3", "spring", "2031/2028", "2031-04-09-01", "0000", "2X31", "203X-04"} {
		if p := edtf.Parse(s); p.Known() {
			t.Errorf("%q is read as %s to %s", s, p.First, p.Last)
		}
	}
}

func TestRelations(t *testing.T) {
	month, day, next := edtf.Parse("2031-04"), edtf.Parse("2031-04-09"), edtf.Parse("2031-05-01")
	if !month.Contains(day) || day.Contains(month) || !day.Overlaps(month) || month.Overlaps(next) {
		t.Error("a day lies in its month, and a month not in the next")
	}
	if month.Gap(next) != 1 || month.Gap(day) != 0 {
		t.Errorf("gaps are %d and %d", month.Gap(next), month.Gap(day))
	}
	if month.Contains(edtf.Period{}) || (edtf.Period{}).Overlaps(month) {
		t.Error("no period has relations")
	}
	if day.Month() != "2031-04" || day.Year() != "2031" || edtf.Parse("2031-04/2031-05").Month() != "" || edtf.Parse("2030/2031").Year() != "" {
		t.Error("month or year of a period")
	}
}

func TestShort(t *testing.T) {
	for value, want := range map[string]string{
		"2031-04-09": "9 Apr 2031", "2031-04": "Apr 2031", "2031": "2031", "2028/2031": "2028–2031", "2031-04~": "~Apr 2031",
		"2031-06-21/2031-06-30~": "~21–30 Jun 2031", "2031-07/2031-12": "Jul–Dec 2031", "2031-02-04/2031-03-21": "4 Feb–21 Mar 2031",
		"2031-12-30/2032-01-02": "30 Dec 2031–2 Jan 2032", "2031/..": "2031/..", "soon": "soon",
	} {
		if got := edtf.Short(value); got != want {
			t.Errorf("%s is said %q, want %q", value, got, want)
		}
	}
}

func TestEveryDayIsItsOwnPeriod(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := edtf.Day(rapid.IntRange(-700_000, 2_900_000).Draw(t, "day"))
		if p := edtf.Parse(d.String()); p.First != d || p.Last != d {
			t.Fatalf("%s is read as %s to %s", d, p.First, p.Last)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2031-06-21/2031-06-30~", "203X", "/..", "2031-24?"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p := edtf.Parse(s)
		if p.Known() && p.First > p.Last {
			t.Errorf("%q ends before it begins", s)
		}
		edtf.Short(s)
	})
}
