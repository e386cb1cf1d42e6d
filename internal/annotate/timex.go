package annotate

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/timex"
)

// times adds the dates and durations of the article, placed by its publication
// date. Where none is known, a relative date keeps the digits that are said.
func times(d *document) {
	told := toldDay{}
	for i := range d.expressions {
		e := &d.expressions[i]
		if !d.annotated(e.Start) {
			continue
		}
		anchor := d.anchor()
		if day := told.anchorFor(d, e); day != "" {
			anchor.Date = day
		}
		anchor.Told = told.edtf
		v, ok := timex.Resolve(e, anchor)
		if !ok {
			continue
		}
		told.note(e, v.EDTF)
		if e.After() && anchor.Date == d.Date() { // after something that the text leaves open
			v.ResolvesTo, v.Anchor = "", ""
		}
		m := isnad.Mention{Span: e.Span, Type: isnad.MentionDate, Rule: "timex." + e.Rule, Timex: &isnad.Timex{
			Value: v.EDTF, Relative: v.Relative, ResolvesTo: v.ResolvesTo, Anchor: v.Anchor, Reason: v.Reason,
		}}
		if e.Duration() {
			m.Type = isnad.MentionDuration
		}
		if v.Relative {
			m.Timex.Anchor = d.anchor().Date
		}
		d.add(m)
		if v.Trouble != "" {
			d.Diagnostics = append(d.Diagnostics, isnad.Diagnostic{
				Span: e.Span, Rule: "timex.weekday-contradicts", Message: v.Trouble,
			})
		}
		if d.asked() {
			d.addLead(e)
		}
	}
}

// toldDay is the day that the article told of last, from which a length of time
// may count.
type toldDay struct {
	edtf string
	pos  int // byte where it stands
}

func (t *toldDay) note(e *timex.Expression, edtf string) {
	if !e.Duration() && len(edtf) == len("2006-01-02") {
		t.edtf, t.pos = edtf, e.Start
	}
}

// anchorFor returns the day that a length of time counts from when that is not
// the publication: for one that counts from an event the last day told of, when
// it is of the last month; for one that leads on, a day of the same sentence.
func (t *toldDay) anchorFor(d *document, e *timex.Expression) string {
	const recent = 31
	if t.edtf == "" || !e.Duration() || d.asked() {
		return ""
	}
	if e.FromEvent() {
		if days, ok := timex.DaysBetween(t.edtf, d.Date()); ok && days >= 0 && days <= recent {
			return t.edtf
		}
		return ""
	}
	if e.After() && d.sentenceOf(t.pos) == d.sentenceOf(e.Start) {
		return t.edtf
	}
	return ""
}

// sentenceOf returns the number of the sentence that byte pos stands in.
func (d *document) sentenceOf(pos int) int {
	token := d.text.At(pos)
	lo, hi := 0, len(d.sentences)
	for lo < hi {
		if mid := (lo + hi) / 2; d.sentences[mid].Last <= token {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// addLead adds the date that a duration leads to as a mention of its own, over
// the words that say so ("two days ago").
func (d *document) addLead(e *timex.Expression) {
	day, start, end, ok := e.Lead(d.anchor())
	if !ok {
		return
	}
	d.add(isnad.Mention{
		Span: isnad.Span{Start: start, End: end}, Type: isnad.MentionDate, Rule: "timex.offset",
		Timex: &isnad.Timex{Value: day, Relative: true, Anchor: d.anchor().Date},
	})
}
