package extract

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/number"
	"github.com/isnad-project/isnad/internal/timex"
)

// dateHints are what metadata says of the times of a page, as written there.
type dateHints struct {
	carrier   string   // what the crawler or the caller said: EDTF
	published []string // dates of publication in the page's metadata, best first
	modified  []string // dates of change in the page's metadata
	fetched   string   // when the bytes came in
	uri       string   // the page's address
}

// dating is what is known of the time of one page.
type dating struct {
	*isnad.Article
	dateHints
	stamps   []stamp          // full dates in datelines, in text order
	inferred timex.Inferred   // by the text's own times
	text     bool             // inferred holds
	lex      *lexicon.Lexicon // of metadata written in words
}

// stamp is a full date in a dateline.
type stamp struct {
	isnad.Span
	value     string // EDTF
	precision isnad.Precision
	masthead  bool // stands above the title, where pages show today's date
}

// publish fills in when the article was published, and a stamp that was set
// aside. The blocks of a stand already.
func publish(a *isnad.Article, h dateHints, lex *lexicon.Lexicon) {
	d := dating{Article: a, dateHints: h, lex: lex}
	known := d.first(d.fromCarrier, d.fromMetadata, d.fromURL)
	if known == nil || d.hasDateline() {
		d.read()
	}
	d.setAside(known)
	a.Published = known
	if s := d.stampFor(known); s != nil {
		a.Published = s
	}
	if a.Published == nil {
		a.Published = d.fromText()
	}
}

// first returns what the first of the sources knows.
func (d *dating) first(sources ...func() *isnad.Published) *isnad.Published {
	for _, source := range sources {
		if p := source(); p != nil {
			return p
		}
	}
	return nil
}

func (d *dating) hasDateline() bool {
	return slices.ContainsFunc(d.Blocks, func(b isnad.Block) bool { return b.Kind == isnad.BlockDateline })
}

// read finds the times of the page: the stamps in its datelines, and what the
// times in the rest of the text say of the day it was written.
func (d *dating) read() {
	t := arabic.Tokenize(d.Text)
	nums := number.Scan(&t, d.lex.Numbers(d.Language))
	all := timex.Find(&t, d.lex.Times(d.Language), nums, false)
	var told []timex.Expression
	titled, block := false, 0
	for i := range all {
		e := &all[i]
		for block < len(d.Blocks) && d.Blocks[block].End <= e.Start {
			titled = titled || d.Blocks[block].Kind == isnad.BlockTitle
			block++
		}
		if block == len(d.Blocks) || e.Start < d.Blocks[block].Start {
			continue
		}
		switch d.Blocks[block].Kind {
		case isnad.BlockDateline:
			if value, precision, ok := e.Stamp(); ok {
				d.stamps = append(d.stamps, stamp{e.Span, value, precision, !titled})
			}
		case isnad.BlockBoilerplate:
		default:
			told = append(told, *e)
		}
	}
	d.inferred, d.text = timex.Infer(told)
}

// setAside takes out the stamps that say when the page was shown and not when it
// was published: the day of the crawl where another date is known, and a date
// above the title that is far from the other date, or from what the text tells
// of and looks ahead to.
func (d *dating) setAside(known *isnad.Published) {
	kept := d.stamps[:0]
	for _, s := range d.stamps {
		if d.rendered(s, known) {
			d.Rendered = s.value
			continue
		}
		kept = append(kept, s)
	}
	d.stamps = kept
}

// Days by which a stamp may differ before it contradicts another date.
const (
	sameDays  = 2   // a crawl or a change soon after publication
	freshDays = 120 // news names a day of the last months
)

func (d *dating) rendered(s stamp, known *isnad.Published) bool {
	if known != nil {
		days, ok := timex.DaysBetween(known.Value, s.value)
		return ok && days > sameDays && !strings.HasPrefix(s.value, known.Value)
	}
	if crawl, ok := timex.DaysBetween(s.value, d.fetched); ok && crawl == 0 && len(d.stamps) > 1 {
		return true
	}
	if !s.masthead || !d.text {
		return false
	}
	if late, ok := timex.DaysBetween(d.inferred.Latest, s.value); ok {
		return late > sameDays
	}
	stale, ok := timex.DaysBetween(d.inferred.Earliest, s.value)
	return ok && d.inferred.Grain <= lexicon.Month && stale > freshDays
}

// stampFor returns the earliest stamp left; where the carrier or the metadata
// know the date, only one that says it more exactly.
func (d *dating) stampFor(known *isnad.Published) *isnad.Published {
	var best *stamp
	for i := range d.stamps {
		s := &d.stamps[i]
		if known != nil {
			finer := strings.HasPrefix(s.value, known.Value) && len(s.value) >= len(known.Value)
			days, ok := timex.DaysBetween(known.Value, s.value)
			if !finer && !(ok && days == 0 && len(s.value) >= len(known.Value)) && known.Basis != isnad.BasisURL {
				continue
			}
		}
		if best == nil || s.value[:len("2006-01-02")] < best.value[:len("2006-01-02")] {
			best = s
		}
	}
	if best == nil {
		return nil
	}
	return &isnad.Published{
		Value: best.value, Precision: best.precision, Basis: isnad.BasisStamp, Evidence: []isnad.Span{best.Span},
	}
}

func (d *dating) fromCarrier() *isnad.Published { return dated(d.carrier, isnad.BasisMeta) }

// fromMetadata reads the page's own metadata, in ISO 8601 or in words.
func (d *dating) fromMetadata() *isnad.Published {
	for _, value := range d.published {
		if p := dated(isoPrefix(value), isnad.BasisMeta); p != nil {
			return p
		}
		t := arabic.Tokenize(value)
		nums := number.Scan(&t, d.lex.Numbers(d.Language))
		for _, e := range timex.Find(&t, d.lex.Times(d.Language), nums, false) {
			if v, precision, ok := e.Stamp(); ok {
				return &isnad.Published{Value: v, Precision: precision, Basis: isnad.BasisMeta}
			}
		}
	}
	return nil
}

func (d *dating) fromText() *isnad.Published {
	if !d.text {
		return nil
	}
	p := dated(d.inferred.EDTF, isnad.BasisInferred)
	if p == nil {
		return nil
	}
	p.Evidence = []isnad.Span{d.inferred.Evidence}
	p.Earliest, p.Latest = d.inferred.Earliest, d.inferred.Latest
	return p
}

// dated returns the publication date that an EDTF value says, or nil when it is
// no date.
func dated(value string, basis isnad.Basis) *isnad.Published {
	if _, ok := timex.DaysBetween(value, value); !ok {
		return nil
	}
	precision := isnad.PrecisionDay
	switch plain := strings.TrimRight(value, "~?%"); {
	case strings.Contains(plain, "T"):
		precision = isnad.PrecisionMinute
	case len(plain) == len("2006"):
		precision = isnad.PrecisionYear
	case len(plain) == len("2006-01"):
		precision = isnad.PrecisionMonth
	}
	return &isnad.Published{Value: value, Precision: precision, Basis: basis}
}
